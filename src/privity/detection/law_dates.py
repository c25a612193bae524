"""The date of a law is no date of anybody: ``Legge 22 dicembre 2017, n. 219``.

45 CFR 164.514(b)(2)(i)(C) speaks of dates directly related to an individual. Laws are cited by kind, number
and date, in this order or with the date before the number; what a court or an authority decided about
somebody (a judgement, an order, a permit) is cited alike and is not among the kinds.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_KINDS: Final = (
    r"Public Law|Pub\. ?L\.|regulation|directive|"
    r"legge|l\.|d\. ?lgs\.?|d\. ?l\.|d\. ?p\. ?[rc]\. ?(?:m\.)?|d\. ?m\.|decreto[ -]legge|"
    r"decreto legislativo|decreto ministeriale|"
    r"decreto del presidente del(?:la repubblica| consiglio dei ministri)|"
    r"direttiva|regolamento|"
    r"lei(?: complementar| orgânica)?|decreto[ -]lei|decreto(?= n[º°o])|medida provisória|resolução|"
    r"instrução normativa|diretiva|regulamento|"
    r"ley(?: orgánica)?|real decreto(?:[ -](?:ley|legislativo))?|reglamento|directiva|"
    r"loi|décret|règlement|"
    r"gesetz|verordnung|richtlinie|wet|verordening|richtlijn"
)
_OF: Final = r"(?:of|del|dell'|di|de|du|vom|van)"
# Normalised text has "n.o" for "n.º".
_NUMBER_SIGN: Final = r"(?:n[.º°o]{1,3}|nr\.?)"
# What the word before the date is then: a cheap look for the rest of it, as most dates are of no law.
_LEADS: Final = frozenset(
    """
    of del dell' di de du vom van legge lgs. lgs d.lgs. dlgs. l. d.l. d.p.r. p.r. d.p.c.m. d.m. m.
    decreto-legge legislativo ministeriale repubblica ministri direttiva regolamento
    """.split()  # noqa: SIM905 - two lines
)
# Of "30 giugno 2003" a rule for months alone takes the end.
_DAY: Final = re.compile(r"(?i)\b[0-3]?\d(?:[.º°]|er)? (?:de |di )?\Z")
_REACH: Final = 96
_AHEAD: Final = 16
_LONGEST: Final = 16


def of_a_law(text: str, start: int, end: int) -> bool:
    """Whether a date is that of a statute, a decree of the government or a regulation."""
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
    # "Lei nº 8.080, de", "Regolamento (UE) 2016/679 del", "Ley 41/2002, de". What parliaments alone make
    # needs no number beside its date.
    numbered = (
        rf"(?i)(?<![\w.])(?:(?:{_KINDS})(?: (?-i:[A-Z])[\w./]{{0,12}}){{0,2}}"
        r"(?: ?\((?:EU|UE|CE|EC|EG|CEE|EWG)\))?,? ?"
        rf"(?:{_NUMBER_SIGN} ?\d[\d.]*(?:[/-]\d{{2,4}})?|\d{{1,4}}[/-]\d{{2,4}}|\d{{1,2}}\.\d{{3}})"
        rf"(?:[/-]?[A-Z]{{1,3}})?(?: ?\([^()\n]{{2,16}}\))?,? {_OF}|"
        r"legge del|decreto legislativo(?: del)?|ley(?: orgánica)? de|loi du|gesetz vom|wet van) \Z"
    )
    # "D.P.R. 28 dicembre 2000, n. 445": the number stands behind.
    kind = rf"(?i)(?<![\w.])(?:{_KINDS}),? (?:{_OF} )?\Z"
    number = rf"(?i),? ?{_NUMBER_SIGN} ?\d{{1,5}}\b"
    return re.compile(numbered), re.compile(kind), re.compile(number)
