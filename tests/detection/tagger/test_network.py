from __future__ import annotations

import numpy as np
import pytest

from privity.detection.tagger import network
from privity.detection.tagger.network import Network
from privity.detection.tagger.tagger import shipped_weights
from privity.detection.tagger.vectors import Bytes

WEIGHTS = shipped_weights()
REACH = int(WEIGHTS.facts["reach"])
NETWORK = Network(WEIGHTS.network, REACH)


def rows(count: int) -> Bytes:
    width = int(WEIGHTS.facts["recipe"]["shape"]["embedding"])
    return np.random.default_rng(count).integers(60, 200, (count, width)).astype(np.uint8)


@pytest.mark.parametrize("count", [1, 99, 100, 101, 163, 164, 165, 500])
def test_a_text_in_windows_scores_as_the_text_at_once(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    text = rows(count)
    whole = NETWORK.scores(text)
    monkeypatch.setattr(network, "WINDOW", 100)
    assert np.array_equal(NETWORK.scores(text), whole)


def test_a_word_is_scored_by_what_is_in_reach_and_by_nothing_else() -> None:
    text = rows(4 * REACH)
    at = 2 * REACH
    scores = NETWORK.scores(text)[at]
    beyond, beside = text.copy(), text.copy()
    beyond[: at - REACH] = beyond[at + REACH + 1 :] = 0
    beside[at + 1] = 255
    assert np.array_equal(NETWORK.scores(beyond)[at], scores)
    assert not np.array_equal(NETWORK.scores(beside)[at], scores)


def test_texts_one_after_the_other_score_as_alone() -> None:
    texts = [rows(count) for count in (3, 0, 3, 7, 1, 3, 7, 1200, 0, 1200)]
    borders = np.cumsum([0, *(len(text) for text in texts)])
    scores = NETWORK.scores_of_many(np.concatenate(texts), borders)
    for number, text in enumerate(texts):
        assert np.array_equal(scores[borders[number] : borders[number + 1]], NETWORK.scores(text))
