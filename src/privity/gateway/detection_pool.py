"""The gateway's side of detection: a pool of worker processes with a time budget.

A worker that crashes, hangs or overruns its budget (a + b per KB) is killed and replaced, and the
request it held is refused (promise 4). Nothing is retried on another worker: an input that kills
one worker must not walk through the pool.
"""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import Sequence

import msgspec

from privity.domain.decision import Reason
from privity.domain.errors import Unavailable
from privity.domain.finding import Finding, Passage
from privity.domain.labels import Label

_FindingRow = tuple[int, int, int, str, str, float, str, str]

#: A worker that is not ready after this many seconds is broken (a cold import on a busy machine).
START_TIMEOUT = 60.0


class DetectionPool:
    """``classify`` is safe to call concurrently; each worker handles one request at a time."""

    def __init__(self, workers: int, budget_ms: float, budget_ms_per_kb: float) -> None:
        self._count = workers
        self._budget = budget_ms / 1000
        self._per_kb = budget_ms_per_kb / 1000
        self._idle: asyncio.LifoQueue[asyncio.subprocess.Process] = asyncio.LifoQueue()
        self._starting: set[asyncio.Task[None]] = set()
        self._all: set[asyncio.subprocess.Process] = set()
        self._closing = False
        #: Digest of what detects, for the records; known once a worker has started.
        self.version = b""
        self._encoder = msgspec.msgpack.Encoder()
        self._decoder = msgspec.msgpack.Decoder(list[_FindingRow] | None)

    async def start(self) -> None:
        """Start every worker; return when all are ready. Raises Unavailable."""
        await asyncio.gather(*(self._spawn() for _ in range(self._count)))

    @property
    def ready(self) -> bool:
        """Whether at least one worker lives."""
        return any(process.returncode is None for process in self._all)

    async def classify(self, passages: Sequence[Passage]) -> list[Finding]:
        """Return the findings of all passages. Raises Unavailable on failure or overrun."""
        if not passages:
            return []
        size = sum(len(passage.text) for passage in passages)
        payload = self._encoder.encode([(passage.text, passage.keys) for passage in passages])
        # Waiting for a free worker counts: a request must not wait for ever behind a hung one.
        try:
            async with asyncio.timeout(self._budget + self._per_kb * size / 1024):
                process = await self._idle.get()
                try:
                    rows = await self._ask(process, payload)
                except BaseException:
                    # The worker may still be busy with this text: its next answer would be ours.
                    self._replace(process)
                    raise
        except TimeoutError:
            raise Unavailable(
                Reason.DETECTION_TIMEOUT, "Detection overran its time budget, so nothing was sent. Try again."
            ) from None
        except (OSError, EOFError, asyncio.IncompleteReadError, msgspec.DecodeError, ValueError):
            raise Unavailable(
                Reason.DETECTION_FAILED, "Detection failed, so nothing was sent. Try again."
            ) from None
        self._idle.put_nowait(process)
        if rows is None:
            raise Unavailable(Reason.DETECTION_FAILED, "Detection failed, so nothing was sent. Try again.")
        return [Finding(r[0], r[1], r[2], Label(r[3]), r[4], r[5], r[6], r[7]) for r in rows]

    async def close(self) -> None:
        """End every worker."""
        self._closing = True
        for task in self._starting:
            task.cancel()
        for process in list(self._all):
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
        self._all.clear()

    async def _ask(self, process: asyncio.subprocess.Process, payload: bytes) -> list[_FindingRow] | None:
        if process.stdin is None or process.stdout is None or process.returncode is not None:
            raise EOFError
        process.stdin.write(len(payload).to_bytes(4, "big") + payload)
        await process.stdin.drain()
        head = await process.stdout.readexactly(4)
        rows: list[_FindingRow] | None = self._decoder.decode(
            await process.stdout.readexactly(int.from_bytes(head, "big"))
        )
        return rows

    async def _spawn(self) -> None:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "privity.gateway.detection_worker",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,  # a traceback could quote the text
        )
        self._all.add(process)
        try:
            async with asyncio.timeout(START_TIMEOUT):
                assert process.stdout is not None
                head = await process.stdout.readexactly(4)
                self.version = await process.stdout.readexactly(int.from_bytes(head, "big"))
        except (TimeoutError, asyncio.IncompleteReadError):
            self._end(process)
            raise Unavailable(Reason.DETECTION_FAILED, "A detection worker did not start.") from None
        self._idle.put_nowait(process)

    def _replace(self, process: asyncio.subprocess.Process) -> None:
        self._end(process)
        if not self._closing:
            task = asyncio.get_running_loop().create_task(self._respawn())
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)

    async def _respawn(self) -> None:
        while not self._closing:
            with contextlib.suppress(Unavailable, OSError):
                await self._spawn()
                return
            await asyncio.sleep(1)  # a broken installation must not spin; requests are refused meanwhile

    def _end(self, process: asyncio.subprocess.Process) -> None:
        self._all.discard(process)
        with contextlib.suppress(ProcessLookupError):
            process.kill()
