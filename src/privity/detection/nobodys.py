"""What is written like an identifier and leads to nobody, by what stands around it.

A date may be one of a law, of a study or of the year's course; a number one of a product, a release or a
public registry; a street with its number a medicine with its dose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from privity.detection.detector import Candidate, Evidence
from privity.detection.general_time import said_in_general, tells_hours
from privity.detection.law_dates import of_a_law
from privity.detection.medicines import is_a_dose
from privity.detection.places import STATE_NAMES
from privity.detection.study_period import of_a_study
from privity.detection.thing_numbers import is_published, of_a_thing
from privity.domain.labels import Label

_STATES: Final = frozenset(STATE_NAMES.split("|"))
_AND: Final = r"(?:,? (?:and|or|&|vs\.?) |, )"
_MORE_STATES: Final = re.compile(rf", ?(?:{STATE_NAMES}){_AND}(?:{STATE_NAMES})\b")
# Lists and the tagger read these from how they look alone.
_LOOSE: Final = frozenset({Evidence.LIST, Evidence.MODEL})


def is_nobodys(text: str, found: Candidate, persons: Sequence[int], *, alone: bool) -> bool:
    """Whether a candidate leads to nobody.

    ``persons`` are the places, in order, where a person is named; ``alone`` says that nothing else of the
    text tells of anybody.

    What stands under a key is what the key says, unless it is the period of a study.
    """
    start, end, label = found.start, found.end, found.label
    if label is Label.DATE and of_a_study(text, start, end, persons):
        return True
    if found.evidence is Evidence.KEY:
        return False
    if label is Label.DATE and of_a_law(text, start, end):
        return True
    if found.evidence in _LOOSE and _looks_so(text, found):
        return True
    if alone and label is Label.DATE and said_in_general(text, start, end, persons):
        return True
    return _numbers_a_thing(text, found) or _among_states(text, found)


_CALLED: Final = frozenset({Label.PHONE, Label.FAX})
# In the groups of the North American plan a number is dialled; a catalogue groups otherwise.
_DIALLED: Final = re.compile(r"(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}")
_BEHIND_V: Final = re.compile(r"(?<![A-Za-z0-9])[vV]\.? ?\Z")
_HIGHEST_RELEASE: Final = 32
_HIGHEST_STEP: Final = 100
_PRIVATE: Final = 10


def _numbers_a_thing(text: str, found: Candidate) -> bool:
    start, end, label = found.start, found.end, found.label
    if label in _CALLED and _DIALLED.match(text, start, end):
        return False
    if label is Label.IP and not _is_release(text, start, end):
        return False
    return of_a_thing(text, start, end, label)


def _is_release(text: str, start: int, end: int) -> bool:
    """Whether four numbers count releases for sure: low ones with a zero among them, or behind a ``v``.

    Programs stand before the addresses of those who use them, too: ``software 203.0.113.9 logged in``.
    """
    if _BEHIND_V.search(text, max(start - 4, 0), start):
        return True
    parts = text[start:end].split(".")
    if not all(part.isdigit() and int(part) < _HIGHEST_STEP for part in parts):
        return False
    first = int(parts[0])
    return first < _HIGHEST_RELEASE and first != _PRIVATE and "0" in parts[1:]


def _looks_so(text: str, found: Candidate) -> bool:
    """Whether it only looks like a number of somebody's, a name, a date or a street."""
    start, end, label = found.start, found.end, found.label
    if label is Label.ID:
        return is_published(text, start, end)
    if label is Label.ADDRESS:
        return is_a_dose(text[start:end])
    return label in _DAYS and tells_hours(text, start, end)


# "Freitag" is a surname too.
_DAYS: Final = frozenset({Label.DATE, Label.NAME})


def _among_states(text: str, found: Candidate) -> bool:
    """Whether a place before a state is one of a list of states: Texas, Georgia and Florida."""
    return (
        found.rule == "location.before_state"
        and text[found.start : found.end] in _STATES
        and _MORE_STATES.match(text, found.end) is not None
    )
