"""One pass over a text that says which categories it touches on."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import re2

from privity.detection.categories.registry import TABLES
from privity.detection.categories.terms import Terms
from privity.detection.detector import Encoded, Pattern, compiled
from privity.domain.category import Category, Topics, unpacked

# RE2 builds the set's automaton while it searches, within this budget of bytes.
_AUTOMATON_BYTES = 64 << 20

# Occurs in every text that is not empty: without it, an automaton that outgrows its budget and a text
# without any term would look the same.
_WITNESS = "(?s)."

# Between texts that are searched together: longer than the blanks of any term.
_APART = b"\n" * 8


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
    """All tables in one ``re2.Set``. Built once; safe to share; pure."""

    def __init__(self, tables: Sequence[Terms] = TABLES) -> None:
        self._rows = tuple(map(_Row, tables))
        options = re2.Options()
        options.max_mem = _AUTOMATON_BYTES
        options.log_errors = False
        self._set = re2.Set.SearchSet(options)
        self._set.Add(_WITNESS.encode())
        self._owners: list[tuple[_Row, Pattern]] = []
        hasher = hashlib.blake2b(digest_size=16)
        for row in self._rows:
            for pattern in row.all:
                self._set.Add(pattern.expression)
                self._owners.append((row, pattern))
                hasher.update(f"{pattern.name}\0{pattern.regex}\0".encode())
        self._set.Compile()
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
        occurring = self._set.Match(data)
        if not occurring:  # not even the witness: the automaton has given up
            return sum(row.bit for row in self._rows if any(row.hits(row.patterns, data)))
        present: dict[_Row, list[Pattern]] = {}
        for index in occurring:
            if index:
                row, pattern = self._owners[index - 1]
                present.setdefault(row, []).append(pattern)
        return sum(row.bit for row, patterns in present.items() if row.counts(patterns, data))

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


@cache
def scanner() -> TopicScanner:
    """Return the scanner of the shipped tables, made once."""
    return TopicScanner()
