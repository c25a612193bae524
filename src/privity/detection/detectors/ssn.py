"""Social security numbers, individual taxpayer numbers, and their last four digits."""

from __future__ import annotations

from privity.detection import validators
from privity.detection.cues import cue
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label

_WORDS = (
    r"ssn|ss ?#|s\.s\.n\.?|social security|soc\.? sec\.?|social|itin|tin|taxpayer|tax id|us ssn|sin|nino|ahv"
)

_DASHED = Pattern("ssn.dashed", r"\b\d{3}-\d{2}-\d{4}\b")
_SPACED = Pattern("ssn.spaced", r"\b\d{3}(?: \d{2} | {2}\d{2} {2}|\.\d{2}\.)\d{4}\b")
_LETTER_SPACED = Pattern("ssn.letter_spaced", r"\b\d \d \d ?[- ] ?\d \d ?[- ] ?\d \d \d \d\b")
_BY_CUE = Pattern("ssn.by_cue", cue(_WORDS, r"\d[\d \-.]{7,11}\d\b"))
_LAST_FOUR = Pattern(
    "ssn.last_four",
    r"(?i:\b(?:last|final)[ -](?:4|four)(?: digits?)?(?: (?:of|for))?(?: (?:the|his|her|my|your|their|"
    r"patient'?s?))*"
    r"[\s:(]{1,3}(?:ssn|social security|social|ss#)(?: number)?(?:\s*(?:is|are|:|#|,|=|\))){0,3}\s*|"
    r"\b(?:ssn|social security|social)(?: number| no\.?)?(?:['\w,]* ){0,3}?\(?(?:ending(?: in| with)?|"
    r"ends in|last (?:4|four)"
    r"(?: digits)?)\)?[\s:#=]{1,3}(?:is |are )?|\b(?:x{3}|\*{3})[- ]?(?:x{2}|\*{2})[- ]?)(?P<value>\d{4})\b",
)

DETECTOR = RuleDetector(
    name="ssn",
    source="45 CFR 164.514(b)(2)(i)(G); form: SSA POMS RM 10201.035",
    rules=(
        Rule(_DASHED, Label.SSN, "US_SSN", 0.95, Evidence.VALIDATED, validators.ssn, apart=True),
        Rule(_SPACED, Label.SSN, "US_SSN", 0.7, Evidence.SHAPE, validators.ssn, apart=True),
        Rule(_LETTER_SPACED, Label.SSN, "US_SSN", 0.8, Evidence.SHAPE, validators.ssn),
        Rule(
            _BY_CUE, Label.SSN, "US_SSN", 0.95, Evidence.CUE, lambda text: len(validators.digits(text)) == 9
        ),
        Rule(_LAST_FOUR, Label.SSN, "US_SSN_LAST4", 0.9, Evidence.CUE),
    ),
    examples=(
        Example("SSN: 123-45-6789", ("123-45-6789",)),
        Example("her social security number is 987654321.", ("987654321",)),
        Example("9 0 0 - 1 2 - 3 4 5 6 was read out", ("9 0 0 - 1 2 - 3 4 5 6",)),
        Example("219099999", ("219099999",), keys=("patient", "ssn")),
        Example("last four of his social: 4821", ("4821",)),
        Example("XXX-XX-4821", ("4821",)),
        Example("000-12-3456 and part 1-123-45-6789-2"),
        Example("The social worker saw 12 patients in 2019."),
    ),
)
