"""Certificate and licence numbers: NPI, DEA, driving licences, passports, professional licences."""

from __future__ import annotations

from privity.detection import cues_abroad, validators
from privity.detection.cues import cue
from privity.detection.cues_abroad import cue_abroad
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label
from privity.domain.late import late

_LICENCE_WORDS = (
    r"(?:driver'?s?|driving|medical|nursing|state|professional|pharmacy|rn|md)[ _]?(?:licen[sc]e|permit)|"
    r"licen[sc]e|"
    r"(?:driving|driver'?s?) permit|licen[sc]e to (?:drive|practi[sc]e)|"
    r"holds (?:a )?permit|dmv[ ._-]?(?:id|no\.?|number)|"
    r"lic\.?|dl|passport|certificate|certification|permit|national id|identity card|id card|"
    r"nmls(?: id)?|gmc|nmc(?: pin)?|gphc|gdc|ahpra|"
    r"registration (?:number|no\.?|#)|visa (?:number|no\.?|#)|driver ?licen[sc]e"
)
_VALUE = r"(?:[A-Za-z]{1,3}[- ]?)?\d[A-Za-z0-9]*(?:[- ][A-Za-z0-9]*\d[A-Za-z0-9]*){0,4}(?:-[A-Z])?\b"

_NPI_BY_CUE = Pattern(
    "licence.npi_by_cue", cue("npi|national provider|provider (?:id|number|no\\.?)", r"\d{10}\b")
)
_NPI_BY_KEY = Pattern(
    "licence.npi_by_key",
    cue(
        "npi|us npi|driver'?s? licen[sc]e|passport(?: number)?|licen[sc]e(?: number)?", r"[A-Za-z0-9-]{1,20}"
    ),
)
_DEA = Pattern("licence.dea", r"(?i:\b[ABCDEFGHJKLMNPRSTUX][A-Z9]\d{7}\b)")
_DEA_BY_CUE = Pattern("licence.dea_by_cue", cue("dea", r"[A-Za-z][A-Za-z9][ -]?\d{4}[ -]?\d{3}\b"))
_BY_CUE = Pattern("licence.by_cue", cue(_LICENCE_WORDS, _VALUE))
_ABROAD = Pattern(
    "licence.abroad",
    cue_abroad(
        cues_abroad.LICENCE,
        r"(?:[A-Za-z]{1,3}[- ]?)?\d[A-Za-z0-9]*(?:[- ./][A-Za-z0-9]*\d[A-Za-z0-9]*){0,4}\b",
    ),
)
_MIXED_BY_CUE = Pattern(
    "licence.mixed_by_cue",
    cue(
        r"driver'?s?[ _]?licen[sc]e|driver ?licen[sc]e|passport|national id|id card|licen[sc]e|"
        r"driver'?s? (?:no\.?|number)",
        r"[A-Z]{1,3}-[A-Z0-9]{6,14}\b|[A-Z9]{5} ?\d{6} ?[A-Z9]{2}[A-Z0-9]{3}(?: \d{2})?\b",
    ),
)


_RANGE = late(r"\d{1,3}-\d{1,3}\Z")


def _long_enough(text: str) -> bool:
    """Four digits, or three behind two letters; no range, to which "g/DL" leads in a table of results."""
    digits = sum(char.isdigit() for char in text)
    return (digits >= 4 or (digits == 3 and len(text) > 4 and text[:2].isupper())) and not _RANGE.match(text)


def _has_digit(text: str) -> bool:
    return any(char.isdigit() for char in text)


DETECTOR = RuleDetector(
    name="licence",
    source="45 CFR 164.514(b)(2)(i)(K); driver number: DVLA; NPI: 45 CFR 162.406; DEA: DEA Diversion Control",
    rules=(
        Rule(_DEA, Label.LICENSE, "DEA_NUMBER", 0.85, Evidence.VALIDATED, validators.dea),
        Rule(_DEA_BY_CUE, Label.LICENSE, "DEA_NUMBER", 0.9, Evidence.CUE),
        Rule(_NPI_BY_CUE, Label.LICENSE, "NPI", 0.95, Evidence.CUE),
        Rule(_NPI_BY_KEY, Label.LICENSE, "LICENSE_NUMBER", 0.9, Evidence.CUE, _has_digit, key_only=True),
        Rule(_BY_CUE, Label.LICENSE, "LICENSE_NUMBER", 0.85, Evidence.CUE, _long_enough),
        Rule(_ABROAD, Label.LICENSE, "LICENSE_NUMBER", 0.85, Evidence.CUE, _long_enough),
        Rule(_MIXED_BY_CUE, Label.LICENSE, "LICENSE_NUMBER", 0.8, Evidence.CUE),
    ),
    examples=(
        Example("NPI: 1234567893", ("1234567893",)),
        Example("DEA AB1234563", ("AB1234563",)),
        Example("Driver's license D7250913", ("D7250913",)),
        Example("X3618205X", ("X3618205X",), keys=("identifier", "passport")),
        Example("NºCol: 28 28 70973, LANR 123456701", ("28 28 70973", "123456701")),
        Example(
            "DEA ...... FY 0447 190, KY lic .... TP 882, NMLS #1844029", ("FY 0447 190", "TP 882", "1844029")
        ),
        Example(
            "lic MD-066912-L, Driver no: LANEX 004117 JT9BX 19", ("MD-066912-L", "LANEX 004117 JT9BX 19")
        ),
        Example("Fdo. Dr. Ruiz, col. 29/29/07714; OMCEO PG 4471", ("29/29/07714", "4471")),
        Example("Hb in G/DL 110-160; mg/dL 74-106"),
        Example("a license to practise since 1990"),
    ),
)
