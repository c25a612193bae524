"""JSON read as places and rewritten by places: untouched bytes stay identical.

A request body is scanned once into leaves (strings, numbers, object keys) with the byte offsets of
their literals. Rewriting splices new literals over old ones; nothing else of the document moves, so
a provider's prompt cache sees the same prefix, and no value is ever found by a pattern over
serialised JSON. Grammar: RFC 8259; ``orjson`` judges validity, the scanner only finds places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

import orjson

from privity.domain.errors import BadInput
from privity.domain.interaction import Kind, Path

MAX_DEPTH = 64

#: A provider's answer with log probabilities has hundreds of values for each of its tokens.
MAX_ANSWER_LEAVES = 2_000_000

#: A document of more leaves is no conversation: a small compressed body can hold millions.
MAX_LEAVES = 100_000

#: What a document is made of, with the commas before it. A string that a colon follows is a key.
_TOKEN = re.compile(
    rb'[ \t\r\n,]*(?:("[^"\\]*(?:\\.[^"\\]*)*")(?:[ \t\r\n]*(:))?'
    rb"|([{\[])|([}\]])|(-?[0-9][0-9.eE+-]*)|(true|false|null))",
    re.DOTALL,
)
_BRACKET = ord("[")
_VALUE, _KEY, _OPEN, _CLOSE, _NUMBER = range(1, 6)


class Leaf(NamedTuple):
    """A key, string, number or constant and where its literal stands (byte offsets, end exclusive).

    ``value`` is the decoded string, or the literal itself for numbers; constants (true, false,
    null) and whole containers (``{}``, ``[]``; they follow their contents) have ``kind`` None.
    A key's path ends with the key itself.
    """

    path: Path
    kind: Kind | None
    value: str
    start: int
    end: int

    def __repr__(self) -> str:
        return f"<Leaf {self.kind} {len(self.value)} characters>"


def is_json_document(text: str) -> bool:
    """Whether the text looks like, and is, a JSON object or array."""
    stripped = text.strip(" \t\r\n")  # JSON's own blanks: str.strip would also take those that it refuses
    if len(stripped) < 2 or stripped[0] + stripped[-1] not in ("{}", "[]"):
        return False
    try:
        orjson.loads(stripped)
    except orjson.JSONDecodeError:
        return False
    return True


def scan(data: bytes, *, refuse_duplicates: bool = True, limit: int = MAX_LEAVES) -> list[Leaf]:
    """Return every leaf of a JSON document in document order.

    Raises BadInput when the document is not JSON, is nested deeper than MAX_DEPTH, has more than
    ``limit`` values, or names a key twice in one object: which of the two a provider would read is
    anybody's guess, so a decision made on one of them would be about another document.
    """
    try:
        orjson.loads(data)
    except orjson.JSONDecodeError as error:
        # orjson's message names a position and a kind of mistake, never the text.
        raise BadInput("body", "is not valid JSON", f"(line {error.lineno}, column {error.colno}).") from None
    leaves: list[Leaf] = []
    path: list[str | int] = []
    outer: list[tuple[bool, set[str], int]] = []  # of each open container: as below, and where it opened
    in_array = False
    seen: set[str] = set()
    # Nothing but tokens and blanks stands here: orjson has vouched for it.
    for match in _TOKEN.finditer(data):
        if len(leaves) > limit:
            raise BadInput("body", f"has more than {limit} values.", "Send less at once.")
        group = match.lastindex
        if group == _OPEN:
            if len(outer) >= MAX_DEPTH:
                raise BadInput("body", f"is nested deeper than {MAX_DEPTH} levels.", "Flatten it.")
            start = match.start(_OPEN)
            outer.append((in_array, seen, start))
            in_array, seen = data[start] == _BRACKET, set()
            path.append(0 if in_array else "")
            continue
        if group == _KEY:
            value = _string(match[_VALUE])
            if refuse_duplicates and value in seen:
                raise BadInput("body", "names one key twice in an object.", "Send each key once.")
            seen.add(value)
            path[-1] = value
            leaves.append(Leaf(tuple(path), Kind.KEY, value, match.start(_VALUE), match.end(_VALUE)))
            continue
        if group == _CLOSE:
            path.pop()
            whole = "[]" if in_array else "{}"
            in_array, seen, start = outer.pop()
            leaves.append(Leaf(tuple(path), None, whole, start, match.end()))
        elif group == _VALUE:
            value = _string(match[_VALUE])
            leaves.append(Leaf(tuple(path), Kind.TEXT, value, match.start(_VALUE), match.end()))
        else:
            kind, start = Kind.NUMBER if group == _NUMBER else None, match.start(group or 0)
            leaves.append(Leaf(tuple(path), kind, match[group or 0].decode(), start, match.end()))
        if in_array:
            path[-1] = int(path[-1]) + 1
    return leaves


def _string(literal: bytes) -> str:
    return literal[1:-1].decode() if b"\\" not in literal else str(orjson.loads(literal))


def literal(kind: Kind, value: str) -> bytes:
    """Return the JSON literal of a replaced value."""
    return value.encode() if kind is Kind.NUMBER else orjson.dumps(value)


def splice(data: bytes, edits: Iterable[tuple[int, int, bytes]]) -> bytes:
    """Return the document with each (start, end) replaced; edits must not overlap."""
    pieces: list[bytes] = []
    position = 0
    for start, end, new in sorted(edits):
        if start < position:
            raise ValueError("edits overlap")
        pieces += (data[position:start], new)
        position = end
    pieces.append(data[position:])
    return b"".join(pieces)
