"""Walk a JSON text so that the keys that lead to a value count as evidence (RFC 8259).

A parser of our own, because positions are needed: every string, number and key is a leaf with the
way back to its place. Text that is not JSON answers ``None`` and is read as prose.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from privity.detection.mapping import MappedText

_TOKEN = re.compile(
    r'[ \t\r\n]*(?:(?P<string>"(?:[^"\\\x00-\x1f]|\\.)*")|(?P<mark>[{}\[\]:,])'
    r"|(?P<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?P<constant>true|false|null))",
    re.DOTALL,
)
_ESCAPE = re.compile(r'\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))')
_SIMPLE = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}

# Deeper documents are read as prose: each level costs three frames of Python's stack.
_DEEPEST = 100

# An attribute may be named beside its value instead of above it:
# {"system": "http://hl7.org/fhir/sid/us-ssn", "value": "..."}, {"name": "mrn", "value": "..."}.
NAMING_KEYS = (
    "question",
    "system",
    "url",
    "name",
    "key",
    "field",
    "label",
    "attribute",
    "use",
    "type",
    "code",
)
VALUE_KEY = re.compile(r"(?i)(?:value(?:[A-Z][A-Za-z]*)?|answer|content|val)\Z")
_NAME_TAIL = re.compile(r"[/#:.]")


@dataclass(frozen=True, slots=True, repr=False)
class Leaf:
    """A string, number or key of the document with the keys that lead to it."""

    value: MappedText
    keys: tuple[str, ...]

    def __repr__(self) -> str:
        return f"<Leaf {len(self.value.text)} characters>"


class _NotJson(Exception):
    pass


def looks_structured(text: str) -> bool:
    """Whether it is worth trying to read a text as JSON."""
    head = text.lstrip()[:1]
    return head in ("{", "[") and text.rstrip()[-1:] in ("}", "]")


def leaves(text: str) -> list[Leaf] | None:
    """Return the leaves of a JSON object or array, or ``None`` where the text is none."""
    if not looks_structured(text):
        return None
    try:
        return _Walk(text).run()
    except _NotJson:
        return None


class _Walk:
    """One pass over the tokens with a stack of open containers."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._leaves: list[Leaf] = []

    def run(self) -> list[Leaf]:
        self._value((), 0)
        if self._text[self._at :].strip(" \t\r\n"):
            raise _NotJson
        return self._leaves

    def _next(self) -> re.Match[str]:
        token = _TOKEN.match(self._text, self._at)
        if token is None:
            raise _NotJson
        self._at = token.end()
        return token

    def _value(self, keys: tuple[str, ...], depth: int) -> str | None:
        """Read one value; return the text of a string."""
        token = self._next()
        if token["string"] is not None:
            value = _string(self._text, token.start("string"), token.end("string"))
            self._leaves.append(Leaf(value, keys))
            return value.text
        if token["number"] is not None:
            self._leaves.append(Leaf(MappedText(token["number"], shift=token.start("number")), keys))
        elif token["mark"] in ("{", "["):
            if depth >= _DEEPEST:
                raise _NotJson
            if token["mark"] == "{":
                self._object(keys, depth + 1)
            else:
                self._array(keys, depth + 1)
        elif token["constant"] is None:
            raise _NotJson
        return None

    def _array(self, keys: tuple[str, ...], depth: int) -> None:
        if self._closes("]"):
            return
        while True:
            self._value(keys, depth)
            if self._ends("]"):
                return

    def _object(self, keys: tuple[str, ...], depth: int) -> None:
        if self._closes("}"):
            return
        naming: dict[str, str] = {}
        values: list[tuple[int, int]] = []
        while True:
            token = self._next()
            if token["string"] is None:
                raise _NotJson
            key = _string(self._text, token.start("string"), token.end("string"))
            self._leaves.append(Leaf(key, ()))
            if self._next()["mark"] != ":":
                raise _NotJson
            first = len(self._leaves)
            value = self._value((*keys, key.text), depth)
            if value is not None and key.text in NAMING_KEYS:
                naming[key.text] = value
            elif key.text in NAMING_KEYS and len(self._leaves) > first:
                described = self._description(first)
                if described:
                    naming["type text"] = described
            elif VALUE_KEY.match(key.text):
                values.append((first, len(self._leaves)))
            if self._ends("}"):
                break
        if naming and values:
            self._name_values(naming, values, len(keys))

    def _name_values(self, naming: dict[str, str], values: list[tuple[int, int]], depth: int) -> None:
        """Set the name that stands beside a value into its key path, where its bare key stood."""
        tail = named_by(naming)
        for first, last in values:
            for index in range(first, last):
                leaf = self._leaves[index]
                if len(leaf.keys) > depth:
                    keys = (*leaf.keys[:depth], tail, *leaf.keys[depth + 1 :])
                    self._leaves[index] = Leaf(leaf.value, keys)

    def _description(self, first: int) -> str | None:
        """Return the text by which a nested naming object (a FHIR CodeableConcept) calls itself."""
        found = {leaf.keys[-1]: leaf.value.text for leaf in self._leaves[first:] if leaf.keys}
        return found.get("text") or found.get("display") or found.get("code")

    def _closes(self, mark: str) -> bool:
        token = _TOKEN.match(self._text, self._at)
        if token is not None and token["mark"] == mark:
            self._at = token.end()
            return True
        return False

    def _ends(self, closing: str) -> bool:
        mark = self._next()["mark"]
        if mark == closing:
            return True
        if mark != ",":
            raise _NotJson
        return False


def named_by(naming: Mapping[str, str]) -> str:
    """Return the key that naming siblings amount to; ``type text`` is what a naming object calls itself."""
    name = next((naming[key] for key in NAMING_KEYS if key in naming), "")
    return " ".join((_NAME_TAIL.split(name.rstrip("/"))[-1][:64], naming.get("type text", "")[:64])).strip()


def _string(text: str, start: int, end: int) -> MappedText:
    """Decode a string literal (``start`` and ``end`` include its quotes)."""
    raw = text[start + 1 : end - 1]
    if "\\" not in raw:
        return MappedText(raw, shift=start + 1)
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(raw):
        length = 1
        char = raw[at]
        if char == "\\":
            escape = _ESCAPE.match(raw, at)
            if escape is None:
                raise _NotJson
            length = escape.end() - at
            char = _SIMPLE[escape[2]] if escape[2] else chr(int(escape[1], 16))
            if "\ud800" <= char <= "\udbff":
                low = _ESCAPE.match(raw, escape.end())
                if low is not None and low[1] and 0xDC00 <= int(low[1], 16) <= 0xDFFF:
                    length = low.end() - at
                    char = chr(0x10000 + (ord(char) - 0xD800 << 10) + int(low[1], 16) - 0xDC00)
        chars.append(char)
        starts.append(start + 1 + at)
        ends.append(start + 1 + at + length)
        at += length
    return MappedText("".join(chars), starts, ends)
