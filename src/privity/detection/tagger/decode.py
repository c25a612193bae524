"""From scores of words to tags: runs of words that the network holds for one kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from privity.detection.tagger.kinds import IDENTIFYING, KINDS, OUTSIDE, Kind
from privity.detection.tagger.network import Scores
from privity.detection.tagger.words import FIRST, Words


@dataclass(frozen=True, slots=True)
class Tag:
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
        self._start = np.array([thresholds[kind].start for kind in KINDS], dtype=np.float32)
        self._go_on = np.array([thresholds[kind].go_on for kind in KINDS], dtype=np.float32)

    def tags(self, words: Words, scores: Scores) -> list[Tag]:
        """Return tags in text order; they do not overlap, and none goes on into another text."""
        likely = np.flatnonzero(scores[:, OUTSIDE] < scores[:, 1:].max(axis=1) + _MARGIN)
        if not len(likely):
            return []
        begins, kinds = _probabilities(scores[likely])
        best = kinds.argmax(axis=1)
        own = kinds[np.arange(len(best)), best]
        # Whether a word identifies somebody matters more than how: the kinds that do speak together.
        surest = np.where(_IDENTIFYING[best], _total(kinds[:, _IDENTIFYING]), own)
        stays = surest >= self._go_on[best]
        tags: list[Tag] = []
        first = last = -1  # of the open run, as places in `likely`
        top = 0.0

        def close() -> None:
            if first >= 0 and top >= self._start[best[first]]:
                tags.append(
                    Tag(
                        int(words.starts[likely[first]]),
                        int(words.ends[likely[last]]),
                        KINDS[best[first]],
                        top,
                    )
                )

        for place in np.flatnonzero(stays).tolist():
            kind = best[place]
            if (
                first < 0
                or likely[place] != likely[last] + 1
                or kind != best[first]
                or begins[place, kind] > own[place] / 2
                or words.gaps[likely[place]] == FIRST
            ):
                close()
                first, top = place, 0.0
            last = place
            top = max(top, float(surest[place]))
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
