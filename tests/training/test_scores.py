"""Two models are told apart only by more than their recipe's noise."""

from __future__ import annotations

from pathlib import Path

import pytest
from training.scores import LEAST_POINTS, TIMES, Spread, compared, read_noise, scores, sets, tolerance

from privity.detection.tagger.tagger import shipped_weights
from training import noise

QUIETER = {"mean": 0.0, "deviation": 0.0}


def test_the_spread_of_figures_over_seeds_is_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "noise.toml"
    found = [{"notes": {"leak": leak, "false_per_1000_words": 2.0}} for leak in (1.0, 2.0, 3.0)]
    section = {"seeds": [1, 2, 3], "corpus": "c0ffee", "sets": noise.spreads(found)}
    noise.write("quick", section, path)
    noise.write("full", section | {"sets": {"notes": {"leak": QUIETER}}}, path)
    read = read_noise(path)
    assert read["quick"] == {"notes": {"leak": Spread(2.0, 1.0), "false_per_1000_words": Spread(2.0, 0.0)}}
    assert read["full"] == {"notes": {"leak": Spread(0.0, 0.0)}}


def test_a_difference_within_the_noise_is_none() -> None:
    known = {"notes": {"leak": Spread(2.0, 0.5)}}
    (near,) = compared({"notes": {"leak": 2.0}}, {"notes": {"leak": 4.0}}, known)
    (far,) = compared({"notes": {"leak": 2.0}}, {"notes": {"leak": 4.2}}, known)
    assert near.same
    assert not far.same


def test_what_one_model_or_the_table_lacks_is_not_compared() -> None:
    one, other = {"notes": {"leak": 2.0}, "mails": {"leak": 1.0}}, {"notes": {"leak": 2.0}}
    assert [row.of for row in compared(one, other, {"notes": {"leak": Spread(2.0, 0.5)}})] == ["notes"]
    assert not compared(one, other, {})


@pytest.mark.parametrize(
    ("spread", "least"),
    [(Spread(0.0, 0.0), LEAST_POINTS), (Spread(10.0, 0.0), 0.5), (Spread(10.0, 2.0), 2.0)],
)
def test_few_seeds_that_agree_prove_little(spread: Spread, least: float) -> None:
    assert tolerance(spread) == pytest.approx(TIMES * least)


def test_the_noise_in_the_repository_is_of_three_seeds_and_more() -> None:
    import tomllib

    from training.scores import NOISE

    table = tomllib.loads(NOISE.read_text("utf-8"))
    assert all(len(section["seeds"]) >= 3 for section in table.values())
    assert {"generated_dev", "generated_test"} <= table["quick"]["sets"].keys()
    assert "leak" in read_noise()["quick"]["generated_test"]


@pytest.mark.slow
def test_the_shipped_model_is_scored_as_itself() -> None:
    of = sets(20, None)
    assert of.keys() == {"generated_dev", "generated_test"}
    found = scores(shipped_weights(), of)
    assert 0 <= found["generated_test"]["leak"] < 30
    known = {name: {figure: Spread(0.0, 0.0) for figure in figures} for name, figures in found.items()}
    rows = compared(found, scores(shipped_weights(), of), known)
    assert len(rows) == 4
    assert all(row.same and row.one == row.other for row in rows)
