"""Real sentences about other people: annotated corpora again, with their names and places exchanged.

A corpus of a few thousand sentences teaches how people write, but its few hundred names would be learnt by
heart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from random import Random
from typing import Any, Final

from training.corpus.scope import Scope
from training.corpus.values import KINDS

_SWAPPED: Final = 0.8  # share of the values that are exchanged
_NUMBERED: Final = frozenset(
    "SSN MRN PLAN ACCOUNT LICENSE VEHICLE DEVICE ID CARD PHONE FAX SECRET BIOMETRIC PHOTO".split()  # noqa: SIM905
)
_CASES: Final = ((0.2, str.lower), (0.04, str.upper))

#: How many words of a name ask for which form of another.
_FORMS: Final = {1: ("given", "given", "family", "nick"), 2: ("full",), 3: ("middle", "full")}


def swapped(records: Iterable[Mapping[str, Any]], seed: int) -> Iterator[dict[str, Any]]:
    """Yield each record with most of its names, towns and numbers exchanged, some of them in another case."""
    for number, record in enumerate(records):
        rng = Random(f"{seed}/{number}")
        scope = Scope(rng, record["lang"], KINDS)
        text: list[str] = []
        spans: list[dict[str, Any]] = []
        at = length = 0
        for count, span in enumerate(record["spans"], 1):
            before, value = record["text"][at : span["start"]], record["text"][span["start"] : span["end"]]
            if rng.random() < _SWAPPED:
                value = _other(value, span["label"], scope, count)
            text += before, value
            start = length + len(before)
            length, at = start + len(value), span["end"]
            spans.append({**span, "start": start, "end": length})
        text.append(record["text"][at:])
        whole = "".join(text)
        for share, change in _CASES:
            changed = change(whole)
            # Some letters change their length with their case; then the spans would be wrong.
            if rng.random() < share and len(changed) == len(whole):
                whole = changed
        yield {**record, "text": whole, "spans": spans}


def _other(value: str, label: str, scope: Scope, number: int) -> str:
    """Return another value like this one, or the value itself where none would be like it."""
    if label in _NUMBERED and any(map(str.isdigit, value)):
        return _renumbered(value, scope.rng)
    words = value.split()
    if not all(word.replace("-", "").replace("'", "").isalpha() for word in words):
        return value
    if label == "NAME":
        made = scope.value("name", scope.rng.choice(_FORMS.get(len(words), ("full",))), number)
    elif label == "LOCATION":
        made = scope.value("city", "", number)
    else:
        return value
    return made.lower() if value.islower() else made.upper() if value.isupper() else made


def _renumbered(value: str, rng: Random) -> str:
    """Return a value of the same look: other digits for digits, other capitals for single capitals."""
    made: list[str] = []
    for at, char in enumerate(value):
        alone = not value[at - 1 : at].isalpha() and not value[at + 1 : at + 2].isalpha()
        if char.isdigit() and char.isascii():
            char = str(rng.randrange(10))
        elif alone and "A" <= char <= "Z" and rng.random() < 0.5:
            char = chr(65 + rng.randrange(26))
        made.append(char)
    return "".join(made)
