from __future__ import annotations

from tests.support.people import AWKWARD, TEMPLATES, conversation, luhn_sum, people, person


def test_a_seed_gives_the_same_person_each_time() -> None:
    assert person(7) == person(7)
    assert person(7) != person(8)


def test_cards_pass_the_luhn_check() -> None:
    assert all(luhn_sum(p.card.replace(" ", "")) % 10 == 0 for p in people(1, 200))


def test_awkward_names_come_first_and_all_pairs_of_them() -> None:
    first = list(people(3, 20))
    assert len({p.name for p in first}) == 20
    assert all(p.given in AWKWARD and p.surname in AWKWARD for p in first)


def test_templates_fill_and_name_the_identifiers_they_use() -> None:
    who = person(11)
    for template in TEMPLATES:
        text = "\n".join(conversation(who, template, 5))
        assert "{" not in text
        assert who.name in text
        assert sum(value in text for value in who.identifiers().values()) >= 3
