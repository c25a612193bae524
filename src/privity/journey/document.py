"""JSON read as places and rewritten by places: untouched bytes stay identical.

A request body is scanned once into leaves (strings, numbers, object keys) with the byte offsets of
their literals. Rewriting splices new literals over old ones; nothing else of the document moves, so
a provider's prompt cache sees the same prefix, and no value is ever found by a pattern over
serialised JSON. Grammar: RFC 8259; ``orjson`` judges validity, the scanner only finds places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import orjson

from privity.domain.errors import BadInput
from privity.domain.interaction import Kind, Path

MAX_DEPTH = 64

#: A provider's answer with log probabilities has hundreds of values for each of its tokens.
MAX_ANSWER_LEAVES = 2_000_000

#: A document of more leaves is no conversation: a small compressed body can hold millions.
MAX_LEAVES = 100_000

_TOKEN = re.compile(
    rb'[ \t\r\n]*(?:("[^"\\]*(?:\\.[^"\\]*)*")|(-?[0-9][0-9.eE+-]*)|([{}\[\],:])|(true|false|null))',
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, repr=False)
class Leaf:
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


def scan(data: bytes, *, refuse_duplicates: bool = True, limit: int = MAX_LEAVES) -> list[Leaf]:  # noqa: PLR0912, PLR0915 - one state machine
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
    in_object: list[bool] = []
    seen: list[set[str]] = []
    opened: list[int] = []
    expect_key = False
    position, end = 0, len(data)
    while position < end:
        match = _TOKEN.match(data, position)
        if match is None:
            break  # trailing blanks: orjson has vouched for the rest
        position = match.end()
        group = match.lastindex
        if len(leaves) > limit:
            raise BadInput("body", f"has more than {limit} values.", "Send less at once.")
        if group == 3:
            mark = match.group(3)
            if mark in (b"{", b"["):
                if len(in_object) >= MAX_DEPTH:
                    raise BadInput("body", f"is nested deeper than {MAX_DEPTH} levels.", "Flatten it.")
                is_object = mark == b"{"
                in_object.append(is_object)
                opened.append(position - 1)
                seen.append(set())
                path.append("" if is_object else 0)
                expect_key = is_object
            elif mark in (b"}", b"]"):
                in_object.pop()
                seen.pop()
                path.pop()
                kind = "{}" if mark == b"}" else "[]"
                leaves.append(Leaf(tuple(path), None, kind, opened.pop(), position))
                expect_key = False
            elif mark == b",":
                if in_object[-1]:
                    expect_key = True
                else:
                    path[-1] = int(path[-1]) + 1
            continue
        start = match.start(group or 0)
        if group == 1:
            literal = match.group(1)
            value = literal[1:-1].decode() if b"\\" not in literal else orjson.loads(literal)
            if expect_key:
                expect_key = False
                if refuse_duplicates and value in seen[-1]:
                    raise BadInput("body", "names one key twice in an object.", "Send each key once.")
                seen[-1].add(value)
                path[-1] = value
                leaves.append(Leaf(tuple(path), Kind.KEY, value, start, position))
            else:
                leaves.append(Leaf(tuple(path), Kind.TEXT, value, start, position))
        elif group == 2:
            leaves.append(Leaf(tuple(path), Kind.NUMBER, match.group(2).decode(), start, position))
        else:
            leaves.append(Leaf(tuple(path), None, match.group(4).decode(), start, position))
    return leaves


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
