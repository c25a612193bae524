"""Which of many expressions occur in a text: a few searches, each for a dozen expressions at once."""

from __future__ import annotations

from collections.abc import Iterable

import re2

# Occurs in every text that is not empty, and at one place, for each place where something ends takes time.
# RE2 answers "nothing" when an automaton outgrows its room; without this witness such a text would pass for
# clean (promise 4: doubt means search).
_WITNESS = rb"\A\C"


class Automata:
    """Expressions in a few ``re2.Set``. Built once; safe to share; pure.

    ``together`` expressions share an automaton. Its states are combinations of theirs: all in one are too
    many to make anew for each text, and each automaton more is one search more. RE2 makes the states while
    it searches, and begins anew where ``room`` bytes for each automaton are used up.
    """

    def __init__(self, expressions: Iterable[bytes], *, together: int, room: int) -> None:
        options = re2.Options()
        options.max_mem = room
        options.log_errors = False
        given = list(expressions)
        self._groups: list[tuple[re2.Set, range]] = []
        for first in range(0, len(given), max(together, 1)):
            group = range(first, min(first + together, len(given)))
            automaton = re2.Set.SearchSet(options)
            automaton.Add(_WITNESS)
            for index in group:
                automaton.Add(given[index])
            automaton.Compile()
            self._groups.append((automaton, group))

    def occurring(self, data: bytes) -> tuple[list[int], list[int]]:
        """Return the indices of the expressions that occur, and of those of which RE2 could not tell."""
        found: list[int] = []
        untold: list[int] = []
        if not data:
            return found, untold
        for automaton, group in self._groups:
            occurring = automaton.Match(data)
            if occurring:
                found += [group[index - 1] for index in occurring if index]
            else:
                untold += group
        return found, untold
