"""Count, in one document, what was to be found, what was found, and what was masked for nothing.

The unit is the *token*, a run of letters and digits. A token of an identifier leaks unless each of its
characters that belongs to the identifier is covered: half a telephone number is a telephone number.
Labels do not matter for leaks (masked is masked); they matter for matching and for the slices.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from operator import add
from typing import Final, NamedTuple

from privity.detection.evaluation.documents import Document, Marked
from privity.detection.evaluation.groups import group_of

_TOKEN: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one document or of many: they add up."""

    documents: int = 0
    documents_with: int = 0  # that hold an identifier
    documents_leaking: int = 0
    tokens: int = 0  # of identifiers
    tokens_missed: int = 0
    precise: int = 0  # documents that count for precision
    tokens_right: int = 0  # found, in documents that count for precision
    tokens_wrong: int = 0  # masked for nothing
    characters: int = 0  # letters and digits of identifiers
    characters_missed: int = 0
    identifiers: int = 0
    identifiers_leaking: int = 0
    identifiers_missed: int = 0  # found nothing of
    words: int = 0  # of documents that count for precision
    false_spans: int = 0  # predicted where no span of any kind is
    strict_hits: int = 0  # same borders and group
    strict_false: int = 0
    strict_missed: int = 0
    strict_untyped_hits: int = 0
    strict_untyped_false: int = 0
    strict_untyped_missed: int = 0
    relaxed_hits: int = 0  # any overlap and same group
    relaxed_false: int = 0
    relaxed_missed: int = 0
    relaxed_untyped_hits: int = 0
    relaxed_untyped_false: int = 0
    relaxed_untyped_missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*map(add, self.numbers(), other.numbers()))

    def numbers(self) -> tuple[int, ...]:
        """Return the counts in the order of the fields."""
        return tuple(getattr(self, name) for name in TALLIED)


TALLIED: Final = tuple(field.name for field in fields(Tally))


class Slice(NamedTuple):
    """A part of the counts: the ``label`` NAME, the ``group`` ID, the ``lang`` es."""

    by: str
    of: str


@dataclass(frozen=True, slots=True)
class Scored:
    """One document's counts, its slices, and the places of its errors in its text."""

    tally: Tally
    slices: dict[Slice, Tally]
    leaks: tuple[Marked, ...]
    false: tuple[Marked, ...]


def score(document: Document, predicted: Sequence[Marked]) -> Scored:
    """Compare predictions with what the document's annotation says. Linear but for the matching."""
    return _Comparison(document, predicted).result()


class _Comparison:
    def __init__(self, document: Document, predicted: Sequence[Marked]) -> None:
        text = document.text
        self._document = document
        self._precise = not document.recall_only
        self._must = [span for span in document.spans if not span.optional]
        self._free = [span for span in document.spans if span.optional]
        size = len(text)
        inside = (Marked(max(0, s.start), min(size, s.end), s.label) for s in predicted)
        self._found = [span for span in (_trimmed(text, s) for s in inside) if span.start < span.end]
        self._must_mask = _cover(size, self._must)
        self._free_mask = _cover(size, self._free)
        self._found_mask = _cover(size, self._found)
        self._counts: dict[str, int] = defaultdict(int)
        self._parts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))

    def result(self) -> Scored:
        self._count_tokens()
        leaks = self._count_identifiers()
        false = self._count_false() if self._precise else ()
        self._count_matches()
        self._counts["documents"] = 1
        self._counts["precise"] = int(self._precise)
        if self._must:
            self._counts["documents_with"] = 1
            self._counts["documents_leaking"] = int(bool(leaks))
        tally = Tally(**self._counts)
        return Scored(tally, self._slices(tally), tuple(leaks), tuple(false))

    def _count_tokens(self) -> None:
        text, size = self._document.text, len(self._document.text)
        owner, finder = _labels(size, self._must), _labels(size, self._found)
        for token in _TOKEN.finditer(text):
            start, end = token.span()
            must, found = self._must_mask[start:end], self._found_mask[start:end]
            if 1 in must:
                label = owner[start + must.index(1)]
                missed = _missed(must, found)
                self._add("tokens", label)
                if missed:
                    self._add("tokens_missed", label)
                elif self._precise:
                    self._add("tokens_right", finder[start + found.index(1)])
                self._counts["characters"] += must.count(1)
                self._counts["characters_missed"] += missed
            elif self._precise and 1 in found and 1 not in self._free_mask[start:end]:
                self._add("tokens_wrong", finder[start + found.index(1)])

    def _count_identifiers(self) -> list[Marked]:
        leaks: list[Marked] = []
        text = self._document.text
        for span in self._must:
            places = [at for at in range(span.start, span.end) if text[at].isalnum()]
            covered = sum(self._found_mask[at] for at in places)
            if not places:
                continue
            self._add("identifiers", span.label)
            if covered < len(places):
                leaks.append(span)
                self._add("identifiers_leaking", span.label)
                if not covered:
                    self._add("identifiers_missed", span.label)
        return leaks

    def _count_false(self) -> list[Marked]:
        self._counts["words"] = len(self._document.text.split())
        false = [
            span
            for span in self._found
            if 1 not in self._must_mask[span.start : span.end]
            and 1 not in self._free_mask[span.start : span.end]
        ]
        for span in false:
            self._add("false_spans", span.label)
        return false

    def _count_matches(self) -> None:
        text = self._document.text
        wanted = [_trimmed(text, span) for span in self._must]
        counted = [
            span
            for span in self._found
            if 1 not in self._free_mask[span.start : span.end] or 1 in self._must_mask[span.start : span.end]
        ]
        for name, fits in _FITS.items():
            hits = _matched(wanted, counted, fits)
            self._counts[f"{name}_hits"] += hits
            self._counts[f"{name}_missed"] += len(wanted) - hits
            if self._precise:
                self._counts[f"{name}_false"] += len(counted) - hits

    def _add(self, what: str, label: str) -> None:
        self._counts[what] += 1
        self._parts[label][what] += 1

    def _slices(self, whole: Tally) -> dict[Slice, Tally]:
        document = self._document
        slices = {
            Slice(by, of): whole for by, of in (("lang", document.lang), ("source", document.source)) if of
        }
        for label, counts in self._parts.items():
            slices[Slice("label", label)] = self._part(counts)
        groups: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for label, counts in self._parts.items():
            for what, count in counts.items():
                groups[group_of(label)][what] += count
        for group, counts in groups.items():
            slices[Slice("group", group)] = self._part(counts)
        return slices

    def _part(self, counts: dict[str, int]) -> Tally:
        return Tally(
            **counts,
            documents=1,
            documents_with=int("identifiers" in counts),
            documents_leaking=int("identifiers_leaking" in counts),
            precise=int(self._precise),
        )


def _trimmed(text: str, span: Marked) -> Marked:
    """Return the span without edge characters that are no letter or digit: such borders never count."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Marked(start, end, span.label, span.optional)


def _cover(size: int, spans: Iterable[Marked]) -> bytearray:
    mask = bytearray(size)
    for span in spans:
        mask[span.start : span.end] = b"\x01" * (span.end - span.start)
    return mask


def _labels(size: int, spans: Sequence[Marked]) -> list[str]:
    """Return the label of each character; of several the first span's."""
    labels = [""] * size
    for span in reversed(spans):
        labels[span.start : span.end] = [span.label] * (span.end - span.start)
    return labels


def _missed(must: bytearray, found: bytearray) -> int:
    """How many of the places of one are not in the other."""
    return (int.from_bytes(must) & ~int.from_bytes(found)).bit_count()


_Fits = Callable[[Marked, Marked], bool]


def _same_borders(one: Marked, other: Marked) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _overlap(one: Marked, other: Marked) -> bool:
    return one.start < other.end and other.start < one.end


def _same_group(one: Marked, other: Marked) -> bool:
    return group_of(one.label) == group_of(other.label)


_FITS: dict[str, _Fits] = {
    "strict": lambda one, other: _same_borders(one, other) and _same_group(one, other),
    "strict_untyped": _same_borders,
    "relaxed": lambda one, other: _overlap(one, other) and _same_group(one, other),
    "relaxed_untyped": _overlap,
}


def _matched(wanted: Sequence[Marked], found: Sequence[Marked], fits: _Fits) -> int:
    """Return how many pairs there are, each prediction taking the first span that fits and is free."""
    free = list(wanted)
    hits = 0
    for span in found:
        place = next((place for place, one in enumerate(free) if fits(one, span)), None)
        if place is not None:
            del free[place]
            hits += 1
    return hits
