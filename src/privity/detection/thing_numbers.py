"""Numbers that a release, a catalogue or a standard gives: ``Oracle 19.3.0.0``, ``NDC 0006-0277-31``.

They are written like addresses of machines, telephone numbers and post codes, and lead to nobody: a
product's code stands for every piece of the product (what stands for one piece is a serial number, and
45 CFR 164.514(b)(2)(i)(M) asks for that). Only the word right before a number says so, or the number before
it in a series that such a word leads.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from privity.domain.labels import Label

_RELEASED: Final = (
    r"version(?:en|s)?|vers|ver|v|release|rel|revision|rev|build|patch|firmware|software|hotfix|driver|kernel|"
    r"upgraded? (?:from|to)|updated? (?:from|to)|downgraded? (?:from|to)|migrated? (?:from|to)|"
    r"(?:update|upgrade|migration) (?:von|auf)|oracle"
)
# Short for a firewall and a switch too: those have addresses of private networks.
_RELEASED_SHORT: Final = r"fw|sw"
_PRIVATE: Final = re.compile(r"(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.")

# In capitals, as catalogues and standards are cited.
_CATALOGUED: Final = (
    r"GTIN(?:-\d\d)?|EAN(?:-\d\d)?|UPC|NDC(?:-\d\d)?|HRI|PZN|SKU|P/N|ISBN|ISSN|"
    r"ISO(?:/(?:IEC|TS|TR|DIS))?|IEC|DIN(?: EN)?(?: ISO)?|EN ISO|ASTM|AAMI|ANSI|IEEE|RFC|"
    r"LOINC|SNOMED(?: CT)?|SCTID|RxCUI|RxNorm|CPT|HCPCS|CDT|ATC|OPS|EBM|CAS|OID|PMID|PMCID|DOI|NCT|"
    r"(?:[Cc]at(?:alog(?:ue)?)?|[Ii]tem|[Mm]odel|[Aa]rt(?:icle|ikel)?)\.? ?"
    r"(?:[Nn]o\.?|[Nn]r\.?|[Nn]umber|#)"
)

_NUMBER: Final = r"\d[\w./-]{0,24}"
_JOINT: Final = r"(?: ?(?:,|/|;|to|and|or|und|oder|bis|auf|->|→|vs\.?) ?)"

#: The labels of numbers that may be those of things, each with the words that say so.
_WORDS: Final = {
    Label.IP: (_RELEASED, ""),
    Label.PHONE: ("", _CATALOGUED),
    Label.FAX: ("", _CATALOGUED),
    Label.CARD: ("", rf"{_CATALOGUED}|REF"),
    Label.ADDRESS: ("", _CATALOGUED),
}
_REACH: Final = 64


def of_a_thing(text: str, start: int, end: int, label: Label) -> bool:
    """Whether what was taken for a number of this label is the number of a product, a release or a rule."""
    if label is Label.DATE:
        return _is_no_day(text, start, end)
    if label not in _WORDS or not text[start].isdigit():
        return False
    if label is Label.ADDRESS and not _CODE.fullmatch(text, start, end):
        return False
    before = text[max(start - _REACH, 0) : start]
    if not before.strip():
        return False
    if _expression(label).search(before):
        return True
    return (
        label is Label.IP and not _PRIVATE.match(text, start) and _short_release().search(before) is not None
    )


def _is_no_day(text: str, start: int, end: int) -> bool:
    """Whether what is written like a day scores a newborn or numbers a rule: ``Apgar 8/9/10``.

    Behind a release a day stands as often ("revision 03.04.23" is surgery too), so that says nothing.
    """
    if _SCORED.fullmatch(text, start, end):
        return _SCORES.search(text, max(start - _LEAD, 0), start) is not None
    return _GOAL.search(text, max(start - _LEAD, 0), start) is not None


_LEAD: Final = 16
_SCORES: Final = re.compile(r"(?i)\bapgars?(?: scores?)?[ :=]{1,3}\Z")
# One, five and ten minutes after birth.
_SCORED: Final = re.compile(r"(?:10|\d)/(?:10|\d)(?:/(?:10|\d))?(?!/?\d)")
_GOAL: Final = re.compile(r"\bNPSG\.\Z")
_CODE: Final = re.compile(r"[\d-]+")


@cache
def _expression(label: Label) -> re.Pattern[str]:
    """Return what stands before such a number; made when a text first has a number of this label."""
    released, named = _WORDS[label]
    words = "|".join([*([f"(?i:{released})"] if released else ()), *([named] if named else ())])
    return re.compile(rf"(?<![\w-])(?:{words})(?:[ :=#]{{1,3}}|(?<=[vV]))(?:{_NUMBER}{_JOINT}){{0,3}}\Z")


@cache
def _short_release() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<![\w-])(?:{_RELEASED_SHORT})[ :=]{{1,3}}\Z")


# What registries publish: guidelines, trials, weaknesses of software, articles, genes, regulations.
_PUBLISHED: Final = re.compile(
    r"(?:CVE-\d{4}-\d{4,7}|NCT\d{8}|ISRCTN\d{8}|DRKS\d{8}|PMC\d{5,8}|PMID:? ?\d{5,8}|RFC ?\d{2,5}|KB\d{6,7}|"
    r"(?:GO|HP|MONDO|CHEBI|HGNC):\d{4,8}|ORPHA:?\d{2,6}|ENS[GTP]\d{11}|[NX][MPRC]_\d{6,9}(?:\.\d{1,2})?|"
    r"(?:ZE|NUB) ?\d{4}-\d{1,3})(?![\w])"
)
# The others look like numbers of charts and of samples: what gives them has to stand before them.
_GUIDELINE: Final = re.compile(r"(?:(?:NG|CG|QS|PH|MTG|DG|IPG|HST|HTG) ?\d{1,3}|TA ?\d{1,4})(?![\w-])")
_PUBLISHER: Final = re.compile(
    r"\bNICE(?: guid(?:eline|ance)s?)?[ :]{1,2}(?:[A-Z]{2,3} ?\d{1,4}(?:, ?| and |/)){0,4}\Z"
)
# Changes of a gene as clinicians write them (HGVS without its brackets, and older), and repeats.
_VARIANT: Final = re.compile(
    r"(?:p\.)?[ACDEFGHIKLMNPQRSTVWY]\d{1,4}(?:[ACDEFGHIKLMNPQRSTVWY*X]|del|ins|dup|fs)"
    r"(?:/[ACDEFGHIKLMNPQRSTVWY]\d{1,4}(?:[ACDEFGHIKLMNPQRSTVWY*X]|del))?(?!\w)|"
    r"(?:CGG|CAG|GAA|CTG|CCTG|GGGGCC) \d{1,4}(?:-\d{1,4})?(?!\w)"
)
_GENE: Final = re.compile(
    r"\b(?:BRCA[12]|CFTR|HFE|MTHFR|EGFR|KRAS|BRAF|JAK2|TP53|FMR1)(?: (?:gene|mutation|variant))?[ :]{1,2}"
    r"(?:[A-Z]\d{1,4}[A-Z](?:, ?| and |/)){0,2}\Z"
)
_NEAR: Final = 64


def is_published(text: str, start: int, end: int) -> bool:
    """Whether a code is one of a public registry or of a gene: ``CVE-2021-44228``, ``NG136``, ``C282Y``."""
    for code, context in ((_PUBLISHED, None), (_GUIDELINE, _PUBLISHER), (_VARIANT, _GENE)):
        found = code.match(text, start)
        if found is not None and found.end() >= end:
            return context is None or context.search(text, max(start - _NEAR, 0), start) is not None
    return False
