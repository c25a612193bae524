"""Telephone and fax numbers."""

from __future__ import annotations

from collections.abc import Iterator

from privity.detection import cues_abroad, validators
from privity.detection.cues import LINK
from privity.detection.cues_abroad import cue_abroad
from privity.detection.detector import Candidate, Evidence, Example, Pattern, View
from privity.detection.rules import splits_number, splits_word
from privity.domain.labels import Label

_EXTENSION = r"(?:\s?(?:,|;)?\s?(?:x|ext\.?|extension)[\s.:]?\d{1,6})?"
_PHONE_WORDS = (
    r"tele?phone|phone|phones|tel|telefax|mobile|cell|cellphone|cellular|call|called|calling|contact|pager|"
    r"page|"
    r"beeper|hotline|reached|reach|dial|text|sms|whatsapp|number|callback|call back|ring|ph|home|office|"
    r"desk|voicemail|answering|messages?|registered"
)
_FAX_WORDS = r"fax|facsimile|telefax|efax"

_NORTH_AMERICAN = Pattern(
    "phone.north_american",
    r"(?:\+?1[-. /]?|001[-. ])?(?:\(\d{3}\)[ -]?|\b\d{3}[-. /])\d{3}[-. ]\d{4}" + r"(?i:" + _EXTENSION + r")",
)
_INTERNATIONAL = Pattern(
    "phone.international", r"(?:\+|\b00)[1-9]\d{0,2}(?:[ .()/-]{0,3}\d){6,13}(?i:" + _EXTENSION + ")"
)
_NATIONAL = Pattern("phone.national", r"(?:\(0\d{1,4}\) ?|\b0\d{1,4}[ /-])\d{2,4}(?:[ -]\d{2,4}){1,4}\b")
_BY_CUE = Pattern(
    "phone.by_cue",
    rf"(?i:\b(?:{_PHONE_WORDS}|{_FAX_WORDS}){LINK}(?:\b(?:me|him|her|us|them|you|at|on|back|my|your|number|"
    rf"no\.?) ?){{0,4}})"
    r"(?P<value>[+(]?\d(?:[ .()/-]{0,2}\d){6,14}(?i:" + _EXTENSION + r"))",
)
_ABROAD = Pattern("phone.abroad", cue_abroad(cues_abroad.PHONE, r"[+(]?\d(?:[ .()/-]{0,2}\d){6,14}"))
_BEFORE_CUE = Pattern(
    "phone.before_cue",
    r"(?P<value>\(?\+?\b\d(?:[ .()/-]{0,2}\d){6,13})\b(?i:[ -]{1,3}\(?(?:office|mobile|cell|fax|home|work|"
    r"desk|phone|tel|direct|main)\b)",
)
_FAX_CUE = Pattern("phone.fax_cue", rf"(?i:\b(?:{_FAX_WORDS})\b)")
_CUE_REACH = 24


def _plausible(text: str, *, least: int = 7) -> bool:
    return least <= len(validators.digits(text.lower().split("x")[0].split("e")[0])) <= 15


class PhoneDetector:
    """Number plans by shape, free groupings of digits by cue; a number after a fax cue is a fax."""

    name = "phone"
    labels = frozenset({Label.PHONE, Label.FAX})
    entities = frozenset({"PHONE", "FAX"})
    patterns = (_NORTH_AMERICAN, _INTERNATIONAL, _NATIONAL, _BY_CUE, _ABROAD, _BEFORE_CUE, _FAX_CUE)
    source = "45 CFR 164.514(b)(2)(i)(D) and (E); ITU-T E.164, North American Numbering Plan"
    examples = (
        Example("call (617) 555-0142 x12", ("(617) 555-0142 x12",)),
        Example("+44 20 7946 0958 rang", ("+44 20 7946 0958",)),
        Example("Fax: 617-555-0199", ("617-555-0199",)),
        Example("6175550142", ("6175550142",), keys=("contact", "phone")),
        Example("my phone number is 612 084 539", ("612 084 539",)),
        Example("Tfno: 948 213 076, Tél. 01 42 34 56 78", ("948 213 076", "01 42 34 56 78")),
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
        ):
            for hit in view.find(pattern):
                if (
                    splits_word(view.text, hit.start, hit.end)
                    or splits_number(view.text, hit.start, hit.end)
                    or not _plausible(view.text[hit.start : hit.end])
                ):
                    continue
                fax = any(0 <= hit.start - end <= _CUE_REACH for end in fax_ends)
                label, entity = (Label.FAX, "FAX") if fax else (Label.PHONE, "PHONE")
                yield Candidate(hit.start, hit.end, label, entity, score, pattern.name, evidence)


DETECTOR = PhoneDetector()
