from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.domain.category import NO_TOPICS, PROTECTED, Category, Topics, united, unpacked
from privity.domain.labels import IDENTIFYING, Label, Tier, tier_of

TOPICS = st.builds(Topics, st.frozensets(st.sampled_from(Category)), st.booleans())


@given(TOPICS)
def test_packing_loses_nothing(topics: Topics) -> None:
    assert unpacked(topics.packed()) == topics


@pytest.mark.parametrize("bits", [-1, 1 << (len(Category) + 1)])
def test_what_was_not_packed_is_not_unpacked(bits: int) -> None:
    with pytest.raises(ValueError, match="no topics"):
        unpacked(bits)


@given(st.lists(TOPICS))
def test_texts_unite(several: list[Topics]) -> None:
    whole = united(several)
    assert whole.mentioned == {category for one in several for category in one.mentioned}
    assert whole.somebody == any(one.somebody for one in several)
    together = NO_TOPICS
    for one in several:
        together |= one
    assert together == whole


def test_a_mention_counts_only_where_somebody_is_spoken_of() -> None:
    hiv = frozenset({Category.HIV})
    assert Topics(hiv).of_somebody(frozenset()) == frozenset()
    assert Topics(hiv).of_somebody(frozenset({Label.ORG, Label.YEAR, Label.STATE})) == frozenset()
    assert Topics(hiv, somebody=True).of_somebody(frozenset()) == hiv
    for label in (*IDENTIFYING, Label.AGE, Label.GENDER):
        assert Topics(hiv).of_somebody(frozenset({label})) == hiv
    assert Topics(somebody=True).of_somebody(frozenset({Label.NAME})) == frozenset()


def test_nothing_is_nothing() -> None:
    assert not NO_TOPICS
    assert Topics(somebody=True)
    assert Topics(frozenset({Category.STI}))


def test_a_category_describes_and_does_not_identify() -> None:
    assert tier_of(frozenset()) is Tier.INTERNAL
    assert tier_of(frozenset(), sensitive=True) is Tier.CONFIDENTIAL
    assert tier_of(frozenset({Label.NAME}), sensitive=True) is Tier.RESTRICTED


def test_each_category_says_who_protects_it() -> None:
    assert list(PROTECTED) == list(Category)
    assert all(what and who for what, who in PROTECTED.values())
