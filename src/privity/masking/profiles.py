"""Masking profiles: which operator masks what, as a table. The finer word (entity) wins over the label."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from privity.domain.errors import ConfigError
from privity.domain.labels import DESCRIPTIVE, Label


@dataclass(frozen=True, slots=True)
class Profile:
    """A complete table: every label has an operator, so nothing passes because it was forgotten."""

    name: str
    labels: Mapping[Label, str]
    entities: Mapping[str, str]

    def operator_for(self, label: Label, entity: str) -> str:
        """Return the name of the operator that masks such a finding."""
        return self.entities.get(entity) or self.labels[label]


#: What no profile may change (promise 7): card data in any form never comes back whole.
_CARD_DATA = {"CARD_PAN": "card", "CARD_CVV": "redact", "CARD_PIN": "redact", "CARD_TRACK": "redact"}

DEFAULT = Profile(
    name="default",
    labels={label: "keep" if label in DESCRIPTIVE else "token" for label in Label} | {Label.CARD: "card"},
    entities=_CARD_DATA,
)

PROFILES: Mapping[str, Profile] = {profile.name: profile for profile in (DEFAULT,)}


def profile_named(name: str) -> Profile:
    """Return a profile. Raises ConfigError naming those that exist."""
    try:
        return PROFILES[name]
    except KeyError:
        known = ", ".join(sorted(PROFILES))
        raise ConfigError(f"applications.profile: unknown masking profile; use one of: {known}") from None
