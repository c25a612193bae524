"""Which of a few named expressions occur in a text, found in one search for all."""

from __future__ import annotations

from collections.abc import Iterable

from privity.detection.automata import Automata

_ROOM = 8 << 20


class Gate:
    """Stands before what is costly to look for. Built once; safe to share; pure.

    What it does not name is not in the text; where it cannot tell, it names all (doubt means search).
    """

    def __init__(self, expressions: Iterable[tuple[str, str]]) -> None:
        """``expressions`` are names with what each stands for, in RE2's syntax."""
        given = list(expressions)
        self._names = tuple(name for name, _ in given)
        self._automata = Automata(
            (expression.encode() for _, expression in given), together=len(given), room=_ROOM
        )

    def occurring(self, text: str) -> frozenset[str]:
        """Return the names of those that may occur in a text."""
        found, untold = self._automata.occurring(text.encode("utf-8", "surrogatepass"))
        return frozenset([self._names[index] for index in (*found, *untold)])
