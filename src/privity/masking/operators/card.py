"""A one-way token for card numbers: what comes back is the BIN and the last four digits."""

from __future__ import annotations

from privity.domain.clock import Random
from privity.domain.stand_in import Restoration
from privity.domain.tokens import make_token
from privity.masking.operator import Wanted

# The shortest card numbers have 12 digits (ISO/IEC 7812-1 allows 8 to 19; no scheme issues fewer than
# 12). Of anything shorter first six and last four would be nearly the whole.
_SHORTEST = 12


class CardOperator:
    """The number itself is neither stored nor returned; the token keeps two cards apart."""

    name = "card"
    family = "card"
    stored = True
    hides = True
    restoration = Restoration.BY_RIGHT
    source = "PCI DSS 4.0.1, requirements 3.4.1 and 3.5.1: truncation to BIN and last four"
    examples = ("4111 1111 1111 1111", "378282246310005", "12345")

    def make(self, wanted: Wanted, root: str, random: Random) -> str:
        """Return a new token of the label's type."""
        return make_token(wanted.label, root, wanted.form, random)

    def returned(self, value: str) -> str:
        """Return the digits with all but the first six and the last four starred out."""
        digits = "".join(char for char in value if char.isdigit())
        if len(digits) < _SHORTEST:
            return "*" * len(digits)
        return digits[:6] + "*" * (len(digits) - 10) + digits[-4:]
