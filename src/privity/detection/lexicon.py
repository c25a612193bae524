"""The word lists, loaded once: names of the US Census and common English words.

A list is evidence and never a verdict: a quarter of the words of any English text are also
somebody's name. Provenance and licences stand in ``data/README.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

# Given names this frequent in the Census count as names even where the dictionary has the word
# (john, mark, frank) ...
_FREQUENT = 400
# ... except those that are everyday words of clinical or technical prose.
AMBIGUOUS = frozenset(
    "will may rose grace mark bill art faith hope joy dawn ray sue pat dale drew rob chase grant chance lane "
    "guy gene gay norm case major summer autumn april june august iris ivy olive pearl ruby amber crystal "
    "ginger holly jasmine heather violet lily daisy sandy rusty rocky buck chip cliff dean duke earl forest "
    "glen hunter jean king lance miles noble page price prince reed rich rod stone sterling van wade ward "
    "young long best love day virginia georgia carolina dakota brook brooks cherry candy star mercy merry "
    "penny angel christian jewel misty stormy sunny tiffany victor ken don dick peg bob jack harry frank son "
    "sang see song hung tam long le la lu so su sun an ha han ma pa thanh kim "
    "lee china india asia israel paris london sydney austin houston dallas orlando jordan kenya america "
    "chantal echo golden silver sierra savannah madison charlotte florence helena lincoln jackson cleveland "
    "washington denver phoenix jersey york essex kent devon milan vienna verona geneva cruz porter mason "
    "cooper carter parker taylor walker tanner fisher butler sawyer marshal regan".split()
)


@dataclass(frozen=True, slots=True, repr=False)
class Lexicon:
    """Lower-case words. The rank of a name counts from 0, the most frequent."""

    given: dict[str, int]
    surnames: dict[str, int]
    words: frozenset[str]

    def is_common(self, word: str) -> bool:
        """Whether a lower-case word is an ordinary English word first and a name second."""
        if word in AMBIGUOUS:
            return True
        return word in self.words and self.given.get(word, _FREQUENT) >= _FREQUENT

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
    given, surnames, words = (
        resources.files("privity.detection.data").joinpath(name).read_text("ascii").split()
        for name in ("given_names.txt", "surnames.txt", "english_words.txt")
    )
    return Lexicon(
        {name: rank for rank, name in enumerate(given)},
        {name: rank for rank, name in enumerate(surnames)},
        frozenset(words),
    )
