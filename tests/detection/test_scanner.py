from __future__ import annotations

import pytest

from privity.detection.detector import Pattern, View
from privity.detection.scanner import Scanner, _loosened

DIGITS = Pattern("t.digits", r"\d+")
WORD = Pattern("t.word", r"\bcue (?P<value>\pL+)")


def test_only_patterns_that_occur_are_searched() -> None:
    view = Scanner((DIGITS, WORD)).view("a 12 b")
    assert view.present == {DIGITS}
    assert [(h.start, h.end) for h in view.find(DIGITS)] == [(2, 4)]
    assert view.find(WORD) == ()


def test_offsets_are_code_points_and_the_value_group_counts() -> None:
    view = Scanner((WORD,)).view("é𝒳 cue Ångström")
    (hit,) = view.find(WORD)
    assert view.text[hit.start : hit.end] == "Ångström"
    assert view.text[hit.outer_start : hit.outer_end] == "cue Ångström"


def test_a_view_that_nobody_scanned_searches_for_itself() -> None:
    assert len(View("1 2 3").find(DIGITS)) == 3


def test_lone_surrogates_are_text_like_any_other() -> None:
    view = Scanner((DIGITS,)).view("\ud800 12")
    assert [(h.start, h.end) for h in view.find(DIGITS)] == [(2, 4)]


class Exhausted:
    """How ``re2.Set`` answers when its automaton has outgrown its memory: as if nothing occurred."""

    def Match(self, data: bytes) -> list[int]:  # noqa: N802
        return []


def test_an_automaton_out_of_memory_means_search_everything() -> None:
    starved = Scanner((DIGITS, WORD))
    starved._automata._groups = [(Exhausted(), range(2))]
    assert starved.view("12").present == {DIGITS, WORD}
    assert starved.view("").present == frozenset()


@pytest.mark.parametrize(
    ("strict", "loose"),
    [
        (r"a{2,64}b", r"a{2,}b"),
        (r"(?:ab{0,4}){1,9}", r"(?:ab{0,}){1,}"),
        (r"\x{c0}{0,12}", r"\x{c0}{0,}"),
        (r"\\{1,9}", r"\\{1,}"),
        (r"a{1,3}b{4}c{5,}", r"a{1,3}b{4}c{5,}"),
        (r"a\{1,64}", r"a\{1,64}"),
        (r"a{1,64x}", r"a{1,64x}"),
        (r"[{1,64}]{1,64}", r"[{1,64}]{1,}"),
        (r"[]{1,64}]a{1,9}", r"[]{1,64}]a{1,}"),
        (r"[^]{1,64}\]{1,9}]", r"[^]{1,64}\]{1,9}]"),
        (r"[[:alpha:]{1,64}]", r"[[:alpha:]{1,64}]"),
        (r"\Qa{1,64}\Eb{1,64}", r"\Qa{1,64}\Eb{1,64}"),
    ],
)
def test_upper_limits_are_left_out_of_what_is_looked_for(strict: str, loose: str) -> None:
    assert _loosened(strict.encode()) == loose.encode()


def test_what_occurs_only_beyond_a_limit_is_searched_and_not_found() -> None:
    short = Pattern("t.short", r"\bx{2,5}\b")
    view = Scanner((short,)).view("x" * 9)
    assert view.present == {short}
    assert not view.find(short)
