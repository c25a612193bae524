from __future__ import annotations

import pytest

from privity.detection.evaluation.documents import Document, Marked, Prediction
from privity.detection.evaluation.reliability import ALL, Bin, Truth, error, reliability, spans

DOCUMENT = Document(
    "1",
    "Maria Lopez, aged 45, of Madison",
    (Marked(0, 11, "NAME"), Marked(18, 20, "AGE", optional=True), Marked(25, 32, "LOCATION")),
)


@pytest.mark.parametrize(
    ("start", "end", "right"),
    [
        (0, 11, True),
        (0, 5, True),
        (6, 17, True),  # Lopez and aged: five letters of nine
        (9, 17, False),
        (18, 20, None),  # optional
        (11, 13, None),  # no letter
        (22, 40, True),
        (-3, 5, True),
    ],
)
def test_right_is_what_mostly_belongs_to_an_identifier(start: int, end: int, right: bool | None) -> None:
    assert Truth(DOCUMENT).right(start, end) is right


def test_an_incomplete_annotation_says_nothing() -> None:
    document = Document("1", DOCUMENT.text, DOCUMENT.spans, recall_only=True)
    assert Truth(document).right(0, 11) is None
    assert Truth(document).right(13, 17) is None


def test_scores_are_counted_by_range_and_group() -> None:
    found = Prediction(
        (
            Marked(0, 11, "NAME", score=0.95),
            Marked(13, 17, "NAME", score=0.93),
            Marked(25, 32, "LOCATION", score=1.0),
            Marked(18, 20, "AGE90", score=0.5),
            Marked(0, 5, "NAME"),
        )
    )
    bins = reliability([DOCUMENT, Document("2", "nothing", ())], {"1": found})
    assert list(bins) == [ALL, "NAME", "LOC"]
    assert bins["NAME"][9] == Bin(2, 1, 0.95 + 0.93)
    assert spans(bins[ALL]) == 3
    assert error(bins["NAME"]) == pytest.approx(abs(1 - 1.88) / 2)
    assert error(bins["LOC"]) == 0


def test_where_nothing_is_found_there_is_no_error() -> None:
    assert error(()) is None
    assert reliability([DOCUMENT], {}) == {}
