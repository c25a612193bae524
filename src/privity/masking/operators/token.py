"""A random token: comes back, exactly as typed, where the recipient is entitled."""

from __future__ import annotations

from privity.domain.clock import Random
from privity.domain.stand_in import Restoration
from privity.domain.tokens import make_token
from privity.masking.operator import Wanted


class TokenOperator:
    """The usual way: reversible, and random rather than derived from the value."""

    name = "token"
    family = "token"
    stored = True
    hides = True
    restoration = Restoration.BY_RIGHT
    source = "45 CFR 164.514(c): a re-identification code is not derived from information about the person"
    examples = ("Maria Lopez", "123-45-6789", "maria@example.org", "O'Brien-Núñez", "李小龙", 'a"b\\c\n<d>')

    def make(self, wanted: Wanted, root: str, random: Random) -> str:
        """Return a new token of the label's type."""
        return make_token(wanted.label, root, wanted.form, random)

    def returned(self, value: str) -> str:
        """Return the value as typed."""
        return value
