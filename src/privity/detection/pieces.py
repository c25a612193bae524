"""Cut a long text into pieces that are searched, and remembered, one by one.

A prompt that grows, or a document that is sent again with one paragraph changed, then costs only the
pieces that are new. Each piece is searched with what stands around it, so that a cue or the rest of a
name across a cut is seen, and a private key to its end; an identifier belongs to every piece that it touches.

The cuts hang on the text before them alone: what is appended moves none but the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from privity.domain.late import late

# A piece ends behind the last of the best borders between these lengths; at the first white space
# behind them where there is no border at all, so that no word is ever cut.
_SHORTEST = 1500
_LONGEST = 3000

#: A text up to this length is not cut.
WHOLE = 2 * _LONGEST

_BORDERS = tuple(late(border) for border in (r"\n[ \t\r]*\n", r"\n", r"[.!?;][\"')\]]*\s", r"\s"))
_SPACE = re.compile(r"\s")

# How much is seen on either side: four lines, and more words than the tagger's field of view even where words
# are long. INVARIANT: what is seen hangs on the text within `_FARTHEST` alone, and is never less than AROUND.
AROUND = 320
_WORDS = 40
_FARTHEST = 1200
_WORD = re.compile(r"\w+|[^\w\s]")

# A key in PEM (RFC 7468) has lines beyond that; one of RSA with 16,384 bits has 12,700 characters.
_OPENED, _CLOSED = "-----BEGIN ", "-----END "
_LONGEST_KEY, _TAIL = 16_384, 64


@dataclass(frozen=True, slots=True)
class Piece:
    """A range of a text, ``start`` to ``end``, seen with what stands between ``since`` and ``until``."""

    since: int
    start: int
    end: int
    until: int


def pieces(text: str) -> Iterator[Piece]:
    """Yield pieces that cover a text in order without overlap; a short text is one piece."""
    start = 0
    while start < len(text):
        end = _end(text, start)
        yield Piece(_back(text, start), start, end, _forth(text, start, end))
        start = end


def _end(text: str, start: int) -> int:
    if len(text) - start <= _LONGEST:
        return len(text)
    for border in _BORDERS:
        ends = [match.end() for match in border.finditer(text, start + _SHORTEST, start + _LONGEST)]
        if ends:
            return ends[-1]
    space = _SPACE.search(text, start + _LONGEST)
    return space.end() if space else len(text)


def _back(text: str, start: int) -> int:
    """Where the surroundings begin: at a word, unless one word is longer than they may be."""
    floor = max(start - _FARTHEST, 0)
    if start <= AROUND:
        return 0
    words = [match.start() for match in _WORD.finditer(text, floor, start)]
    within = [at for at in words[: len(words) - _WORDS + 1] if at <= start - AROUND]
    return within[-1] if within else floor


def _forth(text: str, start: int, end: int) -> int:
    until = _around(text, end)
    opened = text.rfind(_OPENED, max(start, end - _LONGEST_KEY), end)
    if opened >= 0:
        closed = text.find(_CLOSED, opened, opened + _LONGEST_KEY)
        if closed >= until - _TAIL:
            return min(closed + _TAIL, len(text))
    return until


def _around(text: str, end: int) -> int:
    """Where the surroundings end."""
    limit = min(end + _FARTHEST, len(text))
    for number, word in enumerate(_WORD.finditer(text, end, limit), 1):
        if number >= _WORDS and word.end() >= end + AROUND:
            return word.end()
    return limit
