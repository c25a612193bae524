"""Weigh what rules and lists propose against what the tagger reads.

A checksum, a key or a sure cue needs no second opinion. What rests on a word list, on the look of a word
or on a weak cue is one witness and the tagger another: their log-odds add up (the sum of independent
evidence; I. J. Good, "Probability and the Weighing of Evidence", 1950). What the tagger alone reads counts
where its kind has a form that can be checked, or needs none.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING, Final

from privity.detection.calendar_words import WEEKDAYS
from privity.detection.detector import Candidate, Evidence
from privity.detection.doubts import doubt_of, doubt_of_listed
from privity.detection.great_age import counts, says_very_old
from privity.detection.lexicon import lexicon
from privity.detection.nobodys import is_nobodys
from privity.detection.provider_ids import LONGEST, is_provider_id
from privity.detection.tagger.kinds import Kind
from privity.detection.validators import day_of_month
from privity.domain.labels import Label
from privity.domain.late import late

if TYPE_CHECKING:
    from privity.detection.tagger.decode import Tag

#: The detector that findings of the tagger alone name.
NAME: Final = "tagger"

# What the tagger says of a place where it proposes nothing.
_SILENCE: Final = 0.03
_LEAST, _MOST = 0.001, 0.999


@dataclass(frozen=True, slots=True)
class Reading:
    """What a tag of a kind becomes: its label and entity, the part of it that has the form, and a shift.

    The shift (in log-odds) makes 0.5 the score at which the balanced point decides.
    """

    label: Label
    entity: str
    part: Callable[[str], tuple[int, int] | None]
    shift: float = 0.0


_MONTH = re.compile(
    r"(?i)\b(?:jan|feb|fév|m[aä]r|apr|avr|abr|ma[iy]|ju[ni]|jul|juil|aug|ao[uû]|ago|sep|set|o[ck]t|out|nov|"
    r"dez|de[cs]|"
    r"dic|ene|gen|mag|giu|lug)[a-zéûç]*"
)
_NUMERIC_DATE = re.compile(
    r"\b(\d{1,2})[-/](\d{1,2})(?:[-/](?:\d{2}){1,2})?\b|\b(\d{1,2})\.(\d{1,2})\.(?:\d{2}){0,2}(?!\d)|"
    r"\b\d{4}([-/.])(\d{1,2})\5(\d{1,2})\b"
)
_SPOKEN_DAY = re.compile(
    r"(?i)\b(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|(?:six|seven|eigh|nin|ten|eleven|"
    r"twelf|\w+teen|"
    r"twentie|thirtie)th)\b"
)
_LETTER = re.compile(r"[^\W\d_]{2}")
_CAPITAL = re.compile(r"(?<![^\W_])[A-ZÀ-ÖØ-ÞŁŚŠŽ]")
_PHONE = re.compile(r"[+(]?\d[\d ()./\u2011-]{5,22}\d(?:\s*(?:x|ext\.?)\s*\d{1,6})?")
# From the first word that holds a digit to the last, with the letters of a series before it ("P 871 416",
# "CSN 5615174410"; what announces a number is none) and of a place behind it ("46127-S").
_NUMBERED = re.compile(
    r"(?<![^\s:=#])(?:(?!(?:MRN?|SSN?|NPI|DOB|TEL|FAX|IDS?|N[OR]|REF|DEA|VIN|PID|NHS|CPF|DNI|BSN|UDI|LOT)\b)"
    r"(?:[A-Z]{1,5}(?:-[A-Z])?|[a-z]):? (?=\d))?"
    r"[^\s:=#]*\d(?:.*\d)?\w*(?:[-/](?:[A-Za-z]{1,3}|[A-Z]{4,6})(?![\w'-]))?",
    re.DOTALL,
)


def _numbered(text: str) -> tuple[int, int] | None:
    """The part of a tag that is a number or a code: what stands around it belongs to the sentence."""
    found = _NUMBERED.search(text)
    return found.span() if found and sum(map(str.isdigit, found.group())) >= _FEWEST_DIGITS else None


_FEWEST_DIGITS = 3
# A pressure, a range, a balance; NDC is the number of a drug (21 CFR 207.33).
_MEASURED = late(r"(0|[1-9]\d{0,3})([-/\u2013])([1-9]\d{0,3})")
_COUNTING = late(r"\d{1,2}(?: \d{1,2}){3,}")
# An object identifier (ITU-T X.660) or a variant (dbSNP) names no person; one with a long arc may end in a
# number that does.
_OBJECT = re.compile(r"(?:(?:urn:oid:|oid:)?[0-2](?:\.\d{1,6}){4,24}|rs\d{3,8})(?![\w.])")
# A name that a system gave: one unbroken word with a digit, a joint or a capital within.
_GIVEN = re.compile(r"(?=\S*(?:\d|[a-z][A-Z]|[^\W_][._/@-][^\W_]))[^\W_][^\s\"'<>(){}\[\]]{3,}\Z")


_BRACKETS: Final = str.maketrans("()", "  ")


def _phone(text: str) -> tuple[int, int] | None:
    found = _PHONE.search(text)
    if found and _COUNTING.fullmatch(plain := found.group().translate(_BRACKETS).strip()):
        numbers = [int(number) for number in plain.split()]
        if all(second == first + 1 for first, second in pairwise(numbers)):
            return None  # a scale: "0 1 2 (3) 4 5"
    return found.span() if found and 7 <= sum(map(str.isdigit, found.group())) <= 15 else None


# What the tagger took along before a date: "received fresh 3.12.24".
_AHEAD = late(r"[a-z]{3,} (?=\d)")
# Of pages, parts and scores "1/2" is no day.
_OF_SO_MANY = late(
    r"(?i)\b(?:pg|pgs|pages?|p|sheet|part|dose|strength|score|pain|apgar|stage|grade|vision)[.: ]{1,2}\Z"
)


def _date(text: str) -> tuple[int, int] | None:
    ahead = _AHEAD.match(text)
    if ahead and not _MONTH.match(ahead.group()) and not _SPOKEN_DAY.match(ahead.group()):
        word = ahead.group().rstrip()
        if word not in WEEKDAYS and lexicon().is_common(word) and _NUMERIC_DATE.match(text, ahead.end()):
            return ahead.end(), len(text)
    if _MONTH.search(text) or _SPOKEN_DAY.search(text):
        return 0, len(text)
    for found in _NUMERIC_DATE.finditer(text):
        first, second = (int(part) for part in found.groups() if part and part.isdigit())
        if day_of_month(first, second) or day_of_month(second, first):
            return 0, len(text)
    return None


def _when(test: Callable[[str], object]) -> Callable[[str], tuple[int, int] | None]:
    return lambda text: (0, len(text)) if test(text) else None


READINGS: Final = {
    Kind.NAME: Reading(Label.NAME, "PERSON", _when(_LETTER.search)),
    Kind.PLACE: Reading(Label.LOCATION, "CITY", _when(_LETTER.search), -0.5),
    Kind.FACILITY: Reading(Label.LOCATION, "FACILITY", _when(_CAPITAL.search), -1.5),
    Kind.ADDRESS: Reading(Label.ADDRESS, "STREET_ADDRESS", _when(lambda text: len(text) > 3), -0.3),
    Kind.DATE: Reading(Label.DATE, "DATE", _date, -1.0),
    Kind.AGE: Reading(Label.AGE90, "AGE_OVER_89", _when(says_very_old), -1.0),
    Kind.PHONE: Reading(Label.PHONE, "PHONE", _phone, -0.5),
    Kind.NET: Reading(Label.URL, "NET", _when(lambda text: "@" in text), -1.0),
    Kind.ID: Reading(Label.ID, "IDENTIFIER", _numbered, -0.5),
    Kind.SECRET: Reading(Label.SECRET, "SECRET", _when(re.compile(r"\S{4,}(?: \S+){0,5}\Z").match), -0.5),
}

_COUNTED = 4.0
_PERIOD = 12.0

# Behind a number of few digits, or a code of letters, often stands nobody.
_CODED: Final = Reading(Label.ID, "IDENTIFIER", _when(_GIVEN.match), -1.5)

# What stands behind an at sign names somebody, whatever it looks like.
_HANDLE: Final = Reading(Label.URL, "HANDLE", _when(re.compile(r"\w").search), 0.0)
_HANDLES: Final = frozenset((Kind.NET, Kind.ID))
_AT_SIGN = re.compile(r"@ ?\Z")

_RULES: Final = {kind: f"{NAME}.{kind.lower()}" for kind in READINGS}

# The kinds that speak for a soft candidate of a label, whatever they take it for.
_SENSITIVE: Final = frozenset(READINGS)

# A state or a firm for the tagger may be a town or a ward where a cue says so: neither for nor against.
_NEIGHBOURS: Final = frozenset((Kind.REGION, Kind.ORG))
_UNDECIDED: Final = 0.4

WORDY: Final = frozenset((Kind.NAME, Kind.PLACE, Kind.FACILITY))

# What a soft candidate's evidence is worth beside its score, in log-odds.
_WORTH: Final = {Evidence.LIST: 0.0, Evidence.SHAPE: 1.0, Evidence.CUE: 1.5}
_SOFT_LABELS: Final = frozenset({Label.NAME, Label.LOCATION})
# Months of studies and of patients look alike.
# So do handles and the marks of programs and style sheets.
_SOFT_RULES: Final = frozenset(
    {
        "address.town_code_short",
        "date.compact",
        "date.pointed",
        "date.month_year",
        "date.month_alone",
        "date.month_year_abroad",
        "date.numeric_month_year",
        "handle.apart",
        "handle.plain",
    }
)
_SURE: Final = 0.95
# A sentence or two say too little for that.
_LONG_ENOUGH: Final = 240
_ALONE: Final = 2.0
_HEARD: Final = 0.9
_TOLD: Final = 0.7
_PERSONAL: Final = frozenset(Label) - {
    Label.LOCATION,
    Label.URL,
    Label.IP,
    Label.YEAR,
    Label.ID,
    Label.SECRET,
}
# Names by their look alone, of words that are in no list.
_UNKNOWN: Final = frozenset({"name.unknown_pair"})


def weigh(
    text: str, proposals: Iterable[tuple[str, Candidate]], tags: Sequence[Tag], *, whole: bool = False
) -> list[tuple[str, Candidate]]:
    """Return the proposals, the soft ones with the tagger's word on them, and what it reads besides.

    ``proposals`` pair a detector's name and its candidate; ``tags`` come in text order. ``whole`` says that
    the text is all of its passage: of a piece, what is told beside it may tell of somebody. Nothing is
    dropped: what weighs little has a low score.
    """
    heard = [tag for tag in tags if tag.kind in _SENSITIVE]
    spoken = [tag for tag in tags if tag.kind in _SENSITIVE or tag.kind in _NEIGHBOURS]
    ends = [tag.end for tag in spoken]
    weighed: list[tuple[str, Candidate]] = []
    proposals = list(proposals)
    persons = sorted(
        [
            *(tag.start for tag in heard if tag.kind is Kind.NAME),
            *(found.start for _, found in proposals if found.label is Label.NAME and not _is_soft(found)),
        ]
    )
    read = [found for tag in heard for found in _read(text, tag, persons, alone=False)]
    alone = whole and len(text) > _LONG_ENOUGH and not _tells_of_somebody(text, read, proposals, persons)
    if alone:
        read = [found for tag in heard for found in _read(text, tag, persons, alone=True)]
    for name, found in proposals:
        if found.rule in _UNKNOWN:
            found = _read_part(spoken, ends, found)
        nobodys = is_nobodys(text, found, persons, alone=alone)
        if _is_soft(found):
            said = _said_of(spoken, ends, found)
            odds = odds_of(found.score) + odds_of(said) + _WORTH.get(found.evidence, 1.0)
            if found.evidence is Evidence.LIST:
                odds -= _ALONE * alone + doubt_of_listed(text, found.start, found.end)
            odds -= _PERIOD * nobodys
            weighed.append((name, found._replace(score=probability_of(odds))))
        elif nobodys:
            weighed.append((name, found._replace(score=probability_of(odds_of(found.score) - _PERIOD))))
        else:
            weighed.append((name, found))
    weighed.extend((NAME, found) for found in read)
    return weighed


def _tells_of_somebody(
    text: str,
    read: Iterable[Candidate],
    proposals: Iterable[tuple[str, Candidate]],
    persons: Sequence[int],
) -> bool:
    """Whether a text tells for sure of a person, or what only records of persons hold.

    In a page without that, what looks a little like a name is the name of a thing. The name of a month or
    of a holiday alone says nothing.
    """
    return any(found.label is Label.NAME and found.score > _HEARD for found in read) or any(
        found.label in _PERSONAL
        and found.evidence >= Evidence.CUE
        and found.score >= _TOLD
        and (found.label is not Label.DATE or any(map(str.isdigit, text[found.start : found.end])))
        and not is_nobodys(text, found, persons, alone=False)
        for _, found in proposals
    )


def _is_soft(found: Candidate) -> bool:
    if found.evidence is Evidence.LIST:
        return True
    if found.rule in _SOFT_RULES:
        return True
    return found.label in _SOFT_LABELS and found.evidence in _WORTH and found.score < _SURE


def _said_of(heard: Sequence[Tag], ends: Sequence[int], found: Candidate) -> float:
    """The highest probability of a tag that touches a candidate."""
    said = _SILENCE
    for place in range(bisect_left(ends, found.start + 1), len(heard)):
        if heard[place].start >= found.end:
            break
        tag = heard[place]
        said = max(said, tag.probability if tag.kind in _SENSITIVE else _UNDECIDED * tag.probability)
    return said


def _read_part(spoken: Sequence[Tag], ends: Sequence[int], found: Candidate) -> Candidate:
    """Return of a run of words that no list has the part that the tagger reads, where that is nobody's name.

    In German every noun looks like a name: of "Bezirksverwaltung Hannover" the town alone is read.
    """
    first = bisect_left(ends, found.start + 1)
    touching = list(takewhile(lambda tag: tag.start < found.end, islice(spoken, first, None)))
    if not touching or any(tag.kind is Kind.NAME for tag in touching):
        return found
    start, end = max(found.start, touching[0].start), min(found.end, touching[-1].end)
    return found._replace(start=start, end=end)


def _read(text: str, tag: Tag, persons: Sequence[int], *, alone: bool) -> Iterable[Candidate]:
    reading = READINGS[tag.kind]
    value = text[tag.start : tag.end]
    if tag.kind in _HANDLES and _AT_SIGN.search(text, max(tag.start - 2, 0), tag.start):
        reading = _HANDLE
    part = reading.part(value)
    if part is None and tag.kind is Kind.ID:
        reading = _CODED
        part = reading.part(value)
    if part is None:
        return
    start, end = tag.start + part[0], tag.start + part[1]
    if tag.kind is Kind.ID and _is_measure(text, start, end):
        return
    if (
        tag.kind is Kind.DATE
        and _OF_SO_MANY.search(text, max(start - _LEAD, 0), start)
        and end - start <= len("10/10")
    ):
        return
    first = _word_start(text, start)
    named = _OBJECT.match(text, first)
    if is_provider_id(text, first) or (named and named.end() >= end):
        return
    odds = odds_of(tag.probability) + reading.shift
    if tag.kind in WORDY:
        odds -= doubt_of(text, start, end, person=tag.kind is Kind.NAME) + _ALONE * alone
    elif tag.kind is Kind.AGE and counts(text, start, end):
        odds -= _COUNTED
    found = Candidate(
        start, end, reading.label, reading.entity, tag.probability, _RULES[tag.kind], Evidence.MODEL
    )
    if is_nobodys(text, found, persons, alone=alone):
        odds -= _PERIOD
    yield found._replace(score=probability_of(odds))


def _is_measure(text: str, start: int, end: int) -> bool:
    """Whether this is a pressure or a balance, the higher number first, or a range, the lower one first.

    Numbers of files and of people in a study look alike: a word for a measure or a unit has to say so, or
    the figures of a blood pressure where no word for a record stands before.
    """
    found = _MEASURED.fullmatch(text, start, end)
    if found is None or end - start > len("1200/1000"):
        return False
    first, second = int(found[1]), int(found[3])
    if found[2] != "/":
        plausible = first < second < _HIGHEST
    else:
        plausible = first > second >= _LOWEST and (first < _HIGHEST or first % 10 == second % 10 == 0)
    if not plausible:
        return False
    before = text[max(start - _WORDS_BEFORE, 0) : start]
    if _MEASURE_BEFORE.search(before):
        return True
    if _RECORD_BEFORE.search(before):
        return _REFERENCE.search(before) is not None and _UNIT_BEHIND.match(text, end) is not None
    if _UNIT_BEHIND.match(text, end):
        return True
    return found[2] == "/" and first in _SYSTOLIC and second in _DIASTOLIC


_SYSTOLIC, _DIASTOLIC = range(70, 261), range(30, 161)
_WORDS_BEFORE = 32
_MEASURE_BEFORE = late(
    r"(?i)(?<!\w)(?:bp|nibp|abp|blood pressure|pressure|blutdruck|tension|tensión|pressione|pressão|"
    r"i ?/ ?o|ins? (?:and|&) outs?|balance|bilanz|range|normal|target|goal|heart rate|hr|pulse|map|"
    r"weight|glucose|sugars?|sats?|spo2|systolic)"
    r"(?:[ :=(]{1,3}(?:was|is|of|at|now|range|today|between|from|mmhg))?[ :=(]{1,3}\Z"
)
# A record, whoever is in it, or where something is kept, up to a word before its number.
_RECORD_BEFORE = late(
    r"(?i)(?<!\w)(?:pts?|patient\w*|pat|pazient\w*|pacient\w*|subjects?|subj|participants?|client|proband\w*|"
    r"randomi[sz]ed|enrolled|case|fall\w*|files?|folio|folder|record|records|chart|mrn?|id|ids|akt\w+|az|prot\w*|"
    r"process\w*|pratica|cartella|dossier|expediente|historia|accession|acct|account|ref|reference|ticket|"
    r"wristband|bracelet|band|badge|card|locker|tag|kit|sample|specimen|probe|vial|lot|label|room|bed|zimmer|"
    r"bett|no|nr|n|num|number|nummer|número|numero|form|claim|policy|invoice|order|visit|encounter)"
    r"[.:#)]{0,2}(?: [\w.]{1,12})?[ :=#(]{0,3}\Z"
)
# Of "ref 10-150 mg" the laboratory tells what is normal.
_REFERENCE = late(r"(?i)\bref[.:]?[ (]{1,2}\Z")
_UNIT_BEHIND = late(
    r"(?i) ?(?:%|mm ?hg|m[gl]|mcg|[µu]g|kg|cm|mm|bpm|mmol|meq|miu|iu|units?|u/l|g/d?l|ng/|pg/|cells|"
    r"minutes?|mins?|hours?|days?|weeks?|months?|years?|kcal|watts?|steps?)(?!\w)"
)
_LOWEST, _HIGHEST = 30, 1000
_LEAD = 12


def _word_start(text: str, at: int) -> int:
    """Where the word around a place begins, as far back as a provider's id may reach."""
    floor = max(at - LONGEST, 0)
    while at > floor and not text[at - 1].isspace() and text[at - 1] not in "\"':=,([{":
        at -= 1
    return at


def odds_of(probability: float) -> float:
    """Return the log-odds of a probability, bounded: nothing is certain."""
    bounded = min(max(probability, _LEAST), _MOST)
    return math.log(bounded / (1 - bounded))


def probability_of(odds: float) -> float:
    """Return the probability of log-odds, to four digits."""
    return round(1 / (1 + math.exp(-odds)), 4)
