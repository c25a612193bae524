"""What was promised, held against what was measured.

Bars are a table by set (``"*"``: every set) of measures, in the units in which people read them, shares in
percent: ``{"*": {"leak": 5}, "notes": {"precision": 80}}``. Whether a bar is a ceiling or a floor follows
from the measure.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from privity.detection.evaluation.measures import MEASURES
from privity.detection.evaluation.results import Result
from privity.domain.errors import ConfigError

EVERY_SET = "*"


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure that a set has to reach."""

    set: str
    measure: str
    limit: float

    def judged(self, value: float | None) -> bool | None:
        """Whether a figure reaches the bar; ``None`` where there is none to judge."""
        if value is None:
            return None
        measure = MEASURES[self.measure]
        shown = 100 * value if measure.share else value
        return shown <= self.limit if measure.lower else shown >= self.limit


@dataclass(frozen=True, slots=True)
class Judged:
    """A bar with the figure that was measured."""

    bar: Bar
    set: str
    value: float | None
    met: bool | None


def read_bars(data: Mapping[str, object], name: str) -> list[Bar]:
    """Return the bars of a parsed file. Raises :class:`ConfigError` that names file, key and remedy."""
    bars: list[Bar] = []
    for of, table in data.items():
        if not isinstance(table, dict):
            raise ConfigError(f"{name}: {of}: is no table. Write [{of}] and below it leak = 5, say.")
        bars.extend(bar(of, measure, limit, name) for measure, limit in table.items())
    return bars


def bar(of: str, measure: str, limit: object, name: str) -> Bar:
    """Return one bar. Raises :class:`ConfigError`."""
    if measure not in MEASURES:
        near = difflib.get_close_matches(measure, MEASURES, n=1)
        meant = f' (did you mean "{near[0]}"?)' if near else ""
        raise ConfigError(f"{name}: {of}.{measure}: unknown measure{meant}. Known: {', '.join(MEASURES)}.")
    if isinstance(limit, bool) or not isinstance(limit, int | float):
        raise ConfigError(f"{name}: {of}.{measure}: is no number. Write a percentage, such as 5.0.")
    return Bar(of, measure, float(limit))


def judge(bars: Collection[Bar], results: Mapping[str, Result]) -> list[Judged]:
    """Hold each bar against its sets. A bar for a set that was not scored is missed: nothing showed it.

    For every set, a bar counts only where there is something to measure.
    """
    judged: list[Judged] = []
    for one in bars:
        for of in list(results) if one.set == EVERY_SET else [one.set]:
            value = results[of].figures()[one.measure] if of in results else None
            met = one.judged(value)
            if met is None and one.set != EVERY_SET:
                met = False
            judged.append(Judged(one, of, value, met))
    return judged
