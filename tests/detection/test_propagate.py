"""A name found once is found again, whatever way the search takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.growth import grows_linearly

from privity.detection import propagate
from privity.detection.detector import Evidence
from privity.detection.propagate import KnownNames, names_in
from privity.detection.resolve import Span
from privity.domain.labels import Label

WHOLE = "Maria Lopez"


def span(start: int, end: int, label: Label = Label.NAME, evidence: Evidence = Evidence.CUE) -> Span:
    return Span(start, end, label, "PERSON", 0.9, "test", "test.rule", evidence)


def names(*whole: str) -> KnownNames:
    return KnownNames({name for text in whole for name in names_in(text)})


def mentioned(text: str, known: KnownNames, found: list[Span] | None = None) -> list[str]:
    return [text[s.start : s.end] for s in known.mentions(text, found or [])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("then Lopez left with MARIA LOPEZ", ["Lopez", "MARIA LOPEZ"]),
        ("maria lopez, in lower case; maria alone is none", ["maria lopez"]),
        ("Lopez's chart and Lopezville", ["Lopez"]),
        ("a Lopez procedure is no person", []),
        ("Lopez's fracture; Lopez level 3; the Lopez's tumor", ["Lopez", "Lopez", "Lopez"]),
        ("xMaria Lopez", ["Lopez"]),
    ],
)
def test_a_whole_name_counts_in_any_case_and_a_part_as_a_name(text: str, found: list[str]) -> None:
    assert mentioned(text, names(WHOLE)) == found


def test_a_name_that_things_have_may_be_a_thing_without_an_article() -> None:
    known = names("James Parkinson")
    assert mentioned("Parkinson's disease, Parkinson disease", known) == []
    assert mentioned("Parkinson's wife, Parkinson declined", known) == ["Parkinson", "Parkinson"]


def test_half_of_a_things_name_and_a_grade_behind_it_are_no_mention() -> None:
    known = names("Ruth Sachs", "Ana Fontaine", "Paul Weber")
    assert mentioned("the Tay-Sachs panel; Fontaine IIb", known) == []
    assert mentioned("Sachs left; Fontaine I saw; Weber B, Weber 3", known) == [
        "Sachs", "Fontaine", "Weber", "Weber",
    ]  # fmt: skip


def test_words_that_are_no_names_alone_wait_for_the_whole() -> None:
    assert mentioned("Will you? May Will come? Will Young did.", names("Will Young")) == ["Will Young"]


def test_what_was_found_is_not_found_again_unless_more_of_it_is() -> None:
    text = "Maria Lopez and Maria Lopez"
    assert mentioned(text, names(WHOLE), [span(0, 11)]) == [WHOLE]
    assert mentioned(text, names(WHOLE), [span(0, 5), span(16, 27)]) == [WHOLE]
    assert mentioned("maria.lopez@example.org", names(WHOLE), [span(0, 23, Label.EMAIL)]) == []
    weak = span(0, 11, Label.ADDRESS, Evidence.LIST)
    assert mentioned(WHOLE, names(WHOLE), [weak]) == [WHOLE]


WORDS = st.sampled_from(
    ["Maria", "maria", "Lopez", "LOPEZ", "Okafor", "Lopez's", "İzmir", "and", ".", "Li", "x"]
)


@given(st.lists(WORDS, max_size=30), st.sampled_from([" ", "  ", "-", ", "]))
def test_both_ways_of_searching_find_the_same(words: list[str], gap: str) -> None:
    text = gap.join(words)
    known = names(WHOLE, "Jane Okafor", "Li Wei")
    with pytest.MonkeyPatch.context() as patch:
        quick = known.mentions(text, [])
        patch.setattr(propagate, "_FEW", 0)
        assert known.mentions(text, []) == quick


def test_more_names_than_an_automaton_holds_are_found_and_none_is_told(
    capfd: pytest.CaptureFixture[str],
) -> None:
    letters = "bcdfgklmnprst"
    many = ["".join(letters[n // 13**k % 13] + "aeiou"[(n + k) % 5] for k in range(9)) for n in range(60_000)]
    known = names(*(name.capitalize() for name in many))
    first, last = many[0].capitalize(), many[-1].capitalize()
    assert mentioned(f"{first}'s aunt, then-{last} and x{last}", known) == [first, last]
    assert capfd.readouterr() == ("", "")


@given(
    st.lists(st.sampled_from(["Lopez", "Maria", "Ana-Li", "'s", "-", " ", "x", "lopez", ". "])).map("".join)
)
def test_every_way_to_look_gives_the_same(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        known = names("Maria Lopez", "Ana-Li Lopez")
        one_by_one = mentioned(text, known)
        patch.setattr(propagate, "_MANY", 0)
        assert mentioned(text, known) == one_by_one


def test_a_long_chain_takes_linear_time() -> None:
    def look(times: int) -> None:
        assert mentioned("Lopez-" * times, names(WHOLE)) == ["Lopez"]

    assert grows_linearly(look, 10_000, 40_000)


def test_names_within_one_long_finding_take_linear_time() -> None:
    def look(times: int) -> None:
        text = "Lopez " * times
        assert mentioned(text, names("Lopez Maria"), [span(0, len(text) - 1)]) == ["Lopez"]

    assert grows_linearly(look, 10_000, 40_000)


def test_what_more_names_say_than_fewer() -> None:
    fewer, more = names("Maria Lopez", "Okafor"), names("Maria Lopez", "Okafor", "Maria Chen")
    news = more.beyond(fewer)
    assert news is not None
    assert news.may_stand_in("and MARIA, too")
    assert news.may_stand_in("the chen house")
    assert not news.may_stand_in("Okafor and Lopez")
    same = more.beyond(more)
    assert same is not None
    assert not same.may_stand_in("Maria Lopez")


def test_searches_in_different_ways_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(propagate, "_FEW", 1)
    assert names("Okafor", "Lopez").beyond(names("Okafor")) is None
    assert names("Okafor", "Lopez", "Chen").beyond(names("Okafor", "Lopez")) is not None
