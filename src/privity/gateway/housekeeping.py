"""What the gateway does beside the requests: it looks at disk and clock, and writes down its counts.

The disk's reserve closes the door before the disk is full: what is left is for the outcomes of requests
that run, and for the log to integrate them. Without it the last free byte would go to a decision whose
outcome could never be recorded.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from collections.abc import Callable
from pathlib import Path

from privity.audit.event import EventKind
from privity.domain.errors import Unavailable
from privity.gateway.admission import Admission
from privity.gateway.steady_clock import SteadyClock
from privity.journey import records
from privity.journey.pipeline import Journey

_log = logging.getLogger("privity.gateway")

LOOK_S = 1.0

#: How often counts are written down.
COUNTS_S = 60.0

_MIB = 1024 * 1024


def free_mib(folder: Path) -> int:
    """Return what is free for us on the folder's file system. Raises OSError."""
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize // _MIB


class Housekeeping:
    """Runs until told to stop; a look that fails is repeated, and nothing here stops the gateway."""

    def __init__(
        self,
        journey: Journey,
        admission: Admission,
        clock: SteadyClock,
        free: Callable[[], int],
        reserve: int,
    ) -> None:
        """``free`` gives MiB (it may raise OSError), ``reserve`` is the floor, 0 for none."""
        self._journey = journey
        self._admission = admission
        self._clock = clock
        self._free = free
        self._reserve = reserve
        self._stepped = False
        self.look()

    def look(self) -> int:
        """Look at the disk, close or open the door; return what is free."""
        try:
            free = self._free()
        except OSError:
            return 0  # the store itself will say so
        # It opens again only when there is some more: each opening and closing is an event.
        floor = self._reserve * 5 // 4 if self._admission.below_reserve else self._reserve
        self._admission.below_reserve = free < floor
        return free

    async def run(self, stop: asyncio.Event) -> None:
        """Look each second, count each minute; a last count is made when told to stop."""
        was_below = False  # what the log says, which begins with an open door
        counted = asyncio.get_running_loop().time()
        while not stop.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), LOOK_S)
            free = self.look()
            with contextlib.suppress(Unavailable):  # the log is out: it is tried again at the next look
                below = self._admission.below_reserve
                if below is not was_below:
                    _log.error("the disk of the data folder has %d MiB left: %s", free, _DOOR[below])
                    await self._journey.note(EventKind.DISK_RESERVE, {"below": below, "free_mib": free})
                    was_below = below
                await self._watch_clock()
            now = asyncio.get_running_loop().time()
            if stop.is_set() or now - counted >= COUNTS_S:
                counted = now
                await self._write_counts()

    async def _watch_clock(self) -> None:
        self._clock()
        behind = self._clock.behind_ms
        if behind and not self._stepped:
            _log.error("the wall clock went back by %d ms; times go on from where they were", behind)
            await self._journey.note(EventKind.CLOCK_STEPPED_BACK, {"behind_ms": behind})
        self._stepped = bool(behind)

    async def _write_counts(self) -> None:
        for (principal, reason), count in self._admission.take_counts().items():
            fields = records.limited(principal, reason, count)
            try:
                await self._journey.note(EventKind.INTERACTION_LIMITED, fields)
            except Unavailable:
                self._admission.put_back(principal, reason, count)


_DOOR = {True: "nothing new is taken", False: "the door is open again"}
