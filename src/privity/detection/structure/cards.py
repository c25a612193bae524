"""vCard (RFC 6350) and iCalendar (RFC 5545): properties, their parameters and structured values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privity.detection.mapping import MappedText, unescaped
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.detection.structure.pieces import pieces, stamp
from privity.domain.late import late

# A content line with the lines folded into it (RFC 6350, 3.2).
_LINE = late(
    r"^(?:[\w-]{1,32}\.)?([A-Z][A-Z-]{0,31}+)((?:;[A-Za-z-]{1,32}+(?:=(?:\"[^\"\r\n]*+\"|[^\";:\r\n]*+)(?:,[^\";:\r\n]*+)*+)?)*+):"
    r"([^\r\n]*+(?:\r?\n[ \t][^\r\n]*+)*+)",
    re.MULTILINE,
)
_COMMON_NAME = re.compile(r"(?i)(?<=;)CN=\"?([^\";:\r\n]++)")
_GATE = (
    r"(?m)^(?:BEGIN:V(?:CARD|CALENDAR|EVENT|TODO)|"
    r"(?:item\d\.)?(?:N|FN|TEL|ADR|BDAY|EMAIL|ATTENDEE|ORGANIZER|DTSTART)(?:;[A-Za-z-]+(?:=[^\n:]*)?)*:)"
)
_ESCAPE = re.compile(r"\\([nN,;:\\])|\r?\n[ \t]")

_WHOLE = {
    "FN": ("name",), "NICKNAME": ("nickname",), "BDAY": ("date of birth",), "ANNIVERSARY": ("date",),
    "DEATHDATE": ("date of death",), "BIRTHPLACE": ("birth place",), "TEL": ("phone",), "EMAIL": ("email",),
    "UID": ("id",), "URL": ("url",), "PHOTO": ("photo",), "RELATED": ("contact name",), "NOTE": (),
    "SUMMARY": (), "DESCRIPTION": (), "LOCATION": ("location",), "COMMENT": (), "CONTACT": ("contact",),
    "ATTENDEE": ("email",), "ORGANIZER": ("email",), "DTSTART": ("date",), "DTEND": ("date",),
    "DUE": ("date",), "DTSTAMP": ("date",), "CREATED": ("date",), "COMPLETED": ("date",),
    "LAST-MODIFIED": ("date",), "REV": ("date",), "GEO": ("location",), "IMPP": ("handle",),
    "X-SSN": ("ssn",), "X-MRN": ("mrn",),
}  # fmt: skip
_PARTS = {
    "N": ("family", "given", "middle name", "", ""),
    "ADR": ("po box", "suite", "line", "city", "state", "postal code", "country"),
}
_PARENT = {"N": "name", "ADR": "address"}


def read(text: str) -> Iterator[Region]:
    """Yield each property that says something about a person."""
    for line in _LINE.finditer(text):
        name = line[1]
        start, end = line.span(3)
        leaves = [
            Leaf(MappedText(named[1], shift=named.start(1)), ("name",))
            for named in _COMMON_NAME.finditer(text, *line.span(2))
        ]
        if name in _WHOLE:
            leaves.append(Leaf(_value(text, start, end), _WHOLE[name]))
        elif name in _PARTS:
            leaves.extend(
                Leaf(_value(text, first, last), (_PARENT[name], part) if part else (_PARENT[name],))
                for part, (first, last) in zip(_PARTS[name], pieces(text, start, end, ";"), strict=False)
                if first < last
            )
        if leaves:
            yield Region(*line.span(), leaves)


FORM = Form("cards", _GATE, read)


def _value(text: str, start: int, end: int) -> MappedText:
    return stamp(text, start, end) or unescaped(text, start, end, _ESCAPE, _meaning)


def _meaning(escape: re.Match[str]) -> str:
    if escape[1] is None:
        return ""  # a fold
    return "\n" if escape[1] in "nN" else escape[1]
