"""Work that somebody else does: pure work beside the event loop, and work that nobody waits for yet."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Generator
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

#: Documents from this size on are worked on beside the event loop, which everybody waits for.
LARGE = 32 * 1024

_T = TypeVar("_T")


class Offload(Protocol):
    """Runs a pure function, perhaps in another thread."""

    async def __call__(self, work: Callable[[], _T], /) -> _T: ...


async def in_place(work: Callable[[], _T], /) -> _T:
    """Run the work here and now."""
    return work()


class Begin(Protocol):
    """Begins work that nobody waits for yet."""

    def __call__(self, work: Callable[[], Coroutine[Any, Any, None]], /) -> Awaitable[None]:
        """Return at once; whoever awaits the answer waits for the work's end, and is told what it raised."""


@dataclass(frozen=True, slots=True, eq=False)
class when_asked:  # noqa: N801 - it is called as a function is
    """Do the work when somebody waits for it: for a journey that nothing else runs beside."""

    work: Callable[[], Coroutine[Any, Any, None]]

    def __await__(self) -> Generator[Any, Any, None]:
        return self.work().__await__()
