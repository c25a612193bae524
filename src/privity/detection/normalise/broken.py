"""Words and numbers broken over lines: a hyphen at the end of a line, a number or address that goes on.

A hyphen between letters goes with the line break; between digits it may be the number's own and
stays. Numbers are joined only where a mark shows that they go on: columns of figures are no number.
"""

from __future__ import annotations

from collections.abc import Iterator

from privity.detection.normalise.rewrite import Rewrite, Spelling
from privity.domain.late import late

_BREAK = r"[ \t]{0,4}\r?\n[ \t]{0,16}"
_FOUND = late(
    rf"(?<=[^\W\d_])-{_BREAK}(?=[^\W\d_])|"
    rf"(?<=[^\W_][-/@_]){_BREAK}(?=[^\W_])|"
    rf"(?<=[^\W_]){_BREAK}(?=[@_/-][^\W_])|"
    rf"(?<=\d\)){_BREAK}(?=\d)"
)
_GATE = r"[\pL0-9][-/@_)][ \t]*\r?\n[ \t]*[\pL0-9]|[\pL0-9][ \t]*\r?\n[ \t]*[@_/-][\pL0-9]"


def rewrites(text: str) -> Iterator[Rewrite]:
    """Yield each break within a word or number."""
    for found in _FOUND.finditer(text):
        yield Rewrite(*found.span(), ((" ", *found.span()),) if text[found.start() - 1] == ")" else ())


SPELLING = Spelling("broken", _GATE, rewrites)
