from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.domain.decision import Action, Effect, OutputMode, Reason, Recipient
from privity.domain.errors import ConfigError
from privity.domain.inventory import Mode
from privity.domain.labels import IDENTIFYING, Label, Tier, tier_of
from privity.policy.action import Given
from privity.policy.actions import ACTIONS
from privity.policy.cedar import EvaluationFailed, Source
from privity.policy.engine import Engine
from privity.policy.packs import read
from privity.policy.query import PromptQuery

ENGINE = Engine.load(["hipaa"])
LABELS = st.frozensets(st.sampled_from(list(Label)), max_size=6)


def engine(*extra: str, packs: tuple[str, ...] = ("hipaa",)) -> Engine:
    return Engine((*read(packs), *(Source(f"extra{n}.cedar", text) for n, text in enumerate(extra))))


def observing(query: PromptQuery, until: dt.date | None = None) -> PromptQuery:
    application = dataclasses.replace(
        query.application, mode=Mode.OBSERVE, observe_until=until or query.today
    )
    return dataclasses.replace(query, application=application)


def test_one_decision_carries_every_obligation() -> None:
    labels = frozenset({Label.NAME, Label.CARD, Label.AGE})
    decision = ENGINE.decide_prompt(Given(labels=labels).query())
    assert decision.effect is Effect.MASK
    assert decision.reasons == (Reason.PERMITTED,)
    assert decision.policies == ("hipaa-prompt-readable",)
    assert decision.policy_digest == ENGINE.digest
    assert decision.enforced
    obligations = decision.obligations
    assert obligations.restore == {(Label.NAME, Recipient.CLIENT), (Label.AGE, Recipient.CLIENT)}
    assert {Label.NAME, Label.ORG, Label.DATE} <= obligations.receive
    assert not obligations.receive & {
        Label.SSN,
        Label.CARD,
        Label.SECRET,
        Label.MRN,
        Label.PLAN,
        Label.ACCOUNT,
        Label.BIOMETRIC,
    }
    assert obligations.output_mode is OutputMode.WINDOW
    assert obligations.profile == "default"


@given(LABELS)
def test_nothing_found_is_allowed_and_anything_identifying_is_masked(labels: frozenset[Label]) -> None:
    decision = ENGINE.decide_prompt(Given(tier=tier_of(labels), labels=labels).query())
    assert decision.effect is (Effect.MASK if labels & IDENTIFYING else Effect.ALLOW)
    assert {label for label, _ in decision.obligations.restore} <= labels


@given(LABELS, st.booleans(), st.booleans(), st.booleans(), st.sampled_from(list(Tier)))
def test_never_restricted_without_an_agreement(
    labels: frozenset[Label], listed: bool, purpose: bool, unreadable: bool, ceiling: Tier
) -> None:
    given_ = Given(
        labels=labels,
        baa=False,
        model_listed=listed,
        purpose_listed=purpose,
        unreadable=unreadable,
        ceiling=ceiling,
    )
    decision = ENGINE.decide_prompt(observing(given_.query()))
    assert decision.effect is Effect.DENY
    assert Reason.PHI_WITHOUT_BAA in decision.reasons
    assert decision.enforced


@pytest.mark.parametrize(
    ("given_", "mode"),
    [
        (Given(tier=Tier.INTERNAL, labels=frozenset()), OutputMode.PASS),
        (Given(tier=Tier.CONFIDENTIAL, labels=frozenset({Label.AGE, Label.ORG})), OutputMode.PASS),
        (Given(), OutputMode.WINDOW),
        (Given(output_mode="pass"), OutputMode.PASS),
        (Given(output_mode="pass", labels=frozenset({Label.NAME, Label.CARD})), OutputMode.WINDOW),
        (
            Given(output_mode="pass", restore_labels=("NAME",), labels=frozenset({Label.NAME, Label.SSN})),
            OutputMode.WINDOW,
        ),
        (Given(output_mode="window", tier=Tier.INTERNAL, labels=frozenset()), OutputMode.WINDOW),
    ],
)
def test_output_mode(given_: Given, mode: OutputMode) -> None:
    assert ENGINE.decide_prompt(given_.query()).obligations.output_mode is mode


def test_all_reasons_are_given() -> None:
    decision = ENGINE.decide_prompt(Given(model_listed=False, baa=False).query())
    assert set(decision.reasons) == {Reason.MODEL_NOT_ALLOWED, Reason.PHI_WITHOUT_BAA}


def test_without_a_pack_everything_is_denied() -> None:
    decision = engine(packs=()).decide_prompt(Given(tier=Tier.PUBLIC, labels=frozenset()).query())
    assert (decision.effect, decision.reasons) == (Effect.DENY, (Reason.NO_PERMIT,))


def test_unreadable_content_is_refused_unless_a_policy_admits_the_application() -> None:
    query = Given(unreadable=True).query()
    assert ENGINE.decide_prompt(query).effect is Effect.REFUSE
    admits = """@id("admit-scans") permit (principal in Privity::Application::"intake",
        action == Privity::Action::"prompt", resource) when { context.unreadable };"""
    assert engine(admits).decide_prompt(query).effect is Effect.MASK


def test_an_own_forbid_overrides_and_may_give_its_reason() -> None:
    query = Given().query()
    forbid = 'forbid (principal, action == Privity::Action::"prompt", resource) when { context.labels.contains(Privity::Label::"NAME") };'
    plain = engine('@id("no-names") ' + forbid).decide_prompt(query)
    assert (plain.effect, plain.reasons, plain.policies) == (Effect.DENY, (Reason.FORBIDDEN,), ("no-names",))
    named = engine('@id("no-names") @reason("approval_required") ' + forbid).decide_prompt(query)
    assert named.reasons == (Reason.APPROVAL_REQUIRED,)


ERRS = '@id("errs") forbid (principal, action, resource) when { 9223372036854775807 + context.tier > 0 };'


def test_a_policy_that_errs_denies_though_cedar_would_skip_it() -> None:
    broken = engine(ERRS)
    decision = broken.decide_prompt(Given().query())
    assert (decision.effect, decision.reasons, decision.enforced) == (
        Effect.DENY,
        (Reason.POLICY_ERROR,),
        True,
    )
    assert decision.obligations.restore == frozenset()
    assert broken.decide(Action.RESTORE, Given().query(), Label.NAME).reasons == (Reason.POLICY_ERROR,)


def test_an_engine_that_breaks_denies_and_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = engine()

    def fail(*_: object) -> object:
        raise EvaluationFailed

    with monkeypatch.context() as patch:
        patch.setattr(fresh._policies, "ask", fail)
        assert fresh.decide_prompt(observing(Given().query())).reasons == (Reason.POLICY_ERROR,)
    assert fresh.decide_prompt(observing(Given().query())).effect is Effect.MASK


def test_observe_mode_needs_its_day_and_an_agreement() -> None:
    query = Given().query()
    assert not ENGINE.decide_prompt(observing(query)).enforced
    assert ENGINE.decide_prompt(observing(query, query.today - dt.timedelta(days=1))).enforced
    assert ENGINE.decide_prompt(query).enforced
    without = Given(baa=False, tier=Tier.INTERNAL, labels=frozenset()).query()
    assert ENGINE.decide_prompt(observing(without)).enforced


def test_observe_mode_stops_nothing_but_what_was_never_permitted() -> None:
    def enforced(given_: Given, *extra: str) -> bool:
        return engine(*extra).decide_prompt(observing(given_.query())).enforced

    assert not enforced(Given(ceiling=Tier.PUBLIC))
    assert not enforced(Given(unreadable=True))
    assert not enforced(Given(purpose_listed=False))
    assert enforced(Given(model_listed=False))
    assert enforced(Given(), '@id("no") forbid (principal, action, resource);')
    assert enforced(Given(), ERRS)


def test_the_same_slice_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = engine()
    first = fresh.decide_prompt(Given().query())
    monkeypatch.setattr(fresh._policies, "ask", lambda *_: pytest.fail("asked again"))
    assert fresh.decide_prompt(Given().query()) == first


def test_an_agreement_that_ends_is_not_remembered_as_in_force() -> None:
    query = Given().query()
    assert ENGINE.decide_prompt(query).forwards
    tomorrow = dataclasses.replace(query, today=query.today + dt.timedelta(days=1))
    assert ENGINE.decide_prompt(tomorrow).reasons == (Reason.PHI_WITHOUT_BAA,)


def test_the_digest_names_the_policies_in_force() -> None:
    assert engine().digest == ENGINE.digest
    assert engine('@id("x") forbid (principal, action, resource);').digest != ENGINE.digest


def test_an_action_registered_twice_stops_the_start() -> None:
    with pytest.raises(ConfigError, match=r"prompt.*twice.*Prompt and Prompt"):
        Engine(read(["hipaa"]), [*ACTIONS, ACTIONS[0]])


def by_key(key_id: str) -> PromptQuery:
    query = Given().query()
    return dataclasses.replace(query, principal=dataclasses.replace(query.principal, key_id=key_id))


def test_agents_that_no_policy_tells_apart_share_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = engine()
    first = fresh.decide_prompt(by_key("key_1"))
    monkeypatch.setattr(fresh._policies, "ask", lambda *_: pytest.fail("asked again"))
    assert fresh.decide_prompt(by_key("key_2")) == first


@pytest.mark.parametrize(
    "policy",
    [
        """@id("one") forbid (principal == Privity::Agent::"key:key_1", action, resource);""",
        """@id("one") forbid (principal, action, resource) when { principal == Privity::Agent::"key:key_1" };""",
        """@id("one") forbid (principal, action, resource)
           unless { principal has end_user && principal.end_user == "dr-may" };""",
    ],
)
def test_agents_that_a_policy_tells_apart_are_asked_for_each(policy: str) -> None:
    fresh = engine(policy)
    query = by_key("key_2")
    friend = dataclasses.replace(query, principal=dataclasses.replace(query.principal, end_user="dr-may"))
    assert fresh.decide_prompt(by_key("key_1")).reasons == (Reason.FORBIDDEN,)
    assert fresh.decide_prompt(friend).forwards


def test_what_was_prepared_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = engine()
    query = Given().query()
    prepared = fresh.prepare(
        "clinic", [query.application], {"model-a": query.model}, {"provider": query.provider}, query.today
    )
    assert prepared == 3
    monkeypatch.setattr(fresh, "_permitted", lambda *_: pytest.fail("asked again"))
    for tier in (Tier.RESTRICTED, Tier.CONFIDENTIAL, Tier.INTERNAL):
        assert fresh.decide_prompt(dataclasses.replace(query, tier=tier)).forwards


def test_nothing_is_prepared_where_agents_differ() -> None:
    fresh = engine("""@id("one") forbid (principal == Privity::Agent::"key:key_9", action, resource);""")
    query = Given().query()
    assert (
        fresh.prepare(
            "clinic", [query.application], {"model-a": query.model}, {"provider": query.provider}, query.today
        )
        == 0
    )
