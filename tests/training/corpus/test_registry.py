from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest
import training.corpus.families
from training.corpus.family import Family
from training.corpus.registry import ENGLISH, LANGUAGES, SPLITS, STRUCTURED, families, noises
from training.corpus.scope import Scope
from training.corpus.template import render

from training.corpus.values import KINDS

EVERY = [family for split in SPLITS for family in families(split)]
NEGATIVE = re.compile(r"_neg|negativ|clean")


def test_a_family_stands_in_one_split_only() -> None:
    names = [name for group in (ENGLISH, STRUCTURED, LANGUAGES) for split in group.values() for name in split]
    assert len(names) == len(set(names))


def test_every_file_of_the_folder_is_in_the_list() -> None:
    folder = Path(training.corpus.families.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert files == {family.name for family in EVERY}


def test_shares_add_up_in_every_split() -> None:
    for split in SPLITS:
        assert sum(families(split).values()) == pytest.approx(1.0)


def test_the_forms_of_talk_and_prose_are_tested_on_families_of_their_own() -> None:
    tested = {family.form for family in families("test")}
    assert {"note", "letter", "prompt", "dialogue", "chat", "prose", "negative"} <= tested


def test_no_template_stands_in_two_splits() -> None:
    seen: dict[str, str] = {}
    for split in SPLITS:
        for family in families(split):
            for case in family.cases:
                if len(case) > 40 and re.search(r"\{[a-z]", case):  # banks of fillers may be shared
                    assert seen.setdefault(case, split) == split, case


@pytest.mark.parametrize("family", [f for f in EVERY if f.cases], ids=lambda family: family.name)
def test_every_template_of_a_family_can_be_filled(family: Family) -> None:
    for number, case in enumerate(family.cases):
        text = render(case.replace("#N", "#1"), Scope(Random(number), family.lang, KINDS)).text
        assert not re.search(r"\{[~?]?[a-z]+[.#|}]", text), text


@pytest.mark.parametrize("family", EVERY, ids=lambda family: family.name)
def test_a_family_writes_well_formed_documents(family: Family) -> None:
    texts = set()
    for seed in range(12):
        document = family.write(Random(seed))
        assert document.text.strip()
        assert document == family.write(Random(seed))
        for span in document.spans:
            value = document.text[span.start : span.end]
            assert value == value.strip(), (span, value)
            assert span.src in KINDS
        texts.add(document.text)
    assert len(texts) > 8


@pytest.mark.parametrize(
    "family", [f for f in EVERY if NEGATIVE.search(f.name) and f.lang == "en"], ids=lambda f: f.name
)
def test_a_family_without_identifiers_has_none(family: Family) -> None:
    for seed in range(60):
        assert all(span.opt for span in family.write(Random(seed)).spans)


def test_noises_have_names_of_their_own() -> None:
    names = [noise.name for noise in noises()]
    assert len(names) == len(set(names))
