"""Whether anybody still waits for an answer: the client may leave, and the gateway may be stopped.

What may be broken off then (waiting for the provider) runs in the request's own task, inside
:meth:`Waiting.breaking_off`; a task and a future for every chunk of a stream were measured to cost more
than the chunk. Everything else (a record on its way to the disk) runs to its end, and asks afterwards.
"""

from __future__ import annotations

import asyncio
from enum import StrEnum
from types import TracebackType

from privity.gateway.arrive import ClientGone


class Ended(StrEnum):
    """Why a running request is not waited for any more."""

    CLIENT = "client"  # it left
    STOPPED = "stopped"  # the gateway ends


class Stopped(Exception):
    """The gateway ends before the answer does."""


class Waiting:
    """One request's. ``end`` may be called at any time; the first reason counts.

    ::

        with waiting:  # raises ClientGone or Stopped, at once or in the middle
            chunk = await body.read(0.25)
    """

    def __init__(self) -> None:
        self.ended: Ended | None = None
        self._task: asyncio.Task[object] | None = None  # what may be broken off at this moment
        self._broke_off = False
        self._cancelling = 0

    def end(self, why: Ended) -> None:
        """Nobody waits any more: break off what may be."""
        if self.ended is not None:
            return
        self.ended = why
        if self._task is not None:
            self._broke_off = True
            self._task.cancel()

    def why(self) -> Exception:
        """Return what the end is raised as."""
        return ClientGone() if self.ended is Ended.CLIENT else Stopped()

    def __enter__(self) -> None:
        if self.ended is not None:
            raise self.why()
        self._task = task = asyncio.current_task()
        self._cancelling = task.cancelling() if task is not None else 0

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        task, self._task = self._task, None
        if not self._broke_off or task is None:
            return
        self._broke_off = False
        # As in asyncio.timeout: where somebody else cancels the task as well, that goes first.
        if task.uncancel() <= self._cancelling and kind is asyncio.CancelledError:
            raise self.why() from None
