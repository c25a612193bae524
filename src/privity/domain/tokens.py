"""The token grammar, fixed once (docs/adr/0002-token-grammar.md).

    PVY-NAME-7K2M-F-3QX9TB4C-YVP
    mark type root form random close

ASCII letters, digits and hyphens only: nothing that JSON, HTML, URLs or Markdown escape. Widths after
the type are fixed and the close mark ends it, so a token is read without knowing what follows.
Exact and case-sensitive: a token that the model changed in any character is text.
"""

from __future__ import annotations

import re
from enum import StrEnum

from privity.domain.clock import Random
from privity.domain.late import late

MARK = "PVY-"
CLOSE = "-YVP"
#: The type of tokens that stand for text which already looked like one.
LITERAL_TYPE = "LIT"
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
ROOT_LENGTH = 4
RANDOM_LENGTH = 8
MAX_LENGTH = len(MARK) + 10 + 1 + ROOT_LENGTH + 1 + 1 + 1 + RANDOM_LENGTH + len(CLOSE)


class Form(StrEnum):
    """Which form of the value the token stands for; one person's forms share the root."""

    FULL = "F"
    GIVEN = "G"
    SURNAME = "S"
    INITIALS = "I"
    TITLED = "T"
    OTHER = "X"


_SYMBOL = f"[{ALPHABET}]"
_FORM = "[" + "".join(Form) + "]"
TOKEN = re.compile(
    rf"{MARK}(?P<type>[A-Z0-9]{{2,10}})-(?P<root>{_SYMBOL}{{{ROOT_LENGTH}}})-(?P<form>{_FORM})"
    rf"-{_SYMBOL}{{{RANDOM_LENGTH}}}{CLOSE}"
)


def _prefix_pattern() -> re.Pattern[str]:
    """Return a pattern for proper prefixes of a token that reach to the end of the text."""
    tail = ["-", *[_SYMBOL] * ROOT_LENGTH, "-", _FORM, "-", *[_SYMBOL] * RANDOM_LENGTH, *CLOSE[:-1]]
    pattern = r"\Z"
    for step in reversed(tail):
        pattern = rf"(?:\Z|{step}{pattern})"
    pattern = rf"(?:[A-Z0-9]?\Z|[A-Z0-9]{{2,10}}{pattern})"
    for step in reversed(MARK[1:]):
        pattern = rf"(?:\Z|{step}{pattern})"
    return late(MARK[0] + pattern)


_PREFIX = _prefix_pattern()


def make_root(random: Random) -> str:
    """Return a new root: 20 random bits."""
    return _symbols(random, ROOT_LENGTH)


def make_token(type_: str, root: str, form: str, random: Random) -> str:
    """Return a new token with 40 random bits. The value it will stand for is no input."""
    token = f"{MARK}{type_}-{root}-{form}-{_symbols(random, RANDOM_LENGTH)}{CLOSE}"
    if not TOKEN.fullmatch(token):
        raise ValueError("type, root or form is outside the token grammar")
    return token


def root_of(token: str) -> str:
    """Return the root of a token. Raises ValueError for anything else."""
    match = TOKEN.fullmatch(token)
    if match is None:
        raise ValueError("not a token")
    return match["root"]


def find_tokens(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of everything that has the grammar, whether issued or typed."""
    if MARK not in text:
        return []
    return [match.span() for match in TOKEN.finditer(text)]


def blanked(text: str) -> str:
    """Return the text with every token replaced by as many tildes: the same places, nothing to be found.

    Pattern engines learn what they read: fed with random tokens, their automata grow without end.
    """
    return TOKEN.sub(lambda token: "~" * len(token[0]), text) if MARK in text else text


def held_from(text: str, start: int = 0) -> int:
    """Return where a trailing piece begins that more text could make a token, or ``len(text)``.

    ``start`` is a lower bound, for callers that know what stands before.
    """
    begin = max(start, len(text) - MAX_LENGTH + 1)
    while (place := text.find(MARK[0], begin)) >= 0:
        if _PREFIX.match(text, place):
            # The last letter of a whole token is no beginning: leftmost tokens take their characters.
            inside = [end for begun, end in find_tokens(text[start:]) if begun + start < place < end + start]
            if not inside:
                return place
        begin = place + 1
    return len(text)


def _symbols(random: Random, count: int) -> str:
    # 256 is a multiple of 32: the remainder is unbiased.
    return "".join(ALPHABET[byte % 32] for byte in random(count))
