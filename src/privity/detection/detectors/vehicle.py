"""Vehicle identification numbers and license plates."""

from __future__ import annotations

from privity.detection import validators
from privity.detection.cues import OTHER_PLATES, cue
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label

_VIN = Pattern("vehicle.vin", r"(?i:\b[A-HJ-NPR-Z0-9]{17}\b)")
_VIN_BY_CUE = Pattern(
    "vehicle.vin_by_cue",
    cue(
        r"vin(?: for [a-z' ]{1,24})?|vehicle identification",
        r"(?i:[A-HJ-NPR-Z0-9]{11,17})\b|[A-HJ-NPR-Z0-9]{3,9}(?:[ \n-][A-HJ-NPR-Z0-9]{2,9}){1,3}\b",
    ),
)
_PLATE = Pattern(
    "vehicle.plate_by_cue",
    OTHER_PLATES
    + "|"
    + cue(
        r"(?:license|licence|number|registration|vehicle|car)[ -]?plate|plate|tag number|"
        r"vehicle registration|"
        r"vehicle (?:id|number|tag|with)|registration number|vehicle",
        r"[A-Z0-9]{1,4}(?:[ -]?[A-Z0-9]{2,7}){1,2}\b",
    ),
)


def _plate(text: str) -> bool:
    return any(char.isdigit() for char in text) and sum(char.isalnum() for char in text) >= 4


_VIN_CHARACTERS = 17


def _vin_told(text: str) -> bool:
    """In one piece as much of it as is told; broken over lines or in groups the whole."""
    if not any(char.isdigit() for char in text):
        return False
    return text.isalnum() or sum(char.isalnum() for char in text) == _VIN_CHARACTERS


def _vin(text: str) -> bool:
    return validators.vin(text) and any(char.isalpha() for char in text)


def _vin_shaped(text: str) -> bool:
    """Without a check digit, as outside North America: it ends in four digits and is no hash (ISO 3779)."""
    letters = {char for char in text.upper() if char.isalpha()}
    digits = sum(map(str.isdigit, text))
    return text[-4:].isdigit() and digits >= _FEWEST_DIGITS and len(letters) >= 3 and not letters <= _HEX


_FEWEST_DIGITS = 7
_HEX = frozenset("ABCDEF")


DETECTOR = RuleDetector(
    name="vehicle",
    source="45 CFR 164.514(b)(2)(i)(L); VIN: 49 CFR 565.15",
    rules=(
        Rule(_VIN, Label.VEHICLE, "VIN", 0.9, Evidence.VALIDATED, _vin),
        Rule(_VIN, Label.VEHICLE, "VIN", 0.75, Evidence.SHAPE, _vin_shaped),
        Rule(_VIN_BY_CUE, Label.VEHICLE, "VIN", 0.85, Evidence.CUE, _vin_told),
        Rule(_PLATE, Label.VEHICLE, "LICENSE_PLATE", 0.85, Evidence.CUE, _plate),
    ),
    examples=(
        Example("VIN 1M8GDM9AXKP042788", ("1M8GDM9AXKP042788",)),
        Example("license plate 7KXR 204", ("7KXR 204",)),
        Example("RKD-619", ("RKD-619",), keys=("car", "plate")),
        Example("VIN for the form 1FTEW1E5\nXJKD 04471", ("1FTEW1E5\nXJKD 04471",)),
        Example("the type plate: PN 4410-22, agar plate 12-B4, TypePlate VD-7717"),
        Example("PN 9920-118", keys=("device", "type_plate")),
        Example("recall affects 2T12P75X0GB427104", ("2T12P75X0GB427104",)),
        Example("The plate was incubated; hash a1b2c3d4e5f6a1234, key QWERTYUPASDFGHJKL"),
    ),
)
