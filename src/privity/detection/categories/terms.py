r"""How a table of terms is written, and how it becomes expressions.

A block of terms is a string with ``;`` between them. A term is an RE2 expression without groups that
capture, matched whatever the case, in which

- a blank stands for one to three blanks, hyphens or underscores (``use disorder``, ``use-disorder``), and a
  blank with a question mark for none as well (``cd4 ?count``),
- ``~`` lets the word go on there (``alkoholabhängig~``, ``häusliche~ gewalt``),
- an apostrophe also stands for none,
- an accented letter also stands for its plain form, and an umlaut for its spelling with ``e``.

No term reaches over more than :data:`REACH` characters, so that a piece of a long text with what stands
around it shows every one of them whole.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from privity.detection.detector import Pattern
from privity.domain.category import Category

#: The longest stretch that one term may cover.
REACH = 120

_SPECIAL = {" ": r"[\s_-]{1,3}", "\0": r"[\s_-]{0,3}", "~": r"\pL{0,12}", "'": r"['\x{2019}\s]?"}
_BORDER = r"(?:\b|_)"
_UMLAUTS = {"ä": "(?:ä|ae?)", "ö": "(?:ö|oe?)", "ü": "(?:ü|ue?)", "ß": "(?:ß|ss)", "œ": "(?:œ|oe)"}


@dataclass(frozen=True, slots=True)
class Case:
    """An example as data: whether the text, about somebody or not, touches on the table's category."""

    text: str
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Terms:
    """One table. ``category`` is ``None`` for the words that speak of somebody.

    ``words`` are blocks by language, ``exact`` is a block in which the case counts, ``codes`` are
    expressions of ICD-10-CM codes (see :func:`icd`), and what lies within one of ``harmless`` is none.
    """

    name: str
    category: Category | None
    source: str
    words: Mapping[str, str]
    exact: str = ""
    codes: str = ""
    harmless: str = ""
    cases: tuple[Case, ...] = field(default=())

    def patterns(self) -> Iterator[Pattern]:
        """Yield what is searched for: one pattern for each language, one for exact words, one for codes."""
        for language, block in self.words.items():
            yield Pattern(f"{self.name}.{language}", _expression(block, "(?i:"))
        if self.exact:
            yield Pattern(f"{self.name}.exact", _expression(self.exact, "(?:"))
        if self.codes:
            yield Pattern(f"{self.name}.code", icd(self.codes))

    def spared(self) -> Pattern | None:
        """Return the expression of what is harmless, where there is something."""
        return Pattern(f"{self.name}.harmless", _expression(self.harmless, "(?i:")) if self.harmless else None


def _expression(block: str, opening: str) -> str:
    joined = re.sub(r"\|\n\s*", "|", block)
    terms = sorted(sorted({" ".join(term.split()) for term in joined.split(";")} - {""}), key=_edges)
    parts = []
    for (left, right), group in groupby(terms, key=_edges):
        choice = "|".join([term.strip("~") for term in group]).replace(" ?", "\0").translate(_SPELLINGS)
        parts.append(f"{'' if left else _BORDER}(?:{choice}){'' if right else _BORDER}")
    return f"{opening}{'|'.join(parts)})"


def _edges(term: str) -> tuple[bool, bool]:
    """Whether the word may go on at either end: where it is said, or where RE2 sees no border of words."""
    return term[0] == "~" or not term[0].isascii(), term[-1] == "~" or not term[-1].isascii()


class _Spellings(dict[int, str]):
    """What each character of a term stands for."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = unicodedata.normalize("NFD", char)[0]
        self[code] = spelling = char if plain == char else f"[{char}{plain}]"
        return spelling


_SPELLINGS = _Spellings(str.maketrans(_SPECIAL | _UMLAUTS))


# What announces a code. A bare "B20" may be a room, and F11 a key.
_CODE_CUE = (
    r"(?i:\bicd\W{0,2}(?:10|11|9)?\W{0,2}(?:cm)?|\bi10c?|\bab[kf]|\bb[kf]|\bdx|\bdiagnos[a-z]{1,4}|\bcondition|"
    r"\bproblem|\bcode)(?i:[\W_]{1,4}(?:codes?|is|value))?[\W_]{1,4}"
)


def icd(codes: str) -> str:
    r"""Return an expression of ICD-10-CM codes, given as blocks and codes separated by ``;``.

    A block is an expression of three characters (``F1[0-689]``); a code with a dot is taken as it stands.
    A code counts with its decimals (``F11.20``), or behind a word that announces one (``ICD-10: B20``).
    """
    given = ["".join(code.split()) for code in codes.split(";") if code.strip()]
    blocks = "|".join(code for code in given if "." not in code)
    single = "|".join(re.sub(r"\.", r"\\.?", code) for code in given if "." in code)
    dotted = [rf"(?:{blocks})\.[0-9A-Z]{{1,4}}"] if blocks else []
    dotted += [code.replace(".", r"\.") + "[0-9A-Z]{0,3}" for code in given if "." in code]
    cued = [rf"(?:{blocks})\.?[0-9A-Z]{{0,4}}"] if blocks else []
    cued += [rf"(?:{single})[0-9A-Z]{{0,3}}"] if single else []
    return rf"\b(?:{'|'.join(dotted)})\b|{_CODE_CUE}(?:{'|'.join(cued)})\b"
