"""From scores of words to tags: runs of words that the network holds for one kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from privity.detection.tagger.kinds import IDENTIFYING, KINDS, OUTSIDE, Kind
from privity.detection.tagger.network import Scores
from privity.detection.tagger.words import FIRST, Words


class Tag(NamedTuple):
    """A run of words of one kind. ``probability`` is that of its surest word: to be of that kind, or,
    where the kind identifies somebody, of any that does.
    """

    start: int
    end: int
    kind: Kind
    probability: float


@dataclass(frozen=True, slots=True)
class Threshold:
    """A tag begins where a word reaches ``start``, and spreads over neighbours that reach ``go_on``."""

    start: float
    go_on: float


#: Enough to be a candidate: what that is worth, and whether it counts, is for others to say.
CANDIDATE: Final = Threshold(0.08, 0.05)


class Decoder:
    """Reads tags from scores. Pure."""

    def __init__(self, thresholds: Mapping[Kind, Threshold]) -> None:
        # As the probabilities are: in 32 bits.
        self._start: list[float] = np.array([thresholds[kind].start for kind in KINDS], np.float32).tolist()
        self._go_on = np.array([thresholds[kind].go_on for kind in KINDS], dtype=np.float32)

    def tags(self, words: Words, scores: Scores) -> list[Tag]:
        """Return tags in text order; they do not overlap, and none goes on into another text."""
        # Where a class other than "outside" comes near it.
        near = np.flatnonzero(scores[:, 1:] + _MARGIN > scores[:, OUTSIDE, None])
        if not len(near):
            return []
        rows = near // (scores.shape[1] - 1)
        likely = rows[np.concatenate(([True], rows[1:] != rows[:-1]))]
        begins, kinds = _probabilities(scores[likely])
        best = kinds.argmax(axis=1)
        row = np.arange(len(best))
        own = kinds[row, best]
        # Whether a word identifies somebody matters more than how: the kinds that do speak together.
        surest = np.where(_IDENTIFYING[best], _total(kinds[:, _IDENTIFYING]), own)
        anew = (begins[row, best] > own / 2) | (words.gaps[likely] == FIRST)
        stays = np.flatnonzero(surest >= self._go_on[best])
        tags: list[Tag] = []
        run: tuple[int, int, int, float] | None = None  # first word, last word, kind, surest

        def close() -> None:
            if run is not None and run[3] >= self._start[run[2]]:
                first, last, kind, top = run
                tags.append(Tag(int(words.starts[first]), int(words.ends[last]), KINDS[kind], top))

        for word, kind, new, sure in zip(
            *(column[stays].tolist() for column in (likely, best, anew, surest)), strict=True
        ):
            if run is None or new or word != run[1] + 1 or kind != run[2]:
                close()
                run = word, word, kind, sure
            else:
                run = run[0], word, kind, max(run[3], sure)
        close()
        return tags


_IDENTIFYING = np.array([kind in IDENTIFYING for kind in KINDS])

# A word whose best class lies this far below "outside" is below every threshold worth having.
_MARGIN = 4.0


def _probabilities(
    scores: Scores,
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return, for each word and kind, the probability that it begins one, and that it is of one."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    powers /= _total(powers)[:, None]
    begins = powers[:, 1::2]
    return begins, begins + powers[:, 2::2]


def _total(rows: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Sum each row from left to right.

    A plain sum or a product with ones adds in an order that depends on how many rows there are, and a
    word's probability would then depend, in its last bit, on the words around it.
    """
    totals: npt.NDArray[np.float32] = rows.cumsum(axis=1)[:, -1]
    return totals
