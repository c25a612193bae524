"""Which of a few named expressions occur in a text, found in one search for all."""

from __future__ import annotations

from collections.abc import Iterable

import re2

# Occurs in every text that is not empty: RE2 answers "nothing" also where its automaton outgrows its room.
_WITNESS = "(?s)."


class Gate:
    """Stands before what is costly to look for. Built once; safe to share; pure.

    What it does not name is not in the text; where it cannot tell, it names all (doubt means search).
    """

    def __init__(self, expressions: Iterable[tuple[str, str]]) -> None:
        """``expressions`` are names with what each stands for, in RE2's syntax."""
        options = re2.Options()
        options.log_errors = False
        self._set = re2.Set.SearchSet(options)
        self._set.Add(_WITNESS)
        names: list[str] = []
        for name, expression in expressions:
            self._set.Add(expression)
            names.append(name)
        self._set.Compile()
        self._names = tuple(names)
        self._all = frozenset(names)

    def occurring(self, text: str) -> frozenset[str]:
        """Return the names of those that may occur in a text."""
        if not text:
            return frozenset()
        found = self._set.Match(text.encode("utf-8", "surrogatepass"))
        return frozenset(self._names[index - 1] for index in found if index) if found else self._all
