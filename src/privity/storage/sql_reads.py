"""What the stores on SQL read in the same words: one text for each question, whichever database answers.

Parameters stand as ``$1``, ``$2``: PostgreSQL's own form, which SQLite has as ``?1``.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import TypeVar

from privity.storage.ports import ApiKeyRow, LogEntry, LogHead, PendingRow, ScopeRow, Tile, TranscriptRow

T = TypeVar("T")
U = TypeVar("U")

_SELECT_ENTRIES = (
    "SELECT position, event_id, interaction, commitment, sealed FROM entries"
    " WHERE log=(SELECT number FROM logs WHERE workspace=$1)"
)
_SELECT_TILES = (
    "SELECT level, position, width, data FROM tiles WHERE log=(SELECT number FROM logs WHERE workspace=$1)"
)


class SqlReads(ABC):
    """The reading half of the store's ports, on any database that can :meth:`fetch`."""

    @abstractmethod
    async def fetch(self, sql: str, values: Sequence[object], row: Callable[..., T]) -> list[T]:
        """Return the rows of a query, each made by ``row`` of its columns. Raises StoreUnavailable."""

    # -- DataStore -----------------------------------------------------------------------------

    async def find_scope(self, workspace: str, lookup: bytes) -> ScopeRow | None:
        sql = "SELECT id, workspace, lookup, owner, created_ms FROM scopes WHERE workspace=$1 AND lookup=$2"
        found = await self.fetch(sql, (workspace, lookup), ScopeRow)
        return found[0] if found else None

    async def transcript(self, interaction: str) -> list[TranscriptRow]:
        # "request" sorts before "response".
        sql = (
            "SELECT interaction, workspace, part, sealed FROM transcripts WHERE interaction=$1 ORDER BY part"
        )
        return await self.fetch(sql, (interaction,), TranscriptRow)

    async def names(self, workspace: str) -> dict[bytes, str]:
        return dict(await self.fetch("SELECT ref, name FROM names WHERE workspace=$1", (workspace,), pair))

    async def open_interactions(self) -> list[tuple[str, str]]:
        sql = "SELECT interaction, workspace FROM open_interactions ORDER BY interaction"
        return await self.fetch(sql, (), pair)

    # -- ControlStore --------------------------------------------------------------------------

    async def api_keys(self) -> list[ApiKeyRow]:
        columns = "id, workspace, application, name, sha256, created_ms, revoked_ms"
        return await self.fetch(f"SELECT {columns} FROM api_keys ORDER BY id", (), ApiKeyRow)  # noqa: S608

    async def api_key_version(self) -> int:
        found = await self.fetch("SELECT value FROM counters WHERE name='api_keys'", (), int)
        return found[0] if found else 0

    # -- LogStore ------------------------------------------------------------------------------

    async def workspaces(self) -> list[str]:
        sql = "SELECT workspace FROM pending UNION SELECT workspace FROM logs ORDER BY 1"
        return await self.fetch(sql, (), str)

    async def pending(self, workspace: str, limit: int) -> list[tuple[int, PendingRow]]:
        sql = (
            "SELECT number, event_id, workspace, interaction, commitment, sealed FROM pending"
            " WHERE workspace=$1 ORDER BY number LIMIT $2"
        )
        return await self.fetch(sql, (workspace, limit), numbered)

    async def head(self, workspace: str) -> LogHead:
        sql = "SELECT size, root, checkpoint, checkpoint_size FROM logs WHERE workspace=$1"
        found = await self.fetch(sql, (workspace,), LogHead)
        return found[0] if found else LogHead()

    async def entries(self, workspace: str, start: int, end: int) -> list[LogEntry]:
        sql = _SELECT_ENTRIES + " AND position>=$2 AND position<$3 ORDER BY position"
        return await self.fetch(sql, (workspace, start, end), LogEntry)

    async def find_entries(self, workspace: str, interaction: str) -> list[LogEntry]:
        # The index is partial: events without an interaction are many and never looked up by it.
        sql = _SELECT_ENTRIES + " AND interaction=$2 AND interaction<>'' ORDER BY position"
        return await self.fetch(sql, (workspace, interaction), LogEntry)

    async def tiles(self, workspace: str) -> list[Tile]:
        return await self.fetch(_SELECT_TILES + " ORDER BY level, position", (workspace,), Tile)

    async def tile(self, workspace: str, level: int, index: int) -> Tile | None:
        sql = _SELECT_TILES + " AND level=$2 AND position=$3"
        found = await self.fetch(sql, (workspace, level, index), Tile)
        return found[0] if found else None


def pair(first: T, second: U) -> tuple[T, U]:
    """Return a row of two columns."""
    return first, second


def numbered(
    number: int, event_id: str, workspace: str, interaction: str, commitment: bytes, sealed: bytes
) -> tuple[int, PendingRow]:
    """Return a pending row behind its number."""
    return number, PendingRow(event_id, workspace, interaction, commitment, sealed)
