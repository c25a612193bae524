"""What can go wrong with a file, and what the callers hear of it."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from privity.storage import sqlite_file
from privity.storage.ports import PendingRow, StoreUnavailable, TranscriptRow, Writes
from privity.storage.sqlite import SCHEMA_VERSION, SqliteStore
from privity.storage.sqlite_keys import SqliteKeyStore

SECRET = b"the sealed body of a row"


def writes(number: int, size: int = 0) -> Writes:
    row = PendingRow(f"evt_{number}", "clinic", "int_1", bytes(32), SECRET)
    transcript = TranscriptRow(f"int_{number}", "clinic", "request", SECRET + bytes(size))
    return Writes(pending=(row,), transcripts=(transcript,))


def test_a_full_disk_refuses_without_row_contents_and_is_recovered_from(tmp_path: Path) -> None:
    async def run() -> None:
        store = SqliteStore(tmp_path / "data.db")
        await store._writer.run(lambda connection: connection.execute("PRAGMA max_page_count=60").fetchone())
        outcomes = await asyncio.gather(
            *(store.commit(writes(n, 100_000)) for n in range(8)), return_exceptions=True
        )
        assert all(isinstance(outcome, StoreUnavailable) for outcome in outcomes)
        assert "SQLITE_FULL" in str(outcomes[0])
        assert "sealed" not in str(outcomes[0])
        assert await store.pending("clinic", 10) == []
        await store.commit(writes(9))
        assert len(await store.pending("clinic", 10)) == 1
        await store.close()

    asyncio.run(run())


def test_a_lock_held_elsewhere_refuses_after_a_while(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_file, "_BUSY_MS", 10)

    async def run() -> None:
        store = SqliteStore(tmp_path / "data.db")
        other = sqlite3.connect(tmp_path / "data.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable, match="SQLITE_BUSY"):
            await store.commit(writes(1))
        other.execute("ROLLBACK")
        other.close()
        await store.commit(writes(1))
        await store.close()

    asyncio.run(run())


def test_a_write_that_the_system_refuses_is_unavailable(tmp_path: Path) -> None:
    async def run() -> None:
        store = SqliteStore(tmp_path / "data.db")
        await store._writer.run(lambda connection: connection.execute("PRAGMA query_only=ON").fetchone())
        with pytest.raises(StoreUnavailable, match="SQLITE_READONLY"):
            await store.commit(writes(1))
        await store.close()

    asyncio.run(run())


@pytest.mark.parametrize("kind", [SqliteStore, SqliteKeyStore])
def test_a_file_that_is_no_database_and_a_missing_folder_are_refused(
    tmp_path: Path, kind: type[SqliteStore | SqliteKeyStore]
) -> None:
    (tmp_path / "data.db").write_bytes(b"not a database, but long enough to be looked at" * 100)
    for path in (tmp_path / "data.db", tmp_path / "missing" / "data.db"):
        with pytest.raises(StoreUnavailable):
            kind(path)


@pytest.mark.parametrize("kind", [SqliteStore, SqliteKeyStore])
def test_a_newer_schema_is_refused(tmp_path: Path, kind: type[SqliteStore | SqliteKeyStore]) -> None:
    path = tmp_path / "data.db"
    asyncio.run(kind(path).close())
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    connection.close()
    with pytest.raises(StoreUnavailable, match="start the newer Privity"):
        kind(path)


def test_files_are_for_their_owner_only_and_flushed_in_full(tmp_path: Path) -> None:
    async def run() -> None:
        store = SqliteStore(tmp_path / "data.db")
        await store.commit(writes(1))
        files = list(tmp_path.iterdir())  # noqa: ASYNC240 - a test has nothing to hold up
        assert len(files) == 3
        assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
        settings = [
            await store._writer.run(lambda c, name=name: c.execute(f"PRAGMA {name}").fetchone()[0])
            for name in ("journal_mode", "synchronous")
        ]
        assert settings == ["wal", 2]
        await store.close()

    asyncio.run(run())
