"""What the tagger tells apart, and the classes of its network."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """Kinds of identifiers by how they read, which is coarser than the labels of findings."""

    NAME = "NAME"
    PLACE = "PLACE"  # cities, districts, counties
    REGION = "REGION"  # states and countries
    ADDRESS = "ADDRESS"  # street, unit and postal code
    FACILITY = "FACILITY"  # places of care
    ORG = "ORG"  # any other organisation
    DATE = "DATE"
    YEAR = "YEAR"
    AGE = "AGE"
    PHONE = "PHONE"
    NET = "NET"  # mail addresses, URLs, handles, IP addresses
    ID = "ID"  # any number or code that stands for a person or a thing of theirs
    SECRET = "SECRET"  # noqa: S105 - a kind, not a secret
    PROFESSION = "PROFESSION"


#: The kinds in the order of the network's classes: outside, then begin and inside of each kind.
KINDS: Final = tuple(Kind)
#: The kinds that lead to a person (45 CFR 164.514(b)(2)); the others are told apart so that they stay.
IDENTIFYING: Final = frozenset(KINDS) - {Kind.REGION, Kind.ORG, Kind.YEAR, Kind.AGE, Kind.PROFESSION}
OUTSIDE: Final = 0
CLASSES: Final = 1 + 2 * len(KINDS)


def begin(kind: Kind) -> int:
    """Return the class of a first word of this kind; the class of its further words is the next."""
    return 1 + 2 * KINDS.index(kind)
