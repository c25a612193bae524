"""Numbers and dates as they are said in six languages: ``null acht fünf eins``, ``douze du dix soixante``.

As in English a run of numbers counts from four digits on. A day counts before its month, behind a word of
birth, or beside a month's number and a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from privity.detection.normalise.number_words import LONGEST_WORD, MARKS, Tongue, speaking
from privity.detection.normalise.rewrite import Rewrite, Spelling
from privity.domain.late import late

# Numbers of all six languages: whole words, and how compounds and ordinals begin.
_WHOLE = (
    r"nul|null|z[eé]ro|cero|eins|een|une?|un[oa]|uma?|zwo|twee|deux|due|dos|dois|duas|trois|tr[eê]s?|"
    r"quatre|quattro|[cq]uatro|cin[cq](?:o|ue)?|sechs|zes|seis?|six|set[et]e?|sept|siete|meia|huit|otto|oito|ocho|"
    r"neuf|nove|nueve|dix|diez|dieci|dez|on[cz]e|tien|elf"
)
_BEGUN = (
    r"einund|zwei|zwan|zwölf|zwoelf|twaalf|twin|tweee?n|drei|drie|dert|derd|vier|f[üu]e?nf|vijf|veert|"
    r"quator|quatt|quarant|[cq]uarent|cinqu|cincu|sech|zest|zese|soix|sess|sesen|sieb|zeven|sett|seten|acht|ott|"
    r"och|oit|neun|negen|nov[ae]n|non[ae]n|zehn|elf|tiend|undic|do[dc][ei]|doz|douz|tre[cdzs]|treiz|quin|sedic|seiz|"
    r"die[cz]i|dezes|dezas|vin(?:gt|te)|vent|veint|trent|treint|trint|hund|hond|cent|cien|mil|taus|duiz|"
    r"premier|prim(?:o|er)|erste|zweite|dritte|eerste"
)
_FIGURE = rf"(?:(?:{_WHOLE})\b|(?:{_BEGUN})[a-zß-ÿ]*)"
_BETWEEN = r"[-,. \t\r\n]{1,3}(?:(?:e|y|et|d[ue]l?|do|van de) )?"
_MONTHS = (
    r"jan|jänner|enero|gennaio|f[ée][vb]|m[aä]r|maerz|maart|a[vbp]r|ma[iy]|maggio|mei|jui|jun|jul|giugno|luglio|ao[uû]t|"
    r"agost|august|sep|set|o[ckut]t|out|nov|d[ée][zc]|dic"
)
_GATE = rf"(?i)\b{_FIGURE}(?:{_BETWEEN}{_FIGURE}){{2}}|\b{_FIGURE}[ -](?:d[ei] )?(?:{_MONTHS})"
_WORD = re.compile(r"[^\W\d_]+")
_JOINT = late(r"[ \t]{1,3}|[ \t]?[-,.]?[ \t]?\r?\n?[ \t]{0,2}|['\u2019]")
_FEWEST = 4
# From nine digits on a number that begins with nought, and is told by nothing, is one that is dialled.
_DIALLED = 9


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    joined: bool
    """Whether no more than a blank, a hyphen or a comma stands before it."""


class _Number(NamedTuple):
    figures: str
    first: int
    last: int  # exclusive, in words

    @property
    def value(self) -> int:
        return int(self.figures)


def rewrites(text: str) -> Iterator[Rewrite]:
    """Yield each number of four digits or more, and each day, that is said in another language."""
    words = list(_split(text))
    at = 0
    while at < len(words):
        best: tuple[int, Rewrite] | None = None
        for tongue in speaking(words[at].text):
            found = _date(tongue, words, at) or _run(tongue, words, at)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
        if best is None:
            at += 1
        else:
            yield best[1]
            at = best[0]


SPELLING = Spelling("spoken_abroad", _GATE, rewrites)


def _split(text: str) -> Iterator[_Word]:
    last = 0
    for match in _WORD.finditer(text):
        joined = bool(_JOINT.fullmatch(text, last, match.start()))
        yield _Word(match.group().lower(), *match.span(), joined)
        last = match.end()


def _run(tongue: Tongue, words: list[_Word], at: int) -> tuple[int, Rewrite] | None:
    """Return numbers that stand one behind the other, and where they end."""
    pieces: list[tuple[str, int, int]] = []
    digits = 0
    here = last = at
    while here < len(words) and here - at < _LONGEST and (here == at or words[here].joined):
        mark = MARKS.get(words[here].text)
        if mark is not None and pieces:
            pieces.append((mark, words[here].start, words[here].end))
            here += 1
            continue
        number = _number(tongue, words, here)
        if number is None:
            break
        pieces.append((number.figures, words[number.first].start, words[number.last - 1].end))
        digits += len(number.figures)
        here = last = number.last
    while pieces and not pieces[-1][0].isdigit():
        pieces.pop()
    if digits < _FEWEST or len(pieces) < _FEWEST_PIECES:
        return None
    return last, Rewrite(words[at].start, words[last - 1].end, tuple(_grouped(pieces, digits)))


# What nobody says in one breath.
_LONGEST = 48
# "Mille neuf cents" alone is a count.
_FEWEST_PIECES = 2


def _grouped(pieces: list[tuple[str, int, int]], digits: int) -> Iterator[tuple[str, int, int]]:
    """Part a long number that begins with nought, as a telephone number is written."""
    if digits < _DIALLED or pieces[0][0][0] != "0" or not all(piece.isdigit() for piece, _, _ in pieces):
        yield from pieces
        return
    size, most = 0, 4
    for piece, start, end in pieces:
        if size + len(piece) > most:
            yield " " + piece, start, end
            size, most = 0, 3 if digits < _LONG else 4
        else:
            yield piece, start, end
        size += len(piece)


_LONG = 11


def _date(tongue: Tongue, words: list[_Word], at: int) -> tuple[int, Rewrite] | None:
    day = _day(tongue, words, at)
    if day is None:
        return None
    here = _skip(tongue.of, words, day.last)
    if day.figures == "1" and here == day.last and words[at].text not in tongue.ordinals:
        return None  # "un juin pluvieux": an article
    pieces = [(day.figures, words[at].start, words[day.last - 1].end)]
    if _follows(words, here) and words[here].text in tongue.months:
        month_end = here + 1
        if month_end - day.last > 1:
            pieces.append((" de ", words[day.last - 1].end, words[here].start))
        else:
            pieces.append((" ", words[day.last - 1].end, words[here].start))
        pieces.append((words[here].text, words[here].start, words[here].end))
        year = _year(tongue, words, _skip(tongue.of, words, month_end))
        if year is not None:
            pieces.append((" ", words[month_end - 1].end, words[year.first].start))
            pieces.append((year.figures, words[year.first].start, words[year.last - 1].end))
        last = year.last if year else month_end
        return last, Rewrite(words[at].start, words[last - 1].end, tuple(pieces))
    month = _day(tongue, words, here) if _follows(words, here) else None
    if month is None or month.value > _MONTHS_IN_YEAR:
        return None
    behind = _skip(tongue.of, words, month.last)
    year = _year(tongue, words, behind)
    told = (
        here > day.last or (at > 0 and words[at - 1].text in tongue.born) or _ordinal(tongue, words, at, here)
    )
    if year is None or not told:
        return None
    pieces.append(("/", words[day.last - 1].end, words[month.first].start))
    pieces.append((month.figures, words[month.first].start, words[month.last - 1].end))
    pieces.append(("/", words[month.last - 1].end, words[year.first].start))
    pieces.append((year.figures, words[year.first].start, words[year.last - 1].end))
    return year.last, Rewrite(words[at].start, words[year.last - 1].end, tuple(pieces))


_MONTHS_IN_YEAR = 12
_LAST_DAY = 31
_FIRST_YEAR, _LAST_YEAR = 1880, 2100


def _ordinal(tongue: Tongue, words: list[_Word], first: int, second: int) -> bool:
    return words[first].text in tongue.ordinals and words[second].text in tongue.ordinals


def _follows(words: list[_Word], at: int) -> bool:
    return at < len(words) and words[at].joined


def _skip(some: frozenset[str], words: list[_Word], at: int) -> int:
    """Return the place behind at most two such words."""
    for _ in range(2):
        if _follows(words, at) and words[at].text in some:
            at += 1
    return at


def _day(tongue: Tongue, words: list[_Word], at: int) -> _Number | None:
    said = tongue.ordinals.get(words[at].text)
    if said is not None:
        return _Number(str(said), at, at + 1)
    number = _number(tongue, words, at)
    if number is None or not 1 <= number.value <= _LAST_DAY or len(number.figures) > 2:
        return None
    return number


def _year(tongue: Tongue, words: list[_Word], at: int) -> _Number | None:
    """``neunzehnhundertvierzig``, ``negentien vierenveertig``, ``quatre-vingt-dix-huit``."""
    if not _follows(words, at):
        return None
    number = _number(tongue, words, at)
    if number is None:
        return None
    if len(number.figures) == 4:
        return number if _FIRST_YEAR <= number.value < _LAST_YEAR else None
    if number.figures in ("18", "19", "20") and _follows(words, number.last):
        rest = _number(tongue, words, number.last)
        if rest is not None and len(rest.figures) == 2:
            return _Number(number.figures + rest.figures, at, rest.last)
    return number if len(number.figures) == 2 else None


def _number(tongue: Tongue, words: list[_Word], at: int) -> _Number | None:
    """Return the longest number that begins at a word."""
    small = _below_hundred(tongue, words, at)
    if small is None:
        return _counted(tongue, words, at, 0, at)
    value, last = small
    return _counted(tongue, words, at, value, last) if value else _Number("0", at, last)


def _counted(tongue: Tongue, words: list[_Word], first: int, lead: int, at: int) -> _Number | None:
    """Go on behind a number below a hundred, or without one: hundreds and thousands."""
    total, last = lead, at

    def says(some: frozenset[str]) -> bool:
        return last < len(words) and (last == first or words[last].joined) and words[last].text in some

    if lead < 10 and says(tongue.thousand):
        total, last = (lead or 1) * 1000, last + 1
        lead = 0
        below = _below_thousand(tongue, words, last)
        if below is not None:
            total, last = total + below[0], below[1]
    elif lead < 20 and says(tongue.hundred):
        total, last = (lead or 1) * 100, last + 1
        below = _after_joint(tongue, words, last)
        if below is not None:
            total, last = total + below[0], below[1]
    elif last == first and words[last].text in tongue.hundreds:
        found = _below_thousand(tongue, words, last, leading=True)
        if found is not None:
            total, last = found
    elif lead >= 100 and lead % 100 == 0:
        below = (
            _after_joint(tongue, words, last)
            if lead < 1000 or lead % 1000
            else _below_thousand(tongue, words, last)
        )
        if below is not None:
            total, last = total + below[0], below[1]
    return _Number(str(total), first, last) if last > first else None


def _below_thousand(
    tongue: Tongue, words: list[_Word], at: int, *, leading: bool = False
) -> tuple[int, int] | None:
    here = at if leading else _skip(tongue.joints, words, at)
    if here >= len(words) or not (leading or words[here].joined):
        return None
    word = words[here].text
    hundreds = tongue.hundreds.get(word)
    if hundreds is None and word in tongue.hundred:
        hundreds = 100
    if hundreds is None:
        below = _below_hundred(tongue, words, here)
        if below is None:
            return None
        value, last = below
        if value >= 10 or not (_follows(words, last) and words[last].text in tongue.hundred):
            return below
        hundreds, here = value * 100, last
    rest = _after_joint(tongue, words, here + 1)
    return (hundreds, here + 1) if rest is None else (hundreds + rest[0], rest[1])


def _after_joint(tongue: Tongue, words: list[_Word], at: int) -> tuple[int, int] | None:
    here = _skip(tongue.joints, words, at)
    if not _follows(words, here):
        return None
    below = _below_hundred(tongue, words, here)
    return below if below is not None and below[0] else None


def _below_hundred(tongue: Tongue, words: list[_Word], at: int) -> tuple[int, int] | None:
    """A number of one word, or a ten with its unit. One word may say a whole year."""
    tens = _tens(tongue, words, at)
    if tens is not None:
        return tens
    value = _closed(tongue, words[at].text)
    return None if value is None else (value, at + 1)


def _tens(tongue: Tongue, words: list[_Word], at: int) -> tuple[int, int] | None:
    """A ten and what belongs to it; French says ten-seven, sixty-ten and four-twenties."""
    last = at + 1
    following = words[last].text if _follows(words, last) else ""
    value = tongue.tens.get(words[at].text)
    french = "vingt" in tongue.tens
    if value is None and french:
        unit = tongue.small.get(following, 0)
        if words[at].text == "dix" and 7 <= unit <= 9:
            return 10 + unit, last + 1
        if words[at].text == "quatre" and following in ("vingt", "vingts"):
            value, last = 80, last + 1
    if value is None:
        return None
    behind = last + (_follows(words, last) and words[last].text in tongue.joints)
    unit = tongue.small.get(words[behind].text, 0) if _follows(words, behind) else 0
    if french and value in (60, 80) and unit == 10:
        more = tongue.small.get(words[behind + 1].text, 0) if _follows(words, behind + 1) else 0
        return (value + 10 + more, behind + 2) if 7 <= more <= 9 else (value + 10, behind + 1)
    most = 16 if french and value in (60, 80) else 9
    return (value + unit, behind + 1) if 1 <= unit <= most else (value, last)


def _closed(tongue: Tongue, word: str) -> int | None:
    """What a single word says."""
    value = tongue.small.get(word)
    if value is not None or not tongue.heads or len(word) > LONGEST_WORD:
        return value
    total = 0
    while word:
        head = next((word[:size] for size in range(len(word), 4, -1) if word[:size] in tongue.heads), None)
        if head is None:
            break
        total, word = total + tongue.heads[head], word[len(head) :].removeprefix("und").removeprefix("en")
    if not total or (word and word not in tongue.small):
        return None
    return total + tongue.small.get(word, 0)
