"""Messages (RFC 5322): header fields over folded lines, and encoded words (RFC 2047)."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Iterator

from privity.detection.mapping import MappedText, unescaped
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.domain.late import late

_FIELD = late(r"^([A-Za-z][A-Za-z-]{1,40}+):[ \t]*+([^\r\n]*+(?:\r?\n[ \t]++[^\r\n]++)*+)", re.MULTILINE)
_GATE = (
    r"(?m)^(?i:from|to|cc|bcc|reply-to|sender|delivered-to|return-path|received|subject|date):[ \t]|"
    r"=\?[\w-]+\?[bBqQ]\?"
)
_NAMES = frozenset(
    {
        "from",
        "to",
        "cc",
        "bcc",
        "reply-to",
        "sender",
        "delivered-to",
        "return-path",
        "resent-from",
        "resent-to",
    }
)
_KEYS: dict[str, tuple[str, ...]] = {
    "subject": (), "received": (), "message-id": (), "date": ("date",), "in-reply-to": (), "references": (),
    "x-originating-ip": ("ip",), "x-patient-id": ("patient id",), "comments": (), "keywords": (),
}  # fmt: skip
# A display name stands behind a mark: tried at no other place, nothing is read twice.
_ADDRESS = late(
    r"(?:\"([^\"\r\n]{1,128}+)\"[ \t]*+|(?<=[<>,;\"\r\n:])[ \t]*+([^<>,;\"\r\n]{1,128}+))<[^<>\s]{3,254}+>"
)
# A fold, or an encoded word; the blank between two of them belongs to none.
_CODED = late(r"=\?([\w-]{1,32})\?([bBqQ])\?([^?\s]{0,128}+)\?=(?:[ \t\r\n]++(?==\?))?|\r?\n[ \t]++")
_HEXED = re.compile(rb"=([0-9A-Fa-f]{2})")
_CHARSETS = frozenset({"utf-8", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252", "utf8", "latin1"})


def read(text: str) -> Iterator[Region]:
    """Yield the fields that name people, or whose value is folded or encoded."""
    for field in _FIELD.finditer(text):
        name = field[1].lower()
        start, end = field.span(2)
        if name in _NAMES:
            leaves = [
                Leaf(_plain(text, *found.span(found.lastindex or 1)), ("name",))
                for found in _ADDRESS.finditer(text, field.end(1) + 1, end)
            ]
        elif name in _KEYS and (_CODED.search(text, start, end) or _KEYS[name]):
            leaves = [Leaf(_plain(text, start, end), _KEYS[name])]
        else:
            continue
        if leaves:
            yield Region(start, end, leaves)


FORM = Form("mail", _GATE, read)


def _plain(text: str, start: int, end: int) -> MappedText:
    return unescaped(text, start, end, _CODED, _meaning)


def _meaning(coded: re.Match[str]) -> str | None:
    if coded[1] is None:
        return " "
    charset = coded[1].lower()
    if charset not in _CHARSETS:
        return None
    raw = coded[3].encode("ascii", "replace")
    if coded[2] in "qQ":
        data = _HEXED.sub(lambda match: bytes.fromhex(match[1].decode()), raw.replace(b"_", b" "))
    else:
        try:
            data = b64decode(raw)
        except NotBase64:
            return None
    return data.decode(charset, "replace")
