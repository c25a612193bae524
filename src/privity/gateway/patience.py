"""A time limit that costs nothing where nobody has to wait.

Most of what the gateway limits is over at once (the socket takes a chunk, the body has arrived): a timer
set and taken back for each of them was measured to cost more than the work itself.
"""

from __future__ import annotations

import asyncio
import types
from collections.abc import Coroutine, Generator
from typing import Any, TypeVar

T = TypeVar("T")


async def within(seconds: float, work: Coroutine[Any, Any, T]) -> T:
    """Return what the work returns; where it has to wait, for so long at most. Raises TimeoutError."""
    try:
        first = work.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    async with asyncio.timeout(seconds):
        return await _going_on(work, first)


@types.coroutine
def _going_on(work: Coroutine[Any, Any, T], waited_for: object) -> Generator[Any, Any, T]:
    """Go on with a coroutine that has been begun, and waits for this."""
    try:
        while True:
            try:
                sent = yield waited_for
            except BaseException as thrown:  # noqa: BLE001 - the work's own, as in `yield from`
                waited_for = work.throw(thrown)
            else:
                waited_for = work.send(sent)
    except StopIteration as done:
        result: T = done.value
        return result
    finally:
        work.close()
