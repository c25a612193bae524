"""Plates that are said read as they are written, behind what announces one and nowhere else."""

from __future__ import annotations

import pytest
from tests.support.growth import grows_linearly

from privity.detection.classifier import Classifier
from privity.detection.normalise import said_plates
from privity.domain.labels import Label

CLASSIFIER = Classifier()


def _read(text: str) -> list[tuple[str, str]]:
    return [
        (text[one.start : one.end], "".join(piece for piece, _, _ in one.pieces))
        for one in said_plates.rewrites(text)
    ]


@pytest.mark.parametrize(
    ("text", "said", "plate"),
    [
        ("his tag is kilo lima victor four oh two ok", "kilo lima victor four oh two", "KLV402"),
        ("the plate's k l v four oh two i think", "k l v four oh two", "KLV402"),
        ("plate k as in kilo, l for lima four oh two", "k as in kilo, l for lima four oh two", "KL402"),
        ("your plate?\nCaller: it's k l v 4 0 2", "k l v 4 0 2", "KLV402"),
        ("kennzeichen ist m k l vier null zwei", "m k l vier null zwei", "MKL402"),
        ("la matrícula es cuatro cuatro uno siete k l v", "cuatro cuatro uno siete k l v", "4417KLV"),
        ("kenteken x k vier nul twee dash l", "x k vier nul twee dash l", "XK402L"),
        ("la targa è f k quattro zero due z t", "f k quattro zero due z t", "FK402ZT"),
    ],
)
def test_a_plate_that_is_said_reads_as_written(text: str, said: str, plate: str) -> None:
    assert _read(text) == [(said, plate)]
    found = [finding for finding in CLASSIFIER.classify_text(text) if finding.label is Label.VEHICLE]
    assert [text[finding.start : finding.end] for finding in found] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "bravo for k l v four oh two",  # nothing announces a plate
        "the plates were read at one two three and four",
        "tag a b",
        "the plate is a big one for two",
        "reg k l v four",  # too short for one
    ],
)
def test_other_letters_and_numbers_stay(text: str) -> None:
    assert _read(text) == []


def test_reading_takes_time_in_proportion_to_the_text() -> None:
    for piece in ("plate is k l v four ", "plate dash dash dash ", "tag "):
        assert grows_linearly(lambda size, piece=piece: list(said_plates.rewrites(piece * size)), 500, 4000)
