"""National identity, tax and health numbers outside the United States, by their check digits."""

from __future__ import annotations

from privity.detection import cues_abroad
from privity.detection import validators as check
from privity.detection.cues import cue
from privity.detection.cues_abroad import cue_abroad
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label

_DNI = Pattern("national_id.dni", r"(?i:\b(?:\d{8}|[XYZ][ -]?\d{7})[ -]?[A-HJ-NP-TV-Z]\b)")
_CODICE_FISCALE = Pattern(
    "national_id.codice_fiscale", r"(?i:\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b)"
)
_CPF = Pattern("national_id.cpf", r"\b\d{3}\.\d{3}\.\d{3}-\d{2}\b")
_NIR = Pattern(
    "national_id.nir", r"\b[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}\b"
)
_AHV = Pattern("national_id.ahv", r"\b756\.\d{4}\.\d{4}\.\d{2}\b")
_AADHAAR = Pattern("national_id.aadhaar", r"\b[2-9]\d{3}[ -]\d{4}[ -]\d{4}\b")
_NINO = Pattern(
    "national_id.nino", r"(?i:\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b)"
)
_NHS = Pattern(
    "national_id.nhs", cue(r"nhs(?: (?:no|number))?|chi(?: number)?", r"\d{3}[ -]?\d{3}[ -]?\d{4}\b")
)
_SIN = Pattern("national_id.sin", cue(r"sin|social insurance", r"\d{3}[ -]?\d{3}[ -]?\d{3}\b"))
_BSN = Pattern("national_id.bsn", cue_abroad(r"bsn|burgerservicenummer|sofinummer", r"\d{8,9}\b"))
_BY_CUE = Pattern(
    "national_id.by_cue",
    cue_abroad(
        cues_abroad.IDENTITY,
        r"(?:[A-Za-z]{1,3}[- ]?)?\d[A-Za-z0-9]*(?:[-./ ][A-Za-z0-9]*\d[A-Za-z0-9]*){0,4}\b",
    ),
)


def _long_enough(text: str) -> bool:
    return len(check.digits(text)) >= 6


DETECTOR = RuleDetector(
    name="national_id",
    source="45 CFR 164.514(b)(2)(i)(R); each check's authority is named in `validators`",
    rules=(
        Rule(_DNI, Label.ID, "ES_DNI", 0.9, Evidence.VALIDATED, check.dni),
        Rule(_CODICE_FISCALE, Label.ID, "IT_CODICE_FISCALE", 0.95, Evidence.VALIDATED),
        Rule(_CPF, Label.ID, "BR_CPF", 0.9, Evidence.VALIDATED, check.cpf),
        Rule(_NIR, Label.ID, "FR_NIR", 0.9, Evidence.VALIDATED, check.nir, apart=True),
        Rule(_AHV, Label.ID, "CH_AHV", 0.95, Evidence.VALIDATED, check.ean13),
        Rule(_AADHAAR, Label.ID, "IN_AADHAAR", 0.85, Evidence.VALIDATED, check.verhoeff, apart=True),
        Rule(_NINO, Label.ID, "UK_NINO", 0.7, Evidence.SHAPE),
        Rule(_NHS, Label.ID, "UK_NHS", 0.9, Evidence.CUE),
        Rule(_SIN, Label.ID, "CA_SIN", 0.9, Evidence.CUE),
        Rule(_BSN, Label.ID, "NL_BSN", 0.9, Evidence.CUE),
        Rule(_BY_CUE, Label.ID, "NATIONAL_ID", 0.75, Evidence.CUE, _long_enough),
    ),
    examples=(
        Example("DNI 12345678Z", ("12345678Z",)),
        Example("12345678Z", ("12345678Z",)),
        Example("Personalausweisnummer L01X00T47", ("L01X00T47",)),
        Example("Steuer-ID 65 929 970 489", ("65 929 970 489",)),
        Example("codice fiscale RSSMRA85T10A562S", ("RSSMRA85T10A562S",)),
        Example("CPF 529.982.247-25", ("529.982.247-25",)),
        Example("NHS number 943 476 5919", ("943 476 5919",)),
        Example("756.9217.0769.85", ("756.9217.0769.85",)),
        Example("12345678A in a table of parts, 111.222.333-44"),
    ),
)
