"""The ids by which providers know a tool call, a message or an answer.

They are drawn at random and stand for nobody, and a provider takes them back only as it gave them. The
forms are those that the APIs of OpenAI and Anthropic use. What merely begins like one is no such id: a
requisition number is all digits, and somebody's name is made of words.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from privity.detection.lexicon import lexicon

_DRAWN = re.compile(r"(?:call|toolu|srvtoolu|fc|ctc|msg|resp|rs)_[A-Za-z0-9]{20,64}(?![\w-])")
_HEX = re.compile(r"[0-9a-f]+|[0-9A-F]+")
_SIXTH: Final = 6  # of hexadecimal digits at least that part are letters
_QUARTER: Final = 4  # of the places, at least, change between lower case, upper case and digits
_WORD = re.compile(r"[A-Z]?[a-z]{3,}|[A-Z]{4,}")
_LONGEST_RUN: Final = 14  # of letters in one case: one random id in twenty thousand has a longer one

#: Longer than any such id with its prefix.
LONGEST: Final = 80


def is_provider_id(text: str, at: int = 0) -> bool:
    """Whether a provider's own id begins at this place."""
    found = _DRAWN.match(text, at)
    return found is not None and _is_drawn(found.group().split("_", 1)[1])


def _is_drawn(symbols: str) -> bool:
    letters = sum(map(str.isalpha, symbols))
    changes = sum(_kind(one) != _kind(other) for one, other in pairwise(symbols))
    if _HEX.fullmatch(symbols):
        return letters * _SIXTH >= len(symbols) and changes >= _QUARTER
    runs = [run.group() for run in _WORD.finditer(symbols)]
    if changes * _QUARTER < len(symbols) or any(len(run) > _LONGEST_RUN for run in runs):
        return False
    told = sum(len(run) for run in runs if _is_word(run.lower()))
    return told * 5 < letters * 2


def _is_word(run: str) -> bool:
    lists = lexicon()
    return run in lists.given or run in lists.surnames or run in lists.words


def _kind(symbol: str) -> int:
    return symbol.isdigit() + 2 * symbol.isupper()
