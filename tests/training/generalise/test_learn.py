from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

from training.generalise.learn import part
from training.tagger.encode import Corpus


def test_a_part_holds_the_words_of_its_documents_alone() -> None:
    words = np.array([0, 1, 2, 3, 0, 2], np.int32)
    whole = Corpus(
        np.zeros((4, 10), np.int32),
        np.zeros((4, 3), np.int32),
        words,
        np.arange(6, dtype=np.uint8),
        np.arange(10, 16, dtype=np.int32),
        np.array([0, 2, 3, 6]),
    )
    kept = part(whole, [0, 2])
    assert kept.words.tolist() == [0, 1, 3, 0, 2]
    assert kept.gaps.tolist() == [0, 1, 3, 4, 5]
    assert kept.truth.tolist() == [10, 11, 13, 14, 15]
    assert kept.borders.tolist() == [0, 2, 5]
    assert len(kept) == 2
