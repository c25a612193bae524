"""A random id in place of a tool call's that holds what must not be kept anywhere."""

from __future__ import annotations

from privity.domain.clock import Random
from privity.domain.stand_in import Restoration
from privity.masking.operator import Wanted

_RANDOM_BYTES = 12


class RedactCallIdOperator:
    """For a CVV, PIN or track data in the id of a tool call, which a constant would make one with others.

    Nothing is stored, so a resent history gets another id each time: in the call and its result alike.
    """

    name = "redact_call_id"
    family = "redact"
    stored = False
    hides = True
    restoration = Restoration.NEVER
    source = "PCI DSS 4.0.1, requirement 3.3.1; ids of at most 40 letters, digits, hyphens and underscores"
    examples = ("call_cvv_737", "pin-1234")

    def make(self, wanted: Wanted, root: str, random: Random) -> str:  # noqa: ARG002 - the contract
        """Return a new id; the value is no input."""
        return f"redacted_{random(_RANDOM_BYTES).hex()}"

    def returned(self, value: str) -> str:  # noqa: ARG002 - the contract
        """Return nothing."""
        return ""
