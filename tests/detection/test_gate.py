from __future__ import annotations

from privity.detection.gate import Gate

GATE = Gate([("digit", "[0-9]"), ("blank", r"\s"), ("digit", "[\u0660-\u0669]")])


class Exhausted:
    """How ``re2.Set`` answers when its automaton has outgrown its memory: as if nothing occurred."""

    def Match(self, data: bytes) -> list[int]:  # noqa: N802
        return []


def test_what_occurs_is_named() -> None:
    assert GATE.occurring("a1") == {"digit"}
    assert GATE.occurring("a \n1") == {"digit", "blank"}
    assert GATE.occurring("\u0661") == {"digit"}
    assert GATE.occurring("a") == GATE.occurring("") == frozenset()
    assert Gate([]).occurring("a") == frozenset()


def test_lone_surrogates_are_text_like_any_other() -> None:
    assert GATE.occurring("\ud800 ") == {"blank"}


def test_an_automaton_out_of_memory_means_search_everything() -> None:
    starved = Gate([("digit", "[0-9]"), ("blank", r"\s")])
    starved._automata._groups = [(Exhausted(), range(2))]
    assert starved.occurring("a") == {"digit", "blank"}
    assert starved.occurring("") == frozenset()
