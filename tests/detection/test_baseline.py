from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from privity.detection.ablation import without
from privity.detection.baseline import HEADING, Baseline, Measured, answer, canaries, lost, parse
from privity.detection.cache import FindingCache
from privity.detection.registry import DEFAULT
from privity.detection.rules import RuleDetector
from privity.domain.detector_setup import DetectorSetup, Point, Recogniser, RecogniserKind
from privity.domain.errors import ConfigError
from privity.domain.labels import Label

BASELINE = Baseline(
    detector=bytes(16),
    canaries=bytes(32),
    point="balanced",
    tagger="7",
    made=dt.date(2026, 11, 22),
    measured=(
        Measured(
            "notes", "ab" * 32, 12, {"leak": 0.01, "f2": None}, {"NAME": (40, 0.975)}, {"en": (40, 0.975)}
        ),
    ),
)


def test_a_baseline_comes_back_from_its_text() -> None:
    assert parse(BASELINE.text()) == BASELINE
    assert parse(BASELINE.text()).digest == BASELINE.digest
    assert BASELINE.text().count("\n") == 2


def test_the_digest_changes_with_what_it_says() -> None:
    assert replace(BASELINE, point="strict").digest != BASELINE.digest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "another heading\n{}\n",
        f"{HEADING}\n",
        f"{HEADING}\n[]\n",
        f"{HEADING}\n{{}}\n",
        BASELINE.text().replace("00" * 32, "00"),
        BASELINE.text().replace("2026-11-22", "soon"),
        BASELINE.text().replace("[40,0.975]", "[40]"),
    ],
)
def test_what_is_no_baseline_is_refused(text: str) -> None:
    with pytest.raises(ConfigError, match="Make it anew"):
        parse(text)


def test_what_fell_is_told() -> None:
    def now(recall: float) -> Baseline:
        return replace(BASELINE, measured=(replace(BASELINE.measured[0], recall={"NAME": (40, recall)}),))

    assert lost(now(0.971), BASELINE, 0.005) == []
    assert lost(now(0.969), BASELINE, 0.005) == ["notes NAME: 0.9750 before, 0.9690 now"]
    assert lost(replace(BASELINE, measured=()), BASELINE, 0.005) == [
        "notes NAME: 0.9750 before, and not measured now"
    ]


def test_every_detector_has_canaries() -> None:
    classifier = without(("tagger",))
    texts = {passage.text for passage in canaries(classifier)}
    for detector in DEFAULT:
        assert texts >= {example.text for example in detector.examples}


def test_the_answer_is_the_same_with_a_cache_and_again() -> None:
    plain = without(("tagger",))
    cached = without(("tagger",), cache=FindingCache(bytes(32)))
    assert answer(plain) == answer(cached) == answer(cached)


def test_the_cache_does_not_answer_for_the_detector(monkeypatch: pytest.MonkeyPatch) -> None:
    classifier = without(("tagger",), cache=FindingCache(bytes(32)))
    before = answer(classifier)
    for passage in canaries(classifier):
        classifier.classify([passage])
    monkeypatch.setattr(RuleDetector, "detect", lambda _self, _view: ())
    assert answer(classifier) != before


def test_the_answer_changes_where_something_is_not_found() -> None:
    badge = Recogniser(
        "badge", RecogniserKind.PATTERN, Label.ID, "BADGE", pattern=r"HB-\d{4}", found=("HB-2041",)
    )
    answers = {
        answer(without(("tagger",), setup))
        for setup in (
            DetectorSetup(),
            DetectorSetup(point=Point.UTILITY),
            DetectorSetup(recognisers=(badge,)),
            DetectorSetup(thresholds={Label.SSN: 1.0}),
        )
    }
    assert len(answers) == 4
