"""A random number in place of one that must not be kept anywhere, not even as a keyed hash."""

from __future__ import annotations

from privity.domain.clock import Random
from privity.domain.stand_in import Restoration
from privity.masking.number_shape import another_number
from privity.masking.operator import Wanted


class RedactNumberOperator:
    """For a CVV or PIN that stands as a JSON number.

    Three digits under a keyed hash are found by a thousand tries of whoever holds the key, so there
    is no entry in the vault, and a resent history gets another number each time.
    """

    name = "redact_number"
    family = "redact"
    stored = False
    hides = True
    restoration = Restoration.NEVER
    source = "PCI DSS 4.0.1, requirement 3.3.1; RFC 8259, section 6"
    examples = ("737", "1234", "0")

    def make(self, wanted: Wanted, root: str, random: Random) -> str:  # noqa: ARG002 - the contract
        """Return another number of this shape. Raises ValueError for what is no JSON number."""
        return another_number(wanted.value.reveal(), random)

    def returned(self, value: str) -> str:  # noqa: ARG002 - the contract
        """Return nothing."""
        return ""
