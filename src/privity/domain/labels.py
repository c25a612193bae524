"""The label scheme: one closed set of identifier classes used by detection, policy and masking.

Each label cites the identifier of 45 CFR 164.514(b)(2)(i) it belongs to, where it belongs to one.
"""

from __future__ import annotations

from enum import StrEnum


class Label(StrEnum):
    """Identifier classes. Frozen: the names stand in records, policies and tokens."""

    NAME = "NAME"  # (A)
    ADDRESS = "ADDRESS"  # (B) street lines, ZIP codes
    LOCATION = "LOCATION"  # (B) cities, counties, facilities that imply one
    STATE = "STATE"
    COUNTRY = "COUNTRY"
    DATE = "DATE"  # (C) all elements except year
    YEAR = "YEAR"
    AGE = "AGE"
    AGE90 = "AGE90"  # (C) ages over 89
    PHONE = "PHONE"  # (D)
    FAX = "FAX"  # (E)
    EMAIL = "EMAIL"  # (F)
    SSN = "SSN"  # (G)
    MRN = "MRN"  # (H)
    PLAN = "PLAN"  # (I)
    ACCOUNT = "ACCOUNT"  # (J)
    CARD = "CARD"  # (J), PCI DSS
    LICENSE = "LICENSE"  # (K)
    VEHICLE = "VEHICLE"  # (L)
    DEVICE = "DEVICE"  # (M)
    URL = "URL"  # (N)
    IP = "IP"  # (O)
    BIOMETRIC = "BIOMETRIC"  # (P)
    PHOTO = "PHOTO"  # (Q)
    ID = "ID"  # (R) any other unique identifying number, characteristic or code
    SECRET = "SECRET"  # noqa: S105 - credentials: keys, passwords, PINs
    ORG = "ORG"
    PROFESSION = "PROFESSION"
    NRP = "NRP"
    TITLE = "TITLE"
    GENDER = "GENDER"
    OTHER = "OTHER"


class Tier(StrEnum):
    """How sensitive an interaction is, least first. Masking never lowers it (design, section 1)."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"
    RESTRICTED = "restricted"


# Labels that Safe Harbor lets stay (164.514(b)(2)(i) names none of them): they describe a person
# without identifying one, and raise the tier to confidential only.
DESCRIPTIVE = frozenset(
    {
        Label.STATE,
        Label.COUNTRY,
        Label.YEAR,
        Label.AGE,
        Label.ORG,
        Label.PROFESSION,
        Label.NRP,
        Label.TITLE,
        Label.GENDER,
        Label.OTHER,
    }
)

IDENTIFYING = frozenset(Label) - DESCRIPTIVE


def tier_of(labels: frozenset[Label], *, sensitive: bool = False) -> Tier:
    """Return the tier of an interaction in which these labels were found.

    ``sensitive`` says that it touches on a sensitive category of somebody: like a descriptive label, that
    describes a person without identifying one. With an identifier beside it the tier is restricted anyway.
    """
    if labels & IDENTIFYING:
        return Tier.RESTRICTED
    if labels or sensitive:
        return Tier.CONFIDENTIAL
    return Tier.INTERNAL
