"""Brands that are names, by the medicines beside them."""

from __future__ import annotations

import pytest

from privity.detection.lexicon import lexicon
from privity.detection.medicines import among_medicines, is_a_dose


def among(text: str, name: str) -> bool:
    start = text.index(name)
    return among_medicines(text, start, start + len(name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Plan B, Ella, Mirena, Kyleena and Nexplanon", "Ella"),
        ("Xarelto/Allegra/Zyrtec", "Allegra"),
        ("Yasmin vs. Qlaira vs. Zoely", "Yasmin"),
    ],
)
def test_a_name_among_medicines_is_one(text: str, name: str) -> None:
    assert among(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ella takes Mirena, and Xarelto too", "Ella"),
        ("Grace, Ella, Rose and Paul", "Ella"),
        ("Lasix, Ella", "Ella"),
    ],
)
def test_a_name_beside_a_medicine_is_somebodys(text: str, name: str) -> None:
    assert not among(text, name)


def test_a_medicine_and_its_dose_are_no_street() -> None:
    assert is_a_dose("Olmesartan 40")
    assert is_a_dose("amlodipine 2.5 mg")
    assert not is_a_dose("Maple 40")
    assert not is_a_dose("Olmesartan Street 40")


def test_no_word_of_our_own_lists_is_a_name_of_the_others() -> None:
    lists = lexicon()
    assert not [
        word for word in lists.medicines | lists.german if word in lists.given or word in lists.surnames
    ]
