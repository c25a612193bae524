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
    head = _HEAD.pack(_FORMAT, version)
    nonce = random(_NONCE)
    return head + nonce + _cipher(key).encrypt(nonce, plaintext, _additional_data(head, workspace, kind, id))


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
        return _cipher(key).decrypt(
            nonce, box[_HEAD.size + _NONCE :], _additional_data(head, workspace, kind, id)
        )
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


def _additional_data(head: bytes, workspace: str, kind: str, id: str) -> bytes:
    # Each part is preceded by its length: ("ab", "c") and ("a", "bc") must not read alike.
    parts = [text.encode() for text in (workspace, kind, id)]
    return head + b"".join(len(part).to_bytes(4, "big") + part for part in parts)
