from __future__ import annotations

from random import Random

from training.corpus.scope import Scope
from training.corpus.values.terms import diagnoses, new_drug

from training.corpus.values import KINDS


def test_diagnoses_are_many_and_some_bear_names() -> None:
    every, eponyms = diagnoses()
    assert len(every) > 15000
    assert 500 < len(eponyms) < len(every) / 5
    assert "Parkinson's disease" in eponyms
    assert not any("&amp;" in phrase or "&lt;" in phrase for phrase in every)


def test_ordinary_words_are_no_frequent_names() -> None:
    scope = Scope(Random(1), "en", KINDS)
    words = {scope.value("~anyword", "", 0) for _ in range(3000)}
    assert len(words) > 2500
    assert words.isdisjoint({"mark", "rose", "will", "grace", "young", "long", "may", "smith", "james"})


def test_new_drugs_rarely_repeat() -> None:
    rng = Random(2)
    assert len({new_drug(rng) for _ in range(500)}) > 400
