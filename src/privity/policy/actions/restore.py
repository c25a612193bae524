"""May a value of this class be given back to the client?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from privity.domain.decision import Action, Reason, Recipient
from privity.domain.labels import Label
from privity.policy.action import TIER_LEVEL, Given, Row, agent
from privity.policy.cedar import Question, Uid
from privity.policy.query import PromptQuery

_NAMED = Given(restore_labels=("NAME", "CARD"))


@dataclass(frozen=True, slots=True)
class Restore:
    """One question per label, for the recipient ``client`` (tools come with ``use_tool``)."""

    action: Action = Action.RESTORE
    table: Sequence[Row] = (
        Row("a name", Given(), allowed=True, reason=Reason.PERMITTED, label=Label.NAME),
        Row("a record number", Given(), allowed=True, reason=Reason.PERMITTED, label=Label.MRN),
        Row("an SSN", Given(), allowed=True, reason=Reason.PERMITTED, label=Label.SSN),
        Row("a card, not named", Given(), allowed=False, reason=Reason.NO_PERMIT, label=Label.CARD),
        Row("a credential, not named", Given(), allowed=False, reason=Reason.NO_PERMIT, label=Label.SECRET),
        Row("a class that is named", _NAMED, allowed=True, reason=Reason.PERMITTED, label=Label.NAME),
        Row("a card, named", _NAMED, allowed=True, reason=Reason.PERMITTED, label=Label.CARD),
        Row("not among the named", _NAMED, allowed=False, reason=Reason.NO_PERMIT, label=Label.SSN),
        Row(
            "nothing is named",
            Given(restore_labels=()),
            allowed=False,
            reason=Reason.NO_PERMIT,
            label=Label.NAME,
        ),
    )

    def questions(
        self, query: PromptQuery, labels: Sequence[Label], entitled: frozenset[Label]
    ) -> Sequence[Question]:
        """Return one question per label, in their order."""
        del entitled
        context: dict[str, object] = {
            "recipient": Recipient.CLIENT.value,
            "purpose": query.principal.purpose,
            "tier": TIER_LEVEL[query.tier],
            "provider": Uid("Provider", query.provider.id),
        }
        return [Question(agent(query), "restore", Uid("Label", label), context) for label in labels]
