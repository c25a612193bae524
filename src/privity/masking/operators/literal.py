"""A token for text that already looks like one, so that it comes back as it was typed."""

from __future__ import annotations

from privity.domain.clock import Random
from privity.domain.stand_in import Restoration
from privity.domain.tokens import LITERAL_TYPE, make_token
from privity.masking.operator import Wanted


class LiteralOperator:
    """Takes the typed look-alike out of the grammar's reach: nobody can spell somebody's token."""

    name = "literal"
    family = "literal"
    stored = True
    hides = True
    restoration = Restoration.ALWAYS
    source = "Promise 3: look-alikes stay text"
    examples = ("PVY-NAME-7K2M-F-3QX9TB4C-YVP", "PVY-LIT-0000-X-00000000-YVP")

    def make(self, wanted: Wanted, root: str, random: Random) -> str:
        """Return a new token of the literal type."""
        return make_token(LITERAL_TYPE, root, wanted.form, random)

    def returned(self, value: str) -> str:
        """Return the look-alike as typed."""
        return value
