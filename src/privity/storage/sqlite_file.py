"""Opening SQLite files so that *durable* means durable, and reading them beside the writer."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TypeVar

from privity.storage.group_commit import unavailable
from privity.storage.ports import StoreUnavailable

T = TypeVar("T")

#: Another process (the command line, a console) may hold the write lock for a moment.
_BUSY_MS = 5_000


def connect(path: Path) -> sqlite3.Connection:
    """Open for reading and writing: WAL, and an fsync at each commit (``synchronous=FULL``).

    Transactions are ours alone (``isolation_level=None``). The file is created readable by its
    owner only; SQLite gives its companions (``-wal``, ``-shm``) the same mode.
    """
    # Only a file that is new may be opened and closed here: closing any descriptor of a database
    # drops this process's locks on it, and another process would then delete the log under us.
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=256)
    connection.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
    (mode,) = connection.execute("PRAGMA journal_mode=WAL").fetchone()
    if mode != "wal":
        connection.close()
        raise StoreUnavailable("the file system of the data folder does not allow WAL; use a local disk")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def bring_to_schema(connection: sqlite3.Connection, version: int, statements: str) -> None:
    """Create the tables of ``version`` in an empty file; refuse a file of another version."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        if found == 0:
            for statement in statements.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version={version}")
        elif found > version:
            raise StoreUnavailable(
                f"the database has schema {found}, this Privity knows {version}: start the newer Privity"
            )
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


#: Rows of one statement: the largest that fits comes first. One for each width is prepared and kept.
_ROWS_AT_ONCE = (256, 64, 16, 8, 5, 3, 2, 1)


def put_rows(connection: sqlite3.Connection, into: str, rows: Sequence[Sequence[object]]) -> None:
    """Run ``into`` ("INSERT INTO t (a, b)") for these rows, all of one width, in few statements.

    The driver lets go of the interpreter in each statement, and has to wait for it where an event loop
    is busy: half a millisecond a row, if each row were a statement.
    """
    at = 0
    for count in _ROWS_AT_ONCE:
        while at + count <= len(rows):
            statement = _statement(into, len(rows[0]), count)
            connection.execute(statement, [*chain.from_iterable(rows[at : at + count])])
            at += count


@lru_cache(maxsize=128)
def _statement(into: str, width: int, count: int) -> str:
    marks = f"({','.join('?' * width)})"
    return f"{into} VALUES {','.join([marks] * count)}"


class Reader:
    """A connection of its own in a thread of its own: reads never wait for the writer's flush.

    In WAL mode a commit becomes visible to it only after its frames were flushed, so what it
    returns is durable.
    """

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        connection.execute("PRAGMA query_only=ON")
        self._connection = connection
        self._thread = ThreadPoolExecutor(1, name)
        self._closed = False

    async def run(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Return the query's result. Raises StoreUnavailable."""
        if self._closed:
            raise StoreUnavailable("the store is closed; open it again")
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, query, self._connection)
        except (sqlite3.Error, OSError) as error:
            raise unavailable(error) from None

    def close(self) -> None:
        """Release; safe to call twice."""
        self._closed = True
        self._thread.shutdown()
        self._connection.close()
