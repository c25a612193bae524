"""Ages over 89, in digits and in words. Younger ages stay: Safe Harbor does not name them."""

from __future__ import annotations

from privity.detection.cues import cue
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.great_age import (
    DIGITS,
    ENGLISH,
    AgeDetector,
    age_rule,
)
from privity.detection.rules import RuleDetector

_UNIT = (
    r"(?:years?|yrs?|yr|y)\.?[ -]?(?:old|of age|young|o\b|/o\b|\.o\b|olds\b)|y\.?/?o\.?\b|year-old|"
    r"y(?:rs?|ears?)?\.?[ ,/]{0,2}(?:m|f|male|female|man|woman|lady|gentleman)\b"
)
_POSSESSIVE = r"(?:his|her|their|my|your|our|'s|’s)"

_CUES = r"age|aged|ages|turned|turning|patientage|aet|years[ -]old:"
_BEFORE_UNIT = Pattern("age.before_unit", rf"(?P<value>\b{DIGITS})(?i:[ -]?(?:{_UNIT}))")
_BEFORE_SEX = Pattern(
    "age.before_sex",
    r"\b(?P<value>9\d)(?:M|F) (?i:with|w/|who|c/o|presenting|presents|admitted|s/p|h/o|hx|here)\b",
)
_AFTER_CUE = Pattern(
    "age.after_cue",
    rf"(?i:\b(?:{_CUES}))(?i:[\s:=|*_\"'(.-]|\bis\b|\bof\b|\babout\b|"
    rf"\bnearly\b){{1,8}}(?P<value>{DIGITS}\b)",
)
_SPELT_BEFORE_UNIT = Pattern("age.spelt_before_unit", rf"(?i:(?P<value>\b{ENGLISH})[ -](?:{_UNIT}))")
_SPELT_AFTER_CUE = Pattern(
    "age.spelt_after_cue", cue("age|aged|turned|turning", rf"(?i:{ENGLISH})\b", r"(?:\s+of)?\s+")
)
_DECADE = Pattern(
    "age.decade",
    rf"(?i:\b(?:in|into|past|of) {_POSSESSIVE} (?:early |mid |late |mid-)?(?P<value>nineties|"
    rf"'?90['’]?s\b))",
)
DETECTOR = AgeDetector(
    RuleDetector(
        name="age",
        source="45 CFR 164.514(b)(2)(i)(C): all ages over 89",
        rules=(
            age_rule(_BEFORE_UNIT, 0.95, Evidence.VALIDATED),
            age_rule(_BEFORE_SEX, 0.8, Evidence.SHAPE),
            age_rule(_AFTER_CUE, 0.9, Evidence.CUE),
            age_rule(_SPELT_BEFORE_UNIT, 0.95, Evidence.VALIDATED),
            age_rule(_SPELT_AFTER_CUE, 0.9, Evidence.CUE),
            age_rule(_DECADE, 0.7, Evidence.SHAPE),
        ),
        examples=(
            Example("a 92-year-old woman", ("92",)),
            Example("93 y/o M", ("93",)),
            Example("aged 101", ("101",)),
            Example("ninety-four years old", ("ninety-four",)),
            Example("96 years young", ("96",)),
            Example("97", ("97",), keys=("patient", "age")),
            Example("102", ("102",), keys=("years-old",)),
            Example(
                "an 89-year-old man, 95 mg, 90 years of follow-up, a 100-year flood, four hundred M G, 98 F"
            ),
            Example("age 45, aged 9"),
            Example("She is 95 percent better, her saturation was 92, those over 90 years old, 95 and older"),
            Example("music of the nineties"),
        ),
    )
)
