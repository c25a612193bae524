"""Device identifiers: serial numbers and UDIs by cue, MAC addresses, IMEIs."""

from __future__ import annotations

from privity.detection import validators
from privity.detection.cues import cue
from privity.detection.detector import Evidence, Example, Pattern
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label

_SERIAL = Pattern(
    "device.serial_by_cue",
    cue(
        r"serial(?: (?:number|no\.?|num|#))?|s/n|sn|"
        r"device (?:id|identifier|serial|number)|implant (?:id|"
        r"serial|number)|"
        r"udi|asset (?:tag|number|no\.?|id|#)|lot (?:number|no\.?|#)|"
        r"pacemaker (?:id|serial|number)|pump (?:id|serial|number)",
        # In groups of three and more, or a quantity that follows would count as one.
        r"[A-Z0-9]{3,5}(?: [A-Z0-9]{0,2}\d[A-Z0-9]{2,4}){1,3}(?: [A-Z])?\b|"
        r"[A-Za-z]{0,6}[-#]?\d[A-Za-z0-9]*(?:[-/.:][A-Za-z0-9]+){0,5}\b",
    ),
)
_MAC = Pattern(
    "device.mac",
    r"(?i:\b[0-9A-F]{2}(?:[:-][0-9A-F]{2}){5}\b|"
    r"\b[0-9A-F]{4}\.[0-9A-F]{4}\.[0-9A-F]{4}\b)",
)
_IMEI = Pattern("device.imei_by_cue", cue("imei|meid", r"\d[\d -]{13,18}\d\b"))
_UDI = Pattern("device.udi", r"\(01\)\d{14}(?:\(\d{2}\)[A-Za-z0-9-]{1,20}){0,4}")


def _long_enough(text: str) -> bool:
    return sum(char.isalnum() for char in text) >= 5


DETECTOR = RuleDetector(
    name="device",
    source="45 CFR 164.514(b)(2)(i)(M); UDI: 21 CFR 801.40; MAC: IEEE 802; IMEI: 3GPP TS 23.003",
    rules=(
        Rule(_MAC, Label.DEVICE, "MAC_ADDRESS", 0.9, Evidence.VALIDATED),
        Rule(_UDI, Label.DEVICE, "UDI", 0.95, Evidence.VALIDATED),
        Rule(_IMEI, Label.DEVICE, "IMEI", 0.95, Evidence.CUE, validators.imei),
        Rule(_SERIAL, Label.DEVICE, "DEVICE_SERIAL", 0.8, Evidence.CUE, _long_enough),
    ),
    examples=(
        Example("pacemaker serial number PJN-4471920", ("PJN-4471920",)),
        Example("Serial         PFZ 618 220S, s/n 5CG3 410 7LKX", ("PFZ 618 220S", "5CG3 410 7LKX")),
        Example("S/N PLD 301 884 G, Asset tag EBME 20114", ("PLD 301 884 G", "EBME 20114")),
        Example("MAC 00:1B:44:11:3A:B7", ("00:1B:44:11:3A:B7",)),
        Example("IMEI 490154203237518", ("490154203237518",)),
        Example("(01)00844588003288(21)A1", ("(01)00844588003288(21)A1",)),
        Example("serial dilutions of 1:100; sn 12"),
    ),
)
