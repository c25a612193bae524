"""What the id of a tool call says of somebody: a client may make its ids of whatever it has at hand.

An id is short and glued together, so detectors, which read words, are shown it spelt out; and what stands in
it without any cue is looked at here. It is judged whole: a place within it is of no use, because a call and
its result must go on naming each other.
"""

from __future__ import annotations

import re
from typing import Final

from privity.detection.detector import Evidence
from privity.detection.lexicon import lexicon
from privity.detection.provider_ids import LEAD
from privity.detection.resolve import Span
from privity.domain.labels import Label
from privity.domain.late import late

NAME: Final = "call_id"

_SCORE: Final = 0.9
_SEPARATOR = r"[_.: -]?"
_NUMBERS: Final = (
    (Label.MRN, "MRN", late(r"(?i:mrn)[\W_]{0,2}\d{4}|\d{4}[\W_]{0,2}(?i:mrn)")),
    (
        Label.SSN,
        "US_SSN",
        late(rf"(?<!\d)(?!000|666|9\d\d)\d{{3}}{_SEPARATOR}(?!00)\d{{2}}{_SEPARATOR}(?!0000)\d{{4}}(?!\d)"),
    ),
    (
        Label.PHONE,
        "PHONE",
        late(rf"(?<!\d)(?:1{_SEPARATOR})?[2-9]\d{{2}}{_SEPARATOR}[2-9]\d{{2}}{_SEPARATOR}\d{{4}}(?!\d)"),
    ),
)

#: Kimi's ids are the tool's name and a count: the name is content where it stands as one.
_TOOLS_NAME = re.compile(r"functions\.[A-Za-z_][\w-]{0,63}:\d{1,4}")

#: Where one word of an id ends and another begins; what separates digits may belong to a date or a number.
_JOINT = late(r"_+|(?<!\d)\W+|\W+(?!\d)|(?<=[a-z])(?=[A-Z])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_TITLED = late(r"(?<![A-Za-z])(?=([A-Z][a-z]{2,})[_.-]?([A-Z][a-z]{2,}))")
_SHORTEST_NAME: Final = 3
_TELLING_NAME: Final = 5  # so long that it is none by chance among drawn symbols
_INITIAL: Final = 1


def spelled(call_id: str) -> str:
    """Return an id in words, without those of the protocol: ``call_mrn44718822`` reads ``mrn 44718822``."""
    return _JOINT.sub(" ", own(call_id)).strip()


def told(call_id: str) -> list[Span]:
    """Return what an id says by its form alone, each as a span over all of it."""
    found = [(label, entity) for label, entity, number in _NUMBERS if number.search(call_id)]
    if not _TOOLS_NAME.fullmatch(call_id) and _names_somebody(own(call_id)):
        found.append((Label.NAME, "NAME"))
    return [
        Span(0, len(call_id), label, entity, _SCORE, NAME, f"{NAME}.{entity.lower()}", Evidence.VALIDATED)
        for label, entity in found
    ]


def own(call_id: str) -> str:
    """Return the id without the words that a protocol puts before it: to call is no cue here."""
    lead = LEAD.match(call_id)
    return call_id[lead.end() if lead else 0 :]


def _names_somebody(own: str) -> bool:
    """Whether a word of the id is a name and nothing else, or all of them are names, or one is two."""
    lists = lexicon()
    words = [word.lower() for word in _WORDS.findall(own)]
    letters = sum(map(len, words))
    for word in words:
        share = len(word) >= _TELLING_NAME or (len(word) >= _SHORTEST_NAME and len(word) * 2 >= letters)
        if share and (lists.is_given(word) or lists.is_surname(word)):
            return True
    if any(_is_pair(one, other) for one, other in _TITLED.findall(own)):
        return True
    if len(words) > 1 and all(word in lists.given or word in lists.surnames for word in words):
        return True
    return any(_is_glued(word, alone=len(words) == 1) for word in words if word not in lists.words)


def _is_pair(one: str, other: str) -> bool:
    lists = lexicon()
    given, surname = one.lower(), other.lower()
    return (given in lists.given and surname in lists.surnames) or (
        surname in lists.given and given in lists.surnames
    )


def _is_glued(word: str, *, alone: bool) -> bool:
    """Whether a word is a given name and a surname in one, or (``alone``) an initial and a surname."""
    lists = lexicon()
    for at in range(2, len(word) - 1):
        for given, surname in ((word[:at], word[at:]), (word[at:], word[:at])):
            if given not in lists.given or surname not in lists.surnames:
                continue
            if min(at, len(word) - at) >= _SHORTEST_NAME or (
                len(given) > len(surname) and lists.is_given(given)
            ):
                return True
    if not alone or len(word) <= _SHORTEST_NAME + _INITIAL:
        return False
    return word[_INITIAL:] in lists.surnames or lists.is_surname(word[:-_INITIAL])
