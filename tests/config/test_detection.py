from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from privity.config.load import parse
from privity.domain.detector_setup import Allowed, DetectorSetup, Point, RecogniserKind
from privity.domain.errors import ConfigError
from privity.domain.labels import Label

BASE = '[workspace]\nid = "w"\n[keys]\nkeyfile = "k"\n'


def read(text: str) -> DetectorSetup:
    return parse(tomllib.loads(BASE + text), folder=Path()).detection.setup


def test_nothing_said_is_as_shipped() -> None:
    assert read("") == DetectorSetup()


def test_everything_said() -> None:
    setup = read(
        """
        [detection]
        point = "strict"
        thresholds = { NAME = 0.4, DATE = 1 }
        [[detection.recognisers]]
        name = "staff-badge"
        kind = "cue"
        label = "ID"
        cues = ["badge"]
        value = "\\\\d{4}"
        check = "luhn"
        score = 0.6
        examples = { found = ["badge 1234"], not_found = ["x"] }
        [[detection.allow]]
        text = "608-555-0100"
        owner = "Front desk"
        reason = "public"
        """
    )
    assert setup.point is Point.STRICT
    assert setup.thresholds == {Label.NAME: 0.4, Label.DATE: 1}
    (badge,) = setup.recognisers
    assert (badge.name, badge.kind, badge.entity, badge.score) == (
        "staff-badge",
        RecogniserKind.CUE,
        "STAFF_BADGE",
        0.6,
    )
    assert (badge.value, badge.found, badge.not_found) == (r"\d{4}", ("badge 1234",), ("x",))
    assert setup.allow == (Allowed("608-555-0100", "Front desk", "public"),)
    assert setup.digest != DetectorSetup().digest


GOOD = {
    "name": '"badge"',
    "kind": '"pattern"',
    "label": '"ID"',
    "pattern": '"x"',
    "examples": '{ found = ["x"] }',
}


def recogniser(**changed: str | None) -> str:
    rows = {**GOOD, **changed}
    return "[[detection.recognisers]]\n" + "\n".join(f"{k} = {v}" for k, v in rows.items() if v) + "\n"


def allow(**changed: str | None) -> str:
    rows = {"text": '"608-555-0100"', "owner": '"o"', "reason": '"r"', **changed}
    return "[[detection.allow]]\n" + "\n".join(f"{k} = {v}" for k, v in rows.items() if v) + "\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[detection]\npoint = "sharp"', "detection.point: unknown value"),
        (
            "[detection.thresholds]\nNAMES = 0.4",
            'detection.thresholds.NAMES: unknown key (did you mean "NAME"?)',
        ),
        ("[detection.thresholds]\nNAME = 1.4", "detection.thresholds.NAME: must lie between 0 and 1"),
        (recogniser(name=None), "detection.recognisers[0].name: is missing"),
        (recogniser(kind='"shape"'), "recognisers[badge].kind: unknown value"),
        (recogniser(label='"BADGE"'), "recognisers[badge].label: unknown value"),
        (recogniser(pattern=None), "recognisers[badge].pattern: is missing"),
        (recogniser(words='["ab"]'), "recognisers[badge].words: has no meaning"),
        (recogniser(case_sensitive="true"), "recognisers[badge].case_sensitive: has no meaning"),
        (recogniser(examples=None), "recognisers[badge].examples.found: is missing"),
        (recogniser(entity='"badge"'), "recognisers[badge].entity: must begin"),
        (recogniser(score="2"), "recognisers[badge].score: must lie"),
        (recogniser(kind='"list"', pattern=None, words="[]"), "recognisers[badge].words: is empty"),
        (recogniser(kind='"list"', pattern=None, words='["a"]'), "recognisers[badge].words: holds a word"),
        (recogniser(kind='"cue"', pattern=None, cues='["ab"]'), "recognisers[badge].value: is missing"),
        (recogniser() + recogniser(), "recognisers[badge].name: is another"),
        (allow(owner=None), "allow[608-555-0100].owner: is missing"),
        (allow(reason=None), "allow[608-555-0100].reason: is missing"),
        (allow(text='"ab"'), "allow[ab].text: must have 3"),
        (allow(text='" 608"'), "allow[0].text: must have 3"),
        (allow(text='"..."'), "allow[0].text: must have 3"),
        (allow() + allow(), "allow[608-555-0100].text: is allowed twice"),
    ],
)
def test_what_is_wrong_is_named(text: str, says: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(text)
    assert says in str(caught.value)


def test_too_many_words_are_refused() -> None:
    words = str([f"word{n}" for n in range(2001)])
    with pytest.raises(ConfigError, match="more than 2,000 words"):
        read(recogniser(kind='"list"', pattern=None, words=words))
