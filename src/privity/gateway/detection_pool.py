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
                    findings = await self._ask(process, payload)
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
        if findings is None:
            raise Unavailable(Reason.DETECTION_FAILED, "Detection failed, so nothing was sent. Try again.")
        return findings

    async def close(self) -> None:
        """End every worker."""
        self._closing = True
        starting = list(self._starting)
        for task in starting:
            task.cancel()
        await asyncio.gather(*starting, return_exceptions=True)
        for process in list(self._all):
            await self._end(process)

    async def _ask(self, process: asyncio.subprocess.Process, payload: bytes) -> list[Finding] | None:
        if process.stdin is None or process.stdout is None or process.returncode is not None:
            raise EOFError
        process.stdin.write(len(payload).to_bytes(4, "big") + payload)
        await process.stdin.drain()
        head = await process.stdout.readexactly(4)
        rows: list[_FindingRow] | None = self._decoder.decode(
            await process.stdout.readexactly(int.from_bytes(head, "big"))
        )
        if rows is None:
            return None
        return [Finding(r[0], r[1], r[2], Label(r[3]), r[4], r[5], r[6], r[7]) for r in rows]

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
            await self._end(process)
            raise Unavailable(Reason.DETECTION_FAILED, "A detection worker did not start.") from None
        self._idle.put_nowait(process)

    def _replace(self, process: asyncio.subprocess.Process) -> None:
        _kill(process)  # at once: it may be burning a core
        if not self._closing:
            task = asyncio.get_running_loop().create_task(self._respawn(process))
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)

    async def _respawn(self, process: asyncio.subprocess.Process) -> None:
        await self._end(process)
        while not self._closing:
            with contextlib.suppress(Unavailable, OSError):
                await self._spawn()
                return
            await asyncio.sleep(1)  # a broken installation must not spin; requests are refused meanwhile

    async def _end(self, process: asyncio.subprocess.Process) -> None:
        _kill(process)
        await process.wait()
        self._all.discard(process)


def _kill(process: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.kill()
