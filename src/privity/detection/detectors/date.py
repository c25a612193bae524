"""Dates: every element but a year that stands alone. Relative dates and durations stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privity.detection.calendar_words import (
    BEFORE_FEAST,
    BEHIND_NO_FEAST,
    FEASTS,
    SINCE_MONTH,
    THIS_MONTH,
    WEEKDAYS,
    WEEKDAYS_ABROAD,
    first_half,
    with_weekday,
)
from privity.detection.cues import cue
from privity.detection.cues_abroad import DATE, MONTH, MONTH_SHORT, MONTH_SHORTER, cue_abroad
from privity.detection.detector import Candidate, Evidence, Example, Hit, Pattern, View
from privity.detection.rules import splits_number, splits_word
from privity.detection.validators import day_of_month
from privity.domain.labels import Label
from privity.domain.late import late

_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?"
)
_DAYS = (
    r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
)
_ORDINALS = (
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|"
    r"fourteenth|"
    r"fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|twenty[ -](?:first|second|"
    r"third|"
    r"fourth|fifth|sixth|seventh|eighth|ninth)|thirty[ -]first"
)
_YEAR = r"(?:1[89]|20|21)\d{2}"
_TIME = (
    r"(?:(?:[Tt ]|,? (?:at )?)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?(?i:[ap]\.?m\b\.?))?(?:[Zz]|"
    r"[+-]\d{2}:?\d{2})?)?"
)
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"

_ISO = Pattern("date.iso", rf"\b{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}{_TIME}")
# A day to which something unreadable is glued ("2020-02-10T2Z:46") is a day still.
_GLUED = Pattern("date.glued", rf"\b{_YEAR}(?:-\d{{2}}-|/\d{{2}}/)\d{{2}}[TtZz_][\w:.+-]{{0,24}}")
_COMPACT = Pattern("date.compact", r"\b(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\b")
# Months in Roman numerals, as many write them in Italy, Hungary, Poland and on prescriptions.
_ROMAN = r"(?:VI{0,3}|I?X|XI{1,2}|I{1,3}|IV|vi{0,3}|i?x|xi{1,2}|i{1,3}|iv)"
_NUMERIC = Pattern(
    "date.numeric", rf"\b\d{{1,2}}([-/.])(?:\d{{1,2}}|{_ROMAN})[-/.](?:{_YEAR}|\d{{2}})\b{_TIME}"
)
_MONTH_FIRST = Pattern(
    "date.month_first",
    rf"(?i:\b(?:(?:{_DAYS})\.?,? (?:the )?)?(?:{_MONTHS})\.?[ -](?:the )?(?:{_DAY}|{_ORDINALS})"
    rf"\b(?:(?:,? ?|-)(?:of )?(?:{_YEAR}|'\d{{2}})\b)?){_TIME}",
)
_DAY_FIRST = Pattern(
    "date.day_first",
    rf"(?i:\b(?:(?:{_DAYS})\.?,? (?:the )?)?(?:{_DAY}|{_ORDINALS})(?: of)?[ -](?:{_MONTHS})\b\.?(?:(?:,? ?|"
    rf"-)(?:{_YEAR}|'?\d{{2}})\b)?){_TIME}",
)
# A day and its month in one word, and the week of ISO 8601.
_COMPACT_MONTH = Pattern(
    "date.compact_month",
    rf"(?i:\b[0-3]\d(?:{_MONTHS})(?:{_YEAR}|\d{{2}})\b)|\b(?:19|20)\d{{2}}-?W[0-5]\d(?:-?[1-7])?\b",
)
_MONTH_YEAR = Pattern(
    "date.month_year", rf"(?i:\b(?:{_MONTHS})\.?(?:(?:,? |-|/|,? of ){_YEAR}| ['\x{{2019}}]\d{{2}})\b)"
)
_MONTH_ALONE = Pattern(
    "date.month_alone",
    r"\b(?i:in|since|until|till|by|during|last|next|this|early|late|mid|from|of|to|and|between|through)[ -]"
    r"(?P<value>January|February|March|April|May|June|July|August|September|October|November|December)\b",
)
_NUMERIC_MONTH_YEAR = Pattern(
    "date.numeric_month_year", rf"\b(?:(?:0?[1-9]|1[0-2])/{_YEAR}|{_YEAR}[-/](?:0[1-9]|1[0-2]))\b"
)
# A form's three boxes: only behind a cue.
_BLANKS = rf"\d{{2}} \d{{2}} (?:{_YEAR}|\d{{2}})\b"
_BY_CUE = Pattern(
    "date.by_cue",
    cue(
        r"d\.?o\.?b\.?|date of birth|birth ?date|birthday|born(?: on)?|dob|deceased|died(?: on)?|"
        r"date of (?:death|service|"
        r"admission|discharge|visit|surgery|injury|onset)|admitted(?: on)?|discharged(?: on)?|"
        r"adm(?:it)?(?:ted)? date|"
        r"admission date|discharge date|(?:visit|service|appointment|onset|surgery|procedure|collection|"
        r"issue|start|end) date|"
        r"date(?:time)?|dated|seen on|on|comparison|compared (?:to|with)|f/?u|lmp|edd|rtc|"
        r"(?:last|next) (?:seen|visit|dose|menses|period|eye exam|exam|appt|remote|infusion|clinic|check)|"
        r"dos|doa|dod|appointment|scheduled for|follow[ -]?up on|due|"
        r"printed|rec'?d",
        rf"\d{{1,2}}[-/.]\d{{1,2}}(?:[-/.]\d{{2,4}})?\b|\d{{8}}\b|\d{{6}}\b|{_BLANKS}|"
        rf"{_YEAR}, ?\d{{1,2}}, ?\d{{1,2}}\b",
        r"(?:[\s:=|*\"'`(,-]|\bis\b|\bwas\b|\bon\b){1,8}",
    ),
)
_EXPIRY = Pattern(
    "date.expiry",
    cue(
        r"exp(?:\.|ir(?:y|es|ed|ing|ation))?(?: (?:date|dt|on))?|good (?:thru|through|until|till)|"
        r"valid (?:thru|through|until|till|to)|gültig bis|válida? hasta|valable jusqu'(?:au|en)|"
        r"valida? fino al?|geldig tot|válid[oa] até",
        r"(?:0[1-9]|1[0-2]) ?[-/.]? ?(?:20)?\d{2}\b",
        r"[\s:=|*\"'`.]{1,6}",
    ),
)
_DAY_MONTH_ABROAD = Pattern(
    "date.day_month_abroad",
    rf"(?i:\b[0-3]?\d(?:\.|º|er|°)?(?: de(?:l)?| di)?[ ./-](?:(?:(?:{MONTH})\b\.?|(?:{MONTH_SHORT})\.)"
    rf"(?:(?: de(?:l)?| di)?[ ,./-]{{1,2}}(?:{_YEAR}|\d{{2}})\b)?|"
    rf"(?:{MONTH_SHORT}|{MONTH_SHORTER})\.?(?: de(?:l)?| di)?[ ./-]{{1,2}}{_YEAR}\b))",
)
_MONTH_YEAR_ABROAD = Pattern(
    "date.month_year_abroad", rf"(?i:\b(?:{MONTH})(?: de(?:l)?| di)?[ ,/-]{{1,2}}{_YEAR}\b)"
)
_BY_CUE_ABROAD = Pattern(
    "date.by_cue_abroad",
    cue_abroad(DATE, rf"\d{{1,2}}º?[-/.]\d{{1,2}}(?:[-/.]\d{{2,4}})?\b|\d{{8}}\b|\d{{6}}\b|{_BLANKS}"),
)
# Day and month as German writes them, each with its point; a range of days too.
_POINTS = r"(?:(?:0?[1-9]|[12]\d|3[01])\. ?[-\x{2013}] ?)?(?:0?[1-9]|[12]\d|3[01])\. ?(?:0?[1-9]|1[0-2])\."
_POINTED = Pattern(
    "date.pointed_by_cue",
    r"(?i:\b(?:am|vom|bis(?: zum| und mit)?|ab|den|dem|seit|zum|beim|termin|op|"
    r"aufn(?:ahme|\.)?|entl(?:assung|\.)?|"
    r"verlegung|kontrolle|wv|"
    rf"(?:mo|di|mi|do|fr|sa|so|fd|sd|nd)\.?)[ ,:(]{{1,3}})(?P<value>{_POINTS})(?:[^\d]|$)",
)
_POINTED_ALONE = Pattern("date.pointed", rf"(?:^|[^\w.,])(?P<value>{_POINTS})(?:[^\d]|$)")
_SPACED = Pattern(
    "date.spaced",
    rf"\b\d{{1,2}}(?:(?:\. |\x{{B7}}| / | - | \| )\d{{1,2}}(?:\. |\x{{B7}}| / | - | \| )(?:{_YEAR}|\d{{2}})|"
    rf" {_ROMAN} {_YEAR})\b",
)
_WEEKDAY_DATE = Pattern(
    "date.weekday_numeric",
    rf"(?i:\b(?:{_DAYS}|{WEEKDAYS_ABROAD})\.?,? (?:(?:the|de[nm]|le|el|il|d[ií]a|o) )?"
    rf"(?P<value>[0-3]?\d(?:/\d{{1,2}}\b|\.|st\b|nd\b|rd\b|th\b|er\b|e\b|[º°]|\b)|(?:{_ORDINALS})\b))",
)
_FEAST = Pattern("date.feast", rf"(?i:{BEFORE_FEAST})?(?P<value>(?:{FEASTS})(?:,? {_YEAR})?)")
_SINCE_MONTH = Pattern("date.month_since", rf"(?i:(?:^|[^\pL0-9])(?:{SINCE_MONTH}) (?P<value>{MONTH})\b)")
_DAY_LED = Pattern(
    "date.day_led",
    r"(?i:\b(?:il|del|dal|al|le|du|au|el|do|no|am|vom|zum|dem|op|van|the|of|on|by|since|until|"
    r"odierna|giorno|d[ií]a) ?\(?)"
    rf"(?P<value>[0-3]?\d(?i:\.|ten|st|nd|rd|th|º)?(?i: (?:{THIS_MONTH}))?|(?i:{_ORDINALS}))",
)
_BIRTH_YEAR = Pattern(
    "date.birth_year", cue(r"born in|birth year|year of birth|yob|b\.", rf"{_YEAR}\b", r"[\s:=\"']{0,4}")
)

_NUMBER = re.compile(r"\d+")
_ROMAN_PART = rf"(?<=[-/. ]){_ROMAN}(?=[-/. ])"
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def _calendar(text: str) -> bool:
    """Whether three numbers make a calendar date in one of the usual orders."""
    parts = [int(part) for part in _NUMBER.findall(text)[:3]]
    if roman := re.search(_ROMAN_PART, text):
        # "2.x.24" is a version, "2.X.24" and "2.x.2024" are days.
        short = len(roman.group()) == 1 and roman.group().islower() and parts[1] < 100
        return not short and day_of_month(parts[0], _ROMANS.index(roman.group().lower()) + 1)
    if len(parts) < 3:
        return False
    first, second, third = parts
    if first > 31:
        return day_of_month(third, second) or day_of_month(second, third)
    return day_of_month(second, first) or day_of_month(first, second)


def _spaced_calendar(text: str) -> bool:
    """The same where blanks part the numbers: ``6 - 12 - 18`` counts something, ``06 - 12 - 18`` is a day."""
    parts = _NUMBER.findall(text)
    figures = parts[-1]
    loose = " - " in text or " / " in text or "|" in text
    return (not loose or len(figures) == 4 or all(len(part) == 2 for part in parts)) and _calendar(text)


def _short_calendar(text: str) -> bool:
    """Whether digits after a cue make a date: ``3/14``, ``20190314``, ``031419``."""
    parts = _NUMBER.findall(text)
    if len(parts) == 1:
        digits = parts[0]
        if len(digits) == 8:
            return _calendar(f"{digits[:4]} {digits[4:6]} {digits[6:]}") or _calendar(
                f"{digits[:2]} {digits[2:4]} {digits[4:]}"
            )
        return _calendar(f"{digits[:2]} {digits[2:4]} {digits[4:]}")
    first, second = int(parts[0]), int(parts[1])
    if first > _DAYS_OF_A_MONTH:
        return _calendar(text)  # a program's: date(1988, 4, 17)
    if len(parts) == 2 and "." in text:
        return False
    return day_of_month(second, first) or day_of_month(first, second)


_DAYS_OF_A_MONTH = 31
# Behind two numbers: what says that they measure, and behind a span that they count. Of words for what is
# counted a note goes on after a day as well: "on 3/12 units transfused".
_COUNTS = late(r"(?i)[ -]?(?:out of|%|m[gl]\b|mcg|[cm]m\b)")
_SPAN_COUNTS = late(r"(?i)[ -]?(?:weeks?|wks?|days?|months?|mos?|years?|yrs?|hours?|hrs?|min(?:ute)?s?)\b")
# What leads to a version.
_VERSION = late(r"(?i)\b(?:version|fw|firmware|sdk)[ .:=]{0,2}\Z")
_RELEASE = late(r"[1-9]\d?\.\d{1,2}\.\d{2}")
# What a list of dates goes on with: "11/30/23, 8/2".
_AND_DAY = late(r"(?:,|;|,? and|,? &) ?(\d{1,2}/\d{1,2})\b(?![/.-]?\d)")


def _days_behind(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Yield the days without a year that a list of dates goes on with."""
    while (further := _AND_DAY.match(text, end)) is not None:
        if not _short_calendar(further[1]) or _COUNTS.match(text, further.end()):
            return
        yield further.span(1)
        end = further.end()


def _counts(text: str, hit: Hit) -> bool:
    """Whether two numbers behind a cue measure something, or are a span: ``f/u 2-4 weeks``."""
    if _COUNTS.match(text, hit.end):
        return True
    return "-" in text[hit.start : hit.end] and _SPAN_COUNTS.match(text, hit.end) is not None


def _numbers_release(text: str, hit: Hit) -> bool:
    """Whether a word right before it makes a release of what may be a day written without a nought."""
    return (
        _RELEASE.fullmatch(text, hit.start, hit.end) is not None
        and _VERSION.search(text, max(hit.start - _BEHIND, 0), hit.start) is not None
    )


def _month_first_date(text: str) -> bool:
    """``may 2`` and ``mar 5`` in lower case are more often verbs and typos than dates."""
    return text[:4] not in ("may ", "mar ") or any(year in text for year in (" 19", " 20"))


# What may follow a day that stands behind the day of the week alone: no hour, no count of something.
_AFTER_DAY = (
    r" ?(?:\Z|[,;)\]?!\n]|\.(?!\d))| (?:in|im|à|a|alle|om|um|bis|tot|au|al|met|mit|con|avec|com|und|et|en|y|"
    r"e|às|bij|bei|chez|presso|ist|is|was|de|van|von|vom|voor|vor|naar|nach)\b"
)
_ORDINAL_END = r"[;)!?\n]|\.(?:\s|\Z)|,(?!\s?\d)|\s*\Z"
_HOUR = r",? (?:às|as|à|pelas|a las?) \d"
# A dictated sentence that goes on; fingers, floors and attempts are numbered in the same words.
_SAID_END = r" (?:so(?! far)|but|because|if|and (?:i|he|she|it|we|they|then))\b"
_BEHIND = 12
_RANKS = frozenset(("first", "second", "third"))
_GERMAN_LEADS = frozenset(("am", "vom", "zum", "dem"))
_ENGLISH_LEADS = frozenset(("the", "on", "by", "since", "until"))
# Of few tablets a week's plan says how many on which day.
_MOST_TABLETS = 3


def _followed(text: str, end: int, expression: str) -> bool:
    """Whether what stands behind a day has this form; :mod:`re` makes and keeps it at its first use."""
    return re.match(expression, text[end : end + _BEHIND], re.IGNORECASE) is not None


def _day_told(text: str, hit: Hit) -> bool:
    """Whether a day of the week tells the day behind it: ``zondag 8 in``, ``sunday the third``."""
    value = text[hit.start : hit.end]
    if splits_number(text, hit.start, hit.end):
        return False
    if "/" in value:
        return _short_calendar(value)
    weekday, *article = text[hit.outer_start : hit.start].lower().replace(",", " ").split()
    if value.lower() in _RANKS and not article:
        return False  # "Monday first, then"
    if not value[0].isdigit() or value[-1].isalpha() or article == ["the"]:
        return _day_counts(text, hit)
    plain = value.isdigit() and not article and int(value) <= _MOST_TABLETS
    english = weekday.rstrip(".") in WEEKDAYS
    return not plain and not english and _day_counts(text, hit) and _followed(text, hit.end, _AFTER_DAY)


def _day_counts(text: str, hit: Hit) -> bool:
    """Whether a number is one of a day."""
    number = _NUMBER.match(text, hit.start, hit.end)
    return number is None or 1 <= int(number.group()) <= 31


def _day_led(text: str, hit: Hit) -> bool:
    """Whether a day behind ``am``, ``on the`` or ``dia`` is one of the calendar, and no hour of treatment."""
    if splits_word(text, hit.start, hit.end) or splits_number(text, hit.start, hit.end):
        return False
    value = text[hit.start : hit.end].lower()
    lead = text[hit.outer_start : hit.start].lower().split()[0]
    if not value[0].isdigit():
        if lead not in _ENGLISH_LEADS or value in _RANKS:
            return False
        said_on = text[max(hit.outer_start - len("on "), 0) : hit.outer_start].lower() == "on "
        return _followed(text, hit.end, _ORDINAL_END if said_on else _SAID_END)
    if " " in value or not _day_counts(text, hit):
        return " " in value
    if value.isdigit():
        return lead in ("dia", "día") and _followed(text, hit.end, _HOUR)
    if value.endswith((".", "ten")):
        return lead in _GERMAN_LEADS and _followed(text, hit.end, _ORDINAL_END)
    ends = _followed(text, hit.end, _ORDINAL_END) or _followed(text, hit.end, _SAID_END)
    return lead in _ENGLISH_LEADS and ends


def _feast_told(text: str, hit: Hit) -> bool:
    """Whether a holiday stands where a time does."""
    if splits_word(text, hit.start, hit.end):
        return False
    if text[hit.end : hit.end + _BEHIND].lower().lstrip(" -").startswith(BEHIND_NO_FEAST):
        return False
    return hit.outer_start < hit.start or text[hit.end - 1].isdigit()


class DateDetector:
    """Calendar-valid numeric dates, months with a day or a year, and short forms by cue."""

    name = "date"
    labels = frozenset({Label.DATE, Label.YEAR})
    entities = frozenset({"DATE", "YEAR"})
    patterns = (
        _ISO,
        _GLUED,
        _COMPACT,
        _NUMERIC,
        _MONTH_FIRST,
        _DAY_FIRST,
        _COMPACT_MONTH,
        _MONTH_YEAR,
        _MONTH_ALONE,
        _NUMERIC_MONTH_YEAR,
        _BY_CUE,
        _EXPIRY,
        _POINTED,
        _POINTED_ALONE,
        _SPACED,
        _WEEKDAY_DATE,
        _FEAST,
        _SINCE_MONTH,
        _DAY_LED,
        _BIRTH_YEAR,
        _DAY_MONTH_ABROAD,
        _MONTH_YEAR_ABROAD,
        _BY_CUE_ABROAD,
    )
    source = "45 CFR 164.514(b)(2)(i)(C): all elements of dates except year; ISO 8601-1, RFC 3339"
    examples = (
        Example("seen 2018-11-04T16:21:07+00:00 again", ("2018-11-04T16:21:07+00:00",)),
        Example(
            '"2031-05-17t03:12:09z" and 2017-08-21T1Z:S5:47', ("2031-05-17t03:12:09z", "2017-08-21T1Z:S5:47")
        ),
        Example("DOB 3/14/52", ("3/14/52",)),
        Example("am 7.11. operiert, geb. 6. 4. 1938", ("7.11.", "6. 4. 1938")),
        Example("visa, good thru 07/33; exp 0929", ("07/33", "0929")),
        Example("on March 3rd, 2021 and 4 May", ("March 3rd, 2021", "4 May")),
        Example("the third of June", ("third of June",)),
        Example("Mar '24, in 2024 and 24", ("Mar '24",)),
        Example("dob=datetime.date(1988, 4, 17), 2024W112", ("1988, 4, 17", "2024W112")),
        Example("COMPARISON: 11/30/23, 8/2 and 7/14.", ("11/30/23", "8/2", "7/14")),
        Example("turned 90 on the 1st so flag it", ("1st",)),
        Example("the 3rd so far, on the 1st sofa"),
        Example("fw 4.11.02, version 3.4.24"),
        Example("seen on Flag Day, by St. Patrick's Day", ("Flag Day", "St. Patrick's Day")),
        Example("f/u 4-2 @ 0900, back on the ninth.", ("4-2", "ninth")),
        Example(
            "f/u 2-4 weeks, on 3/12 units given, seen 3/4/21, 4/5 strength; on the ninth floor",
            ("3/12", "3/4/21", "4/5"),
        ),
        Example("surgery in October 2018", ("October 2018",)),
        Example("19520314", ("19520314",), keys=("patient", "birthDate")),
        Example("12.05.1987", ("12.05.1987",)),
        Example(
            "el 12 de marzo de 2015, im März 2020, 1er mars 2021",
            ("12 de marzo de 2015", "März 2020", "1er mars 2021"),
        ),
        Example("Tue 11/12/2024, maandag 2 juni 2025", ("Tue 11/12/2024", "maandag 2 juni 2025")),
        Example("OP Mi., 09.10.2024; entl. 15.3.", ("Mi., 09.10.2024", "15.3.")),
        Example("8.VII.2024, 12.xi.25 and 22 viii 2019", ("8.VII.2024", "12.xi.25", "22 viii 2019")),
        Example("Geb.: 30 09 1979, Aufnahme 03 06 24", ("30 09 1979", "03 06 24")),
        Example("entre el 11 y el 16 de febrero", ("11", "16 de febrero")),
        Example("du mardi 3 au jeudi 12 février", ("mardi 3", "jeudi 12 février")),
        Example("Am 22., 23. und 30. September", ("22., 23.", "30. September")),
        Example("zit tot zondag 8 in Peru; sunday the third", ("zondag 8", "sunday the third")),
        Example("desde agosto, sinds februari, seit Mai", ("agosto", "februari", "Mai")),
        Example("dal 28 u.s., le 6 courant, vom 11., dia 26 às 15h", ("28 u.s.", "6 courant", "11.", "26")),
        Example(
            "sinds Koningsdag, à Noël, heute, Allerheiligen; on All Saints",
            ("Koningsdag", "Noël", "Allerheiligen", "All Saints"),
        ),
        Example("12. Aug. 24 and 5 ene 2019", ("12. Aug. 24", "5 ene 2019")),
        Example("by weekday, Monday first"),
        Example("version 2.x.24, 1.iv.3, Adenosine 6 - 12 - 18 mg"),
        Example(
            "Montag 1 und Dienstag 2 Tabletten, lundi 8 comprimés, Sat 20, am 3. Tag, am 1., 3. und 7. Tag"
        ),
        Example("on the 3rd, 4th and 5th toes, día 5 de tratamiento, tumore di 9 c.m., the 2nd attempt"),
        Example("Christmas disease, at Christmas disease centres, Father Christmas, Dr. Natale, Via Pasqua"),
        Example("since 1987, for 3 days, 2 weeks ago, yesterday, every 6 months"),
        Example("BP 120/80, 1/2 tablet, pain 7/10, version 10.2.13.4, she may 2 be there, 45/13/2019"),
        Example("exp(0.92), expired 20 minutes later, valid until 10 mg"),
    )

    def detect(self, view: View) -> Iterator[Candidate]:
        for pattern, score, evidence, check in (
            (_ISO, 0.95, Evidence.VALIDATED, _calendar),
            (_GLUED, 0.9, Evidence.VALIDATED, _calendar),
            (_COMPACT, 0.5, Evidence.SHAPE, _short_calendar),
            (_NUMERIC, 0.9, Evidence.VALIDATED, _calendar),
            (_MONTH_FIRST, 0.9, Evidence.VALIDATED, _month_first_date),
            (_DAY_FIRST, 0.9, Evidence.VALIDATED, None),
            (_COMPACT_MONTH, 0.85, Evidence.VALIDATED, None),
            (_MONTH_YEAR, 0.85, Evidence.VALIDATED, None),
            (_NUMERIC_MONTH_YEAR, 0.7, Evidence.SHAPE, None),
            (_BY_CUE, 0.8, Evidence.CUE, _short_calendar),
            (_EXPIRY, 0.8, Evidence.CUE, None),
            (_POINTED, 0.8, Evidence.CUE, None),
            (_POINTED_ALONE, 0.5, Evidence.SHAPE, None),
            (_SPACED, 0.8, Evidence.VALIDATED, _spaced_calendar),
            (_SINCE_MONTH, 0.8, Evidence.CUE, None),
            (_MONTH_ALONE, 0.6, Evidence.SHAPE, None),
            (_DAY_MONTH_ABROAD, 0.9, Evidence.VALIDATED, None),
            (_MONTH_YEAR_ABROAD, 0.85, Evidence.VALIDATED, None),
            (_BY_CUE_ABROAD, 0.8, Evidence.CUE, _short_calendar),
        ):
            for hit in view.find(pattern):
                if splits_word(view.text, hit.start, hit.end) or splits_number(view.text, hit.start, hit.end):
                    continue
                if pattern is _NUMERIC and _numbers_release(view.text, hit):
                    continue
                if pattern is _BY_CUE and hit.end - hit.start <= len("12-31") and _counts(view.text, hit):
                    continue
                if check is None or check(view.text[hit.start : hit.end]):
                    if pattern in (_NUMERIC, _BY_CUE):
                        for first, last in _days_behind(view.text, hit.end):
                            yield Candidate(
                                first, last, Label.DATE, "DATE", score, pattern.name, Evidence.CUE
                            )
                    start = with_weekday(view.text, hit.start)
                    yield Candidate(start, hit.end, Label.DATE, "DATE", score, pattern.name, evidence)
                    if evidence >= Evidence.CUE and (half := first_half(view.text, start)):
                        yield Candidate(*half, Label.DATE, "DATE", score, pattern.name, evidence)
        for pattern, told in ((_WEEKDAY_DATE, _day_told), (_FEAST, _feast_told), (_DAY_LED, _day_led)):
            for hit in view.find(pattern):
                if told(view.text, hit):
                    start = with_weekday(view.text, hit.start)
                    yield Candidate(start, hit.end, Label.DATE, "DATE", 0.8, pattern.name, Evidence.CUE)
        for hit in view.find(_BIRTH_YEAR):
            yield Candidate(hit.start, hit.end, Label.YEAR, "YEAR", 0.7, _BIRTH_YEAR.name, Evidence.CUE)


DETECTOR = DateDetector()
