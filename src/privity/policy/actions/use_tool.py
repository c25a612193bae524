"""May values be restored in the arguments of this tool?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from privity.domain.decision import Action, Reason
from privity.domain.labels import Label
from privity.policy.action import TIER_LEVEL, Given, Row, agent
from privity.policy.cedar import Question, Uid
from privity.policy.query import PromptQuery


@dataclass(frozen=True, slots=True)
class UseTool:
    """One question per tool that the inventory lists for the application, in their order."""

    action: Action = Action.USE_TOOL
    table: Sequence[Row] = (
        Row("a listed tool", Given(tools=("lookup",)), allowed=True, reason=Reason.PERMITTED),
        Row("no tool is listed", Given(), allowed=False, reason=Reason.NO_PERMIT),
    )

    def questions(
        self, query: PromptQuery, labels: Sequence[Label], entitled: frozenset[Label]
    ) -> Sequence[Question]:
        """Return one question per tool of the application."""
        del labels, entitled
        context: dict[str, object] = {
            "purpose": query.principal.purpose,
            "tier": TIER_LEVEL[query.tier],
            "provider": Uid("Provider", query.provider.id),
        }
        return [
            Question(agent(query), "use_tool", Uid("Tool", tool.id), context)
            for tool in query.application.tools
        ]
