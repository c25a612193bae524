"""One person's names share a group, and nobody else's do."""

from __future__ import annotations

import pytest

from privity.masking.aliases import alias_groups


@pytest.mark.parametrize(
    ("names", "groups", "forms"),
    [
        (["Maria Lopez", "Lopez", "Maria", "Ms. Lopez"], [0, 0, 0, 0], "FSGT"),
        (["Lopez", "Maria Lopez"], [0, 0], "SF"),
        (["Maria Lopez", "Lopez, Maria", "MARIA LOPEZ", "Maria T. Lopez"], [0, 0, 0, 0], "FFFF"),
        (["Maria Lopez", "Juan Lopez", "Lopez"], [0, 1, 2], "FFS"),
        (["Maria Lopez", "Juan Lopez", "Juan", "Maria"], [0, 1, 1, 0], "FFGG"),
        (["Maria Lopez", "M. Lopez"], [0, 0], "FI"),
        (["Maria Lopez", "Marco Lopez", "M. Lopez"], [0, 1, 2], "FFI"),
        (["Maria Lopez", "Lopez's", "Lopez’s"], [0, 0, 0], "FSS"),
        (["Maria Lopez", "Dr. Maria"], [0, 1], "FT"),
        (["Maria Lopez Jr.", "Lopez"], [0, 0], "FS"),
        (["May Young", "Young", "May", "Li"], [0, 0, 0, 1], "FSGS"),
        (["José Núñez", "NÚÑEZ"], [0, 0], "FS"),
        (["李小龙", "李小龙"], [0, 0], "SS"),
        (["...", "42"], [0, 0], "XX"),
        ([], [], ""),
    ],
)
def test_groups(names: list[str], groups: list[int], forms: str) -> None:
    result = alias_groups(names)
    assert [group for group, _ in result] == groups
    assert "".join(form for _, form in result) == forms
