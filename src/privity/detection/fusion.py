"""Weigh what rules and lists propose against what the tagger reads.

A checksum, a key or a sure cue needs no second opinion. What rests on a word list, on the look of a word
or on a weak cue is one witness and the tagger another: their log-odds add up (the sum of independent
evidence; I. J. Good, "Probability and the Weighing of Evidence", 1950). What the tagger alone reads counts
where its kind has a form that can be checked, or needs none.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from privity.detection.detector import Candidate, Evidence
from privity.detection.eponyms import follows_eponym
from privity.detection.lexicon import lexicon
from privity.detection.tagger.kinds import Kind
from privity.domain.labels import Label

if TYPE_CHECKING:
    from privity.detection.tagger.decode import Tag

#: The detector that findings of the tagger alone name.
NAME: Final = "tagger"

# What the tagger says of a place where it proposes nothing.
_SILENCE: Final = 0.03
_LEAST, _MOST = 0.001, 0.999


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a tag of a kind becomes: its label, entity, the form that it must have, and a shift.

    The shift (in log-odds) makes 0.5 the score at which the balanced point decides.
    """

    label: Label
    entity: str
    has_form: Callable[[str], bool]
    shift: float = 0.0


def _digits(least: int) -> Callable[[str], bool]:
    return lambda text: sum(map(str.isdigit, text)) >= least


_MONTH = re.compile(
    r"(?i)\b(?:jan|feb|m[aä]r|a[bpv]r|ma[iy]|jun|jul|a[gu]|se[pt]|o[ck]t|out|nov|de[czs]|di[cz]|ene|fev|gen|lug|set)"
)
_VERY_OLD = re.compile(r"\b(?:9\d|1[0-2]\d)\b")
_LETTER = re.compile(r"[^\W\d_]{2}")

_READINGS: Final = {
    Kind.NAME: _Reading(Label.NAME, "PERSON", lambda text: bool(_LETTER.search(text))),
    Kind.PLACE: _Reading(Label.LOCATION, "CITY", lambda text: bool(_LETTER.search(text)), -0.5),
    Kind.FACILITY: _Reading(Label.LOCATION, "FACILITY", lambda text: bool(_LETTER.search(text)), -0.5),
    Kind.ADDRESS: _Reading(Label.ADDRESS, "STREET_ADDRESS", lambda text: len(text) > 3, -0.3),
    Kind.DATE: _Reading(
        Label.DATE, "DATE", lambda text: _digits(1)(text) or _MONTH.search(text) is not None, -1.0
    ),
    Kind.AGE: _Reading(Label.AGE90, "AGE_OVER_89", lambda text: bool(_VERY_OLD.search(text)), -1.0),
    Kind.PHONE: _Reading(Label.PHONE, "PHONE", _digits(6), -0.5),
    Kind.NET: _Reading(Label.URL, "NET", lambda text: any(mark in text for mark in ".@/:"), -1.0),
    Kind.ID: _Reading(Label.ID, "IDENTIFIER", _digits(3), -0.5),
    Kind.SECRET: _Reading(Label.SECRET, "SECRET", lambda text: len(text) > 5 and " " not in text, -0.5),
}

# The kinds that speak for a soft candidate of a label, whatever they take it for.
_SENSITIVE: Final = frozenset(_READINGS)

# What a soft candidate's evidence is worth beside its score, in log-odds.
_WORTH: Final = {Evidence.LIST: 0.0, Evidence.SHAPE: 1.0, Evidence.CUE: 1.5}
_SOFT_LABELS: Final = frozenset({Label.NAME, Label.LOCATION})
_SURE: Final = 0.95


def weigh(
    text: str, proposals: Iterable[tuple[str, Candidate]], tags: Sequence[Tag]
) -> list[tuple[str, Candidate]]:
    """Return the proposals, the soft ones with the tagger's word on them, and what it reads besides.

    ``proposals`` pair a detector's name and its candidate; ``tags`` come in text order. Nothing is
    dropped: what weighs little has a low score.
    """
    heard = [tag for tag in tags if tag.kind in _SENSITIVE]
    ends = [tag.end for tag in heard]
    weighed: list[tuple[str, Candidate]] = []
    for name, found in proposals:
        if _is_soft(found):
            said = _said_of(heard, ends, found)
            odds = _odds(found.score) + _odds(said) + _WORTH[found.evidence]
            weighed.append((name, replace(found, score=_probability(odds))))
        else:
            weighed.append((name, found))
    weighed.extend((NAME, found) for tag in heard for found in _read(text, tag))
    return weighed


def _is_soft(found: Candidate) -> bool:
    if found.evidence is Evidence.LIST:
        return True
    return found.label in _SOFT_LABELS and found.evidence in _WORTH and found.score < _SURE


def _said_of(heard: Sequence[Tag], ends: Sequence[int], found: Candidate) -> float:
    """The highest probability of a tag that touches a candidate."""
    said = _SILENCE
    for place in range(bisect_left(ends, found.start + 1), len(heard)):
        if heard[place].start >= found.end:
            break
        said = max(said, heard[place].probability)
    return said


def _read(text: str, tag: Tag) -> Iterable[Candidate]:
    reading = _READINGS[tag.kind]
    value = text[tag.start : tag.end]
    if not reading.has_form(value):
        return
    odds = _odds(tag.probability) + reading.shift
    if tag.kind is Kind.NAME and (follows_eponym(text, tag.end) or _is_plain_word(value)):
        odds -= 2.0
    yield Candidate(
        tag.start,
        tag.end,
        reading.label,
        reading.entity,
        _probability(odds),
        f"{NAME}.{tag.kind.lower()}",
        Evidence.MODEL,
    )


def _is_plain_word(text: str) -> bool:
    """Whether a tag is one lower-case word of the dictionary."""
    return text.islower() and text.isalpha() and text in lexicon().words


def _odds(probability: float) -> float:
    bounded = min(max(probability, _LEAST), _MOST)
    return math.log(bounded / (1 - bounded))


def _probability(odds: float) -> float:
    return round(1 / (1 + math.exp(-odds)), 4)
