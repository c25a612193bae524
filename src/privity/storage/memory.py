"""The store ports in memory: an honest twin for the tests of other rooms.

It keeps every promise of :mod:`privity.storage.ports` but durability, and passes the same
conformance suite as the real backends. ``available = False`` makes every call raise
:class:`StoreUnavailable`, so that a test can see its room fail closed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from privity.storage.ports import (
    ApiKeyRow,
    HeadMoved,
    LogEntry,
    LogHead,
    NameRow,
    PendingRow,
    ScopeRow,
    ScopeTaken,
    StandInConflict,
    StandInRow,
    StoreUnavailable,
    Tile,
    TranscriptRow,
    Writes,
)


@dataclass(slots=True)
class _Log:
    head: LogHead = field(default_factory=LogHead)
    entries: list[LogEntry] = field(default_factory=list)
    tiles: dict[tuple[int, int], Tile] = field(default_factory=dict)


class MemoryStore:
    """DataStore, ControlStore and LogStore of one deployment, for as long as the object lives."""

    def __init__(self) -> None:
        self.available = True
        self._sealed: set[tuple[str, bytes]] = set()
        self._scopes: dict[tuple[str, bytes], ScopeRow] = {}
        self._by_mac: dict[tuple[str, bytes], StandInRow] = {}
        self._by_token: dict[tuple[str, str], StandInRow] = {}
        self._transcripts: dict[tuple[str, str], TranscriptRow] = {}
        self._names: dict[tuple[str, bytes], NameRow] = {}
        self._open: dict[str, str] = {}
        self._pending: dict[int, PendingRow] = {}
        self._sequence = 0
        self._keys: dict[str, ApiKeyRow] = {}
        self._key_version = 0
        self._logs: dict[str, _Log] = {}

    def _check(self) -> None:
        if not self.available:
            raise StoreUnavailable("the in-memory store was made unavailable")

    # -- DataStore -----------------------------------------------------------------------------

    async def commit(self, writes: Writes) -> None:
        self._check()
        scopes = {(row.workspace, row.lookup): row for row in writes.scopes}
        if len(scopes) < len(writes.scopes) or any(key in self._scopes for key in scopes):
            raise ScopeTaken("another request claimed this scope first; find it")
        macs = [(row.scope, row.index_mac) for row in writes.stand_ins]
        tokens = [(row.scope, row.token) for row in writes.stand_ins]
        repeated = len(set(macs)) < len(macs) or len(set(tokens)) < len(tokens)
        if repeated or any(k in self._by_mac for k in macs) or any(k in self._by_token for k in tokens):
            raise StandInConflict(
                "a stand-in for this value or with this token exists; find it and mask again"
            )
        self._scopes.update(scopes)
        self._by_mac.update(zip(macs, writes.stand_ins, strict=True))
        self._by_token.update(zip(tokens, writes.stand_ins, strict=True))
        for pending in writes.pending:
            self._sequence += 1
            self._pending[self._sequence] = pending
        self._transcripts.update({(row.interaction, row.part): row for row in writes.transcripts})
        self._sealed.update((row.scope, row.digest) for row in writes.sealed)
        for name in writes.names:
            self._names.setdefault((name.workspace, name.ref), name)
        self._open.update(writes.opens)
        for interaction in writes.closes:
            self._open.pop(interaction, None)

    async def find_scope(self, workspace: str, lookup: bytes) -> ScopeRow | None:
        self._check()
        return self._scopes.get((workspace, lookup))

    async def find_stand_ins(self, scope: str, macs: Sequence[bytes]) -> list[StandInRow]:
        self._check()
        return [self._by_mac[scope, mac] for mac in dict.fromkeys(macs) if (scope, mac) in self._by_mac]

    async def find_tokens(self, scope: str, tokens: Sequence[str]) -> list[StandInRow]:
        self._check()
        return [self._by_token[scope, t] for t in dict.fromkeys(tokens) if (scope, t) in self._by_token]

    async def find_sealed(self, scope: str, digests: Sequence[bytes]) -> set[bytes]:
        self._check()
        return {digest for digest in digests if (scope, digest) in self._sealed}

    async def transcript(self, interaction: str) -> list[TranscriptRow]:
        self._check()
        rows = [row for row in self._transcripts.values() if row.interaction == interaction]
        return sorted(rows, key=lambda row: row.part)  # "request" sorts before "response"

    async def names(self, workspace: str) -> dict[bytes, str]:
        self._check()
        return {row.ref: row.name for row in self._names.values() if row.workspace == workspace}

    async def open_interactions(self) -> list[tuple[str, str]]:
        self._check()
        return sorted(self._open.items())

    async def close(self) -> None:
        """Nothing to release; the rows stay readable, as a reopened database's would."""

    # -- ControlStore --------------------------------------------------------------------------

    async def put_api_key(self, row: ApiKeyRow) -> None:
        self._check()
        self._keys[row.id] = row
        self._key_version += 1

    async def api_keys(self) -> list[ApiKeyRow]:
        self._check()
        return sorted(self._keys.values(), key=lambda row: row.id)

    async def api_key_version(self) -> int:
        self._check()
        return self._key_version

    # -- LogStore ------------------------------------------------------------------------------

    async def workspaces(self) -> list[str]:
        self._check()
        return sorted({row.workspace for row in self._pending.values()} | set(self._logs))

    async def pending(self, workspace: str, limit: int) -> list[tuple[int, PendingRow]]:
        self._check()
        rows = [(number, row) for number, row in self._pending.items() if row.workspace == workspace]
        return rows[:limit]

    async def queued(self, workspace: str, limit: int) -> list[tuple[int, bytes]]:
        return [(number, row.commitment) for number, row in await self.pending(workspace, limit)]

    async def head(self, workspace: str) -> LogHead:
        self._check()
        log = self._logs.get(workspace)
        return log.head if log else LogHead()

    async def integrate(
        self,
        workspace: str,
        expected_size: int,
        numbers: Sequence[int],
        tiles: Sequence[Tile],
        head: LogHead,
    ) -> None:
        self._check()
        log = self._logs.get(workspace, _Log())
        if log.head.size != expected_size:
            raise HeadMoved("another sequencer integrated first; read the head again")
        waiting = dict(await self.pending(workspace, len(self._pending)))
        if not all(number in waiting for number in numbers):
            raise HeadMoved("another sequencer took rows that were pending; read the head again")
        self._logs[workspace] = log
        for index, number in enumerate(numbers, expected_size):
            row = self._pending.pop(number)
            log.entries.append(LogEntry(index, row.event_id, row.interaction, row.commitment, row.sealed))
        log.tiles.update({(tile.level, tile.index): tile for tile in tiles})
        log.head = head

    async def entries(self, workspace: str, start: int, end: int) -> list[LogEntry]:
        self._check()
        log = self._logs.get(workspace)
        return log.entries[start:end] if log else []

    async def find_entries(self, workspace: str, interaction: str) -> list[LogEntry]:
        self._check()
        log = self._logs.get(workspace)
        return [entry for entry in log.entries if entry.interaction == interaction] if log else []

    async def tiles(self, workspace: str) -> list[Tile]:
        self._check()
        log = self._logs.get(workspace)
        return [log.tiles[key] for key in sorted(log.tiles)] if log else []

    async def tile(self, workspace: str, level: int, index: int) -> Tile | None:
        self._check()
        log = self._logs.get(workspace)
        return log.tiles.get((level, index)) if log else None
