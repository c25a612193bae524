from __future__ import annotations

from typing import Any

import pytest
from training.tagger.truth import ANYTHING, truth

from privity.detection.tagger.kinds import KINDS, OUTSIDE, Kind, begin
from privity.detection.tagger.words import split


def classes(text: str, spans: list[dict[str, Any]], source: str = "generated") -> list[set[int]]:
    allowed = truth({"source": source, "text": text, "spans": spans}, split(text))
    return [
        {number for number in range(2 * len(KINDS) + 1) if bits >> number & 1} for bits in allowed.tolist()
    ]


def b(kind: Kind) -> int:
    return begin(kind)


def i(kind: Kind) -> int:
    return begin(kind) + 1


def test_words_of_a_span_begin_and_go_on_and_all_else_is_outside() -> None:
    spans = [{"start": 4, "end": 12, "label": "NAME"}]
    assert classes("saw Ana Ruiz.", spans) == [{OUTSIDE}, {b(Kind.NAME)}, {i(Kind.NAME)}, {OUTSIDE}]


@pytest.mark.parametrize(
    ("span", "allowed"),
    [
        ({"label": "NAME", "opt": True}, {b(Kind.NAME), OUTSIDE}),
        ({"label": "STATE", "opt": True}, {b(Kind.REGION)}),
        ({"label": "ORG", "opt": True, "src": "hospital"}, {b(Kind.FACILITY)}),
        ({"label": "LOCATION", "src": "TERRITORIO"}, {b(Kind.PLACE), b(Kind.REGION), b(Kind.ADDRESS)}),
        ({"label": "CARD"}, {b(Kind.ID)}),
    ],
)
def test_what_a_label_allows(span: dict[str, Any], allowed: set[int]) -> None:
    assert classes("Lugo", [{"start": 0, "end": 4, **span}]) == [allowed]


def test_of_labels_outside_the_scheme_nothing_is_learnt() -> None:
    assert truth(
        {"source": "x", "spans": [{"start": 0, "end": 2, "label": "OTHER"}]}, split("he")
    ).tolist() == [ANYTHING]


def test_the_silence_of_a_corpus_about_numbers_is_no_denial() -> None:
    (allowed,) = classes("555", [], source="WNUT17 train")
    assert {OUTSIDE, b(Kind.PHONE), b(Kind.DATE)} <= allowed
    assert b(Kind.NAME) not in allowed


def test_words_of_a_corpus_that_annotates_little_are_outside_where_they_are_plain() -> None:
    plain, handle = classes("great @greatness", [], source="WNUT17 train")[:2]
    assert plain == {OUTSIDE}
    assert b(Kind.NET) in handle


def test_of_text_that_nobody_annotated_only_ordinary_words_are_believed() -> None:
    text = "Patient: the pain began in may, Doctor Brown said; Kumar, call 5551234 on July two"
    words = split(text)
    allowed = truth({"source": "MTS-Dialog train", "text": text, "spans": []}, words)
    sure = [
        text[words.starts[at] : words.ends[at]] for at in range(len(words)) if allowed[at] == 1 << OUTSIDE
    ]
    assert sure == [
        "Patient",
        "the",
        "pain",
        "began",
        "in",
        ",",
        "Doctor",
        "said",
        ";",
        ",",
        "call",
        "on",
    ]
    assert {int(one) for one in allowed} == {1 << OUTSIDE, ANYTHING}
