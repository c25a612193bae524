from __future__ import annotations

from random import Random

import pytest
from training.calibrate.candidates import Case, Proposed
from training.calibrate.curves import curves, fitted

from privity.detection.detector import Evidence
from privity.domain.labels import Label


def test_a_curve_learns_what_scores_are_worth() -> None:
    """Of candidates with the score x, the square of x is right."""
    dice = Random(1)
    drawn = [dice.random() for _ in range(20_000)]
    curve = fitted([(score, dice.random() < score**2) for score in drawn])
    for score in (0.2, 0.5, 0.8):
        assert curve.at(score) == pytest.approx(score**2, abs=0.05)
    assert len(curve.raw) <= 16


def test_a_curve_never_falls_where_the_right_ones_do() -> None:
    curve = fitted([(0.3, True)] * 100 + [(0.6, False)] * 100 + [(0.9, True)] * 100)
    assert curve.at(0.3) == curve.at(0.6) < curve.at(0.9)


def test_few_candidates_say_little_against_the_score() -> None:
    assert fitted([(0.8, False)]).at(0.8) > 0.7
    assert fitted([(0.8, False)] * 200).at(0.8) < 0.1


def test_nothing_is_certain() -> None:
    assert fitted([(0.9, True)] * 10_000).at(1.0) < 1


def test_labels_and_evidence_have_curves_of_their_own_and_the_undecided_count_for_nothing() -> None:
    def proposed(label: Label, evidence: Evidence, *, right: bool | None) -> Proposed:
        return Proposed(0, 5, label, evidence, 0.5, right)

    told = [
        *[proposed(Label.NAME, Evidence.LIST, right=True)] * 100,
        *[proposed(Label.NAME, Evidence.LIST, right=None)] * 900,
        *[proposed(Label.NAME, Evidence.MODEL, right=False)] * 100,
        proposed(Label.DATE, Evidence.CUE, right=None),
    ]
    learnt = curves([Case(tuple(told), ())])
    assert set(learnt) == {(Label.NAME, Evidence.LIST), (Label.NAME, Evidence.MODEL)}
    assert learnt[Label.NAME, Evidence.LIST].at(0.5) > 0.8
    assert learnt[Label.NAME, Evidence.MODEL].at(0.5) < 0.2
