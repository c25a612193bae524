"""Ages over 89, in digits and in words. Younger ages stay: Safe Harbor does not name them."""

from __future__ import annotations

from privity.detection.cues import cue
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label

_UNIT = r"(?:years?|yrs?|yr|y)\.?[ -]?(?:old|of age|o\b|/o\b|\.o\b|olds\b)|y\.?/?o\.?\b|year-old"
_DIGITS = r"(?:9\d|1[0-2]\d)"
_TENS = r"ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
_HUNDREDS = (
    r"(?:one |a )?hundred(?: and)?(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))?"
)
_SPELT = rf"(?:{_TENS}|{_HUNDREDS})"

_BEFORE_UNIT = Pattern("age.before_unit", rf"(?P<value>\b{_DIGITS})(?i:[ -]?(?:{_UNIT}))")
_BEFORE_SEX = Pattern(
    "age.before_sex",
    r"\b(?P<value>9\d)(?:M|F) (?i:with|w/|who|c/o|presenting|presents|admitted|s/p|h/o|hx|here)\b",
)
_AFTER_CUE = Pattern(
    "age.after_cue",
    rf"(?i:\b(?:age|aged|ages|turned|turning|patientage))(?i:[\s:=|*_\"'(-]|\bis\b|"
    rf"\bof\b){{1,8}}(?P<value>{_DIGITS}\b)",
)
_SPELT_BEFORE_UNIT = Pattern("age.spelt_before_unit", rf"(?i:(?P<value>\b{_SPELT})[ -](?:{_UNIT}))")
_SPELT_AFTER_CUE = Pattern("age.spelt_after_cue", cue("age|aged|turned", rf"(?i:{_SPELT})\b", r"\s"))
_DECADE = Pattern(
    "age.decade", r"(?i:\bin (?:his|her|their) (?:early |mid |late |mid-)?(?P<value>nineties|90s|90's))"
)

DETECTOR = RuleDetector(
    name="age",
    source="45 CFR 164.514(b)(2)(i)(C): all ages over 89",
    rules=(
        Rule(_BEFORE_UNIT, Label.AGE90, "AGE_OVER_89", 0.95, Evidence.VALIDATED),
        Rule(_BEFORE_SEX, Label.AGE90, "AGE_OVER_89", 0.8, Evidence.SHAPE),
        Rule(_AFTER_CUE, Label.AGE90, "AGE_OVER_89", 0.9, Evidence.CUE),
        Rule(_SPELT_BEFORE_UNIT, Label.AGE90, "AGE_OVER_89", 0.95, Evidence.VALIDATED),
        Rule(_SPELT_AFTER_CUE, Label.AGE90, "AGE_OVER_89", 0.9, Evidence.CUE),
        Rule(_DECADE, Label.AGE90, "AGE_OVER_89", 0.7, Evidence.SHAPE),
    ),
    examples=(
        Example("a 92-year-old woman", ("92",)),
        Example("93 y/o M", ("93",)),
        Example("aged 101", ("101",)),
        Example("ninety-four years old", ("ninety-four",)),
        Example("97", ("97",), keys=("patient", "age")),
        Example("an 89-year-old man, 95 mg, 90 years of follow-up, a 100-year flood, four hundred M G, 98 F"),
        Example("age 45, aged 9"),
    ),
)
