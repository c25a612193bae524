"""A limit on what has to wait, and none on what has not."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest

from privity.gateway.patience import within


def test_work_that_need_not_wait_sets_no_timer(monkeypatch: pytest.MonkeyPatch) -> None:
    async def work() -> int:
        return 7

    async def drive() -> int:
        monkeypatch.setattr(asyncio, "timeout", None)
        return await within(1, work())

    assert asyncio.run(drive()) == 7


def test_work_that_waits_a_little_goes_on() -> None:
    async def work() -> list[str]:
        said = []
        for _ in range(3):
            await asyncio.sleep(0)
            said.append(await asyncio.wait_for(asyncio.sleep(0.001, "slept"), 5))
        return said

    assert asyncio.run(within(5, work())) == ["slept"] * 3


def test_work_that_waits_too_long_is_broken_off_where_it_waits() -> None:
    ends: list[str] = []

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ends.append("left")

    with pytest.raises(TimeoutError):
        asyncio.run(within(0.001, work()))
    assert ends == ["left"]


@pytest.mark.parametrize("waits", [False, True])
def test_what_goes_wrong_is_told(waits: bool) -> None:
    async def work() -> None:
        if waits:
            await asyncio.sleep(0)
        raise ValueError("its own")

    with pytest.raises(ValueError, match="its own"):
        asyncio.run(within(1, work()))


def test_work_may_answer_to_being_cancelled() -> None:
    async def work() -> str:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            await asyncio.sleep(0)
            return "tidied up"
        return ""

    async def drive(limited: Coroutine[Any, Any, str]) -> str:
        task = asyncio.ensure_future(limited)
        await asyncio.sleep(0)
        task.cancel()
        return await task

    assert asyncio.run(drive(within(5, work()))) == "tidied up"
