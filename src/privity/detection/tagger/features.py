"""From the spelling of a word to the table rows that describe it.

Rows are of two sorts. *Content* rows say which word it is: its word pieces (greedy, longest first, of
an uncased vocabulary) and its hashed first and last letters. *Form* rows say how it looks: case,
digits, length, whether the name lists and the dictionary have it. Nothing else of a word counts.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import count
from typing import Final
from zlib import crc32

from privity.detection.lexicon import Lexicon
from privity.detection.tagger.words import GAPS

GRAMS: Final = 8192  # buckets of the hashed letter groups
_MOST_PIECES = 6
_LONGEST_PIECE = 16
_LONGEST_WORD = 40  # of what is longer, the beginning decides

_EXTRA_FOLDS = str.maketrans(
    {"ß": "ss", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i", "ð": "d"}
)

# The form rows, in groups of which a word has one row each.
_CASES = ("lower", "title", "upper", "one upper", "inner upper", "title inner", "one lower", "uncased")
_GIVEN_RANKS = (100, 600, 4500)
_SURNAME_RANKS = (1000, 5000, 20000)
_LISTS = (len(_GIVEN_RANKS) + 1) * (len(_SURNAME_RANKS) + 1) * 2
_LENGTHS = 13
_DIGIT_FORMS = 24
_MARKS = 64

_AT_GAP = 0
_AT_CASE = _AT_GAP + GAPS
_AT_LENGTH = _AT_CASE + 2 * len(_CASES)
_AT_LIST = _AT_LENGTH + _LENGTHS
_AT_DIGIT = _AT_LIST + _LISTS
_AT_MARK = _AT_DIGIT + _DIGIT_FORMS
FORMS: Final = _AT_MARK + _MARKS


class Featuriser:
    """Knows the vocabulary and the lists. Pure: keeps nothing of the words that it is asked for."""

    def __init__(self, pieces: Sequence[str], lexicon: Lexicon) -> None:
        self._pieces = dict(zip(pieces, count(), strict=False))
        self._first_gram = len(pieces)
        self._lexicon = lexicon
        self.contents = len(pieces) + GRAMS

    def rows(self, word: str) -> tuple[list[int], list[int]]:
        """Return the content rows and the form rows of a word as it is written."""
        if word[0].isdecimal():
            return self._greedy(word[:_LONGEST_WORD]), [_AT_DIGIT + _digit_form(word)]
        if not word[0].isalpha():
            return self._mark(word)
        folded = _folded(word[:_LONGEST_WORD])
        contents = self._greedy(folded)
        grams = self._first_gram
        # A marker keeps beginnings and ends apart, and short words from colliding with parts of long ones.
        contents += [
            grams + crc32(b"^" + folded[:3].encode("utf-8", "surrogatepass")) % GRAMS,
            grams + crc32(b"$" + folded[-3:].encode("utf-8", "surrogatepass")) % GRAMS,
            grams + crc32(b"&" + folded[-2:].encode("utf-8", "surrogatepass")) % GRAMS,
            grams + crc32(b"=" + folded.encode("utf-8", "surrogatepass")) % GRAMS,
        ]
        forms = [
            _AT_CASE + _case(word) + (0 if word.isascii() else len(_CASES)),
            _AT_LENGTH + min(len(word), _LENGTHS) - 1,
            _AT_LIST + self._listed(folded),
        ]
        return contents, forms

    def is_listed(self, word: str) -> bool:
        """Whether a word tells nothing about a text: it is of a public list, or one or two characters."""
        if len(word) <= 2:
            return True
        lower = word.lower()
        lexicon = self._lexicon
        return lower in lexicon.words or lower in lexicon.given or lower in lexicon.surnames

    def _greedy(self, folded: str) -> list[int]:
        pieces = self._pieces
        whole = pieces.get(folded)
        if whole is not None:
            return [whole]
        rows: list[int] = []
        at = 0
        prefix = ""
        while at < len(folded) and len(rows) < _MOST_PIECES:
            for end in range(min(len(folded), at + _LONGEST_PIECE), at, -1):
                row = pieces.get(prefix + folded[at:end])
                if row is not None:
                    rows.append(row)
                    at = end
                    break
            else:
                at += 1  # a letter that the vocabulary lacks
            prefix = "##"
        return rows

    def _mark(self, word: str) -> tuple[list[int], list[int]]:
        row = self._pieces.get(word[0])
        forms = [_AT_MARK + min(len(word), 4) - 1]
        if row is None:
            forms.append(_AT_MARK + 4 + ord(word[0]) % (_MARKS - 4))
            return [], forms
        return [row], forms

    def _listed(self, folded: str) -> int:
        lexicon = self._lexicon
        given = _bucket(lexicon.given.get(folded), _GIVEN_RANKS)
        surname = _bucket(lexicon.surnames.get(folded), _SURNAME_RANKS)
        return (given * (len(_SURNAME_RANKS) + 1) + surname) * 2 + (folded in lexicon.words)


def gap_row(gap: int) -> int:
    """Return the form row of a gap before a word (see ``words.py``)."""
    return _AT_GAP + gap


def _bucket(rank: int | None, limits: tuple[int, ...]) -> int:
    if rank is None:
        return 0
    return next(number for number, limit in enumerate(limits, 1) if rank < limit)


def _folded(word: str) -> str:
    lower = word.lower()
    if lower.isascii():
        return lower
    plain = unicodedata.normalize("NFKD", lower)
    return "".join(char for char in plain if not unicodedata.combining(char)).translate(_EXTRA_FOLDS) or lower


def _case(word: str) -> int:
    if word.islower():
        return 6 if len(word) == 1 else 0
    if word.isupper():
        return 3 if len(word) == 1 else 2
    if word.istitle():
        return 1
    if word[0].isupper():
        return 5
    return 4 if word.lower() != word else 7


def _digit_form(word: str) -> int:
    """What a run of digits may be by its length and its value: day, month, year, age, count."""
    length = len(word)
    if not word.isascii() or length > 4:
        return min(length, 16)  # 5 to 16
    value = int(word)
    if length == 4:
        return 4 if 1900 <= value < 2040 else 17
    if length == 3:
        return 3 if word[0] != "0" else 18
    if length == 2:
        return 19 if word[0] == "0" else 20 if value <= 12 else 21 if value <= 31 else 2 if value < 90 else 22
    return 1 if value else 23
