"""The period of a study is no date of anybody: ``Between June 2001 and January 2005, 110 patients ...``.

45 CFR 164.514(b)(2)(i)(C) speaks of dates directly related to an individual. Only a range counts, in a
sentence about many people studied and about no single one; a stay of some weeks is no such period.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from privity.domain.late import late

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\d)"
_DATE = rf"(?:(?:{_DAY} )?{_MONTH}(?: {_DAY})?(?:,? \d{{4}})?|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|\d{{4}})"
_RANGE = re.compile(
    rf"(?i:\b(?:between|from|during|since|period))(?: of)? {_DATE},?"
    rf"(?: and| to| through| until| till|[-\u2013]| [-\u2013]) ?{_DATE}"
)
_PEOPLE = (
    r"(?:patients|women|men|children|infants|newborns|neonates|adults|adolescents|individuals|participants|"
    r"subjects|volunteers|births|deliveries|pregnancies)"
)
_MANY = late(
    rf"(?i)(?:\b\d{{2}}[\d,]*|\b(?:all|consecutive|eligible|total of))(?: [\w-]+){{0,5}} {_PEOPLE}\b|"
    rf"\b{_PEOPLE}\b[^;:]{{0,160}}? were\b|\bwe (?:\w+ly )?\w+ed (?:[\w-]+ ){{0,3}}{_PEOPLE}\b|"
    r"\b(?:articles|literature|(?:published|eligible) studies)\b"
)
# Somebody's own note says "enrolled", "diagnosed" and "underwent" too, without a subject.
_STUDIED = late(
    rf"(?i)\b\d{{2}}[\d,]* (?:[\w-]+ )?{_PEOPLE} (?:underwent|presented|who|referred|admitted)\b|"
    r"\b(?:consecutive|retrospective\w*|prospective\w*|randomi[sz]ed|published|searched|total of|"
    r"(?:this|our) (?:study|trial|cohort)|"
    r"(?:were|we)(?: \w+ly)? (?:enrol\w*|recruited|included|identified|analy[sz]ed|reviewed|evaluated|"
    r"studied|compared|collected|referred|diagnosed|treated|registered|randomi[sz]ed|screened|selected|examined))\b"
)
_ONE = late(
    r"\b(?:I|Mr|Mrs|Ms|Miss|Mx|Dr|DOB|MRN)\b|"
    r"(?i:\b(?:he|she|his|hers?|him|my|me|you|your|we saw|born|pt|patient|child|infant|neonate|newborn|woman|"
    r"man|boy|girl|lady|gentleman|mother|father|son|daughter|wife|husband|sister|brother|nurse|client|"
    r"resident|participant|subject|volunteer|\d{1,3}[- ]?y(?:ears?)?[-/ ]?o(?:ld)?)\b"
    r"(?! (?:age|care|sex|population|records?|charts?)\b))"
)
# The end of a line is none: whose period it is may stand on the line before.
_BORDER = late(r"[.!?][\"')\]]?\s+(?=[\"'(\[]?[A-Z0-9])|\n[ \t\r]*\n")
_BACK: Final = 320
_AHEAD: Final = 320


def of_a_study(text: str, start: int, end: int, named: Sequence[int] = ()) -> bool:
    """Whether a date is an end of a period over which many people were studied.

    ``named`` are the places, in order, where a person is named: whoever stands in the sentence may be the one
    whose dates these are. So may somebody in a part of the sentence that is too far away to be looked at.
    """
    floor, ceiling = max(start - _BACK, 0), min(end + _AHEAD, len(text))
    if not any(
        found.start() <= start and end <= found.end() and _is_long(found.group())
        for found in _RANGE.finditer(text, max(start - 64, 0), min(end + 64, len(text)))
    ):
        return False
    # Where the text goes on just so far as is looked at, it may be a piece of a longer one.
    begun, ended = start < _BACK, end + _AHEAD > len(text)
    for border in _BORDER.finditer(text, floor, start):
        if not _inside_date(text, border.start()):
            floor, begun = border.end(), True
    for border in _BORDER.finditer(text, end, ceiling):
        if not _inside_date(text, border.start()):
            ceiling, ended = border.start(), True
            break
    if not (begun and ended) or bisect_left(named, ceiling) > bisect_left(named, floor):
        return False
    sentence = text[floor:ceiling]
    return bool(_MANY.search(sentence) and _STUDIED.search(sentence) and not _ONE.search(sentence))


def _is_long(period: str) -> bool:
    """Whether two years stand there, or months that lie apart."""
    years = set(_YEAR.findall(period))
    months = [_MONTHS.index(month) // 3 for month in _MONTH_NAMED.findall(period)]
    return len(years) > 1 or (len(months) > 1 and max(months) - min(months) > 1)


_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)|(?<=\d/)\d\d(?!\d|/)")
_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"
_MONTH_NAMED = late(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
_SHORT_MONTH = late(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\Z")


def _inside_date(text: str, stop: int) -> bool:
    """Whether the stop is that of a shortened month: ``Jan. 1, 1999``."""
    return text[stop] == "." and _SHORT_MONTH.search(text, max(stop - 5, 0), stop) is not None
