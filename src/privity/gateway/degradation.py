"""The degradation table: what a failing part means, per component, tier and mode (promise 4).

The rules are data (`degradation.toml`); the default, and what stands almost everywhere, is to refuse.
Where the table allows it an operator may grant an exception, for a mode and up to a tier, with an owner
and a last day (`[[exceptions]]` in the configuration). Each use of one is an event of its own.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources

from privity.domain.component import Component, Granted
from privity.domain.errors import ConfigError
from privity.domain.inventory import Mode
from privity.domain.labels import Tier


@dataclass(frozen=True, slots=True)
class Rule:
    """How the gateway answers the failure of a part; ``exceptions`` are the modes that may have some.

    ``covers`` says which failures these are for: never one that a request can bring about by its text.
    """

    component: Component
    effect: str
    status: str
    after: str  # what happens where the provider has the request already
    why: str
    exceptions: tuple[Mode, ...] = ()
    covers: str = ""


def rules() -> Mapping[Component, Rule]:
    """Return the shipped table. Every component has its rule."""
    text = resources.files(__package__).joinpath("degradation.toml").read_text(encoding="utf-8")
    found = {
        Component(name): Rule(
            Component(name),
            row["effect"],
            row["status"],
            row["after"],
            row["why"],
            tuple(Mode(mode) for mode in row.get("exceptions", ())),
            row.get("covers", ""),
        )
        for name, row in tomllib.loads(text).items()
    }
    missing = set(Component) - set(found)
    if missing:
        raise ValueError(f"degradation.toml has no rule for {sorted(missing)}")
    return found


class Degradation:
    """Rules and the exceptions in force."""

    def __init__(self, exceptions: Iterable[Granted] = ()) -> None:
        """Raises ConfigError for an exception that the table does not allow."""
        self._exceptions = tuple(exceptions)
        table = rules()
        for granted in self._exceptions:
            if granted.mode not in table[granted.component].exceptions:
                allowed = ", ".join(
                    f"{rule.component} in mode {mode}" for rule in table.values() for mode in rule.exceptions
                )
                raise ConfigError(
                    f"exceptions: there is none for {granted.component} in mode {granted.mode}: "
                    f"it always refuses. Allowed: {allowed}."
                )

    def granted(self, component: Component, tier: Tier, mode: Mode, today: dt.date) -> Granted | None:
        """Return the exception that covers this failure, or None: refuse."""
        for granted in self._exceptions:
            if granted.covers(component, tier, mode, today):
                return granted
        return None
