from __future__ import annotations

from random import Random

import pytest
from training.corpus.cultures import MIX, NATIVE, culture, folded, invented, romanised


@pytest.mark.parametrize(
    "key", sorted({key for mix in MIX.values() for key in mix} - {"invented", "words", *NATIVE})
)
def test_every_culture_has_names_in_latin_letters(key: str) -> None:
    lists = culture(key)
    for names in (lists.female, lists.male, lists.family):
        assert len(names) >= 9
        assert all(name[0].isupper() and folded(name).isascii() for name in names), names


@pytest.mark.parametrize("key", NATIVE)
def test_some_names_stay_in_their_own_script(key: str) -> None:
    lists = culture(key)
    assert min(len(lists.female), len(lists.male), len(lists.family)) > 30
    assert not any(name.isascii() for name in lists.family)


def test_no_culture_dominates_and_one_name_in_five_is_on_no_list() -> None:
    mix = MIX["en"]
    whole = sum(mix.values())
    assert max(mix.values()) / whole < 0.25
    assert 0.15 < mix["invented"] / whole < 0.25


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Смирнов", "Smirnov"),
        ("Щукина", "Shchukina"),
        ("Георгиу", "Georgiu"),
        ("Αβραμίδης", "Avramidis"),
        ("Łukasz", "Łukasz"),
    ],
)
def test_other_scripts_are_romanised(name: str, latin: str) -> None:
    assert romanised(name) == latin


def test_folding_drops_accents_of_every_kind() -> None:
    assert folded("Łukasz Müller-Sørensen Nguyễn Đặng") == "Lukasz Muller-Sorensen Nguyen Dang"


def test_invented_names_rarely_repeat() -> None:
    rng = Random(1)
    assert len({invented(rng) for _ in range(2000)}) > 1800
