"""A wall clock that never goes back: ids and times of the records keep their order.

A small step back (NTP at work) is waited out: the last time is given again until the wall clock has
come by. A larger one is a fault of the machine, or somebody's hand: times then go on from where they
were, at the pace of the monotonic clock, readiness says so, and it is on record.
"""

from __future__ import annotations

from collections.abc import Callable

#: Steps back up to this many milliseconds are what time synchronisation does.
TOLERANCE_MS = 2000


class SteadyClock:
    """Milliseconds since the epoch, never less than before. Both sources give nanoseconds."""

    def __init__(self, wall_ns: Callable[[], int], monotonic_ns: Callable[[], int]) -> None:
        self._wall_ns = wall_ns
        self._monotonic_ns = monotonic_ns
        self._last = wall_ns() // 1_000_000
        self._anchor = (0, 0)  # the time, and the monotonic reading, at which the wall clock was left
        #: How far the wall clock is behind what it has already said; 0 while it is to be trusted.
        self.behind_ms = 0

    def __call__(self) -> int:
        """Return the time."""
        now = self._wall_ns() // 1_000_000
        if now >= self._last:
            self._last, self.behind_ms = now, 0
            return now
        monotonic = self._monotonic_ns() // 1_000_000
        if not self.behind_ms:
            if self._last - now <= TOLERANCE_MS:
                return self._last
            self._anchor = (self._last, monotonic)
        since, reading = self._anchor
        self._last = max(self._last, since + monotonic - reading)
        self.behind_ms = self._last - now
        return self._last
