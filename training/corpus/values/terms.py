"""Words and terms by the thousand that are nobody's: diagnoses, everyday words, drugs that nobody sells.

The diagnoses are ICD-10-CM (a work of the US federal government, by the package `simple-icd-10-cm`): the best
free source of eponyms. The words are those of `privity.detection.data`, less the ones that are also common
names, so that a rare or a capitalised word alone is no evidence of a person.
"""
# ruff: noqa: E501, SIM905  # lists of words read better as rows of text

from __future__ import annotations

import re
from functools import cache
from importlib import import_module, resources
from random import Random

from training.corpus.scope import Kind, Scope

_EPONYM = re.compile(r"(?<=.)\b[A-Z][a-z]{3,}|^[A-Z][a-z]+'s")
_CATEGORY = 6  # characters of a code; longer ones repeat the same words with sides and encounters
_LONGEST = 90


@cache
def diagnoses() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Descriptions of ICD-10-CM: all of the shorter codes, and of those the ones with an eponym."""
    icd = import_module("simple_icd_10_cm")
    codes = [code for code in icd.get_all_codes(True) if len(code) <= _CATEGORY and code[0] not in "SVWXY"]
    phrases = dict.fromkeys(icd.get_description(code) for code in codes)
    short = tuple(phrase for phrase in phrases if len(phrase) <= _LONGEST)
    return short, tuple(phrase for phrase in short if _EPONYM.search(phrase))


@cache
def _words() -> tuple[str, ...]:
    folder = resources.files("privity.detection.data")
    names = set(folder.joinpath("given_names.txt").read_text("ascii").split())
    names |= set(folder.joinpath("surnames.txt").read_text("ascii").split()[:6000])
    return tuple(
        word
        for word in folder.joinpath("english_words.txt").read_text("ascii").split()
        if len(word) > 2 and word not in names
    )


def _word(scope: Scope, form: str, _number: int) -> str:
    word = scope.rng.choice(_words())
    return word.capitalize() if form == "cap" else word.upper() if form == "upper" else word


def _diagnosis(scope: Scope, form: str, _number: int) -> str:
    every, eponyms = diagnoses()
    phrase = scope.rng.choice(eponyms if form == "eponym" or scope.rng.random() < 0.25 else every)
    return phrase.upper() if form == "upper" else phrase


_STARTS = "zo xe ri val cor tel du lo ne fi bra ab pem tra cet ibu ome la so ra gli em vo que ri lu car ma zi ax ny pro".split()
_MIDDLES = "ni ta lo ri xa ve do mi pa fe lu ti co ro pra li za gli me so va na ci".split()
_ENDS = (
    "mab nib pril sartan olol statin azole cillin mycin floxacin vir tidine prazole gliptin gliflozin glutide parin setron triptan "
    "zepam pam caine dronate fibrate lukast terol sone olone pine done tine ciclib parib limus cept kinra ximab zumab"
).split()


def new_drug(rng: Random) -> str:
    """A generic name after the fashion of such names (their endings tell the class)."""
    return rng.choice(_STARTS) + "".join(rng.choices(_MIDDLES, k=rng.randint(0, 2))) + rng.choice(_ENDS)


def _new_drug(scope: Scope, form: str, _number: int) -> str:
    name = new_drug(scope.rng)
    return name.capitalize() if form == "cap" else name.upper() if form == "upper" else name


KINDS = (
    Kind("~anyword", None, _word, ("cap", "upper"), fresh=True),
    Kind("~diagnosis", None, _diagnosis, ("eponym", "upper"), fresh=True),
    Kind("~newdrug", None, _new_drug, ("cap", "upper"), fresh=True),
)
