"""Tables in text: comma, tab, semicolon and bar separated lines under a header (RFC 4180), Markdown's.

The header gives each cell its key. A line counts as a header only where its cells are short, one of
them says something (``cues.telling``), and the next line has as many cells; other lines that happen
to have commas are prose. Cells are read besides the prose, since neighbours may belong together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from privity.detection.cues import telling
from privity.detection.mapping import MappedText
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.detection.structure.pieces import cells
from privity.domain.late import late

# A line of short cells and nothing that ends a sentence or stands in one: most prose is told by this.
_CELL = r"[\"*_]{0,2}[^\W\d_](?:[\w #/()'*_\"-]|\.(?=[ ,;|\t~]))*+"
_HEADER = late(
    rf"^[ \t]*+\|?[ \t]*+{_CELL}([,;|\t~])[^\n.:!?%=<>{{}}]*+(?:\.[ ,;|\t~][^\n.:!?%=<>{{}}]*+)*+$",
    re.MULTILINE,
)
_GATE = (
    r"(?m)^[ \t]*\|?[ \t]*[\"*_]{0,2}\pL(?:[\pL\d #/()'*_\"-]|\.[ ,;|\t~])*[,;|\t~]"
    r"[^\n.:!?%=<>{}]*(?:\.[ ,;|\t~][^\n.:!?%=<>{}]*)*\n"
)
_RULE = late(r"[ \t|:+=-]+\Z")
_WIDEST = 200
_LONGEST_NAME = 48


def read(text: str) -> Iterator[Region]:
    """Yield each table with its header."""
    at = 0
    while (header := _HEADER.search(text, at)) is not None:
        at = header.end() + 1
        mark = _mark(header)
        names = [text[slice(*cell)].strip(' *_`"') for cell in _cells(text, *header.span(), mark)]
        if not _reads_like_header(names, mark):
            continue
        # Cells under other names are read with the prose.
        names = [name if telling(name) else "" for name in names]
        end, leaves = _rows(text, at, names, mark)
        if leaves:
            at = end
            yield Region(header.start(), end, leaves)


FORM = Form("table", _GATE, read)


def _mark(header: re.Match[str]) -> str:
    """Tabs and bars part cells wherever they stand; a comma may stand within a cell between them."""
    line = header.group()
    return next((mark for mark in "\t|~" if mark in line), header[1])


def _cells(text: str, start: int, end: int, mark: str) -> list[tuple[int, int]]:
    """Return a line's cells; the bars at its ends part nothing."""
    if end > start and text[end - 1] == "\r":
        end -= 1
    if mark == "|":
        line = text[start:end]
        bare = line.strip()
        start += len(line) - len(line.lstrip()) + bare.startswith("|")
        end = start + len(bare) - bare.startswith("|") - (bare.endswith("|") and len(bare) > 1)
    return cells(text, start, max(start, end), mark)


def _reads_like_header(names: list[str], mark: str) -> bool:
    if not 2 <= len(names) <= _WIDEST:
        return False
    if mark in ",;~" and not all(names):
        return False
    if any(len(name) > _LONGEST_NAME or name.endswith((".", "?", "!")) for name in names):
        return False
    if sum(name[:1].isdigit() for name in names) * 3 > len(names):
        return False
    return any(map(telling, names))


def _rows(text: str, at: int, names: list[str], mark: str) -> tuple[int, list[Leaf]]:
    """Read the lines of a table up to one that is none of them."""
    leaves: list[Leaf] = []
    end = at
    while at < len(text):
        line_end = text.find("\n", at)
        if line_end < 0:
            line_end = len(text)
        line = text[at:line_end]
        if not line.strip():
            break
        if not (mark != "," and _RULE.match(line)):
            row = _cells(text, at, line_end, mark)
            if len(row) != len(names) and not (leaves and mark in "|\t" and len(row) > 1):
                break
            leaves.extend(
                Leaf(MappedText(text[first:last], shift=first), (name,))
                for name, (first, last) in zip(names, row, strict=False)
                if name and first < last
            )
        end = at = line_end + 1
    return min(end, len(text)), leaves
