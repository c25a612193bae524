"""What the keyring needs of a key database, and of whoever keeps the key encryption key (KEK)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class KeyKind(StrEnum):
    """The key hierarchy: KEK -> workspace -> (scope -> entry) | interaction | log."""

    WORKSPACE = "workspace"
    SCOPE = "scope"
    INTERACTION = "interaction"
    ENTRY = "entry"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class WrappedKey:
    """One row of the key database: a key sealed under its parent (the KEK for a workspace key)."""

    id: str
    workspace: str
    kind: KeyKind
    parent: str
    version: int
    wrapped: bytes = field(repr=False)
    created_ms: int = 0


class KeyStore(Protocol):
    """The key database. It lives apart from the data, so that erasing a row erases what it opened."""

    async def put(self, rows: Sequence[WrappedKey]) -> None:
        """Insert all rows atomically; durable on return. Raises if an id exists."""

    async def get(self, ids: Sequence[str]) -> list[WrappedKey]:
        """Return the rows that exist, in no particular order."""

    async def delete(self, ids: Sequence[str]) -> None:
        """Remove rows so that no byte of them stays in the database's files; durable on return."""

    async def children(self, parent: str) -> list[WrappedKey]:
        """Return every row wrapped under this key."""

    async def close(self) -> None:
        """Release; safe to call twice."""


class KeyEncryptionKey(Protocol):
    """Wraps workspace keys. Local keyfile now; transit engines, KMS and PKCS#11 fit the same shape."""

    id: str

    async def wrap(self, key: bytes, aad: bytes) -> bytes:
        """Return the wrapped key. Raises KeyUnavailable."""

    async def unwrap(self, wrapped: bytes, aad: bytes) -> bytes:
        """Return the key. Raises KeyUnavailable."""
