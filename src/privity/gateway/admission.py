"""How much the door takes in at once, and when it takes nothing: limits, disk reserve, stopping.

A limit answers before any work is done for the request, so that a crowd costs little. What it turns
away is counted per key and minute, not recorded one by one: a limit must not be a way to fill the log.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from privity.domain.decision import Reason
from privity.domain.errors import Unavailable
from privity.domain.inventory import Principal

#: One API key alone can hold this part of the bytes: the others are not locked out by it.
KEYS_THAT_FILL_IT = 3

LEAST_HELD = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What the door takes in. Bytes, seconds, requests."""

    body: int
    inflated: int
    #: Requests under way at once, in all and per API key.
    running: int = 2000
    running_per_key: int = 1000
    #: Bytes of request bodies held at once. A key's share of them must hold the largest body.
    held: int = LEAST_HELD
    #: A body that has not arrived after so long is not waited for.
    arrive_s: float = 60.0
    #: A client that takes nothing for so long, while an answer waits, has gone.
    stall_s: float = 60.0


class Admission:
    """Counts what is under way. ``draining`` and ``below_reserve`` close the door."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._per_key: Counter[str] = Counter()
        self._turned_away: Counter[tuple[Principal, Reason]] = Counter()
        self._held = 0
        self._held_by: Counter[str] = Counter()
        self.running = 0
        self.draining = False
        self.below_reserve = False

    @contextlib.contextmanager
    def admit(self, principal: Principal) -> Iterator[Seat]:
        """Hold a place for one request. Raises Unavailable where there is none."""
        refusal = self._refusal(principal.key_id)
        if refusal is not None:
            raise self._turn_away(principal, refusal)
        seat = Seat(self, principal)
        self.running += 1
        self._per_key[principal.key_id] += 1
        try:
            yield seat
        finally:
            seat.let_go()
            self.running -= 1
            self._per_key[principal.key_id] -= 1
            if not self._per_key[principal.key_id]:
                del self._per_key[principal.key_id]

    def take_counts(self) -> Counter[tuple[Principal, Reason]]:
        """Return what was turned away since the last call, and begin anew."""
        counts, self._turned_away = self._turned_away, Counter()
        return counts

    def put_back(self, principal: Principal, reason: Reason, count: int) -> None:
        """Count again what could not be recorded."""
        self._turned_away[principal, reason] += count

    def hold(self, principal: Principal, size: int) -> None:
        """Account for bytes of a body. Raises Unavailable where they are too many."""
        if self._held + size > self._limits.held:
            raise self._turn_away(principal, Reason.OVERLOADED)
        if self._held_by[principal.key_id] + size > self._limits.held // KEYS_THAT_FILL_IT:
            raise self._turn_away(principal, Reason.TOO_MANY_REQUESTS)
        self._held += size
        self._held_by[principal.key_id] += size

    def let_go(self, principal: Principal, size: int) -> None:
        """Return what :meth:`hold` took."""
        self._held -= size
        self._held_by[principal.key_id] -= size
        if not self._held_by[principal.key_id]:
            del self._held_by[principal.key_id]

    def _refusal(self, key: str) -> Reason | None:
        if self.draining:
            return Reason.DRAINING
        if self.below_reserve:
            return Reason.DISK_RESERVE
        if self.running >= self._limits.running:
            return Reason.OVERLOADED
        if self._per_key[key] >= self._limits.running_per_key:
            return Reason.TOO_MANY_REQUESTS
        return None

    def _turn_away(self, principal: Principal, reason: Reason) -> Unavailable:
        self._turned_away[principal, reason] += 1
        return Unavailable(reason, _WORDS[reason])


class Seat:
    """One request's place, and the bytes of its body."""

    def __init__(self, admission: Admission, principal: Principal) -> None:
        self._admission = admission
        self._principal = principal
        self._size = 0

    def hold(self, size: int) -> None:
        """Account for more bytes. Raises Unavailable where they are too many."""
        self._admission.hold(self._principal, size)
        self._size += size

    def let_go(self) -> None:
        """The body is no longer needed."""
        self._admission.let_go(self._principal, self._size)
        self._size = 0


_WORDS = {
    Reason.DRAINING: "The gateway is being stopped and takes nothing new. Try again.",
    Reason.DISK_RESERVE: "The gateway's disk is nearly full; what is left is kept for running requests. "
    "Make room, then try again.",
    Reason.OVERLOADED: "The gateway has as many requests under way as it takes. Try again shortly.",
    Reason.TOO_MANY_REQUESTS: "This API key has as many requests under way as it may. "
    "Wait for some of them to end.",
}
