"""The contract of a detector, and the words in which it speaks.

A detector is asked with a :class:`View` and answers with :class:`Candidate` s. It declares its
patterns, so that all patterns of all detectors are searched for in one pass before any detector
runs; ``View.find`` then costs nothing for a pattern that does not occur.

To add a detector: write ``detectors/<entity>.py`` with a constant ``DETECTOR``, list it in
``registry.py``. The conformance suite runs its ``examples``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache
from itertools import accumulate
from typing import NamedTuple, Protocol

import re2

from privity.domain.labels import Label

#: The group of a pattern that holds the identifier; without it the whole match is the identifier.
VALUE = "value"


class Evidence(IntEnum):
    """What a candidate rests on, weakest first. The stronger wins where candidates overlap."""

    LIST = 1  # a word list, or the bare look of a name
    MODEL = 2  # the tagger alone
    SHAPE = 3  # a shape that hardly anything else has
    CUE = 4  # a cue word beside it
    KEY = 5  # the key of a structured value
    VALIDATED = 6  # a shape with a check that passes: checksum, calendar, number plan


# Latin with its extensions, combining marks, Greek and Cyrillic. All of Unicode would make the
# automaton some thirty times larger and its compilation the slowest part of the start. Where upper
# and lower case alternate (Latin Extended, say), a block counts as upper case.
_LETTERS = r"A-Za-z\x{aa}\x{b5}\x{ba}\x{c0}-\x{24f}\x{300}-\x{3ff}\x{400}-\x{52f}\x{1e00}-\x{1eff}"
_CAPITALS = r"A-Z\x{c0}-\x{de}\x{100}-\x{24f}\x{386}-\x{3ab}\x{400}-\x{42f}\x{1e00}-\x{1eff}"


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    r"""A named regular expression in RE2 syntax: linear time, no look-around, no back-references.

    RE2's ``\b``, ``\w``, ``\d`` and ``\s`` are ASCII. ``\pL`` and ``\p{Lu}`` mean the letters and
    capitals of the Latin, Greek and Cyrillic scripts. A pattern equals itself alone: it is looked up
    for every piece of text, and an object's own hash costs nothing.
    """

    name: str
    regex: str

    @property
    def expression(self) -> bytes:
        """What RE2 is given: letter classes written out, in UTF-8."""
        return _written_out(self.regex).encode()


def for_re(regex: str) -> str:
    """Return an expression that holds in RE2 and in :mod:`re` alike in the spelling of the latter."""
    return _CODE_POINT.sub(lambda match: f"\\u{int(match.group(1), 16):04x}", _written_out(regex))


_CODE_POINT = re.compile(r"\\x\{([0-9a-f]+)\}")


# A class that is ours, an escape, or the border of a class.
_STEP = re.compile(r"\\pL|\\p\{Lu\}|\\.|[\[\]]", re.DOTALL)
_CLASSES = {"\\pL": _LETTERS, "\\p{Lu}": _CAPITALS}


def _written_out(regex: str) -> str:
    if "\\p" not in regex:
        return regex
    in_class = False

    def step(match: re.Match[str]) -> str:
        nonlocal in_class
        found = match.group()
        if found in "[]":
            in_class = found == "["
        letters = _CLASSES.get(found)
        if letters is None:
            return found
        return letters if in_class else f"[{letters}]"

    return _STEP.sub(step, regex)


class Hit(NamedTuple):
    """One occurrence of a pattern: the identifier's borders, and those of the whole match."""

    start: int
    end: int
    outer_start: int
    outer_end: int


class Candidate(NamedTuple):
    """A detector's proposal. ``start``/``end`` are offsets into ``View.text``, end exclusive.

    A tuple, as a :class:`Hit` is: a page of text brings a hundred of them.
    """

    start: int
    end: int
    label: Label
    entity: str
    score: float
    rule: str
    evidence: Evidence = Evidence.SHAPE


@dataclass(frozen=True, slots=True, repr=False)
class View:
    """A text as detectors see it.

    ``text`` is normalised, and where a key leads to the value it begins with that key in words
    (``"patient mrn: 8842113"``), so that a key is a cue exactly as a cue word in prose is; the
    value starts at ``lead``. ``keys`` is the whole key path. ``present`` holds the patterns known
    to occur, or is ``None`` where nobody has searched yet.
    """

    text: str
    keys: tuple[str, ...] = ()
    lead: int = 0
    present: frozenset[Pattern] | None = None
    _encoded: Encoded | None = field(default=None, compare=False)

    @property
    def encoded(self) -> Encoded:
        """The text in the form in which RE2 searches it."""
        return self._encoded or Encoded(self.text)

    def find(self, pattern: Pattern) -> Sequence[Hit]:
        """Return the occurrences of a pattern, left to right, not overlapping."""
        if self.present is not None and pattern not in self.present:
            return ()
        return self.encoded.find(pattern)

    def __repr__(self) -> str:
        return f"<View {len(self.text)} characters>"


# Of each byte of UTF-8 whether a character begins with it.
_BEGINS = bytes(byte & 0xC0 != 0x80 for byte in range(256))


class Encoded:
    """A text in UTF-8, the form in which RE2 searches, with the way back to code points.

    Searching bytes directly spares google-re2 one encoding of the whole text for each pattern.
    """

    __slots__ = ("_offsets", "data", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.data = text.encode("utf-8", "surrogatepass")
        self._offsets: list[int] | None = None

    def find(self, pattern: Pattern) -> Sequence[Hit]:
        """Return the occurrences of a pattern as code-point offsets."""
        return self._find(*compiled(pattern))

    def search(self, expression: bytes) -> Sequence[Hit]:
        """Return the occurrences of an expression that is made for this text and not kept."""
        return self._find(re2.compile(expression), 0)

    def _find(self, regexp: re2._Regexp[bytes], group: int) -> Sequence[Hit]:
        hits: list[Hit] = []
        for match in regexp.finditer(self.data):
            whole = match.span()
            start, end = match.span(group) if group else whole
            if end > start:
                hits.append(Hit(start, end, *whole))
        if hits and len(self.data) != len(self.text):
            back = self._back()
            return [Hit(back[h.start], back[h.end], back[h.outer_start], back[h.outer_end]) for h in hits]
        return hits

    def places(self, start: int, end: int) -> tuple[int, int]:
        """Return a range of bytes as one of code points."""
        if len(self.data) == len(self.text):
            return start, end
        back = self._back()
        return back[start], back[end]

    def _back(self) -> list[int]:
        """Code-point offset of each byte offset; continuation bytes belong to their character."""
        if self._offsets is None:
            offsets = list(accumulate(self.data.translate(_BEGINS), initial=-1))
            del offsets[0]
            offsets.append(len(self.text))
            self._offsets = offsets
        return self._offsets


@cache
def compiled(pattern: Pattern) -> tuple[re2._Regexp[bytes], int]:
    """Return the compiled pattern and the number of its value group (0: the whole match)."""
    regexp = re2.compile(pattern.expression)
    return regexp, regexp.groupindex.get(VALUE.encode(), 0)


@dataclass(frozen=True, slots=True)
class Example:
    """A case as data: in ``text`` (at the end of ``keys``) the detector finds exactly ``found``.

    An empty ``found`` is a negative case. The people in it are invented.
    """

    text: str
    found: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


class Detector(Protocol):
    """Finds one kind of identifier. Pure: same view, same candidates; no I/O, clock or state.

    ``detect`` is asked only where one of the ``patterns`` occurs, or always where there are none. It
    runs in linear time, never raises for any text, and proposes only ``labels`` and ``entities`` that
    it declares. ``source`` cites who defines the identifier's form.
    """

    @property
    def name(self) -> str: ...
    @property
    def labels(self) -> frozenset[Label]: ...
    @property
    def entities(self) -> frozenset[str]: ...
    @property
    def patterns(self) -> tuple[Pattern, ...]: ...
    @property
    def source(self) -> str: ...
    @property
    def examples(self) -> tuple[Example, ...]: ...

    def detect(self, view: View) -> Iterable[Candidate]:
        """Yield candidates in any order; they may overlap."""
        ...
