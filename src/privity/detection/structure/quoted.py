"""Quoted-printable (RFC 2045, 6.7): ``Mar=C3=ADa L=C3=B3pez``, and lines that a "=" breaks within a word.

What a header declares is decoded up to the next such header. Elsewhere the text must carry the marks: a
letter beyond ASCII in UTF-8, or two of what only this encoding writes. It is read once more as what it means,
from the paragraph of the first escape to that of the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from privity.detection.mapping import Builder
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.domain.late import late

# A character of two bytes or three in UTF-8, in capital digits as the RFC wants them.
_CHARACTER = r"=(?:C[2-9A-F]|D[0-9A-F]|E[0-9A-F]=[89AB][0-9A-F])=[89AB][0-9A-F]"
_BROKEN = r"=[ \t]{0,8}\r?\n"
_GATE = r"=(?:[C-F][0-9A-F]=[89AB]|3D[\"'\w]|20\r?\n)|[^=]=\r?\n[^\s=]|-(?i:encoding)\W{1,6}(?i:quoted-p)"
_DECLARED = late(r"(?i)content-transfer-encoding\W{1,6}([a-z0-9-]{1,24}+)")
_QUOTED_PRINTABLE = "quoted-printable"

_SURE = late(_CHARACTER)
# An equals sign before a value, a blank at the end of a line, a line that is broken where it is full.
_MARK = late(r"=(?:3D(?=[\"'\w])|20(?=\r?\n)|\r?\n(?=[^\s=]))")
_FEWEST_MARKS = 2
_FULL = range(56, 78)

_ESCAPES = re.compile(rf"(?:=[0-9A-F]{{2}}|{_BROKEN})++")
_DECLARED_ESCAPES = re.compile(rf"(?:=[0-9A-Fa-f]{{2}}|{_BROKEN})++")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BYTE = re.compile(r"=([0-9A-Fa-f]{2})")


def read(text: str) -> Iterator[Region]:
    """Yield each stretch that is encoded so, as it is meant."""
    headers = [
        (0, ""),
        *((found.end(), found[1].lower()) for found in _DECLARED.finditer(text)),
        (len(text), ""),
    ]
    for (start, encoding), (end, _) in pairwise(headers):
        declared = encoding == _QUOTED_PRINTABLE
        if declared or _is_marked(text, start, end):
            yield from _region(text, start, end, declared=declared)


FORM = Form("quoted", _GATE, read)


def _is_marked(text: str, start: int, end: int) -> bool:
    if _SURE.search(text, start, end):
        return True
    marks = 0
    for mark in _MARK.finditer(text, start, end):
        if mark.group().endswith("\n"):
            marks += mark.start() + 1 - (text.rfind("\n", 0, mark.start()) + 1) in _FULL
        else:
            marks += 1
        if marks == _FEWEST_MARKS:
            return True
    return False


def _region(text: str, start: int, end: int, *, declared: bool) -> Iterator[Region]:
    escapes = [
        found.span() for found in (_DECLARED_ESCAPES if declared else _ESCAPES).finditer(text, start, end)
    ]
    if not escapes:
        return
    before, behind = text.rfind("\n\n", start, escapes[0][0]), text.find("\n\n", escapes[-1][1], end)
    start, end = max(before, start), behind if behind >= 0 else end
    builder = Builder(text)
    done = start
    for first, last in escapes:
        builder.keep(done, first)
        _decode(builder, text, first, last, declared=declared)
        done = last
    builder.keep(done, end)
    yield Region(start, end, [Leaf(builder.done())])


def _decode(builder: Builder, text: str, start: int, end: int, *, declared: bool) -> None:
    """Add what a run of escapes means; a line that is broken means nothing."""
    places = [found.span() for found in _BYTE.finditer(text, start, end)]
    data = bytes.fromhex("".join(text[first + 1 : last] for first, last in places))
    meant = _meaning(data, declared=declared)
    if meant is None:
        builder.keep(start, end)
        return
    at = 0
    for char in meant:
        size = len(char.encode()) if len(meant) < len(data) else 1
        builder.put(char, places[at][0], places[at + size - 1][1])
        at += size


def _meaning(data: bytes, *, declared: bool) -> str | None:
    try:
        meant = data.decode()
    except UnicodeDecodeError:
        # Of another charset, which stands in a header of its own and is nearly always this one.
        return data.decode("latin-1") if declared else None
    return None if not declared and _CONTROL.search(meant) else meant
