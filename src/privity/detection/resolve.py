"""From overlapping candidates to findings that do not overlap, losing no covered character.

The stronger evidence wins, then the longer span, then the higher score. What a loser covers beyond
the winner stays covered: a street line that runs into a telephone number is cut, not dropped.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from privity.detection.detector import Evidence
from privity.domain.labels import Label
from privity.domain.late import late
from privity.domain.tokens import find_tokens

# What may stand between two parts of one name, and between two parts of one address.
_JOINTS = {
    Label.NAME: re.compile(r"[ \t]{1,2}|\.[ \t]?|-"),
    Label.ADDRESS: late(r",?[ \t]{1,2}|,[ \t]?\r?\n[ \t]*"),
}

# What the tagger took along around a date that a rule cut out of it, and tells nothing alone: the small words
# of dates and the time of day. It goes with the date.
_EMPTY_REST = late(
    r"(?i)(?:\b(?:the|of|and|on|at|in|to|by|until|till|from|for|des|der|dem|den|am|vom|im|um|und|bis|le|la|du|de|"
    r"au|en|el|del|il|dal|al|do|da|em|het|op|van|tot|uhr|\d{1,2}:\d{2}(?::\d{2})?|[01]\d[0-5]0|z)\b[ ,.;]*)+"
)


class Span(NamedTuple):
    """A candidate in offsets of the original, with the detector that proposed it."""

    start: int
    end: int
    label: Label
    entity: str
    score: float
    detector: str
    rule: str
    evidence: Evidence


def resolve(text: str, spans: Iterable[Span]) -> list[Span]:
    """Return spans in text order that do not overlap each other or any masking token."""
    taken = _Taken(find_tokens(text))
    kept: list[Span] = []
    for span in sorted(set(spans), key=_rank):
        for start, end in taken.free(span.start, span.end):
            if (start, end) == (span.start, span.end):
                kept.append(span)
                taken.add(start, end)
                continue
            first, last = _trimmed(text, start, end)
            if first < last:
                kept.append(span._replace(start=first, end=last))
                taken.add(first, last)
    kept.sort(key=lambda s: s.start)
    return _joined(text, kept)


def _rank(span: Span) -> tuple[int, int, float, int, str, str, Label, str]:
    """Every field takes part, so that the order in which candidates came never decides."""
    return (
        -span.evidence,
        span.start - span.end,
        -span.score,
        span.start,
        span.detector,
        span.rule,
        span.label,
        span.entity,
    )


class _Taken:
    """Sorted ranges that do not overlap."""

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in ranges]
        self._ends = [end for _, end in ranges]

    def free(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the parts of a range that nobody has."""
        index = bisect_left(self._ends, start + 1)
        parts: list[tuple[int, int]] = []
        at = start
        while index < len(self._starts) and self._starts[index] < end:
            if at < self._starts[index]:
                parts.append((at, self._starts[index]))
            at = max(at, self._ends[index])
            index += 1
        if at < end:
            parts.append((at, end))
        return parts

    def add(self, start: int, end: int) -> None:
        index = bisect_left(self._starts, start)
        self._starts.insert(index, start)
        self._ends.insert(index, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _are_one(text: str, last: Span, span: Span) -> bool:
    between = text[last.end : span.start]
    if span.label is Label.DATE:
        return (
            len(between) <= _NEAR
            and not between.strip(" ,+-")
            and (_is_rest(text, last) or _is_rest(text, span))
        )
    joint = _JOINTS.get(span.label)
    return joint is not None and joint.fullmatch(between) is not None


_NEAR = 2


def _is_rest(text: str, span: Span) -> bool:
    return span.evidence is Evidence.MODEL and _EMPTY_REST.fullmatch(text, span.start, span.end) is not None


def _joined(text: str, spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last is not None and last.label is span.label and _are_one(text, last, span):
            lead = max(last, span, key=lambda s: (s.evidence, s.score))
            joined[-1] = lead._replace(start=last.start, end=span.end)
        else:
            joined.append(span)
    return joined
