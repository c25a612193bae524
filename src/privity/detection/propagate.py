"""A name found once is found again: later mentions need no cue of their own.

A full name counts wherever it stands, in any case; one of its parts where it is written as a name
(capitalised), has three letters or more, and is no ordinary word.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from enum import Enum, auto
from itertools import islice, pairwise

import re2

from privity.detection.detector import Encoded, Evidence
from privity.detection.eponyms import EPONYMS, follows_eponym
from privity.detection.lexicon import lexicon
from privity.detection.resolve import Span
from privity.domain.labels import Label
from privity.domain.late import late

# Its parts have a limit, so that a long chain of them is not read anew from each.
_WORD = re.compile(r"[^\W\d_]++(?:['\u2019-][^\W\d_]++){0,6}")
_LETTERS = re.compile(r"[^\W\d_]++")
_ARTICLE = late(r"(?i)\b(?:an?|the) \Z")
_SHORTEST_PART = 3
_LONGEST = 8
# What is looked for elsewhere spreads its mistakes: it is to be right more often than not.
_SURE = 0.5
_SCORE = 0.75
# So many words are found sooner one by one than by an automaton that must first be built.
_FEW = 16
# From here on the automaton outgrows its room, and what RE2 says about that quotes the names.
_MANY = 500
_LONG = 10_000


class _Way(Enum):
    """How the first words of names are looked for. Where words overlap, the ways may differ."""

    ONE_BY_ONE = auto()
    AT_ONCE = auto()
    BY_WORD = auto()


def _way_for(words: Collection[str]) -> _Way:
    if len(words) > _MANY or sum(map(len, words)) > _LONG:
        return _Way.BY_WORD
    return _Way.AT_ONCE if len(words) > _FEW else _Way.ONE_BY_ONE


#: A name as it is looked for: its words in lower case, of a part of a name the one.
Name = tuple[str, ...]


def worth_telling(span: Span) -> bool:
    """Whether what is found here is sure enough to be looked for elsewhere."""
    return span.label is Label.NAME and span.score >= _SURE


def names_in(value: str) -> Iterator[Name]:
    """Yield what to look for once this was found to be a name: the whole of it, and what stands alone."""
    words = tuple(word.lower() for word in _WORD.findall(value))
    if 1 < len(words) <= _LONGEST:
        yield words
    for word in words:
        if _stands_alone(word):
            yield (word,)


class KnownNames:
    """The names found in a conversation, to be found again in each of its texts. Immutable."""

    def __init__(self, names: Collection[Name], way: _Way | None = None) -> None:
        """Take the names, to be looked for in the way that is the quickest for so many, or in this one."""
        # First word -> its names, the longest first.
        self._by_first: dict[str, list[Name]] = {}
        for name in sorted(names, key=lambda name: (-len(name), name)):
            self._by_first.setdefault(name[0], []).append(name)
        self._way = way or _way_for(self._by_first)
        self._expression: bytes | None = None

    def beyond(self, fewer: KnownNames) -> KnownNames | None:
        """Return what these names may say that ``fewer``, some of them, do not: where nothing of it stands,
        both mention the same. ``None`` where the two search in different ways.
        """
        if self._way is not fewer._way:
            return None
        other = (names for first, names in self._by_first.items() if fewer._by_first.get(first) != names)
        return KnownNames([name for names in other for name in names], self._way)

    def may_stand_in(self, text: str) -> bool:
        """Whether the first word of one of the names stands in a text; the search sees no other name."""
        return bool(self) and bool(self._places(text))

    def mentions(self, text: str, found: Sequence[Span]) -> list[Span]:
        """Return the places of a text where one of the names stands and was not found already.

        ``found`` are the spans of this text, in order and not overlapping.
        """
        spans: list[Span] = []
        done = 0
        starts = [span.start for span in found]
        for start, end in self._places(text):
            if start < done or (start and text[start - 1].isalpha()):
                continue
            at = bisect_right(starts, start) - 1
            if at >= 0 and _stays(found[at]) and self._has(text, found[at].end, start, end):
                continue
            name_end = self._mention(text, start)
            if name_end:
                done = name_end
                spans.append(
                    Span(
                        start,
                        done,
                        Label.NAME,
                        "PERSON",
                        _SCORE,
                        "name",
                        "name.mentioned_before",
                        Evidence.LIST,
                    )
                )
        return spans

    def _has(self, text: str, found_end: int, start: int, end: int) -> bool:
        """Whether what is found up to there leaves nothing to the longest name of this first word."""
        if found_end < end:
            return False
        names = self._by_first.get(text[start:end].lower(), ())
        longest = len(names[0]) if names else _LONGEST
        words = islice(_WORD.finditer(text, start, found_end), longest)
        return longest == 1 or sum(1 for _ in words) >= longest

    def _places(self, text: str) -> list[tuple[int, int]]:
        """Return where a first word stands in any case, left to right."""
        if self._way is _Way.BY_WORD:
            return list(self._words(text))
        lower = text.lower()
        if self._way is _Way.AT_ONCE or len(lower) != len(text):
            if self._expression is None:
                words = map(re2.escape, sorted(self._by_first))
                self._expression = f"(?i:{'|'.join(words)})".encode()
            return [(hit.start, hit.end) for hit in Encoded(text).search(self._expression)]
        places: list[tuple[int, int]] = []
        for word in self._by_first:
            at = lower.find(word)
            while at >= 0:
                places.append((at, at + len(word)))
                at = lower.find(word, at + len(word))
        places.sort()
        return places

    def _words(self, text: str) -> Iterator[tuple[int, int]]:
        """Look up each word of a text."""
        for run in _LETTERS.finditer(text):
            word = _WORD.match(text, run.start())
            if word is not None:
                lower = word.group().lower()
                bare = _bare(lower)
                if bare in self._by_first:
                    yield word.start(), word.end() - (len(lower) - len(bare))

    def _mention(self, text: str, start: int) -> int:
        """Return where the name ends that begins here, or 0."""
        words = [
            (m.group().lower(), m.start(), m.end()) for m in islice(_WORD.finditer(text, start), _LONGEST)
        ]
        if not words or words[0][1] != start:
            return 0
        length = _longest(words, self._by_first.get(_bare(words[0][0]), ()))
        if not length:
            return 0
        last, _, end = words[length - 1]
        if length == 1 and (not text[start].isupper() or _names_a_thing(text, start, end, last)):
            return 0
        return end - (len(last) - len(_bare(last)))

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def __repr__(self) -> str:
        return f"<KnownNames {len(self._by_first)}>"


def _stays(span: Span) -> bool:
    """Whether a mention within a span could not take its place."""
    return span.label is Label.NAME or span.evidence > Evidence.LIST


def _names_a_thing(text: str, start: int, end: int, word: str) -> bool:
    """Whether a known name means a thing here, as in "Parkinson's disease" and "a Lopez procedure".

    "Osei's ulcer" is the patient's: what an article does not lead to must be a name that things have.
    """
    bare = _bare(word)
    led = bare == word and _ARTICLE.search(text, max(start - 4, 0), start) is not None
    if bare in EPONYMS and (_GRADE.match(text, end) or _is_joined(text, start, end)):
        return True
    return (led or bare in EPONYMS) and follows_eponym(text, end)


# "Fontaine IIb", "Bosniak 2F": a letter alone may be somebody's initial, a number alone a bed's.
_GRADE = re.compile(r" (?:I[IV]|VI?|III)[ab]?\b| \d[A-Ha-h]\b| [A-Z]\d[A-Z]\d\b")
_BEFORE_JOINT = re.compile(r"([^\W\d_]{2,20})[-\u2013]\Z")
_BEHIND_JOINT = re.compile(r"[-\u2013]([^\W\d_]{2,20})")


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether a name is one half of a thing's: ``Tay-Sachs``, ``Gardner-Robertson``."""
    halves = (_BEFORE_JOINT.search(text, max(start - 21, 0), start), _BEHIND_JOINT.match(text, end))
    return any(half is not None and half.group(1).lower() in EPONYMS for half in halves)


def _stands_alone(word: str) -> bool:
    return len(word) >= _SHORTEST_PART and not lexicon().is_common(word)


def _bare(word: str) -> str:
    """Return a word without its possessive ending."""
    return word[:-2] if word.endswith(("'s", "\u2019s")) else word


def _longest(words: Sequence[tuple[str, int, int]], names: Sequence[tuple[str, ...]]) -> int:
    for name in names:
        here = words[: len(name)]
        if len(here) == len(name) and all(_bare(w[0]) == part for w, part in zip(here, name, strict=True)):
            close = all(b[1] - a[2] <= 3 for a, b in pairwise(here))
            if close:
                return len(name)
    return 0
