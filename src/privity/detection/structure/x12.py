"""X12 transactions (837, 835, 834, 270/271, 276/277, 278): segments, and their elements by a table.

What an element is often follows from a qualifier beside it: ``NM1*QC*1*...`` is a patient and
``REF*SY`` a social security number. Element separator and terminator are taken from the text: they
are free in X12, and ``*`` and ``~`` in practice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from privity.detection.mapping import MappedText
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.detection.structure.pieces import pieces, stamp
from privity.domain.late import late

_SEGMENT = late(
    r"(?:^|(?<=[~\r]))[ \t]*+"
    r"(ISA|GS|BHT|NM1|N1|N2|N3|N4|DMG|REF|PER|DTP|DTM|CLM|CLP|SBR|TRN|BPR)\*([^~\r\n]*+)",
    re.MULTILINE | re.IGNORECASE,
)
_GATE = r"(?im)(?:^|~)\s*(?:ISA|GS|ST|BHT|NM1|N1|N3|N4|DMG|REF|PER|DTP|DTM|CLM|CLP|SBR|TRN)\*"

_ENTITIES = {
    "QC": "patient", "IL": "insured", "74": "insured", "03": "dependent", "82": "provider", "85": "provider",
    "71": "provider", "72": "provider", "77": "facility", "DN": "referring provider",
    "DK": "ordering provider", "P3": "pcp", "1P": "provider", "GP": "guarantor", "EI": "emergency contact",
    "31": "contact", "S1": "parent", "QD": "contact", "E1": "contact", "36": "employer", "PR": "payer",
    "40": "receiver", "41": "submitter",
}  # fmt: skip
_REFERENCES = {
    "SY": "ssn", "1L": "group number", "IG": "policy number", "0F": "subscriber id", "EA": "mrn",
    "D9": "claim number", "G1": "authorization number", "F8": "claim number", "1W": "member id",
    "EJ": "patient account number", "Y4": "claim number", "6P": "group number", "EI": "tax id",
    "TJ": "tax id", "0B": "license number", "HPI": "npi", "9F": "referral number", "NF": "plan id",
    "XZ": "prescription number", "23": "member id", "1K": "claim number", "BLT": "invoice number",
    "ZZ": "member id", "17": "member id", "3H": "case number", "9A": "claim number",
}  # fmt: skip
_IDENTIFIERS = {
    "MI": "member id", "XX": "npi", "34": "ssn", "SY": "ssn", "24": "tax id", "FI": "tax id",
    "EI": "employee id",
}  # fmt: skip
_CHANNELS = {
    "TE": "phone", "FX": "fax", "EM": "email", "CP": "mobile phone", "HP": "home phone", "WP": "work phone",
    "UR": "url",
}  # fmt: skip
# Elements whose meaning needs no qualifier.
_PLAIN: dict[str, dict[int, tuple[str, ...]]] = {
    "ISA": {9: ("date",)},
    "GS": {4: ("date",)},
    "BHT": {3: ("reference number",), 4: ("date",)},
    "N2": {1: ("name",), 2: ("name",)},
    "N3": {1: ("address", "line"), 2: ("address", "line")},
    "N4": {1: ("address", "city"), 2: ("address", "state"), 3: ("address", "postal code")},
    "DMG": {2: ("date of birth",)},
    "CLM": {1: ("patient account number",)},
    "CLP": {1: ("patient account number",), 7: ("claim number",)},
    "SBR": {3: ("group number",)},
    "TRN": {2: ("reference number",)},
    "DTP": {3: ("date",)},
    "DTM": {2: ("date",)},
    "BPR": {9: ("account number",), 15: ("account number",), 16: ("date",)},
}


def read(text: str) -> Iterator[Region]:
    """Yield each segment that the table knows."""
    for segment in _SEGMENT.finditer(text):
        elements = [(0, 0), *pieces(text, *segment.span(2), "*")]
        leaves = [
            Leaf(stamp(text, start, end) or MappedText(text[start:end], shift=start), keys)
            for number, keys in _keys(
                segment[1].upper(), [text[start:end].upper() for start, end in elements]
            )
            for start, end in elements[number : number + 1]
            if start < end
        ]
        if leaves:
            yield Region(*segment.span(), leaves)


FORM = Form("x12", _GATE, read)


def _keys(name: str, elements: list[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the numbers of a segment's telling elements with what they are called."""
    qualifier = elements[1] if len(elements) > 1 else ""
    if name in ("NM1", "N1"):
        entity = _ENTITIES.get(qualifier, "person")
        if name == "N1" or elements[2:3] == ["2"]:
            yield (2 if name == "N1" else 3), (entity, "organization name")
            kind = _IDENTIFIERS.get("".join(elements[3:4]))
            if name == "N1" and kind:
                yield 4, (kind,)
        else:
            yield 3, (f"{entity} name", "family")
            yield 4, (f"{entity} name", "given")
            yield 5, (f"{entity} name", "middle name")
        kind = _IDENTIFIERS.get("".join(elements[8:9]))
        if name == "NM1" and kind:
            yield 9, (kind,)
    elif name == "REF":
        yield 2, (_REFERENCES.get(qualifier, "reference number"),)
    elif name == "PER":
        yield 2, ("contact name",)
        for number in (3, 5, 7):
            yield number + 1, (_CHANNELS.get("".join(elements[number : number + 1]), "contact"),)
    else:
        yield from _PLAIN.get(name, {}).items()
