from __future__ import annotations

import pytest
from rich.console import Console

from privity.cli.telling import FINDING_COLUMNS, finding_rows, place, segment_rows, spoken, table
from privity.domain.finding import Finding
from privity.domain.interaction import NESTED, Path
from privity.domain.labels import Label
from privity.journey.protocols import PROTOCOLS

ADAPTER = PROTOCOLS["openai_chat"]
ONE = b'{"model":"m","messages":[{"role":"user","content":"[bold]Call[/bold] May."}]}'
TWO = ONE.replace(b'"messages":[', b'"messages":[{"role":"system","content":"Be brief."},')


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ((), "(document)"),
        (("user",), "user"),
        (("messages", 0, "content"), "messages[0].content"),
        (("messages", 1, "arguments", NESTED, "to", 2), "messages[1].arguments > to[2]"),
    ],
)
def test_places_are_told_as_people_write_them(path: Path, said: str) -> None:
    assert place(path) == said


def test_rows_hold_no_text() -> None:
    segments = ADAPTER.parse(ONE).segments
    finding = Finding(segments[0].index, 18, 21, Label.NAME, "PERSON", 0.6543, "name", "name.cue")
    rows = [*segment_rows(segments), *finding_rows([finding], segments)]
    assert "May" not in repr(rows)
    assert rows[-1]["path"] == "messages[0].content"
    assert rows[-1]["score"] == 0.654


def test_a_segment_that_is_not_known_is_told_by_number() -> None:
    finding = Finding(7, 0, 1, Label.NAME, "PERSON", 1.0, "name", "name.cue")
    assert finding_rows([finding], [])[0]["path"] == "segment 7"


def test_one_message_is_spoken_as_it_is_and_several_with_their_place() -> None:
    assert spoken(ADAPTER.parse(ONE).segments) == "[bold]Call[/bold] May."
    assert spoken(ADAPTER.parse(TWO).segments).splitlines()[0] == "messages[0].content: Be brief."


def test_values_are_never_read_as_markup() -> None:
    row = {"path": "[red]x", "start": 1, "end": 2, "label": "NAME", "score": 0.5, "rule": "r"}
    console = Console(width=100)
    with console.capture() as captured:
        console.print(table("t", [row], FINDING_COLUMNS))
    assert "[red]x" in captured.get()
    assert "1-2" in captured.get()
