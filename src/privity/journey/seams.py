"""Where texts meet: an identifier may lie across, and a question may stand before its answer.

A user may send "My SSN is 412-68-" and "9035" as two parts of one message, and an assistant's "What is
your SSN?" is the cue for the nine digits of the next turn. Each text is classified by itself; each
border between neighbours is classified once more, with a little of what stands on both sides. Borders
with little between them ("Noted.") are classified together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from privity.domain.finding import Finding, Passage
from privity.domain.interaction import NESTED, Kind, Origin, Segment

#: Characters of each side: longer than any structured identifier with its cue.
REACH = 120


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a segment in the passage: ``at`` in the passage, ``start`` in the segment."""

    segment: Segment
    at: int
    start: int
    size: int


@dataclass(frozen=True, slots=True)
class Seam:
    """A border or several: the passage around, the pieces it is made of, and where the first border is."""

    passage: Passage
    parts: tuple[_Part, ...]
    border: int

    def place(self, finding: Finding) -> list[Finding]:
        """Return the finding as findings of the segments; what ends before a border is known already."""
        if finding.end <= self.border:
            return []
        placed: list[Finding] = []
        for part in self.parts:
            start, end = max(finding.start, part.at), min(finding.end, part.at + part.size)
            if start < end:
                shift = part.start - part.at
                placed.append(finding.moved(part.segment.index, start + shift, end + shift))
        return placed


def seams(segments: Sequence[Segment]) -> list[Seam]:
    """Return the seams between neighbouring texts of messages.

    They are made from the first on, so that a turn which is added to a conversation changes none but the
    last: the others were seen when the history came before.
    """
    texts = [s for s in segments if s.kind is Kind.TEXT and _is_words_of_a_message(s)]
    found: list[Seam] = []
    first = 1
    while first < len(texts):
        last, between = first, 0
        while last + 1 < len(texts) and between + len(texts[last].text) <= REACH:
            between += len(texts[last].text)
            last += 1
        found.append(_seam(texts, first, last))
        first = last + 1
    return found


def _seam(texts: Sequence[Segment], first: int, last: int) -> Seam:
    """Return the seam from before ``texts[first]`` to behind the beginning of ``texts[last]``.

    Short neighbours are taken whole, and the next ones too.
    """
    before: list[tuple[Segment, int, int]] = []  # segment, start, size; nearest first
    missing = REACH
    for segment in reversed(texts[:first]):
        size = min(missing, len(segment.text))
        before.append((segment, len(segment.text) - size, size))
        missing -= size
        if missing <= 0:
            break
    after = [(segment, 0, len(segment.text)) for segment in texts[first:last]]
    missing = REACH
    for segment in texts[last:]:
        size = min(missing, len(segment.text))
        after.append((segment, 0, size))
        missing -= size
        if missing <= 0:
            break
    parts: list[_Part] = []
    words: list[str] = []
    at = 0
    border = 0
    previous: Segment | None = None
    for segment, start, size in (*reversed(before), *after):
        # Parts of one message are read without a break, messages with one.
        if previous is not None and previous.path[:2] != segment.path[:2]:
            words.append("\n")
            at += 1
        if segment is texts[first]:
            border = at
        parts.append(_Part(segment, at, start, size))
        words.append(segment.text.reveal()[start : start + size])
        at += size
        previous = segment
    return Seam(Passage("".join(words)), tuple(parts), border)


def _is_words_of_a_message(segment: Segment) -> bool:
    if segment.origin not in (Origin.MESSAGE, Origin.TOOL_RESULT) or NESTED in segment.path:
        return False
    return segment.path[-1] in ("content", "text")
