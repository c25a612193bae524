"""The ports for store, vault and log, written from the callers' need.

Every method is a coroutine and may be called concurrently. *Durable* means: survives the loss of
power (SQLite ``synchronous=FULL`` in WAL mode; PostgreSQL ``synchronous_commit=on``).
Backends raise :class:`StoreUnavailable` for anything that keeps a promise from being kept (disk
full, server gone, file corrupt) and :class:`StandInConflict` for a lost race of two requests over
one value. Nothing here knows what the bytes mean: everything secret arrives sealed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol


class StoreUnavailable(Exception):
    """The backend could not keep its promise; callers fail closed. Carries no row content."""


class StandInConflict(Exception):
    """Another request issued a stand-in for the same value first; find it and mask again."""


class ScopeTaken(Exception):
    """Another request claimed this scope first; find it, and mask within it."""


class HeadMoved(Exception):
    """Compare-and-swap lost: another sequencer integrated first, or took rows out of the queue."""


@dataclass(frozen=True, slots=True)
class ScopeRow:
    """A scope and whom it belongs to. ``lookup`` is a keyed hash of the client's id or opening."""

    id: str
    workspace: str
    lookup: bytes
    owner: bytes  # keyed hash of (application, subject)
    created_ms: int


@dataclass(frozen=True, slots=True)
class StandInRow:
    """One vault entry: unique per (scope, index_mac) and per (scope, token).

    ``sealed`` is the AES-256-GCM box of the value under the entry key named ``id`` in the key
    database, itself wrapped under the scope key: an entry dies with its key or with its scope's.
    """

    id: str
    scope: str
    index_mac: bytes
    token: str
    sealed: bytes


class PendingRow(NamedTuple):
    """An event on its way into the log: its commitment, and its body sealed beside it.

    A tuple, as :class:`Writes` is: each event makes one of both, and a frozen dataclass takes three
    times as long to make. A statement takes it as it is.
    """

    event_id: str
    workspace: str
    interaction: str
    commitment: bytes  # 32 bytes; the leaf is made of it
    sealed: bytes


@dataclass(frozen=True, slots=True)
class TranscriptRow:
    """A masked transcript, sealed under the interaction key."""

    interaction: str
    workspace: str
    part: str  # "request" or "response"
    sealed: bytes


@dataclass(frozen=True, slots=True)
class SealedRow:
    """That a provider sent sealed bytes (signed thinking) into a scope: their digest, never the bytes."""

    scope: str
    digest: bytes


@dataclass(frozen=True, slots=True)
class NameRow:
    """The erasable side table: what a digest in an event stands for (an application's name, say)."""

    workspace: str
    ref: bytes
    name: str


class Writes(NamedTuple):
    """Rows that become durable together or not at all.

    ``opens``/``closes`` name interactions whose decision is recorded and whose outcome is not yet
    (after a crash they are what ``open_interactions`` returns).
    """

    pending: tuple[PendingRow, ...] = ()
    scopes: tuple[ScopeRow, ...] = ()  # claims of scopes that nobody held when they were looked for
    stand_ins: tuple[StandInRow, ...] = ()
    transcripts: tuple[TranscriptRow, ...] = ()
    sealed: tuple[SealedRow, ...] = ()  # inserted unless they exist
    names: tuple[NameRow, ...] = ()  # inserted unless they exist: a ref is the digest of its name
    opens: tuple[tuple[str, str], ...] = ()  # (interaction, workspace)
    closes: tuple[str, ...] = ()


class DataStore(Protocol):
    """Scopes, vault entries, transcripts, open interactions and pending events of one deployment."""

    async def commit(self, writes: Writes) -> None:
        """Make all rows durable atomically; concurrent calls share one flush (group commit).

        Raises StandInConflict when a stand-in's (scope, index_mac) or (scope, token) exists: then
        nothing of *this* ``writes`` is stored, and other calls of the same group are unaffected. In
        the same way ScopeTaken when a scope's (workspace, lookup) exists: the first claim holds.
        """

    async def find_scope(self, workspace: str, lookup: bytes) -> ScopeRow | None:
        """Return the durable row that holds this lookup; the caller compares ``owner``."""

    async def find_stand_ins(self, scope: str, macs: Sequence[bytes]) -> list[StandInRow]:
        """Return the committed entries of this scope with any of these index MACs."""

    async def find_tokens(self, scope: str, tokens: Sequence[str]) -> list[StandInRow]:
        """Return the committed entries of this scope with any of these tokens."""

    async def find_sealed(self, scope: str, digests: Sequence[bytes]) -> set[bytes]:
        """Return those of the digests that a provider sent into this scope."""

    async def transcript(self, interaction: str) -> list[TranscriptRow]:
        """Return the sealed parts of an interaction's transcript, request first."""

    async def names(self, workspace: str) -> dict[bytes, str]:
        """Return the side table of this workspace."""

    async def open_interactions(self) -> list[tuple[str, str]]:
        """Return (interaction, workspace) of every decision that has no outcome yet."""

    async def close(self) -> None:
        """Flush and release; safe to call twice."""


@dataclass(frozen=True, slots=True)
class ApiKeyRow:
    """An API key as stored: SHA-256 of the whole key, never the key."""

    id: str
    workspace: str
    application: str
    name: str
    sha256: bytes
    created_ms: int
    revoked_ms: int | None = None


class ControlStore(Protocol):
    """API keys and enrolment links. Small, rarely written, read at start and on change."""

    async def put_api_key(self, row: ApiKeyRow) -> None:
        """Insert or replace by id. Durable on return."""

    async def api_keys(self) -> list[ApiKeyRow]:
        """Return every key, revoked ones included."""

    async def api_key_version(self) -> int:
        """Return a number that grows with every change of the keys (cheap to poll)."""


@dataclass(frozen=True, slots=True)
class LogHead:
    """The integrated state of a workspace's log."""

    size: int = 0
    root: bytes = b""
    checkpoint: bytes = b""  # newest signed note over a tree not larger than ``size``
    checkpoint_size: int = 0


@dataclass(frozen=True, slots=True)
class LogEntry:
    """An integrated event: its place in the tree, and its sealed body."""

    index: int
    event_id: str
    interaction: str
    commitment: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Tile:
    """A Merkle tile of C2SP tlog-tiles: ``width`` hashes of 32 bytes at (level, index)."""

    level: int
    index: int
    width: int
    data: bytes = field(repr=False)


class LogStore(Protocol):
    """One append-only log per workspace."""

    async def workspaces(self) -> list[str]:
        """Return workspaces that have pending or integrated events."""

    async def pending(self, workspace: str, limit: int) -> list[tuple[int, PendingRow]]:
        """Return (sequence number, row) of events not yet integrated, oldest first."""

    async def queued(self, workspace: str, limit: int) -> list[tuple[int, bytes]]:
        """Return (sequence number, commitment) of the same events: what a sequencer needs of them."""

    async def head(self, workspace: str) -> LogHead:
        """Return the head; an empty one for a workspace without a log."""

    async def integrate(
        self,
        workspace: str,
        expected_size: int,
        numbers: Sequence[int],
        tiles: Sequence[Tile],
        head: LogHead,
    ) -> None:
        """In one durable transaction: pending rows become entries, tiles and head are replaced.

        The rows of ``numbers`` (ascending) take the positions from ``expected_size`` on, in this order;
        their bodies do not leave the backend. Raises HeadMoved when the head's size is not
        ``expected_size``, or one of the rows is not pending any more; nothing is then written.
        """

    async def entries(self, workspace: str, start: int, end: int) -> list[LogEntry]:
        """Return the entries with start <= index < end, in order."""

    async def find_entries(self, workspace: str, interaction: str) -> list[LogEntry]:
        """Return the entries of one interaction, in order of the log."""

    async def tiles(self, workspace: str) -> list[Tile]:
        """Return every stored tile, the newest width of each (level, index)."""

    async def tile(self, workspace: str, level: int, index: int) -> Tile | None:
        """Return the newest stored width of one tile, or None."""
