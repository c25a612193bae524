"""Breaking off what nobody waits for any more: in the request's own task, and nothing but that."""

from __future__ import annotations

import asyncio

import pytest

from privity.gateway.arrive import ClientGone
from privity.gateway.waiting import Ended, Stopped, Waiting


def test_a_wait_is_broken_off_in_its_middle() -> None:
    async def drive() -> None:
        waiting = Waiting()
        asyncio.get_running_loop().call_soon(waiting.end, Ended.CLIENT)
        with pytest.raises(ClientGone), waiting:
            await asyncio.Event().wait()
        task = asyncio.current_task()
        assert task is not None
        assert task.cancelling() == 0
        await asyncio.sleep(0)  # nothing is left of it

    asyncio.run(drive())


def test_what_ended_before_is_said_at_the_next_wait() -> None:
    async def drive() -> None:
        waiting = Waiting()
        with waiting:
            await asyncio.sleep(0)
        waiting.end(Ended.STOPPED)
        await asyncio.sleep(0)  # outside nothing is broken off
        with pytest.raises(Stopped), waiting:
            raise AssertionError
        waiting.end(Ended.CLIENT)
        assert waiting.ended is Ended.STOPPED

    asyncio.run(drive())


def test_somebody_elses_cancelling_goes_first() -> None:
    async def drive() -> None:
        waiting = Waiting()

        async def work() -> None:
            with waiting:
                await asyncio.Event().wait()

        task = asyncio.ensure_future(work())
        await asyncio.sleep(0)
        task.cancel()
        waiting.end(Ended.CLIENT)
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(drive())


def test_what_went_wrong_by_itself_is_told_as_it_is() -> None:
    async def drive() -> None:
        waiting = Waiting()
        with pytest.raises(ValueError, match="own"), waiting:
            raise ValueError("own")
        asyncio.get_running_loop().call_soon(waiting.end, Ended.CLIENT)
        with pytest.raises(ValueError, match="own"), waiting:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                raise ValueError("own") from None
        task = asyncio.current_task()
        assert task is not None
        assert task.cancelling() == 0

    asyncio.run(drive())
