from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.domain.category import Category
from privity.domain.decision import Effect, Reason
from privity.domain.errors import ConfigError
from privity.domain.inventory import Mode
from privity.policy.action import Given
from privity.policy.cedar import Source
from privity.policy.engine import Engine
from privity.policy.packs import read

ENGINE = Engine.load(["hipaa"])
SETS = st.frozensets(st.sampled_from(Category))


def engine(text: str) -> Engine:
    return Engine((*read(("hipaa",)), Source("own.cedar", text)))


@given(SETS, SETS)
def test_refused_exactly_where_the_two_sets_meet(
    touched: frozenset[Category], barred: frozenset[Category]
) -> None:
    decision = ENGINE.decide_prompt(Given(categories=touched, not_cleared_for=barred).query())
    assert decision.categories == touched
    if touched & barred:
        assert (decision.effect, decision.reasons) == (Effect.DENY, (Reason.CATEGORY_NOT_CLEARED,))
        assert decision.policies == ("base-category-cleared",)
    else:
        assert decision.reasons == (Reason.PERMITTED,)


def test_it_holds_without_an_agreement_and_in_observe_mode_too() -> None:
    hiv = frozenset({Category.HIV})
    query = Given(categories=hiv, not_cleared_for=hiv).query()
    application = dataclasses.replace(query.application, mode=Mode.OBSERVE, observe_until=query.today)
    assert ENGINE.decide_prompt(dataclasses.replace(query, application=application)).enforced
    both = ENGINE.decide_prompt(Given(categories=hiv, not_cleared_for=hiv, baa=False).query())
    assert both.reasons == (Reason.CATEGORY_NOT_CLEARED, Reason.PHI_WITHOUT_BAA)


def test_a_policy_of_ones_own_sees_the_set() -> None:
    own = engine("""
        @id("own")
        @reason("category_not_cleared")
        forbid (principal, action == Privity::Action::"prompt", resource)
        when {
          context.categories.contains(Privity::Category::"genetic") &&
          resource.provider == Privity::Provider::"provider" && context.purpose == "treatment"
        };
    """)
    genetic = frozenset({Category.GENETIC, Category.HIV})
    assert own.decide_prompt(Given(categories=genetic).query()).policies == ("own",)
    assert own.decide_prompt(Given(categories=frozenset({Category.HIV})).query()).effect is Effect.MASK


def test_a_misspelt_category_stops_the_start() -> None:
    with pytest.raises(ConfigError, match="hvi"):
        engine("""
            @id("own")
            forbid (principal, action == Privity::Action::"prompt", resource)
            when { context.categories.contains(Privity::Category::"hvi") };
        """)
