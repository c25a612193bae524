"""Leaves the value where it stands: for labels that describe a person without identifying one."""

from __future__ import annotations

from privity.domain.clock import Random
from privity.domain.stand_in import Restoration
from privity.masking.operator import Wanted


class KeepOperator:
    """Changes nothing; the masker makes no stand-in for it."""

    name = "keep"
    family = "keep"
    stored = False
    hides = False
    restoration = Restoration.NEVER
    source = "45 CFR 164.514(b)(2)(i): what the list of identifiers does not name"
    examples = ("female", "Ohio", "42")

    def make(self, wanted: Wanted, root: str, random: Random) -> str:  # noqa: ARG002 - the contract
        """Return the value."""
        return wanted.value.reveal()

    def returned(self, value: str) -> str:
        """Return the value."""
        return value
