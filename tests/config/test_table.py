from __future__ import annotations

import pytest

from privity.config.table import Table, did_you_mean, is_slug
from privity.domain.errors import ConfigError


@pytest.mark.parametrize("text", ["a", "0", "gpt-4o", "a.b_c-d", "x" * 64])
def test_slugs(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize("text", ["", "A", "-a", ".a", "a b", "ä", "x" * 65, "a\n", "a/b"])
def test_not_slugs(text: str) -> None:
    assert not is_slug(text)


def test_a_near_miss_is_named_as_it_is_written() -> None:
    assert did_you_mean("nmae", ["NAME", "DATE"]) == ' (did you mean "NAME"?)'
    assert did_you_mean("zzz", ["NAME"]) == ""


@pytest.mark.parametrize("value", ["", "  ", "two\nlines", "x" * 501])
def test_text_is_one_line(value: str) -> None:
    with pytest.raises(ConfigError, match="one line"):
        Table("t", {"owner": value}, ("owner",)).text("owner")


def test_numbers_have_bounds_and_types() -> None:
    table = Table("t", {"a": 2, "b": True, "c": float("nan")}, ("a", "b", "c"))
    assert table.number("a", 0, 1, 3) == 2.0
    with pytest.raises(ConfigError, match="a number, not a boolean"):
        table.number("b", 0, 1, 3)
    with pytest.raises(ConfigError, match="between 1 and 3"):
        table.number("c", 0, 1, 3)
