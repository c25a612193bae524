"""What stands in the outgoing text in place of a value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from privity.domain.labels import Label
from privity.domain.sensitive import SensitiveText


class Restoration(StrEnum):
    """Whether and how a stand-in may be turned back."""

    BY_RIGHT = "by_right"  # a token: where the matrix entitles the recipient
    ALWAYS = "always"  # a literal: token-like text that came in, goes back as it was typed
    NEVER = "never"  # redactions and numbers of the same shape


@dataclass(frozen=True, slots=True)
class StandIn:
    """One stand-in of one scope. ``text`` is what the provider sees; ``value`` what comes back."""

    id: str
    text: str
    label: Label
    entity: str
    value: SensitiveText
    restoration: Restoration
