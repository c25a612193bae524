from __future__ import annotations

import pytest

from privity.audit import leaf


def test_an_entry_shows_a_commitment_and_nothing_else() -> None:
    committed = leaf.commitment(bytes(32), b"{}")
    assert leaf.entry(committed) == b"privity-commitment/v1\n" + committed
    assert leaf.is_entry(leaf.entry(committed))
    assert not leaf.is_entry(committed)
    assert leaf.commitment(bytes(31) + b"1", b"{}") != committed


def test_wrong_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="salt"):
        leaf.commitment(b"", b"{}")
    with pytest.raises(ValueError, match="32 bytes"):
        leaf.entry(b"")
