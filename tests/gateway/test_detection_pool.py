"""Detection in processes of its own: answers, budgets, and no answer that belongs to another request."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

import pytest

from privity.detection.assemble import assemble
from privity.detection.baseline import answer
from privity.domain.category import Category, Topics
from privity.domain.decision import Reason
from privity.domain.detector_setup import Allowed, DetectorSetup, Recogniser, RecogniserKind
from privity.domain.errors import DetectionDown, Unavailable
from privity.domain.finding import Classification, Passage
from privity.domain.labels import Label
from privity.gateway.detection_pool import LARGE, DetectionPool

T = TypeVar("T")

pytestmark = pytest.mark.slow

#: A worker by script: what a text says is what happens. Found is the digits of each text.
FAKE = """
import os, re, sys, threading
import msgspec
from privity.gateway.detection_worker import read_frame, write_frame
stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
read_frame(stdin)
write_frame(stdout, b"fake")
while (frame := read_frame(stdin)) is not None:
    rows = msgspec.msgpack.decode(frame)
    text = " ".join(text for text, _, _ in rows)
    if "hang" in text:
        threading.Event().wait()
    if "crash" in text:
        os._exit(1)
    if "late" in text:
        threading.Event().wait(0.3)
    if "nil" in text:
        write_frame(stdout, msgspec.msgpack.encode(None))
    elif "noise" in text:
        write_frame(stdout, b"\\xc1 no message")
    elif "half" in text:
        stdout.write((100).to_bytes(4, "big") + b"x")
        stdout.flush()
        os._exit(0)
    elif "label" in text:
        write_frame(stdout, msgspec.msgpack.encode(([(0, 0, 1, "NO_SUCH_LABEL", "E", 1.0, "d", "r")], [])))
    elif "topic" in text:
        write_frame(stdout, msgspec.msgpack.encode(([], [(0, 1 << 40)])))
    else:
        found = [
            (i, m.start(), m.end(), "ID", "ID", 1.0, "fake", "digits")
            for i, (text, _, _) in enumerate(rows) for m in re.finditer(r"\\d+", text)
        ]
        write_frame(stdout, msgspec.msgpack.encode((found, [(0, 1)] if "sober" in text else [])))
"""


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    async def bounded() -> T:
        async with asyncio.timeout(50):
            return await coroutine

    return asyncio.run(bounded())


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the pool start the worker by script instead of the real one."""
    script = tmp_path / "worker.py"
    script.write_text(FAKE)
    start = asyncio.create_subprocess_exec

    async def exec_(*args: Any, **more: Any) -> asyncio.subprocess.Process:
        assert args[1:] == ("-m", "privity.gateway.detection_worker")
        env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        return await start(sys.executable, str(script), env=env, **more)

    monkeypatch.setattr(asyncio, "create_subprocess_exec", exec_)


async def pool_of(workers: int = 1, budget_ms: float = 20_000, per_kb: float = 0) -> DetectionPool:
    pool = DetectionPool(workers, budget_ms, per_kb)
    await pool.start()
    return pool


async def digits(pool: DetectionPool, text: str) -> list[str]:
    return [text[f.start : f.end] for f in (await pool.classify([Passage(text)])).findings]


async def busy(pool: DetectionPool) -> None:
    """Return once every worker is taken."""
    while pool._idle:  # noqa: ASYNC110 - the pool has no event for it
        await asyncio.sleep(0)


def pids(pool: DetectionPool) -> set[int]:
    return {process.pid for process in pool._all}


def test_the_real_worker_answers_and_tells_its_version() -> None:
    async def drive() -> None:
        pool = await pool_of()
        try:
            assert len(pool.version) in (16, 32)
            found = (await pool.classify([Passage("nothing"), Passage("412-68-9035", ("ssn",))])).findings
            assert [(f.segment, f.label) for f in found] == [(1, Label.SSN)]
            assert await pool.classify([]) == Classification()
        finally:
            await pool.close()

    run(drive())


def test_the_real_worker_is_told_what_is_the_id_of_a_call() -> None:
    async def drive() -> None:
        pool = await pool_of()
        try:
            found = await pool.classify([Passage("call_MariaLopez_1", call_id=True)])
            assert [(f.start, f.end) for f in found.findings] == [(0, 17)]
        finally:
            await pool.close()

    run(drive())


def test_the_real_worker_says_what_texts_touch_on() -> None:
    async def drive() -> None:
        pool = await pool_of()
        try:
            found = await pool.classify([Passage("nothing"), Passage("she takes Suboxone")])
            assert found.topics == {1: Topics(frozenset({Category.SUBSTANCE_USE}), somebody=True)}
        finally:
            await pool.close()

    run(drive())


@pytest.mark.usefixtures("fake")
def test_many_at_once_get_their_own_answers() -> None:
    async def drive() -> None:
        pool = await pool_of(2)
        texts = [f"number {i}" for i in range(200)]
        got = await asyncio.gather(*(digits(pool, text) for text in texts))
        assert got == [[str(i)] for i in range(200)]
        assert len(pids(pool)) == 2
        await pool.close()
        assert not pool.ready

    run(drive())


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("crash", Reason.DETECTION_FAILED),
        ("noise", Reason.DETECTION_FAILED),
        ("half", Reason.DETECTION_FAILED),
        ("label", Reason.DETECTION_FAILED),
        ("topic", Reason.DETECTION_FAILED),
        ("nil", Reason.DETECTION_FAILED),
    ],
)
def test_a_worker_that_fails_refuses_this_request_and_the_next_one_is_served(
    text: str, reason: Reason
) -> None:
    async def drive() -> None:
        pool = await pool_of()
        with pytest.raises(Unavailable) as caught:
            await digits(pool, text)
        assert caught.value.reason is reason
        assert await digits(pool, "number 7") == ["7"]
        await pool.close()

    run(drive())


@pytest.mark.usefixtures("fake")
def test_a_worker_that_hangs_is_killed_and_replaced() -> None:
    async def drive() -> None:
        pool = await pool_of(budget_ms=150)
        (before,) = pids(pool)
        with pytest.raises(Unavailable) as caught:
            await digits(pool, "hang")
        assert caught.value.reason is Reason.DETECTION_TIMEOUT
        pool._budget = 20
        assert await digits(pool, "number 7") == ["7"]
        (after,) = pids(pool)
        assert after != before
        with pytest.raises(ProcessLookupError):
            os.kill(before, 0)
        await pool.close()

    run(drive())


def test_what_is_no_unicode_is_refused_and_costs_no_worker() -> None:
    async def drive() -> None:
        pool = DetectionPool(1, 20_000, 0)  # not even started
        with pytest.raises(Unavailable) as caught:
            await pool.classify([Passage("Maria \ud83d Lopez")])
        assert caught.value.reason is Reason.DETECTION_FAILED
        assert caught.value.__cause__ is None
        assert "Maria" not in str(caught.value)

    run(drive())


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize("text", ["crash", "noise", "half", "nil", "hang"])
def test_a_text_does_not_bring_detection_down(text: str) -> None:
    async def drive() -> None:
        pool = await pool_of(budget_ms=150 if text == "hang" else 20_000)
        for _ in range(2):
            with pytest.raises(Unavailable) as caught:
                await digits(pool, text)
            assert not isinstance(caught.value, DetectionDown)
            assert not pool.down
        await pool.close()

    run(drive())


@pytest.mark.usefixtures("fake")
def test_busy_with_others_is_not_down() -> None:
    async def drive() -> None:
        pool = await pool_of(2)
        hanging = [asyncio.ensure_future(digits(pool, "hang")) for _ in range(2)]
        await busy(pool)
        pool._longest_wait = 0.05
        with pytest.raises(Unavailable) as caught:
            await digits(pool, "number 7")
        assert not isinstance(caught.value, DetectionDown)
        for request in hanging:
            request.cancel()
        await asyncio.gather(*hanging, return_exceptions=True)
        await pool.close()

    run(drive())


@pytest.mark.usefixtures("fake")
def test_where_no_worker_can_be_started_detection_is_down_until_one_can(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def drive() -> None:
        pool = await pool_of(2)
        start, may, tried = pool._spawn, asyncio.Event(), [asyncio.Event(), asyncio.Event()]

        async def broken() -> None:
            if may.is_set():
                return await start()
            next(each for each in tried if not each.is_set()).set()
            raise Unavailable(Reason.DETECTION_FAILED, "A detection worker did not start.")

        monkeypatch.setattr(pool, "_spawn", broken)
        with pytest.raises(Unavailable):
            await digits(pool, "crash")
        await tried[0].wait()
        assert await digits(pool, "number 7") == ["7"]  # the one that is left
        assert not pool.down
        with pytest.raises(Unavailable) as caught:
            await digits(pool, "crash")
        assert not isinstance(caught.value, DetectionDown)
        await tried[1].wait()
        assert pool.down
        assert not pool.ready
        pool._longest_wait = 0.05
        for _ in range(2):  # who waits finds it out; who comes later is told at once
            with pytest.raises(DetectionDown) as told:
                await digits(pool, "number 7")
            assert told.value.reason is Reason.DETECTION_FAILED
        assert pool._patience() <= 0
        may.set()
        pool._longest_wait = 20
        assert await digits(pool, "number 7") == ["7"]
        assert not pool.down
        await pool.close()

    run(drive())


@pytest.mark.usefixtures("fake")
def test_waiting_for_a_worker_has_an_end() -> None:
    async def drive() -> None:
        pool = await pool_of(budget_ms=20_000)
        hanging = asyncio.ensure_future(digits(pool, "hang"))
        await busy(pool)
        pool._longest_wait = 0.05
        with pytest.raises(Unavailable) as caught:
            await digits(pool, "number 7")
        assert caught.value.reason is Reason.DETECTION_TIMEOUT
        hanging.cancel()
        await asyncio.gather(hanging, return_exceptions=True)
        await pool.close()

    run(drive())


@pytest.mark.usefixtures("fake")
def test_the_budget_counts_from_the_start_of_the_work() -> None:
    async def drive() -> None:
        pool = await pool_of(budget_ms=20_000)
        first = asyncio.ensure_future(digits(pool, "late 1"))
        await busy(pool)
        pool._budget = 0.2  # less than the first one takes
        assert await digits(pool, "number 2") == ["2"]
        assert await first == ["1"]
        await pool.close()

    run(drive())


@pytest.mark.usefixtures("fake")
def test_large_requests_leave_a_worker_to_the_others() -> None:
    async def drive() -> None:
        pool = await pool_of(2)
        large = [asyncio.ensure_future(digits(pool, "hang" + " " * LARGE)) for _ in range(3)]
        for i in range(5):
            assert await digits(pool, f"number {i}") == [str(i)]
        assert sum(request.done() for request in large) == 0
        for request in large:
            request.cancel()
        await asyncio.gather(*large, return_exceptions=True)
        assert await digits(pool, "large 7" + " " * LARGE) == ["7"]
        await pool.close()

    run(drive())


@pytest.mark.usefixtures("fake")
def test_who_waits_is_served_in_order_and_who_leaves_loses_no_worker() -> None:
    async def drive() -> None:
        pool = await pool_of()
        order: list[str] = []

        async def ask(text: str) -> None:
            order.extend(await digits(pool, text))

        asking = [asyncio.ensure_future(ask(f"late {i}" if i == 0 else f"number {i}")) for i in range(6)]
        await busy(pool)
        asking[2].cancel()
        await asyncio.gather(*asking, return_exceptions=True)
        assert order == ["0", "1", "3", "4", "5"]
        assert len(pool._idle) == 1
        await pool.close()

    run(drive())


@pytest.mark.usefixtures("fake")
def test_a_longer_text_has_a_larger_budget() -> None:
    async def drive() -> None:
        pool = await pool_of(budget_ms=1, per_kb=10_000)
        assert await digits(pool, "late 7" + " " * 4096) == ["7"]
        await pool.close()

    run(drive())


@pytest.mark.usefixtures("fake")
def test_a_cancelled_request_never_gives_its_answer_to_the_next_one() -> None:
    async def drive() -> None:
        pool = await pool_of()
        for i in range(3):
            leaving = asyncio.ensure_future(digits(pool, f"late {1000 + i}"))
            await busy(pool)
            leaving.cancel()
            await asyncio.gather(leaving, return_exceptions=True)
            assert await digits(pool, f"number {i}") == [str(i)]
        await pool.close()

    run(drive())


@pytest.mark.usefixtures("fake")
def test_a_worker_killed_while_idle_costs_one_request_at_most() -> None:
    async def drive() -> None:
        pool = await pool_of()
        (process,) = pool._all
        process.send_signal(signal.SIGKILL)
        await process.wait()
        assert not pool.ready
        with pytest.raises(Unavailable):
            await digits(pool, "number 1")
        assert await digits(pool, "number 2") == ["2"]
        assert pool.ready
        await pool.close()

    run(drive())


@pytest.mark.usefixtures("fake")
def test_closing_leaves_no_process() -> None:
    async def drive() -> None:
        pool = await pool_of(2)
        before = pids(pool)
        hanging = [asyncio.ensure_future(digits(pool, "hang")) for _ in range(2)]
        await busy(pool)
        await pool.close()
        for request in hanging:
            with pytest.raises(Unavailable):
                await request
        assert pids(pool) == set()
        for pid in before:
            with pytest.raises(ProcessLookupError):
                os.kill(pid, 0)

    run(drive())


def test_a_worker_that_cannot_start_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")

    async def drive() -> None:
        pool = DetectionPool(1, 1000, 0)
        with pytest.raises(Unavailable) as caught:
            await pool.start()
        assert caught.value.reason is Reason.DETECTION_FAILED
        assert not pool.ready
        await pool.close()

    run(drive())


def test_workers_find_what_the_operator_configured() -> None:
    badge = Recogniser(
        "badge", RecogniserKind.PATTERN, Label.ID, "BADGE", pattern=r"HB-\d{4}", found=("HB-2041",)
    )
    setup = DetectorSetup(recognisers=(badge,), allow=(Allowed("412-68-9035", "o", "r"),))

    async def drive() -> None:
        pool = DetectionPool(1, 20_000, 1000, setup=setup)
        plain = DetectionPool(1, 20_000, 1000)
        try:
            await asyncio.gather(pool.start(), plain.start())
            text = "by HB-7777, SSN 412-68-9035"
            assert [f.rule for f in (await pool.classify([Passage(text)])).findings] == ["custom.badge"]
            assert Label.SSN in {f.label for f in (await plain.classify([Passage(text)])).findings}
            assert pool.version == assemble(setup).version != plain.version
        finally:
            await pool.close()
            await plain.close()

    run(drive())


def test_every_worker_answers_the_canaries_and_one_that_differs_is_replaced() -> None:
    async def drive() -> None:
        pool = DetectionPool(2, 20_000, 1000)
        await pool.start()
        try:
            expected = answer(assemble(DetectorSetup()))
            assert await pool.probe(expected, replace=True) == [expected, expected]
            before = set(pool._all)
            assert await pool.probe(bytes(32), replace=False) == [expected, expected]
            assert set(pool._all) == before
            assert await pool.probe(bytes(32), replace=True) == [expected, expected]
            # Answers come from workers that were not there before.
            assert (await pool.classify([Passage("SSN 412-68-9035")])).findings
            async with asyncio.timeout(30):
                await asyncio.gather(*(process.wait() for process in before))
        finally:
            await pool.close()

    run(drive())


def test_a_new_worker_with_another_detector_does_not_answer(
    fake: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def drive() -> None:
        pool = await pool_of(2)
        try:
            script = tmp_path / "worker.py"
            script.write_text(FAKE.replace('b"fake"', 'b"other"'))
            with pytest.raises(Unavailable):
                await pool.classify([Passage("crash")])
            with pytest.raises(Unavailable):
                await pool._spawn()
            assert pool.version == b"fake"
            assert await digits(pool, "number 5") == ["5"]  # the one that was left
        finally:
            await pool.close()

    run(drive())


def test_nothing_is_classified_while_a_worker_is_distrusted(fake: None) -> None:
    async def drive() -> None:
        pool = await pool_of()
        try:
            pool.distrusted = True
            assert not pool.ready
            with pytest.raises(Unavailable) as caught:
                await pool.classify([Passage("1")])
            assert caught.value.reason is Reason.DETECTION_FAILED
            pool.distrusted = False
            waiting = [asyncio.ensure_future(pool.classify([Passage("late 1")])) for _ in range(2)]
            await busy(pool)
            pool.distrusted = True
            for each in waiting:
                with pytest.raises(Unavailable):
                    await each
            pool.distrusted = False
            assert await digits(pool, "number 5") == ["5"]
        finally:
            await pool.close()

    run(drive())


def test_a_worker_that_is_being_started_has_not_answered(fake: None, monkeypatch: pytest.MonkeyPatch) -> None:
    async def drive() -> None:
        pool = await pool_of(2)
        try:
            monkeypatch.setattr(pool, "_spawn", asyncio.Event().wait)  # it takes for ever
            with pytest.raises(Unavailable):
                await pool.classify([Passage("crash")])
            while len(pool._all) > 1:  # noqa: ASYNC110 - the pool has no event for it
                await asyncio.sleep(0.01)
            assert await pool.probe(bytes(32), replace=False) == [None, None]
        finally:
            await pool.close()

    run(drive())


def test_a_busy_worker_is_asked_in_its_turn_and_a_dead_one_answers_nothing(fake: None) -> None:
    async def drive() -> None:
        pool = await pool_of()
        try:
            busy_one = asyncio.ensure_future(pool.classify([Passage("late 7")]))
            await busy(pool)
            # The worker by script takes an empty request for no message and ends.
            assert await pool.probe(bytes(32), replace=True) == [None]
            assert [f.start for f in (await busy_one).findings] == [5]
            assert await digits(pool, "number 5") == ["5"]
        finally:
            await pool.close()

    run(drive())
