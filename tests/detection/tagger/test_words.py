from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.detection.tagger.words import BLANK, FIRST, JOINED, LINE, PARAGRAPH, WIDE, split


def pieces(text: str) -> list[str]:
    words = split(text)
    return [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" \n\t", []),
        ("Dr. Ana Ruiz", ["Dr", ".", "Ana", "Ruiz"]),
        ("O'Neil-Díaz", ["O", "'", "Neil", "-", "Díaz"]),
        ("MRN:A0042x", ["MRN", ":", "A", "0042", "x"]),
        ("____ --- ?!", ["____", "---", "?", "!"]),
        ("Zoe\u0308 Нина 東京 ٣٤", ["Zoe\u0308", "Нина", "東京", "٣٤"]),
        ("a\u00a0b\ud800c", ["a", "b", "\ud800", "c"]),
    ],
)
def test_words_are_runs_of_letters_of_digits_or_of_one_mark(text: str, words: list[str]) -> None:
    assert pieces(text) == words


def test_the_gap_before_each_word_is_told() -> None:
    words = split("one,two three\tfour  five\nsix \n\n seven")
    assert words.gaps.tolist() == [FIRST, JOINED, JOINED, BLANK, BLANK, WIDE, LINE, PARAGRAPH]


@given(st.text())
def test_every_character_but_white_space_is_in_one_word(text: str) -> None:
    covered = [0] * len(text)
    words = split(text)
    for start, end in zip(words.starts, words.ends, strict=True):
        assert start < end
        for place in range(start, end):
            covered[place] += 1
    assert covered == [0 if char.isspace() else 1 for char in text]
