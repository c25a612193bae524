"""One pass over a text that says which of all patterns occur in it."""

from __future__ import annotations

from collections.abc import Iterable

import re2

from privity.detection.detector import Encoded, Pattern, View

# RE2 builds the set's automaton while it searches, within this budget of bytes.
_AUTOMATON_BYTES = 256 << 20

# Occurs in every text that is not empty. RE2 answers "nothing" when the automaton outgrows its
# budget; without this witness such a text would pass for clean (promise 4: doubt means search).
_WITNESS = "(?s)."


class Scanner:
    """All patterns in one ``re2.Set``. Built once; safe to share."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self.patterns = tuple(dict.fromkeys(patterns))
        options = re2.Options()
        options.max_mem = _AUTOMATON_BYTES
        options.log_errors = False
        self._set = re2.Set.SearchSet(options)
        self._set.Add(_WITNESS.encode())
        for pattern in self.patterns:
            self._set.Add(pattern.expression)
        self._set.Compile()
        self._all = frozenset(self.patterns)

    def view(self, text: str, keys: tuple[str, ...] = (), lead: int = 0) -> View:
        """Return a view that knows which patterns occur."""
        encoded = Encoded(text)
        return View(text, keys, lead, self._present(encoded.data), encoded)

    def _present(self, data: bytes) -> frozenset[Pattern]:
        if not data:
            return frozenset()
        occurring = self._set.Match(data)
        if not occurring:
            return self._all
        return frozenset(self.patterns[index - 1] for index in occurring if index)
