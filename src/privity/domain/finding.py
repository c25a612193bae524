"""What detection says about a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from privity.domain.category import Topics
from privity.domain.labels import Label


@dataclass(frozen=True, slots=True)
class Finding:
    """An identifier found in one segment.

    ``start``/``end`` are code-point offsets into the segment's original text, end exclusive.
    ``score`` is in [0, 1]. ``entity`` is the finer type (``US_SSN``, ``CARD_CVV``, ...), by which
    masking chooses an operator; ``detector`` and ``rule`` say who found it. A finding never
    carries text.
    """

    segment: int
    start: int
    end: int
    label: Label
    entity: str
    score: float
    detector: str
    rule: str

    def moved(self, segment: int, start: int | None = None, end: int | None = None) -> Finding:
        """Return the same finding in another segment, and there at another place where one is given."""
        return Finding(
            segment,
            self.start if start is None else start,
            self.end if end is None else end,
            self.label,
            self.entity,
            self.score,
            self.detector,
            self.rule,
        )


@dataclass(frozen=True, slots=True)
class Passage:
    """A text to classify with the key path that leads to it (evidence: ``patient.name.family``).

    ``call_id``: it is the id of a tool call, which is judged as a whole, by itself: where it stands says
    nothing about it.
    """

    text: str
    keys: tuple[str, ...] = ()
    call_id: bool = False

    def __repr__(self) -> str:
        return f"<Passage {len(self.text)} characters>"


@dataclass(frozen=True, slots=True)
class Classification:
    """What detection says of passages: the findings in them, and what they touch on.

    ``topics`` are by the index of the passage; those that touch on nothing are not listed.
    """

    findings: Sequence[Finding] = ()
    topics: Mapping[int, Topics] = field(default_factory=dict)
