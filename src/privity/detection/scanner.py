"""A few passes over a text that say which of all patterns occur in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

import re2

from privity.detection.detector import Encoded, Pattern, View

# A repetition with an upper limit of four or more, outside of escapes and classes; or the end. RE2 writes
# ``x{2,200}`` out as 200 copies of ``x``, and most of the automata were such copies.
_LIMITED = re.compile(
    rb"((?:[^\\\[{]++|\\.|\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*+\]|\{(?!\d+,(?:\d\d+|[4-9])\}))*+)"
    rb"(?:\{(\d+),\d+\}|\Z)",
    re.DOTALL,
)

# Patterns that share an automaton. Its states are combinations of theirs: one automaton for all of 130
# patterns took 1.0 s for each MB of texts not seen before and 80 MB of states, twelve take 0.3 s and 24 MB.
_TOGETHER = 11
# RE2 builds an automaton while it searches and begins anew where this budget of bytes is used up.
_AUTOMATON_BYTES = 3 << 20

# Occurs in every text that is not empty. RE2 answers "nothing" when the automaton outgrows its
# budget; without this witness such a text would pass for clean (promise 4: doubt means search).
_WITNESS = "(?s)."


class Scanner:
    """All patterns in a few ``re2.Set``. Built once; safe to share."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self.patterns = tuple(dict.fromkeys(patterns))
        groups = [self.patterns[at : at + _TOGETHER] for at in range(0, len(self.patterns), _TOGETHER)]
        self._groups = [(_automaton(group), group) for group in groups]

    def view(self, text: str, keys: tuple[str, ...] = (), lead: int = 0) -> View:
        """Return a view that knows which patterns occur."""
        encoded = Encoded(text)
        return View(text, keys, lead, self._present(encoded.data), encoded)

    def _present(self, data: bytes) -> frozenset[Pattern]:
        if not data:
            return frozenset()
        present: list[Pattern] = []
        for automaton, group in self._groups:
            occurring = automaton.Match(data)
            present += [group[index - 1] for index in occurring if index] if occurring else group
        return frozenset(present)


def _automaton(patterns: Iterable[Pattern]) -> re2.Set:
    options = re2.Options()
    options.max_mem = _AUTOMATON_BYTES
    options.log_errors = False
    automaton = re2.Set.SearchSet(options)
    automaton.Add(_WITNESS.encode())
    for pattern in patterns:
        automaton.Add(_loosened(pattern.expression))
    automaton.Compile()
    return automaton


def _loosened(expression: bytes) -> bytes:
    """Return an expression that occurs wherever this one does, and hardly anywhere else.

    Whether a pattern occurs is asked so that it need not be searched for; where it is, its limits hold.
    """
    if b"\\Q" in expression:  # what stands between \Q and \E is no syntax
        return expression
    return _LIMITED.sub(lambda m: m[1] if m[2] is None else b"%b{%b,}" % m.group(1, 2), expression)
