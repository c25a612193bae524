from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.detection.calibration import NEVER, PLAIN, STEPS, STRAIGHT, Curve, calibration, parse
from privity.detection.classifier import Classifier, Stages
from privity.detection.detector import Evidence
from privity.detection.tagger.tagger import shipped_weights
from privity.domain.detector_setup import Point
from privity.domain.errors import ConfigError
from privity.domain.labels import Label

CURVE = Curve((0.0, 0.5, 0.9, 1.0), (0.0, 0.2, 0.2, 0.99))


@st.composite
def curves(draw: st.DrawFn) -> Curve:
    inner = sorted(draw(st.sets(st.integers(1, STEPS - 1), max_size=6)))
    raw = tuple(at / STEPS for at in (0, *inner, STEPS))
    share = sorted(draw(st.lists(st.floats(0, 1), min_size=len(raw), max_size=len(raw))))
    return Curve(raw, tuple(share))


def test_a_curve_goes_through_its_corners_and_straight_between() -> None:
    assert [CURVE.at(raw) for raw in (0, 0.25, 0.5, 0.7, 0.9, 0.95, 1)] == [
        0,
        0.1,
        0.2,
        0.2,
        0.2,
        0.595,
        0.99,
    ]
    assert STRAIGHT.at(0.4321) == 0.4321


@given(curves(), st.integers(0, STEPS), st.integers(0, STEPS))
def test_no_order_changes(curve: Curve, one: int, other: int) -> None:
    low, high = sorted((one / STEPS, other / STEPS))
    assert curve.at(low) <= curve.at(high)


@given(curves(), st.integers(0, STEPS), st.floats(0, 1))
def test_the_least_score_is_where_the_share_begins(curve: Curve, at: int, share: float) -> None:
    raw = at / STEPS
    assert (raw >= curve.least(share)) == (curve.at(raw) >= share)


def test_a_share_above_the_curve_is_never_reached() -> None:
    assert CURVE.least(0.999) == NEVER


@pytest.mark.parametrize(
    ("raw", "share"),
    [
        ((0.0, 0.5, 1.0), (0.0, 0.6, 0.5)),
        ((0.0, 0.5, 0.5, 1.0), (0.0, 0.1, 0.2, 0.3)),
        ((0.1, 1.0), (0.0, 1.0)),
        ((0.0, 0.9), (0.0, 1.0)),
        ((0.0, 1.0), (0.0, 0.5, 1.0)),
        ((0.0,), (0.0,)),
    ],
)
def test_what_is_no_curve_is_refused(raw: tuple[float, ...], share: tuple[float, ...]) -> None:
    with pytest.raises(ConfigError, match=r"training\.calibrate"):
        Curve(raw, share)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"curves": {"NAME": {}}, "points": {}, "usual": {}}'])
def test_what_is_no_table_of_scores_is_refused(data: bytes) -> None:
    with pytest.raises(ConfigError, match=r"training\.calibrate"):
        parse(data)


def test_the_shipped_table_was_made_for_the_shipped_tagger() -> None:
    """Else run `python -m training.calibrate`: what this tagger's probabilities are worth is not known."""
    from privity.detection.data import FOLDER

    data = (FOLDER / "scores.json").read_bytes()
    assert json.loads(data)["made_from"]["tagger"] == shipped_weights().facts["version"]
    assert parse(data).digest == calibration().digest


@pytest.mark.parametrize("label", list(Label))
def test_the_points_mask_less_and_less(label: Label) -> None:
    strict, balanced, utility = (calibration().thresholds(point)[label] for point in Point)
    assert 0 < strict <= balanced <= utility < 1


def test_a_score_is_told_as_what_it_is_worth_and_decides_by_that() -> None:
    text = "Patient: Maria Lopez, SSN 412-68-9035"
    plain = Classifier(stages=Stages(calibration=lambda: PLAIN)).classify_text(text)
    ours = Classifier().classify_text(text)
    assert [(f.start, f.end, f.label, f.rule) for f in ours] == [
        (f.start, f.end, f.label, f.rule) for f in plain
    ]
    for before, after in zip(plain, ours, strict=True):
        evidence = [
            one for one in Evidence if calibration().curve(before.label, one).at(before.score) == after.score
        ]
        assert evidence
    assert [f.score for f in ours] != [f.score for f in plain]
    limit = ours[0].score
    for share, stays in ((limit, True), (round(limit + 0.0002, 4), False)):
        found = Classifier(thresholds={ours[0].label: share}).classify_text(text)
        assert (ours[0].rule in {finding.rule for finding in found}) is stays
