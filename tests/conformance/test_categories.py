"""Every table of sensitive terms keeps the contract of ``detection/categories``, with nobody listing it here."""

from __future__ import annotations

import pkgutil
import re
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.growth import grows_linearly

from privity.detection import categories
from privity.detection.categories import TABLES, scanner
from privity.detection.categories.terms import REACH, Case, Terms
from privity.detection.classifier import Classifier
from privity.detection.detector import Pattern, compiled, for_re
from privity.detection.pieces import AROUND
from privity.domain.category import Category, Topics
from privity.domain.finding import Passage

EVERY = pytest.mark.parametrize("terms", TABLES, ids=lambda terms: terms.name)
CASES = pytest.mark.parametrize(
    ("terms", "case"),
    [(terms, case) for terms in TABLES for case in terms.cases],
    ids=[f"{terms.name}-{number}" for terms in TABLES for number, _ in enumerate(terms.cases)],
)
LANGUAGES = ("en", "es", "de", "fr", "it", "pt", "nl")
PATTERNS = [p for terms in TABLES for p in (*terms.patterns(), terms.spared()) if p is not None]


def counts(terms: Terms, topics: Topics) -> bool:
    return topics.somebody if terms.category is None else terms.category in topics.mentioned


@EVERY
def test_says_what_it_is(terms: Terms) -> None:
    assert terms.category is None or terms.category == terms.name
    assert terms.source
    assert tuple(terms.words) == LANGUAGES
    assert any(case.counts for case in terms.cases), "no positive case"
    assert any(not case.counts for case in terms.cases), "no negative case"


def test_each_category_has_one_table_and_one_module() -> None:
    assert [terms.category for terms in TABLES if terms.category] == list(Category)
    tools = {"registry", "scan", "terms", "unmasked"}
    assert {name for _, name, _ in pkgutil.iter_modules(categories.__path__)} - tools == {
        t.name for t in TABLES
    }


def test_policies_know_each_category() -> None:
    schema = files("privity.policy").joinpath("schema.cedarschema").read_text(encoding="utf-8")
    (listed,) = re.findall(r"entity Category enum \[(.*?)\]", schema, re.DOTALL)
    assert re.findall(r'"(\w+)"', listed) == list(Category)


@EVERY
def test_no_term_waits_for_a_blank_or_a_border_that_need_not_come(terms: Terms) -> None:
    for block in (*terms.words.values(), terms.exact, terms.harmless):
        for term in (" ".join(term.split()) for term in re.sub(r"\|\n\s*", "|", block).split(";")):
            assert not re.search(r" \((?:[^()]|\([^()]*\))*\)\?$", term), f"{term}: ends in a blank"
            assert term.endswith("~") or not re.search(r"\W$", re.sub(r"[])?}~]+$", "", term)), (
                f"{term}: add ~"
            )


@CASES
def test_its_cases_come_out_as_they_say(terms: Terms, case: Case) -> None:
    assert counts(terms, scanner().topics(case.text)) is case.counts


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.name)
def test_no_term_reaches_further_than_a_piece_shows(pattern: Pattern) -> None:
    low, high = re._parser.parse(for_re(pattern.regex)).getwidth()  # type: ignore[attr-defined]
    assert low > 0
    assert high <= REACH <= AROUND // 2


NOISES = {
    "capitals": str.upper,
    "small letters": str.lower,
    "full width": lambda text: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text),
    "soft hyphens": "\u00ad".join,
    "broken over lines": lambda text: text.replace(" ", "\n", 8),
    "percent escapes": lambda text: "".join(f"%{byte:02X}" for byte in text.encode()),
    "a value of JSON": lambda text: '{"note": {"text": "' + text.replace('"', "'") + '"}}',
}
SAID = {
    Category.SUBSTANCE_USE: "on suboxone for opioid use disorder",
    Category.MENTAL_HEALTH: "treated for schizophrenia with clozapine",
    Category.HIV: "hiv infection, taking dolutegravir",
    Category.GENETIC: "a brca1 mutation after genetic testing",
    Category.REPRODUCTIVE: "asks for a medication abortion",
    Category.VIOLENCE: "survived domestic violence",
}


@pytest.mark.parametrize("noise", NOISES)
@pytest.mark.parametrize("category", SAID)
def test_noise_hides_no_category(category: Category, noise: str) -> None:
    text = NOISES[noise](f"She is {SAID[category]}.")
    topics = CLASSIFIER.examine([Passage(text)]).topics[0]
    assert category in topics.mentioned
    assert topics.somebody


CLASSIFIER = Classifier()


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_answered(text: str) -> None:
    assert isinstance(scanner().topics(text), Topics)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "drug ",
        "he ",
        "depression ",
        "st depression ",
        "naltrexone ",
        "the a-a ",
        "family history ",
        "é",
        "F1",
        "i am ",
    ],
)
def test_time_grows_with_the_text_and_not_faster(piece: str) -> None:
    def scan(length: int) -> None:
        scanner().topics((piece * (length // len(piece) + 1))[:length])
        scanner().mentions((piece * (length // len(piece) + 1))[:length])

    scan(500)  # the automaton is built while it searches
    assert grows_linearly(scan, 20_000, 80_000, slack=3)


def test_each_expression_compiles_by_itself() -> None:
    assert all(compiled(pattern) for pattern in PATTERNS)
    assert len({pattern.name for pattern in PATTERNS}) == len(PATTERNS)
