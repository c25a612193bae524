"""The token grammar: exact, self-delimiting, random."""

from __future__ import annotations

import html
import json
import os
import urllib.parse

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.domain.labels import Label
from privity.domain.tokens import (
    ALPHABET,
    CLOSE,
    MARK,
    MAX_LENGTH,
    TOKEN,
    Form,
    blanked,
    find_tokens,
    held_from,
    make_root,
    make_token,
    root_of,
)

EXAMPLE = "PVY-NAME-7K2M-F-3QX9TB4C-YVP"


@pytest.mark.parametrize("label", Label)
@pytest.mark.parametrize("form", Form)
def test_every_label_makes_a_token(label: Label, form: str) -> None:
    root = make_root(os.urandom)
    token = make_token(label, root, form, os.urandom)
    assert TOKEN.fullmatch(token)
    assert root_of(token) == root
    assert find_tokens(f"x{token}y") == [(1, 1 + len(token))]
    assert len(token) <= MAX_LENGTH


def test_nothing_needs_escaping() -> None:
    assert json.dumps(EXAMPLE) == f'"{EXAMPLE}"'
    assert html.escape(EXAMPLE) == urllib.parse.quote(EXAMPLE, safe="") == EXAMPLE


def test_tokens_are_random() -> None:
    made = {make_token("NAME", "0000", "F", os.urandom) for _ in range(2_000)}
    assert len(made) == 2_000
    assert {char for token in made for char in token[16:24]} == set(ALPHABET)


@pytest.mark.parametrize(
    "look_alike",
    [
        EXAMPLE.lower(),
        EXAMPLE.replace("7K2M", "7K2"),
        EXAMPLE.replace("7K2M", "7K2MM"),
        EXAMPLE.replace("7K2M", "7K2U"),
        EXAMPLE.replace("-F-", "-Q-"),
        EXAMPLE.replace("NAME", "N"),
        EXAMPLE.replace("NAME", "ABCDEFGHIJK"),
        EXAMPLE.replace("NAME", "NÄME"),
        EXAMPLE[:-1],
        EXAMPLE.replace("-", "‐"),
        EXAMPLE.replace("-F-", "-F-\u200b"),
        EXAMPLE.replace("P", "Р"),  # Cyrillic
        EXAMPLE.replace("7", "７"),
    ],
)
def test_what_is_not_exact_is_text(look_alike: str) -> None:
    assert find_tokens(look_alike) == []


@pytest.mark.parametrize(
    "wrong", [("", "0000", "F"), ("NAME", "000", "F"), ("NAME", "0000", "A"), ("a", "0000", "F")]
)
def test_nothing_outside_the_grammar_is_made(wrong: tuple[str, str, str]) -> None:
    with pytest.raises(ValueError):
        make_token(*wrong, os.urandom)
    with pytest.raises(ValueError):
        root_of("PVY-")


def test_every_prefix_is_held_and_nothing_more() -> None:
    for length in range(1, len(EXAMPLE)):
        assert held_from("ab " + EXAMPLE[:length]) == 3
    assert held_from(EXAMPLE) == len(EXAMPLE)
    for text in ("", "PV ", "PVY-NAME-7K2M-F-3QX9TB4C-YVX", "PVY-NAME-7K2ML", "PVY-ABCDEFGHIJKL", "pvy-"):
        assert held_from(text) == len(text)
    assert held_from("PPPVY") == 2


@given(st.text(st.sampled_from("PVY-NAME7K2MF3X0"), max_size=60), st.data())
def test_a_token_is_never_split_by_a_hold(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    text = text[:place] + EXAMPLE + text[place:]
    cut = data.draw(st.integers(0, len(text)))
    held = held_from(text[:cut])
    assert all(not start < held < end for start, end in find_tokens(text) if end > cut)


def test_marks() -> None:
    assert EXAMPLE.startswith(MARK)
    assert EXAMPLE.endswith(CLOSE)


@given(st.text(max_size=20), st.text(max_size=20))
def test_blanking_keeps_every_place(before: str, after: str) -> None:
    token = "PVY-NAME-7K2M-F-3QX9TB4C-YVP"
    text = before + token + after
    blank = blanked(text)
    assert len(blank) == len(text)
    assert find_tokens(blank) == []
    for start, end in find_tokens(text):
        assert blank[start:end] == "~" * (end - start)
    assert blanked(before) == before or find_tokens(before)
