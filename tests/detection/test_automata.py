from __future__ import annotations

import pytest

from privity.detection.automata import Automata

EXPRESSIONS = (rb"\d", rb"a+", rb"b$", rb"[^\x00-\x7f]")


@pytest.mark.parametrize("together", [1, 2, 3, 9])
def test_what_occurs_is_told_by_its_place(together: int) -> None:
    automata = Automata(EXPRESSIONS, together=together, room=1 << 20)
    assert automata.occurring(b"xx 1 b") == ([0, 2], [])
    assert automata.occurring("aé".encode()) == ([1, 3], [])
    assert automata.occurring(b"\n") == automata.occurring(b"") == ([], [])


class Exhausted:
    """How ``re2.Set`` answers when its automaton has outgrown its memory: as if nothing occurred."""

    def Match(self, data: bytes) -> list[int]:  # noqa: N802
        return []


def test_an_automaton_out_of_room_is_told_from_a_text_without_anything() -> None:
    automata = Automata(EXPRESSIONS, together=2, room=1 << 20)
    _, group = automata._groups[1]
    automata._groups[1] = Exhausted(), group
    assert automata.occurring(b"a") == ([1], [2, 3])
    assert automata.occurring(b"") == ([], [])
