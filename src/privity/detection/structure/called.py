"""Keys, elements and attributes called after a person: ``"patients": {"Maria Lopez": ...}``, ``<dr_okafor>``.

What a field is called is read in words, each with a capital, where the lists know them for a person's name;
and behind the key above it where that is the plural of people, whose members are called after them. Whatever
else a field is called is read as it stands.
"""

from __future__ import annotations

import re
from typing import Final

from privity.detection.cues import telling, words_of_key
from privity.detection.lexicon import COMMON, GIVEN, LISTED, SURNAME, lexicon
from privity.detection.mapping import Builder, MappedText, compose
from privity.detection.name_words import PARTICLES
from privity.detection.structure.leaf import Leaf
from privity.domain.late import late

# A word of a name in any spelling: ``maria_lopez``, ``maria.lopez``, ``MariaLopez``, ``MARIA-LOPEZ``.
_WORD = late(r"[^\W\d_a-z]?[^\W\d_A-Z]+|[^\W\d_a-z]+(?![^\W\d_A-Z])")
_SPELT: Final = late(r"[^\W\d_]++(?:[ ._'\u2019-]{1,2}+[^\W\d_]++)*+\Z")
_NAMED: Final = late(r"[^\W\d_a-z][^\W\d_'\u2019]*(?:[ .'\u2019-]{1,2}[^\W\d_]+){1,3}\.?\Z")
_NUMBERED: Final = re.compile(r"[A-Za-z]{0,5}[-#_]?\d[\d./-]{3,22}\Z")
_CALENDAR: Final = re.compile(r"(?:19|20)\d\d(?:[-/.]?\d{1,2}){0,2}\Z")
_LONGEST = 64
_SHORTEST_ALONE, _MOST_WORDS = 4, 4
_FEWEST_DIGITS = 5

_TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof"})
# Whom a field may be called after; the plural of a word holds people under their names or numbers.
_PERSONS: Final = frozenset(
    """
    client customer doctor employee guarantor member nurse patient person physician practitioner provider pt
    resident subscriber user
    """.split()  # noqa: SIM905
)
# "pt" is a language too.
_ALONE: Final = _PERSONS - {"pt"}
_PEOPLE: Final = {**{f"{word}s": word for word in _PERSONS}, "people": "person", "staff": "employee"}


def called_leaf(name: MappedText, above: tuple[str, ...], *, holds: bool) -> Leaf:
    """Return the leaf of a field's name; ``holds`` says whether the field holds others."""
    text = name.text
    if not 3 < len(text) <= _LONGEST:
        return Leaf(name)
    owner = _people(above[-1]) if above else ""
    if _NUMBERED.match(text):
        return Leaf(name, _numbered(text, owner, above))
    found = _person(text)
    if found is None:
        # What the lists do not know is weighed as any other value is.
        return Leaf(name, above[-1:] if owner and holds and _NAMED.match(text) else ())
    whom, words = found
    whom = whom or owner
    return Leaf(compose(_written(text, words), name), (whom,) if whom else ())


def is_called(name: str) -> bool:
    """Whether a field is called after a person whom the lists know."""
    return 3 < len(name) <= _LONGEST and _person(name) is not None


def _numbered(text: str, owner: str, above: tuple[str, ...]) -> tuple[str, ...]:
    if not above or _CALENDAR.match(text) or sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
        return ()
    if owner:
        return (f"{owner} id",)
    return above[-1:] if telling(above[-1]) else ()


def _people(key: str) -> str:
    words = words_of_key(key[-_LONGEST:]).split()
    return next((_PEOPLE[word] for word in reversed(words) if word in _PEOPLE), "")


def _person(text: str) -> tuple[str, list[tuple[int, int]]] | None:
    """Return who is called by a name, if it says so, and the places of the words that are the person's."""
    if (text[1:].islower() and text.isalpha()) or not _SPELT.match(text):
        return None  # one word, or more than words, of which nothing may be left out
    places: list[tuple[int, int]] = []
    facts: list[int] = []
    whom, titled, unknown = "", False, False
    for found in _WORD.finditer(text):
        word = found.group().lower()
        if not places and (word in _PERSONS or word in _TITLES):
            whom, titled = (word, titled) if word in _PERSONS else (whom or "patient", True)
            continue
        fact = lexicon().facts(word)
        if not (fact & LISTED or len(word) == 1 or word in PARTICLES):
            if places or not whom:
                return None
            unknown = True  # behind the word for a person, and alone
        elif unknown:
            return None
        places.append(found.span())
        facts.append(fact)
    if not 1 <= len(places) <= _MOST_WORDS:
        return None
    if len(places) == 1:
        alone = whom in _ALONE and _is_surname(text[slice(*places[0])].lower(), titled=titled)
        return (whom, places) if alone else None
    first, last = facts[0], facts[-1]
    if not ((first & GIVEN and last & (GIVEN | SURNAME)) or (first & SURNAME and last & GIVEN)):
        return None
    return None if any(telling(text[start:end]) for start, end in places) else (whom, places)


def _is_surname(word: str, *, titled: bool) -> bool:
    """Whether a word behind the one for a person is the name; behind a title no list needs to know it."""
    if len(word) < _SHORTEST_ALONE or telling(word):
        return False
    facts = lexicon().facts(word)
    return bool(facts & (GIVEN | SURNAME)) or (titled and not facts & COMMON and word not in lexicon().words)


def _written(text: str, places: list[tuple[int, int]]) -> MappedText:
    """Return the words apart and with capitals."""
    builder = Builder(text)
    last = 0
    for start, end in places:
        if last:
            builder.put(" ", min(last, start - 1), max(start, last))
        capital = text[start].upper()
        builder.put(capital if len(capital) == 1 else text[start], start, start + 1)
        for at in range(start + 1, end):
            builder.put(text[at].lower(), at, at + 1)
        last = end
    return builder.done()
