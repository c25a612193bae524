"""How far a figure may be off: percentile bootstrap over documents (Efron 1979), seeded."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Final

from privity.detection.evaluation.measures import Measure
from privity.detection.evaluation.score import Tally

ROUNDS: Final = 200
_TAIL = 0.025


def interval(
    rows: Sequence[Tally], measure: Measure, *, rounds: int = ROUNDS, seed: int = 0
) -> tuple[float, float] | None:
    """Return the 95 % interval of a figure, each round drawing as many documents as there are.

    Documents without identifiers are left out of what they cannot change, the recall side; the same rows
    and seed give the same interval. ``None`` where there is nothing to measure.
    """
    counts = [row for row in rows if _counts(row, measure)]
    if not counts:
        return None
    draw = Random(seed)  # noqa: S311 - it draws a sample, nothing secret
    columns = {name: [getattr(row, name) for row in counts] for name in measure.reads}
    figures: list[float] = []
    for _ in range(rounds):
        drawn = [draw.randrange(len(counts)) for _ in counts]
        sums = {name: sum([column[at] for at in drawn]) for name, column in columns.items()}
        figure = measure.of(Tally(**sums))
        if figure is not None:
            figures.append(figure)
    if not figures:
        return None
    figures.sort()
    last = len(figures) - 1
    return figures[int(_TAIL * len(figures))], figures[min(last, int((1 - _TAIL) * len(figures)))]


_RECALL_SIDE = frozenset({"leak", "recall", "ent_leak", "ent_missed", "doc_leak", "recall_char"})


def _counts(row: Tally, measure: Measure) -> bool:
    return bool(row.tokens) if measure.name in _RECALL_SIDE else bool(row.documents)
