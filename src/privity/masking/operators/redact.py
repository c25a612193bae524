"""A constant in place of what must not be kept anywhere: CVV, PIN and track data above all."""

from __future__ import annotations

from privity.domain.clock import Random
from privity.domain.stand_in import Restoration
from privity.masking.operator import Wanted


class RedactOperator:
    """Nothing is stored and nothing comes back, in any profile."""

    name = "redact"
    family = "redact"
    stored = False
    hides = True
    restoration = Restoration.NEVER
    source = "PCI DSS 4.0.1, requirement 3.3.1: sensitive authentication data is not retained"
    examples = ("737", "1234", ";4111111111111111=25121010000000000000?")

    def make(self, wanted: Wanted, root: str, random: Random) -> str:  # noqa: ARG002 - the contract
        """Return the constant of the entity: ``CARD_CVV`` reads ``[REDACTED-CVV]``."""
        return f"[REDACTED-{wanted.entity.removeprefix('CARD_').replace('_', '-')}]"

    def returned(self, value: str) -> str:  # noqa: ARG002 - the contract
        """Return nothing."""
        return ""
