"""The word lists, loaded once: names of the US Census and common English words.

A list is evidence and never a verdict: a quarter of the words of any English text are also
somebody's name. Provenance and licences stand in ``data/README.md``.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cache
from itertools import count

from privity.detection.clinical_words import is_clinical
from privity.detection.data import FOLDER
from privity.detection.name_words import AMBIGUOUS, NO_NAME
from privity.detection.ordinary_abroad import ORDINARY_ABROAD, is_formed
from privity.detection.shelves import Shelves

# Given names this frequent in the Census count as names even where the dictionary has the word
# (john, mark, frank), unless they are AMBIGUOUS.
_FREQUENT = 400

# What the lists say of a word, as flags, so that a word costs one look-up.
COMMON, GIVEN, SURNAME, LISTED, NEVER, WORD = 1, 2, 4, 8, 16, 32


@dataclass(frozen=True, slots=True, repr=False)
class Lexicon:
    """Lower-case words. The rank of a name counts from 0, the most frequent."""

    given: dict[str, int]
    surnames: dict[str, int]
    words: Collection[str]
    german: frozenset[str] = frozenset()
    medicines: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    _facts: dict[str, int] = field(default_factory=dict)

    def facts(self, word: str) -> int:
        """Return what the lists say of a lower-case word.

        COMMON, or where it is not common GIVEN and SURNAME; LISTED where a name list has it at all;
        NEVER where it is no part of a name; WORD where the dictionary has it.
        """
        known = self._facts.get(word)
        if known is not None:
            return known
        given, surname, common = word in self.given, word in self.surnames, self.is_common(word)
        facts = (
            COMMON * common
            | GIVEN * (given and not common)
            | SURNAME * (surname and not common)
            | LISTED * (given or surname)
            | NEVER * (word in NO_NAME)
            | WORD * (word in self.words)
        )
        if facts:
            self._facts[word] = facts  # words of the lists alone: nothing of a text is kept
        return facts

    def is_common(self, word: str) -> bool:
        """Whether a lower-case word is an ordinary word first and a name second.

        What the lists of names have as well is ordinary where it is English: of another language it is
        somebody's name (Sala, Testa).
        """
        return self.is_english(word) or self.is_ordinary_abroad(word)

    def is_english(self, word: str) -> bool:
        """Whether a lower-case word is an ordinary word of English first and a name second."""
        if word in AMBIGUOUS:
            return True
        return word in self.words and self.given.get(word, _FREQUENT) >= _FREQUENT

    def is_thing(self, word: str) -> bool:
        """Whether a lower-case word is the name of a drug, a microbe, a product and of nobody."""
        return is_clinical(word) and word not in self.given and word not in self.surnames

    def is_ordinary_abroad(self, word: str) -> bool:
        """Whether a lower-case word is one of another language, or a medicine, and nobody's name."""
        ordinary = word in ORDINARY_ABROAD or word in self.german or word in self.medicines or is_formed(word)
        return ordinary and word not in self.given and word not in self.surnames

    def is_given(self, word: str) -> bool:
        """Whether a word is a given name and not an ordinary word."""
        return word in self.given and not self.is_common(word)

    def is_surname(self, word: str) -> bool:
        """Whether a word is a surname and not an ordinary word."""
        return word in self.surnames and not self.is_common(word)

    def __repr__(self) -> str:
        return f"<Lexicon {len(self.given)} + {len(self.surnames)} names, {len(self.words)} words>"


@cache
def lexicon() -> Lexicon:
    """Return the lists of ``detection/data``."""
    given, surnames, german, medicines, countries = (
        (FOLDER / name).read_text("utf-8").split()
        for name in (
            "given_names.txt",
            "surnames.txt",
            "german_words.txt",
            "medicines.txt",
            "countries.txt",
        )
    )
    return Lexicon(
        dict(zip(given, count(), strict=False)),
        dict(zip(surnames, count(), strict=False)),
        Shelves((FOLDER / "english_words.txt").read_text("ascii")),
        frozenset(german),
        frozenset(medicines),
        frozenset(countries),
    )
