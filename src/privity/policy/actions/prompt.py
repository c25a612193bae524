"""May an interaction go to a model? And may the answer be released before it was inspected?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from privity.domain.category import Category
from privity.domain.decision import Action, Reason
from privity.domain.labels import IDENTIFYING, Label, Tier
from privity.policy.action import TIER_LEVEL, Given, Row, agent, model
from privity.policy.cedar import Question, Uid
from privity.policy.query import PromptQuery

_NOTHING = frozenset[Label]()
_DRUGS = frozenset({Category.SUBSTANCE_USE})


@dataclass(frozen=True, slots=True)
class Prompt:
    """Two questions at once: ``prompt`` itself, and ``pass`` for the output mode."""

    action: Action = Action.PROMPT
    table: Sequence[Row] = (
        Row("PHI to a provider under an agreement", Given(), allowed=True, reason=Reason.PERMITTED),
        Row(
            "nothing found, no agreement",
            Given(tier=Tier.INTERNAL, labels=_NOTHING, baa=False),
            allowed=True,
            reason=Reason.PERMITTED,
        ),
        Row(
            "descriptive labels only, no agreement",
            Given(tier=Tier.CONFIDENTIAL, labels=frozenset({Label.AGE}), baa=False),
            allowed=True,
            reason=Reason.PERMITTED,
        ),
        Row(
            "PHI without an agreement in force, whatever the masking",
            Given(baa=False),
            allowed=False,
            reason=Reason.PHI_WITHOUT_BAA,
        ),
        Row(
            "restricted tier without any label, no agreement",
            Given(labels=_NOTHING, baa=False),
            allowed=False,
            reason=Reason.PHI_WITHOUT_BAA,
        ),
        Row(
            "a tier above the application's ceiling",
            Given(ceiling=Tier.CONFIDENTIAL),
            allowed=False,
            reason=Reason.TIER_ABOVE_CEILING,
        ),
        Row(
            "a tier at the application's ceiling",
            Given(tier=Tier.CONFIDENTIAL, labels=frozenset({Label.ORG}), ceiling=Tier.CONFIDENTIAL),
            allowed=True,
            reason=Reason.PERMITTED,
        ),
        Row(
            "a model that is not the application's",
            Given(model_listed=False),
            allowed=False,
            reason=Reason.MODEL_NOT_ALLOWED,
        ),
        Row(
            "a purpose that is not the application's",
            Given(purpose_listed=False),
            allowed=False,
            reason=Reason.PURPOSE_NOT_ALLOWED,
        ),
        Row(
            "a sensitive category to a provider that is not cleared for it",
            Given(categories=_DRUGS | {Category.HIV}, not_cleared_for=_DRUGS),
            allowed=False,
            reason=Reason.CATEGORY_NOT_CLEARED,
        ),
        Row(
            "another category to the same provider",
            Given(categories=frozenset({Category.HIV}), not_cleared_for=_DRUGS),
            allowed=True,
            reason=Reason.PERMITTED,
        ),
        Row(
            "content that cannot be read",
            Given(unreadable=True),
            allowed=False,
            reason=Reason.UNREADABLE_CONTENT,
        ),
    )

    def questions(
        self, query: PromptQuery, labels: Sequence[Label], entitled: frozenset[Label]
    ) -> Sequence[Question]:
        """Return ``prompt`` and ``pass``, in this order."""
        context: dict[str, object] = {
            "purpose": query.principal.purpose,
            "tier": TIER_LEVEL[query.tier],
            "unreadable": query.unreadable,
            "labels": [Uid("Label", label) for label in sorted(labels)],
            "categories": [Uid("Category", category) for category in sorted(query.categories)],
        }
        withheld = (query.labels & IDENTIFYING) - entitled
        return (
            Question(agent(query), "prompt", model(query), context),
            Question(agent(query), "pass", model(query), {**context, "entitled": not withheld}),
        )
