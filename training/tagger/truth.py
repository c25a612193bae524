"""What the network may answer for each word of an annotated document.

Corpora differ in what they annotate, so the truth of a word is a *set* of classes, as bits: one class where
the corpus is sure, several where it leaves the choice, all of them where it says nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from privity.detection.lexicon import lexicon
from privity.detection.tagger.kinds import CLASSES, KINDS, OUTSIDE, Kind, begin
from privity.detection.tagger.words import JOINED, Words

Truth = npt.NDArray[np.int32]

ANYTHING: Final = (1 << CLASSES) - 1
_OUT: Final = 1 << OUTSIDE

_IDENTIFIERS: Final = (
    "SSN",
    "MRN",
    "PLAN",
    "ACCOUNT",
    "LICENSE",
    "VEHICLE",
    "DEVICE",
    "BIOMETRIC",
    "PHOTO",
    "ID",
    "CARD",
)

_KINDS: Final[Mapping[str, tuple[Kind, ...]]] = {
    "NAME": (Kind.NAME,),
    "LOCATION": (Kind.PLACE,),
    "STATE": (Kind.REGION,),
    "COUNTRY": (Kind.REGION,),
    "ADDRESS": (Kind.ADDRESS,),
    "ORG": (Kind.ORG,),
    "DATE": (Kind.DATE,),
    "YEAR": (Kind.YEAR,),
    "AGE": (Kind.AGE,),
    "AGE90": (Kind.AGE,),
    "PHONE": (Kind.PHONE,),
    "FAX": (Kind.PHONE,),
    "EMAIL": (Kind.NET,),
    "URL": (Kind.NET,),
    "IP": (Kind.NET,),
    "SECRET": (Kind.SECRET,),
    "PROFESSION": (Kind.PROFESSION,),
} | dict.fromkeys(_IDENTIFIERS, (Kind.ID,))

# What a source means by its own label, where it is not what the common label says.
_BY_SOURCE: Final[Mapping[str, tuple[Kind, ...]]] = {
    "hospital": (Kind.FACILITY,),
    # Written by hand: a place of care or any other organisation.
    "institution": (Kind.FACILITY, Kind.ORG),
    # MEDDOCAN: a place may be a town, a province or a postal code.
    "TERRITORIO": (Kind.PLACE, Kind.REGION, Kind.ADDRESS),
    "HOSPITAL": (Kind.FACILITY,),
    "CENTRO_SALUD": (Kind.FACILITY,),
    "INSTITUCION": (Kind.FACILITY, Kind.ORG),
    # WNUT17
    "location": (Kind.PLACE, Kind.REGION, Kind.FACILITY),
    "group": (Kind.ORG, Kind.FACILITY),
    "corporation": (Kind.ORG, Kind.FACILITY),
}

# Labels whose opt spans are plainly of their kind all the same; in the others, the generators use `opt` for
# values that one may or may not want found (public figures, places of general knowledge).
_SURE_IF_OPT: Final = frozenset({"ORG", "STATE", "COUNTRY", "YEAR", "AGE", "PROFESSION"})


def bits(kinds: Sequence[Kind], *, inside: bool) -> int:
    """Return the classes of a first or a further word of these kinds."""
    return sum(1 << begin(kind) + inside for kind in kinds)


# Ordinary words of which spoken dates, ages and numbers are made.
_IN_DATES: Final = frozenset(
    word
    for line in (
        "january february march april may june july august september october november december monday",
        "tuesday wednesday thursday friday saturday sunday zero oh one two three four five six seven",
        "eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand first second third",
        "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth twentieth thirtieth",
        "of and old year years",
    )
    for word in line.split()
)

_PLAIN_MARKS: Final = frozenset({".", ",", "!", "?", ";", '"', "'", "...", "(", ")"})
_RARE: Final = 3000  # from this rank on, a name that is a word is rather a word

# WNUT17 annotates people, places and groups; on all else its "outside" is silent.
_WNUT_OUT: Final = ANYTHING & ~sum(
    bits((kind,), inside=inside)
    for kind in (Kind.NAME, Kind.PLACE, Kind.REGION, Kind.FACILITY, Kind.ORG, Kind.ADDRESS, Kind.SECRET)
    for inside in (False, True)
)


def truth(record: Mapping[str, Any], words: Words) -> Truth:
    """Return the allowed classes of each word of a record in the format of the data sets."""
    source = str(record["source"])
    if source.startswith("MTS-Dialog"):
        return _unlabelled(record["text"], words)
    partial = source.startswith("WNUT17")
    allowed = np.full(len(words), _OUT, dtype=np.int32)
    if partial:
        allowed[_unlabelled(record["text"], words) != _OUT] = _WNUT_OUT
    for span in record["spans"]:
        first = int(np.searchsorted(words.ends, span["start"], side="right"))
        last = int(np.searchsorted(words.starts, span["end"], side="left"))
        if last <= first:
            continue
        kinds = _BY_SOURCE.get(span.get("src", ""), _KINDS.get(span["label"]))
        if kinds is None:
            # Products and works of art are nobody's identifiers; the kinship of MEDDOCAN might be.
            allowed[first:last] = _OUT if partial else ANYTHING
            continue
        spare = _OUT if span.get("opt") and span["label"] not in _SURE_IF_OPT else 0
        allowed[first] = bits(kinds, inside=False) | spare
        allowed[first + 1 : last] = bits(kinds, inside=True) | spare
    return allowed


def _unlabelled(text: str, words: Words) -> Truth:
    """Of text that nobody annotated, take that marks and ordinary words stand for nobody, and no more."""
    lists = lexicon()
    allowed = np.full(len(words), ANYTHING, dtype=np.int32)
    for number, (start, end) in enumerate(zip(words.starts.tolist(), words.ends.tolist(), strict=True)):
        word = text[start:end]
        lower = word.lower()
        named = min(lists.given.get(lower, _RARE), lists.surnames.get(lower, _RARE)) < _RARE
        plain = lower in lists.words and lower not in _IN_DATES and (word == lower or not named)
        # A word or a mark right behind another may be part of an address of the net.
        if (plain and words.gaps[number] != JOINED) or word in _PLAIN_MARKS:
            allowed[number] = _OUT
    return allowed


def all_kinds() -> list[str]:
    """Return the kinds in the order of the classes, as the facts of the model name them."""
    return [str(kind) for kind in KINDS]
