"""One writer thread for one SQLite file: many callers, one flush.

SQLite allows one writer, and a durable commit costs an fsync whatever its size. So the writes that
arrive while a flush runs wait together and share the next one: the thread drains its queue, runs
every job in one transaction, commits once, and only then tells the callers. What the tasks of an event
loop ask for in one turn is handed over at the turn's end: at once, it would wake the thread for the
first of them alone, and the others would wait for a flush of its own. Jobs of one make
(:class:`Together`) are done at once: a statement for many rows costs little more than one for a row.

A job that fails must not take its neighbours along. Savepoints do that, but cost more than most
jobs; failures are rare. So a group runs without savepoints first, and when a job fails the whole
group is rolled back and run again with one savepoint each. Jobs must therefore be repeatable: they
act on the connection they get and on nothing else.
"""

from __future__ import annotations

import asyncio
import contextlib
import queue
import sqlite3
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from privity.storage.ports import StoreUnavailable

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Future

T = TypeVar("T")

#: Bounds the time that the first caller of a group waits for the others' work, not for the disk. (What was
#: handed over in one piece stays in one piece.)
_LARGEST_GROUP = 4096


class Refused(Exception):
    """A job's own outcome (a conflict, a lost race): its writes are undone, the caller is told why."""

    def __init__(self, outcome: Exception) -> None:
        super().__init__(str(outcome))
        self.outcome = outcome


@dataclass(slots=True)  # not frozen: that costs more than the queueing
class Together(Generic[T]):
    """A job that can be done with its neighbours: ``work`` takes the items of as many as there are.

    Doing several at once must come to the same as doing one after the other.
    """

    work: Callable[[sqlite3.Connection, Sequence[T]], None]
    item: T

    def __call__(self, connection: sqlite3.Connection) -> None:
        """Do it alone."""
        self.work(connection, (self.item,))


@dataclass(slots=True)
class _Job(Generic[T]):
    apply: Callable[[sqlite3.Connection], T]
    after: Callable[[sqlite3.Connection, T], None] | None
    loop: AbstractEventLoop
    future: Future[T]
    result: T | None = None
    failure: Exception | None = field(default=None)


def unavailable(error: Exception) -> StoreUnavailable:
    """Return what a driver's or system's error means to a caller: its code, never a row's content."""
    code = getattr(error, "sqlite_errorname", None) or type(error).__name__
    return StoreUnavailable(
        f"the database did not answer ({code}); check disk space, permissions and the file's integrity"
    )


class GroupCommitWriter:
    """Runs jobs on the writer's connection in groups; see the module's text for the promises."""

    def __init__(self, connect: Callable[[], sqlite3.Connection], name: str) -> None:
        """Open the connection in the new thread. Raises StoreUnavailable when that fails."""
        self._connect = connect
        self._jobs: queue.SimpleQueue[list[_Job[Any]] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()  # of what follows; nothing may be queued behind the end mark
        self._coming: dict[AbstractEventLoop, list[_Job[Any]]] = {}
        self._closed = False
        self._opened: queue.SimpleQueue[StoreUnavailable | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()
        if (problem := self._opened.get()) is not None:
            self._closed = True
            raise problem

    async def run(
        self,
        apply: Callable[[sqlite3.Connection], T],
        after: Callable[[sqlite3.Connection, T], None] | None = None,
    ) -> T:
        """Apply the job in a group's transaction; return its result once that is durable.

        ``after`` runs behind the commit and outside of any transaction, before the caller is told.
        Raises what the job refused with, or StoreUnavailable; then nothing of it is stored.
        """
        loop = asyncio.get_running_loop()
        job = _Job(apply, after, loop, loop.create_future())
        with self._lock:
            if self._closed:
                raise StoreUnavailable("the store is closed; open it again")
            coming = self._coming.get(loop)
            if coming is None:
                self._coming[loop] = [job]
                loop.call_soon(self._hand_over, loop)
            else:
                coming.append(job)
        result: T = await job.future
        return result

    def _hand_over(self, loop: AbstractEventLoop) -> None:
        with self._lock:
            if (jobs := self._coming.pop(loop, None)) is not None:
                self._jobs.put(jobs)

    def close(self) -> None:
        """Finish what is queued, then release the connection. Safe to call twice."""
        with self._lock:
            if not self._closed:
                self._closed = True
                for jobs in self._coming.values():
                    self._jobs.put(jobs)
                self._coming.clear()
                self._jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        connection, problem = self._open()
        self._opened.put(problem)
        open_ = connection is not None
        while open_:
            group, open_ = self._drain()
            if not group:
                continue
            if connection is None:  # each group tries anew, until the file can be opened again
                connection, problem = self._open()
            if connection is None:
                _fail(group, problem)
            else:
                _carry_out(connection, group)
                if connection.in_transaction:  # not even the rollback worked: begin anew
                    # Before the next one is opened: this one still holds the write lock.
                    _close(connection)
                    connection = None
            _tell(group)
        if connection is not None:
            _close(connection)

    def _open(self) -> tuple[sqlite3.Connection, None] | tuple[None, StoreUnavailable]:
        try:
            return self._connect(), None
        except (sqlite3.Error, OSError) as error:
            return None, unavailable(error)
        except StoreUnavailable as problem:
            return None, problem

    def _drain(self) -> tuple[list[_Job[Any]], bool]:
        jobs = self._jobs.get()
        group: list[_Job[Any]] = []
        while jobs is not None:
            group += jobs
            if len(group) >= _LARGEST_GROUP:
                return group, True
            try:
                jobs = self._jobs.get_nowait()
            except queue.Empty:
                return group, True
        return group, False


def _carry_out(connection: sqlite3.Connection, group: Sequence[_Job[Any]]) -> None:
    try:
        try:
            _transaction(connection, group, _plainly)
        except (sqlite3.OperationalError, OSError):
            raise  # the disk, a lock, a permission: nobody's own fault, and no better one by one
        except Exception:  # noqa: BLE001 - whatever one job did wrong, it is asked again alone
            _transaction(connection, group, _each_alone)
    except Exception as error:  # noqa: BLE001 - the thread outlives it; every caller of the group is told
        # If we die or fail before COMMIT: nothing of the group is stored, and no caller was told so.
        _fail(group, unavailable(error))
        return
    for job in group:
        if job.after is not None and job.failure is None:
            try:
                job.after(connection, job.result)
            except StoreUnavailable as problem:
                job.failure = problem
            except (sqlite3.Error, OSError) as error:
                job.failure = unavailable(error)


def _fail(group: Sequence[_Job[Any]], problem: StoreUnavailable | None) -> None:
    for job in group:
        job.failure = job.failure or problem


def _close(connection: sqlite3.Connection) -> None:
    # What was not committed is undone by closing, and by the next opening if not even that works.
    with contextlib.suppress(sqlite3.Error):
        connection.close()


def _transaction(
    connection: sqlite3.Connection,
    group: Sequence[_Job[Any]],
    work: Callable[[sqlite3.Connection, Sequence[_Job[Any]]], None],
) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        work(connection, group)
        connection.execute("COMMIT")
        # If we die here: everything is stored and no caller knows. Callers that come back find
        # their rows; decisions without an outcome are marked at the next start.
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _plainly(connection: sqlite3.Connection, group: Sequence[_Job[Any]]) -> None:
    for work, jobs in groupby(group, key=_work):
        if work is None:
            for job in jobs:
                job.result = job.apply(connection)
        else:
            work(connection, [cast("Together[Any]", job.apply).item for job in jobs])


def _work(job: _Job[Any]) -> Callable[[sqlite3.Connection, Sequence[Any]], None] | None:
    return job.apply.work if isinstance(job.apply, Together) else None


def _each_alone(connection: sqlite3.Connection, group: Sequence[_Job[Any]]) -> None:
    for job in group:
        connection.execute("SAVEPOINT job")
        try:
            job.result = job.apply(connection)
        except Refused as refused:
            job.failure = refused.outcome
        except (sqlite3.OperationalError, OSError):
            raise
        except Exception as error:  # noqa: BLE001 - becomes this caller's refusal, not its neighbours'
            job.failure = unavailable(error)
        if job.failure is not None:
            connection.execute("ROLLBACK TO job")
        connection.execute("RELEASE job")


def _tell(group: Sequence[_Job[Any]]) -> None:
    """Resolve the futures, waking each event loop once for the whole group."""
    by_loop: dict[AbstractEventLoop, list[_Job[Any]]] = {}
    for job in group:
        by_loop.setdefault(job.loop, []).append(job)
    for loop, jobs in by_loop.items():
        try:
            loop.call_soon_threadsafe(_resolve, jobs)
        except RuntimeError:
            continue  # that loop was closed: whoever waited is gone, the rows are durable all the same


def _resolve(jobs: Sequence[_Job[Any]]) -> None:
    for job in jobs:
        if job.future.done():
            continue  # the caller was cancelled meanwhile
        if job.failure is not None:
            job.future.set_exception(job.failure)
        else:
            job.future.set_result(job.result)
