"""From scores and what was right to curves that never fall."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from privity.detection.calibration import Curve
from privity.detection.detector import Evidence
from privity.domain.labels import Label
from training.calibrate.candidates import Case

#: A detector's own score weighs as much as so many candidates: of few, chance says more than the scores.
PRIOR: Final = 20
#: Candidates that share a step, and the most steps before those that would fall are made one.
_SHARE, _STEPS = 25, 16
#: A corner is left out where the curve without it is nowhere further off.
_NEAR: Final = 0.004
#: Nothing is certain.
_MOST: Final = 0.999

Told = list[tuple[float, bool]]


@dataclass(slots=True)
class _Step:
    """Candidates of neighbouring scores."""

    first: float
    last: float
    right: float
    weight: float

    @property
    def share(self) -> float:
        return self.right / self.weight


def curves(cases: Iterable[Case]) -> dict[tuple[Label, Evidence], Curve]:
    """Return the curve of each label and evidence that occurs."""
    told: Mapping[tuple[Label, Evidence], Told] = defaultdict(list)
    for case in cases:
        for one in case.candidates:
            if one.right is not None:
                told[one.label, one.evidence].append((one.score, one.right))
    return {of: fitted(rows) for of, rows in sorted(told.items())}


def fitted(rows: Told) -> Curve:
    """Return the curve that never falls and lies nearest (pool adjacent violators; Ayer et al. 1955)."""
    rows = sorted(rows)
    steps: list[_Step] = []
    for part in _parts(rows):
        mean = sum(score for score, _ in part) / len(part)
        right = sum(right for _, right in part)
        steps.append(_Step(mean, mean, right + PRIOR * mean, len(part) + PRIOR))
        while len(steps) > 1 and steps[-2].share >= steps[-1].share:
            last = steps.pop()
            into = steps[-1]
            into.last = last.last
            into.right += last.right
            into.weight += last.weight
    corners = [(0.0, 0.0)]
    for step in steps:
        share = round(min(step.share, _MOST), 4)
        for score in (step.first, step.last):
            if round(score, 4) > corners[-1][0]:
                corners.append((round(score, 4), share))
    if corners[-1][0] >= 1:
        corners.pop()
    corners.append((1.0, max(corners[-1][1], _MOST)))
    kept = _few(corners)
    return Curve(tuple(score for score, _ in kept), tuple(share for _, share in kept))


def _parts(rows: Told) -> Iterable[Told]:
    """Cut sorted rows into parts of about one size, equal scores never apart."""
    size = max(_SHARE, len(rows) // _STEPS)
    part: Told = []
    for row in rows:
        if len(part) >= size and row[0] != part[-1][0]:
            yield part
            part = []
        part.append(row)
    if part:
        yield part


def _few(corners: Sequence[tuple[float, float]]) -> Sequence[tuple[float, float]]:
    """Leave out corners that straight lines come near to (Douglas and Peucker 1973)."""
    (x0, y0), (x1, y1) = corners[0], corners[-1]
    off = [abs(y0 + (y1 - y0) * (x - x0) / (x1 - x0) - y) for x, y in corners]
    worst = max(range(len(corners)), key=off.__getitem__)
    if off[worst] <= _NEAR:
        return [corners[0], corners[-1]]
    return [*_few(corners[: worst + 1])[:-1], *_few(corners[worst:])]
