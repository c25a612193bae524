from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from training.corpus.document import Document, Span
from training.corpus.noise.respell import cut, each, edges, edited, respell, span_at

DOCUMENT = Document("Call Ana Lima at 555-0101.", (Span(5, 13, "NAME"), Span(17, 25, "PHONE")), "f", "note")


def values(document: Document) -> list[str]:
    return [document.text[span.start : span.end] for span in document.spans]


def test_spans_move_with_what_stands_before_them() -> None:
    assert values(each(DOCUMENT, lambda char: char * 2)) == ["AAnnaa  LLiimmaa", "555555--00110011"]


def test_a_span_is_trimmed_of_space_that_was_put_at_its_edges() -> None:
    parts = list(DOCUMENT.text)
    parts[12] = "a \u200b"
    parts[17] = "\n 5"
    assert values(respell(DOCUMENT, parts)) == ["Ana Lima", "555-0101"]


def test_a_span_of_which_nothing_is_left_goes() -> None:
    spoilt = edited(DOCUMENT, [(5, 13, "")])
    assert values(spoilt) == ["555-0101"]
    assert spoilt.text == "Call  at 555-0101."


def test_edits_replace_insert_and_append() -> None:
    spoilt = edited(DOCUMENT, [(0, 4, "Ring"), (5, 5, "Ms. "), (26, 26, " Now.")])
    assert spoilt.text == "Ring Ms. Ana Lima at 555-0101. Now."
    assert values(spoilt)[1] == "555-0101"


def test_a_cut_clips_the_spans_at_its_edges() -> None:
    assert values(cut(DOCUMENT, 9, 20)) == ["Lima", "555"]
    assert values(cut(DOCUMENT, 0, 5)) == []


def test_edges_and_covers() -> None:
    assert edges(DOCUMENT) == {5, 13, 17, 25}
    covered = span_at(DOCUMENT)
    assert covered[5] is covered[12] is DOCUMENT.spans[0]
    assert covered[13] is None


@given(st.lists(st.sampled_from(["", "x", " ", "yy", "\u200b"]), min_size=26, max_size=26))
def test_any_spelling_gives_spans_in_order_inside_of_the_text(parts: list[str]) -> None:
    spoilt = respell(DOCUMENT, parts)
    last = 0
    for span in spoilt.spans:
        assert last <= span.start < span.end <= len(spoilt.text)
        assert spoilt.text[span.start : span.end].strip()
        last = span.end
