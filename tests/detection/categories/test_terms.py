from __future__ import annotations

import pytest
import re2

from privity.detection.categories.terms import Terms, icd
from privity.domain.category import Category


def found(term: str, text: str) -> bool:
    terms = Terms("made_up", Category.HIV, "nowhere", {"en": f"unlikely; {term}"})
    (pattern,) = terms.patterns()
    return re2.compile(pattern.regex.replace("\\pL", "[a-zäöü]")).search(text) is not None


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("use disorder", "a USE disorder."),
        ("use disorder", "use-disorder"),
        ("use disorder", "use\n disorder"),
        ("use disorder", "history_of_use_disorder_x"),
        ("cd4 ?count", "CD4count"),
        ("cd4 ?count", "cd4 count"),
        ("alkoholabh~", "Alkoholabhängigkeit"),
        ("~sucht", "Drogensucht"),
        ("häusliche~ gewalt", "häuslicher Gewalt"),
        ("häusliche~ gewalt", "haeusliche Gewalt"),
        ("séropositif", "SEROPOSITIF"),
        ("séropositif", "Séropositif"),
        ("missbrauch|mißbrauch", "mißbrauch"),
        ("d'alcool", "d\u2019alcool"),
        ("d'alcool", "dalcool"),
        ("überdosis", "(Überdosis)"),
    ],
)
def test_a_term_stands_for_its_spellings(term: str, text: str) -> None:
    assert found(term, text)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("use disorder", "use of disorder"),
        ("use disorder", "use" + " " * 4 + "disorder"),
        ("use disorder", "abuse disorder"),
        ("hiv", "hive"),
        ("hiv", "shiv"),
        ("alkoholabh~", "Nichtalkoholabh"),
        ("~sucht", "Sehnsuchtsort"),
    ],
)
def test_and_for_nothing_else(term: str, text: str) -> None:
    assert not found(term, text)


def test_the_case_of_exact_words_counts() -> None:
    terms = Terms("made_up", Category.HIV, "nowhere", {}, exact="AIDS")
    (pattern,) = terms.patterns()
    assert re2.compile(pattern.regex).search("has AIDS.")
    assert not re2.compile(pattern.regex).search("it aids her")


@pytest.mark.parametrize(
    "text", ["F11.20", "dx: F11", "ICD-10-CM F1120", "code: Z71.51", "Z71.51", "DG1|1|I10|F11.2", "ABK:F1120"]
)
def test_a_code_counts_with_its_decimals_or_announced(text: str) -> None:
    assert re2.compile(icd("F1[0-689]; Z71.51")).search(text), text


@pytest.mark.parametrize(
    "text", ["press F11", "F17.210", "room F1120", "XF11.20", "code: F17", "Z7151", "f11.20"]
)
def test_a_bare_code_does_not(text: str) -> None:
    assert not re2.compile(icd("F1[0-689]; Z71.51")).search(text), text
