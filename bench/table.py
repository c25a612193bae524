"""The budgets, and what a run's figures make of them. Pure: figures in, rows out.

A bar that is a multiple of the empty proxy's added time, or that allows for flushes of the disk, is
computed from the same run. What was not measured is a row too, with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

Figures = Mapping[str, float]


class Verdict(StrEnum):
    """What a row says."""

    AIM = "aim met"
    BAR = "met"
    MISSED = "missed"
    UNMEASURED = "not measured"


@dataclass(frozen=True, slots=True)
class Budget:
    """One line of the table. ``needs`` names the figures; the first of them is the measured one."""

    id: str
    what: str
    unit: str
    needs: tuple[str, ...]
    bar: Callable[[Figures], float]
    aim: Callable[[Figures], float]
    words: str  # the bar and the aim, as the budget puts them
    within_run: bool = False  # a ratio of things measured in the same breath: judged on shared machines
    more_is_better: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the printed table."""

    id: str
    what: str
    unit: str
    measured: float | None
    bar: float | None
    aim: float | None
    words: str
    verdict: Verdict
    within_run: bool
    note: str = ""


def _constant(value: float) -> Callable[[Figures], float]:
    return lambda _: value


BUDGETS: tuple[Budget, ...] = (
    Budget(
        "pass_through",
        "added p50: authentication, policy and durable records, no detection",
        "ms",
        ("plain_added_ms", "nginx_added_ms", "flush_p50_ms"),
        lambda f: 18 * f["nginx_added_ms"] + 2 * f["flush_p50_ms"],
        lambda f: 8 * f["nginx_added_ms"] + 2 * f["flush_p50_ms"],
        "18 x nginx + 2 flushes; 8 x",
    ),
    Budget(
        "own_time",
        "the same: processor time of all our processes",
        "ms",
        ("plain_cpu_ms", "nginx_added_ms"),
        lambda f: 18 * f["nginx_added_ms"],
        lambda f: 8 * f["nginx_added_ms"],
        "18 x nginx's added time; 8 x",
        within_run=True,
    ),
    Budget(
        "patterns",
        "added p50: the same with patterns, masking and restoration",
        "ms",
        ("patterns_added_ms", "flush_p50_ms"),
        lambda f: 2.5 + 2 * f["flush_p50_ms"],
        lambda f: 1.0 + 2 * f["flush_p50_ms"],
        "2.5 ms + 2 flushes; 1 ms",
    ),
    Budget(
        "tagger",
        "added p50: the same with the tagger",
        "ms",
        ("tagger_added_ms", "presidio_added_ms"),
        lambda f: f["presidio_added_ms"] / 15,
        lambda f: f["presidio_added_ms"] / 40,
        "1/15 of LiteLLM + Presidio; 1/40",
        within_run=True,
    ),
    Budget(
        "size",
        "processor time at 32 KB against 4 KB",
        "x",
        ("cpu_32_over_4",),
        _constant(6),
        _constant(4),
        "6 x; 4 x",
        within_run=True,
    ),
    Budget(
        "history",
        "detection's processor time for 32 KB resent and 4 KB new against 4 KB new",
        "x",
        ("history_detection_ratio",),
        _constant(1.5),
        _constant(1.2),
        "its new part only: 1.5 x with what looking it up takes; 1.2 x",
        within_run=True,
    ),
    Budget(
        "chunk_p50",
        "delay of a chunk, pass mode, 16 streams x 100/s beside 32 KB prompts at 5/s, p50",
        "ms",
        ("chunk_p50_ms",),
        _constant(0.5),
        _constant(0.2),
        "0.5 ms; 0.2 ms",
    ),
    Budget(
        "chunk_p99",
        "the same, p99",
        "ms",
        ("chunk_p99_ms",),
        _constant(8),
        _constant(4),
        "8 ms; 4 ms",
    ),
    Budget(
        "first_visible",
        "first visible text in window mode at 100 chunks/s",
        "ms",
        ("first_visible_ms",),
        _constant(300),
        _constant(100),
        "300 ms; 100 ms",
    ),
    Budget(
        "start",
        "start to first answer",
        "s",
        ("start_s",),
        _constant(3),
        _constant(1.5),
        "3 s; 1.5 s",
    ),
    Budget(
        "memory",
        "memory of all processes (pages that they share count once)",
        "MiB",
        ("memory_mib",),
        _constant(450),
        _constant(300),
        "450 MiB; 300 MiB, both with the tagger on",
    ),
    Budget(
        "audit_rate",
        "durable audit events",
        "1/s",
        ("audit_per_s",),
        _constant(20_000),
        _constant(60_000),
        "20,000/s; 60,000/s",
        more_is_better=True,
    ),
    Budget(
        "audit_cpu",
        "processor time of an audit event, sealed to sequenced",
        "us",
        ("audit_cpu_us",),
        _constant(25),
        _constant(12),
        "25 us; 12 us",
    ),
    Budget(
        "proof_p99",
        "inclusion proof in a log of a million events, p99",
        "ms",
        ("proof_p99_ms",),
        _constant(5),
        _constant(5),
        "5 ms",
    ),
)


def rows(figures: Figures, notes: Mapping[str, str] | None = None) -> list[Row]:
    """Return every line; a budget whose figures are not all there is not measured, never met."""
    notes = notes or {}
    return [_row(budget, figures, notes.get(budget.id, "")) for budget in BUDGETS]


def _row(budget: Budget, figures: Figures, note: str) -> Row:
    fixed = (budget.id, budget.what, budget.unit)
    if any(name not in figures for name in budget.needs):
        measured = figures.get(budget.needs[0])
        return Row(*fixed, measured, None, None, budget.words, Verdict.UNMEASURED, budget.within_run, note)
    measured, bar, aim = figures[budget.needs[0]], budget.bar(figures), budget.aim(figures)
    verdict = Verdict.MISSED
    if _reaches(measured, bar, budget):
        verdict = Verdict.AIM if _reaches(measured, aim, budget) else Verdict.BAR
    return Row(*fixed, measured, bar, aim, budget.words, verdict, budget.within_run, note)


def _reaches(measured: float, limit: float, budget: Budget) -> bool:
    return measured >= limit if budget.more_is_better else measured <= limit


def misses(table: list[Row], tolerance: float = 1.0) -> list[Row]:
    """Return the within-run rows that lie beyond ``tolerance`` times their bar."""
    return [
        row
        for row in table
        if row.within_run
        and row.measured is not None
        and row.bar is not None
        and row.measured > tolerance * row.bar
    ]


def as_text(table: list[Row]) -> str:
    """Return the table for people."""
    width = max(len(row.what) for row in table)
    lines = [f"{'what':{width}}  {'measured':>12}  {'bar':>12}  {'aim':>12}  verdict"]
    for row in table:
        cells = [_cell(value, row.unit) for value in (row.measured, row.bar, row.aim)]
        note = f"  ({row.note})" if row.note else ""
        lines.append(
            f"{row.what:{width}}  {cells[0]:>12}  {cells[1]:>12}  {cells[2]:>12}  {row.verdict}{note}"
        )
    return "\n".join(lines)


def as_markdown(table: list[Row]) -> str:
    """Return the table for a document."""
    lines = ["| what | measured | bar | aim | |", "|---|--:|--:|--:|---|"]
    for row in table:
        cells = [_cell(value, row.unit) for value in (row.measured, row.bar, row.aim)]
        lines.append(f"| {row.what} | {' | '.join(cells)} | {row.verdict} |")
    return "\n".join(lines)


def _cell(value: float | None, unit: str) -> str:
    if value is None:
        return "-"
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f} {unit}"


def as_json(table: list[Row]) -> list[dict[str, object]]:
    """Return the table for machines."""
    return [asdict(row) for row in table]
