"""A random number of the same shape, for values that are numbers in the document itself."""

from __future__ import annotations

from privity.domain.clock import Random
from privity.domain.stand_in import Restoration
from privity.masking.number_shape import another_number
from privity.masking.operator import Wanted


class NumberOperator:
    """A string in a number's place would break the receiver's schema; so a number stands there.

    It cannot be told from another number in an answer: nothing is put back. A shape with one digit
    has nine stand-ins: two values may share one.
    """

    name = "number"
    family = "number"
    stored = True
    hides = True
    restoration = Restoration.NEVER
    source = "RFC 8259, section 6; design, section 2 step 6"
    examples = ("7", "0", "-3.50", "123456789", "4111111111111111", "1.5e10", "0.001")

    def make(self, wanted: Wanted, root: str, random: Random) -> str:  # noqa: ARG002 - the contract
        """Return another number of this shape. Raises ValueError for what is no JSON number."""
        return another_number(wanted.value.reveal(), random)

    def returned(self, value: str) -> str:  # noqa: ARG002 - the contract
        """Return nothing."""
        return ""
