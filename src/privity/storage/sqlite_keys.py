"""The key database on a SQLite file of its own, ``keys.db``: a deleted row is gone from the disk.

Deleting is what makes an erasure real (promise 6), so it is checked, not assumed: rows are deleted
under ``secure_delete=on``, the write-ahead log is folded in and truncated (the answer must be
0, 0, 0), and then the bytes of the deleted wrapped keys are looked for in the database's files.
Where they are found (a page that SQLite rebuilt may keep an old copy in its free space) the file is
rewritten by VACUUM and searched again; if they are still there the caller is told that nothing was
erased. An erasure that is repeated (after a crash, say) finds no rows and so cannot know which bytes
to look for: then the file is rewritten in any case.

Not reached from here, and said in the certificate: backups, snapshots and the spare blocks of a
solid-state disk.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from privity.crypto.ports import KeyKind, WrappedKey
from privity.storage.byte_scan import any_holds
from privity.storage.group_commit import GroupCommitWriter, Refused, unavailable
from privity.storage.ports import StoreUnavailable
from privity.storage.sqlite_file import Reader, bring_to_schema, connect, put_rows

SCHEMA_VERSION = 1
_SCHEMA = """
CREATE TABLE keys (
    id TEXT PRIMARY KEY, workspace TEXT NOT NULL, kind TEXT NOT NULL, parent TEXT NOT NULL,
    version INTEGER NOT NULL, wrapped BLOB NOT NULL, created_ms INTEGER NOT NULL);
CREATE INDEX keys_by_parent ON keys (parent)
"""
_SELECT = "SELECT id, workspace, kind, parent, version, wrapped, created_ms FROM keys WHERE "
_IN_CHUNK = 500
_FILES = ("", "-wal", "-shm", "-journal")

#: A part of a wrapped key that is left over is as bad as the whole: each piece is looked for.
_PIECE = 16


class SqliteKeyStore:
    """KeyStore on one file. ``put`` raises StoreUnavailable when an id exists."""

    def __init__(self, path: Path) -> None:
        """Open or create the file. Raises StoreUnavailable, also for a newer schema."""
        self._path = path
        self._unproven: list[bytes] = []
        self._writer = GroupCommitWriter(lambda: _open(path), "privity-keys-writer")
        try:
            self._reader = Reader(connect(path), "privity-keys-reader")
        except (sqlite3.Error, OSError) as error:
            self._writer.close()
            raise unavailable(error) from None

    async def put(self, rows: Sequence[WrappedKey]) -> None:
        def apply(connection: sqlite3.Connection) -> None:
            try:
                put_rows(
                    connection,
                    "INSERT INTO keys (id, workspace, kind, parent, version, wrapped, created_ms)",
                    [
                        (r.id, r.workspace, r.kind.value, r.parent, r.version, r.wrapped, r.created_ms)
                        for r in rows
                    ],
                )
            except sqlite3.IntegrityError:
                raise Refused(
                    StoreUnavailable("a key with this id exists; keys are never replaced, make a new id")
                ) from None

        await self._writer.run(apply)

    async def get(self, ids: Sequence[str]) -> list[WrappedKey]:
        rows: list[WrappedKey] = []
        for start in range(0, len(ids), _IN_CHUNK):
            rows += await self._select(*_where_id(ids[start : start + _IN_CHUNK]))
        return rows

    async def children(self, parent: str) -> list[WrappedKey]:
        return await self._select("parent=? ORDER BY id", (parent,))

    async def _select(self, where: str, values: Sequence[str]) -> list[WrappedKey]:
        found = await self._reader.run(
            lambda connection: connection.execute(_SELECT + where, values).fetchall()
        )
        return [WrappedKey(r[0], r[1], KeyKind(r[2]), *r[3:]) for r in found]

    async def delete(self, ids: Sequence[str]) -> None:
        wanted = list(dict.fromkeys(ids))

        def apply(connection: sqlite3.Connection) -> list[bytes]:
            gone: list[bytes] = []
            for start in range(0, len(wanted), _IN_CHUNK):
                where, values = _where_id(wanted[start : start + _IN_CHUNK])
                gone += [row[5] for row in connection.execute(_SELECT + where, values)]
                connection.execute("DELETE FROM keys WHERE " + where, values)  # noqa: S608 - marks only
            return gone

        def make_sure(connection: sqlite3.Connection, gone: Sequence[bytes]) -> None:
            self._make_sure(connection, gone, rewrite=len(gone) < len(wanted))

        await self._writer.run(apply, make_sure)

    def _make_sure(self, connection: sqlite3.Connection, gone: Sequence[bytes], *, rewrite: bool) -> None:
        # If we die before this: the rows are deleted, but their bytes may stand in the write-ahead
        # log. The caller was not told, so the erasure is repeated; `_open` folds the log in as well.
        self._unproven += gone  # until it is shown that they are gone, each erasure looks for them
        _fold_in(connection)
        if rewrite or self._left_over(self._unproven):
            connection.execute("VACUUM")
            _fold_in(connection)
            if self._left_over(self._unproven):
                raise StoreUnavailable(
                    "bytes of a deleted key are still in the key database; the erasure is not complete"
                )
        self._unproven = []

    def _left_over(self, gone: Sequence[bytes]) -> bool:
        pieces = [
            wrapped[start : start + _PIECE]
            for wrapped in gone
            for start in range(0, max(1, len(wrapped) - _PIECE + 1), _PIECE)
        ]
        return any_holds([Path(f"{self._path}{suffix}") for suffix in _FILES], pieces)

    async def close(self) -> None:
        await asyncio.to_thread(self._release)

    def _release(self) -> None:
        self._writer.close()
        self._reader.close()


def _open(path: Path) -> sqlite3.Connection:
    connection = connect(path)
    try:
        connection.execute("PRAGMA secure_delete=ON")
        bring_to_schema(connection, SCHEMA_VERSION, _SCHEMA)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except BaseException:
        connection.close()
        raise
    return connection


def _where_id(ids: Sequence[str]) -> tuple[str, Sequence[str]]:
    return f"id IN ({','.join('?' * len(ids))})", ids


def _fold_in(connection: sqlite3.Connection) -> None:
    answer = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if answer != (0, 0, 0):
        raise StoreUnavailable(
            "the key database's write-ahead log could not be emptied: another process reads it;"
            " end it and erase again"
        )
