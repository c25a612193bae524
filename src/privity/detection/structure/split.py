"""One identifier in several values: ``"ssn": ["123", "45", "6789"]``, ``"dob": {"year": 1952, ...}``.

Values that stand side by side, and could be no more than parts, are read once more as one value under the key
that they share. Each part becomes a finding of its own: what stands between them is no part of it. A key must
say what the parts make, or their lengths must be those of a number that is printed in groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Final

from privity.detection import validators
from privity.detection.cues import words_of_key
from privity.detection.mapping import strung
from privity.detection.structure.leaf import Leaf
from privity.detection.structure.naming import FIELD_NAMES
from privity.domain.late import late


@dataclass(frozen=True, slots=True)
class _Kind:
    """What parts make: how one looks, how many characters of all count, and what joins them.

    A value of ``whole`` characters is no part, but for so many of them as ``wholes`` says. Numbers that are
    no strings are parts only where ``numbers`` says so: elsewhere they are measures, or a printed number.
    """

    part: re.Pattern[str]
    fewest: int
    most: int
    whole: int
    joint: str
    words: frozenset[str]
    wholes: int = 0
    parts: int = 2
    numbers: bool = False


_NUMBER = re.compile(r"[+(]?\d[\d ()-]{0,11}\Z")
_SSN = _Kind(_NUMBER, 9, 9, 9, "-", frozenset({"ssn", "itin", "social"}), numbers=True)
_CARD = _Kind(
    _NUMBER, 12, 19, 12, "-", frozenset({"card", "pan", "cc", "creditcard", "tarjeta", "kreditkarte"})
)
# The number itself may be whole, and its area code stand apart.
_PHONE = _Kind(
    _NUMBER, 8, 15, 7, "-",
    frozenset({"phone", "telephone", "tel", "fax", "telefon", "telefono", "teléfono", "téléphone", "telefone",
               "telefoon"}),
    wholes=1,
)  # fmt: skip
# Words for other things too, whose measures are numbers.
_MOBILE = replace(
    _PHONE, words=frozenset({"mobile", "cell", "cellphone", "pager", "handy", "móvil", "portable"})
)
_DATE = _Kind(
    re.compile(r"\d{1,4}\Z|[^\W\d_]{3,9}\.?\Z"), 5, 13, 10, "-",
    frozenset({"dob", "birth", "birthdate", "birthday", "born", "date", "dod", "fecha", "geburtsdatum"}),
    parts=3, numbers=True,
)  # fmt: skip
_IBAN = _Kind(re.compile(r"[A-Z]{2}\d{2}\Z|[A-Z0-9]{1,8}\Z"), 15, 34, 15, " ", frozenset({"iban"}))
_RECORD = _Kind(
    re.compile(r"[A-Za-z]{0,4}\d{1,8}\Z|[A-Z]{1,4}\Z"), 5, 24, 9, "-",
    frozenset({"mrn", "npi", "account", "acct", "passport", "licence", "license", "member", "konto"}),
)  # fmt: skip
_NAME = _Kind(
    late(r"[^\W\d_][^\W\d_'\u2019-]{0,24}\.?\Z"), 3, 60, 60, " ",
    frozenset({"name", "fullname", "nombre", "nom", "naam", "nome"}),
)  # fmt: skip
_KIND_OF: Final = {
    word: kind for kind in (_SSN, _CARD, _PHONE, _MOBILE, _DATE, _IBAN, _RECORD, _NAME) for word in kind.words
}
# Keys above "first" and "last" that speak of a person.
_PEOPLE: Final = frozenset(
    """
    client contact customer doctor employee father guarantor guardian mother name nurse patient person
    physician provider pt resident spouse subscriber user
    """.split()  # noqa: SIM905
)
_NAME_PARTS: Final = frozenset(
    {"first", "First", "last", "Last", "middle", "Middle", "mid", "initial", "mi", "f", "l", "m"}
)

# In groups of so many digits, written as strings, a number needs no key.
_PRINTED: Final = frozenset({(3, 2, 4), (3, 3, 4), (4, 4, 4, 4), (4, 6, 5)})
_UNKEYED: Final = _Kind(re.compile(r"\d{2,6}\Z"), 9, 16, 7, "-", frozenset())
_QUOTES, _NUMERIC = "\"'>", "+(0123456789"

# What a part is called beside or beneath the word for the whole.
_PARTS: Final = frozenset(
    """
    area block chunk code country day dd digits end exchange first first3 first4 first5 first6 fourth group
    head last last2 last4 line local mid middle mm month no num number one part piece prefix second seg
    segment serial start subscriber suffix tail third three trunk two year yy yyyy
    """.split()  # noqa: SIM905
)
# A list of parts may have a key of its own below the one that tells.
_LISTS: Final = frozenset({"parts", "digits", "groups", "segments", "pieces", "chunks", "value", "values"})
_FEWEST, _MOST = 2, 20
_LONGEST, _LONGEST_KEY = 26, 64


@dataclass(frozen=True, slots=True)
class _Key:
    """What a key tells: what it is a word for, and the words that it shares with the keys of other parts."""

    kind: _Kind | None
    stem: tuple[str, ...]
    is_part: bool
    names_people: bool
    is_area: bool


def _read(key: str) -> _Key:
    words = words_of_key(key[-_LONGEST_KEY:]).split()
    return _Key(
        next((_KIND_OF[word] for word in reversed(words) if word in _KIND_OF), None),
        _stem(words),
        all(map(_is_part, words)),
        not _PEOPLE.isdisjoint(words),
        words[-2:] == ["area", "code"],
    )


def _is_part(word: str) -> bool:
    return word in _PARTS or len(word) == 1 or word.isdigit()


def _stem(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words up to the one for the whole, if what follows says which part it is."""
    for place, word in enumerate(words):
        bare = word.rstrip("0123456789")
        if _KIND_OF.get(bare, _NAME) is not _NAME:
            rest = words[place + 1 :]
            return (*words[:place], bare) if (rest or bare != word) and all(map(_is_part, rest)) else ()
    return ()


# Most keys are of these.
_FIELDS: Final = {name: _read(name) for name in FIELD_NAMES}


class _Known(dict[str, _Key]):
    """Keys that were taken apart already."""

    def __missing__(self, key: str) -> _Key:
        self[key] = read = _FIELDS.get(key) or _read(key)
        return read


def whole_values(text: str, leaves: Sequence[Leaf]) -> Iterator[Leaf]:
    """Yield what values of ``text`` that stand side by side amount to together, in linear time."""
    known = _Known()
    for run in _runs(leaves):
        singles: list[Leaf] = []
        for _, group in groupby(run, key=lambda leaf: leaf.keys):
            same = list(group)
            if len(same) == 1:
                singles.append(same[0])
                continue
            yield from _members(singles, known)
            singles = []
            yield from _elements(text, same, known)
        yield from _members(singles, known)


def told_in_parts(word: str, leaves: Sequence[Leaf]) -> Iterator[Leaf]:
    """Yield values as the one that a word for it tells, if they may be its parts."""
    kind = _KIND_OF[word]
    if len(leaves) >= kind.parts:
        yield from _whole(kind, leaves, leaves[0].keys)


def _runs(leaves: Sequence[Leaf]) -> Iterator[list[Leaf]]:
    """Yield the short values that stand in one container; a key of it that comes again begins the next."""
    run: list[Leaf] = []
    seen: set[tuple[str, ...]] = set()
    for leaf in leaves:
        keys, length = leaf.keys, len(leaf.value.text)
        if not length or not (keys or leaf.value.text.isdigit()):
            continue  # a key that stands between the values
        if run and (length > _LONGEST or not _beside(keys, run[-1].keys, seen)):
            if len(run) >= _FEWEST:
                yield run
            run, seen = [], set()
        if length <= _LONGEST:
            seen.add(keys)
            run.append(leaf)
    if len(run) >= _FEWEST:
        yield run


def _beside(keys: tuple[str, ...], before: tuple[str, ...], seen: set[tuple[str, ...]]) -> bool:
    """Whether a value stands in the container of the one before it."""
    if keys == before:
        return True
    return keys not in seen and len(keys) == len(before) and keys[:-1] == before[:-1]


def _elements(text: str, leaves: Sequence[Leaf], known: _Known) -> Iterator[Leaf]:
    """An array: its key says what its elements make, or their lengths do."""
    if len(leaves) > _MOST:
        return
    keys = leaves[0].keys
    kind = known[keys[-1]].kind if keys else None
    if kind is None and len(keys) > 1 and keys[-1].lower() in _LISTS:
        kind = known[keys[-2]].kind
    printed = tuple(len(leaf.value.text) for leaf in leaves) in _PRINTED
    written = all(text[max(leaf.value.original(0, 1)[0] - 1, 0)] in _QUOTES for leaf in leaves)
    if kind is None:
        kind = _UNKEYED if printed and written else None
    elif not (written or kind.numbers or (printed and kind is not _MOBILE)):
        return
    if kind is not None:
        yield from _whole(kind, leaves, keys)


def _members(leaves: Sequence[Leaf], known: _Known) -> Iterator[Leaf]:
    """An object: the key above its members says what they make, or the words that their keys begin with."""
    if len(leaves) < _FEWEST or not leaves[0].keys:
        return
    above = leaves[0].keys[:-1]
    if above and any(leaf.keys[-1] in _NAME_PARTS for leaf in leaves) and known[above[-1]].names_people:
        parts = [leaf for leaf in leaves if leaf.keys[-1] in _NAME_PARTS]
        yield from _whole(_NAME, parts[:_MOST], above)
    if sum(leaf.value.text[0] in _NUMERIC for leaf in leaves) < _FEWEST:
        return
    read = [known[leaf.keys[-1]] for leaf in leaves]
    yield from _with_area_code(leaves, read)
    kind = known[above[-1]].kind if above else None
    if kind is not None and kind is not _NAME:
        parts = [leaf for leaf, key in zip(leaves, read, strict=True) if kind is _SSN or key.is_part]
        yield from _whole(kind, parts, above)
    if not any(key.stem for key in read):
        return
    for stem, group in groupby(zip(leaves, read, strict=True), key=lambda pair: pair[1].stem):
        if stem:
            yield from _whole(_KIND_OF[stem[-1]], [leaf for leaf, _ in group], (*above, " ".join(stem)))


def _with_area_code(leaves: Sequence[Leaf], read: Sequence[_Key]) -> Iterator[Leaf]:
    """``area_code`` and, next to it, the number that it belongs to."""
    for (area, key), (number, whole) in pairwise(zip(leaves, read, strict=True)):
        if key.is_area and whole.kind in (_PHONE, _MOBILE):
            yield from _whole(_PHONE, (area, number), number.keys)


def _whole(kind: _Kind, leaves: Sequence[Leaf], keys: tuple[str, ...]) -> Iterator[Leaf]:
    """Yield the parts as one value, if they may be the parts of one."""
    values = [leaf.value for leaf in leaves]
    texts = [value.text for value in values]
    if not kind.parts <= len(texts) <= _MOST or not all(map(kind.part.match, texts)):
        return
    counted = [sum(map(str.isalnum, text)) for text in texts]
    wholes = sum(count >= kind.whole for count in counted)
    if wholes > kind.wholes or not kind.fewest <= sum(counted) <= kind.most:
        return
    places = [value.original(0, len(value.text)) for value in values]
    if any(end >= start for (_, end), (start, _) in pairwise(places)):
        return  # a base64's character may share its symbol with the next
    # "M", "a", "y" are one word, and so is a number that is given digit by digit.
    whole = strung(values, "" if max(counted) == 1 else kind.joint)
    if kind is _NAME or _is_number(kind, whole.text):
        yield Leaf(whole, keys)


def _is_number(kind: _Kind, text: str) -> bool:
    if kind is _CARD:
        return validators.card_number(text)
    return any(map(str.isdigit, text))
