"""One question of the journey, one decision with every obligation.

The order: restore rights first (they are what "entitled" means in the other questions), then what
may be received, then the prompt itself and its output mode. All three are pure functions of the
policies and of the *slice*: who asks, as which application, for which model of which provider, for
which purpose, at which tier, on which day. So the answers are remembered by slice; a new text of the
same slice costs two dictionary look-ups. Where no policy can tell the agents of one application
apart, all of them share a slice. The matrix of a slice takes about 64 questions (2 to 6 ms), too long
for a process that serves: :meth:`Engine.prepare` asks them at the start.

Example::

    engine = Engine.load(settings.policy.packs, settings.policy.extra)
    decision = engine.decide_prompt(query)
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cedarpy

from privity.domain.decision import (
    Action,
    Decision,
    Effect,
    Obligations,
    OutputMode,
    Reason,
    Recipient,
    ToolRight,
)
from privity.domain.errors import ConfigError
from privity.domain.inventory import Application, Mode, Model, Principal, Provider
from privity.domain.labels import IDENTIFYING, Label, Tier
from privity.policy import packs as shipped_packs
from privity.policy.action import TIER_LEVEL, PolicyAction, agent, model
from privity.policy.actions import ACTIONS
from privity.policy.cedar import Answer, Entity, Policies, Source, Uid
from privity.policy.memo import Memo
from privity.policy.query import PromptQuery

_LABELS = tuple(Label)

#: How many matrices are asked for at the start: a second at most.
_PREPARED = 128

#: What an application in observe mode is still stopped for: observing is for traffic that is already
#: permitted to that provider, and never a way around a broken policy (promise 4).
_STOPS_WHEN_OBSERVING = frozenset(
    {
        Reason.POLICY_ERROR,
        Reason.MODEL_NOT_ALLOWED,
        Reason.PHI_WITHOUT_BAA,
        Reason.CATEGORY_NOT_CLEARED,
        Reason.FORBIDDEN,
    }
)


@dataclass(frozen=True, slots=True)
class _Slice:
    """The entities that one interaction concerns; everything that a policy can see of them."""

    principal: Principal
    application: Application
    provider: Provider
    model: Model
    baa_in_force: bool


@dataclass(frozen=True, slots=True)
class _Rights:
    """The matrix of a slice at one tier, over all labels."""

    restore: frozenset[Label]
    receive: frozenset[Label]
    tools: tuple[ToolRight, ...] = ()


class Engine:
    """Decides. Pure: no I/O, no clock; safe to share within one thread.

    Any failure while a policy is evaluated is a decision too: DENY with ``policy_error``.
    """

    def __init__(self, sources: Sequence[Source], actions: Sequence[PolicyAction] = ACTIONS) -> None:
        self._policies = Policies(sources)
        self._actions = _by_name(actions)
        self._labels = self._policies.entities(None, (_label(label) for label in Label))
        self._slices: Memo[_Slice, cedarpy.Entities] = Memo(512)
        self._rights: Memo[tuple[_Slice, Tier], _Rights] = Memo(1024)
        self._decisions: Memo[PromptQuery, Decision] = Memo(4096)

    @classmethod
    def load(cls, packs: Sequence[str], extra: Sequence[Path | str] = ()) -> Engine:
        """Return an engine over the base pack, these packs and these files of the operator's.

        Raises ConfigError naming file and policy for whatever does not parse or fit the schema.
        """
        return cls(shipped_packs.read(packs, extra))

    @property
    def digest(self) -> bytes:
        """SHA-256 over schema and policies: what a record names as the policy in force."""
        return self._policies.digest

    def decide_prompt(self, query: PromptQuery) -> Decision:
        """Return whether the interaction may go to the model, with every obligation."""
        query = self._as_seen(query)
        try:
            return self._decisions.get(query, lambda: self._decide_prompt(query))
        except Exception:  # noqa: BLE001 - a boundary: whatever broke, the answer is a recorded no
            return self._denied(Action.PROMPT, Effect.DENY, (Reason.POLICY_ERROR,))

    def decide(self, action: Action, query: PromptQuery, label: Label | None = None) -> Decision:
        """Return the bare answer to one action (about one label, for restore and receive)."""
        query = self._as_seen(query)
        try:
            answer = self._ask_one(action, query, label)
        except Exception:  # noqa: BLE001 - as above
            return self._denied(action, Effect.DENY, (Reason.POLICY_ERROR,))
        if not answer.allowed:
            reasons = self._reasons(answer, query) if action is Action.PROMPT else answer.reasons
            return self._denied(action, _refusal(reasons), reasons, answer.policies)
        return Decision(action, Effect.ALLOW, answer.reasons, answer.policies, self.digest)

    def prepare(
        self,
        workspace: str,
        applications: Iterable[Application],
        models: Mapping[str, Model],
        providers: Mapping[str, Provider],
        today: dt.date,
    ) -> int:
        """Ask the matrices that first requests will need; return how many were asked.

        Bounded by the memory for them. Does nothing where policies tell agents apart: then each
        agent's first request asks.
        """
        if self._policies.tells_agents_apart:
            return 0
        wanted = (
            PromptQuery(
                Principal(workspace, application.id, "", None, purpose),
                application,
                providers[models[name].provider],
                models[name],
                tier,
                frozenset(),
                unreadable=False,
                today=today,
            )
            for tier in (Tier.RESTRICTED, Tier.INTERNAL, Tier.CONFIDENTIAL)
            for application in applications
            for purpose in application.purposes
            for name in application.models
        )
        count = 0
        for query in itertools.islice(wanted, _PREPARED):
            self._rights_of(query)
            count += 1
        return count

    def _as_seen(self, query: PromptQuery) -> PromptQuery:
        """Return the query without what no policy can see, so that more requests share an answer."""
        if self._policies.tells_agents_apart:
            return query
        who = query.principal
        anyone = Principal(who.workspace, who.application, "", None, who.purpose)
        return replace(query, principal=anyone)

    def _ask_one(self, action: Action, query: PromptQuery, label: Label | None) -> Answer:
        rights = self._rights_of(query)
        labels = (label,) if label is not None else tuple(sorted(query.labels))
        questions = self._actions[action].questions(query, labels, rights.restore)
        if not questions:
            return Answer(allowed=False, policies=(), reasons=(Reason.NO_PERMIT,))
        return self._policies.ask(questions[:1], self._entities_of(query))[0]

    def _decide_prompt(self, query: PromptQuery) -> Decision:
        rights = self._rights_of(query)
        questions = self._actions[Action.PROMPT].questions(query, tuple(sorted(query.labels)), rights.restore)
        prompt, passing = self._policies.ask(questions, self._entities_of(query))
        obligations = Obligations(
            profile=query.application.profile,
            restore=frozenset((label, Recipient.CLIENT) for label in query.labels & rights.restore),
            receive=rights.receive,
            output_mode=_output_mode(query, passing),
            restore_in_code=query.application.restore_in_code,
            tools=rights.tools,
        )
        if prompt.allowed:
            effect = Effect.MASK if query.labels & IDENTIFYING else Effect.ALLOW
            reasons = prompt.reasons
        else:
            reasons = self._reasons(prompt, query)
            effect = _refusal(reasons)
        return Decision(
            action=Action.PROMPT,
            effect=effect,
            reasons=reasons,
            policies=prompt.policies,
            policy_digest=self.digest,
            obligations=obligations,
            enforced=not _observing(query) or bool(_STOPS_WHEN_OBSERVING & set(reasons)),
            categories=query.categories,
        )

    def _rights_of(self, query: PromptQuery) -> _Rights:
        def make() -> _Rights:
            restore = self._permitted(Action.RESTORE, query, frozenset())
            return _Rights(
                restore, self._permitted(Action.RECEIVE, query, restore), self._tools(query, restore)
            )

        return self._rights.get((_slice(query), query.tier), make)

    def _permitted(self, action: Action, query: PromptQuery, entitled: frozenset[Label]) -> frozenset[Label]:
        questions = self._actions[action].questions(query, _LABELS, entitled)
        answers = self._policies.ask(questions, self._entities_of(query))
        return frozenset(label for label, answer in zip(_LABELS, answers, strict=True) if answer.allowed)

    def _tools(self, query: PromptQuery, restore: frozenset[Label]) -> tuple[ToolRight, ...]:
        """Return where in which tools' arguments which labels may be restored."""
        questions = self._actions[Action.USE_TOOL].questions(query, (), restore)
        answers = self._policies.ask(questions, self._entities_of(query)) if questions else ()
        return tuple(
            ToolRight(
                tool.id,
                frozenset(tool.restore),
                frozenset(tool.text),
                restore if tool.labels is None else frozenset(map(Label, tool.labels)),
            )
            for tool, answer in zip(query.application.tools, answers, strict=True)
            if answer.allowed
        )

    def _entities_of(self, query: PromptQuery) -> cedarpy.Entities:
        return self._slices.get(
            _slice(query), lambda: self._policies.entities(self._labels, _slice_entities(query))
        )

    def _reasons(self, answer: Answer, query: PromptQuery) -> tuple[Reason, ...]:
        # Denied for want of a permit, and unreadable: that is why, since nothing shipped permits it.
        if answer.reasons == (Reason.NO_PERMIT,) and query.unreadable:
            return (Reason.UNREADABLE_CONTENT,)
        return answer.reasons

    def _denied(
        self, action: Action, effect: Effect, reasons: tuple[Reason, ...], policies: tuple[str, ...] = ()
    ) -> Decision:
        return Decision(action, effect, reasons, policies, self.digest)


def _refusal(reasons: tuple[Reason, ...]) -> Effect:
    """*Refuse* what another form of the same request could pass; *deny* what policy is against."""
    return Effect.REFUSE if reasons == (Reason.UNREADABLE_CONTENT,) else Effect.DENY


def _output_mode(query: PromptQuery, passing: Answer) -> OutputMode:
    if query.application.output_mode == "window" or not passing.allowed:
        return OutputMode.WINDOW
    return OutputMode.PASS


def _observing(query: PromptQuery) -> bool:
    until = query.application.observe_until
    return (
        query.application.mode is Mode.OBSERVE
        and until is not None
        and query.today <= until
        and query.provider.baa_in_force(query.today)
    )


def _slice(query: PromptQuery) -> _Slice:
    return _Slice(
        query.principal,
        query.application,
        query.provider,
        query.model,
        query.provider.baa_in_force(query.today),
    )


def _slice_entities(query: PromptQuery) -> list[Entity]:
    application = Uid("Application", query.application.id)
    provider = Uid("Provider", query.provider.id)
    about_agent: dict[str, object] = {"application": application}
    if query.principal.end_user is not None:
        about_agent["end_user"] = query.principal.end_user
    about_application: dict[str, object] = {
        "purposes": list(query.application.purposes),
        "models": [Uid("Model", name) for name in query.application.models],
        "tier_ceiling": TIER_LEVEL[query.application.tier_ceiling],
        "output_mode": query.application.output_mode,
        "tools": [Uid("Tool", tool.id) for tool in query.application.tools],
    }
    if query.application.restore_labels is not None:
        about_application["restore_labels"] = [
            Uid("Label", name) for name in query.application.restore_labels
        ]
    return [
        Entity(agent(query), about_agent, (application,)),
        Entity(application, about_application),
        Entity(
            provider,
            {
                "baa_in_force": query.provider.baa_in_force(query.today),
                "region": query.provider.region,
                "not_cleared_for": [Uid("Category", name) for name in sorted(query.provider.not_cleared_for)],
            },
        ),
        Entity(model(query), {"provider": provider}, (provider,)),
        *(Entity(Uid("Tool", tool.id), {"name": tool.id}) for tool in query.application.tools),
    ]


def _label(label: Label) -> Entity:
    return Entity(Uid("Label", label), {"name": label.value, "identifying": label in IDENTIFYING})


def _by_name(actions: Sequence[PolicyAction]) -> dict[Action, PolicyAction]:
    found: dict[Action, PolicyAction] = {}
    for plug_in in actions:
        if plug_in.action in found:
            raise ConfigError(
                f"policy action {plug_in.action} is registered twice: "
                f"{type(found[plug_in.action]).__name__} and {type(plug_in).__name__}. "
                "Remove one from the list."
            )
        found[plug_in.action] = plug_in
    return found
