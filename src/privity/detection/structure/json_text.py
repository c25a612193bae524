"""JSON (RFC 8259) and what is written like it: with comments, single quotes, bare keys; cut at either end.

A reader of our own, because positions are needed: every string, number and key is a leaf with the
way back to its place. It keeps a stack of open containers and looks at each token once. A document
that keeps to the grammar is read instead of the prose; of anything else, what could be read counts
besides the prose: a fragment of a document, an object literal of a program, the first half of a
tool's result.

Tables are told apart: ``{"columns": [...], "rows": [[...]]}`` and an array under a row of headers
give each cell its column's name. A FHIR resource's type (R4, 2.26) stands above its elements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from privity.detection.cues import telling
from privity.detection.mapping import MappedText, unescaped
from privity.detection.structure.called import called_leaf
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.detection.structure.naming import FIELD_NAMES, NAMING_KEYS, TYPE_KEYS, VALUE_KEY, named_by
from privity.domain.late import late

# The groups are known by their numbers: "string", 'string', mark, number, word. Nothing gives back.
_TOKEN = late(
    r"[ \t\r\n]*+(?:"
    r'("[^"\\\x00-\x1f]*+(?:\\.[^"\\\x00-\x1f]*+)*+")|'
    r"('[^'\\\x00-\x1f]*+(?:\\.[^'\\\x00-\x1f]*+)*+')|"
    r"([{}\[\]:,])|"
    r"(-?\d++(?:\.\d++)?(?:[eE][+-]?\d++)?(?![\w.]))|"
    r"([A-Za-z_$][\w$]*+)|"
    r"//[^\n]*+|/\*[^*]*+\*/)",
    re.DOTALL,
)
_MARK, _NUMBER, _WORD = 3, 4, 5
_QUOTED = frozenset({1, 2})

_OPENS = re.compile(r"[ \t\r\n]*+[{\[]")

# Where a document, an object of a program or the middle of a document begins. A key's quotes must
# close on its line; between two of them no third can stand, so that no character is tried twice.
_BEGINNING = late(
    r"\{[ \t\r\n]*+(?:[\"'}]|[A-Za-z_][\w$]{0,63}+[ \t]*+:)|"
    r"\[[ \t\r\n]*+(?:[\"'{\[\]\d-]|(?:null|true|false|None|True|False)\b)|"
    r'"[^"\\\n{}\[\]:,]{1,64}+"[ \t\r\n]*+:'
)
_GATE = (
    r"""[{\[]\s*["'{\[\d}\]-]|\[\s*(?:null|true|false|None|True|False)\b|"""
    r"""\{\s*[A-Za-z_]\w*\s*:|"[^"\\\n]*"\s*:"""
)

_ESCAPE = late(
    r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))",
    re.DOTALL,
)
_SIMPLE = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
# Other letters behind a backslash are no escape: ``C:\users`` in a text that only looks like JSON.
_SELF = frozenset("\"'\\/\n`$")

_CONSTANTS = frozenset({"true", "false", "null"})
_FOREIGN_CONSTANTS = frozenset({"True", "False", "None", "undefined", "NaN", "Infinity", "nil"})

# Deeper documents are read as prose: their key paths would take more room than they do.
_DEEPEST = 60

_COLUMNS = frozenset(
    {"columns", "column_names", "columnnames", "headers", "header", "fields", "cols", "names"}
)
_ROWS = frozenset({"rows", "data", "values", "records", "results", "body", "items"})
_RESOURCE = "resourceType"


def read(text: str) -> Iterator[Region]:
    """Yield the objects and arrays of a text, and what is left of them where the text is a part."""
    at = 0
    while (beginning := _BEGINNING.search(text, at)) is not None:
        walk = _Walk(text, beginning.start())
        region = walk.run()
        at = max(region.end, beginning.start() + 1)
        if walk.too_deep:
            while text.startswith("[", at):
                at += 1
        if region.leaves and (walk.pairs or not text[: region.start].strip()):
            yield region


FORM = Form("json", _GATE, read)


class _Broken(Exception):
    """The grammar ends here."""


class _Frame:
    """An open container."""

    __slots__ = (
        "cells",
        "column",
        "columns",
        "due",
        "first",
        "is_object",
        "key",
        "keys",
        "naming",
        "rows",
        "values",
    )

    def __init__(self, keys: tuple[str, ...], first: int, *, is_object: bool) -> None:
        self.is_object = is_object
        self.keys = keys
        #: Whether a comma must come before the next entry.
        self.due = False
        #: The key whose value is read, and the first leaf of that value.
        self.key = ""
        self.first = first
        self.naming: dict[str, str] = {}
        self.values: list[tuple[int, int]] = []
        # Of an array: where its elements' leaves begin; of an object: its table, if it holds one.
        self.column = [first]
        self.cells: list[list[int]] = []
        self.columns: list[str] = []
        self.rows: list[list[int]] = []


class _Walk:
    """One pass over the tokens with a stack of open containers."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._start = start
        self._at = start
        #: Whether the text begins inside a document.
        self._fragment = text[start] == '"'
        self._leaves: list[Leaf] = []
        self._stack: list[_Frame] = []
        #: Whether every token was as RFC 8259 wants it, but for the kind of quotes.
        self._strict = True
        self.too_deep = False
        #: How many keys have a value.
        self.pairs = 0

    def run(self) -> Region:
        """Read up to the end of the document, or as far as it goes."""
        if self._fragment:
            self._strict = False
            self._stack.append(_Frame((), 0, is_object=True))
        try:
            self._document()
        except _Broken:
            self._strict = False
        while self._stack:
            self._end(self._stack[-1])
        return Region(self._start, self._at, self._leaves, whole=self._strict)

    def _document(self) -> None:
        stack = self._stack
        if not self._fragment:
            self._value("")
        while stack:
            frame = stack[-1]
            if frame.is_object:
                self._member(frame)
            else:
                self._element(frame)
            if self._fragment and not stack:
                # The end of the container that was open where the fragment begins.
                stack.append(_Frame((), len(self._leaves), is_object=True))

    def _token(self) -> re.Match[str]:
        while True:
            token = _TOKEN.match(self._text, self._at)
            if token is None:
                raise _Broken
            self._at = token.end()
            if token.lastindex is not None:
                return token
            self._strict = False  # a comment

    def _member(self, frame: _Frame) -> None:
        """Read one key and its value, or the end of the object."""
        token = self._token()
        kind = token.lastindex
        if kind == _MARK:
            mark = token[_MARK]
            if mark == "}" or (mark == "]" and self._fragment and len(self._stack) == 1):
                self._end(frame)
                return
            if mark == ",":
                self._comma(frame)
                return
            self._back(token)
        self._entry(frame)
        spoken = -1
        if kind in _QUOTED:
            key = _string(self._text, token.start(kind), token.end(kind))
            if key.text not in FIELD_NAMES and key.text:
                spoken = len(self._leaves)
                self._leaves.append(Leaf(key))
        elif kind == _WORD:
            key = MappedText(token[_WORD], shift=token.start(_WORD))
            self._strict = False
        else:
            self._back(token)
        before = self._at
        colon = self._token()
        if colon[_MARK] != ":":
            self._at = before
            raise _Broken
        if spoken >= 0:
            holds = _OPENS.match(self._text, self._at) is not None
            self._leaves[spoken] = called_leaf(key, frame.keys, holds=holds)
        frame.key = key.text
        frame.first = len(self._leaves)
        self.pairs += 1
        self._value(key.text)

    def _element(self, frame: _Frame) -> None:
        """Read one element, or the end of the array."""
        before = self._at
        token = self._token()
        mark = token[_MARK]
        if mark == "]":
            self._end(frame)
        elif mark == ",":
            self._comma(frame)
        else:
            self._entry(frame)
            self._at = before
            self._value("")

    def _comma(self, frame: _Frame) -> None:
        if not frame.due:
            self._strict = False
        frame.due = False

    def _entry(self, frame: _Frame) -> None:
        """Without a comma between them, ``[617 555 0142]`` is one number and not three."""
        if frame.due:
            self._strict = False
        frame.due = True

    def _value(self, key: str) -> None:
        """Read one value; a container is only opened."""
        stack = self._stack
        frame = stack[-1] if stack else None
        keys = frame.keys if frame is not None else ()
        if key:
            keys = (*keys, key)
        token = self._token()
        kind = token.lastindex
        if kind in _QUOTED:
            value = _string(self._text, token.start(kind), token.end(kind))
            if value.text:
                self._leaves.append(Leaf(value, keys))
            self._given(frame, key, value.text)
        elif kind == _MARK and token[_MARK] in "{[":
            if len(stack) >= _DEEPEST:
                self.too_deep = True
                raise _Broken
            stack.append(_Frame(keys, len(self._leaves), is_object=token[_MARK] == "{"))
        elif kind == _NUMBER:
            self._leaves.append(Leaf(MappedText(token[_NUMBER], shift=token.start(_NUMBER)), keys))
            self._given(frame, key, None)
        elif (kind == _WORD and token[_WORD] in _CONSTANTS) or (
            kind == _WORD and token[_WORD] in _FOREIGN_CONSTANTS
        ):
            self._given(frame, key, None)
        else:
            self._back(token)

    def _back(self, token: re.Match[str]) -> None:
        self._at = token.start(token.lastindex or 0)
        raise _Broken

    def _given(self, frame: _Frame | None, key: str, text: str | None) -> None:
        """Note what a value that was read whole says about its siblings."""
        if frame is None:
            return
        leaves = len(self._leaves)
        if not frame.is_object:
            frame.column.append(leaves)
            return
        if key == _RESOURCE and text:
            frame.keys = (*frame.keys, text)
        elif key in NAMING_KEYS:
            if text is not None:
                frame.naming[key] = text
            elif leaves > frame.first and (described := self._description(frame.first)):
                frame.naming["type text"] = described
        elif VALUE_KEY.match(key):
            frame.values.append((frame.first, leaves))

    def _end(self, frame: _Frame) -> None:
        """Leave a container that was closed."""
        self._stack.pop()
        self._close(frame)
        if not self._stack:
            return
        parent = self._stack[-1]
        if not frame.is_object:
            self._array_ends(frame, parent)
        self._given(parent, parent.key, None)

    def _array_ends(self, frame: _Frame, parent: _Frame) -> None:
        if not parent.is_object:
            parent.cells.append(frame.column)
            return
        key = parent.key.lower()
        if key in _COLUMNS and not frame.cells:
            parent.columns = [self._heading(*pair) for pair in pairwise(frame.column)]
        elif key in _ROWS and frame.cells:
            parent.rows = frame.cells
        if frame.cells and not parent.columns:
            self._under_header(frame)

    def _close(self, frame: _Frame) -> None:
        """Settle what only the whole container tells."""
        if frame.naming and frame.values:
            self._name_values(frame)
        if frame.columns and frame.rows:
            self._name_cells(frame.columns, frame.rows)
        elif not frame.is_object and not self._stack and frame.cells:
            self._under_header(frame)

    def _under_header(self, frame: _Frame) -> None:
        """Take the first row of an array of arrays for its headers, if it reads like some."""
        first, *rows = frame.cells
        if rows and len(first) > 2:
            names = [self._heading(*pair) for pair in pairwise(first)]
            if all(names) and any(map(telling, names)):
                self._name_cells(names, rows)

    def _heading(self, first: int, last: int) -> str:
        """Return what a column is called: a string, or an object's ``name``."""
        for leaf in self._leaves[first:last]:
            if last - first == 1 or (
                leaf.keys and leaf.keys[-1] in ("name", "label", "field", "title", "key")
            ):
                return leaf.value.text[:64]
        return ""

    def _name_cells(self, names: list[str], rows: list[list[int]]) -> None:
        for row in rows:
            for name, first, last in zip(names, row, row[1:], strict=False):
                for index in range(first, last):
                    leaf = self._leaves[index]
                    self._leaves[index] = Leaf(leaf.value, (*leaf.keys, name))

    def _name_values(self, frame: _Frame) -> None:
        """Set the name that stands beside a value into its key path, where its bare key stood."""
        tail = named_by(frame.naming)
        depth = len(frame.keys)
        for first, last in frame.values:
            for index in range(first, last):
                leaf = self._leaves[index]
                if len(leaf.keys) > depth:
                    within = (key for key in leaf.keys[depth + 1 :] if key.lower() not in TYPE_KEYS)
                    keys = (*leaf.keys[:depth], tail, *within)
                    self._leaves[index] = Leaf(leaf.value, keys)

    def _description(self, first: int) -> str | None:
        """Return the text by which a nested naming object (a FHIR CodeableConcept) calls itself."""
        found = {leaf.keys[-1]: leaf.value.text for leaf in self._leaves[first:] if leaf.keys}
        return found.get("text") or found.get("display") or found.get("code")


def _string(text: str, start: int, end: int) -> MappedText:
    """Decode a string literal (``start`` and ``end`` include its quotes)."""
    raw = text[start + 1 : end - 1]
    if "\\" not in raw:
        return MappedText(raw, shift=start + 1)
    return unescaped(text, start + 1, end - 1, _ESCAPE, _meaning)


def _meaning(escape: re.Match[str]) -> str | None:
    high, low, unit, byte, char = escape.groups()
    if high:
        return chr(0x10000 + (int(high, 16) - 0xD800 << 10) + int(low, 16) - 0xDC00)
    if unit or byte:
        return chr(int(unit or byte, 16))
    return _SIMPLE.get(char) or (char if char in _SELF else None)
