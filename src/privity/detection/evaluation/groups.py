"""Labels that stand for the same thing in a comparison: nobody is hurt by a fax number called a phone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_MEMBERS: Mapping[str, tuple[str, ...]] = {
    "LOC": ("ADDRESS", "LOCATION", "STATE", "COUNTRY"),
    "TEL": ("PHONE", "FAX"),
    "ID": (
        "SSN",
        "MRN",
        "PLAN",
        "ACCOUNT",
        "LICENSE",
        "VEHICLE",
        "DEVICE",
        "ID",
        "BIOMETRIC",
        "SECRET",
        "USERNAME",
    ),
    "NET": ("URL", "IP"),
    "DATE": ("DATE", "YEAR"),
    "AGE": ("AGE", "AGE90"),
}
_GROUPS: Final = {label: group for group, members in _MEMBERS.items() for label in members}


def group_of(label: str) -> str:
    """Return the group of a label; a label without one is a group by itself."""
    return _GROUPS.get(label, label)
