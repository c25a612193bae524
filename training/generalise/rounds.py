"""Which round leaves out what: tables, and the families that follow from them.

Every training family, every format, every noise and every other language is left out exactly once. A round
leaves out something of each at the same time, so each figure is of a model that misses more than the table
says: what it finds is a lower bound.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from training.corpus.family import Family
from training.corpus.registry import families

#: Formats, and the forms of families (`Family.form`) that are written in them. Texts without identifiers are
#: of no format: their families are left out one by one, like all others.
FORMATS: Final[Mapping[str, frozenset[str]]] = {
    "note": frozenset({"note"}),
    "prose": frozenset({"prose"}),
    "letter": frozenset({"letter"}),
    "prompt": frozenset({"prompt"}),
    "dialogue": frozenset({"dialogue"}),
    "chat": frozenset({"chat"}),
    "social": frozenset({"social"}),
    "mail": frozenset({"mail", "mailhead", "memo", "message"}),
    "form": frozenset({"form", "card", "config"}),
    "table": frozenset({"table"}),
    "json": frozenset({"json", "fhir"}),
    "fhir": frozenset({"fhir"}),
    "hl7": frozenset({"hl7"}),
    "x12": frozenset({"x12"}),
    "xml": frozenset({"xml", "html"}),
    "log": frozenset({"log"}),
    "sql": frozenset({"sql"}),
    "url": frozenset({"url"}),
    "code": frozenset({"code"}),
}
NO_FORMAT: Final = "negative"


@dataclass(frozen=True, slots=True)
class Round:
    """What one model does not learn from."""

    formats: tuple[str, ...] = ()
    noises: tuple[str, ...] = ()
    langs: tuple[str, ...] = ()
    families: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms of the formats."""
        return tuple(sorted({form for name in self.formats for form in FORMATS[name]}))

    def takes(self, record: Mapping[str, Any]) -> bool:
        """Whether a document may be learnt from."""
        return (
            record["family"] not in self.families
            and record["form"] not in self.forms
            and record["lang"] not in self.langs
            and not set(record["noise"].split("+")) & set(self.noises)
        )


#: What is alike stands in different rounds, so that its sibling can still teach.
_TABLE: Final = (
    Round(("note",), ("letter_spaced", "bullets")),
    Round(("prose",), ("full_width", "emphasis")),
    Round(("prompt", "x12"), ("homoglyphs", "joined_lines"), ("nl",)),
    Round(("letter", "url"), ("lower", "mojibake")),
    Round(("dialogue", "fhir"), ("upper", "percent"), ("pt",)),
    Round(("json",), ("asr", "soft_hyphens")),
    Round(("form",), ("typos", "html_entities"), ("it",)),
    Round(("chat", "sql"), ("ocr", "no_accents"), ("de",)),
    Round(("code", "hl7"), ("truncate", "doubled_spaces"), ("es",)),
    Round(("mail", "table"), ("no_punctuation", "zero_width"), ("fr",)),
    Round(("log",), ("title", "name_order")),
    Round(("xml", "social"), ("broken_lines", "no_honorific")),
)


@cache
def rounds() -> tuple[Round, ...]:
    """All rounds, the families dealt out to them."""
    dealt = deal(families("train"), _TABLE)
    return tuple(
        Round(round_.formats, round_.noises, round_.langs, names)
        for round_, names in zip(_TABLE, dealt, strict=True)
    )


def deal(members: Iterable[Family], table: Collection[Round]) -> list[tuple[str, ...]]:
    """Deal families out, those of one form and language to different rounds, so that siblings can teach.

    A family never goes to a round that leaves its form or its language out: its own table would then tell of
    that.
    """
    dealt: list[list[Family]] = [[] for _ in table]
    for family in sorted(members, key=lambda one: (one.form, one.lang, one.name)):
        free = [
            place
            for place, round_ in enumerate(table)
            if family.form not in round_.forms and family.lang not in round_.langs
        ]
        forms = [Counter(one.form for one in held) for held in dealt]
        place = min(free, key=lambda at: (forms[at][family.form], len(dealt[at]), at))
        dealt[place].append(family)
    return [tuple(family.name for family in held) for held in dealt]
