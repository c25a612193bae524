"""Times that are nobody's: of the year's course, of a country's holidays, of opening hours.

45 CFR 164.514(b)(2)(i)(C) speaks of dates directly related to an individual. A month or a holiday alone, in
a sentence that tells what is so every year or for everybody (seasons, counts of cases, a programme, hours),
and in which nobody is spoken of, is no such date; one with a day or a year always is. A note on somebody
speaks of seasons as well ("pollen allergy, worst in May"), often without a pronoun: so this is asked only
where the whole text tells of nobody (:mod:`~privity.detection.fusion`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Final

# Of populations, of seasons and of houses that open and close; never what a patient has too (a wound is
# closed, an allergy is usual, a vaccination is given).
_GENERAL: Final = (
    r"incidence|prevalence|births|northern hemisphere|southern hemisphere|latitudes|"
    r"(?:pollen|influenza|flu|rsv|cases|counts|births) (?:counts? )?(?:peaks?|peaked)|"
    r"(?:flu|influenza|rsv|pollen|hay fever) season (?:peaks|starts|begins|runs|lasts|ends)|"
    r"(?:trees|grass|grasses|ragweed) (?:bloom|flower)s?|interns|residents start|"
    r"opening hours|(?:clinics?|offices?|practices?|pharmacy|pharmacies|library) (?:\w+ )?(?:be |is |are )?"
    r"(?:open|closed)|"
    r"öffnungszeiten|sprechzeiten|(?:grippe|pollen)saison (?:beginnt|endet|dauert)|stiko|rki|"
    r"(?:praxis|ambulanz|apotheke|sprechstunde)(?: \w+){0,2} {1,2}(?:geschlossen|geöffnet)"
)
_SOMEBODY: Final = (
    r"\b(?:I|Mr|Mrs|Ms|Miss|Mx|Dr|DOB|MRN|Herr|Frau|Hr|Fr|Pat)\b|"
    r"(?i:\b(?:he|she|his|hers?|him|my|me|we|our|us|you|your|they|them|their|pt|patient(?:in)?|child|infant|"
    r"neonate|newborn|woman|man|boy|girl|lady|gentleman|mother|father|son|daughter|wife|husband|sister|brother|"
    r"client|resident|participant|subject|admitted|discharged|seen|born|died|diagnosed|since|"
    r"er|ihm|ihn|ihr|ihre[mnrs]?|seine?[mnrs]?|ich|mir|mich|mein\w*|wir|uns|unsere?[mnrs]?|"
    r"aufgenommen|aufnahme|entlass\w*|geboren|verstorben|operiert|seit|mutter|vater|sohn|tochter|kind)\b)"
)
_BORDER: Final = re.compile(r"[.!?:;][\"')\]]?\s+|\n")
_BACK: Final = 200
_AHEAD: Final = 200


def said_in_general(text: str, start: int, end: int, named: Sequence[int] = ()) -> bool:
    """Whether a time without a day and a year is told of the year's course or of everybody.

    ``named`` are the places, in order, where a person is named: nobody is, in such a sentence.
    """
    value = text[start:end]
    if any(map(str.isdigit, value)):
        return False
    floor, ceiling = max(start - _BACK, 0), min(end + _AHEAD, len(text))
    for border in _BORDER.finditer(text, floor, start):
        floor = border.end()
    following = _BORDER.search(text, end, ceiling)
    ceiling = following.start() + 1 if following else ceiling
    if bisect_left(named, ceiling) > bisect_left(named, floor):
        return False
    sentence = text[floor:start] + text[end:ceiling]
    general, somebody = _expressions()
    return general.search(sentence) is not None and somebody.search(sentence) is None


_HOUR: Final = r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?"
_HOURS: Final = re.compile(
    r"(?i)(?:\w*tag|mo|di|mi|do|fr|sa|so|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|"
    rf"(?:mon|tues|wednes|thurs|fri|satur|sun)days?)[.:,]? (?:von |from )?"
    rf"{_HOUR} ?(?:-|\u2013|to|bis) ?{_HOUR}"
)
_HOURS_GO_ON: Final = re.compile(
    r"(?i) ?(?:uhr|h\b|[ap]\.?m\b)|"
    rf",? ?(?:und|and|&|,|/|;) ?(?:\w{{2,10}}[.:,]? )?{_HOUR} ?[-\u2013] ?{_HOUR}"
)


def tells_hours(text: str, start: int, end: int) -> bool:
    """Whether a day of the week is told with hours and not with a date: ``Freitag 8-13 Uhr``."""
    found = _HOURS.match(text, start)
    return found is not None and found.end() >= end and _HOURS_GO_ON.match(text, found.end()) is not None


@cache
def _expressions() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Made when a text first has such a time."""
    return re.compile(rf"(?i)\b(?:{_GENERAL})\b"), re.compile(_SOMEBODY)
