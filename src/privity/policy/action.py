"""The contract of a policy action: which questions it asks of Cedar, and the table it must fulfil.

A plug-in lives in ``actions/<name>.py`` and is listed in ``actions/__init__.py``. It turns a
:class:`PromptQuery` into questions; it decides nothing itself. Its ``table`` says in words and facts
what the shipped packs answer, with a reason on every row; the conformance suite asks each row of the
real engine, and the reference page is made from it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from privity.domain.category import Category
from privity.domain.decision import Action, Reason
from privity.domain.inventory import Application, Mode, Model, Principal, Provider, Tool
from privity.domain.labels import Label, Tier
from privity.policy.cedar import Question, Uid
from privity.policy.query import PromptQuery

TIER_LEVEL: Mapping[Tier, int] = {tier: level for level, tier in enumerate(Tier)}


@dataclass(frozen=True, slots=True)
class Given:
    """The facts of a row; what is not said is as in an ordinary, permitted clinical request."""

    tier: Tier = Tier.RESTRICTED
    labels: frozenset[Label] = frozenset({Label.NAME})
    unreadable: bool = False
    baa: bool = True
    model_listed: bool = True
    purpose_listed: bool = True
    ceiling: Tier = Tier.RESTRICTED
    restore_labels: tuple[str, ...] | None = None
    output_mode: str = "auto"
    tools: tuple[str, ...] = ()
    categories: frozenset[Category] = frozenset()
    not_cleared_for: frozenset[Category] = frozenset()

    def query(self) -> PromptQuery:
        """Return these facts as a query about a synthetic application and provider."""
        today = dt.date(2026, 6, 1)
        return PromptQuery(
            principal=Principal(
                workspace="clinic",
                application="intake",
                key_id="key_1",
                end_user=None,
                purpose="treatment" if self.purpose_listed else "marketing",
            ),
            application=Application(
                id="intake",
                owner="Privacy office",
                purposes=("treatment",),
                models=("model-a",) if self.model_listed else ("model-b",),
                tier_ceiling=self.ceiling,
                profile="default",
                mode=Mode.ENFORCE,
                output_mode=self.output_mode,
                restore_labels=self.restore_labels,
                restore_in_code=False,
                tools=tuple(Tool(name, ("intake",), restore=("patient",)) for name in self.tools),
            ),
            provider=Provider(
                id="provider",
                protocol="openai",
                base_url="https://provider.example/v1",
                key_env=None,
                baa_from=None,
                baa_until=today if self.baa else today - dt.timedelta(days=1),
                region="us",
                not_cleared_for=self.not_cleared_for,
            ),
            model=Model(id="model-a", provider="provider", upstream="model-a"),
            tier=self.tier,
            labels=self.labels,
            unreadable=self.unreadable,
            today=today,
            categories=self.categories,
        )


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a decision table. ``label`` is what restore and receive are asked about."""

    says: str
    given: Given
    allowed: bool
    reason: Reason
    label: Label | None = None


class PolicyAction(Protocol):
    """One thing that a principal may ask for."""

    @property
    def action(self) -> Action:
        """Which one; a second plug-in for it stops the start."""

    @property
    def table(self) -> Sequence[Row]:
        """What the shipped packs answer."""

    def questions(
        self, query: PromptQuery, labels: Sequence[Label], entitled: frozenset[Label]
    ) -> Sequence[Question]:
        """Return the questions of Cedar, one per label where the action is asked per label.

        ``entitled`` are the labels whose restoration was permitted before. An empty answer means
        that nothing can be asked yet: denied.
        """


def agent(query: PromptQuery) -> Uid:
    """Return who asks, as Cedar names it."""
    return Uid("Agent", query.principal.subject)


def model(query: PromptQuery) -> Uid:
    """Return the model asked for, as Cedar names it."""
    return Uid("Model", query.model.id)
