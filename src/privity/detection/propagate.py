"""A name found once is found again: later mentions need no cue of their own.

A full name counts wherever it stands, in any case; one of its parts where it is written as a name
(capitalised), has three letters or more, and is no ordinary word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

import re2

from privity.detection.detector import Encoded, Evidence
from privity.detection.eponyms import follows_eponym
from privity.detection.lexicon import lexicon
from privity.detection.resolve import Span
from privity.domain.labels import Label

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_SHORTEST_PART = 3
_LONGEST = 8
_SURE = 0.7
_SCORE = 0.75
# So many words are found sooner one by one than by an automaton that must first be built.
_FEW = 16


def known_names(found: Iterable[tuple[str, Span]]) -> frozenset[tuple[str, ...]]:
    """Return the names worth looking for again, as lower-case words; ``found`` pairs text and span."""
    names: set[tuple[str, ...]] = set()
    for text, span in found:
        if span.label is not Label.NAME or span.score < _SURE:
            continue
        words = tuple(word.lower() for word in _WORD.findall(text[span.start : span.end]))
        if 1 < len(words) <= _LONGEST:
            names.add(words)
        names.update((word,) for word in words if _stands_alone(word))
    return frozenset(names)


def _stands_alone(word: str) -> bool:
    return len(word) >= _SHORTEST_PART and not lexicon().is_common(word)


def mentions(text: str, names: frozenset[tuple[str, ...]]) -> Sequence[Span]:
    """Return the places of a text where one of the names stands."""
    if not names:
        return ()
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(names, key=len, reverse=True):
        by_first.setdefault(name[0], []).append(name)
    spans: list[Span] = []
    done = 0
    for start in _places(text, sorted(by_first)):
        if start < done or (start and text[start - 1].isalpha()):
            continue
        end = _mention(text, start, by_first)
        if end:
            spans.append(
                Span(
                    start,
                    end,
                    Label.NAME,
                    "PERSON",
                    _SCORE,
                    "name",
                    "name.mentioned_before",
                    Evidence.LIST,
                )
            )
            done = end
    return spans


def _places(text: str, words: Sequence[str]) -> Iterable[int]:
    """Return where one of these words stands in any case, left to right."""
    lower = text.lower()
    if len(words) > _FEW or len(lower) != len(text):
        expression = "(?i:" + "|".join(map(re2.escape, words)) + ")"
        return (hit.start for hit in Encoded(text).search(expression.encode()))
    places: list[int] = []
    for word in words:
        at = lower.find(word)
        while at >= 0:
            places.append(at)
            at = lower.find(word, at + len(word))
    places.sort()
    return places


def _mention(text: str, start: int, by_first: dict[str, list[tuple[str, ...]]]) -> int:
    """Return where the name ends that begins here, or 0."""
    words = [(m.group().lower(), m.start(), m.end()) for m in islice(_WORD.finditer(text, start), _LONGEST)]
    if not words or words[0][1] != start:
        return 0
    length = _longest(words, by_first.get(_bare(words[0][0]), ()))
    if not length:
        return 0
    last, _, end = words[length - 1]
    if length == 1 and (not text[start].isupper() or follows_eponym(text, end)):
        return 0
    return end - (len(last) - len(_bare(last)))


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
