"""Telephone and fax numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privity.detection import cues_abroad, validators
from privity.detection.cues import LINK
from privity.detection.cues_abroad import cue_abroad
from privity.detection.detector import Candidate, Evidence, Example, Hit, Pattern, View
from privity.detection.rules import splits_number, splits_word
from privity.domain.labels import Label
from privity.domain.late import late

_EXTENSION = r"(?:\s?(?:,|;)?\s?(?:x|ext\.?|extension)[\s.:]?\d{1,6})?"
_PHONE_WORDS = (
    r"tele?phone|phone|phones|tel|telefax|mobile|cell|cellphone|cellular|call|called|calling|contact|pager|"
    r"page|"
    r"beeper|hotline|reached|reach|dial|text|sms|whatsapp|number|callback|call back|ring|ph|home|office|"
    r"desk|voicemail|answering|messages?|registered"
)
# A parameter of a request: ``/fax/out?to=15035550188``. Spans of time are written alike, so that the
# numbers behind these must show a country.
_PARAMETERS = r"[?&](?:to|from|caller|callee|dnis|ani|msisdn|recipient|sender|number)="
_FAX_WORDS = r"fax|facsimile|telefax|efax"

_NORTH_AMERICAN = Pattern(
    "phone.north_american",
    r"(?:\+?1[-. /]?|001[-. ])?(?:\(\d{3}\)[ -]?|\b\d{3}[-. /])\d{3}[-. ]\d{4}" + r"(?i:" + _EXTENSION + r")",
)
_INTERNATIONAL = Pattern(
    "phone.international", r"(?:\+|\b00)[1-9]\d{0,2}(?:[ .()/-]{0,3}\d){6,13}(?i:" + _EXTENSION + ")"
)
# The trunk prefix 0 (ITU-T E.123) and an area code of up to five digits; ``00`` begins no area. France
# writes pairs with dots, Belgium dots behind a slash, Germany and the Netherlands one block of digits.
_NATIONAL = Pattern(
    "phone.national",
    r"(?:\(0\d{1,5}\) ?|\b0[1-9]\d{0,4}(?: ?[/-] ?| ))\d{2,4}(?:[ -]\d{2,4}){1,4}\b|"
    r"\b0[1-9](?:\.\d{2}){4}\b|\b0[1-9]\d{0,2} ?/ ?\d{2,3}(?:\.\d{2,3}){1,3}\b|"
    r"(?:\(0\d{2,5}\) ?|\b0[1-9]\d{0,4} ?[/-] ?)\d{5,8}\b",
)
_BY_CUE = Pattern(
    "phone.by_cue",
    rf"(?i:{_PARAMETERS}(?:%2B)?|"
    rf"\b(?:{_PHONE_WORDS}|{_FAX_WORDS}){LINK}(?:\b(?:me|him|her|us|them|you|at|on|back|my|your|number|"
    rf"no\.?) ?){{0,4}})"
    r"(?P<value>[+(]?\d(?:[ .()/-]{0,2}\d){6,14}(?i:" + _EXTENSION + r"))",
)
_ABROAD = Pattern("phone.abroad", cue_abroad(cues_abroad.PHONE, r"[+(]?\d(?:[ .()/-]{0,2}\d){6,14}"))
_BEFORE_CUE = Pattern(
    "phone.before_cue",
    r"(?P<value>\(?\+?\b\d(?:[ .()/-]{0,2}\d){6,13})\b(?i:[ -]{1,3}\(?(?:office|mobile|cell|fax|home|work|"
    r"desk|phone|tel|direct|main)\b)",
)
_SHORT = Pattern(
    "phone.short",
    rf"(?i:(?:^|[^\pL0-9])(?:{cues_abroad.EXTENSION}|(?:call|dial|desk|at|on|phone|tel\.?|"
    rf"(?-i:[A-Z][a-z]+)\)?,?) x)"
    r"(?:[\s:#=-]|\b(?:no|nr|number|is|ist|est)\b\.?|n[º°]){0,5}x?)(?P<value>\d{3,6}\b)",
)
_FAX_CUE = Pattern("phone.fax_cue", rf"(?i:\b(?:{_FAX_WORDS})\b)")
_CUE_REACH = 24

# Behind the plus of the country, or as the North American plan numbers its lines.
_COUNTRY = re.compile(r"\+|1[2-9]\d{2}[2-9]\d{6}\b")
# What hardly announces anything but a number that is called; the other cues are words of any text as
# well, so that behind them three digits or a round number may count something.
_SURE_CUE = late(
    r"(?i)[\W_]?(?:ext(?!ens)|pager|beeper|bleep|durchwahl|nebenstelle|piep|cercap|ramal|buscap|call|dial|desk|tel)"
)
# A limb is stretched by degrees, and a post, a building or an event has a year.
_STRETCH = late(r"(?i)\b(?:flex\w*|rom|rot\w*|abd\w*|add\w*|degrees?|grad|strength|knee|hip|elbow|spine)\b")
_MEASURED = late(
    r"(?i)\s?(?:°|º|%|deg|grad|pp[mb]|[cmk]?m\b|m?[lg]\b|kg|euro?\b|€|[.,/:-]\d|(?:hours?|days?|min)\b)"
)
_COUNTED = re.compile(r"\s?[^\W\d_A-Z]")
# What leads to the number of a drug (21 CFR 207.33), which may begin with two noughts.
_DRUG = late(r"(?i)\bndc\W{0,2}(?:no\.?|code|11)?\W{0,2}\Z")
_NAMED = late(r"[\W_]?[A-Z][a-z]+\)?,? x\d")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")


def _plausible(text: str, *, least: int = 7) -> bool:
    return least <= len(validators.digits(text.lower().split("x")[0].split("e")[0])) <= 15


def _counts(text: str, hit: Hit, pattern: Pattern) -> bool:
    """Whether a number, by how long it is and by what stands beside it, may be one that is called."""
    number = text[hit.start : hit.end]
    if pattern is _SHORT:
        return (
            not _YEAR.match(number)
            and (
                _SURE_CUE.match(text, hit.outer_start)
                or _no_quantity(text, hit.end, number)
                or _is_line_of(text, hit, number)
            )
            and not _MEASURED.match(text, hit.end)
            and (
                len(number) > 3 or not _STRETCH.search(text, max(hit.outer_start - _CUE_REACH, 0), hit.start)
            )
        )
    if not _plausible(number, least=9 if pattern is _NATIONAL and not _in_groups(number) else 7):
        return False
    if pattern is _INTERNATIONAL and _DRUG.search(text[max(hit.start - len("NDC code: 0"), 0) : hit.start]):
        return False
    if pattern is _BY_CUE and text.startswith("pH", hit.outer_start):
        return False  # of a blood gas
    if pattern is _BY_CUE and text[hit.outer_start] in "?&":
        return text[hit.start - 3 : hit.start].upper() == "%2B" or _COUNTRY.match(number) is not None
    return True


def _is_line_of(text: str, hit: Hit, number: str) -> bool:
    """Behind somebody's name: ``Terri x5521 aware``."""
    return len(number) > 3 and not number.endswith("00") and _NAMED.match(text, hit.outer_start) is not None


def _no_quantity(text: str, end: int, number: str) -> bool:
    return len(number) > 3 and not number.endswith("00") and not _COUNTED.match(text, end)


def _in_groups(number: str) -> bool:
    """With the blanks or dashes of a number that is called; in one block, records' numbers look alike."""
    return (" " in number or number.count("-") > 1) and " - " not in number and " / " not in number


class PhoneDetector:
    """Number plans by shape, free groupings of digits by cue; a number after a fax cue is a fax."""

    name = "phone"
    labels = frozenset({Label.PHONE, Label.FAX})
    entities = frozenset({"PHONE", "FAX"})
    patterns = (_NORTH_AMERICAN, _INTERNATIONAL, _NATIONAL, _BY_CUE, _ABROAD, _BEFORE_CUE, _SHORT, _FAX_CUE)
    source = "45 CFR 164.514(b)(2)(i)(D) and (E); ITU-T E.164, North American Numbering Plan"
    examples = (
        Example("call (617) 555-0142 x12", ("(617) 555-0142 x12",)),
        Example("+44 20 7946 0958 rang", ("+44 20 7946 0958",)),
        Example("Fax: 617-555-0199", ("617-555-0199",)),
        Example("6175550142", ("6175550142",), keys=("contact", "phone")),
        Example("my phone number is 612 084 539", ("612 084 539",)),
        Example("Tfno: 948 213 076, Tél. 01 42 34 56 78", ("948 213 076", "01 42 34 56 78")),
        Example("verständigt (035771/50 214), 0478/33.90.12", ("035771/50 214", "0478/33.90.12")),
        Example("Bel 050 - 711 40 22 of 06-44718209", ("050 - 711 40 22", "06-44718209")),
        Example("01.42.34.56.78, 0351/4471820", ("01.42.34.56.78", "0351/4471820")),
        Example("Durchwahl -318, Piepser 4471, Billing, ext 4471", ("318", "4471", "4471")),
        Example(
            "poste 4471; cercapersone 4471, ramal 447, toestel 4471, ext. 447",
            ("4471", "4471", "447", "4471", "447"),
        ),
        Example("pH 7.31/52/88/24 on air"),
        Example("CM Terri x5521 aware, ext. x3310", ("5521", "3310")),
        Example("Lesion x2000 magnification, Digoxin x250, Sodium x 3, Ativan x1500 mg"),
        Example("PUT /fax/out?to=15035550188 HTTP/1.1", ("15035550188",)),
        Example("GET /graph?from=1741654800&to=1741658400, ndc 00093-7180-56, NDC 0093-7180-56"),
        Example(
            "knee extension 110, ext 120°, pager in 2019, poste 2020, muss so sein. 1250 Fälle, "
            "busca 1534 registros, 01/02.03.2024"
        ),
        Example("BP 120/80, Na 140, range 100-200, version 1.555.123.4567.2"),
        Example("call in 2 weeks about the 10 day course"),
    )

    def detect(self, view: View) -> Iterator[Candidate]:
        fax_ends = [hit.end for hit in view.find(_FAX_CUE)]
        for pattern, score, evidence in (
            (_NORTH_AMERICAN, 0.9, Evidence.VALIDATED),
            (_INTERNATIONAL, 0.85, Evidence.SHAPE),
            (_NATIONAL, 0.6, Evidence.SHAPE),
            (_BY_CUE, 0.85, Evidence.CUE),
            (_ABROAD, 0.85, Evidence.CUE),
            (_BEFORE_CUE, 0.8, Evidence.CUE),
            (_SHORT, 0.8, Evidence.CUE),
        ):
            for hit in view.find(pattern):
                marked = pattern is _SHORT and view.text[hit.start - 1] in "xX"
                if (
                    splits_word(view.text, hit.start - marked, hit.end)
                    or splits_number(view.text, hit.start, hit.end)
                    or not _counts(view.text, hit, pattern)
                ):
                    continue
                fax = any(0 <= hit.start - end <= _CUE_REACH for end in fax_ends)
                label, entity = (Label.FAX, "FAX") if fax else (Label.PHONE, "PHONE")
                yield Candidate(hit.start, hit.end, label, entity, score, pattern.name, evidence)


DETECTOR = PhoneDetector()
