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
from privity.domain.late import late

_DRAWN = re.compile(r"(?:call|toolu|srvtoolu|fc|ctc|msg|resp|rs)_[A-Za-z0-9]{20,64}(?![\w-])")
_HEX = late(r"[0-9a-f]+|[0-9A-F]+")
_SIXTH: Final = 6  # of hexadecimal digits at least that part are letters
_QUARTER: Final = 4  # of the places, at least, change between lower case, upper case and digits
_EIGHTH: Final = 8  # ... where they are hexadecimal digits
_WORD = re.compile(r"[A-Z]?[a-z]{3,}|[A-Z]{4,}")
_LONGEST_RUN: Final = 14  # of letters in one case: one random id in twenty thousand has a longer one

#: Longer than any such id with its prefix.
LONGEST: Final = 80

#: The protocols' words, and ours, that may stand before the drawn part of a tool call's id.
LEAD: Final = late(
    r"(?i:(?:(?:call|toolu|srvtoolu|tooluse|mcptoolu|vrtx|bdrk|fc|ctc|mcp|chatcmpl|tool|function|run|adk|pyd|ai|"
    r"withheld|redacted)(?:_|--?))*)"
)
_COUNT = re.compile(r"(?:\d{1,2}_)?")  # DeepSeek's: which of the calls it is
_UUID = late(r"(?i:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})")
_HEX_ID = re.compile(r"[0-9a-f]{16,64}|[0-9A-F]{16,64}")
_COUNTED = re.compile(r"function-call-\d{17,20}")  # Gemini's: a 64-bit number
_LONG_ID = re.compile(r"[A-Za-z0-9_-]{20,64}")
_SHORT_ID = re.compile(r"[A-Za-z0-9]{8,19}")

#: What has the form of somebody's number: nine digits or ten, with separators.
_IDENTIFIER = late(r"(?<!\d)(?:\d{3}[_-]?\d{2}[_-]?\d{4}|\d{3}[_-]?\d{3}[_-]?\d{4})(?!\d)")
#: Or its cue.
_OWN_CUE = late(r"(?i:(?:mrn|ssn|dob|nhs|pid|patient|record|chart|member|account|acct|phone|card)[_-]?\d{3})")

#: What is not drawn stands apart: a number, a date, a word. What is drawn has hardly ever such parts.
_APART = late(
    r"(?<![^_-])(?:\d{4,}|\d{1,2}[_-]\d{1,2}[_-]\d{2}|(?P<word>[A-Z]?[a-z]{2,}(?:[A-Z][a-z]{2,})*|[A-Z]{3,}))"
    r"(?![^_-])"
)
_LONGEST_APART: Final = 4  # of letters in a part that says nothing where it is no name
_SEVEN_DIGITS = re.compile(r"\d{7}")
#: A number of six digits, or a code with letters: of a VIN (ISO 3779), of a Medicare beneficiary.
_CODE = late(
    r"\d{6}|\A(?:[A-HJ-NPR-Z0-9]{8}[0-9X][A-HJ-NPR-Z0-9]{3}\d{5}|"
    r"[1-9][A-Z][A-Z0-9]\d[A-Z][A-Z0-9]\d[A-Z]{2}\d{2})\Z"
)

_UNIT = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")  # Maria is one as well as maria and MARIA
#: Letters in the order of upper and lower case that people write, digits before or behind.
_WRITTEN = late(r"\d*(?:[A-Z]?[a-z]+(?:[A-Z][a-z]+)*|[A-Z]+)\d*")
_TITLED = re.compile(r"(?<![A-Z])(?=([A-Z][a-z]{2,})([A-Z][a-z]{2,}))")
_MISTRAL: Final = 9
_SHORTEST_NAME: Final = 3


def is_provider_id(text: str, at: int = 0) -> bool:
    """Whether a provider's own id begins at this place."""
    found = _DRAWN.match(text, at)
    return found is not None and _is_drawn(found.group().split("_", 1)[1])


def is_drawn(call_id: str) -> bool:
    """Whether all of a tool call's id was drawn at random, whoever drew it.

    Known are the forms of OpenAI, Anthropic, Bedrock (``tooluse_...``), Mistral (nine symbols), Gemini and
    vLLM, UUIDs, hexadecimal numbers, and whatever else consists of symbols of all kinds in no order.
    Dictionary words, names, and the form of somebody's number are no chance; neither are digits alone.
    """
    lead = LEAD.match(call_id)
    tail = call_id[lead.end() if lead else 0 :]
    count = _COUNT.match(tail)
    if _COUNTED.fullmatch(call_id) or any(map(_is_drawn_tail, {tail, tail[count.end() if count else 0 :]})):
        return not _OWN_CUE.search(call_id)
    return False


def _is_drawn_tail(tail: str) -> bool:
    if _UUID.fullmatch(tail) or _HEX_ID.fullmatch(tail):
        return _is_drawn_hex(tail.replace("-", ""))
    if _IDENTIFIER.search(tail) or _SEVEN_DIGITS.search(tail) or _is_told_apart(tail):
        return False
    if _LONG_ID.fullmatch(tail):
        return _in_no_order(tail, 7) and not any(
            _is_word_of(unit, 6 - unit.istitle()) for unit in _units(tail)
        )
    return _SHORT_ID.fullmatch(tail) is not None and _is_drawn_short(tail)


def _is_drawn_hex(digits: str) -> bool:
    """Whether letters stand among the digits: a number that is filled up with noughts has few, or none."""
    return _changes(digits) * _EIGHTH >= len(digits)


def _is_told_apart(tail: str) -> bool:
    """Whether a part that stands apart is a number, or letters that are no chance."""
    mixed = tail not in (tail.lower(), tail.upper())
    parts = [part for part in _APART.finditer(tail) if part.group() != tail]
    return any(part["word"] is None or _is_telling(part["word"], mixed=mixed) for part in parts)


def _is_telling(word: str, *, mixed: bool) -> bool:
    """Whether letters are a word or a name: among symbols of both cases the shortest are chance."""
    pair = _TITLED.match(word)
    if pair is not None:
        return _is_name(pair[1]) and _is_name(pair[2])
    if len(word) > _LONGEST_APART:
        return True
    known = lexicon().is_given(word.lower()) or lexicon().is_surname(word.lower())
    return known and (len(word) > _SHORTEST_NAME or not mixed)


def _is_drawn_short(symbols: str) -> bool:
    """Whether so few symbols are in no order that people write, and show no word."""
    if _CODE.search(symbols):
        return False
    # An initial and a surname are one unit.
    parts = [part for unit in _units(symbols) for part in (unit, unit[1:], unit[:-1])]
    if symbols.lower() == symbols or symbols.upper() == symbols:
        return _in_no_order(symbols, 5) and not any(_is_word_of(part, 4) for part in parts)
    if not _WRITTEN.fullmatch(symbols):
        pairs = _TITLED.findall(symbols)
        return not any(_is_word_of(part, 5) for part in parts) and not any(
            _is_name(one) and _is_name(other) for one, other in pairs
        )
    # Two words written as one have this form: no part may be known, and Mistral alone draws it.
    return len(symbols) == _MISTRAL and not any(
        _is_word_of(unit, 4) or (len(unit) == _SHORTEST_NAME and _is_name(unit)) for unit in _units(symbols)
    )


def _units(symbols: str) -> list[str]:
    return _UNIT.findall(symbols)


def _in_no_order(symbols: str, run: int) -> bool:
    """Whether the kinds change as by chance, and words make up too little to stand there on purpose."""
    units = _units(symbols)
    letters = sum(map(str.isalpha, symbols))
    told = sum(len(unit) for unit in units if len(unit) > 3 and _is_word(unit.lower()))
    return told * 2 <= letters and (len(units) - 1) * run >= len(symbols)


def _is_word_of(unit: str, least: int) -> bool:
    """Whether letters are a name or a word of at least so many."""
    return len(unit) >= least and _is_word(unit.lower())


def _is_name(run: str) -> bool:
    lists = lexicon()
    return run.lower() in lists.given or run.lower() in lists.surnames


def _changes(symbols: str) -> int:
    return sum(_kind(one) != _kind(other) for one, other in pairwise(symbols))


def _is_drawn(symbols: str) -> bool:
    letters = sum(map(str.isalpha, symbols))
    changes = _changes(symbols)
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
