"""Ages over 89: the numbers as seven languages say them, and the detector that leaves general statements be.

All ages over 89 are identifiers (45 CFR 164.514(b)(2)(i)(C)), however they are written: 94, ninety-four,
94th, vierundneunzig. A pattern names what stands around the number; what is one comes from here. The
expressions are for RE2 and :mod:`re` alike, to be used where case is ignored.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from privity.detection.detector import Candidate, Evidence, Example, Pattern, View
from privity.detection.rules import Rule, RuleDetector
from privity.domain.labels import Label
from privity.domain.late import late

DIGITS: Final = r"(?:9\d|1[0-2]\d)"
NTH: Final = r"(?:9\d|1[0-2]\d)(?:st|nd|rd|th)"

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_NTHS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"

ENGLISH: Final = rf"(?:ninety(?:[ -](?:{_ONES}))?|(?:one |a )?hundred(?: and)?(?:[ -](?:{_TEENS}|{_ONES}))?)"
ENGLISH_NTH: Final = (
    rf"(?:ninetieth|ninety[ -](?:{_NTHS})|(?:one )?hundredth|(?:one )?hundred(?: and)?[ -](?:{_NTHS}))"
)
SPANISH: Final = (
    r"(?:noventa(?: y (?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?|cien|ciento (?:un[oa]?|"
    r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez))"
)
PORTUGUESE: Final = (
    r"(?:noventa(?: e (?:uma?|dois|duas|três|tres|quatro|cinco|seis|sete|oito|nove))?|cem|cento e (?:uma?|"
    r"dois|duas|três|tres|quatro|cinco|seis|sete|oito|nove|dez))"
)
FRENCH: Final = (
    r"(?:quatre[- ]vingts?[- ](?:dix(?:[- ](?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize)|"
    r"nonante(?:(?: et|-)[ -]?(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf))?|cent(?: (?:un|deux|trois|"
    r"quatre|cinq|six|sept|huit|neuf|dix))?)"
)
ITALIAN: Final = (
    r"(?:novant(?:a(?:due|tre|tré|quattro|cinque|sei|sette|nove)?|uno|otto)|cento(?:uno|due|tre|tré|"
    r"quattro|cinque|sei|sette|otto|nove|dieci)?)"
)
_GERMAN_ONES = "ein|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun"
GERMAN: Final = rf"(?:(?:(?:{_GERMAN_ONES})und)?neunzig|(?:ein)?hundert(?:eins|{_GERMAN_ONES}|zehn)?)"
_DUTCH_ONES = "een|twee|drie|vier|vijf|zes|zeven|acht|negen"
DUTCH: Final = rf"(?:(?:(?:{_DUTCH_ONES})(?:en|ën))?negentig|honderd(?:en?)?(?:{_DUTCH_ONES}|tien)?)"
# One word for the person and the age.
PERSONS: Final = (
    rf"(?:(?:super|semi-?super)?centenarian|non[ao]genarian|nonagenari[ao]|nonagénaire|ultracentenari[ao]|"
    rf"(?:9\d|1[0-2]\d)enne|novant(?:a(?:du|tr|quattr|cinqu|se|sett|nov)?|un|ott)enne|"
    rf"{GERMAN}jährig(?:e[rnsm]?)?|{DUTCH}jarigen?|honderdplussers?)"
)

_VERY_OLD = late(
    rf"(?i)\b(?:{DIGITS}(?:st|nd|rd|th)?|{ENGLISH}|{ENGLISH_NTH}|{SPANISH}|{PORTUGUESE}|{FRENCH}|"
    rf"{ITALIAN}|{GERMAN}(?:s?ten)?|{DUTCH}(?:ste)?|{PERSONS}|nonag[ée]sim[oa]|nineties|90['’]?s|"
    rf"novantenne)\b"
)
# Most ages are two digits, and need no expression.
_VERY_OLD_IN_DIGITS = frozenset(map(str, range(90, 130)))


def says_very_old(stretch: str) -> bool:
    """Whether a stretch of text, taken for an age, says one over 89."""
    if stretch.isascii() and stretch.isdecimal():
        return stretch in _VERY_OLD_IN_DIGITS
    return _VERY_OLD.search(stretch) is not None


# "over 90" and "90 or older" are the one category that the rule lets stand.
_GENERAL_BEFORE = late(
    r"(?i)(?:\b(?:over|above|than|beyond|exceeding|until|to|under|below|(?:m[aá]s|plus|mais|moins|menos|"
    r"mayores|maiores) de|über|ab|ab dem|oltre i|oltre|dan|boven|vanaf)|"
    r"[<>≥≤–-])\s*(?:the )?(?:age of )?\Z"
)
_GENERAL_BEHIND = late(
    r"(?i)\s*(?:\+|(?:years?(?: old| of age)?|yrs?|-year-olds?|años|ans|anni|anos|jahren?|jaar)?\s*(?:and|"
    r"or|&|y|et|e|und|o|ou|oder|en|of) (?:over|older|above|up|more|más|mayores|plus|älter|oltre|mais|"
    r"ouder|beyond|greater)\b)"
)
# A number in words that counts or measures: "six hundred and two women", "a fever of a hundred three".
_COUNT_BEFORE = late(
    r"(?i)(?:\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|"
    r"eighty|ninety|hundred|thousand)[ -](?:and )?|"
    r"\b(?:fever|temperature|temp|pressure|rate|pulse|sats?|saturation|sugar|glucose|weight)"
    r"(?: \w+){0,3} )\Z"
)
_COUNT_BEHIND = late(
    r"(?i)[ -](?:and )?(?:ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"hundred|thousand|percent|per cent|milli\w+|micro\w+|kilo\w*|grams?|pounds?|degrees|units?|m ?g|m ?l|"
    r"grad[io]s?|graus|degrés|grade?n?|p[eo]r ?cento|por ciento|pour ?cent|prozent|procent|minut[oie]s?|"
    r"giorni|mila|mil|mille|unità|unidades|unités|euros?|metri|metros|mètres|batti(?:ti|mentos))\b"
)
# The number of a law or a form.
_NUMBERED = re.compile(r"(?i)\bn(?:r\.?|[.º°]{1,2}) ?\Z")
_UNITS = re.compile(
    r"(?i) ?(?:%|°|words?\b|w[öo]rter\b|points?\b|punkte\b|pages?\b|seiten\b|beds?\b|betten\b|items?\b|"
    r"questions?\b|fragen\b|minutes?\b|minuten\b|seconds?\b|sekunden\b|days?\b|tagen?\b|weeks?\b|wochen\b|m[gl]\b|mmhg\b|mcg\b|kg\b|"
    r"cm\b|mm\b|bpm\b|ms\b|samples?\b|patients\b|patienten\b|characters\b|zeichen\b|lines\b|zeilen\b)"
)
_FRACTION = re.compile(r"0[.,]\d+")
_DECIMAL = re.compile(r"(?<![\w/.,])0[.,]\Z")
# At the head of a sentence, before what is counted.
_HEAD = re.compile(r"(?:\A|[.!?\n]\s*)\Z")
_THINGS = late(
    r" (?!(?:years?|and|or|now|last|next|this|in|on|later|already|but|almost|when|if|going|come|"
    r"soon)\b)[a-z]{3}"
)


def counts(text: str, start: int, end: int) -> bool:
    """Whether a number, taken for an age, counts, measures or numbers something else."""
    before = text[max(start - 48, 0) : start]
    if text[start].isdigit():
        if _DECIMAL.search(before) or _FRACTION.fullmatch(text, start, end) or _UNITS.match(text, end):
            return True  # "0,60-0,93", "100 words"
        return _NUMBERED.search(before) is not None
    if _COUNT_BEFORE.search(before) or _COUNT_BEHIND.match(text, end):
        return True
    return _HEAD.search(before) is not None and _THINGS.match(text, end) is not None


_NINETY = re.compile(r"(?i)(?:90|ninety|noventa|novanta|neunzig|negentig|quatre-vingt-dix|nonante)\Z")
# "vor 100 Jahren", "hace 90 años": how long ago, not how old.
_AGO_BEFORE = re.compile(
    r"(?i)\b(?:vor|seit|nach|hace|il y a|há|depuis|desde|después de|durante|dopo|per|pendant|na|gedurende|"
    r"über)\s*\Z"
)
_REACH = 24


def _says_general(text: str, found: Candidate) -> bool:
    """Whether an age stands for a class of people or a number of years for a stretch of time."""
    before, behind = text[max(found.start - _REACH, 0) : found.start], text[found.end : found.end + _REACH]
    if _GENERAL_BEHIND.match(behind):
        return True
    if _NINETY.match(text[found.start : found.end]) and _GENERAL_BEFORE.search(before):
        return True
    return found.rule.startswith("age_abroad") and _AGO_BEFORE.search(before) is not None


@dataclass(frozen=True, slots=True)
class AgeDetector:
    """Rules, less what they find in statements on whole classes of people."""

    rules: RuleDetector

    @property
    def name(self) -> str:
        return self.rules.name

    @property
    def labels(self) -> frozenset[Label]:
        return self.rules.labels

    @property
    def entities(self) -> frozenset[str]:
        return self.rules.entities

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        return self.rules.patterns

    @property
    def source(self) -> str:
        return self.rules.source

    @property
    def examples(self) -> tuple[Example, ...]:
        return self.rules.examples

    def detect(self, view: View) -> Iterator[Candidate]:
        for found in self.rules.detect(view):
            if not _says_general(view.text, found):
                yield found


def age_rule(pattern: Pattern, score: float, evidence: Evidence, *, apart: bool = False) -> Rule:
    """A row of an age detector's table."""
    return Rule(pattern, Label.AGE90, "AGE_OVER_89", score, evidence, apart=apart)
