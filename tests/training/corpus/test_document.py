from __future__ import annotations

import pytest
from training.corpus.document import Document, Draft, Piece, Span, joined


def test_spans_slice_to_what_was_written() -> None:
    draft = Draft().add("Seen by ", Piece("Ana Ruiz", "NAME", src="name"), " on ", Piece("3/4", "DATE"), ".")
    document = draft.finish("family", "note")
    assert [document.text[span.start : span.end] for span in document.spans] == ["Ana Ruiz", "3/4"]


def test_a_name_written_by_two_slots_is_one_span() -> None:
    draft = Draft().add(
        Piece("Ana", "NAME"), " ", Piece("Ruiz", "NAME"), ", ", Piece("Bo", "NAME"), "  ", Piece("Li", "NAME")
    )
    document = draft.finish("family", "note")
    assert [document.text[span.start : span.end] for span in document.spans] == ["Ana Ruiz", "Bo", "Li"]


def test_an_empty_value_leaves_no_span() -> None:
    assert Draft().add("a", Piece("", "NAME"), "b").finish("family", "note").spans == ()


@pytest.mark.parametrize(
    "spans",
    [
        (Span(0, 0, "NAME"),),
        (Span(2, 1, "NAME"),),
        (Span(0, 4, "NAME"),),
        (Span(0, 2, "NAME"), Span(1, 3, "DATE")),
        (Span(2, 3, "NAME"), Span(0, 1, "DATE")),
    ],
    ids=["empty", "backwards", "beyond the text", "overlapping", "out of order"],
)
def test_a_document_refuses_bad_spans_without_showing_its_text(spans: tuple[Span, ...]) -> None:
    with pytest.raises(ValueError, match="family 'fam'") as caught:
        Document("abc", spans, "fam", "note")
    assert "abc" not in str(caught.value)


def test_a_record_has_the_format_of_the_development_sets() -> None:
    draft = Draft().add(
        Piece("Mercy Hospital", "ORG", opt=True, src="hospital"), " saw ", Piece("Bo", "NAME")
    )
    record = draft.finish("fam", "note", "en").record("train-1-0")
    assert record["spans"] == [
        {"start": 0, "end": 14, "label": "ORG", "src": "hospital", "opt": True},
        {"start": 19, "end": 21, "label": "NAME", "src": "NAME"},
    ]
    assert {"id", "source", "lang", "text", "spans", "family", "form", "noise"} == set(record)


def test_joined_puts_the_separator_between_parts_only() -> None:
    assert joined(["a", Piece("b", "NAME"), Draft().add("c")], "; ").text == "a; b; c"
