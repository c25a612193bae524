"""What a score is worth: the share of such findings that are right; and from which share each point masks.

Rules, lists and the tagger each score in a manner of their own. A curve for each label and each kind of
evidence leads from there to the share that was right among candidates of that score (isotonic regression:
Zadrozny and Elkan, "Transforming classifier scores into accurate multiclass probability estimates", 2002).
Curves never fall, so no order changes. An operating point is a table of labels: from which share on a
candidate is masked.

``data/scores.json`` holds both; ``python -m training.calibrate`` makes it from the generators' families that
choose thresholds, of which nothing is trained.
"""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from privity.detection.data import FOLDER
from privity.detection.detector import Evidence
from privity.domain.detector_setup import Point
from privity.domain.errors import ConfigError
from privity.domain.labels import Label

#: Scores have four digits after the point.
STEPS: Final = 10_000

#: Above every score: what never reaches a limit.
NEVER: Final = 2.0


@dataclass(frozen=True, slots=True)
class Curve:
    """A function that never falls, by its corners; straight between them."""

    raw: tuple[float, ...]
    share: tuple[float, ...]

    def __post_init__(self) -> None:
        raw, share = self.raw, self.share
        whole = len(raw) == len(share) > 1 and raw[0] <= 0 and raw[-1] >= 1
        if not whole or list(raw) != sorted(set(raw)) or list(share) != sorted(share):
            raise ConfigError(
                "detection: a curve of scores falls or has gaps; make all anew with `python -m "
                "training.calibrate`."
            )

    def at(self, raw: float) -> float:
        """Return the share that was right among candidates of this score."""
        place = min(bisect_right(self.raw, raw), len(self.raw) - 1)
        left, right = self.raw[place - 1], self.raw[place]
        low, high = self.share[place - 1], self.share[place]
        return round(low + (high - low) * (raw - left) / (right - left), 4)

    def least(self, share: float) -> float:
        """Return the lowest score, in steps of 0.0001, from which the share is reached."""
        return _least(self, share)


@cache  # most labels share a curve or a limit
def _least(curve: Curve, share: float) -> float:
    low, high = 0, STEPS + 1
    while low < high:
        middle = (low + high) // 2
        if curve.at(middle / STEPS) >= share:
            high = middle
        else:
            low = middle + 1
    return low / STEPS if low <= STEPS else NEVER


#: A score that already is a share.
STRAIGHT: Final = Curve((0.0, 1.0), (0.0, 1.0))


@dataclass(frozen=True, slots=True)
class Calibration:
    """Curves, and the operating points that rest on them. Immutable.

    A label or a kind of evidence without a curve of its own is taken at its word, a label that a point does
    not name counts from the point's ``usual`` share.
    """

    curves: Mapping[tuple[Label, Evidence], Curve]
    points: Mapping[Point, Mapping[Label, float]]
    usual: Mapping[Point, float]
    digest: bytes = b""

    def curve(self, label: Label, evidence: Evidence) -> Curve:
        """Return the curve of a label's candidates that rest on this evidence."""
        return self.curves.get((label, evidence), STRAIGHT)

    def thresholds(self, point: Point) -> dict[Label, float]:
        """Return the share from which each label counts."""
        return {label: self.points[point].get(label, self.usual[point]) for label in Label}


#: Scores as they come, and points that cut them all alike: what is calibrated starts from here.
PLAIN: Final = Calibration(
    {},
    {point: {} for point in Point},
    {Point.STRICT: 0.3, Point.BALANCED: 0.5, Point.UTILITY: 0.75},
)


def parse(data: bytes) -> Calibration:
    """Return the calibration that a file describes. Raises :class:`ConfigError`."""
    try:
        body: dict[str, Any] = json.loads(data)
        return Calibration(
            {
                (Label(label), Evidence[evidence]): Curve(tuple(corners["raw"]), tuple(corners["share"]))
                for label, by_evidence in body["curves"].items()
                for evidence, corners in by_evidence.items()
            },
            {
                point: {Label(label): float(share) for label, share in body["points"][point].items()}
                for point in Point
            },
            {point: float(body["usual"][point]) for point in Point},
            hashlib.blake2b(data, digest_size=16).digest(),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ConfigError(
            "detection: data/scores.json is malformed; make it anew with `python -m training.calibrate`."
        ) from None


@cache
def calibration() -> Calibration:
    """Return the shipped one. Raises :class:`ConfigError` where it is missing."""
    try:
        return parse((FOLDER / "scores.json").read_bytes())
    except FileNotFoundError:
        raise ConfigError(
            "detection: this installation lacks detection/data/scores.json; install the package anew."
        ) from None
