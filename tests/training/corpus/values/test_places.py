from __future__ import annotations

import re
from random import Random

import pytest
from training.corpus.scope import Scope
from training.corpus.template import render
from training.corpus.values.gazetteer import cities

from training.corpus.values import KINDS


def scope(seed: int, lang: str = "en") -> Scope:
    return Scope(Random(seed), lang, KINDS)


def test_city_and_state_of_an_address_are_those_of_the_place() -> None:
    for seed in range(40):
        here = scope(seed)
        city, code = here.value("city"), here.value("state", "code")
        text = render("{address.block}", here).text
        assert f"{city}, {code} " in text


@pytest.mark.parametrize(
    ("lang", "country", "shape"),
    [("de", "DE", r"\d{5}"), ("nl", "NL", r"\d{4} ?[A-Z]{2}"), ("pt", "BR", r"\d{4,5}-\d{3}")],
)
def test_postcodes_have_the_shape_of_the_country(lang: str, country: str, shape: str) -> None:
    assert len(cities(country)) > 100
    for seed in range(20):
        assert re.fullmatch(shape, scope(seed, lang).value("zip"))


def test_counties_are_counties() -> None:
    for seed in range(60):
        assert scope(seed).value("county").endswith((" County", " Parish", " Borough"))


def test_a_facility_keeps_its_name_and_is_told_apart_from_other_organisations() -> None:
    here = scope(3)
    document = render("{hospital} and {hospital}, not {org.company}", here).finish("f", "note")
    first, second, other = document.spans
    assert document.text[first.start : first.end] == document.text[second.start : second.end]
    assert (first.src, other.src) == ("hospital", "org")


def test_streets_are_varied() -> None:
    assert len({scope(seed).value("street") for seed in range(300)}) > 285
