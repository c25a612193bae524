"""The period of a study is no date of anybody: ``Between June 2001 and January 2005, 110 patients ...``.

45 CFR 164.514(b)(2)(i)(C) speaks of dates directly related to an individual. Only a range counts, in a
sentence about many people studied and about no single one; a stay of some weeks is no such period.
"""

from __future__ import annotations

import re
from typing import Final

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\d)"
_DATE = rf"(?:(?:{_DAY} )?{_MONTH}(?: {_DAY})?(?:,? \d{{4}})?|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|\d{{4}})"
_RANGE = re.compile(
    rf"(?i:\b(?:between|from|during|since|period))(?: of)? {_DATE},?"
    rf"(?: and| to| through| until| till|[-\u2013]| [-\u2013]) ?{_DATE}"
)
_MANY = re.compile(
    r"(?i)\b(?:patients|women|men|children|infants|newborns|neonates|adults|adolescents|individuals|participants|"
    r"subjects|volunteers|controls|births|deliveries|pregnancies|residents|students|people|cohort|trial|registry|"
    r"studies|literature|articles)\b"
)
_STUDIED = re.compile(
    r"(?i)\b(?:consecutive|retrospective\w*|prospective\w*|cohort|randomi[sz]ed|enrol\w*|recruited|included|"
    r"identified|analy[sz]ed|reviewed|evaluated|studied|compared|collected|referred|diagnosed|conducted|"
    r"underwent|presented|were treated|population|study|trial|total of|published|searched|registered)\b"
)
_ONE = re.compile(
    r"\b(?:I|Mr|Mrs|Ms|Miss|Mx|Dr|DOB|MRN)\b|(?i:\b(?:he|she|his|her|him|my|me|you|your|we saw|born)\b)|"
    r"(?i:\b(?:the|this|our|a) (?:\d{1,3}[- ]year[- ]old|patient|child|infant|woman|man|boy|girl|lady|"
    r"gentleman)\b)"
)
_BORDER = re.compile(r"[.!?][\"')\]]?\s+(?=[\"'(\[]?[A-Z0-9])|\n")
_BACK: Final = 320
_AHEAD: Final = 320


def of_a_study(text: str, start: int, end: int) -> bool:
    """Whether a date is an end of a period over which many people were studied."""
    floor, ceiling = max(start - _BACK, 0), min(end + _AHEAD, len(text))
    if not any(
        found.start() <= start and end <= found.end() and _is_long(found.group())
        for found in _RANGE.finditer(text, max(start - 64, 0), min(end + 64, len(text)))
    ):
        return False
    for border in _BORDER.finditer(text, floor, start):
        if not _inside_date(text, border.start()):
            floor = border.end()
    for border in _BORDER.finditer(text, end, ceiling):
        if not _inside_date(text, border.start()):
            ceiling = border.start()
            break
    sentence = text[floor:ceiling]
    return bool(_MANY.search(sentence) and _STUDIED.search(sentence) and not _ONE.search(sentence))


def _is_long(period: str) -> bool:
    """Whether two years stand there, or months that lie apart."""
    years = set(_YEAR.findall(period))
    months = [_MONTHS.index(month) // 3 for month in _MONTH_NAMED.findall(period)]
    return len(years) > 1 or (len(months) > 1 and max(months) - min(months) > 1)


_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)|(?<=\d/)\d\d(?!\d|/)")
_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"
_MONTH_NAMED = re.compile(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
_SHORT_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\Z")


def _inside_date(text: str, stop: int) -> bool:
    """Whether the stop is that of a shortened month: ``Jan. 1, 1999``."""
    return text[stop] == "." and _SHORT_MONTH.search(text, max(stop - 5, 0), stop) is not None
