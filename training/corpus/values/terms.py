"""Words and terms by the thousand that are nobody's: diagnoses, everyday words, drugs that nobody sells.

The diagnoses are ICD-10-CM (a work of the US federal government, by the package `simple-icd-10-cm`): the best
free source of eponyms. The words are those of `privity.detection.data`, less the ones that are also common
names, so that a rare or a capitalised word alone is no evidence of a person.
"""
# ruff: noqa: E501, SIM905  # lists of words read better as rows of text

from __future__ import annotations

import re
from functools import cache
from html import unescape
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from random import Random

from training.corpus.scope import Kind, Scope

_ROW = re.compile(r"<name>([A-Z][0-9A-Z.]+)</name>\s*<desc>([^<]+)</desc>")
_EPONYM = re.compile(r"(?<=.)\b[A-Z][a-z]{3,}|^[A-Z][a-z]+'s")
_CATEGORY = 6  # characters of a code; longer ones repeat the same words with sides and encounters
_LONGEST = 90


@cache
def diagnoses() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Descriptions of ICD-10-CM: all of the shorter codes, and of those the ones with an eponym.

    The package's table is read and its code is not run: that would parse ten megabytes twice as slowly.

    Raises:
        ModuleNotFoundError: The package is missing; it is one of those that training needs.
    """
    spec = find_spec("simple_icd_10_cm")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("training needs the package simple-icd-10-cm: pip install simple-icd-10-cm")
    (table,) = Path(spec.submodule_search_locations[0], "data").glob("*.xml")
    rows = _ROW.findall(table.read_text("utf-8"))
    phrases = dict.fromkeys(
        unescape(phrase) for code, phrase in rows if len(code) <= _CATEGORY and code[0] not in "SVWXY"
    )
    short = tuple(phrase for phrase in phrases if len(phrase) <= _LONGEST)
    return short, tuple(phrase for phrase in short if _EPONYM.search(phrase))


@cache
def _words() -> tuple[str, ...]:
    folder = resources.files("privity.detection.data")
    names = set(folder.joinpath("given_names.txt").read_text("ascii").split())
    names |= set(folder.joinpath("surnames.txt").read_text("ascii").split()[:6000])
    return tuple(
        word
        for word in sorted(folder.joinpath("english_words.txt").read_text("ascii").split())
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


_GREEK = ("alpha", "beta", "gamma", "kappa", "α", "β", "γ", "δ", "κ")
_LETTERS = "ABCDEFGHIKLMNOPRSTUV"


def _marker(scope: Scope, _form: str, _number: int) -> str:
    """An abbreviation, gene, receptor, trial or scale: capitals and digits that name a thing."""
    rng = scope.rng
    letters = "".join(rng.choices(_LETTERS, k=rng.randint(2, 5)))
    return rng.choice(
        (
            letters, letters, f"{letters}-{rng.randint(1, 27)}", f"{letters}{rng.randint(1, 19)}", f"{letters[:3]}-{rng.choice(_GREEK)}",
            f"HLA-{letters[0]}{rng.randint(1, 57)}", f"p{rng.randint(16, 70)}", f"CD{rng.randint(1, 138)}+", f"IL-{rng.randint(1, 33)}", f"{letters}s", f"anti-{letters}",
            f"{letters}/{''.join(rng.choices(_LETTERS, k=3))}", f"c.{rng.randint(10, 2400)}{rng.choice('ACGT')}>{rng.choice('ACGT')}", f"{letters}-{rng.choice('XIV')}I", f"m{letters.title()}",
        )
    )  # fmt: skip


_GROUPS = (
    "hydroxy methyl ethyl amino acetyl chloro fluoro oxo phenyl propyl butyl nitro carboxy deoxy dihydroxy trimethyl "
    "phospho sulfo cyano benzyl"
).split()
_BACKBONES = (
    (
        "tryptamine glucose cholesterol adenosine guanosine butyrate glutarate phenol pyridine benzene cysteine arginine "
        "tyrosine vitamin D|testosterone progesterone estradiol ethanol propanoate indole quinoline urea lysine carnitine"
    )
    .replace("vitamin D|", "")
    .split()
)


def _chemical(scope: Scope, _form: str, _number: int) -> str:
    """A chemical name with its digits, commas and hyphens."""
    rng = scope.rng
    places = ",".join(str(n) for n in sorted(rng.sample(range(1, 26), rng.randint(1, 3))))
    head = rng.choice(
        (
            f"{places}-",
            f"{places}-",
            f"{rng.randint(1, 25)}{rng.choice('abR')}-",
            "N-",
            "L-",
            "D-",
            "(R)-",
            "alpha-",
            "cis-",
        )
    )
    return f"{head}{rng.choice(_GROUPS)}{rng.choice(('', '-'))}{rng.choice(_BACKBONES)}"


KINDS = (
    Kind("~chemical", None, _chemical, fresh=True),
    Kind("~marker", None, _marker, fresh=True),
    Kind("~anyword", None, _word, ("cap", "upper"), fresh=True),
    Kind("~diagnosis", None, _diagnosis, ("eponym", "upper"), fresh=True),
    Kind("~newdrug", None, _new_drug, ("cap", "upper"), fresh=True),
)
