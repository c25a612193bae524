"""What the proof of generalisation reads from counts."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from proofs.lib import generalisation

ROOT = Path(__file__).resolve().parents[2]
RESULT = ROOT / "proofs/03-detection/02-generalisation.json"
PAGE = ROOT / "docs/explanation/generalisation.md"


def counts(missed: int, tokens: int = 100, false: int = 0) -> dict[str, int]:
    return {
        "documents": 5,
        "tokens": tokens,
        "tokens_missed": missed,
        "tokens_right": tokens - missed,
        "tokens_wrong": 2 * false,
        "words": 1000,
        "false_spans": false,
    }


def cell(axis: str, name: str, left_out: int, seen: tuple[int, int], **more: Any) -> dict[str, Any]:
    systems = {
        "left_out": left_out,
        "seen_1": seen[0],
        "seen_2": seen[1],
        "shipped": 1,
        "rules": 50,
    }
    each = {system: counts(missed, **more) for system, missed in systems.items()}
    return {"axis": axis, "name": name, "genre": "note", "lang": "en", "counts": each}


def result() -> dict[str, Any]:
    nothing = {"families": [], "formats": [], "forms": [], "noises": [], "langs": []}
    first = {
        "left_out": nothing
        | {
            "families": ["a"],
            "formats": ["talk"],
            "forms": ["chat"],
            "noises": ["upper"],
            "langs": ["de"],
        },
        "learnt": {"family": {"b": 9}, "form": {"note": 9}, "noise": {"lower": 2}, "lang": {"en": 9}},
        "cells": [
            cell("family", "a", 6, (3, 5)),
            cell("format", "talk", 10, (2, 2)),
            cell("noise", "upper", 4, (4, 4)),
            cell("language", "de", 20, (8, 8)),
        ],
    }
    second = {
        "left_out": nothing
        | {"families": ["b"], "formats": ["note"], "forms": ["note"], "noises": ["lower"]},
        "learnt": {
            "family": {"a": 9},
            "form": {"chat": 9, "negative": 3},
            "noise": {"upper": 2},
            "lang": {"en": 5, "de": 4},
        },
        "cells": [
            cell("family", "b", 3, (4, 4)),
            cell("format", "note", 3, (2, 2)),
            cell("noise", "lower", 4, (4, 4)),
        ],
    }
    return {"rounds": [first, second]}


def test_a_real_leaving_out_has_no_faults() -> None:
    assert generalisation.faults(result(), whole=True) == []


@pytest.mark.parametrize(
    ("facet", "name"), [("family", "a"), ("form", "chat"), ("noise", "upper"), ("lang", "de")]
)
def test_what_was_learnt_in_spite_of_all_is_a_fault(facet: str, name: str) -> None:
    made = result()
    made["rounds"][0]["learnt"][facet][name] = 1
    assert generalisation.faults(made, whole=False) == [f"round 1 learnt from 1 of {facet} {name}"]


def test_what_was_not_scored_is_a_fault() -> None:
    made = result()
    del made["rounds"][1]["cells"][0]
    made["rounds"][0]["cells"][1]["counts"]["left_out"]["documents"] = 0
    assert generalisation.faults(made, whole=False) == [
        "round 1 scored no document of format talk",
        "round 2 scored no document of family b",
    ]


def test_what_no_round_leaves_out_is_a_fault() -> None:
    made = result()
    made["rounds"][0]["learnt"]["family"]["c"] = 1
    assert generalisation.faults(made, whole=False) == []
    assert generalisation.faults(made, whole=True) == ["no round leaves family c out"]


def test_a_family_left_out_twice_is_a_fault() -> None:
    made = result()
    again = deepcopy(made["rounds"][1])
    made["rounds"].append(again)
    assert "family b is left out twice" in generalisation.faults(made, whole=True)


def test_a_mean_counts_each_row_the_same() -> None:
    every = generalisation.rows(result())
    found = generalisation.mean(row for row in every if row.axis == "family")
    assert found is not None
    assert found.leak["left_out"] == pytest.approx(4.5)
    assert found.leak["seen"] == pytest.approx(4.0)
    assert found.loss == pytest.approx(0.5)
    assert found.error == pytest.approx(1.5)
    assert found.chance == pytest.approx(1.0)


def test_rows_with_few_identifiers_are_not_in_means() -> None:
    few = generalisation.rows({"rounds": [{"cells": [cell("family", "a", 6, (3, 5), tokens=10)]}]})
    assert generalisation.mean(few) is None


def test_false_findings_are_counted_over_all_words() -> None:
    made = {"rounds": [{"cells": [cell("family", "a", 0, (0, 0), false=3), cell("family", "b", 0, (0, 0))]}]}
    assert generalisation.false_rate(generalisation.rows(made), "left_out") == pytest.approx(1.5)


def test_what_is_masked_in_vain_is_a_share_of_what_is_masked() -> None:
    made = {"rounds": [{"cells": [cell("family", "a", 0, (10, 10), false=20)]}]}
    every = generalisation.rows(made)
    assert generalisation.in_vain(every, "left_out") == pytest.approx(100 * 40 / 140)
    assert generalisation.in_vain(every, "seen") == pytest.approx(100 * 40 / 130)


def test_tables_have_as_many_cells_as_heads() -> None:
    every = generalisation.rows(result())
    for table in (
        generalisation.summary(every),
        generalisation.genres(every),
        generalisation.singles(every, "noise"),
        generalisation.worst(every, 2),
        generalisation.harmless(every),
    ):
        assert {len(line) for line in table} == {len(table[0])}
    assert generalisation.worst(every, 1)[1][:4] == ["a", "4.0", "6.0", "+2.0"]
    assert [line[0] for line in generalisation.summary(every)[1:]] == [
        "one template family",
        "one format",
        "one noise",
        "one language",
    ]


def test_a_page_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks"):
        generalisation.placed("# A page\n", "tables")


@pytest.mark.skipif(not RESULT.exists(), reason="no result of the soak is committed")
def test_the_page_shows_the_result_that_is_committed() -> None:
    measured = json.loads(RESULT.read_text("utf-8"))
    page = PAGE.read_text("utf-8")
    assert generalisation.placed(page, generalisation.section(measured)) == page
    assert generalisation.faults(measured, whole=True) == []
