"""One flush for many, and nobody pays for a neighbour's failure."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from privity.storage import sqlite_file
from privity.storage.group_commit import GroupCommitWriter, Refused, Together
from privity.storage.ports import StoreUnavailable, Writes
from privity.storage.sqlite import SqliteStore
from privity.storage.sqlite_file import connect


class Commits(sqlite3.Connection):
    """Counts its commits; fails the next statements that begin with ``fail``."""

    commits = 0
    fail: tuple[str, ...] = ()

    def execute(self, sql: str, *values: object) -> sqlite3.Cursor:  # type: ignore[override]
        if Commits.fail and sql.startswith(Commits.fail):
            raise sqlite3.OperationalError("disk I/O error")
        Commits.commits += sql == "COMMIT"
        return super().execute(sql, *values)  # type: ignore[arg-type]


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[GroupCommitWriter]:
    def opened() -> sqlite3.Connection:
        connect(tmp_path / "test.db").close()
        connection = sqlite3.connect(
            tmp_path / "test.db", isolation_level=None, check_same_thread=False, factory=Commits
        )
        connection.execute("CREATE TABLE IF NOT EXISTS t (x INTEGER PRIMARY KEY, y TEXT NOT NULL)")
        return connection

    Commits.fail = ()
    one = GroupCommitWriter(opened, "test-writer")
    Commits.commits = 0
    yield one
    one.close()


def insert(x: object, y: object = "y") -> Callable[[sqlite3.Connection], object]:
    return lambda connection: connection.execute("INSERT INTO t VALUES (?,?)", (x, y)).lastrowid


def stored(connection: sqlite3.Connection) -> list[int]:
    return [row[0] for row in connection.execute("SELECT x FROM t ORDER BY x")]


def test_many_callers_share_few_flushes(writer: GroupCommitWriter) -> None:
    async def run() -> None:
        assert await asyncio.gather(*(writer.run(insert(n)) for n in range(1000))) == list(range(1000))
        assert Commits.commits == 1  # they were asked for in one turn of the event loop
        assert await writer.run(stored) == list(range(1000))

    asyncio.run(run())


def test_neighbours_of_one_make_are_done_at_once_in_their_order(writer: GroupCommitWriter) -> None:
    calls: list[list[int]] = []

    def several(connection: sqlite3.Connection, items: Sequence[int]) -> None:
        calls.append([*items])
        connection.executemany("INSERT INTO t VALUES (?,'y')", [(item,) for item in items])

    async def run() -> None:
        jobs = [Together(several, n) for n in (1, 2)]
        await asyncio.gather(*(writer.run(job) for job in (*jobs, insert(3), Together(several, 4))))
        assert calls == [[1, 2], [4]]
        calls.clear()
        answers = (writer.run(Together(several, n)) for n in (5, 4, 6))  # 4 is there already
        outcomes = await asyncio.gather(*answers, return_exceptions=True)
        assert [type(outcome).__name__ for outcome in outcomes] == [
            "NoneType",
            "StoreUnavailable",
            "NoneType",
        ]
        assert calls == [[5, 4, 6], [5], [4], [6]]
        assert await writer.run(stored) == [1, 2, 3, 4, 5, 6]

    asyncio.run(run())


def refuse(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO t VALUES (999, '')")
    raise Refused(LookupError("no"))


def test_a_failing_job_leaves_its_neighbours_alone(writer: GroupCommitWriter) -> None:
    async def run() -> None:
        jobs = [insert(1), insert(1), insert(2, None), refuse, insert(3, object()), insert(4)]
        outcomes = await asyncio.gather(*(writer.run(job) for job in jobs), return_exceptions=True)
        assert [type(outcome).__name__ for outcome in outcomes] == [
            "int",
            "StoreUnavailable",
            "StoreUnavailable",
            "LookupError",
            "StoreUnavailable",
            "int",
        ]
        assert await writer.run(stored) == [1, 4]

    asyncio.run(run())


@pytest.mark.parametrize("statement", ["BEGIN", "INSERT", "COMMIT"])
def test_a_failing_disk_refuses_the_group_and_the_writer_survives(
    writer: GroupCommitWriter, statement: str
) -> None:
    async def run() -> None:
        Commits.fail = (statement,)
        with pytest.raises(StoreUnavailable) as caught:
            await writer.run(insert(1))
        assert "disk I/O" not in str(caught.value)
        Commits.fail = ()
        assert await writer.run(stored) == []
        await writer.run(insert(2))
        assert await writer.run(stored) == [2]

    asyncio.run(run())


def test_a_group_whose_savepoints_fail_is_refused_whole(writer: GroupCommitWriter) -> None:
    queued = threading.Event()

    def busy(_: sqlite3.Connection) -> None:
        queued.wait(10)  # the writer waits until both jobs are queued, so that they are one group
        Commits.fail = ("SAVEPOINT",)

    async def run() -> None:
        running = [asyncio.ensure_future(writer.run(job)) for job in (busy, insert(1), refuse)]
        await asyncio.sleep(0)
        queued.set()
        _, first, _ = await asyncio.gather(*running, return_exceptions=True)
        assert isinstance(first, StoreUnavailable)
        Commits.fail = ()
        assert await writer.run(stored) == []

    asyncio.run(run())


def test_a_rollback_that_fails_too_takes_a_new_connection(writer: GroupCommitWriter) -> None:
    async def run() -> None:
        Commits.fail = ("COMMIT", "ROLLBACK")
        with pytest.raises(StoreUnavailable):
            await writer.run(insert(1))
        Commits.fail = ()
        await writer.run(insert(2))
        assert await writer.run(stored) == [2]

    asyncio.run(run())


def test_a_connection_whose_rollback_failed_lets_its_lock_go_before_the_next_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A real store: opening it takes the write lock, which the broken connection still holds."""
    monkeypatch.setattr(sqlite_file, "_BUSY_MS", 50)
    honest = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: honest(*a, **k, factory=Commits))

    async def run() -> None:
        Commits.fail = ()
        store = SqliteStore(tmp_path / "data.db")
        for number in range(2):
            Commits.fail = ("COMMIT", "ROLLBACK")
            with pytest.raises(StoreUnavailable):
                await store.commit(Writes(opens=((f"a{number}", "w"),)))
            Commits.fail = ()
            await store.commit(Writes(opens=((f"b{number}", "w"),)))
        assert await store.open_interactions() == [("b0", "w"), ("b1", "w")]
        await store.close()

    asyncio.run(run())


def test_while_the_file_cannot_be_opened_again_each_group_is_refused_and_tries_anew(tmp_path: Path) -> None:
    problems: list[Exception] = []

    def opened() -> sqlite3.Connection:
        if problems:
            raise problems.pop()
        connection = sqlite3.connect(
            tmp_path / "test.db", isolation_level=None, check_same_thread=False, factory=Commits
        )
        connection.execute("CREATE TABLE IF NOT EXISTS t (x INTEGER PRIMARY KEY, y TEXT NOT NULL)")
        return connection

    async def run() -> None:
        Commits.fail = ()
        writer = GroupCommitWriter(opened, "test-writer")
        Commits.fail = ("COMMIT", "ROLLBACK")
        with pytest.raises(StoreUnavailable):
            await writer.run(insert(1))
        Commits.fail = ()
        problems.extend([OSError("gone"), StoreUnavailable("gone")])
        for _ in range(2):
            with pytest.raises(StoreUnavailable):
                await writer.run(insert(2))
        await writer.run(insert(3))
        assert await writer.run(stored) == [3]
        writer.close()

    asyncio.run(run())


def test_what_runs_behind_the_commit_decides_the_answer(writer: GroupCommitWriter) -> None:
    seen: list[bool] = []

    def behind(connection: sqlite3.Connection, result: object) -> None:
        seen.append(connection.in_transaction)
        if result == 2:
            raise StoreUnavailable("left over")
        if result == 3:
            raise OSError

    async def run() -> None:
        assert await writer.run(insert(1), behind) == 1
        for number in (2, 3):
            with pytest.raises(StoreUnavailable):
                await writer.run(insert(number), behind)

    asyncio.run(run())
    assert seen == [False] * 3


def test_a_cancelled_caller_and_a_closed_loop_disturb_nobody(writer: GroupCommitWriter) -> None:
    async def leave() -> None:
        task = asyncio.create_task(writer.run(insert(1)))
        await asyncio.sleep(0)
        task.cancel()

    async def stay() -> list[int]:
        await writer.run(insert(2))
        return await writer.run(stored)

    asyncio.run(leave())
    assert asyncio.run(stay()) == [1, 2]


def test_after_close_nothing_is_taken_and_what_was_queued_is_done(
    writer: GroupCommitWriter, tmp_path: Path
) -> None:
    async def run() -> None:
        tasks = [asyncio.create_task(writer.run(insert(n))) for n in range(50)]
        await asyncio.sleep(0)
        await asyncio.to_thread(writer.close)
        assert len(await asyncio.gather(*tasks)) == 50
        with pytest.raises(StoreUnavailable, match="closed"):
            await writer.run(insert(100))

    asyncio.run(run())
    writer.close()


@pytest.mark.parametrize("problem", [OSError("no"), sqlite3.OperationalError("no"), StoreUnavailable("no")])
def test_a_file_that_cannot_be_opened_says_so_at_once(problem: Exception) -> None:
    def refuse_to_open() -> sqlite3.Connection:
        raise problem

    with pytest.raises(StoreUnavailable):
        GroupCommitWriter(refuse_to_open, "test-writer")
