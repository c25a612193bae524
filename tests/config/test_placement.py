from __future__ import annotations

from pathlib import Path

import pytest

from privity.config.placement import keyfile_lies_with_data


@pytest.mark.parametrize(
    ("keyfile", "together"),
    [
        ("data/k", True),
        ("data/a/b/k", True),
        ("k", True),
        ("keys/k", False),
        ("data-keys/k", False),
        ("keys/../data/k", True),
    ],
)
def test_in_or_beside_the_data_folder(keyfile: str, together: bool, tmp_path: Path) -> None:
    assert keyfile_lies_with_data(tmp_path / keyfile, tmp_path / "data") is together


def test_a_link_does_not_hide_it(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "elsewhere").symlink_to(tmp_path / "data")
    assert keyfile_lies_with_data(tmp_path / "elsewhere" / "k", tmp_path / "data")
