"""Long pure work beside the event loop, which everybody waits for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

#: Documents from this size on are worked on beside the event loop, which everybody waits for.
LARGE = 32 * 1024

_T = TypeVar("_T")


class Offload(Protocol):
    """Runs a pure function, perhaps in another thread."""

    async def __call__(self, work: Callable[[], _T], /) -> _T: ...


async def in_place(work: Callable[[], _T], /) -> _T:
    """Run the work here and now."""
    return work()
