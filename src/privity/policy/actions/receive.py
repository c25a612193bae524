"""May a value of this class stand in an answer without having come from the request?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from privity.domain.decision import Action, Reason
from privity.domain.labels import Label
from privity.policy.action import TIER_LEVEL, Given, Row, agent
from privity.policy.cedar import Question, Uid
from privity.policy.query import PromptQuery

_NONE = Given(restore_labels=())


@dataclass(frozen=True, slots=True)
class Receive:
    """One question per label."""

    action: Action = Action.RECEIVE
    table: Sequence[Row] = (
        Row("a name the model knows", Given(), allowed=True, reason=Reason.PERMITTED, label=Label.NAME),
        Row("a date", Given(), allowed=True, reason=Reason.PERMITTED, label=Label.DATE),
        Row("a hotline's number", Given(), allowed=True, reason=Reason.PERMITTED, label=Label.PHONE),
        Row("an organisation", _NONE, allowed=True, reason=Reason.PERMITTED, label=Label.ORG),
        Row("a name, not entitled", _NONE, allowed=False, reason=Reason.NO_PERMIT, label=Label.NAME),
        *(
            Row("a number of one person", Given(), allowed=False, reason=Reason.NO_PERMIT, label=label)
            for label in (Label.SSN, Label.CARD, Label.MRN, Label.PLAN, Label.ACCOUNT, Label.BIOMETRIC)
        ),
        Row("a credential", Given(), allowed=False, reason=Reason.NO_PERMIT, label=Label.SECRET),
    )

    def questions(
        self, query: PromptQuery, labels: Sequence[Label], entitled: frozenset[Label]
    ) -> Sequence[Question]:
        """Return one question per label, in their order."""
        shared: dict[str, object] = {
            "purpose": query.principal.purpose,
            "tier": TIER_LEVEL[query.tier],
            "provider": Uid("Provider", query.provider.id),
        }
        return [
            Question(agent(query), "receive", Uid("Label", label), {**shared, "entitled": label in entitled})
            for label in labels
        ]
