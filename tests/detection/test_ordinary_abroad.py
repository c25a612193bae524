"""Words of other languages are no names, and names that are words stay names."""

from __future__ import annotations

import pytest

from privity.detection.classifier import Classifier
from privity.detection.lexicon import lexicon
from privity.detection.ordinary_abroad import ORDINARY_ABROAD, SMALL
from privity.domain.labels import Label

_RULES = Classifier()


def names(text: str) -> list[str]:
    return [text[f.start : f.end] for f in _RULES.classify_text(text) if f.label is Label.NAME]


@pytest.mark.parametrize(
    "text",
    [
        "Paziente: Meglio, Dottoressa. Il Dolore è passato.",
        "Paziente: Dieci. A volte Quindici.",
        "Familiarità per Cardiopatia Ischemica.",
        "Medico: Il Norvasc lo prende sempre?",
        "Doente: É a Barriga, senhor Doutor. Zurbada e com Gases.",
        "Médica: Rigidez de Nuca ausente.",
        "Segue. Procede de Chinchero.",
        "Attention : Pénurie de Poches.",
        "o Serviço de Medicina",
        "in attesa di Barella per Emodinamica",
        "per Lavori di Manutenzione",
    ],
)
def test_prose_of_other_languages_names_nobody(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dott. Testa ha visto il paziente", "Testa"),
        ("Dr. Sala e Colleghi", "Sala"),
        ("accompagnato dalla moglie Rosalia Incorvaia", "Rosalia Incorvaia"),
        ("sono la mamma di Gioele", "Gioele"),
        ("Sra. Conceição Sarmento", "Conceição Sarmento"),
        ("Orientada a filha Zuleide Quintão.", "Zuleide Quintão"),
    ],
)
def test_names_stand_beside_such_words(text: str, found: str) -> None:
    assert found in names(text)


def test_the_last_letter_of_a_number_is_no_initial() -> None:
    assert names("permiso n.º 44718209-H. Zurbizó en la ambulancia") == []
    assert names("vino H. Zurbizo ayer") == ["H. Zurbizo"]


def test_a_sentence_ends_a_name() -> None:
    assert names("ha la Zurbizza. Morbino bene") == []
    assert names("ha la Zurbizza Morbino bene") == ["Zurbizza Morbino"]
    assert names("em Zurbizza. A Corunha") == ["Zurbizza. A Corunha"]
    assert names("seen by Wm. Harrison") == ["Wm. Harrison"]


def test_a_word_that_the_lists_of_names_have_stays_with_them() -> None:
    lists = lexicon()
    assert not any(lists.is_ordinary_abroad(word) for word in (*lists.given, *lists.surnames))
    assert lists.is_common("pâques") is False
    assert lists.is_common("cefaleia")


def test_endings_make_nouns_and_some_nouns_are_names() -> None:
    lists = lexicon()
    assert all(map(lists.is_common, ["manutenzione", "mastalgia", "reclamação"]))
    assert not any(map(lists.is_common, ["conceição", "encarnación", "natividade", "anastasie", "sarmento"]))


def test_words_stand_with_and_without_accents() -> None:
    assert {"saúde", "saude", "giovedì", "giovedi"} <= ORDINARY_ABROAD
    assert all(word == word.lower() for word in ORDINARY_ABROAD | SMALL)
