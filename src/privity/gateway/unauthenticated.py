"""Unauthenticated requests are counted per source and minute, so that nobody can fill the log."""

from __future__ import annotations

from collections import Counter

#: More sources than this in one minute are counted together.
MAX_SOURCES = 50

OTHERS = "others"


class RefusalCounter:
    """Counts between two flushes; memory is bounded whatever arrives."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def count(self, source: str, times: int = 1) -> None:
        """Count refusals of a source address."""
        known = source in self._counts or len(self._counts) < MAX_SOURCES
        self._counts[source if known else OTHERS] += times

    def take(self) -> Counter[str]:
        """Return the counts since the last call and begin anew."""
        counts, self._counts = self._counts, Counter()
        return counts
