from __future__ import annotations

from collections import Counter

import pytest
from training.corpus.family import of_templates
from training.corpus.generate import documents
from training.corpus.registry import NOISES, families
from training.generalise.rounds import FORMATS, NO_FORMAT, Round, deal, rounds

FAMILIES = {family.name: family for family in families("train")}


def test_every_family_format_noise_and_other_language_is_left_out_once() -> None:
    of = {
        name: Counter(one for round_ in rounds() for one in getattr(round_, name))
        for name in ("families", "formats", "noises", "langs")
    }
    assert of["families"] == Counter(list(FAMILIES))
    assert of["formats"] == Counter(list(FORMATS))
    assert of["noises"] == Counter(list(NOISES))
    assert of["langs"] == Counter({family.lang for family in FAMILIES.values()} - {"en"})


def test_every_form_belongs_to_a_format() -> None:
    forms = {family.form for family in FAMILIES.values()}
    assert forms - {NO_FORMAT} == set().union(*FORMATS.values())


def test_a_family_is_not_left_out_with_its_form_or_language() -> None:
    for round_ in rounds():
        for name in round_.families:
            assert FAMILIES[name].form not in round_.forms
            assert FAMILIES[name].lang not in round_.langs


def test_siblings_go_to_different_rounds() -> None:
    members = [of_templates(f"note_{at}", "note", ["x"]) for at in range(3)]
    dealt = deal(members, (Round(), Round(), Round(("note",)), Round()))
    assert [len(names) for names in dealt] == [1, 1, 0, 1]


@pytest.mark.parametrize(
    "change", [{"family": "b"}, {"form": "hl7"}, {"lang": "de"}, {"noise": "typos+lower"}, {"noise": "lower"}]
)
def test_a_round_does_not_take_what_it_leaves_out(change: dict[str, str]) -> None:
    round_ = Round(("hl7",), ("lower",), ("de",), ("b",))
    record = {"family": "a", "form": "note", "lang": "en", "noise": "typos"}
    assert round_.takes(record)
    assert not round_.takes(record | change)


def test_what_a_round_leaves_out_is_what_the_generators_leave_out() -> None:
    round_ = rounds()[6]
    without = (*round_.families, *round_.forms, *round_.noises, *round_.langs)
    for number, document in enumerate(documents(4, 60, "train", without=without)):
        assert round_.takes(document.record(str(number)))
    kept = [round_.takes(document.record("")) for document in documents(4, 60, "train")]
    assert not all(kept)
