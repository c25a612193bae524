from __future__ import annotations

from random import Random

import pytest
from training.corpus.people import invent


@pytest.mark.parametrize("lang", ["en", "es", "de", "fr", "it", "pt", "nl"])
def test_people_have_names_and_plausible_ages(lang: str) -> None:
    for seed in range(300):
        person = invent(Random(seed), lang)
        assert person.given.strip() == person.given
        assert len(person.family) > 1
        assert 0 <= person.age <= 104
        assert person.nick


def test_a_seed_gives_the_same_person() -> None:
    assert invent(Random(7)) == invent(Random(7))
    assert invent(Random(7)) != invent(Random(8))


def test_surnames_are_varied() -> None:
    families = [invent(Random(seed)).family for seed in range(2000)]
    assert len(set(families)) > 1300
