"""Time, randomness and ids are passed in, so that a test can repeat them."""

from __future__ import annotations

from typing import Protocol


class Clock(Protocol):
    """Wall-clock milliseconds since the Unix epoch."""

    def __call__(self) -> int: ...


class Random(Protocol):
    """``n`` bytes from a cryptographically secure source."""

    def __call__(self, n: int, /) -> bytes: ...
