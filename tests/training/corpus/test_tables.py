from __future__ import annotations

import csv
import io
from random import Random

from training.corpus.document import Draft, Piece

from training.corpus import tables

CELLS = [
    [Draft([Piece('Lima, "Bud" Ana', "NAME", src="name")]), Draft([Piece("12")])],
    [Draft([Piece("Wu", "NAME", src="name")]), Draft([Piece("a;b")])],
]


def values(draft: Draft) -> list[str]:
    document = draft.finish("f", "table")
    return [document.text[span.start : span.end] for span in document.spans]


def test_a_delimited_table_can_be_read_back() -> None:
    for seed in range(20):
        rng = Random(seed)
        delimiter = rng.choice(",;\t|")
        draft = tables.delimited(["name", "n"], CELLS, delimiter, always=rng.random() < 0.5)
        rows = list(csv.reader(io.StringIO(draft.text), delimiter=delimiter))
        assert rows == [["name", "n"], ['Lima, "Bud" Ana', "12"], ["Wu", "a;b"]]
        assert values(draft)[1] == "Wu"


def test_columns_are_padded_to_one_width() -> None:
    lines = tables.aligned(["name", "n"], CELLS, " | ", "-").text.split("\n")
    assert len({len(line) for line in lines}) == 1
    assert lines[1] == "--------------- | ---"


def test_markdown() -> None:
    draft = tables.markdown(["name", "n"], CELLS, padded=True)
    lines = draft.text.split("\n")
    assert all(line.startswith("|") and line.endswith("|") for line in lines)
    assert len({len(line) for line in lines}) == 1
    assert values(draft) == ['Lima, "Bud" Ana', "Wu"]
