"""Which names of a request are one person's: 'Maria Lopez', 'Lopez, Maria', 'Ms. Lopez', 'Maria'.

Only what is unambiguous is joined. A surname that two people of the request share joins neither:
a wrong join would let the model mix two patients up, a missing one costs some coherence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from privity.domain.tokens import Form

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_TITLE_WORDS = """
    mr mrs ms miss mx dr prof professor sir madam dame lord lady rev fr sr sra srta don doña herr frau
    mme mlle nurse judge capt sgt lt col
"""
_SUFFIX_WORDS = "jr sr ii iii iv md phd rn do dds esq np pa"
_TITLES = frozenset(_TITLE_WORDS.split())
_SUFFIXES = frozenset(_SUFFIX_WORDS.split())


@dataclass(frozen=True, slots=True)
class _Name:
    given: tuple[str, ...]
    surname: str
    titled: bool

    @property
    def full(self) -> bool:
        return bool(self.given and self.surname)


def alias_groups(names: Sequence[str]) -> list[tuple[int, str]]:
    """Return (group, form) for each name, groups numbered from 0."""
    parsed = [_parse(name) for name in names]
    people: dict[tuple[str, str], int] = {}
    for name in parsed:
        if name.full:
            people.setdefault((name.given[0], name.surname), len(people))
    known = list(people)
    result: list[tuple[int, str]] = []
    others: dict[tuple[tuple[str, ...], str], int] = {}
    for name in parsed:
        group = _person(name, people, known)
        is_given = group is not None and name.surname == known[group][0]
        form = _form(name, is_given=is_given)
        if group is None:
            key = (name.given, name.surname)
            group = others.setdefault(key, len(people) + len(others))
        result.append((group, form))
    return result


def _person(name: _Name, people: dict[tuple[str, str], int], known: Sequence[tuple[str, str]]) -> int | None:
    """Return the one full name that this one can belong to."""
    if name.full and len(name.given[0]) > 1:
        return people[name.given[0], name.surname]
    if name.full:  # J. Lopez
        fits = [p for p in known if p[1] == name.surname and p[0][0] == name.given[0] and len(p[0]) > 1]
        return people[fits[0]] if len(fits) == 1 else people[name.given[0], name.surname]
    word = name.surname
    if not word:
        return None
    fits = [person for person in known if word == person[1] or (word == person[0] and not name.titled)]
    return people[fits[0]] if len(fits) == 1 else None


def _form(name: _Name, *, is_given: bool) -> str:
    if name.titled:
        return Form.TITLED
    if name.full:
        return Form.INITIALS if all(len(word) == 1 for word in name.given) else Form.FULL
    if is_given:
        return Form.GIVEN
    return Form.SURNAME if name.surname else Form.OTHER


def _parse(name: str) -> _Name:
    text = unicodedata.normalize("NFKC", name).casefold().replace("’", "'").removesuffix("'s")
    head, comma, tail = text.partition(",")
    if comma and tail.strip() and _words(tail)[0]:  # Lopez, Maria
        text = f"{tail} {head}"
    words, titled = _words(text)
    if not words:
        return _Name((), "", titled)
    return _Name(tuple(words[:-1]), words[-1], titled)


def _words(text: str) -> tuple[list[str], bool]:
    words = _WORD.findall(text)
    titled = bool(words) and words[0] in _TITLES and len(words) > 1
    if titled:
        words = words[1:]
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words = words[:-1]
    return words, titled
