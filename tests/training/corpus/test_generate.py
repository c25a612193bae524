from __future__ import annotations

from collections import Counter

import pytest
from training.corpus.generate import documents
from training.corpus.registry import SPLITS, families


def test_the_same_seed_gives_the_same_corpus() -> None:
    assert list(documents(5, 40, "train")) == list(documents(5, 40, "train"))
    assert list(documents(5, 40, "train")) != list(documents(6, 40, "train"))


def test_a_document_does_not_depend_on_how_many_are_made() -> None:
    assert list(documents(5, 10, "train")) == list(documents(5, 30, "train"))[:10]


@pytest.mark.parametrize("split", SPLITS)
def test_documents_come_from_the_split_alone(split: str) -> None:
    names = {family.name for family in families(split)}
    assert {document.family for document in documents(1, 200, split)} <= names


def test_what_is_left_out_does_not_come() -> None:
    for document in documents(1, 150, "train", without=("note", "en_chat", "lower")):
        assert document.form != "note"
        assert document.family != "en_chat"
        assert "lower" not in document.noise.split("+")


def test_what_is_named_comes_alone() -> None:
    made = list(documents(1, 60, "train", noisy=1.0, only=("letter", "en_chat", "typos"), without=("de",)))
    assert {document.form for document in made} == {"letter", "chat"}
    assert {document.family for document in made if document.form == "chat"} == {"en_chat"}
    assert {document.noise for document in made} == {"typos"}
    assert "de" not in {document.lang for document in made}


@pytest.mark.parametrize("argument", ["without", "only"])
def test_a_misspelt_name_is_an_error(argument: str) -> None:
    with pytest.raises(ValueError, match="is called lowre"):
        next(documents(1, 1, "train", **{argument: ("note", "lowre")}))


def test_nothing_left_to_write_is_an_error() -> None:
    everything = {family.name for family in families("dev")}
    with pytest.raises(ValueError, match="no family of split 'dev' is left"):
        next(documents(1, 1, "dev", without=everything))


def test_no_noise_when_none_is_asked_for() -> None:
    assert {document.noise for document in documents(2, 80, "train", noisy=0.0)} == {""}


@pytest.mark.slow
def test_a_corpus_has_the_mixture_that_the_card_names() -> None:
    made = list(documents(3, 2000, "train"))
    clean = sum(all(span.opt for span in document.spans) for document in made)
    assert 0.25 < clean / len(made) < 0.38
    noisy = sum(bool(document.noise) for document in made)
    assert 0.35 < noisy / len(made) < 0.45
    labels = Counter(span.label for document in made for span in document.spans)
    rare = "NAME DATE AGE90 AGE PHONE FAX EMAIL ADDRESS LOCATION SSN MRN PLAN ACCOUNT LICENSE VEHICLE DEVICE URL IP"
    for label in [*rare.split(), "BIOMETRIC", "PHOTO", "ID", "CARD", "SECRET", "ORG", "PROFESSION"]:
        assert labels[label] >= 15, label
    assert len({document.text for document in made}) > 1950
