from __future__ import annotations

import pytest

from privity.detection.evaluation.documents import Marked, Prediction, read_documents, read_predictions
from privity.domain.errors import BadInput

GOOD = '{"id": 1, "text": "Ann", "spans": [{"start": 0, "end": 3, "label": "NAME"}]}'


def test_a_set_is_read_with_what_it_says_of_itself() -> None:
    line = (
        '{"id": "a", "text": "é Ann", "lang": "es", "source": "s", "recall_only": true,'
        ' "spans": [{"start": 2, "end": 5, "label": "NAME", "src": "x", "opt": true}]}'
    )
    first, second = read_documents([line, "", GOOD], "set")
    assert first.spans == (Marked(2, 5, "NAME", optional=True),)
    assert (first.lang, first.source, first.recall_only) == ("es", "s", True)
    assert (second.id, second.recall_only) == ("1", False)
    assert read_documents([GOOD], "set", recall_only=True)[0].recall_only
    assert "Ann" not in repr(first)


def span(edge: str) -> str:
    return '{"id": 2, "text": "SAUCE", "spans": [{' + edge + "}]}"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("SAUCE", "is not JSON"),
        ('["SAUCE"]', "is not an object"),
        ('{"text": "SAUCE", "spans": []}', "field id"),
        ('{"id": true, "text": "SAUCE", "spans": []}', "field id"),
        ('{"id": 1, "text": "SAUCE", "spans": []}', "field id: is that of line 1"),
        ('{"id": 2, "text": ["SAUCE"], "spans": []}', "field text"),
        ('{"id": 2, "text": "SAUCE"}', "field spans"),
        ('{"id": 2, "text": "SAUCE", "spans": ["SAUCE"]}', "field spans[0]"),
        (span('"end": 2, "label": "ID"'), "field spans[0].start"),
        (span('"start": 0, "end": 2.0, "label": "ID"'), "field spans[0].end"),
        (span('"start": 0, "end": true, "label": "ID"'), "field spans[0].end"),
        (span('"start": 0, "end": 2'), "field spans[0].label"),
        (span('"start": 0, "end": 6, "label": "ID"'), "reaches from 0 to 6 in a text of 5"),
        (span('"start": 2, "end": 2, "label": "ID"'), "reaches from 2 to 2"),
        (span('"start": -1, "end": 2, "label": "ID"'), "reaches from -1"),
        (span('"start": 0, "end": 2, "label": "ID", "opt": 1'), "field opt"),
        ('{"id": 2, "text": "SAUCE", "spans": [], "recall_only": "no"}', "field recall_only"),
        ('{"id": 2, "text": "SAUCE", "spans": [], "lang": 1}', "field lang"),
    ],
)
def test_a_bad_line_is_named_with_its_field_and_not_repeated(line: str, names: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_documents([GOOD, "", line], "notes.jsonl")
    assert str(caught.value).startswith("notes.jsonl, line 3")
    assert names in str(caught.value)
    assert "SAUCE" not in str(caught.value)


def test_predictions_may_have_no_labels_and_no_times() -> None:
    lines = [
        '{"id": 1, "spans": [{"start": 0, "end": 9}], "ms": 2}',
        '{"id": "b", "spans": []}',
    ]
    assert read_predictions(lines, "theirs") == {
        "1": Prediction((Marked(0, 9, "PHI"),), 2),
        "b": Prediction(()),
    }
    with pytest.raises(BadInput, match="theirs, line 1, field ms"):
        read_predictions(['{"id": 1, "spans": [], "ms": -1}'], "theirs")
