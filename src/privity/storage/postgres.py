"""Store, control data and log on PostgreSQL: several gateway processes and nodes over one database.

Durable means ``synchronous_commit=on``, which every connection sets for itself. A failed statement,
a lost server and a full disk all become StoreUnavailable, without the server's own message: it may
quote a row.

    store, keys = await open_postgres("postgresql://privity@db/privity")
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import asyncpg

from privity.crypto.ports import KeyKind, WrappedKey
from privity.storage.ports import (
    ApiKeyRow,
    HeadMoved,
    LogHead,
    ScopeTaken,
    StandInConflict,
    StandInRow,
    StoreUnavailable,
    Tile,
    Writes,
)
from privity.storage.sql_reads import SqlReads, pair

T = TypeVar("T")

SCHEMA_VERSION = 1
_SCHEMA = """
CREATE TABLE privity_schema (version INTEGER NOT NULL);
CREATE TABLE scopes (
    workspace TEXT NOT NULL, lookup BYTEA NOT NULL, id TEXT NOT NULL, owner BYTEA NOT NULL,
    created_ms BIGINT NOT NULL, PRIMARY KEY (workspace, lookup));
CREATE TABLE stand_ins (
    scope TEXT NOT NULL, index_mac BYTEA NOT NULL, id TEXT NOT NULL, token TEXT NOT NULL,
    sealed BYTEA NOT NULL, PRIMARY KEY (scope, index_mac), UNIQUE (scope, token));
CREATE TABLE transcripts (
    interaction TEXT NOT NULL, part TEXT NOT NULL, workspace TEXT NOT NULL, sealed BYTEA NOT NULL,
    PRIMARY KEY (interaction, part));
CREATE TABLE sealed (scope TEXT NOT NULL, digest BYTEA NOT NULL, PRIMARY KEY (scope, digest));
CREATE TABLE names (
    workspace TEXT NOT NULL, ref BYTEA NOT NULL, name TEXT NOT NULL, PRIMARY KEY (workspace, ref));
CREATE TABLE open_interactions (interaction TEXT PRIMARY KEY, workspace TEXT NOT NULL);
CREATE TABLE api_keys (
    id TEXT PRIMARY KEY, workspace TEXT NOT NULL, application TEXT NOT NULL, name TEXT NOT NULL,
    sha256 BYTEA NOT NULL, created_ms BIGINT NOT NULL, revoked_ms BIGINT);
CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL);
CREATE TABLE keys (
    id TEXT PRIMARY KEY, workspace TEXT NOT NULL, kind TEXT NOT NULL, parent TEXT NOT NULL,
    version INTEGER NOT NULL, wrapped BYTEA NOT NULL, created_ms BIGINT NOT NULL);
CREATE INDEX keys_by_parent ON keys (parent);
CREATE TABLE pending (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, workspace TEXT NOT NULL, event_id TEXT NOT NULL,
    interaction TEXT NOT NULL, commitment BYTEA NOT NULL, sealed BYTEA NOT NULL);
CREATE INDEX pending_by_workspace ON pending (workspace, number);
CREATE TABLE logs (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, workspace TEXT NOT NULL UNIQUE,
    size BIGINT NOT NULL, root BYTEA NOT NULL, checkpoint BYTEA NOT NULL, checkpoint_size BIGINT NOT NULL);
CREATE TABLE entries (
    log BIGINT NOT NULL, position BIGINT NOT NULL, event_id TEXT NOT NULL, interaction TEXT NOT NULL,
    commitment BYTEA NOT NULL, sealed BYTEA NOT NULL, PRIMARY KEY (log, position));
CREATE INDEX entries_by_interaction ON entries (log, interaction) WHERE interaction <> '';
CREATE TABLE tiles (
    log BIGINT NOT NULL, level INTEGER NOT NULL, position BIGINT NOT NULL, width INTEGER NOT NULL,
    data BYTEA NOT NULL, PRIMARY KEY (log, level, position));
"""

#: Advisory locks live in one number space per database; this class marks those of ours.
_LOCK_CLASS = 0x70726976
_LOCK_SCHEMA = 0
#: Another class, so that serving a workspace and integrating its log do not wait for each other.
_SERVING_CLASS = 0x70727376


_SETTINGS = {"synchronous_commit": "on", "application_name": "privity"}


async def open_postgres(url: str) -> tuple[PostgresStore, PostgresKeyStore]:
    """Open every port on one database. Raises StoreUnavailable, also for a newer schema."""
    store = await PostgresStore.open(url)
    return store, PostgresKeyStore(store)


class PostgresStore(SqlReads):
    """DataStore, ControlStore and LogStore on one database. Promises: see the ports."""

    def __init__(self, pool: asyncpg.Pool, url: str) -> None:
        self._pool = pool
        self._url = url

    @classmethod
    async def open(cls, url: str, *, connections: int = 8, timeout_s: float = 10.0) -> PostgresStore:
        """Connect and bring the schema up. Raises StoreUnavailable, also for a newer schema."""
        async with _answered():
            pool = await asyncpg.create_pool(
                url,
                min_size=1,
                max_size=connections,
                timeout=timeout_s,
                command_timeout=timeout_s,
                server_settings=_SETTINGS,
            )
        store = cls(pool, url)
        try:
            await store._bring_to_schema()
        except BaseException:
            await store.close()
            raise
        return store

    async def close(self) -> None:
        async with _answered():
            await self._pool.close()

    async def _bring_to_schema(self) -> None:
        async with self.transaction() as connection:
            await connection.execute("SELECT pg_advisory_xact_lock($1, $2)", _LOCK_CLASS, _LOCK_SCHEMA)
            if await connection.fetchval("SELECT to_regclass('privity_schema')") is None:
                await connection.execute(_SCHEMA)
                await connection.execute("INSERT INTO privity_schema VALUES ($1)", SCHEMA_VERSION)
            found = await connection.fetchval("SELECT version FROM privity_schema")
            if found != SCHEMA_VERSION:
                raise StoreUnavailable(
                    f"the database has schema {found}, this Privity knows {SCHEMA_VERSION}:"
                    " start the newer Privity"
                )

    @asynccontextmanager
    async def alone(self, workspace: str, on_loss: Callable[[], None]) -> AsyncIterator[None]:
        """Hold the right to serve this workspace, which one gateway at a time has.

        It is a session's advisory lock on a connection of its own: a gateway that dies lets it go, with
        the connection. ``on_loss`` is called where the connection ends meanwhile; whoever serves must
        then stop, since the right may be another's. Behind a pooler that shares sessions it holds
        nothing: connect to the server itself. Raises StoreUnavailable where another has it.
        """
        leaving = False

        def lost(_: object) -> None:
            if not leaving:
                on_loss()

        async with _answered():
            connection = await asyncpg.connect(self._url, server_settings=_SETTINGS)
        try:
            async with _answered():
                mine = await connection.fetchval(
                    "SELECT pg_try_advisory_lock($1, hashtext($2))", _SERVING_CLASS, workspace
                )
            if not mine:
                raise StoreUnavailable(
                    "another Privity gateway serves this workspace from the same database: stop it first;"
                    " several nodes are not supported yet"
                )
            connection.add_termination_listener(lost)
            yield
        finally:
            leaving = True
            with contextlib.suppress(StoreUnavailable):
                async with _answered():
                    await connection.close()

    async def rewrite_keys(self) -> None:
        """Let the server write the key table anew, without the rows that were deleted."""
        async with _answered():
            await self._pool.execute("VACUUM FULL keys")

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Any]:
        """A connection in a transaction. Raises StoreUnavailable for whatever the server says."""
        async with _answered(), self._pool.acquire() as connection, connection.transaction():
            yield connection

    async def fetch(self, sql: str, values: Sequence[object], row: Callable[..., T]) -> list[T]:
        """See SqlReads."""
        async with _answered():
            found = await self._pool.fetch(sql, *values)
        return [row(*columns) for columns in found]

    # -- DataStore -----------------------------------------------------------------------------

    async def commit(self, writes: Writes) -> None:
        # The server groups the flushes of concurrent commits itself.
        async with self.transaction() as connection:
            await _write(connection, writes)

    async def find_stand_ins(self, scope: str, macs: Sequence[bytes]) -> list[StandInRow]:
        sql = _SELECT_STAND_IN + "index_mac = ANY($2::bytea[])"
        return await self.fetch(sql, (scope, list(macs)), StandInRow)

    async def find_tokens(self, scope: str, tokens: Sequence[str]) -> list[StandInRow]:
        sql = _SELECT_STAND_IN + "token = ANY($2::text[])"
        return await self.fetch(sql, (scope, list(tokens)), StandInRow)

    async def find_sealed(self, scope: str, digests: Sequence[bytes]) -> set[bytes]:
        sql = "SELECT digest FROM sealed WHERE scope=$1 AND digest = ANY($2::bytea[])"
        return set(await self.fetch(sql, (scope, list(digests)), bytes))

    # -- ControlStore --------------------------------------------------------------------------

    async def put_api_key(self, row: ApiKeyRow) -> None:
        async with self.transaction() as connection:
            await connection.execute(
                "INSERT INTO api_keys (id, workspace, application, name, sha256, created_ms, revoked_ms)"
                " VALUES ($1,$2,$3,$4,$5,$6,$7) ON CONFLICT (id) DO UPDATE SET workspace=$2, application=$3,"
                " name=$4, sha256=$5, created_ms=$6, revoked_ms=$7",
                *(row.id, row.workspace, row.application, row.name, row.sha256, row.created_ms),
                row.revoked_ms,
            )
            await connection.execute(
                "INSERT INTO counters VALUES ('api_keys', 1)"
                " ON CONFLICT (name) DO UPDATE SET value = counters.value + 1"
            )

    # -- LogStore ------------------------------------------------------------------------------

    async def queued(self, workspace: str, limit: int) -> list[tuple[int, bytes]]:
        sql = "SELECT number, commitment FROM pending WHERE workspace=$1 ORDER BY number LIMIT $2"
        return await self.fetch(sql, (workspace, limit), pair)

    async def integrate(
        self,
        workspace: str,
        expected_size: int,
        numbers: Sequence[int],
        tiles: Sequence[Tile],
        head: LogHead,
    ) -> None:
        async with self.transaction() as connection:
            # One sequencer at a time prepares no transaction in vain; the compare-and-swap below is
            # what keeps the log in one piece.
            await connection.execute("SELECT pg_advisory_xact_lock($1, hashtext($2))", _LOCK_CLASS, workspace)
            log = await _move_head(connection, workspace, expected_size, head)
            moved = await connection.fetchval(_MOVE, workspace, list(numbers), log, expected_size)
            if moved != len(numbers):
                raise HeadMoved("another sequencer took rows that were pending; read the head again")
            await connection.executemany(
                "INSERT INTO tiles VALUES ($1,$2,$3,$4,$5)"
                " ON CONFLICT (log, level, position) DO UPDATE SET width=$4, data=$5",
                [(log, tile.level, tile.index, tile.width, tile.data) for tile in tiles],
            )


class PostgresKeyStore:
    """KeyStore beside the store, on its connections. ``put`` raises StoreUnavailable for a known id.

    ``delete`` rewrites the table, so that its files hold no deleted row; but PostgreSQL's write-ahead
    log, replicas and base backups keep older bytes until they are recycled, and no client can check
    that. An erasure certificate lists them as *not reached* (docs/adr/0009-store-ports.md).
    """

    def __init__(self, store: PostgresStore) -> None:
        self._store = store

    async def put(self, rows: Sequence[WrappedKey]) -> None:
        try:
            async with self._store.transaction() as connection:
                await connection.executemany(
                    "INSERT INTO keys (id, workspace, kind, parent, version, wrapped, created_ms)"
                    " VALUES ($1,$2,$3,$4,$5,$6,$7)",
                    [
                        (r.id, r.workspace, r.kind.value, r.parent, r.version, r.wrapped, r.created_ms)
                        for r in rows
                    ],
                )
        except _Exists:
            raise StoreUnavailable(
                "a key with this id exists; keys are never replaced, make a new id"
            ) from None

    async def get(self, ids: Sequence[str]) -> list[WrappedKey]:
        return await self._store.fetch(_SELECT_KEY + "id = ANY($1::text[])", (list(ids),), _key)

    async def children(self, parent: str) -> list[WrappedKey]:
        return await self._store.fetch(_SELECT_KEY + "parent=$1 ORDER BY id", (parent,), _key)

    async def delete(self, ids: Sequence[str]) -> None:
        async with self._store.transaction() as connection:
            await connection.execute("DELETE FROM keys WHERE id = ANY($1::text[])", list(ids))
        await self._store.rewrite_keys()

    async def close(self) -> None:
        """Nothing of its own to release."""


_SELECT_KEY = "SELECT id, workspace, kind, parent, version, wrapped, created_ms FROM keys WHERE "
_SELECT_STAND_IN = "SELECT id, scope, index_mac, token, sealed FROM stand_ins WHERE scope=$1 AND "
_MOVE = """
WITH wanted AS (SELECT number, place FROM unnest($2::bigint[]) WITH ORDINALITY AS w (number, place)),
gone AS (DELETE FROM pending USING wanted WHERE pending.number = wanted.number AND workspace = $1
    RETURNING wanted.place, event_id, interaction, commitment, sealed),
come AS (INSERT INTO entries (log, position, event_id, interaction, commitment, sealed)
    SELECT $3::bigint, $4::bigint + place - 1, event_id, interaction, commitment, sealed FROM gone
    RETURNING 1)
SELECT count(*) FROM come
"""


class _Exists(StoreUnavailable):
    """A row with this key is there already."""


@asynccontextmanager
async def _answered() -> AsyncIterator[None]:
    """Turn what the driver, the server or the network says into our words, without theirs."""
    try:
        yield
    except asyncpg.UniqueViolationError:
        raise _Exists("a row with this key exists already") from None
    except (
        asyncpg.PostgresError,
        asyncpg.InterfaceError,
        asyncpg.InternalClientError,
        OSError,
        TimeoutError,
        asyncio.IncompleteReadError,
    ) as error:
        code = getattr(error, "sqlstate", None) or type(error).__name__
        raise StoreUnavailable(
            f"PostgreSQL did not keep a promise ({code}); look into the server's own log"
        ) from None


async def _write(connection: asyncpg.Connection, writes: Writes) -> None:
    many = connection.executemany
    if writes.scopes:
        try:
            await many(
                "INSERT INTO scopes (id, workspace, lookup, owner, created_ms) VALUES ($1,$2,$3,$4,$5)",
                # In one order everywhere, so that two commits cannot wait for each other.
                sorted((r.id, r.workspace, r.lookup, r.owner, r.created_ms) for r in writes.scopes),
            )
        except asyncpg.UniqueViolationError:
            raise ScopeTaken("another request claimed this scope first; find it") from None
    if writes.stand_ins:
        try:
            await many(
                "INSERT INTO stand_ins (id, scope, index_mac, token, sealed) VALUES ($1,$2,$3,$4,$5)",
                # In one order everywhere, so that two commits cannot wait for each other.
                [(r.id, r.scope, r.index_mac, r.token, r.sealed) for r in sorted(writes.stand_ins, key=_mac)],
            )
        except asyncpg.UniqueViolationError:
            raise StandInConflict("this value or token has a stand-in; find it and mask again") from None
    if writes.pending:
        await many(
            "INSERT INTO pending (workspace, event_id, interaction, commitment, sealed)"
            " VALUES ($1,$2,$3,$4,$5)",
            [(r.workspace, r.event_id, r.interaction, r.commitment, r.sealed) for r in writes.pending],
        )
    if writes.transcripts:
        await many(
            "INSERT INTO transcripts (interaction, part, workspace, sealed) VALUES ($1,$2,$3,$4)"
            " ON CONFLICT (interaction, part) DO UPDATE SET workspace=$3, sealed=$4",
            [(row.interaction, row.part, row.workspace, row.sealed) for row in writes.transcripts],
        )
    if writes.sealed:
        await many(
            "INSERT INTO sealed VALUES ($1,$2) ON CONFLICT DO NOTHING",
            sorted((row.scope, row.digest) for row in writes.sealed),
        )
    if writes.names:
        await many(
            "INSERT INTO names VALUES ($1,$2,$3) ON CONFLICT DO NOTHING",
            # In one order everywhere, so that two commits cannot wait for each other.
            sorted((row.workspace, row.ref, row.name) for row in writes.names),
        )
    if writes.opens:
        await many(
            "INSERT INTO open_interactions VALUES ($1,$2)"
            " ON CONFLICT (interaction) DO UPDATE SET workspace=$2",
            writes.opens,
        )
    if writes.closes:
        await connection.execute(
            "DELETE FROM open_interactions WHERE interaction = ANY($1::text[])", list(writes.closes)
        )


async def _move_head(connection: asyncpg.Connection, workspace: str, expected: int, head: LogHead) -> int:
    """Compare-and-swap the head; return the log's number."""
    moved = HeadMoved("another sequencer integrated first; read the head again")
    found = await connection.fetchrow(
        "SELECT number, size FROM logs WHERE workspace=$1 FOR UPDATE", workspace
    )
    if (found["size"] if found else 0) != expected:
        raise moved
    values = (head.size, head.root, head.checkpoint, head.checkpoint_size, workspace)
    if found:
        sql = "UPDATE logs SET size=$1, root=$2, checkpoint=$3, checkpoint_size=$4 WHERE workspace=$5"
    else:
        sql = (
            "INSERT INTO logs (size, root, checkpoint, checkpoint_size, workspace) VALUES ($1,$2,$3,$4,$5)"
            " ON CONFLICT (workspace) DO NOTHING"
        )
    number = await connection.fetchval(f"{sql} RETURNING number", *values)
    if number is None:
        raise moved
    return int(number)


def _key(
    id: str,
    workspace: str,
    kind: str,
    parent: str,
    version: int,
    wrapped: bytes,
    created_ms: int,
) -> WrappedKey:
    return WrappedKey(id, workspace, KeyKind(kind), parent, version, wrapped, created_ms)


def _mac(row: StandInRow) -> bytes:
    return row.index_mac
