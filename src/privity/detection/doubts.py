"""What speaks against a name: how it is written, what it consists of, what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from privity.detection.calendar_words import WEEKDAYS
from privity.detection.clinical_words import SHORT_FORMS, is_tabled
from privity.detection.eponyms import among_eponyms, follows_eponym
from privity.detection.lexicon import LISTED, lexicon
from privity.detection.medicines import among_medicines
from privity.detection.name_words import HONORIFICS
from privity.detection.ordinary_abroad import SMALL

_WORDS = re.compile(r"[^\W\d_]+")
# The name of a place goes on behind the tag.
_GOES_ON = re.compile(r" [^\W\d_a-zß-ÿ]")
_CAMEL = re.compile(r"[a-z][A-Z]")
_CODE_BEFORE, _CODE_BEHIND = frozenset("_{\\%$+"), frozenset("_(={\\%")
# In log-odds.
_ABBREVIATION, _CODE, _EPONYM, _MEDICINE, _TITLE = 3.0, 3.0, 3.0, 3.0, 3.0
_DICTIONARY, _THING = 2.5, 2.0
_LONGEST_ABBREVIATION: Final = 6
# What leads to a tool's name in the protocols (`cues.lead_of`).
_TOOL_LEADS: Final = frozenset({"tools name: ", "function name: ", "content name: ", "tool choice name: "})
# "Mr Humana", "Pt Hmong".
_TITLED = re.compile(
    r"\b(?i:mr|mrs|ms|miss|mx|dr|prof|herr|frau|hr|fr|sra?|sig|dott|mme|pt|patient|name)[.:]? \Z"
)
# "ASA, Maria": a surname before the given name.
_TURNED = re.compile(r", [^\W\d_a-z][^\W\d_A-Z]+\b")
_PARTS: Final = frozenset(",/")
_DAYTIMES: Final = WEEKDAYS | {"am", "pm"}


def doubt_of(text: str, start: int, end: int, *, person: bool) -> float:
    """What speaks against a name of a person or a place, in log-odds: how it is written, what follows."""
    value = text[start:end]
    words = [word.lower() for word in _WORDS.findall(value)]
    lists = lexicon()
    doubt = 0.0
    if follows_eponym(text, end) or among_eponyms(text, start, end):
        doubt += _EPONYM
    elif among_medicines(text, start, end):
        doubt += _MEDICINE
    if person and HONORIFICS.issuperset(words):
        doubt += _TITLE  # "Frau Doktor"
    if words and _DAYTIMES.issuperset(words) and len(value) > len("sun"):
        doubt += 2 * _DICTIONARY  # "Thurs", "Fri AM"; Sun is a name
    if _is_a_thing(value, words) and not (
        _TITLED.search(text, max(start - 12, 0), start) or _TURNED.match(text, end - value.endswith(","))
    ):
        doubt += (2 if all(map(is_tabled, words)) else 1) * _DICTIONARY  # "Tylenol"; "Nephritis"
    elif person and all(word not in lists.given and word in lists.words for word in words):
        doubt += _DICTIONARY  # words of the dictionary, none a given name: "Oh", "Good afternoon"
    elif any(word in lists.medicines for word in words) and all(map(lists.is_ordinary_abroad, words)):
        doubt += 2 * _DICTIONARY  # "Invokana"
    elif not person and words and lists.countries.issuperset(words):
        doubt += 2 * _DICTIONARY  # larger than a state
    elif person and (_is_said_abroad(words) or (value.islower() and SMALL.issuperset(words))):
        doubt += _DICTIONARY  # "Grazie mille"
    elif not person and _is_said_abroad(words, place=True) and not _GOES_ON.match(text, end):
        doubt += 2 * _DICTIONARY  # "Tutela da Saúde"
    elif len(words) == 1 and not lists.facts(words[0]) & LISTED:
        among_lower = (
            value.isupper() and text[max(start - 24, 0) : start].upper() != text[max(start - 24, 0) : start]
        )
        doubt += _ABBREVIATION * (among_lower and len(value) <= _LONGEST_ABBREVIATION)
        doubt += _CODE * bool(_CAMEL.search(value))
    if value.isupper() and _among_abbreviations(text, start, end):
        doubt += _ABBREVIATION
    if person and value.islower() and all(map(lists.is_common, words)) and _is_a_tools_name(text, start, end):
        doubt += _THING  # a verb: {"name": "page"}
    if text[start - 1 : start] in _CODE_BEFORE or text[end : end + 1] in _CODE_BEHIND:
        doubt += _CODE
    return doubt


# "DAPA, VICTORIA, ATLAS, MADIT": a word of capitals and digits, with what parts it from the next.
_CAPITALS = re.compile(r"(?:(?<!\w)[A-Z][A-Z0-9-]*(?:, | and | or | & |/|; |\. )){3,}[A-Z][A-Z0-9-]*\b")
_AROUND: Final = 120


def _among_abbreviations(text: str, start: int, end: int) -> bool:
    """Whether a word of capitals stands in a list of abbreviations, and of words that trials are called.

    Half of them at least are of the dictionary, and no names: people are listed in capitals too.
    """
    lists = lexicon()
    for found in _CAPITALS.finditer(text, max(start - _AROUND, 0), min(end + _AROUND, len(text))):
        if found.start() < end and start < found.end():
            words = [word.lower() for word in _WORDS.findall(found.group()) if word.isupper()]
            things = sum(word in lists.words and not lists.facts(word) & LISTED for word in words)
            return 2 * things >= len(words)
    return False


def _is_a_thing(value: str, words: Sequence[str]) -> bool:
    """Whether these are words for drugs, microbes or the like, or a short form in capitals."""
    lists = lexicon()
    if len(words) == 1 and words[0] in SHORT_FORMS:
        return value.isupper() and not lists.facts(words[0]) & LISTED
    return any(map(lists.is_thing, words)) and all(
        lists.is_thing(word) or lists.is_common(word) for word in words
    )


def _is_said_abroad(words: Sequence[str], *, place: bool = False) -> bool:
    """Whether all of these are ordinary words, and one at least is none that English or names have.

    Places have English words in their names, but hardly ever consist of these.
    """
    lists = lexicon()
    return any(lists.is_ordinary_abroad(word) and word not in SMALL for word in words) and all(
        word in SMALL or (lists.is_ordinary_abroad(word) if place else lists.is_common(word))
        for word in words
    )


def _is_a_tools_name(text: str, start: int, end: int) -> bool:
    """Whether this is all that stands where a protocol names a tool."""
    return text[:start] in _TOOL_LEADS and not text[end:].strip()


def doubt_of_listed(text: str, start: int, end: int) -> float:
    """The same against a name that the lists tell."""
    beside = text[end : end + 1] in _PARTS or text[start - 2 : start] == ", "
    return _MEDICINE * (beside and among_medicines(text, start, end))
