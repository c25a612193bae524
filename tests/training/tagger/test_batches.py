from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from training.tagger.encode import Corpus, encode

from privity.detection.lexicon import Lexicon
from privity.detection.tagger.features import Featuriser

pytest.importorskip("torch")

from training.tagger.batches import Batches, Dropping

FEATURISER = Featuriser(("a", "b"), Lexicon({}, {}, frozenset()))


def corpus(documents: int = 40) -> Corpus:
    def record(number: int) -> dict[str, Any]:
        text = " ".join(f"w{'abcdefghij'[digit]}" for digit in range(number % 7 + 1))
        return {"source": "generated", "text": text, "spans": [{"start": 0, "end": 2, "label": "NAME"}]}

    return encode((record(number) for number in range(documents)), FEATURISER)


def test_documents_stand_apart_and_none_is_left_out_but_at_the_end() -> None:
    made = corpus()
    batches = Batches(made, rows=1, length=31, apart=3, dropping=None, seed=1)
    masks = np.concatenate([batch.mask.numpy().ravel() for batch in batches.epoch(0)])
    assert set(np.diff(np.flatnonzero(masks)).tolist()) == {1, 4}
    assert len(masks) == 31 * batches.count()
    assert 0 <= len(made.words) + 3 * len(made) - len(masks) < 31


def test_epochs_differ_and_each_is_repeated_by_its_number() -> None:
    batches = Batches(corpus(), rows=2, length=16, apart=2, dropping=Dropping(), seed=1)
    first, again, other = ([batch.which.tolist() for batch in batches.epoch(number)] for number in (0, 0, 1))
    assert first == again
    assert first != other


def test_skipping_leads_to_the_same_batches() -> None:
    batches = Batches(corpus(), rows=2, length=16, apart=2, dropping=Dropping(0.5, 0.5), seed=1)
    whole = list(batches.epoch(0))
    for one, other in zip(whole[2:], batches.epoch(0, skip=2), strict=True):
        assert one.contents.tolist() == other.contents.tolist()
        assert one.truth.tolist() == other.truth.tolist()
