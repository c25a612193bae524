"""From which share on each operating point masks a label: the leak and the precision that it aims at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from privity.detection.calibration import Curve
from privity.detection.detector import Evidence
from privity.domain.detector_setup import Point
from privity.domain.labels import Label
from training.calibrate.candidates import Case, Proposed

#: Shares that are tried.
_GRID: Final = tuple(step / 40 for step in range(1, 40))


@dataclass(frozen=True, slots=True)
class Aim:
    """What a point is after.

    Of the words that some candidate covers, ``leak`` at most may get lost below the limit; or what is masked
    should be right in a share of ``precision``. ``floor`` and ``ceiling`` bound the limit: a candidate less
    likely than the floor is never worth masking here, one likelier than the ceiling always is, whatever the
    texts of the generators say, which hold fewer traps than the world.
    """

    floor: float
    ceiling: float
    leak: float | None = None
    precision: float | None = None


AIMS: Final = {
    Point.STRICT: Aim(floor=0.12, ceiling=0.3, leak=0.001),
    Point.BALANCED: Aim(floor=0.2, ceiling=0.5, leak=0.0075),
    Point.UTILITY: Aim(floor=0.5, ceiling=0.85, precision=0.98),
}
#: Where the bounds are others at the balanced point. A town alone leads to far more people than a name; and
#: the generators hold few of the dates and codes that concern nobody, of which records and papers are full,
#: and few of the handles by which people answer each other. A name is what leaks most often, and most of
#: those that stand alone in lists and chats are unlikely ones. A number masked for nothing costs little.
OTHER_BOUNDS: Final = {
    Label.NAME: (0.125, 0.5),
    Label.LOCATION: (0.4, 0.5),
    Label.DATE: (0.2, 0.85),
    Label.ID: (0.2, 0.3),
    Label.URL: (0.2, 0.3),
}
#: For a label that no text of the generators has.
USUAL: Final = {Point.STRICT: 0.3, Point.BALANCED: 0.5, Point.UTILITY: 0.75}

Curves = Mapping[tuple[Label, Evidence], Curve]


def points(cases: Iterable[Case], curves: Curves) -> dict[Point, dict[Label, float]]:
    """Return the table of each point."""
    reached: dict[Label, list[float]] = defaultdict(list)
    judged: dict[Label, list[tuple[float, bool]]] = defaultdict(list)
    for case in cases:
        worth = [
            (one, curves[one.label, one.evidence].at(one.score))
            for one in case.candidates
            if _has(one, curves)
        ]
        for one, share in worth:
            if one.right is not None:
                judged[one.label].append((share, one.right))
        for start, end in case.wanted:
            over = [(share, one.label) for one, share in worth if one.start <= start and end <= one.end]
            if over:
                share, label = max(over)
                reached[label].append(share)
    tables: dict[Point, dict[Label, float]] = {}
    least: dict[Label, float] = {}
    for point in Point:  # from the one that masks most
        least = {
            label: max(
                least.get(label, 0.0),
                _within(_bounds(point, label), _limit(AIMS[point], reached[label], judged[label])),
            )
            for label in sorted(judged)
        }
        tables[point] = least
    return tables


def _bounds(point: Point, label: Label) -> tuple[float, float]:
    aim = AIMS[point]
    usual = aim.floor, aim.ceiling
    return OTHER_BOUNDS.get(label, usual) if point is Point.BALANCED else usual


def _within(bounds: tuple[float, float], limit: float) -> float:
    return min(bounds[1], max(bounds[0], limit))


def _has(one: Proposed, curves: Curves) -> bool:
    return (one.label, one.evidence) in curves


def _limit(aim: Aim, reached: list[float], judged: list[tuple[float, bool]]) -> float:
    if aim.leak is not None:
        allowed = aim.leak * len(reached)
        return max((at for at in _GRID if sum(share < at for share in reached) <= allowed), default=0.0)
    assert aim.precision is not None
    for at in _GRID:
        masked = [right for share, right in judged if share >= at]
        if sum(masked) >= aim.precision * len(masked):
            return at
    return 1.0
