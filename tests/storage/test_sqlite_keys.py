"""Erased means: no byte of it in any of the files."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from privity.crypto.ports import KeyKind, WrappedKey
from privity.storage import sqlite_file, sqlite_keys
from privity.storage.byte_scan import any_holds
from privity.storage.ports import StoreUnavailable
from privity.storage.sqlite_keys import SqliteKeyStore


def key(number: int, size: int = 61) -> WrappedKey:
    return WrappedKey(f"key_{number}", "clinic", KeyKind.ENTRY, "scp_1", 1, os.urandom(size), number)


def on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_piece_of_an_erased_key_is_left_whatever_came_before(tmp_path: Path, data: st.DataObject) -> None:
    """Inserts in any order make SQLite split and rebuild pages, where old copies could hide."""
    folder = tmp_path / os.urandom(8).hex()
    folder.mkdir()
    rows = [key(number, data.draw(st.sampled_from([61, 200]))) for number in range(150)]
    order = data.draw(st.permutations(rows))
    gone = data.draw(st.sets(st.sampled_from(rows), min_size=1, max_size=40))

    async def run() -> None:
        store = SqliteKeyStore(folder / "keys.db")
        for start in range(0, len(order), 30):
            await store.put(order[start : start + 30])
        await store.delete([row.id for row in gone])
        assert {row.id for row in await store.children("scp_1")} == {row.id for row in set(rows) - gone}
        files = on_disk(folder)
        for row in gone:
            for at in range(len(row.wrapped) - 15):
                assert row.wrapped[at : at + 16] not in files
        await store.close()

    asyncio.run(run())


def test_bytes_that_stay_are_found_cleaned_by_a_rewrite_or_confessed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([True, False, True, True])
    monkeypatch.setattr(sqlite_keys, "any_holds", lambda *_: next(answers))
    monkeypatch.setattr(sqlite_keys, "_FILES", ("",))

    async def run() -> None:
        store = SqliteKeyStore(tmp_path / "keys.db")
        await store.put([key(1), key(2), key(3)])
        await store.delete(["key_1"])
        with pytest.raises(StoreUnavailable, match="not complete"):
            await store.delete(["key_2"])
        assert [row.id for row in await store.children("scp_1")] == ["key_3"]
        await store.close()

    asyncio.run(run())


def test_a_reader_that_holds_the_log_open_makes_the_erasure_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "_BUSY_MS", 10)

    async def run() -> None:
        store = SqliteKeyStore(tmp_path / "keys.db")
        await store.put([key(1)])
        reader = sqlite3.connect(tmp_path / "keys.db", isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM keys").fetchall()
        with pytest.raises(StoreUnavailable, match="erase again"):
            await store.delete(["key_1"])
        reader.close()
        await store.delete(["key_1"])
        assert await store.get(["key_1"]) == []
        await store.close()

    asyncio.run(run())


def test_an_erasure_that_was_cut_off_is_folded_in_at_the_next_start(tmp_path: Path) -> None:
    row = key(1)

    async def run() -> None:
        store = SqliteKeyStore(tmp_path / "keys.db")
        await store.put([row])
        await store._writer.run(lambda connection: connection.execute("DELETE FROM keys").rowcount)
        assert row.wrapped in on_disk(tmp_path)
        again = SqliteKeyStore(tmp_path / "keys.db")
        assert row.wrapped not in on_disk(tmp_path)
        await again.close()
        await store.close()

    asyncio.run(run())


def test_a_repeated_erasure_rewrites_the_file_since_it_no_longer_knows_what_to_look_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def run() -> None:
        store = SqliteKeyStore(tmp_path / "keys.db")
        await store.put([key(1), key(2)])
        monkeypatch.setattr(sqlite_keys, "any_holds", lambda *_: True)
        with pytest.raises(StoreUnavailable, match="not complete"):
            await store.delete(["key_1"])
        await store.close()
        monkeypatch.undo()

        again = SqliteKeyStore(tmp_path / "keys.db")
        said: list[str] = []
        await again._writer.run(lambda connection: connection.set_trace_callback(said.append))
        await again.delete(["key_2", "key_2"])
        assert "VACUUM" not in said
        await again.delete(["key_1"])
        assert "VACUUM" in said
        await again.close()

    asyncio.run(run())


def test_the_scan_runs_nothing_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mmap.py").write_text("raise SystemExit(11)")
    (tmp_path / "privity").mkdir()
    (tmp_path / "privity" / "__init__.py").write_text("raise SystemExit(11)")
    (tmp_path / "file").write_bytes(b"--needle--")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert any_holds([tmp_path / "file"], [b"needle"])
    assert not any_holds([tmp_path / "file"], [b"nadel"])
