"""The in-memory twin of the key database: for tests, and for one-off runs that keep nothing."""

from __future__ import annotations

from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from privity.crypto.errors import KeyUnavailable
from privity.crypto.ports import WrappedKey
from privity.domain.clock import Random


class KeyExists(Exception):
    """A row with this id is stored already."""


class MemoryKeyStore:
    """Keeps the promises of :class:`~privity.crypto.ports.KeyStore`, but for durability."""

    def __init__(self) -> None:
        self._rows: dict[str, WrappedKey] = {}

    async def put(self, rows: Sequence[WrappedKey]) -> None:
        """Insert all rows or none. Raises KeyExists."""
        ids = [row.id for row in rows]
        if len(set(ids)) < len(ids) or any(id_ in self._rows for id_ in ids):
            raise KeyExists("a key of this id is stored already")
        self._rows.update(zip(ids, rows, strict=True))

    async def get(self, ids: Sequence[str]) -> list[WrappedKey]:
        """Return the rows that exist."""
        return [self._rows[id_] for id_ in dict.fromkeys(ids) if id_ in self._rows]

    async def delete(self, ids: Sequence[str]) -> None:
        """Remove rows."""
        for id_ in ids:
            self._rows.pop(id_, None)

    async def children(self, parent: str) -> list[WrappedKey]:
        """Return every row wrapped under this key."""
        return [row for row in self._rows.values() if row.parent == parent]

    async def close(self) -> None:
        """Nothing to release."""


class EphemeralKek:
    """A key encryption key that lives as long as the process: for rehearsals and tests."""

    id = "ephemeral"

    def __init__(self, random: Random) -> None:
        self._cipher = AESGCM(random(32))
        self._random = random

    async def wrap(self, key: bytes, aad: bytes) -> bytes:
        """Return nonce and ciphertext of the key."""
        nonce = self._random(12)
        return nonce + self._cipher.encrypt(nonce, key, aad)

    async def unwrap(self, wrapped: bytes, aad: bytes) -> bytes:
        """Return the key. Raises KeyUnavailable for what this process did not wrap."""
        try:
            return self._cipher.decrypt(wrapped[:12], wrapped[12:], aad)
        except (InvalidTag, ValueError):
            raise KeyUnavailable("this key was wrapped by another process; rehearsals keep nothing") from None
