from __future__ import annotations

from random import Random

import pytest
from training.corpus.registry import LANGUAGES, families
from training.corpus.scope import Scope
from training.corpus.tongues import BANKS, PROFESSIONS, expand, fill, mixed, pairs, sectioned, spoken

from training.corpus.values import KINDS


@pytest.mark.parametrize("lang", sorted(BANKS))
def test_every_word_of_every_bank_can_be_filled(lang: str) -> None:
    scope = Scope(Random(1), lang, KINDS)
    assert lang in PROFESSIONS
    for macro in BANKS[lang]:
        for _ in range(60):
            text = fill(scope, f"<{macro}>").text
            assert text
            assert not set(text) & set("<>{}|")


def test_a_macro_becomes_alternatives_and_an_occupation_is_labelled() -> None:
    assert expand("<sp>", "nl").startswith("{?cardiologie|")
    piece = fill(Scope(Random(2), "fr", KINDS), "elle est <job>.").pieces[1]
    assert (piece.label, piece.opt) == ("PROFESSION", True)


def test_the_four_ways_to_compose() -> None:
    made = [
        mixed("a", "note", "it", ("Ciao {name.given#1}.", "Scrivi a {email#1}.")),
        sectioned("b", "note", "it", ("{name.full#1}",), (("Diagnosi", ("<dx>.",)),), ("{name.full#2}",)),
        spoken("c", "dialogue", "it", (("Nome?", "{name.full#1}."), ("Nato?", "{dob#1}.")), (("- ", "- "),)),
        pairs("d", "it", (("Nome", "{name.full#1}"), ("Nato", "{dob#1}"), ("Tel", "{phone#1}")), ("Scheda",)),
    ]
    for family in made:
        assert family.cases
        assert len({family.write(Random(seed)).text for seed in range(20)}) > 10


@pytest.mark.parametrize(
    ("lang", "least"), [("es", 60), ("de", 40), ("fr", 20), ("it", 20), ("pt", 20), ("nl", 20)]
)
def test_a_language_has_templates_enough_and_is_tested_apart(lang: str, least: int) -> None:
    own = [family for family in families("train") if family.lang == lang]
    assert sum(len(family.cases) for family in own) >= least
    assert any(name.startswith(f"{lang}_") for name in LANGUAGES["test"])
    assert any("neg" in family.name for family in own)


@pytest.mark.parametrize("lang", sorted(BANKS))
def test_texts_without_identifiers_have_none(lang: str) -> None:
    for family in families("train"):
        if family.lang == lang and "_neg" in family.name:
            for seed in range(60):
                assert not family.write(Random(seed)).spans
