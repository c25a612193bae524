"""Where two texts meet: an identifier may lie across, and a question may stand before its answer.

A user may send "My SSN is 412-68-" and "9035" as two parts of one message, and an assistant's "What is
your SSN?" is the cue for the nine digits of the next turn. Each text is classified by itself; the
seams between neighbours are classified once more, with a little of both sides.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from privity.domain.finding import Finding, Passage
from privity.domain.interaction import NESTED, Kind, Origin, Segment

#: Characters of each side: longer than any structured identifier with its cue.
REACH = 120


@dataclass(frozen=True, slots=True)
class Seam:
    """The end of one segment and the beginning of the next, and where each piece came from."""

    passage: Passage
    left: Segment
    right: Segment
    left_size: int  # characters taken from the left segment
    gap: int  # characters between them that are neither's

    def place(self, finding: Finding) -> list[Finding]:
        """Return the finding as findings of the segments; what lies wholly on the left is known already."""
        border = self.left_size + self.gap
        if finding.end <= border:
            return []
        size = len(self.left.text)
        right = replace(
            finding,
            segment=self.right.index,
            start=max(0, finding.start - border),
            end=finding.end - border,
        )
        if finding.start >= self.left_size:
            return [right]
        start = finding.start + size - self.left_size
        return [replace(finding, segment=self.left.index, start=start, end=size), right]


def seams(segments: Sequence[Segment]) -> list[Seam]:
    """Return the seams between neighbouring texts of messages."""
    texts = [s for s in segments if s.kind is Kind.TEXT and _is_words_of_a_message(s)]
    found: list[Seam] = []
    for left, right in itertools.pairwise(texts):
        gap = "" if left.path[:2] == right.path[:2] else "\n"
        before, after = left.text.reveal()[-REACH:], right.text.reveal()[:REACH]
        found.append(Seam(Passage(before + gap + after), left, right, len(before), len(gap)))
    return found


def _is_words_of_a_message(segment: Segment) -> bool:
    if segment.origin not in (Origin.MESSAGE, Origin.TOOL_RESULT) or NESTED in segment.path:
        return False
    return segment.path[-1] in ("content", "text")
