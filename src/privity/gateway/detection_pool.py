"""The gateway's side of detection: a pool of worker processes with a time budget.

A worker that crashes, hangs or overruns its budget (a + b per KB) is killed and replaced, and the
request it held is refused (promise 4). Nothing is retried on another worker: an input that kills
one worker must not walk through the pool.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from privity.domain.category import unpacked
from privity.domain.decision import Reason
from privity.domain.detector_setup import DetectorSetup
from privity.domain.errors import DetectionDown, Unavailable
from privity.domain.finding import Classification, Finding, Passage
from privity.domain.labels import Label

_log = logging.getLogger("privity.gateway")

_FindingRow = tuple[int, int, int, str, str, float, str, str]
_Answer = tuple[list[_FindingRow], list[tuple[int, int]]]  # and packed topics by segment

#: From this many characters on a request is large: all but one worker may be busy with such.
LARGE = 64 * 1024

#: Nobody waits longer than this for a free worker, whatever stands before it.
LONGEST_WAIT = 10.0

#: A worker that has not answered its canaries after this many seconds answers nothing.
CANARY_TIMEOUT = 10.0

#: A worker that is not ready after this many seconds is broken (a cold import on a busy machine).
START_TIMEOUT = 60.0


@dataclass(frozen=True, slots=True, eq=False)
class _Turn:
    """A request that waits for a worker, or for this one."""

    large: bool
    worker: asyncio.Future[asyncio.subprocess.Process]
    wanted: asyncio.subprocess.Process | None = None


class DetectionPool:
    """``classify`` is safe to call concurrently; each worker handles one request at a time.

    Requests get their workers in the order in which they came, with one exception: where there are
    several workers, large requests leave one of them to the others, so that two of them do not stop
    everybody's streams. The budget counts from the moment a worker has the text.
    """

    def __init__(
        self,
        workers: int,
        budget_ms: float,
        budget_ms_per_kb: float,
        longest_wait: float = LONGEST_WAIT,
        setup: DetectorSetup | None = None,
    ) -> None:
        self._count = workers
        self._budget = budget_ms / 1000
        self._per_kb = budget_ms_per_kb / 1000
        self._longest_wait = longest_wait
        self._setup = msgspec.msgpack.encode(setup or DetectorSetup())
        self._idle: list[asyncio.subprocess.Process] = []
        self._waiting: deque[_Turn] = deque()
        self._large = 0  # workers that large requests have
        self._starting: set[asyncio.Task[None]] = set()
        self._all: set[asyncio.subprocess.Process] = set()
        self._failing = 0  # workers of which the last start failed
        self._down_since = 0.0  # on the loop's clock; of use while all of them are failing
        self._closing = False
        #: Set while a worker is known to detect otherwise than it should: everything is refused.
        self.distrusted = False
        #: Digest of what detects, for the records; known once a worker has started.
        self.version = b""
        self._encoder = msgspec.msgpack.Encoder()
        self._decoder = msgspec.msgpack.Decoder(_Answer | None)

    async def start(self) -> None:
        """Start every worker; return when all are ready. Raises Unavailable."""
        await asyncio.gather(*(self._spawn() for _ in range(self._count)))

    @property
    def ready(self) -> bool:
        """Whether at least one worker lives, and none is known to detect otherwise than it should."""
        living = not self.down and any(process.returncode is None for process in self._all)
        return living and not self.distrusted

    @property
    def down(self) -> bool:
        """Whether no worker lives and the last start of each failed: nothing that a text can bring about.

        One that was killed over a text is being started anew, and that has not failed.
        """
        return self._failing == self._count

    async def classify(self, passages: Sequence[Passage]) -> Classification:
        """Return the findings and topics of all passages.

        Raises Unavailable on failure or overrun; DetectionDown where the pool is ``down``.
        """
        if not passages:
            return Classification()
        self._refuse_distrusted()
        size = sum(len(passage.text) for passage in passages)
        payload = self._encoded(passages)
        large = size >= LARGE
        process = await self._worker(large=large)
        returned = False
        try:
            async with asyncio.timeout(self._budget + self._per_kb * size / 1024):
                found = await self._ask(process, payload)
            returned = True
        except TimeoutError:
            raise Unavailable(
                Reason.DETECTION_TIMEOUT, "Detection overran its time budget, so nothing was sent. Try again."
            ) from None
        except (OSError, EOFError, asyncio.IncompleteReadError, msgspec.DecodeError, ValueError):
            raise Unavailable(
                Reason.DETECTION_FAILED, "Detection failed, so nothing was sent. Try again."
            ) from None
        finally:
            self._large -= large
            if returned:
                self._give(process)
            else:
                # The worker may still be busy with this text: its next answer would be ours.
                self._replace(process)
                self._hand_out()
        if found is None:
            raise Unavailable(Reason.DETECTION_FAILED, "Detection failed, so nothing was sent. Try again.")
        self._refuse_distrusted()  # it may have come out while this request waited
        return found

    def _encoded(self, passages: Sequence[Passage]) -> bytes:
        try:
            return self._encoder.encode(
                [(passage.text, passage.keys, passage.call_id) for passage in passages]
            )
        except UnicodeEncodeError:  # half of a surrogate pair: no text, and its message would quote it
            raise Unavailable(
                Reason.DETECTION_FAILED, "The text is not Unicode, so nothing was sent. Send it as UTF-8."
            ) from None

    def _refuse_distrusted(self) -> None:
        if self.distrusted:
            raise Unavailable(
                Reason.DETECTION_FAILED,
                "Detection finds something else than it was measured to, so nothing was sent. Try again.",
            )

    async def probe(self, expected: bytes | None, *, replace: bool) -> list[bytes | None]:
        """Ask every worker for its canaries, each in its turn; return the answers, ``None`` for no answer.

        A worker that is still being started has not answered. One that is asked and does not answer is killed
        and replaced; with ``replace``, so is one that answers otherwise than ``expected``.
        """
        answers: list[bytes | None] = []
        for process in list(self._all):
            try:
                worker = await self._worker(large=False, wanted=process)
            except Unavailable:
                answers.append(None)
                continue  # it was replaced meanwhile, or is busy for so long that its budget will end it
            answer: bytes | None = None
            kept = False
            try:
                async with asyncio.timeout(CANARY_TIMEOUT):
                    answer = await self._exchange(worker, b"")
                kept = not replace or expected is None or answer == expected
            except (TimeoutError, OSError, EOFError, asyncio.IncompleteReadError):
                answer = None
            finally:
                if kept:
                    self._give(worker)
                else:
                    self._replace(worker)
                    self._hand_out()
            answers.append(answer)
        return answers + [None] * (self._count - len(answers))

    async def _worker(
        self, *, large: bool, wanted: asyncio.subprocess.Process | None = None
    ) -> asyncio.subprocess.Process:
        """Return a free worker, or this one, in its turn.

        Raises Unavailable where it takes too long, DetectionDown where that is because none can be started.
        """
        turn = _Turn(large, asyncio.get_running_loop().create_future(), wanted)
        self._waiting.append(turn)
        self._hand_out()
        try:
            async with asyncio.timeout(None if turn.worker.done() else self._patience()):
                return await turn.worker
        except BaseException as error:
            if turn.worker.done() and not turn.worker.cancelled():
                # It was given in the very moment in which nobody waited any more.
                self._large -= large
                self._give(turn.worker.result())
            else:
                self._waiting.remove(turn)
            if isinstance(error, TimeoutError) and self.down:
                raise DetectionDown(
                    Reason.DETECTION_FAILED, "No detection worker can be started, so nothing was sent."
                ) from None
            if isinstance(error, TimeoutError):
                raise Unavailable(
                    Reason.DETECTION_TIMEOUT, "No detection worker came free, so nothing was sent. Try again."
                ) from None
            raise

    def _patience(self) -> float:
        """Return for how long to wait for a worker: not at all where nobody has come for that long."""
        if not self.down:
            return self._longest_wait
        return self._down_since + self._longest_wait - asyncio.get_running_loop().time()

    def _give(self, process: asyncio.subprocess.Process) -> None:
        self._idle.append(process)
        self._hand_out()

    def _hand_out(self) -> None:
        """Give free workers to those who wait, first come first served; large ones leave one over."""
        most = max(1, self._count - 1)
        for turn in list(self._waiting):
            if not self._idle:
                return
            if turn.worker.done() or (turn.large and self._large >= most):
                continue  # it has just been cancelled, or has to leave this one to the others
            if turn.wanted is not None and turn.wanted not in self._idle:
                continue
            self._waiting.remove(turn)
            self._large += turn.large
            worker = turn.wanted or self._idle[-1]
            self._idle.remove(worker)
            turn.worker.set_result(worker)

    async def close(self) -> None:
        """End every worker."""
        self._closing = True
        starting = list(self._starting)
        for task in starting:
            task.cancel()
        await asyncio.gather(*starting, return_exceptions=True)
        for process in list(self._all):
            await self._end(process)

    async def _ask(self, process: asyncio.subprocess.Process, payload: bytes) -> Classification | None:
        answer: _Answer | None = self._decoder.decode(await self._exchange(process, payload))
        if answer is None:
            return None
        rows, topics = answer
        return Classification(
            [Finding(r[0], r[1], r[2], Label(r[3]), r[4], r[5], r[6], r[7]) for r in rows],
            {segment: unpacked(bits) for segment, bits in topics},
        )

    async def _exchange(self, process: asyncio.subprocess.Process, payload: bytes) -> bytes:
        if process.stdin is None or process.stdout is None or process.returncode is not None:
            raise EOFError
        process.stdin.write(len(payload).to_bytes(4, "big") + payload)
        await process.stdin.drain()
        head = await process.stdout.readexactly(4)
        return await process.stdout.readexactly(int.from_bytes(head, "big"))

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
                assert process.stdin is not None
                assert process.stdout is not None
                process.stdin.write(len(self._setup).to_bytes(4, "big") + self._setup)
                await process.stdin.drain()
                head = await process.stdout.readexactly(4)
                version = await process.stdout.readexactly(int.from_bytes(head, "big"))
        except (TimeoutError, asyncio.IncompleteReadError, OSError):
            await self._end(process)
            raise Unavailable(Reason.DETECTION_FAILED, "A detection worker did not start.") from None
        if version != (self.version or version):
            # The records name the version of the start: what was replaced meanwhile does not answer under it.
            await self._end(process)
            _log.error("detection: a new worker has another detector than the gateway began with; restart it")
            raise Unavailable(Reason.DETECTION_FAILED, "A detection worker is of another version.")
        self.version = version
        self._give(process)

    def _replace(self, process: asyncio.subprocess.Process) -> None:
        _kill(process)  # at once: it may be burning a core
        if not self._closing:
            task = asyncio.get_running_loop().create_task(self._respawn(process))
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)

    async def _respawn(self, process: asyncio.subprocess.Process) -> None:
        await self._end(process)
        failing = False
        try:
            while not self._closing:
                with contextlib.suppress(Unavailable, OSError):
                    await self._spawn()
                    return
                if not failing:
                    failing = True
                    self._failing += 1
                    self._down_since = asyncio.get_running_loop().time()
                await asyncio.sleep(1)  # a broken installation must not spin; requests are refused meanwhile
        finally:
            self._failing -= failing

    async def _end(self, process: asyncio.subprocess.Process) -> None:
        _kill(process)
        await process.wait()
        self._all.discard(process)


def _kill(process: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.kill()
