"""What a detector proposed, before anything was decided about it: for whoever explains a result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from privity.detection.detector import Candidate, Detector, View
from privity.detection.mapping import MappedText


@dataclass(frozen=True, slots=True, repr=False)
class Proposal:
    """A candidate with the text in which it was found and the way back to the original.

    ``view.text`` is ``mapped.text`` behind ``view.lead`` characters that the keys contributed.
    """

    mapped: MappedText
    keys: tuple[str, ...]
    view: View
    detector: Detector
    candidate: Candidate

    @property
    def place(self) -> tuple[int, int]:
        """The candidate's range in the original."""
        lead = self.view.lead
        return self.mapped.original(max(self.candidate.start - lead, 0), self.candidate.end - lead)

    def __repr__(self) -> str:
        return f"<Proposal of {self.detector.name}>"


#: Is told of each proposal while the text is searched.
Watch = Callable[[Proposal], None]
