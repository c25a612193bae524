"""The parts that an interaction depends on: what may fail, in the words of the degradation table."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from privity.domain.inventory import Mode
from privity.domain.labels import Tier


class Component(StrEnum):
    """A part whose failure the gateway answers by the table (promise 4)."""

    DETECTOR = "detector"
    POLICY = "policy"
    KEY = "key"
    VAULT = "vault"
    LOG = "log"
    PROVIDER = "provider"
    CLIENT = "client"
    DISK = "disk"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Granted:
    """An exception to failing closed: who answers for it, for what, and until which day (inclusive)."""

    component: Component
    tier: Tier  # of applications whose ceiling is not above it
    mode: Mode
    owner: str
    until: dt.date

    def covers(self, component: Component, tier: Tier, mode: Mode, today: dt.date) -> bool:
        """Whether it applies to this failure on this day."""
        levels = list(Tier)
        return (
            component is self.component
            and mode is self.mode
            and levels.index(tier) <= levels.index(self.tier)
            and today <= self.until
        )
