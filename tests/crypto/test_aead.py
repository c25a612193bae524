"""A box opens in its own place only."""

from __future__ import annotations

import os
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.crypto.aead import Sealer, box_version, open_box, seal
from privity.crypto.errors import BoxError

KEY = bytes(range(32))


def _seal(plaintext: bytes, **place: str) -> bytes:
    where = {"workspace": "ws", "kind": "entry", "id": "si_1"} | place
    return seal(KEY, plaintext, version=7, random=os.urandom, **where)


def test_a_sealer_makes_the_same_boxes_and_is_never_pickled() -> None:
    one = Sealer(KEY, workspace="ws", kind="entry", version=7)
    for number in range(3):
        where, nonce = f"si_{number}", bytes([number] * 12)
        box = one.seal(b"secret", id=where, random=lambda _, nonce=nonce: nonce)
        assert box == seal(
            KEY,
            b"secret",
            workspace="ws",
            kind="entry",
            id=where,
            version=7,
            random=lambda _, nonce=nonce: nonce,
        )
        assert open_box(KEY, box, workspace="ws", kind="entry", id=where) == b"secret"
    with pytest.raises(TypeError):
        pickle.dumps(one)
    with pytest.raises(ValueError, match="32 bytes"):
        Sealer(KEY[:16], workspace="ws", kind="entry", version=7)


def test_round_trip_and_version() -> None:
    box = _seal(b"secret")
    assert open_box(KEY, box, workspace="ws", kind="entry", id="si_1") == b"secret"
    assert box_version(box) == 7
    assert b"secret" not in box


@given(st.binary(max_size=40), st.data())
def test_any_flipped_bit_is_refused(plaintext: bytes, data: st.DataObject) -> None:
    box = bytearray(_seal(plaintext))
    place = data.draw(st.integers(0, len(box) * 8 - 1))
    box[place // 8] ^= 1 << place % 8
    with pytest.raises(BoxError):
        open_box(KEY, bytes(box), workspace="ws", kind="entry", id="si_1")


@pytest.mark.parametrize("place", [{"workspace": "w"}, {"kind": "scope"}, {"id": "si_2"}])
def test_a_moved_box_is_refused(place: dict[str, str]) -> None:
    with pytest.raises(BoxError):
        open_box(KEY, _seal(b"x", **place), workspace="ws", kind="entry", id="si_1")


def test_parts_of_the_place_do_not_run_together() -> None:
    with pytest.raises(BoxError):
        open_box(KEY, _seal(b"x", workspace="we", kind="ntry"), workspace="w", kind="entry", id="si_1")


@pytest.mark.parametrize("length", [0, 1, 16, 32])
def test_a_cut_box_is_refused(length: int) -> None:
    with pytest.raises(BoxError):
        open_box(KEY, _seal(b"")[:length], workspace="ws", kind="entry", id="si_1")
    with pytest.raises(BoxError):
        box_version(b"\x02" + bytes(40))


def test_another_key_and_a_short_key() -> None:
    with pytest.raises(BoxError):
        open_box(bytes(32), _seal(b"x"), workspace="ws", kind="entry", id="si_1")
    with pytest.raises(ValueError, match="32 bytes"):
        seal(b"short", b"x", workspace="ws", kind="entry", id="a", version=1, random=os.urandom)
