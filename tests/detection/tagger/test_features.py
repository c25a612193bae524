from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.detection.lexicon import Lexicon
from privity.detection.tagger.features import FORMS, GRAMS, Featuriser
from privity.detection.tagger.words import split

PIECES = ("a", "##a", "lo", "##pez", "lopez", "##z", "1", "##2", "12", ".")
FEATURISER = Featuriser(PIECES, Lexicon({"ana": 3}, {"lopez": 20}, frozenset({"apple"})))


def pieces_of(word: str) -> list[str]:
    contents, _ = FEATURISER.rows(word)
    return [PIECES[row] for row in contents if row < len(PIECES)]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("lopez", ["lopez"]),
        ("LÓPEZ", ["lopez"]),
        ("lopezz", ["lopez", "##z"]),
        ("lopeza", ["lopez", "##a"]),
        ("xlo", []),
        ("122", ["12", "##2"]),
        (".", ["."]),
        ("...", ["."]),
        ("§", []),
        ("a" * 100_000, ["a", *["##a"] * 5]),
    ],
)
def test_pieces_are_the_longest_that_fit_without_case_or_accent(word: str, pieces: list[str]) -> None:
    assert pieces_of(word) == pieces


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lopez", "lopez"),
        ("Lopez", "LOPEZ"),
        ("lopez", "lópez"),
        ("12", "31"),
        ("1950", "1850"),
        ("89", "90"),
        ("ana", "anu"),
        (".", ".."),
    ],
)
def test_words_that_look_different_have_other_form_rows(one: str, other: str) -> None:
    assert FEATURISER.rows(one)[1] != FEATURISER.rows(other)[1]


@given(st.text(min_size=1))
def test_rows_lie_in_their_tables(text: str) -> None:
    words = split(text)
    for start, end in zip(words.starts, words.ends, strict=True):
        contents, forms = FEATURISER.rows(text[start:end])
        assert len(contents) <= 10
        assert 1 <= len(forms) <= 3
        assert all(0 <= row < len(PIECES) + GRAMS for row in contents)
        assert all(0 <= row < FORMS for row in forms)


@pytest.mark.parametrize(
    ("word", "listed"), [("Lopez", True), ("APPLE", True), ("Ana", True), ("xq", True), ("Okafor", False)]
)
def test_only_words_of_public_lists_and_the_shortest_may_be_remembered(word: str, *, listed: bool) -> None:
    assert FEATURISER.is_listed(word) is listed
