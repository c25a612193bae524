from __future__ import annotations

import numpy as np
import pytest

from privity.detection.tagger.decode import Decoder, Threshold
from privity.detection.tagger.kinds import CLASSES, KINDS, Kind, begin
from privity.detection.tagger.words import split

DECODER = Decoder(dict.fromkeys(KINDS, Threshold(0.6, 0.3)))
TEXT = "one two three four five"
B, I = begin(Kind.NAME), begin(Kind.NAME) + 1  # noqa: E741
PLACE = begin(Kind.PLACE)


def found(*words: dict[int, float]) -> list[tuple[str, Kind]]:
    """Decode words given by the probabilities of some classes; the rest is outside."""
    scores = np.full((len(words), CLASSES), 1e-9, dtype=np.float32)
    for row, chances in zip(scores, words, strict=True):
        row[0] = max(1 - sum(chances.values()), 1e-9)
        for number, chance in chances.items():
            row[number] = chance
    text = " ".join(TEXT.split()[: len(words)])
    return [(text[tag.start : tag.end], tag.kind) for tag in DECODER.tags(split(text), np.log(scores))]


@pytest.mark.parametrize(
    ("words", "tags"),
    [
        ([{}, {B: 0.9}, {I: 0.9}, {}], ["two three"]),
        ([{}, {B: 0.5}, {I: 0.5}, {}], []),
        ([{B: 0.35}, {I: 0.9}, {I: 0.35}, {I: 0.2}], ["one two three"]),
        ([{I: 0.9}, {I: 0.9}], ["one two"]),
        ([{B: 0.9}, {B: 0.9}, {I: 0.9}], ["one", "two three"]),
        ([{B: 0.4, I: 0.3}], ["one"]),
        ([{B: 0.9}, {}, {I: 0.9}], ["one", "three"]),
        ([{}, {}], []),
    ],
)
def test_a_tag_begins_at_one_threshold_and_goes_on_at_a_lower(
    words: list[dict[int, float]], tags: list[str]
) -> None:
    assert found(*words) == [(tag, Kind.NAME) for tag in tags]


def test_neighbours_of_two_kinds_are_two_tags() -> None:
    assert found({B: 0.9}, {PLACE: 0.9}, {PLACE + 1: 0.9}) == [("one", Kind.NAME), ("two three", Kind.PLACE)]


def test_the_probability_of_a_tag_is_that_of_its_surest_word() -> None:
    scores = np.log(np.full((2, CLASSES), 1e-9, dtype=np.float32))
    scores[0, B], scores[1, I] = np.log(0.7), np.log(0.9)
    scores[:, 0] = np.log([0.3, 0.1])
    (tag,) = DECODER.tags(split("one two"), scores)
    assert tag.probability == pytest.approx(0.9, abs=1e-3)
