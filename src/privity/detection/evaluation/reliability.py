"""Whether scores mean what they say: of all spans with a score of 0.8, eight in ten should be right.

A span is right where most of its letters and digits belong to something that had to be found, whatever the
label. What lies on optional ranges, and documents whose annotation is incomplete, say nothing about that.
The figure is the expected calibration error: how far, on average over spans, the share of right ones lies
from the score, in ten ranges of scores (Naeini, Cooper and Hauskrecht, "Obtaining well calibrated
probabilities using Bayesian binning", 2015).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from privity.detection.evaluation.documents import Document, Marked, Prediction
from privity.detection.evaluation.groups import group_of

BINS: Final = 10
#: The slice of all spans.
ALL: Final = "all"


class Truth:
    """What is to be found in one document, character by character."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._counts = not document.recall_only
        self._must = bytearray(len(document.text))
        self._may = bytearray(len(document.text))
        for span in document.spans:
            mask = self._may if span.optional else self._must
            mask[span.start : span.end] = b"\x01" * (span.end - span.start)

    def right(self, start: int, end: int) -> bool | None:
        """Whether a span is right; ``None`` where nobody can say."""
        places = [at for at in range(max(start, 0), min(end, len(self._text))) if self._text[at].isalnum()]
        if not places or not self._counts:
            return None
        if 2 * sum(self._must[at] for at in places) >= len(places):
            return True
        return None if 2 * sum(self._may[at] for at in places) >= len(places) else False


@dataclass(frozen=True, slots=True)
class Bin:
    """Spans whose scores lie in one range: how many, how many right, and the sum of their scores."""

    spans: int = 0
    right: int = 0
    scores: float = 0.0

    def __add__(self, other: Bin) -> Bin:
        return Bin(self.spans + other.spans, self.right + other.right, self.scores + other.scores)


Bins = tuple[Bin, ...]


def reliability(documents: Sequence[Document], predictions: Mapping[str, Prediction]) -> dict[str, Bins]:
    """Return ``ALL`` and each group of labels -> ten ranges of scores; spans without a score are left out."""
    found: dict[str, list[Bin]] = defaultdict(lambda: [Bin()] * BINS)
    for document in documents:
        prediction = predictions.get(document.id)
        if prediction is None:
            continue
        truth = Truth(document)
        for span in prediction.spans:
            right = truth.right(span.start, span.end)
            if right is not None and span.score is not None:
                _count(found, span, span.score, right=right)
    order = sorted(found, key=lambda of: (-spans(found[of]), of))
    return {of: tuple(found[of]) for of in order}


def _count(found: Mapping[str, list[Bin]], span: Marked, score: float, *, right: bool) -> None:
    place = min(int(score * BINS), BINS - 1)
    for of in (ALL, group_of(span.label)):
        found[of][place] += Bin(1, int(right), score)


def spans(bins: Iterable[Bin]) -> int:
    """Return how many spans there are."""
    return sum(one.spans for one in bins)


def error(bins: Iterable[Bin]) -> float | None:
    """Return the expected calibration error, in [0, 1]; ``None`` without spans."""
    counted = [one for one in bins if one.spans]
    count = spans(counted)
    return sum(abs(one.right - one.scores) for one in counted) / count if count else None
