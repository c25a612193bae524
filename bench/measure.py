"""Processor time, memory and the disk, as the kernel tells them (proc(5), Linux)."""

from __future__ import annotations

import contextlib
import os
import statistics
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path


def processes(leader: int) -> list[int]:
    """Return the processes of this group: a server and every worker that it started."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, IndexError, ValueError):
            if int(stat.read_text("utf-8", "replace").rpartition(")")[2].split()[2]) == leader:
                found.append(int(stat.parent.name))
    return found


def cpu_us(pids: Iterable[int]) -> float:
    """Return the microseconds of processor that these processes have used so far."""
    total = 0
    for pid in pids:
        for schedstat in Path(f"/proc/{pid}/task").glob("*/schedstat"):
            with contextlib.suppress(OSError):
                total += int(schedstat.read_text().split()[0])
    return total / 1000


def memory_mib(pids: Iterable[int]) -> tuple[float, float]:
    """Return (proportional, resident) MiB: in the first, pages that processes share count once."""
    sums = {"Pss": 0, "Rss": 0}
    for pid in pids:
        with contextlib.suppress(OSError):
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                name, _, value = line.partition(":")
                if name in sums:
                    sums[name] += int(value.split()[0])
    return sums["Pss"] / 1024, sums["Rss"] / 1024


class Disk:
    """A probe of the disk under a folder: one write like a commit's, and how long its flush takes."""

    def __init__(self, folder: Path, page: int = 8192) -> None:
        self._file = os.open(folder / "flush-probe", os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        self._page = page
        # A log that is reused after its checkpoint is written over: so is this file.
        self._length = 256
        os.pwrite(self._file, b"\1" * page * self._length, 0)
        os.fsync(self._file)
        self._next = 0
        self.times: list[float] = []

    def probe(self) -> None:
        """Write a page and flush it."""
        data = os.urandom(self._page)
        started = time.perf_counter()
        os.pwrite(self._file, data, (self._next % self._length) * self._page)
        os.fdatasync(self._file)
        self.times.append((time.perf_counter() - started) * 1000)
        self._next += 1

    def close(self) -> None:
        """Release the file."""
        os.close(self._file)


def quantile(values: Sequence[float], share: float) -> float:
    """Return the value below which this share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def median(values: Sequence[float]) -> float:
    """Return the middle value."""
    return statistics.median(values)


@contextlib.contextmanager
def on_cores(cores: set[int] | None) -> Iterator[None]:
    """Let what is started inside run on these cores."""
    before = os.sched_getaffinity(0)
    if cores:
        os.sched_setaffinity(0, cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def cores() -> tuple[set[int] | None, set[int] | None]:
    """Return (the measured side's one core, the rest), or (None, None) where there is only one."""
    have = sorted(os.sched_getaffinity(0))
    return ({have[0]}, set(have[1:])) if len(have) > 1 else (None, None)
