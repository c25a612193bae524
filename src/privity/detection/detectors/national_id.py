"""National identity, tax and health numbers outside the United States, by their check digits."""

from __future__ import annotations

from privity.detection import cues_abroad
from privity.detection import validators as check
from privity.detection.cues import cue
from privity.detection.cues_abroad import cue_abroad
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label

# With dots as it is printed, Chile's RUN and the RG of Brazil's states are written alike.
_DNI = Pattern(
    "national_id.dni",
    r"(?i:\b(?:\d{8}|[XYZ][ -]?\d{7})[ -]?[A-HJ-NP-TV-Z]\b|\b\d{1,2}\.\d{3}\.\d{3} ?- ?[A-Z0-9]\b)",
)
_CODICE_FISCALE = Pattern(
    "national_id.codice_fiscale", r"(?i:\b[A-Z]{3} ?[A-Z]{3} ?\d{2}[A-EHLMPRST]\d{2} ?[A-Z]\d{3}[A-Z]\b)"
)
# Belgium's national number has its dots and its dash where no date, sum or version has them.
_CPF = Pattern("national_id.cpf", r"\b\d{3}\.\d{3}\.\d{3}-\d{2}\b|\b\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}\b")
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
_BSN = Pattern(
    "national_id.bsn",
    cue_abroad(r"bsn|burgerservicenummer|sofinummer", r"\d{8,9}\b|\d{3,4}[ .]\d{2,3}[ .]\d{3}\b"),
)
_BY_CUE = Pattern(
    "national_id.by_cue",
    cue_abroad(
        cues_abroad.IDENTITY,
        r"(?:[A-Za-z]{1,4}[- ]?)?\d[A-Za-z0-9]*(?:[-./ ][A-Za-z0-9]*\d[A-Za-z0-9]*){0,4}(?:-[0-9A-Z])?\b",
    ),
)


def _belgian(text: str) -> bool:
    return text[2] == "."


def _dotted(text: str) -> bool:
    """With dots and a letter at the end; a digit may end a version or a range of sums as well."""
    return "." in text and (text[-1].isalpha() or check.run(text))


def _grouped(text: str) -> bool:
    """As the card prints it: a slip of the pen spoils the key, not the look."""
    return [len(group) for group in text.split(" ")] == [1, 2, 2, 2, 3, 3, 2]


def _long_enough(text: str) -> bool:
    return len(check.digits(text)) >= 6


DETECTOR = RuleDetector(
    name="national_id",
    source="45 CFR 164.514(b)(2)(i)(R); each check's authority is named in `validators`",
    rules=(
        Rule(_DNI, Label.ID, "ES_DNI", 0.9, Evidence.VALIDATED, check.dni),
        Rule(_DNI, Label.ID, "NATIONAL_ID", 0.85, Evidence.SHAPE, _dotted, apart=True),
        Rule(_CODICE_FISCALE, Label.ID, "IT_CODICE_FISCALE", 0.95, Evidence.VALIDATED),
        Rule(_CPF, Label.ID, "BR_CPF", 0.9, Evidence.VALIDATED, check.cpf),
        Rule(_CPF, Label.ID, "BE_NATIONAL_NUMBER", 0.9, Evidence.SHAPE, _belgian),
        Rule(_NIR, Label.ID, "FR_NIR", 0.9, Evidence.VALIDATED, check.nir, apart=True),
        Rule(_NIR, Label.ID, "FR_NIR", 0.85, Evidence.SHAPE, _grouped, apart=True),
        Rule(_AHV, Label.ID, "CH_AHV", 0.95, Evidence.VALIDATED, check.ean13),
        Rule(_AHV, Label.ID, "CH_AHV", 0.85, Evidence.SHAPE),
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
        Example("RUN 9.447.182-K, RG 32.447.180-X", ("9.447.182-K", "32.447.180-X")),
        Example("44.07.18-209.33; CURP PAZA810714HDFZNN09", ("44.07.18-209.33", "PAZA810714HDFZNN09")),
        Example(
            "1 51 09 75 116 024 33, RSS MRA 85T10 A562S", ("1 51 09 75 116 024 33", "RSS MRA 85T10 A562S")
        ),
        Example("BSN 1234.56.789", ("1234.56.789",)),
        Example("RUN 12 km, see RFC 7231, 1.200.000 - 1.300.000 euros, version 1.200.300-1"),
        Example("12345678A in a table of parts, 111.222.333-44"),
    ),
)
