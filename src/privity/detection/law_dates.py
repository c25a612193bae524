"""The date of a law is no date of anybody: ``Legge 22 dicembre 2017, n. 219``.

45 CFR 164.514(b)(2)(i)(C) speaks of dates directly related to an individual. Laws are cited by kind, number
and date, in this order or with the date before the number, and with the name of the month; what a court or
an authority decided about somebody (a judgement, an order, a permit) and what somebody prescribed or signed
(a ``Verordnung``, an advance directive) is cited alike and is not among the kinds. Nor are short forms that
are initials (``D.M.``), nor a law without a number.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

# With the date before the number, too.
_ITALIAN: Final = (
    r"legge|d\. ?lgs\.?|d\. ?p\. ?(?:r|c\. ?m)\.|decreto[ -]legge|decreto legislativo|decreto ministeriale|"
    r"decreto del presidente del(?:la repubblica| consiglio dei ministri)"
)
_KINDS: Final = (
    rf"Public Law|Pub\. ?L\.|{_ITALIAN}|"
    r"lei(?: complementar| orgânica)?|decreto[ -]lei|medida provisória|instrução normativa|"
    r"ley(?: orgánica)?|real decreto(?:[ -](?:ley|legislativo))?|loi"
)
# What these are called stands on prescriptions and in charts: only those of the Union are meant.
_UNION_KINDS: Final = (
    r"regulation|directive|direttiva|regolamento|diretiva|regulamento|reglamento|directiva|règlement|"
    r"verordnung|richtlinie|verordening|richtlijn"
)
_UNION: Final = r"(?:EU|UE|CE|EC|EG|CEE|EWG)"
_OF: Final = r"(?:of|del|dell'|di|de|du|vom|van)"
# Normalised text has "n.o" for "n.º".
_NUMBER_SIGN: Final = r"(?:n[.º°o]{1,3}|nr\.?)"
# What the word before the date is then: a cheap look for the rest of it, as most dates are of no law.
_LEADS: Final = frozenset(
    """
    of del dell' di de du vom van legge lgs. lgs d.lgs. d.lgs dlgs. d.p.r. p.r. r. d.p.c.m. c.m. m.
    decreto-legge legislativo ministeriale repubblica ministri
    """.split()  # noqa: SIM905 - two lines
)
# Of "30 giugno 2003" a rule for months alone takes the end.
_DAY: Final = re.compile(r"(?i)\b[0-3]?\d(?:[.º°]|er)? (?:de |di )?\Z")
_REACH: Final = 96
_AHEAD: Final = 16
_LONGEST: Final = 16


def of_a_law(text: str, start: int, end: int) -> bool:
    """Whether a date is that of a statute, a decree of the government or a regulation."""
    if not any(map(str.isalpha, text[start:end])):
        return False
    before = text[max(start - _REACH, 0) : start]
    words = before[-_LONGEST:].split()
    if any(word[0].isdigit() for word in words[-2:]):
        before = _DAY.sub("", before)
        words = before[-_LONGEST:].split()
    if not words or words[-1].lower().rstrip(",") not in _LEADS:
        return False
    numbered, kind, number = _expressions()
    if numbered.search(before):
        return True
    return bool(kind.search(before) and number.match(text, end, end + _AHEAD))


@cache
def _expressions() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what stands before the date of a law that is told in full, and around one told otherwise.

    Made when a text first has a date beside what may be a law.
    """
    # "Lei nº 8.080, de", "Regolamento (UE) 2016/679 del", "Ley 41/2002, de".
    numbered = (
        rf"(?i)(?<![\w.])(?:(?:{_KINDS}),? ?"
        rf"(?:{_NUMBER_SIGN} ?\d[\d.]*(?:[/-]\d{{2,4}})?|\d{{1,4}}[/-]\d{{2,4}}|\d{{1,2}}\.\d{{3}})"
        rf"(?:[/-]?[A-Z]{{1,3}})?(?: ?\([^()\n]{{2,16}}\))?|"
        rf"(?:{_UNION_KINDS}) ?(?:\({_UNION}\)|{_UNION} )(?: ?{_NUMBER_SIGN})? ?\d{{1,4}}/\d{{2,4}}|"
        rf"(?:{_UNION_KINDS}) \d{{2,4}}/\d{{1,4}}/{_UNION}),? {_OF} \Z"
    )
    # "D.P.R. 28 dicembre 2000, n. 445": the number stands behind.
    kind = rf"(?i)(?<![\w.])(?:{_ITALIAN}),? (?:{_OF} )?\Z"
    number = rf"(?i),? ?{_NUMBER_SIGN} ?\d{{1,5}}\b"
    return re.compile(numbered), re.compile(kind), re.compile(number)
