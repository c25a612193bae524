"""Speed figures from the milliseconds that each document took."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

#: Below this length a document's time is mostly what any call costs, and says little per KB.
LONG_ENOUGH: Final = 512


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds a document and per KB (of 1,024 characters); the latter over documents of 512 and more."""

    ms_doc_median: float
    ms_doc_p95: float
    ms_per_kb: float
    kb_per_s: float
    ms_per_kb_median: float | None
    ms_per_kb_p95: float | None


def timing(rows: Sequence[tuple[float, int]]) -> Timing | None:
    """Return the figures of (milliseconds, characters) rows, or ``None`` where nothing was timed."""
    rows = [(ms, size) for ms, size in rows if size]
    if not rows:
        return None
    each = sorted(ms for ms, _ in rows)
    overall = sum(each) / (sum(size for _, size in rows) / 1024)
    rates = sorted(ms * 1024 / size for ms, size in rows if size >= LONG_ENOUGH)
    return Timing(
        ms_doc_median=statistics.median(each),
        ms_doc_p95=_p95(each),
        ms_per_kb=overall,
        kb_per_s=1000 / overall if overall else 0.0,
        ms_per_kb_median=statistics.median(rates) if rates else None,
        ms_per_kb_p95=_p95(rates) if rates else None,
    )


def _p95(ordered: Sequence[float]) -> float:
    return ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
