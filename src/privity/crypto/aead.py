"""AES-256-GCM boxes that know where they belong (NIST SP 800-38D; RFC 5116, section 2.1).

A box is ``format byte | version (4 bytes) | nonce (12) | ciphertext and tag``. The additional data
binds workspace, kind, id and version, so that a box moved to another row does not open. Nonces are
random: with 96 bits one key may seal 2^32 times (SP 800-38D, section 8.3), and ours seal rarely.

    box = seal(key, b"...", workspace="ws_1", kind="entry", id="si_1", version=1, random=os.urandom)
    open_box(key, box, workspace="ws_1", kind="entry", id="si_1")
"""

from __future__ import annotations

import struct

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from privity.crypto.errors import BoxError
from privity.domain.clock import Random

_FORMAT = 1
_HEAD = struct.Struct(">BI")
_NONCE = 12
_TAG = 16
_OVERHEAD = _HEAD.size + _NONCE + _TAG


def seal(
    key: bytes,
    plaintext: bytes,
    *,
    workspace: str,
    kind: str,
    id: str,
    version: int,
    random: Random,
) -> bytes:
    """Return the box of ``plaintext``; ``key`` has 32 bytes, ``version`` is the key's version."""
    return Sealer(key, workspace=workspace, kind=kind, version=version).seal(plaintext, id=id, random=random)


class Sealer:
    """Seals many boxes of one kind under one key: what they share is made once.

    It holds the key, and nobody can take it away again: for callers that keep the key in any case.
    """

    __slots__ = ("_cipher", "_head", "_place")

    def __init__(self, key: bytes, *, workspace: str, kind: str, version: int) -> None:
        self._cipher = _cipher(key)
        self._head = _HEAD.pack(_FORMAT, version)
        self._place = self._head + _part(workspace) + _part(kind)

    def __reduce__(self) -> str:
        raise TypeError("a Sealer is never pickled: it holds a key")

    def seal(self, plaintext: bytes, *, id: str, random: Random) -> bytes:
        """Return the box of ``plaintext``, as :func:`seal` does."""
        nonce = random(_NONCE)
        return self._head + nonce + self._cipher.encrypt(nonce, plaintext, self._place + _part(id))


def open_box(
    key: bytes,
    box: bytes,
    *,
    workspace: str,
    kind: str,
    id: str,
) -> bytes:
    """Return the plaintext. Raises BoxError for a box that was altered, cut or moved."""
    if len(box) < _OVERHEAD or box[0] != _FORMAT:
        raise BoxError(f"a {kind} box has no known format; restore it from a backup of the same version")
    head = box[: _HEAD.size]
    nonce = box[_HEAD.size : _HEAD.size + _NONCE]
    try:
        place = head + _part(workspace) + _part(kind) + _part(id)
        return _cipher(key).decrypt(nonce, box[_HEAD.size + _NONCE :], place)
    except InvalidTag:
        raise BoxError(f"a {kind} box does not open under this key; it was altered or moved") from None


def box_version(box: bytes) -> int:
    """Return the key version that a box names (not yet authenticated). Raises BoxError."""
    if len(box) < _OVERHEAD or box[0] != _FORMAT:
        raise BoxError("a box has no known format; restore it from a backup of the same version")
    return int(_HEAD.unpack_from(box)[1])


def _cipher(key: bytes) -> AESGCM:
    if len(key) != 32:
        raise ValueError("a box key has 32 bytes")
    return AESGCM(key)


def _part(text: str) -> bytes:
    # Each part of a place is preceded by its length: ("ab", "c") and ("a", "bc") must not read alike.
    part = text.encode()
    return len(part).to_bytes(4, "big") + part
