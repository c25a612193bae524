"""What a detector proposed, before anything was decided about it: for whoever explains a result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from privity.detection.detector import Candidate, View
from privity.detection.mapping import MappedText


@dataclass(frozen=True, slots=True, repr=False)
class Proposal:
    """A candidate with the text in which it was found and the way back to the original.

    ``view.text`` is ``mapped.text`` behind ``view.lead`` characters that the keys contributed.
    """

    mapped: MappedText
    keys: tuple[str, ...]
    view: View
    detector: str
    candidate: Candidate

    def __repr__(self) -> str:
        return f"<Proposal of {self.detector}>"


class Watch(Protocol):
    """Is told, in this order, what is searched and what is proposed there."""

    def searching(self, leaf: MappedText | None, since: int) -> None:
        """Take where the next proposals belong: the piece of ``leaf`` from ``since`` on.

        Without a leaf their ``mapped`` leads all the way to the original.
        """
        ...

    def weighing(self, raw: Sequence[Candidate]) -> None:
        """Take what is proposed next as it is before the tagger's word on it changes its score."""
        ...

    def proposed(self, proposal: Proposal) -> None:
        """Take one candidate, whether it counts or not."""
        ...
