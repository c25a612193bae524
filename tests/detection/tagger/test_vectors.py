from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np

from privity.detection.lexicon import Lexicon
from privity.detection.tagger.features import FORMS, GRAMS, Featuriser
from privity.detection.tagger.vectors import Tables, Vectors
from privity.detection.tagger.words import split

PIECES = ("an", "##a", "lo", "##pez", "app", "##le", ".")
TEXT = "Ana Lopez ate an apple. Zyx, Okafor and 17 apples; Ana again"


def vectors() -> Vectors:
    rng = np.random.default_rng(0)
    tables = Tables(
        rng.integers(-127, 127, (len(PIECES) + GRAMS, 8)).astype(np.int8),
        rng.integers(-500, 500, (FORMS, 8)).astype(np.int16),
        np.float32(0.1),
        128,
    )
    return Vectors(
        tables, Featuriser(PIECES, Lexicon({"ana": 3}, {"lopez": 20}, frozenset({"apple", "ate"})))
    )


def test_a_word_has_the_same_row_wherever_it_stands_and_however_often_it_was_seen() -> None:
    of = vectors()
    first = of.of(TEXT, split(TEXT))
    assert np.array_equal(first, of.of(TEXT, split(TEXT)))
    later = "Okafor saw: Ana again"
    assert np.array_equal(of.of(later, split(later))[-2:], first[-2:])


def test_nothing_of_a_text_is_kept_but_words_of_the_lists() -> None:
    of = vectors()
    of.of(TEXT, split(TEXT))
    assert set(of._slots) == {"Ana", "Lopez", "ate", "an", "apple", ".", ",", "17", ";"}


def test_rows_differ_by_the_gap_before_the_word() -> None:
    of = vectors()
    one, other = "at Ana", "at\nAna"
    assert not np.array_equal(of.of(one, split(one))[1], of.of(other, split(other))[1])


def test_threads_that_share_it_disagree_on_nothing() -> None:
    words = [f"w{number}" for number in range(90)]
    texts = [" ".join(words[start:] + words[:start]) for start in range(90)]
    expected = [vectors().of(text, split(text)) for text in texts]
    shared = vectors()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda text: shared.of(text, split(text)), texts))
    assert all(np.array_equal(one, other) for one, other in zip(expected, found, strict=True))
