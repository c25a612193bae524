"""SQL statements: the columns of an INSERT name its values, and a comparison's column its literal.

A string doubles its quotes (ISO/IEC 9075-2, 5.3); those of MySQL escape with a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from privity.detection.cues import telling
from privity.detection.mapping import MappedText, unescaped
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.domain.late import late

_INSERT = late(
    r"(?i)\b(?:INSERT|REPLACE)\s++(?:IGNORE\s++)?INTO\s++([\w.\"`\[\]]{1,128}+)\s*+\(([^()]{1,4096}+)\)\s*+"
    r"(?:OVERRIDING\s++\w++\s++VALUE\s*+)?VALUES\s*+(?=\()"
)
_STRING = r"'([^'\\]*+(?:(?:''|\\.)[^'\\]*+)*+)'"
_LITERAL = late(rf"\s*+(?:[NEne]?{_STRING}|([-\w.:+]++)|(\()|(\))|([,;]))")
_COMPARED = late(
    r"(?i)(?<![\w.])(?:\w{1,64}\.)?[\"`\[]?(\w{1,64}+)[\"`\]]?\s*+"
    rf"(?:=|<>|!=|>=?|<=?|\bI?LIKE\b|\bIN\s*+\(|\bBETWEEN\b)\s*+[NE]?{_STRING}"
)
_GATE = (
    r"(?i)\b(?:insert|replace)\s+(?:ignore\s+)?into\b|"
    r"\b(?:where|and|or|set|on|having)\s[^;']*(?:=|like|in ?\(|between|[<>])\s*n?'"
)
_ESCAPE = re.compile(r"''|\\(.)")
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}


def read(text: str) -> Iterator[Region]:
    """Yield each INSERT's tuples and each comparison with a literal."""
    done = 0
    for insert in _INSERT.finditer(text):
        if insert.start() < done:
            continue
        end, leaves = _tuples(text, insert.end(), _names(insert[1], insert[2]))
        done = end
        if leaves:
            yield Region(insert.start(), end, leaves)
    for compared in _COMPARED.finditer(text):
        if telling(compared[1]):
            value = unescaped(text, *compared.span(2), _ESCAPE, _meaning)
            yield Region(*compared.span(), [Leaf(_bare(value), (compared[1],))])


FORM = Form("sql", _GATE, read)


def _names(table: str, columns: str) -> list[tuple[str, ...]]:
    owner = table.strip('"`[]').rsplit(".", 1)[-1].strip('"`[]')
    names = [column.strip(' \t\r\n"`[]') for column in columns.split(",")]
    return [(owner, name) if telling(name) else () for name in names]


def _tuples(text: str, at: int, names: list[tuple[str, ...]]) -> tuple[int, list[Leaf]]:
    leaves: list[Leaf] = []
    depth = column = 0
    while (token := _LITERAL.match(text, at)) is not None:
        kind = token.lastindex
        if kind == 5:
            if token[5] == ";":
                break
            column += depth == 1
        elif kind == 3:
            depth += 1
            column = 0 if depth == 1 else column
        elif kind == 4:
            depth -= 1
            if depth < 0:
                break
        elif depth == 1 and column < len(names) and names[column]:
            value = (
                unescaped(text, *token.span(1), _ESCAPE, _meaning)
                if kind == 1
                else MappedText(token[2], shift=token.start(2))
            )
            if value.text and value.text.upper() not in ("NULL", "DEFAULT"):
                leaves.append(Leaf(value, names[column]))
        elif not depth:
            break
        at = token.end()
    return at, leaves


def _bare(value: MappedText) -> MappedText:
    """Leave out the wildcards of LIKE."""
    text = value.text
    bare = text.strip("%")
    start = len(text) - len(text.lstrip("%"))
    return value if bare == text or not bare else value.part(start, start + len(bare))


def _meaning(escape: re.Match[str]) -> str:
    return "'" if escape[1] is None else _LETTERS.get(escape[1], escape[1])
