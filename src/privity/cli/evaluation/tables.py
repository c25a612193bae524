"""What ``privity eval`` prints: figures side by side, a row for each set and system."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from privity.cli.evaluation.sets import Sets
from privity.detection.evaluation.bars import Judged
from privity.detection.evaluation.measures import MEASURES
from privity.detection.evaluation.reliability import ALL, BINS, Bins, spans
from privity.detection.evaluation.reliability import error as calibration_error
from privity.detection.evaluation.results import Error, Result, figures

#: The measures of the table, with their headings; recall is what does not leak.
_COLUMNS = {
    "leak": "leak %",
    "95 %": "95 %",
    "doc_leak": "docs %",
    "precision": "P %",
    "f2": "F2 %",
    "fp_per_1000_words": "FP/1kw",
}
#: Those of a slice; words are not a slice's own, so there are no false spans per 1,000.
_SLICE_COLUMNS = ("leak", "ent_leak", "doc_leak", "precision", "f2")

Results = Mapping[str, Mapping[str, Result]]  # system -> set -> result
Reliable = Mapping[str, Mapping[str, Mapping[str, Bins]]]  # system -> set -> group


def by_set(console: Console, results: Results) -> None:
    """Print the figures of each set; of several systems below one another."""
    table = _table("set", "docs", *_COLUMNS.values(), "ms/KB", "p95", "KB/s")
    several = len(results) > 1
    for name, first in next(iter(results.values())).items():
        if several:
            table.add_row(Text(name, style="bold"), str(first.tally.documents))
        for system, sets in results.items():
            result = sets[name]
            told = (f"  {system}", "") if several else (name, str(first.tally.documents))
            table.add_row(*told, *_figures(result), *_speed(result))
    console.print(table)


def _figures(result: Result) -> list[str]:
    values = result.figures()
    cells = [MEASURES[measure].shown(values[measure]) for measure in _COLUMNS if measure in MEASURES]
    return [cells[0], _range(result, "leak"), *cells[1:]]


def _speed(result: Result) -> tuple[str, str, str]:
    speed = result.timing
    if speed is None:
        return ("-", "-", "-")
    return _ms(speed.ms_per_kb_median), _ms(speed.ms_per_kb_p95), f"{speed.kb_per_s:.0f}"


def by_slice(console: Console, results: Results, by: str) -> None:
    """Print the figures of one dimension within each set."""
    for name in next(iter(results.values())):
        table = _table(by, "system", "spans", *(f"{m} %" for m in _SLICE_COLUMNS), "false spans", title=name)
        parts: dict[str, None] = {}
        for sets in results.values():
            parts |= dict.fromkeys(sets[name].cut(by))
        for part in parts:
            told = part
            for system, sets in results.items():
                tally = sets[name].cut(by).get(part)
                if tally is None:
                    continue
                values = figures(tally)
                table.add_row(
                    told,
                    system,
                    str(tally.identifiers),
                    *(MEASURES[measure].shown(values[measure]) for measure in _SLICE_COLUMNS),
                    str(tally.false_spans),
                )
                told = ""
        console.print(table)


def costs(console: Console, rows: Sequence[Mapping[str, object]]) -> None:
    """Print what each system takes to load and at most."""
    if rows:
        table = _table("system", "load ms", "peak MiB")
        for row in rows:
            table.add_row(str(row["system"]), _whole(row["load_ms"]), _whole(row["peak_mib"]))
        console.print(table)


def speeds(console: Console, rows: Sequence[Mapping[str, object]]) -> None:
    """Print times for texts of certain lengths."""
    table = _table("characters", "system", "texts", "median ms", "p95 ms", "KB/s")
    for row in rows:
        median, p95 = row["ms_median"], row["ms_p95"]
        assert isinstance(median, float)
        assert isinstance(p95, float)
        size = row["characters"]
        assert isinstance(size, int)
        table.add_row(
            f"{size:,}",
            str(row["system"]),
            str(row["texts"]),
            _ms(median),
            _ms(p95),
            f"{size / 1.024 / median:.0f}",
        )
    console.print(table)


def judged(console: Console, rows: Sequence[Judged]) -> None:
    """Print each bar with what was measured."""
    table = _table("set", "bar", "measured", "")
    for row in rows:
        measure = MEASURES[row.bar.measure]
        sign = "<=" if measure.lower else ">="
        said = {True: "met", False: "missed", None: "nothing to measure"}[row.met]
        table.add_row(
            row.set,
            f"{measure.name} {sign} {row.bar.limit:g}",
            measure.shown(row.value),
            Text(said, style="red" if row.met is False else ""),
        )
    console.print(table)


def reliability(console: Console, reliable: Reliable) -> None:
    """Print how far scores lie from the share of findings that are right; sets without such are left out."""
    for system, sets in reliable.items():
        for name, groups in sets.items():
            if not groups:
                continue
            table = _table("score", "findings", "right %", "mean %", title=f"{name}, {system}: scores")
            for place, one in enumerate(groups[ALL]):
                if one.spans:
                    right, mean = one.right / one.spans, one.scores / one.spans
                    limits = f"{place / BINS:.1f} to {(place + 1) / BINS:.1f}"
                    table.add_row(limits, str(one.spans), f"{100 * right:.1f}", f"{100 * mean:.1f}")
            console.print(table)
            table = _table("findings", "how many", "calibration error %")
            for of, bins in groups.items():
                table.add_row(of, str(spans(bins)), f"{100 * (calibration_error(bins) or 0):.1f}")
            console.print(table)


def reliability_document(reliable: Reliable) -> dict[str, object]:
    """Return the same as plain data."""
    return {
        system: {
            name: {
                of: {
                    "error": calibration_error(bins),
                    "bins": [[one.spans, one.right, one.scores] for one in bins],
                }
                for of, bins in groups.items()
            }
            for name, groups in sets.items()
        }
        for system, sets in reliable.items()
    }


def examples(console: Console, name: str, system: str, sets: Sets, result: Result, count: int) -> None:
    """Print texts around errors, evenly spread. They may be anybody's: only on request by number."""
    for title, errors in (("leaks", result.leaks), ("false", result.false)):
        step = max(len(errors) // count, 1)
        for error in errors[::step][:count]:
            before, hit, after = _around(sets[name][error.document].text, error)
            console.print(
                Text.assemble(
                    (f"{name} {system} {title} {error.span.label}  ", "dim"),
                    before,
                    (hit, "bold reverse"),
                    after,
                )
            )


def _around(text: str, error: Error) -> tuple[str, str, str]:
    start, end = error.span.start, error.span.end
    pieces = (text[max(start - 40, 0) : start], text[start:end], text[end : end + 40])
    before, hit, after = (" ".join(piece.split("\n")) for piece in pieces)
    return before, hit, after


def wide() -> Console:
    """Return a console on which the tables fit; where it is narrower, lines wrap and no figure is cut."""
    console = Console()
    return console if console.width >= _WIDTH else Console(width=_WIDTH)


_WIDTH = 112


def _table(*columns: str, title: str | None = None) -> Table:
    table = Table(box=None, pad_edge=False, title=title, title_justify="left", title_style="bold")
    for place, column in enumerate(columns):
        names = column in {"set", "system", "bar", "", "95 %"} or not place
        table.add_column(column, justify="left" if names else "right", no_wrap=True)
    return table


def _range(result: Result, measure: str) -> str:
    found = result.interval(measure)
    return f"{100 * found[0]:.1f}-{100 * found[1]:.1f}" if found else ""


def _ms(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _whole(value: object) -> str:
    return f"{value:.0f}" if isinstance(value, float) else "-"
