"""Numbers of the same shape: another value, still JSON, no accidental card."""

from __future__ import annotations

import json
import os
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.masking.number_shape import _looks_like_a_card, another_number


@given(st.from_regex(r"-?(0|[1-9][0-9]{0,18})(\.[0-9]{1,6})?([eE][+-]?[0-9]{1,2})?", fullmatch=True))
def test_shape(original: str) -> None:
    made = another_number(original, os.urandom)
    assert made != original
    assert json.loads(made) is not None
    assert len(made) == len(original)
    assert [c if not c.isdigit() else "0" for c in made] == [c if not c.isdigit() else "0" for c in original]
    exponent = re.search(r"[eE].*", original)
    assert exponent is None or made.endswith(exponent[0])


@pytest.mark.parametrize("constant", [b"\x00", b"\xff", b"\x01"])
@pytest.mark.parametrize(
    "original", ["0", "1", "9", "0.0", "10", "4111111111111111", "-0.5", "378282246310005"]
)
def test_no_random_source_makes_it_loop_or_repeat(original: str, constant: bytes) -> None:
    made = another_number(original, lambda n: constant * n)
    assert made != original
    assert not _looks_like_a_card(made)


@pytest.mark.parametrize("text", ["", "abc", "1,5", "0x10", "NaN", "1.", "1\n"])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match="JSON number"):
        another_number(text, os.urandom)


def test_the_check_digit() -> None:
    assert _looks_like_a_card("4111111111111111")
    assert not _looks_like_a_card("4111111111111112")
