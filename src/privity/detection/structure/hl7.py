"""HL7 v2 messages (v2.5.1, chapters 2, 3 and 15): segments, and their fields by a table.

Fields are named for what detection knows as a cue; a field that the table lacks is read as prose
only. Free text (OBX-5, NTE-3) has the observation's own name for a key. Escape sequences are those of
2.7.1; the field separator and the encoding characters are taken from MSH where the message has one.

The records of laboratory instruments (ASTM E1394, CLSI LIS2-A2) are written in the same way, each named by
one letter behind the frame's number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from privity.detection.mapping import MappedText, strung, unescaped
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.detection.structure.pieces import pieces, stamp
from privity.domain.late import late

# To the end of its line: a carriage return by the standard, whatever ends a line in practice.
_SEGMENT = r"(?im)(?:^|(?<=[\r\x0b]))[ \t]*+(?:({name})|(?<![^\r\n])\d?({record})){mark}([^\r\n\x0b\x1c]*+)"
_HL7, _ASTM, _NOTHING = r"[A-Z][A-Z0-9]{2}", r"[HPORCQ]", r"[^\s\S]"
# The header in which a message announces other marks than the usual ones, or an instrument its own.
_HEADER = late(r"(?im)(?:^|(?<=[\r\x0b]))[ \t]*+(?:MSH|FHS|BHS)([^\w\s\x00-\x1f])(?=[^\w\s]{3,5}?\1)")
_INSTRUMENT = late(r"(?m)(?:^|(?<=\r))\d?H\|\\\^&\|")
_GATE = (
    r"(?im)(?:^|[\r\n\x0b])[ \t]*(?:MSH[^\w\s]{4,6}|\d?H\|\\\^&\||"
    r"(?:EVN|PID|PD1|NK1|PV1|PV2|IN1|IN2|GT1|OBX|OBR|ORC|AL1|DG1|PRB|"
    r"ROL|NTE|SCH|AIP|AIG|AIL|MRG|TXA|FT1|ZPD|PRD|CTD|QPD|RXE|RXA|STF|SPM)\|)"
)
_ESCAPE = late(r"\\(?:([FSTRE])|X([0-9A-Fa-f]{2,64}+)|(\.[a-z]{2}[+-]?\d*))\\")
_MARKS = {"F": "|", "S": "^", "T": "&", "R": "~", "E": "\\"}

# How the parts of a data type are called, component by component (chapter 2A).
_TYPES: dict[str, tuple[str, ...]] = {
    "name": ("family", "given", "middle name", "suffix", "prefix"),
    "provider": ("provider id", "family", "given", "middle name", "suffix", "prefix"),
    "address": ("line", "address line", "city", "state", "postal code", "country", "", "", "county"),
    "short address": ("line", "city", "state", "postal code", "country"),
    "phone": ("phone", "", "", "email", "", "phone", "phone", "", "", "", "", "phone"),
    "id": ("",),
    "text": ("",),
    "coded": ("", ""),
    "place": ("room", "room", "room", "facility"),
    "provider name": ("family", "given", "middle name", "suffix", "prefix"),
    "timing": ("", "", "", "date", "date"),
}
# HL7 table 0203, the identifier types that say more than their field.
_IDENTIFIERS = {
    "MR": "mrn",
    "PI": "patient id", "PT": "patient id", "SS": "ssn", "DL": "driver license", "PPN": "passport number",
    "NPI": "npi", "DEA": "dea", "AN": "account number", "VN": "visit number", "MB": "member id",
    "MA": "medicaid number", "MC": "medicare number", "MD": "license number", "LN": "license number",
    "EI": "employee id", "SN": "subscriber id", "NI": "national id", "UPIN": "license number",
    "XX": "organization id",
}  # fmt: skip

# Segment -> field -> (the key, the data type).
_FIELDS: dict[str, dict[int, tuple[str, str]]] = {
    "MSH": {4: ("sending facility", "text"), 6: ("receiving facility", "text"), 7: ("date", "text")},
    "EVN": {2: ("date", "text"), 3: ("date", "text"), 5: ("operator", "provider"), 6: ("date", "text")},
    "PID": {
        2: ("patient id", "id"), 3: ("mrn", "id"), 4: ("patient id", "id"), 5: ("patient name", "name"),
        6: ("mother maiden name", "name"), 7: ("date of birth", "text"), 9: ("alias name", "name"),
        11: ("address", "address"), 12: ("county", "text"), 13: ("phone", "phone"), 14: ("phone", "phone"),
        18: ("account number", "id"), 19: ("ssn", "text"), 20: ("driver license", "text"),
        21: ("mother mrn", "id"), 23: ("birth place", "text"), 29: ("date of death", "text"),
    },
    "PD1": {3: ("facility", "text"), 4: ("provider", "provider")},
    "MRG": {
        1: ("mrn", "id"), 3: ("account number", "id"), 4: ("patient id", "id"), 5: ("visit number", "id"),
        7: ("patient name", "name"),
    },
    "NK1": {
        2: ("contact name", "name"), 4: ("address", "address"), 5: ("phone", "phone"), 6: ("phone", "phone"),
        13: ("employer", "text"), 16: ("date of birth", "text"), 30: ("contact name", "name"),
        31: ("phone", "phone"), 32: ("address", "address"), 33: ("id number", "id"), 37: ("ssn", "text"),
    },
    "PV1": {
        3: ("location", "place"), 5: ("visit number", "id"), 6: ("location", "place"),
        7: ("attending provider", "provider"), 8: ("referring provider", "provider"),
        9: ("consulting provider", "provider"), 17: ("admitting provider", "provider"),
        19: ("visit number", "id"), 44: ("admission date", "text"), 45: ("discharge date", "text"),
        50: ("visit number", "id"), 52: ("provider", "provider"),
    },
    "PV2": {
        8: ("date", "text"), 9: ("date", "text"), 13: ("referring provider", "provider"),
        33: ("date", "text"),
    },
    "IN1": {
        2: ("plan id", "text"), 3: ("payer id", "id"), 4: ("insurance company", "text"),
        5: ("address", "address"), 6: ("contact name", "name"), 7: ("phone", "phone"),
        8: ("group number", "text"), 12: ("date", "text"), 13: ("date", "text"),
        14: ("authorization number", "text"), 16: ("insured name", "name"), 18: ("date of birth", "text"),
        19: ("address", "address"), 36: ("policy number", "text"), 49: ("member id", "id"),
    },
    "IN2": {
        1: ("employee id", "id"), 2: ("ssn", "text"), 6: ("medicare number", "text"),
        7: ("medicaid name", "name"), 8: ("medicaid number", "text"), 25: ("member id", "id"),
        26: ("member id", "id"), 61: ("member id", "id"), 63: ("phone", "phone"), 64: ("phone", "phone"),
    },
    "GT1": {
        2: ("guarantor number", "id"), 3: ("guarantor name", "name"), 4: ("spouse name", "name"),
        5: ("address", "address"), 6: ("phone", "phone"), 7: ("phone", "phone"),
        8: ("date of birth", "text"), 12: ("ssn", "text"), 16: ("employer name", "name"),
        17: ("address", "address"), 18: ("phone", "phone"), 19: ("employee id", "id"),
        29: ("employee id", "id"),
    },
    "ORC": {
        2: ("order number", "id"), 3: ("order number", "id"), 9: ("date", "text"),
        10: ("entered by", "provider"), 11: ("verified by", "provider"),
        12: ("ordering provider", "provider"), 14: ("phone", "phone"), 15: ("date", "text"),
        21: ("facility", "text"), 22: ("address", "address"), 23: ("phone", "phone"),
        24: ("address", "address"),
    },
    "OBR": {
        2: ("order number", "id"), 3: ("accession number", "id"), 6: ("date", "text"),
        7: ("collection date", "text"), 8: ("date", "text"), 10: ("collected by", "provider"),
        14: ("date", "text"), 16: ("ordering provider", "provider"), 17: ("phone", "phone"),
        18: ("accession number", "text"), 19: ("accession number", "text"), 20: ("accession number", "text"),
        22: ("date", "text"), 28: ("provider", "provider"), 32: ("provider", "provider"),
        33: ("provider", "provider"), 34: ("provider", "provider"), 36: ("date", "text"),
    },
    "OBX": {
        14: ("date", "text"), 16: ("provider", "provider"), 18: ("device serial number", "id"),
        19: ("date", "text"), 23: ("facility", "text"), 24: ("address", "address"),
        25: ("provider", "provider"),
    },
    "SPM": {2: ("specimen id", "id"), 17: ("collection date", "text"), 18: ("date", "text")},
    "DG1": {5: ("date", "text"), 16: ("provider", "provider")},
    "AL1": {6: ("date", "text")},
    "ROL": {
        4: ("provider", "provider"), 5: ("date", "text"), 11: ("address", "address"), 12: ("phone", "phone"),
    },
    "SCH": {
        1: ("appointment id", "id"), 2: ("appointment id", "id"), 11: ("appointment", "timing"),
        12: ("contact name", "provider"), 13: ("phone", "phone"), 14: ("address", "address"),
        16: ("provider", "provider"), 17: ("phone", "phone"), 18: ("address", "address"),
        20: ("entered by", "provider"), 21: ("phone", "phone"), 24: ("appointment id", "id"),
        26: ("order number", "id"), 27: ("order number", "id"),
    },
    "ARQ": {
        1: ("appointment id", "id"), 2: ("appointment id", "id"), 15: ("contact name", "provider"),
        16: ("phone", "phone"), 17: ("address", "address"), 19: ("entered by", "provider"),
        20: ("phone", "phone"), 24: ("order number", "id"), 25: ("order number", "id"),
    },
    "AIP": {3: ("provider", "provider"), 6: ("date", "text")},
    "AIL": {3: ("location", "place"), 6: ("date", "text")},
    "TXA": {
        4: ("date", "text"), 5: ("provider", "provider"), 6: ("date", "text"), 9: ("author", "provider"),
        11: ("transcribed by", "provider"), 12: ("document id", "id"), 22: ("signed by", "provider"),
    },
    "FT1": {
        2: ("transaction id", "id"), 4: ("date", "text"), 20: ("provider", "provider"),
        21: ("provider", "provider"),
    },
    "PRD": {
        2: ("provider name", "name"), 3: ("address", "address"), 5: ("phone", "phone"),
        7: ("provider id", "id"),
    },
    "CTD": {2: ("contact name", "name"), 3: ("address", "address"), 5: ("phone", "phone")},
    "STF": {
        2: ("employee id", "id"), 3: ("provider name", "name"), 6: ("date of birth", "text"),
        10: ("phone", "phone"), 11: ("address", "address"), 15: ("email", "text"), 26: ("ssn", "text"),
    },
    "RXA": {
        3: ("date", "text"), 4: ("date", "text"), 10: ("provider", "provider"), 15: ("lot number", "text"),
    },
    "RXE": {13: ("provider", "provider"), 14: ("provider", "provider"), 15: ("prescription number", "text")},
    "QPD": {
        3: ("mrn", "id"), 4: ("patient name", "name"), 6: ("date of birth", "text"),
        8: ("address", "address"),
    },
    # ASTM E1394, 7 to 12.
    "H": {14: ("date", "text")},
    "P": {
        3: ("patient id", "id"), 4: ("patient id", "id"), 5: ("patient id", "id"),
        6: ("patient name", "name"), 7: ("mother maiden name", "name"), 8: ("date of birth", "text"),
        11: ("address", "short address"), 13: ("phone", "text"), 14: ("attending provider", "provider name"),
    },
    "O": {
        3: ("specimen id", "id"), 4: ("specimen id", "id"), 7: ("date", "text"),
        8: ("collection date", "text"), 11: ("collected by", "name"), 15: ("date", "text"),
        17: ("ordering provider", "provider name"), 18: ("phone", "text"), 23: ("date", "text"),
    },
    "R": {11: ("operator", "name"), 12: ("date", "text"), 13: ("date", "text")},
    "Q": {3: ("specimen id", "id")},
}  # fmt: skip


def read(text: str) -> Iterator[Region]:
    """Yield each segment; text between segments belongs to none."""
    header = _HEADER.search(text)
    separator = header[1] if header else "|"
    instrument = _INSTRUMENT.search(text) is not None
    marks = _ASTM_MARKS if instrument else _DEFAULT_MARKS
    segments = _SEGMENT.format(name=_HL7, record=_ASTM if instrument else _NOTHING, mark=re.escape(separator))
    for segment in re.finditer(segments, text):
        name = (segment[1] or segment[2]).upper()
        if name == "MSH":
            marks = _marks(segment[3])
        leaves = list(_segment(text, name, *segment.span(3), separator, marks))
        if leaves:
            yield Region(*segment.span(), leaves)


FORM = Form("hl7", _GATE, read)

# Component, repetition, subcomponent (2.5.4); ASTM has no subcomponents (6.4.5).
_DEFAULT_MARKS = ("^", "~", "&")
_ASTM_MARKS = ("^", "\\", "\x1c")


def _marks(header: str) -> tuple[str, str, str]:
    """Return the encoding characters that a message header announces."""
    marks = (header[0], header[1], header[3]) if len(header) > 3 else _DEFAULT_MARKS
    return _DEFAULT_MARKS if any(mark.isalnum() or mark in "| " for mark in marks) else marks


def _segment(
    text: str, name: str, start: int, end: int, separator: str, marks: tuple[str, str, str]
) -> Iterator[Leaf]:
    table = _FIELDS.get(name, {})
    observed: tuple[str, ...] = ()
    # MSH-1 is the separator itself; a record's letter is its first field.
    first_number = 2 if name == "MSH" or len(name) == 1 else 1
    for number, (first, last) in enumerate(pieces(text, start, end, separator), first_number):
        if first == last or text.startswith('""', first):
            continue
        if name == "OBX" and number == 3:
            coded = text[first:last].split(marks[0])
            observed = tuple(filter(None, [(coded[1] if len(coded) > 1 else coded[0])[:64]]))
        if (name, number) in _FREE_TEXT:
            yield Leaf(_plain(text, first, last), observed)
        elif number in table:
            for repetition in pieces(text, first, last, marks[1]):
                yield from _field(text, *repetition, table[number], marks)
        else:
            for part in pieces(text, first, last, marks[0]):
                if (moment := stamp(text, *part)) is not None:
                    yield Leaf(moment, ("date",))


_FREE_TEXT = frozenset({("OBX", 5), ("NTE", 3), ("C", 4)})
# XTN-6 and 7: the area or city code, and the local number (2A.89).
_AREA, _LOCAL = 5, 6


def _field(
    text: str, start: int, end: int, field: tuple[str, str], marks: tuple[str, str, str]
) -> Iterator[Leaf]:
    """Yield one repetition of a field, component by component."""
    key, kind = field
    components = list(pieces(text, start, end, marks[0]))
    names = _TYPES[kind]
    if kind == "id" and len(components) > 4:
        key = _IDENTIFIERS.get(text[slice(*components[4])].upper(), key)
    if kind == "phone" and len(components) > _LOCAL:
        area, local = (MappedText(text[a:b], shift=a) for a, b in components[_AREA : _LOCAL + 1])
        if area.text and local.text:
            yield Leaf(strung((area, local), "-"), (key,))
    for name, (first, last) in zip(names, components, strict=False):
        # A street or a family name may be told in parts; the first is the name itself.
        first, last = next(iter(pieces(text, first, last, marks[2])))
        if first < last:
            keys = (key, name) if name else (key,)
            yield Leaf(stamp(text, first, last) or _plain(text, first, last), keys)


def _plain(text: str, start: int, end: int) -> MappedText:
    return unescaped(text, start, end, _ESCAPE, _meaning)


def _meaning(escape: re.Match[str]) -> str | None:
    mark, code, layout = escape.groups()
    if mark:
        return _MARKS[mark]
    if code:
        return bytes.fromhex(code[: len(code) // 2 * 2]).decode("latin-1")
    return "\n" if layout in (".br", ".sp", ".fi", ".nf", ".ce") or layout.startswith(".sp") else " "
