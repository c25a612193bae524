from __future__ import annotations

from training.calibrate.candidates import Case, Proposed
from training.calibrate.points import AIMS, points

from privity.detection.calibration import STRAIGHT
from privity.detection.detector import Evidence
from privity.domain.detector_setup import Point
from privity.domain.labels import Label

CURVES = {(label, Evidence.MODEL): STRAIGHT for label in Label}


def case(label: Label, score: float, *, right: bool = True) -> Case:
    return Case((Proposed(0, 5, label, Evidence.MODEL, score, right),), ((0, 5),) if right else ())


def test_a_limit_is_as_high_as_the_leak_allows() -> None:
    cases = [case(Label.PHONE, 0.41)] * 30 + [case(Label.PHONE, 0.9)] * 970
    table = points(cases, CURVES)
    assert table[Point.BALANCED][Label.PHONE] == 0.4
    assert table[Point.STRICT][Label.PHONE] == AIMS[Point.STRICT].ceiling


def test_a_limit_stays_within_its_bounds() -> None:
    low = points([case(Label.PHONE, 0.01)] * 100, CURVES)
    high = points([case(Label.PHONE, 0.99)] * 100, CURVES)
    for point, aim in AIMS.items():
        assert aim.floor <= low[point][Label.PHONE] <= high[point][Label.PHONE] <= aim.ceiling
    assert low[Point.BALANCED][Label.PHONE] == AIMS[Point.BALANCED].floor
    assert high[Point.BALANCED][Label.PHONE] == AIMS[Point.BALANCED].ceiling


def test_utility_masks_what_is_right_often_enough() -> None:
    cases = [case(Label.PHONE, 0.6, right=False)] * 10 + [case(Label.PHONE, 0.72)] * 200
    assert points(cases, CURVES)[Point.UTILITY][Label.PHONE] == 0.625


def test_a_word_that_another_label_covers_better_does_not_count_for_this_one() -> None:
    both = Case(
        (
            Proposed(0, 5, Label.SSN, Evidence.MODEL, 0.35, right=True),
            Proposed(0, 5, Label.PHONE, Evidence.MODEL, 0.95, right=True),
        ),
        ((0, 5),),
    )
    assert points([both] * 100, CURVES)[Point.BALANCED][Label.SSN] == AIMS[Point.BALANCED].ceiling
