"""What is borrowed from a set is found, and what is everybody's is not taken for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from proofs.lib import borrowed


def record(id: str, *parts: str | tuple[str, str]) -> dict[str, Any]:
    """A record of plain texts and (label, value) pairs."""
    text, spans = "", []
    for part in parts:
        label, value = part if isinstance(part, tuple) else ("", part)
        if label:
            spans.append({"start": len(text), "end": len(text) + len(value), "label": label})
        text += value
    return {"id": id, "text": text, "spans": spans}


SETS = {
    "field_notes": [
        record(
            "field-0017",
            "Kindly forward the parcel for ",
            ("NAME", "Odile Varga-Tamm"),
            " to her cousin at ",
            ("ADDRESS", "88 Cinder Wharf"),
            " before the ferry leaves, code ",
            ("ID", "QX4471"),
        )
    ]
}


def literals(tmp_path: Path, code: str) -> list[borrowed.Literal]:
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "rules.py").write_text(code, "utf-8")
    return list(borrowed.literals(tmp_path, ("src",)))


def test_a_template_made_of_a_sentence_is_found(tmp_path: Path) -> None:
    ours = literals(
        tmp_path, 'X = 1\nT = "kindly forward the parcel for {name.full} to her cousin at {street}"\n'
    )
    found, shares = borrowed.runs(SETS, {}, ours, borrowed.SENTENCE)
    assert {(one.set, one.where) for one in found} == {("field_notes", "src/rules.py:2")}
    assert shares["field_notes"] > 0


def test_a_document_made_of_a_sentence_is_found(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    line = "Kindly forward the parcel for ⟦NAME|Bo Lind⟧ to her cousin at ⟦ADDRESS|2 Elm Row⟧ before noon"
    (tmp_path / "src" / "en.txt").write_text(f"=== one\n{line}\n", "utf-8")
    ours = borrowed.literals(tmp_path, ("src",))
    found, _ = borrowed.runs(SETS, {}, ours, borrowed.SENTENCE)
    assert {one.where for one in found} == {"src/en.txt:2"}


def test_a_sentence_with_its_value_in_it_is_found(tmp_path: Path) -> None:
    ours = literals(tmp_path, 'T = f"forward the parcel for Odile Varga-Tamm to her cousin at {x}"\n')
    found, _ = borrowed.runs(SETS, {}, ours, borrowed.SENTENCE)
    assert found


def test_what_may_be_learnt_from_excuses(tmp_path: Path) -> None:
    ours = literals(
        tmp_path, 'T = "kindly forward the parcel for {name.full} to her cousin at {street} before"\n'
    )
    _, shares = borrowed.runs(SETS, SETS, ours, borrowed.PHRASE)
    assert shares == {"field_notes": 0.0}


def test_other_sentences_share_nothing(tmp_path: Path) -> None:
    ours = literals(
        tmp_path, 'T = "please send the letter for {name.full} to his uncle in {city} after lunch"\n'
    )
    assert borrowed.runs(SETS, {}, ours, borrowed.PHRASE) == ([], {"field_notes": 0.0})


def test_what_standards_prescribe_is_no_phrase(tmp_path: Path) -> None:
    line = "see https://example.org/one/two/three/four/five/six/seven/eight/nine now"
    found, _ = borrowed.runs(
        {"s": [record("a", line)]}, {}, literals(tmp_path, f"T = {line!r}\n"), borrowed.PHRASE
    )
    assert found == []


@pytest.mark.parametrize("value", ["odile varga tamm", "88 CINDER WHARF", "qx4471"])
def test_a_value_is_found_however_it_is_written(tmp_path: Path, value: str) -> None:
    (found,) = borrowed.values(SETS, literals(tmp_path, f'T = "see {value}."\n'))
    assert found.where == "src/rules.py:1"


@pytest.mark.parametrize("value", ["Odile", "john smith", "48213", "123456", "2014"])
def test_what_may_stand_twice_by_chance_is_no_value(tmp_path: Path, value: str) -> None:
    sets = {"s": [record("a", "of ", ("NAME", value))]}
    assert borrowed.values(sets, literals(tmp_path, f'T = "see {value}"\n')) == []


@pytest.mark.parametrize(("value", "found"), [("28.05.1987", 0), ("1987-05-28T09:41:07", 1)])
def test_a_day_is_hit_by_chance_a_second_is_not(tmp_path: Path, value: str, found: int) -> None:
    sets = {"s": [record("a", "on ", ("DATE", value))]}
    assert len(borrowed.values(sets, literals(tmp_path, f'T = "see {value}"\n'))) == found


def test_free_spans_are_no_values(tmp_path: Path) -> None:
    sets = {"s": [record("a", "of ", ("ORG", "Cinder Wharf Traders"))]}
    sets["s"][0]["spans"][0]["opt"] = True
    assert borrowed.values(sets, literals(tmp_path, 'T = "Cinder Wharf Traders"\n')) == []


@pytest.mark.parametrize("name", ["field_notes", "field-0017"])
def test_a_set_or_a_document_called_by_name_is_found_in_comments_too(tmp_path: Path, name: str) -> None:
    literals(tmp_path, f"# as {name} has it\n")
    (found,) = borrowed.names(SETS, tmp_path, ("src",))
    assert str(found) == f"src/rules.py:1 has of field_notes: {name}"


def test_a_table_of_figures_may_name_sets(tmp_path: Path) -> None:
    (tmp_path / "training").mkdir()
    for name in ("noise.toml", "other.toml"):
        (tmp_path / "training" / name).write_text("[field_notes]\n", "utf-8")
    (found,) = borrowed.names(SETS, tmp_path, ("training",))
    assert found.where == "training/other.toml:1"


def test_programs_without_a_suffix_are_read(tmp_path: Path) -> None:
    (tmp_path / "proofs").mkdir()
    (tmp_path / "proofs" / "01-x").write_text('#!/usr/bin/env python3\nT = "Odile" " Varga-Tamm"\n', "utf-8")
    (found,) = borrowed.values(SETS, borrowed.literals(tmp_path, ("proofs",)))
    assert found.where == "proofs/01-x:2"
