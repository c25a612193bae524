from __future__ import annotations

from random import Random

import pytest
from training.corpus.people import Person
from training.corpus.scope import Scope

from training.corpus.values import KINDS


def scope_and_person(seed: int, lang: str = "en") -> tuple[Scope, Person]:
    scope = Scope(Random(seed), lang, KINDS)
    return scope, scope.person(1)


@pytest.mark.parametrize("seed", range(25))
def test_each_form_writes_the_same_person(seed: int) -> None:
    scope, person = scope_and_person(seed)
    full = f"{person.given} {person.family}"
    assert scope.value("name", "full") == full
    assert scope.value("name", "upper") == full.upper()
    assert scope.value("name", "lower") == full.lower()
    assert scope.value("name", "comma").startswith(f"{person.family}, {person.given}")
    assert scope.value("name", "initial").endswith(f". {person.family}")
    assert scope.value("name", "middle").split()[0] == person.given.split()[0]
    assert scope.value("name", "initials")[0] == person.given[0].upper()


def test_a_title_is_no_part_of_a_name_and_fits_the_person() -> None:
    for seed in range(60):
        scope, person = scope_and_person(seed, "de")
        assert scope.value("~title") in ({"Frau"} if person.female else {"Herr", "Herrn"})


def test_contacts_are_often_made_of_the_name() -> None:
    hits = 0
    for seed in range(60):
        scope, person = scope_and_person(seed)
        mail = scope.value("email").lower()
        assert "@" in mail
        hits += person.given[:3].lower() in mail or person.family[:4].lower() in mail
    assert hits > 40


def test_a_name_is_spelled_letter_by_letter() -> None:
    for seed in range(30):
        scope, person = scope_and_person(seed)
        spelled = [char for char in scope.value("name", "spelled", 1) if char.isalpha()]
        assert (
            "".join(spelled).casefold()
            == "".join(char for char in person.family if char.isalpha()).casefold()
        )
