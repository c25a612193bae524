"""A second process that opens, reads and closes the database must not take anything away.

POSIX locks belong to a process and fall with the first close of any descriptor of the file: a store
that opens its own database file by hand loses them, the next process to close the database takes
itself for the last one, and deletes the write-ahead log with everything committed since.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from privity.crypto.ports import KeyKind, WrappedKey
from privity.storage.ports import NameRow, Writes
from privity.storage.sqlite import SqliteStore
from privity.storage.sqlite_keys import SqliteKeyStore

pytestmark = pytest.mark.slow

_READ = """
import asyncio, sys
from pathlib import Path
from privity.storage.sqlite import SqliteStore
async def main():
    store = SqliteStore(Path(sys.argv[1]))
    print(len(await store.names("main")))
    await store.close()
asyncio.run(main())
"""


def _names_elsewhere(path: Path) -> int:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    done = subprocess.run(
        [sys.executable, "-c", _READ, str(path)], env=environment, capture_output=True, text=True, check=True
    )
    return int(done.stdout)


def test_another_process_sees_every_commit_and_takes_none_away(tmp_path: Path) -> None:
    path = tmp_path / "data.db"

    async def main() -> list[int]:
        store, seen = SqliteStore(path), []
        for number in range(3):
            await store.commit(Writes(names=(NameRow("main", bytes([number]) * 16, "n"),)))
            seen.append(await asyncio.to_thread(_names_elsewhere, path))
        await store.close()
        return seen

    assert asyncio.run(main()) == [1, 2, 3]
    assert _names_elsewhere(path) == 3


def test_an_erasure_does_not_drop_the_locks_of_the_key_database(tmp_path: Path) -> None:
    path = tmp_path / "keys.db"
    rows = [WrappedKey(f"key-{n}", "main", KeyKind.ENTRY, "scope", 1, os.urandom(60)) for n in range(4)]

    async def main() -> list[str]:
        keys = SqliteKeyStore(path)
        await keys.put(rows[:2])
        await keys.delete([rows[0].id])
        await keys.put(rows[2:])
        script = "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute('select 1 from keys').fetchall(); c.close()"
        await asyncio.to_thread(subprocess.run, [sys.executable, "-c", script, str(path)], check=True)
        found = await keys.get([row.id for row in rows])
        await keys.close()
        return sorted(row.id for row in found)

    assert asyncio.run(main()) == ["key-1", "key-2", "key-3"]
