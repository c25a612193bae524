from __future__ import annotations

from datetime import date
from random import Random

import pytest
from training.corpus.scope import Scope
from training.corpus.template import render
from training.corpus.values.dates import DATE_FORMS, ordinal, spelled, write

from training.corpus.values import KINDS

DAY = date(2021, 3, 14)


@pytest.mark.parametrize(
    ("form", "lang", "shown"),
    [
        ("iso", "en", {"2021-03-14"}),
        ("compact", "en", {"20210314"}),
        ("us", "en", {"03/14/2021", "3/14/2021"}),
        ("long", "es", {"14 de marzo de 2021"}),
        ("long", "de", {"14. März 2021"}),
        ("long", "fr", {"14 mars 2021"}),
        ("long", "pt", {"14 de março de 2021"}),
        ("short", "en", {"3/14", "03/14"}),
        ("month", "de", {"März 2021"}),
        ("monthonly", "it", {"marzo"}),
    ],
)
def test_a_day_in_a_form(form: str, lang: str, shown: set[str]) -> None:
    assert {write(DAY, form, lang, Random(seed)) for seed in range(30)} == shown


def test_a_day_is_said_in_words() -> None:
    said = {write(DAY, "spoken", "en", Random(seed)) for seed in range(60)}
    assert "march fourteenth twenty twenty one" in said
    assert "the fourteenth of march" in said


@pytest.mark.parametrize("form", DATE_FORMS)
@pytest.mark.parametrize("lang", ["en", "es", "de", "fr", "it", "pt", "nl"])
def test_every_form_knows_every_language(form: str, lang: str) -> None:
    assert write(DAY, form, lang, Random(1))


def test_an_age_is_an_identifier_from_ninety_on() -> None:
    labels = {}
    for seed in range(300):
        scope = Scope(Random(seed), "en", KINDS)
        (span,) = render("{age}", scope).finish("f", "note").spans
        labels[scope.person(1).age] = (span.label, span.opt)
    assert {age >= 90 for age in labels} == {True, False}
    assert all(label == (("AGE90", False) if age >= 90 else ("AGE", True)) for age, label in labels.items())


def test_an_unknown_form_is_an_error() -> None:
    with pytest.raises(ValueError, match="no form 'roman'"):
        write(DAY, "roman", "en", Random(1))


@pytest.mark.parametrize(
    ("number", "word", "place"),
    [
        (1, "one", "first"),
        (12, "twelve", "twelfth"),
        (20, "twenty", "twentieth"),
        (23, "twenty-three", "twenty-third"),
    ],
)
def test_numbers_in_words(number: int, word: str, place: str) -> None:
    assert spelled(number) == word
    assert ordinal(number) == place
