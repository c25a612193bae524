from __future__ import annotations

import pytest

from privity.detection.evaluation.bars import Bar, judge, read_bars
from privity.detection.evaluation.documents import Document, Marked, Prediction
from privity.detection.evaluation.intervals import interval
from privity.detection.evaluation.measures import MEASURES
from privity.detection.evaluation.results import Result, evaluate
from privity.detection.evaluation.score import TALLIED, Tally
from privity.detection.evaluation.timing import timing
from privity.domain.errors import ConfigError

NAME = Marked(0, 3, "NAME")


def documents(count: int) -> list[Document]:
    return [
        Document(str(n), "Ann saw ward nine", (NAME,), lang="en" if n % 2 else "es") for n in range(count)
    ]


def result(found: int, of: int = 10, spans: tuple[Marked, ...] = (NAME,)) -> Result:
    return evaluate(documents(of), {str(n): Prediction(spans, 2.0) for n in range(found)})


def test_figures_of_a_set() -> None:
    figures = result(6).figures()
    assert figures["leak"] == figures["doc_leak"] == pytest.approx(0.4)
    assert (figures["precision"], figures["fp_per_1000_words"]) == (1.0, 0.0)
    assert figures["f2"] == pytest.approx(5 * 0.6 / (4 + 0.6))


def test_documents_without_prediction_count_as_not_found() -> None:
    assert result(6).missing == 4


def test_nothing_to_measure_is_no_figure() -> None:
    figures = evaluate([Document("a", "ward", ())], {}).figures()
    assert figures["leak"] is None
    assert figures["precision"] is None
    assert figures["fp_per_1000_words"] == 0
    assert evaluate([], {}).figures() == dict.fromkeys(MEASURES)


def test_every_measure_reads_what_it_names() -> None:
    """The bootstrap sums only those counts: one that is not named would be nought there."""
    whole = result(6, spans=(NAME, Marked(8, 12, "ID"))).tally
    for measure in MEASURES.values():
        assert set(measure.reads) <= set(TALLIED)
        only = Tally(**{name: getattr(whole, name) for name in measure.reads})
        assert measure.of(only) == measure.of(whole), measure.name


def test_an_interval_holds_its_figure_and_is_the_same_again() -> None:
    rows = result(6, 40).rows
    low, high = interval(rows, MEASURES["leak"]) or (0, 0)
    assert low < 34 / 40 < high
    assert interval(rows, MEASURES["leak"]) == (low, high)
    assert interval(rows, MEASURES["leak"], seed=1) != (low, high)
    narrow = interval(result(60, 400).rows, MEASURES["leak"]) or (0, 1)
    assert narrow[1] - narrow[0] < high - low


def test_documents_that_cannot_leak_are_not_drawn_for_leaks() -> None:
    clean = evaluate([Document(f"c{n}", "ward", ()) for n in range(50)], {}).rows
    rows = result(6).rows
    assert interval((*rows, *clean), MEASURES["leak"]) == interval(rows, MEASURES["leak"])
    assert interval(clean, MEASURES["leak"]) is None


def test_slices_of_a_set() -> None:
    by = result(6).cut("lang")
    assert {of: tally.tokens_missed for of, tally in by.items()} == {"es": 2, "en": 2}
    assert list(result(6).cut("label")) == ["NAME"]


def test_speed_is_told_per_kb_of_long_enough_texts() -> None:
    found = timing([(1.0, 100), (4.0, 1024), (3.0, 512), (0.5, 0)])
    assert found is not None
    assert (found.ms_doc_median, found.ms_doc_p95) == (3.0, 4.0)
    assert (found.ms_per_kb_median, found.ms_per_kb_p95) == (5.0, 6.0)
    assert found.kb_per_s == pytest.approx(1000 * (1636 / 1024) / 8)
    assert timing([]) is None


def test_a_bar_is_a_ceiling_or_a_floor_by_its_measure() -> None:
    bars = read_bars({"notes": {"leak": 40, "precision": 99.5}, "*": {"fp_per_1000_words": 1}}, "bars.toml")
    judged = judge(bars, {"notes": result(6), "other": result(6, spans=(Marked(8, 12, "ID"),))})
    assert [(row.set, row.bar.measure, row.met) for row in judged] == [
        ("notes", "leak", True),
        ("notes", "precision", True),
        ("notes", "fp_per_1000_words", True),
        ("other", "fp_per_1000_words", False),
    ]
    assert [row.met for row in judge([Bar("notes", "leak", 39.9)], {"notes": result(6)})] == [False]
    assert [row.met for row in judge([Bar("notes", "f2", 70)], {"notes": result(6)})] == [False]


def test_a_bar_for_a_set_that_was_not_scored_is_missed() -> None:
    assert [row.met for row in judge([Bar("gone", "leak", 5)], {"notes": result(6)})] == [False]
    clean = evaluate([Document("a", "ward", ())], {})
    assert [row.met for row in judge([Bar("*", "leak", 5)], {"clean": clean})] == [None]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({"leak": 5}, "leak: is no table"),
        ({"a": {"leek": 5}}, 'a.leek: unknown measure (did you mean "leak"?)'),
        ({"a": {"leak": "5"}}, "a.leak: is no number"),
        ({"a": {"leak": True}}, "a.leak: is no number"),
    ],
)
def test_bars_that_cannot_be_read_are_named(data: dict[str, object], says: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_bars(data, "bars.toml")
    assert str(caught.value).startswith("bars.toml: ")
    assert says in str(caught.value)
