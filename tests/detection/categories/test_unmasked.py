from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.detection.categories import TABLES, scanner, unmasked
from privity.detection.detector import Evidence
from privity.detection.resolve import Span
from privity.domain.labels import Label


def left(text: str, name: str, evidence: Evidence = Evidence.MODEL) -> list[str]:
    start = text.index(name)
    span = Span(start, start + len(name), Label.NAME, "PERSON", 0.9, "tagger", "tagger.name", evidence)
    return [text[one.start : one.end] for one in unmasked(text, [span], scanner())]


@pytest.mark.parametrize(
    ("text", "name", "kept"),
    [
        ("she has Chlamydia", "Chlamydia", []),
        ("een bipolaire stoornis", "bipolaire stoornis", []),
        ("Sofreu abuso sexual ontem", "Sofreu abuso", ["Sofreu"]),
        ("sprake van huiselijk geweld", "van huiselijk geweld", ["van"]),
        ("seen by Lopez HIV clinic", "Lopez HIV", ["Lopez"]),
        ("Ana HIV Lopez", "Ana HIV Lopez", ["Ana", "Lopez"]),
        ("ist alkoholabhängiger Mann", "alkoholabhängiger", []),
        ("asks Maria Lopez about HIV", "Maria Lopez", ["Maria Lopez"]),
        ("nothing but Maria Lopez", "Maria Lopez", ["Maria Lopez"]),
        ("ST depression by Anna Depression Lopez", "Anna Depression Lopez", ["Anna", "Lopez"]),
    ],
)
def test_a_term_is_no_name(text: str, name: str, kept: list[str]) -> None:
    assert left(text, name) == kept


@pytest.mark.parametrize("evidence", [Evidence.SHAPE, Evidence.CUE, Evidence.KEY, Evidence.VALIDATED])
def test_but_where_something_better_than_its_look_says_so(evidence: Evidence) -> None:
    assert left("Dr. Chlamydia", "Chlamydia", evidence) == ["Chlamydia"]


def test_a_term_that_is_also_a_name_stays_one() -> None:
    # An invented table could hold any name; of the shipped terms, those in the lists of names are few.
    assert left("raped by Rape Seed", "Rape") == ["Rape"]


TEXTS = st.lists(st.sampled_from([case.text for terms in TABLES for case in terms.cases]), max_size=3).map(
    "\n".join
)


@given(TEXTS, st.data())
def test_what_is_left_lies_within_what_was_found(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = [
        Span(start, end, Label.NAME, "PERSON", 0.9, "tagger", "tagger.name", Evidence.MODEL)
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    after = unmasked(text, spans, scanner())
    for one in after:
        assert any(one == span._replace(start=one.start, end=one.end) for span in spans)
        assert any(span.start <= one.start < one.end <= span.end for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(after))
