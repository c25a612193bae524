from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from privity.detection.lexicon import lexicon
from privity.detection.shelves import SHELVES, Shelves, shelved

WORDS = st.sets(st.text("abcdeé", min_size=1, max_size=4), max_size=40)


@given(WORDS, st.text("abcdeé \n", max_size=9))
@example({"a", "b"}, "a b")
@example({"a"}, "")
@example({"a"}, "\ud800")
def test_they_hold_what_a_set_of_the_words_holds(words: set[str], other: str) -> None:
    shelves = Shelves(shelved(words))
    assert sorted(shelves) == sorted(words)
    assert len(shelves) == len(words)
    assert all(word in shelves for word in words)
    assert (other in shelves) is (other in words)
    assert 7 not in shelves


def test_two_words_of_one_shelf_are_no_word() -> None:
    shelf = next(line for line in shelved(lexicon().words).split("\n") if " " in line)
    assert shelf not in lexicon().words
    assert all(word in lexicon().words for word in shelf.split())


def test_the_shipped_words_stand_where_they_are_looked_for() -> None:
    words = lexicon().words
    assert len(words) == 63_849
    assert all(word in words for word in words)
    assert max(len(shelf) for shelf in shelved(words).split("\n")) < 400
    assert shelved(words).count("\n") == SHELVES - 1
