"""Borders between texts: each is seen with what stands on both sides, and findings come back to their places."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from privity.domain.finding import Finding
from privity.domain.interaction import NESTED, Kind, Origin, Path, Role, Segment, Trust
from privity.domain.labels import Label
from privity.domain.sensitive import SensitiveText
from privity.journey.seams import REACH, Seam, seams


def segment(index: int, text: str, *path: str | int, origin: Origin = Origin.MESSAGE) -> Segment:
    place: Path = path or ("messages", index, "content")
    return Segment(
        index, place, Kind.TEXT, SensitiveText(text), Role.USER, origin, Trust.USER, 0, len(text), None
    )


def conversation(*texts: str) -> list[Segment]:
    return [segment(index, text) for index, text in enumerate(texts)]


def passages(segments: Sequence[Segment]) -> list[str]:
    return [seam.passage.text for seam in seams(segments)]


def placed(seam: Seam, found: str) -> list[tuple[int, int, int]]:
    start = seam.passage.text.index(found)
    finding = Finding(0, start, start + len(found), Label.SSN, "US_SSN", 1.0, "test", "test")
    return [(one.segment, one.start, one.end) for one in seam.place(finding)]


def test_a_number_in_two_parts_of_a_message_is_one() -> None:
    left, right = "My SSN is 412-68-", "9035, thanks"
    parts = [segment(i, text, "messages", 0, "content", i, "text") for i, text in enumerate((left, right))]
    (seam,) = seams(parts)
    assert seam.passage.text == left + right
    assert placed(seam, "412-68-9035") == [(0, 10, 17), (1, 0, 4)]
    assert placed(seam, "My SSN") == []  # known from the text itself


def test_a_question_stands_before_its_answer_and_messages_are_lines_of_their_own() -> None:
    (seam,) = seams(conversation("x " * 100 + "What is your SSN?", "412689035"))
    assert seam.passage.text == ("x " * 100 + "What is your SSN?")[-REACH:] + "\n412689035"
    assert placed(seam, "412689035") == [(1, 0, 9)]


def test_borders_with_little_between_them_are_seen_together() -> None:
    before, after = "b" * 300, "a" * 300
    (seam,) = seams(conversation(before, "Noted.", after))
    assert seam.passage.text == "b" * REACH + "\nNoted.\n" + "a" * REACH
    assert placed(seam, "bb\nNoted.\naa") == [(0, 298, 300), (1, 0, 6), (2, 0, 2)]
    assert len(seams(conversation(before, "N" * (REACH + 1), after))) == 2
    assert len(seams(conversation(*["ok"] * 300))) <= 300 * 2 / REACH + 1


def test_what_is_no_message_has_no_seams() -> None:
    others = [
        segment(1, "name", "messages", 0, "name"),
        segment(2, "text", "messages", 0, "content", NESTED, "text"),
        segment(3, "text", "tools", 0, "text", origin=Origin.TOOL_DEFINITION),
    ]
    assert seams([segment(0, "one"), *others]) == []


_TEXTS = st.lists(
    st.one_of(st.text("ab \n", max_size=12), st.integers(0, 3 * REACH).map(lambda n: "wort " * (n // 5))),
    max_size=12,
)


@given(_TEXTS)
def test_each_border_is_seen_with_its_reach_on_both_sides(texts: list[str]) -> None:
    seen = passages(conversation(*texts))
    for place in range(1, len(texts)):
        # What a border's own passage would be: so much of the lines before it, and of those behind it.
        before, after = _tail(texts[:place]), _tail([text[::-1] for text in reversed(texts[place:])])[::-1]
        assert any(f"{before}\n{after}" in passage for passage in seen)


def _tail(texts: Sequence[str]) -> str:
    lines: list[str] = []
    missing = REACH
    for text in reversed(texts):
        lines.append(text[len(text) - min(missing, len(text)) :])
        missing -= len(lines[-1])
        if missing <= 0:
            break
    return "\n".join(reversed(lines))


@given(_TEXTS, st.text("ab ", max_size=300))
def test_a_turn_that_is_added_changes_none_but_those_that_show_the_last(texts: list[str], added: str) -> None:
    before, after = seams(conversation(*texts)), passages(conversation(*texts, added))
    unchanged = [seam.passage.text for seam in before if seam.parts[-1].segment.index < len(texts) - 1]
    assert len(unchanged) >= len(before) - 1 or len(texts[-2]) < REACH
    assert after[: len(unchanged)] == unchanged


@given(_TEXTS, st.data())
def test_findings_come_back_to_where_they_stand(texts: list[str], data: st.DataObject) -> None:
    for seam in seams(conversation(*texts)):
        text = seam.passage.text
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        placed = seam.place(Finding(0, start, end, Label.SSN, "US_SSN", 1.0, "test", "test"))
        if end > seam.border:
            assert "".join(texts[one.segment][one.start : one.end] for one in placed).replace("\n", "") == (
                text[start:end].replace("\n", "")
            )
        else:
            assert placed == []
