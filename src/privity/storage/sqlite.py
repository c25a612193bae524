"""Store, control data and log on one SQLite file, ``data.db``.

One gateway process writes it, through one thread with group commit; the command line and a console
may read it and write a little beside (SQLite's own lock orders them). Key rows live in a file of
their own (:mod:`privity.storage.sqlite_keys`).

    store = SqliteStore(folder / "data.db")
    await store.commit(Writes(pending=(row,)))
    await store.close()
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from privity.storage.group_commit import GroupCommitWriter, Refused, Together, unavailable
from privity.storage.ports import (
    ApiKeyRow,
    HeadMoved,
    LogHead,
    PendingRow,
    ScopeTaken,
    StandInConflict,
    StandInRow,
    Tile,
    Writes,
)
from privity.storage.sql_reads import SqlReads
from privity.storage.sqlite_file import Reader, bring_to_schema, connect, put_rows

T = TypeVar("T")

SCHEMA_VERSION = 1
_SCHEMA = """
CREATE TABLE scopes (
    workspace TEXT NOT NULL, lookup BLOB NOT NULL, id TEXT NOT NULL, owner BLOB NOT NULL,
    created_ms INTEGER NOT NULL, PRIMARY KEY (workspace, lookup)) WITHOUT ROWID;
CREATE TABLE stand_ins (
    scope TEXT NOT NULL, index_mac BLOB NOT NULL, id TEXT NOT NULL, token TEXT NOT NULL,
    sealed BLOB NOT NULL, PRIMARY KEY (scope, index_mac)) WITHOUT ROWID;
CREATE UNIQUE INDEX stand_ins_by_token ON stand_ins (scope, token);
CREATE TABLE transcripts (
    interaction TEXT NOT NULL, part TEXT NOT NULL, workspace TEXT NOT NULL, sealed BLOB NOT NULL,
    PRIMARY KEY (interaction, part));
CREATE TABLE sealed (scope TEXT NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (scope, digest)) WITHOUT ROWID;
CREATE TABLE names (
    workspace TEXT NOT NULL, ref BLOB NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY (workspace, ref)) WITHOUT ROWID;
CREATE TABLE open_interactions (
    interaction TEXT PRIMARY KEY, workspace TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE api_keys (
    id TEXT PRIMARY KEY, workspace TEXT NOT NULL, application TEXT NOT NULL, name TEXT NOT NULL,
    sha256 BLOB NOT NULL, created_ms INTEGER NOT NULL, revoked_ms INTEGER) WITHOUT ROWID;
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE pending (
    number INTEGER PRIMARY KEY, workspace TEXT NOT NULL, event_id TEXT NOT NULL,
    interaction TEXT NOT NULL, commitment BLOB NOT NULL, sealed BLOB NOT NULL);
CREATE TABLE logs (
    number INTEGER PRIMARY KEY, workspace TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
    root BLOB NOT NULL, checkpoint BLOB NOT NULL, checkpoint_size INTEGER NOT NULL);
CREATE TABLE entries (
    log INTEGER NOT NULL, position INTEGER NOT NULL, event_id TEXT NOT NULL, interaction TEXT NOT NULL,
    commitment BLOB NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (log, position)) WITHOUT ROWID;
CREATE INDEX entries_by_interaction ON entries (log, interaction) WHERE interaction <> '';
CREATE TABLE tiles (
    log INTEGER NOT NULL, level INTEGER NOT NULL, position INTEGER NOT NULL, width INTEGER NOT NULL,
    data BLOB NOT NULL, PRIMARY KEY (log, level, position))
"""

#: SQLite's default limit of bound values is far higher; this keeps each statement short.
_IN_CHUNK = 500


class SqliteStore(SqlReads):
    """DataStore, ControlStore and LogStore on one file. Promises: see the ports."""

    def __init__(self, path: Path) -> None:
        """Open or create the file. Raises StoreUnavailable, also for a newer schema."""
        self._writer = GroupCommitWriter(lambda: _open(path), "privity-store-writer")
        try:
            self._reader = Reader(connect(path), "privity-store-reader")
        except (sqlite3.Error, OSError) as error:
            self._writer.close()
            raise unavailable(error) from None

    async def close(self) -> None:
        await asyncio.to_thread(self._release)

    def _release(self) -> None:
        self._writer.close()
        self._reader.close()

    async def fetch(self, sql: str, values: Sequence[object], row: Callable[..., T]) -> list[T]:
        """See SqlReads."""
        text = sql.replace("$", "?")
        found = await self._reader.run(lambda connection: connection.execute(text, values).fetchall())
        return [row(*columns) for columns in found]

    # -- DataStore -----------------------------------------------------------------------------

    def commit(self, writes: Writes) -> Coroutine[Any, Any, None]:
        # The writer's own coroutine: one more around it would cost as much as the row does.
        return self._writer.run(Together(_write, writes))

    async def find_stand_ins(self, scope: str, macs: Sequence[bytes]) -> list[StandInRow]:
        return await self._stand_ins("index_mac", scope, macs)

    async def find_tokens(self, scope: str, tokens: Sequence[str]) -> list[StandInRow]:
        return await self._stand_ins("token", scope, tokens)

    async def _stand_ins(
        self, column: str, scope: str, wanted: Sequence[bytes] | Sequence[str]
    ) -> list[StandInRow]:
        rows: list[StandInRow] = []
        values = list(dict.fromkeys(wanted))
        for start in range(0, len(values), _IN_CHUNK):
            part = values[start : start + _IN_CHUNK]
            marks = ",".join("?" * len(part))
            sql = (
                "SELECT id, scope, index_mac, token, sealed FROM stand_ins"  # noqa: S608 - our own column names
                f" WHERE scope=? AND {column} IN ({marks})"
            )
            rows += await self.fetch(sql, (scope, *part), StandInRow)
        return rows

    async def find_sealed(self, scope: str, digests: Sequence[bytes]) -> set[bytes]:
        found: set[bytes] = set()
        for start in range(0, len(digests), _IN_CHUNK):
            part = digests[start : start + _IN_CHUNK]
            sql = f"SELECT digest FROM sealed WHERE scope=? AND digest IN ({','.join('?' * len(part))})"  # noqa: S608
            found.update(await self.fetch(sql, (scope, *part), bytes))
        return found

    # -- ControlStore --------------------------------------------------------------------------

    async def put_api_key(self, row: ApiKeyRow) -> None:
        await self._writer.run(lambda connection: _put_api_key(connection, row))

    # -- LogStore ------------------------------------------------------------------------------

    async def queued(self, workspace: str, limit: int) -> list[tuple[int, bytes]]:
        # One row with all of them: the driver lets go of the interpreter at each row, and a busy event
        # loop gives it back half a millisecond later. An aggregate has no order that could be relied on.
        ((lines,),) = await self._reader.run(
            lambda connection: connection.execute(_SELECT_QUEUED, (workspace, limit)).fetchall()
        )
        pairs = (line.split(":") for line in lines.split(",")) if lines else ()
        return sorted((int(number), bytes.fromhex(commitment)) for number, commitment in pairs)

    async def integrate(
        self,
        workspace: str,
        expected_size: int,
        numbers: Sequence[int],
        tiles: Sequence[Tile],
        head: LogHead,
    ) -> None:
        def apply(connection: sqlite3.Connection) -> None:
            log = _move_head(connection, workspace, expected_size, head)
            _move_rows(connection, workspace, numbers, log, expected_size)
            connection.executemany(
                "REPLACE INTO tiles VALUES (?,?,?,?,?)",
                ((log, tile.level, tile.index, tile.width, tile.data) for tile in tiles),
            )

        await self._writer.run(apply)


_SELECT_QUEUED = (
    "SELECT group_concat(number || ':' || CASE typeof(commitment) WHEN 'blob' THEN hex(commitment)"
    " ELSE '' END) FROM (SELECT number, commitment FROM pending WHERE workspace=? ORDER BY number LIMIT ?)"
)


def _open(path: Path) -> sqlite3.Connection:
    connection = connect(path)
    try:
        bring_to_schema(connection, SCHEMA_VERSION, _SCHEMA)
    except BaseException:
        connection.close()
        raise
    return connection


def _write(connection: sqlite3.Connection, several: Sequence[Writes]) -> None:
    """Store the rows of several commits, table by table: none of them refers to another's rows."""
    if scopes := [(r.id, r.workspace, r.lookup, r.owner, r.created_ms) for w in several for r in w.scopes]:
        try:
            put_rows(connection, "INSERT INTO scopes (id, workspace, lookup, owner, created_ms)", scopes)
        except sqlite3.IntegrityError:
            raise Refused(ScopeTaken("another request claimed this scope first; find it")) from None
    if stand_ins := [(r.id, r.scope, r.index_mac, r.token, r.sealed) for w in several for r in w.stand_ins]:
        try:
            put_rows(connection, "INSERT INTO stand_ins (id, scope, index_mac, token, sealed)", stand_ins)
        except sqlite3.IntegrityError:
            raise Refused(
                StandInConflict("a stand-in for this value or with this token exists; find it and mask again")
            ) from None
    put_rows(
        connection,
        f"INSERT INTO pending ({', '.join(PendingRow._fields)})",
        [row for w in several for row in w.pending],
    )
    put_rows(
        connection,
        "REPLACE INTO transcripts (interaction, part, workspace, sealed)",
        [(r.interaction, r.part, r.workspace, r.sealed) for w in several for r in w.transcripts],
    )
    put_rows(
        connection, "INSERT OR IGNORE INTO sealed", [(r.scope, r.digest) for w in several for r in w.sealed]
    )
    put_rows(
        connection,
        "INSERT OR IGNORE INTO names",
        [(r.workspace, r.ref, r.name) for w in several for r in w.names],
    )
    put_rows(connection, "REPLACE INTO open_interactions", [pair for w in several for pair in w.opens])
    if closes := [(name,) for w in several for name in w.closes]:
        connection.executemany("DELETE FROM open_interactions WHERE interaction=?", closes)


def _put_api_key(connection: sqlite3.Connection, row: ApiKeyRow) -> None:
    connection.execute(
        "REPLACE INTO api_keys (id, workspace, application, name, sha256, created_ms, revoked_ms)"
        " VALUES (?,?,?,?,?,?,?)",
        (row.id, row.workspace, row.application, row.name, row.sha256, row.created_ms, row.revoked_ms),
    )
    connection.execute(
        "INSERT INTO counters VALUES ('api_keys', 1) ON CONFLICT (name) DO UPDATE SET value=value+1"
    )


def _move_head(connection: sqlite3.Connection, workspace: str, expected: int, head: LogHead) -> int:
    """Compare-and-swap the head; return the log's number."""
    found = connection.execute("SELECT number, size FROM logs WHERE workspace=?", (workspace,)).fetchone()
    if (found[1] if found else 0) != expected:
        raise Refused(HeadMoved("another sequencer integrated first; read the head again"))
    values = (head.size, head.root, head.checkpoint, head.checkpoint_size, workspace)
    if found:
        connection.execute(
            "UPDATE logs SET size=?, root=?, checkpoint=?, checkpoint_size=? WHERE workspace=?", values
        )
        return int(found[0])
    cursor = connection.execute(
        "INSERT INTO logs (size, root, checkpoint, checkpoint_size, workspace) VALUES (?,?,?,?,?)", values
    )
    return int(cursor.lastrowid or 0)


def _move_rows(
    connection: sqlite3.Connection, workspace: str, numbers: Sequence[int], log: int, position: int
) -> None:
    """Make entries of pending rows, from this position on, without a look at them."""
    for first, last in _runs(numbers):
        of_run = (first, last, workspace)
        moved = connection.execute(
            "INSERT INTO entries (log, position, event_id, interaction, commitment, sealed)"
            " SELECT ?, number + ?, event_id, interaction, commitment, sealed FROM pending"
            " WHERE number BETWEEN ? AND ? AND workspace=? ORDER BY number",
            (log, position - first, *of_run),
        ).rowcount
        connection.execute("DELETE FROM pending WHERE number BETWEEN ? AND ? AND workspace=?", of_run)
        position += last - first + 1
        if moved != last - first + 1:
            raise Refused(HeadMoved("another sequencer took rows that were pending; read the head again"))


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return the (first, last) of each run of consecutive numbers: two statements each, not two a row."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
