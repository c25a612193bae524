from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from privity.detection.detector import Evidence
from privity.detection.resolve import Span, resolve
from privity.domain.labels import Label

TOKEN = "PVY-NAME-7K2M-F-4TZQ9WXC-YVP"


def span(
    start: int, end: int, evidence: Evidence = Evidence.SHAPE, label: Label = Label.ID, score: float = 0.9
) -> Span:
    return Span(start, end, label, label.value, score, "test", "test.rule", evidence)


def test_stronger_evidence_wins_and_the_rest_of_the_loser_stays_covered() -> None:
    text = "12 Rose Street 617-555-0142 north"
    address, phone = span(0, 33, Evidence.CUE, Label.ADDRESS), span(15, 27, Evidence.VALIDATED, Label.PHONE)
    assert [(s.start, s.end, s.label) for s in resolve(text, [address, phone])] == [
        (0, 14, Label.ADDRESS),
        (15, 27, Label.PHONE),
        (28, 33, Label.ADDRESS),
    ]


def test_of_equal_evidence_the_longest_wins() -> None:
    assert resolve("abcdefgh", [span(0, 4), span(0, 8)]) == [span(0, 8)]


def test_parts_of_a_name_are_joined() -> None:
    text = "Maria T. Lopez"
    (joined,) = resolve(
        text, [span(0, 5, label=Label.NAME), span(6, 7, label=Label.NAME), span(9, 14, label=Label.NAME)]
    )
    assert (joined.start, joined.end) == (0, 14)


def test_the_zone_behind_a_time_goes_with_its_date() -> None:
    text = "Tue, 5 Mar 2024 18:02:11 -0600"
    tagged = span(0, len(text), Evidence.MODEL, Label.DATE)
    (joined,) = resolve(text, [span(0, 24, Evidence.VALIDATED, Label.DATE), tagged])
    assert (joined.start, joined.end, joined.evidence) == (0, len(text), Evidence.VALIDATED)


def test_a_masking_token_is_never_part_of_a_finding() -> None:
    text = f"Ana {TOKEN} Lopez"
    found = resolve(text, [span(0, len(text), Evidence.VALIDATED, Label.NAME)])
    assert [text[s.start : s.end] for s in found] == ["Ana", "Lopez"]
    assert resolve(text, [span(8, 20)]) == []


SPANS = st.lists(
    st.builds(
        lambda a, b, e, v: span(min(a, b), max(a, b) + 1, e, v),
        st.integers(0, 59),
        st.integers(0, 59),
        st.sampled_from(Evidence),
        st.sampled_from([Label.NAME, Label.ADDRESS, Label.ID]),
    ),
    max_size=12,
)
TEXT = ("ab 12 " * 10)[:61]


@given(SPANS)
def test_nothing_overlaps_and_no_covered_letter_is_lost(spans: list[Span]) -> None:
    found = resolve(TEXT, spans)
    assert all(a.end <= b.start for a, b in pairwise(found))
    covered = {i for s in found for i in range(s.start, s.end)}
    assert {i for s in spans for i in range(s.start, s.end) if TEXT[i : i + 1].isalnum()} <= covered


@given(SPANS)
def test_order_of_candidates_decides_nothing(spans: list[Span]) -> None:
    assert resolve(TEXT, spans) == resolve(TEXT, reversed(spans))
