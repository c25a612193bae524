"""An action that is named in the model and not built yet: always denied, for want of a permit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from privity.domain.decision import Action, Reason
from privity.domain.labels import Label
from privity.policy.action import Given, Row
from privity.policy.cedar import Question
from privity.policy.query import PromptQuery


@dataclass(frozen=True, slots=True)
class Denied:
    """Asks nothing, so that nothing can permit it."""

    action: Action
    table: Sequence[Row] = (
        Row("whatever the facts, it is denied", Given(), allowed=False, reason=Reason.NO_PERMIT),
    )

    def questions(
        self, query: PromptQuery, labels: Sequence[Label], entitled: frozenset[Label]
    ) -> Sequence[Question]:
        """Return no question."""
        del query, labels, entitled
        return ()
