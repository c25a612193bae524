"""Letters that a scanner read for digits within a number: O and 0, l and 1, S and 5, B and 8, Z and 2.

Only numbers long enough for an identifier, with more digits than letters: vitamins, vertebrae and
stages (B12, L5, S1) stay what they are, and so does a bar between cells.
"""

from __future__ import annotations

from collections.abc import Iterator

from privity.detection.normalise.rewrite import Rewrite, Spelling
from privity.domain.late import late

_LETTERS = "OoQlI|SBZ"
_DIGITS = str.maketrans(_LETTERS, "000111582")
_RUN = late(r"(?<![\w.-])[(+]?[0-9OoQlI|SBZ](?:[-./ ()]{0,2}[0-9OoQlI|SBZ]){5,24}+(?![\w-])")
_GATE = (
    r"[0-9][-./ ()]{0,2}[OoQlI|SBZ]{1,3}[-./ ()]{0,2}[0-9]|"
    r"\b[OQlISBZ]{1,2}[0-9]+[-./ ][0-9OQlISBZ]|[0-9][-./ ][0-9]+[OQlISBZ]{1,2}\b"
)
_FEWEST = 6
# Between cells, and not the last digit of a number or its first.
_BAR = late(r" *(?<!\S)\|+(?!\S) *")


def rewrites(text: str) -> Iterator[Rewrite]:
    """Yield each number with letters in it, in digits."""
    for run in _RUN.finditer(text):
        at = run.start()
        for bar in (*_BAR.finditer(text, *run.span()), None):
            end = bar.start() if bar else run.end()
            if end > at and _is_misread(text[at:end]):
                pieces = (
                    (char, place, place + 1) for place, char in enumerate(text[at:end].translate(_DIGITS), at)
                )
                yield Rewrite(at, end, tuple(pieces))
            at = bar.end() if bar else end


def _is_misread(read: str) -> bool:
    letters = sum(char in _LETTERS for char in read)
    digits = sum(char.isdigit() for char in read)
    return bool(letters) and digits >= 2 * letters and digits + letters >= _FEWEST and "||" not in read


SPELLING = Spelling("misread", _GATE, rewrites)
