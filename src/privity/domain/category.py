"""Sensitive categories: what a conversation says of somebody that law protects beyond the rest of PHI.

A category is neither an identifier nor masked: it is recognised so that policy can decide where the
conversation may go, and it stands in the record as a code.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from privity.domain.labels import IDENTIFYING, Label


class Category(StrEnum):
    """Classes of sensitive health information. Frozen: the codes stand in records and policies."""

    SUBSTANCE_USE = "substance_use"
    MENTAL_HEALTH = "mental_health"
    PSYCHOTHERAPY_NOTES = "psychotherapy_notes"
    HIV = "hiv"
    STI = "sti"
    GENETIC = "genetic"
    FAMILY_HISTORY = "family_history"
    REPRODUCTIVE = "reproductive"
    VIOLENCE = "violence"


#: Labels that speak of one person: where one of them was found, a mention is about somebody.
OF_A_PERSON: Final = IDENTIFYING | {Label.AGE, Label.GENDER, Label.TITLE, Label.NRP}

_CATEGORIES: Final = tuple(Category)
_SOMEBODY: Final = 1 << len(_CATEGORIES)


@dataclass(frozen=True, slots=True)
class Topics:
    """What texts touch on: categories that are mentioned, and whether words speak of one person.

    Texts unite: what two of them touch on is ``one | other``. Holds no text.
    """

    mentioned: frozenset[Category] = frozenset()
    somebody: bool = False

    def __or__(self, other: Topics) -> Topics:
        return Topics(self.mentioned | other.mentioned, self.somebody or other.somebody)

    def __bool__(self) -> bool:
        return self.somebody or bool(self.mentioned)

    def of_somebody(self, labels: frozenset[Label]) -> frozenset[Category]:
        """Return the categories that count: those mentioned, where somebody is spoken of.

        A question about a guideline mentions a category and speaks of nobody. Doubt counts: one word
        for a person anywhere is enough, and so is any of the ``labels`` that belong to one.
        """
        return self.mentioned if self.somebody or labels & OF_A_PERSON else frozenset()

    def packed(self) -> int:
        """Return the same as a small number, for a cache or another process."""
        bits = sum(1 << place for place, one in enumerate(_CATEGORIES) if one in self.mentioned)
        return bits | _SOMEBODY * self.somebody


@cache
def unpacked(bits: int) -> Topics:
    """Return what :meth:`Topics.packed` made. Raises ValueError for what it did not."""
    if not 0 <= bits < _SOMEBODY << 1:
        raise ValueError("these are no topics")
    mentioned = frozenset(one for place, one in enumerate(_CATEGORIES) if bits >> place & 1)
    return Topics(mentioned, bool(bits & _SOMEBODY))


NO_TOPICS: Final = Topics()


def united(topics: Iterable[Topics]) -> Topics:
    """Return what all of them touch on together."""
    bits = 0
    for one in topics:
        bits |= one.packed()
    return unpacked(bits)


#: What each category is, and who protects it. The reference page is made from it.
PROTECTED: Final[Mapping[Category, tuple[str, str]]] = {
    Category.SUBSTANCE_USE: (
        "Alcohol and drug use disorders: diagnoses, treatment, drugs that imply them; not tobacco.",
        "42 CFR part 2 (2.11 defines the disorder, 2.31 the consent)",
    ),
    Category.MENTAL_HEALTH: (
        "Psychiatric diagnoses, drugs, treatment, suicidality and self-harm.",
        "state law on mental-health records, for instance 740 ILCS 110 and Cal. Welf. & Inst. Code 5328",
    ),
    Category.PSYCHOTHERAPY_NOTES: (
        "Notes of a therapist about a counselling session, kept apart from the record.",
        "45 CFR 164.501 (definition), 164.508(a)(2) (authorization)",
    ),
    Category.HIV: (
        "HIV and AIDS: tests, status, prophylaxis, antiretrovirals.",
        "state law, for instance N.Y. Pub. Health Law 2780-2787 and Cal. Health & Safety Code 120975-121023",
    ),
    Category.STI: (
        "Other sexually transmitted infections.",
        "state law on communicable diseases, for instance Tex. Health & Safety Code 81.046",
    ),
    Category.GENETIC: (
        "Genetic tests, counselling, carriers and hereditary risk.",
        "45 CFR 160.103 (genetic information), 164.502(a)(5)(i); GINA, Public Law 110-233",
    ),
    Category.FAMILY_HISTORY: (
        "Diseases of relatives: genetic information by law, and a category of its own here.",
        "45 CFR 160.103 (genetic information, (1)(iii)); GINA, Public Law 110-233",
    ),
    Category.REPRODUCTIVE: (
        "Pregnancy and its end, contraception, fertility, sterilisation.",
        (
            "state law, for instance Cal. Civ. Code 56.108 and Wash. RCW 7.115; the federal rule of 2024 "
            "(45 CFR 164.502(a)(5)(iii)) was vacated in June 2025 (Purl v. HHS, N.D. Tex.)"
        ),
    ),
    Category.VIOLENCE: (
        "Abuse, neglect, domestic and sexual violence.",
        "45 CFR 164.512(c); 34 U.S.C. 12291(b)(2) (VAWA) for programmes that it funds",
    ),
}
