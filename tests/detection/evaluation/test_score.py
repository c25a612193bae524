from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.detection.evaluation.documents import Document, Marked
from privity.detection.evaluation.score import Slice, Tally, score

#: "Ann Lee" is a name, "Ohio" may be masked or not, "ward" is nobody's.
TEXT = "Dr. Ann Lee, Ohio, ward 7, fax 555-0142."
DOCUMENT = Document(
    "a",
    TEXT,
    (Marked(4, 11, "NAME"), Marked(13, 17, "STATE", optional=True), Marked(31, 39, "FAX")),
    lang="en",
)


def found(*texts: str, label: str = "NAME") -> list[Marked]:
    return [Marked(TEXT.index(text), TEXT.index(text) + len(text), label) for text in texts]


def test_nothing_found_leaks_everything() -> None:
    tally = score(DOCUMENT, []).tally
    assert (tally.tokens, tally.tokens_missed) == (4, 4)
    assert (tally.identifiers, tally.identifiers_leaking, tally.identifiers_missed) == (2, 2, 2)
    assert (tally.documents_with, tally.documents_leaking) == (1, 1)
    assert (tally.characters, tally.characters_missed) == (13, 13)


def test_half_a_number_is_a_leak() -> None:
    tally = score(DOCUMENT, found("Ann Lee", "555-01")).tally
    assert (tally.tokens, tally.tokens_missed) == (4, 1)
    assert (tally.identifiers_leaking, tally.identifiers_missed) == (1, 0)
    assert tally.characters_missed == 2


def test_any_label_protects_and_edges_do_not_count() -> None:
    scored = score(DOCUMENT, found(" Ann Lee, ", "555-0142.", label="ID"))
    assert scored.tally.tokens_missed == 0
    assert scored.leaks == ()
    assert (scored.tally.strict_untyped_hits, scored.tally.strict_hits) == (2, 0)


def test_groups_not_labels_have_to_agree() -> None:
    tally = score(DOCUMENT, found("555-0142", label="PHONE")).tally
    assert (tally.strict_hits, tally.strict_missed, tally.strict_false) == (1, 1, 0)


def test_what_may_be_masked_is_neither_leak_nor_false() -> None:
    tally = score(DOCUMENT, found("Ann Lee", "555-0142", "Ohio", label="NAME")).tally
    assert (tally.tokens_wrong, tally.false_spans, tally.relaxed_untyped_false) == (0, 0, 0)


def test_what_is_masked_for_nothing_is_counted_once() -> None:
    scored = score(DOCUMENT, found("ward 7"))
    assert (scored.tally.tokens_wrong, scored.tally.false_spans, scored.tally.words) == (2, 1, 8)
    assert scored.false == tuple(found("ward 7"))
    assert scored.slices[Slice("label", "NAME")].false_spans == 1


def test_incomplete_annotation_says_nothing_about_precision() -> None:
    tally = score(replace(DOCUMENT, recall_only=True), found("ward 7", "Ann Lee")).tally
    assert (tally.precise, tally.words, tally.false_spans, tally.tokens_wrong, tally.tokens_right) == (0,) * 5
    assert tally.tokens_missed == 2


def test_slices_say_which_label_and_group_leaked() -> None:
    slices = score(DOCUMENT, found("Ann Lee")).slices
    assert slices[Slice("label", "FAX")].documents_leaking == 1
    assert slices[Slice("group", "TEL")].tokens_missed == 2
    assert slices[Slice("group", "NAME")].documents_leaking == 0
    assert slices[Slice("lang", "en")].tokens == 4
    assert Slice("source", "") not in slices


def test_what_lies_outside_the_text_is_cut_off() -> None:
    assert score(DOCUMENT, [Marked(-5, 99, "NAME")]).tally.tokens_missed == 0
    assert score(DOCUMENT, [Marked(50, 60, "NAME")]).tally == score(DOCUMENT, []).tally


def test_one_prediction_pairs_with_one_span_only() -> None:
    document = Document("b", "Ann Ann", (Marked(0, 3, "NAME"), Marked(4, 7, "NAME")))
    tally = score(document, [Marked(0, 7, "NAME")]).tally
    assert (tally.relaxed_hits, tally.relaxed_missed, tally.relaxed_false) == (1, 1, 0)


SPANS = st.lists(
    st.tuples(st.integers(0, 45), st.integers(1, 12), st.sampled_from(["NAME", "FAX", "ID"])).map(
        lambda t: Marked(t[0], t[0] + t[1], t[2])
    ),
    max_size=6,
)


@given(SPANS, SPANS)
def test_more_predictions_never_leak_more(some: list[Marked], more: list[Marked]) -> None:
    few, many = score(DOCUMENT, some).tally, score(DOCUMENT, some + more).tally
    assert many.tokens_missed <= few.tokens_missed
    assert many.characters_missed <= few.characters_missed
    assert many.false_spans >= few.false_spans


@given(SPANS)
def test_slices_by_label_add_up_to_the_whole(predicted: list[Marked]) -> None:
    scored = score(DOCUMENT, predicted)
    parts = [tally for part, tally in scored.slices.items() if part.by == "label"]
    for count in ("tokens", "tokens_missed", "tokens_right", "tokens_wrong", "identifiers", "false_spans"):
        assert sum(getattr(part, count) for part in parts) == getattr(scored.tally, count)


def test_tallies_add_up() -> None:
    assert Tally(words=2, tokens=1) + Tally(words=3) == Tally(words=5, tokens=1)


@pytest.mark.parametrize("text", ["", "...", "\ud800"])
def test_odd_texts_are_scored(text: str) -> None:
    spans = (Marked(0, len(text), "NAME"),) if text else ()
    assert score(Document("c", text, spans), list(spans)).tally.tokens_missed == 0
