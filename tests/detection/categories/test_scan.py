from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privity.detection.categories import TABLES, TopicScanner, scanner
from privity.detection.categories.terms import Terms
from privity.domain.category import Category, Topics, unpacked

SCANNER = scanner()
PLAIN = (
    "The wound is dry. ",
    "Two weeks of cough.\n",
    "no fever; ",
    "metoprolol 25 mg ",
    "été, naïve ",
    "😀 ",
)


@pytest.mark.parametrize(
    ("text", "mentioned", "somebody"),
    [
        ("", set(), False),
        ("nothing at all", set(), False),
        ("HIV", {Category.HIV}, False),
        ("she has HIV and herpes genitalis", {Category.HIV, Category.STI}, True),
        ("she", set(), True),
    ],
)
def test_says_what_a_text_touches_on(text: str, mentioned: set[Category], somebody: bool) -> None:
    assert SCANNER.topics(text) == Topics(frozenset(mentioned), somebody)


def test_what_is_harmless_hides_only_itself() -> None:
    assert not SCANNER.topics("ST depression in V4; respiratory depression").mentioned
    both = "ST depression in V4. Depression, treated."
    assert SCANNER.topics(both).mentioned == {Category.MENTAL_HEALTH}
    (mention,) = (one for one in SCANNER.mentions(both) if one.category)
    assert both[mention.start : mention.end] == "Depression"


def test_places_are_those_of_the_text_and_not_of_its_bytes() -> None:
    text = "é😀é séropositif, VIH"
    assert {text[one.start : one.end] for one in SCANNER.mentions(text)} == {"séropositif", "VIH"}
    # Languages share words; a place is told once.
    assert len(SCANNER.mentions("HIV")) == 1


def test_terms_do_not_reach_from_one_text_into_the_next() -> None:
    assert SCANNER.packed([b"drug", b"abuse"]) == 0
    assert unpacked(SCANNER.packed([b"drug abuse", b"he"])) == Topics(
        frozenset({Category.SUBSTANCE_USE}), somebody=True
    )


_CASES = [case.text for table in TABLES for case in table.cases]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(_CASES + list(PLAIN)), max_size=6),
    st.sampled_from(["", " ", "  ", "\n- ", "    ", " __ ", "\n\n    "]),
    st.sampled_from([str, str.upper, str.lower, str.title]),
)
def test_the_scan_says_what_a_search_for_each_term_says(
    texts: list[str], blank: str, written: Callable[[str], str]
) -> None:
    text = written("".join(texts))
    text = text.replace(" ", blank) if blank else text
    mentions = SCANNER.mentions(text)
    assert SCANNER.topics(text) == Topics(
        frozenset(one.category for one in mentions if one.category), any(not one.category for one in mentions)
    )


@pytest.mark.parametrize(
    "text",
    [
        "HİV",
        "\u017fubstance abuse",
        "she\u017fmay\u017fhave\u017fHIV\u212a",
        "a drug of abu\u017fe: \u212bngst, \u212aetamine abuse",
        "DROGENABHÄNGIG, SÉROPOSITIF, VÍRUS DA IMUNODEFICIÊNCIA HUMANA",
        "substance\t\t\tabuse",
        "substance    abuse",
        "substance_____abuse \ud800",
        "ICD: ____F11.20",
        "prep, PrEP, aids, AIDS",
    ],
)
def test_letters_and_blanks_count_as_in_a_search_for_each_term(text: str) -> None:
    mentions = SCANNER.mentions(text)
    assert SCANNER.topics(text) == Topics(
        frozenset(one.category for one in mentions if one.category), any(not one.category for one in mentions)
    )


class _GivenUp:
    """A set whose automaton has outgrown its room: it answers nothing, not even the witness."""

    def Match(self, _: bytes) -> list[int]:  # noqa: N802 - RE2's name
        return []


def test_an_automaton_that_gives_up_hides_nothing() -> None:
    tables = (
        Terms("a", Category.HIV, "nowhere", {"en": "alpha"}),
        Terms("b", Category.STI, "nowhere", {"en": "beta"}, harmless="beta version"),
        Terms("c", None, "nowhere", {"en": "gamma"}, exact="DELTA"),
    )
    made = TopicScanner(tables)
    for automata in (made._in_small, made._in_cased):
        automata._groups = [(_GivenUp(), group) for _, group in automata._groups]
    assert made.topics("alpha, a beta version") == Topics(frozenset({Category.HIV}))
    assert made.topics("beta gamma") == Topics(frozenset({Category.STI}), somebody=True)
    assert made.topics("delta") == Topics()
    assert made.topics("DELTA") == Topics(somebody=True)


def test_the_digest_changes_with_a_term() -> None:
    one = TopicScanner((Terms("a", Category.HIV, "nowhere", {"en": "alpha"}),))
    other = TopicScanner((Terms("a", Category.HIV, "nowhere", {"en": "alpha; beta"}),))
    assert one.digest != other.digest
    assert TopicScanner(TABLES).digest == SCANNER.digest
