"""One pass over a text that says which categories it touches on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from privity.detection.automata import Automata
from privity.detection.categories.registry import TABLES
from privity.detection.categories.terms import Terms
from privity.detection.detector import Encoded, Pattern, compiled
from privity.domain.category import Category, Topics, unpacked

_TOGETHER = 24
_ROOM = 4 << 20

# Between texts that are searched together: longer than the blanks of any term, and no _STRETCH.
_APART = b"\n\0" * 4

# More blanks than one of a term stands for (`terms.py`). Where there are none, a term may be looked for as if
# it had any number of blanks, which makes the automata a third smaller.
_STRETCH = rb"[\s_-]{4}"
_BLANKS = {rb"[\s_-]{1,3}": rb"[\s_-]+", rb"[\s_-]{0,3}": rb"[\s_-]*"}

# Long s and the sign for kelvin are an s and a k to RE2 where the case does not count, and yet no letters
# where it looks for the border of a word: no small letter is both. Nobody writes them.
_ODD_LETTERS = "ſ\u212a"

# In what is matched whatever the case: what may not be written in small letters.
_NOT_SMALL = re.compile(rb"\\[A-Z]|\(\?[^:]")


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text touches on a category (``None``: speaks of somebody), and by which row of the table."""

    start: int
    end: int
    category: Category | None
    rule: str


class _Row:
    """One table as it is searched for."""

    def __init__(self, terms: Terms) -> None:
        topics = Topics(somebody=True) if terms.category is None else Topics(frozenset({terms.category}))
        self.category = terms.category
        self.bit = topics.packed()
        self.patterns = tuple(terms.patterns())
        self.spared = terms.spared()

    @property
    def all(self) -> tuple[Pattern, ...]:
        """Everything that is searched for."""
        return (*self.patterns, self.spared) if self.spared else self.patterns

    def counts(self, present: Sequence[Pattern], data: bytes) -> bool:
        """Whether a term of the table stands outside of what is harmless."""
        patterns = [pattern for pattern in present if pattern is not self.spared]
        # Where nothing harmless occurs there is no need to look at places.
        return bool(patterns) and (len(patterns) == len(present) or any(self.hits(patterns, data)))

    def hits(self, patterns: Sequence[Pattern], data: bytes) -> Iterator[tuple[Pattern, int, int]]:
        """Yield where terms stand in UTF-8, but for those within something harmless."""
        spared = [match.span() for match in compiled(self.spared)[0].finditer(data)] if self.spared else []
        for pattern in patterns:
            at = 0
            for match in compiled(pattern)[0].finditer(data):
                start, end = match.span()
                while at < len(spared) and spared[at][1] < end:
                    at += 1
                if at == len(spared) or start < spared[at][0]:
                    yield pattern, start, end


class TopicScanner:
    """All tables, searched for together. Built once; safe to share; pure.

    Terms that are matched whatever the case are looked for in small letters, in the text in small letters:
    their automata are half as large.
    """

    def __init__(self, tables: Sequence[Terms] = TABLES) -> None:
        self._rows = tuple(map(_Row, tables))
        hasher = hashlib.blake2b(digest_size=16)
        self._cased: list[tuple[_Row, Pattern]] = []
        self._caseless: list[tuple[_Row, Pattern]] = []
        cased, caseless = [], [_STRETCH]
        for row in self._rows:
            for pattern in row.all:
                hasher.update(f"{pattern.name}\0{pattern.regex}\0".encode())
                small = _small_expression(pattern.expression)
                if small is None:
                    self._cased.append((row, pattern))
                    cased.append(pattern.expression)
                else:
                    self._caseless.append((row, pattern))
                    caseless.append(small)
        self._in_cased = Automata(cased, together=_TOGETHER, room=_ROOM)
        self._in_small = Automata(caseless, together=_TOGETHER, room=_ROOM)
        #: Changes with every term.
        self.digest = hasher.digest()

    def topics(self, text: str) -> Topics:
        """Return what a text touches on."""
        return unpacked(self.packed([Encoded(text).data]))

    def packed(self, texts: Iterable[bytes]) -> int:
        """Return what texts in UTF-8 touch on, packed, in time linear in their length."""
        data = _APART.join(texts)
        if not data:
            return 0
        present: dict[_Row, list[Pattern]] = {}
        for row, pattern in self._occurring(data):
            present.setdefault(row, []).append(pattern)
        return sum(row.bit for row, patterns in present.items() if row.counts(patterns, data))

    def _occurring(self, data: bytes) -> Iterator[tuple[_Row, Pattern]]:
        """Yield the patterns that occur, with their tables."""
        found, untold = self._in_cased.occurring(data)
        yield from (self._cased[index] for index in found)
        doubtful = [self._cased[index] for index in untold]
        small = _small(data)
        if small is None:
            doubtful += self._caseless
        else:
            found, untold = self._in_small.occurring(small)
            known = [self._caseless[index - 1] for index in found if index]
            if 0 in found or 0 in untold:  # there is a _STRETCH
                doubtful += known
            else:
                yield from known
            doubtful += [self._caseless[index - 1] for index in untold if index]
        yield from (one for one in doubtful if compiled(one[1])[0].search(data))

    def mentions(self, text: str, of: Collection[Category | None] | None = None) -> list[Mention]:
        """Return where a text touches on what (on these alone, where they are given), by place."""
        encoded = Encoded(text)
        found: dict[tuple[int, int, Category | None], Mention] = {}
        for row in self._rows:
            if of is not None and row.category not in of:
                continue
            for pattern, start, end in row.hits(row.patterns, encoded.data):
                first, last = encoded.places(start, end)
                # Languages share words: the first that has one names it.
                found.setdefault(
                    (first, last, row.category), Mention(first, last, row.category, pattern.name)
                )
        return sorted(found.values(), key=lambda one: (one.start, one.end, one.rule))


def _small(data: bytes) -> bytes | None:
    """Return a text in small letters, in which RE2 sees the same words whatever the case, if there is one."""
    if data.isascii():
        return data.lower()
    text = data.decode("utf-8", "surrogatepass")
    if any(letter in text for letter in _ODD_LETTERS):
        return None
    # A capital I with a dot is one letter, and would be two.
    return text.replace("İ", "ı").lower().encode("utf-8", "surrogatepass")


def _small_expression(expression: bytes) -> bytes | None:
    """Return what occurs in a text in small letters where this occurs in it whatever the case, if there is.

    Where there is no _STRETCH it occurs nowhere else.
    """
    opening, body = expression[:4], expression[4:]
    if opening != b"(?i:" or _NOT_SMALL.search(body):
        return None
    for blanks, loose in _BLANKS.items():
        body = body.replace(blanks, loose)
    return b"(?:" + body.decode().lower().encode()


@cache
def scanner() -> TopicScanner:
    """Return the scanner of the shipped tables, made once."""
    return TopicScanner()
