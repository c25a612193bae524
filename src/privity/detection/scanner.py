"""A few passes over a text that say which of all patterns occur in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from privity.detection.automata import Automata
from privity.detection.detector import Encoded, Pattern, View

# A repetition with an upper limit of four or more; escapes and classes are read over. RE2 writes
# ``x{2,200}`` out as 200 copies of ``x``, and most of the automata were such copies.
_LIMITED = re.compile(rb"\\.|\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]|\{(\d+),(?:\d\d+|[4-9])\}", re.DOTALL)

# One automaton for all of 130 patterns took 1.0 s for each MB of texts not seen before and 80 MB of states,
# twelve take 0.3 s and 24 MB.
_TOGETHER = 11
_ROOM = 3 << 20


class Scanner:
    """All patterns, searched for together. Built once; safe to share."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self.patterns = tuple(dict.fromkeys(patterns))
        self._automata = Automata(
            (_loosened(pattern.expression) for pattern in self.patterns), together=_TOGETHER, room=_ROOM
        )

    def view(self, text: str, keys: tuple[str, ...] = (), lead: int = 0) -> View:
        """Return a view that knows which patterns occur."""
        encoded = Encoded(text)
        found, untold = self._automata.occurring(encoded.data)
        present = frozenset([self.patterns[index] for index in (*found, *untold)])
        return View(text, keys, lead, present, encoded)


def _loosened(expression: bytes) -> bytes:
    """Return an expression that occurs wherever this one does, and hardly anywhere else.

    Whether a pattern occurs is asked so that it need not be searched for; where it is, its limits hold.
    """
    if b"\\Q" in expression:  # what stands between \Q and \E is no syntax
        return expression
    return _LIMITED.sub(lambda found: found[0] if found[1] is None else b"{%b,}" % found[1], expression)
