"""Who takes part: workspaces, applications (the AI inventory), providers, principals, scopes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from privity.domain.category import Category
from privity.domain.labels import Tier


class Mode(StrEnum):
    """Whether decisions are carried out or only recorded (promise 4)."""

    ENFORCE = "enforce"
    OBSERVE = "observe"


@dataclass(frozen=True, slots=True)
class Provider:
    """Someone who runs models. ``baa_from``/``baa_until`` date its business associate agreement.

    ``not_cleared_for`` are the sensitive categories that it may not be sent, agreement or not.
    """

    id: str
    protocol: str
    base_url: str
    key_env: str | None
    baa_from: dt.date | None
    baa_until: dt.date | None
    region: str
    not_cleared_for: frozenset[Category] = frozenset()

    def baa_in_force(self, day: dt.date) -> bool:
        """Whether a BAA covers this day (45 CFR 164.502(e), 164.504(e))."""
        return self.baa_until is not None and (self.baa_from or dt.date.min) <= day <= self.baa_until


@dataclass(frozen=True, slots=True)
class Model:
    """A model by the name that clients use; ``upstream`` is the provider's own name for it."""

    id: str
    provider: str
    upstream: str


@dataclass(frozen=True, slots=True)
class Tool:
    """A function that a model may call, and where in its arguments values may be restored.

    Paths are argument keys joined by dots, ``*`` for any array index. At a ``restore`` path a token
    is restored if it is all that stands there; a ``text`` path is declared text. ``labels`` None:
    every label that the application may have back.
    """

    id: str
    applications: tuple[str, ...]
    restore: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    labels: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Application:
    """An AI system or agent: one line of the AI inventory."""

    id: str
    owner: str
    purposes: tuple[str, ...]
    models: tuple[str, ...]
    tier_ceiling: Tier
    profile: str
    mode: Mode
    output_mode: str  # "auto", "pass" or "window"
    restore_labels: tuple[str, ...] | None  # None: every label the policy permits
    restore_in_code: bool
    observe_until: dt.date | None = None
    tools: tuple[Tool, ...] = ()


@dataclass(frozen=True, slots=True)
class Principal:
    """Who asks: an application's API key, and the end user it acts for where that is proven."""

    workspace: str
    application: str
    key_id: str
    end_user: str | None
    purpose: str

    @property
    def subject(self) -> str:
        """What a scope is bound to: the proven end user, or else the API key."""
        return f"user:{self.end_user}" if self.end_user else f"key:{self.key_id}"


@dataclass(frozen=True, slots=True)
class Scope:
    """The boundary within which a stand-in means a value (design, section 3)."""

    id: str
    workspace: str
    application: str
    subject: str


@dataclass(frozen=True, slots=True)
class Inventory:
    """What the configuration says exists: the AI inventory and whom it may talk to."""

    workspace: str
    applications: Mapping[str, Application]
    providers: Mapping[str, Provider]
    models: Mapping[str, Model]
