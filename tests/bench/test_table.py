from __future__ import annotations

import pytest
from bench.table import BUDGETS, Verdict, as_json, as_markdown, as_text, misses, rows

from bench import table

ALL = {name: 1.0 for budget in BUDGETS for name in budget.needs}


def of(name: str, **figures: float) -> table.Row:
    return next(row for row in rows(ALL | figures) if row.id == name)


def test_ids_are_unique_and_every_budget_has_a_row() -> None:
    assert [row.id for row in rows({})] == [budget.id for budget in BUDGETS]
    assert len({budget.id for budget in BUDGETS}) == len(BUDGETS)


def test_what_was_not_measured_is_never_met() -> None:
    assert {row.verdict for row in rows({})} == {Verdict.UNMEASURED}
    (row,) = (row for row in rows({"tagger_added_ms": 3.0}) if row.id == "tagger")
    assert (row.measured, row.bar, row.verdict) == (3.0, None, Verdict.UNMEASURED)


@pytest.mark.parametrize(
    ("measured", "verdict"),
    [(5.0, Verdict.AIM), (5.4, Verdict.AIM), (5.5, Verdict.BAR), (10.4, Verdict.BAR), (10.5, Verdict.MISSED)],
)
def test_a_bar_is_made_of_the_run_s_own_proxy_and_flushes(measured: float, verdict: Verdict) -> None:
    row = of("pass_through", plain_added_ms=measured, nginx_added_ms=0.5, flush_p50_ms=0.7)
    assert row.bar == pytest.approx(10.4)
    assert row.verdict is verdict


def test_some_figures_are_better_when_they_are_larger() -> None:
    assert of("audit_rate", audit_per_s=70_000).verdict is Verdict.AIM
    assert of("audit_rate", audit_per_s=30_000).verdict is Verdict.BAR
    assert of("audit_rate", audit_per_s=100).verdict is Verdict.MISSED


def test_only_ratios_within_the_run_count_as_misses_and_only_beyond_the_tolerance() -> None:
    lines = rows(ALL | {"cpu_32_over_4": 7.0, "start_s": 60.0, "plain_cpu_ms": 1.0})
    assert [row.id for row in misses(lines)] == ["tagger", "size"]
    assert [row.id for row in misses(lines, 16.0)] == []


def test_it_prints_and_travels() -> None:
    lines = rows(ALL, {"tagger": "no tagger"})
    assert "no tagger" in as_text(lines)
    assert len(as_json(lines)) == len(BUDGETS)
    assert len(as_markdown(lines).splitlines()) == len(BUDGETS) + 2
    assert as_text(rows({})).count("not measured") == len(BUDGETS)
