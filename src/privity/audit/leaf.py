"""The bytes of a log entry, and the commitment inside it.

A leaf tells an outsider nothing: it is a hash over a random salt and the canonical event. Opening
one means handing over salt and event; nobody can find another event for the same leaf (SHA-256 is
collision resistant), nor guess one from the leaf (the salt has 256 bits).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

SALT_BYTES = 32
COMMITMENT_BYTES = 32
_COMMITMENT_CONTEXT = b"privity/event-commitment/v1\0"
_ENTRY_HEAD = b"privity-commitment/v1\n"
_LEAF_HEAD = b"\0" + _ENTRY_HEAD


def commitment(salt: bytes, canonical: bytes) -> bytes:
    """Return the 32-byte commitment to a canonical event under a salt of 32 bytes."""
    if len(salt) != SALT_BYTES:
        raise ValueError("a commitment takes a salt of 32 bytes")
    return hashlib.sha256(_COMMITMENT_CONTEXT + salt + canonical).digest()


def entry(committed: bytes) -> bytes:
    """Return the log entry, as it stands in an entry bundle, for a commitment."""
    if len(committed) != COMMITMENT_BYTES:
        raise ValueError("a commitment has 32 bytes")
    return _ENTRY_HEAD + committed


def hashes(committed: Iterable[bytes]) -> list[bytes]:
    """Return the leaf hash (RFC 6962, 2.1: domain byte 0) of each commitment's entry, many at once."""
    sha256 = hashlib.sha256
    return [sha256(_LEAF_HEAD + each).digest() for each in committed]


def is_entry(data: bytes) -> bool:
    """Whether the bytes have the form of an entry of ours."""
    return len(data) == len(_ENTRY_HEAD) + COMMITMENT_BYTES and data.startswith(_ENTRY_HEAD)
