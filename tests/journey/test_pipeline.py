"""The journey's order, its refusals, and what each leaves in the log."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
from collections.abc import Coroutine, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import orjson
import pytest
from tests.support.house import (
    CHAT,
    WORKSPACE,
    DiaryKeys,
    DiaryStore,
    House,
    application,
    build,
    chat,
    detect,
    events,
    key_id,
    now_ms,
    person,
)

from privity.audit.event import name_ref
from privity.crypto.errors import KeyErased, KeyUnavailable
from privity.crypto.keyring import workspace_key_id
from privity.domain.decision import Reason
from privity.domain.errors import BadInput, Denied, PrivityError, Unavailable
from privity.domain.finding import Finding, Passage
from privity.domain.inventory import Mode
from privity.domain.labels import Label, Tier
from privity.journey.pipeline import Arrival, Journey, Outgoing
from privity.storage.ports import StandInConflict, StoreUnavailable

T = TypeVar("T")

ANNA = person(key_id(1))
BERT = person(key_id(2))
NOTE = "Maria Lopez, 412-68-9035, lives in Ohio."


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(coroutine)


async def house(**changes: Any) -> House:
    """A house of one application with these changes, on stores that share a diary."""
    baa = changes.pop("baa", True)
    classify = changes.pop("classify", detect)
    diary: list[str] = []
    apps = [application("clinic", **changes), application("billing")]
    built = await build(apps, baa=baa, classify=classify, store=DiaryStore(diary), keys=DiaryKeys(diary))
    diary.clear()
    return built


def store_of(there: House) -> DiaryStore:
    assert isinstance(there.store, DiaryStore)
    return there.store


async def refused(there: House, body: dict[str, Any], **more: Any) -> tuple[PrivityError, dict[str, Any]]:
    """Open what must be refused; return the error, and the one event that it left."""
    before = len(await events(there))
    with pytest.raises(PrivityError) as caught:
        await there.open(more.pop("who", ANNA), body, **more)
    assert await there.store.open_interactions() == []
    (event,) = (await events(there))[before:]
    assert event["event"] == "interaction.refused"
    assert event["fields"]["application"] == name_ref(WORKSPACE, "clinic").hex()
    assert event["fields"]["key"] in (ANNA.key_id, BERT.key_id)
    return caught.value, event["fields"]


def _now(there: House, ports: Any) -> None:
    there.journey = Journey(dataclasses.replace(there.journey._ports, **ports), there.journey._inventory)


# ---- the order ----------------------------------------------------------------------------------


def test_keys_then_the_decision_then_the_body_and_the_outcome_last() -> None:
    async def drive() -> None:
        there = await house()
        diary = store_of(there).diary
        outgoing = await there.open(ANNA, chat(NOTE))
        assert diary == ["keys", "decision asked", "decision"]
        assert await there.store.open_interactions() == [(outgoing.interaction, WORKSPACE)]
        await there.journey.complete(outgoing, 200, outgoing.receiver.tally())
        assert diary[-1] == "outcome"
        assert await there.store.open_interactions() == []

    run(drive())


def test_nothing_may_leave_before_the_decision_is_durable() -> None:
    async def drive() -> None:
        there = await house()
        store_of(there).held = asyncio.Event()
        opening = asyncio.ensure_future(there.open(ANNA, chat(NOTE)))
        for _ in range(50):
            await asyncio.sleep(0)
        assert not opening.done()
        assert there.sent == []
        store_of(there).held.set()
        await opening
        assert len(there.sent) == 1

    run(drive())


def test_everything_that_the_decision_depends_on_is_committed_with_it() -> None:
    async def drive() -> None:
        there = await house()
        outgoing = await there.open(ANNA, chat(NOTE))
        (event,) = await events(there)
        assert event["interaction"] == outgoing.interaction
        fields = event["fields"]
        assert event["event"] == "interaction.decided"
        assert (fields["effect"], fields["reasons"], fields["tier"]) == ("mask", ["permitted"], "restricted")
        assert fields["labels"] == {"NAME": 1, "SSN": 1, "STATE": 1}
        assert fields["disclosed"] == ["STATE"]
        assert set(fields["restore"]["client"]) >= {"NAME", "SSN"}
        assert fields["restore"]["tool"] == []
        assert fields["scope"] == outgoing.scope.id
        assert fields["enforced"] is True
        assert fields["bytes_in"] == len(orjson.dumps(chat(NOTE)))
        (row,) = await there.store.transcript(outgoing.interaction)
        assert b"Maria" not in row.sealed
        assert set((await there.store.names(WORKSPACE)).values()) == {"clinic", "sim", "m"}

    run(drive())


def test_what_leaves_is_masked_and_names_the_providers_model() -> None:
    async def drive() -> None:
        there = await house()
        outgoing = await there.open(ANNA, chat(NOTE, "and Maria Lopez again"))
        seen = orjson.loads(outgoing.body)
        assert seen["model"] == "upstream-m"
        first, second = (message["content"] for message in seen["messages"])
        token = first.partition(",")[0]
        assert "Maria" not in first + second
        assert "412" not in first
        assert "Ohio" in first
        assert second == f"and {token} again"
        assert await there.talk(ANNA, chat(NOTE)) == NOTE

    run(drive())


# ---- races and the vault ------------------------------------------------------------------------


def test_a_lost_race_is_masked_again_and_the_same_value_keeps_one_token() -> None:
    async def drive() -> None:
        there = await house()
        store_of(there).raises = [StandInConflict(), StandInConflict()]
        outgoing = await there.open(ANNA, chat(NOTE))
        assert store_of(there).diary.count("decision asked") == 3
        assert len(await events(there)) == 1
        assert outgoing.interaction == (await there.store.open_interactions())[0][0]

    run(drive())


def test_requests_of_one_scope_at_once_agree_on_the_token() -> None:
    async def drive() -> None:
        there = await house()
        going = await asyncio.gather(*(there.open(ANNA, chat(NOTE), "talk") for _ in range(5)))
        assert len({orjson.loads(o.body)["messages"][0]["content"] for o in going}) == 1

    run(drive())


def test_a_refused_request_claims_no_conversation() -> None:
    async def drive() -> None:
        there = await house(tier_ceiling=Tier.INTERNAL)
        await refused(there, chat(NOTE), conversation="talk")
        # Whoever comes next may have the id: nothing was ever said under it.
        outgoing = await there.open(BERT, chat("Hello."), "talk")
        assert outgoing.scope.subject != ANNA.subject

    run(drive())


def test_the_third_lost_race_is_refused_and_recorded() -> None:
    async def drive() -> None:
        there = await house()
        store_of(there).raises = [StandInConflict() for _ in range(3)]
        error, fields = await refused(there, chat(NOTE))
        assert isinstance(error, Unavailable)
        assert fields["status"] == 503
        assert there.sent == []

    run(drive())


# ---- the egress check ---------------------------------------------------------------------------


def test_a_known_value_that_detection_missed_is_masked_where_it_stands() -> None:
    async def drive() -> None:
        there = await house()
        body = chat(
            "Maria Lopez, 412-68-9035", "MARIA LOPEZ has 412 68 9035", metadata={"maria lopez": "412689035"}
        )
        seen = orjson.loads((await there.open(ANNA, body)).body)
        name, ssn = seen["messages"][0]["content"].split(", ")
        assert seen["messages"][1]["content"] == f"{name} has {ssn}"
        assert seen["metadata"] == {name: ssn}

    run(drive())


def test_a_known_value_in_nested_json_is_masked_where_it_stands() -> None:
    async def drive() -> None:
        there = await house()
        seen = orjson.loads((await there.open(ANNA, chat("Maria Lopez", '{"n": ["maria lopez"]}'))).body)
        name = seen["messages"][0]["content"]
        assert orjson.loads(seen["messages"][1]["content"]) == {"n": [name]}

    run(drive())


def test_a_known_value_in_a_number_becomes_another_number_of_its_shape() -> None:
    async def drive() -> None:
        there = await house()
        seen = orjson.loads((await there.open(ANNA, chat("MRN 48213", extra=[48213, 7]))).body)
        number, seven = seen["extra"]
        assert number != 48213
        assert len(str(number)) == 5
        assert seven == 7
        (event,) = await events(there)
        assert event["fields"]["labels"] == {"MRN": 2}
        assert "MRN" not in event["fields"]["disclosed"]

    run(drive())


def test_a_value_that_masking_cannot_get_rid_of_stops_the_request() -> None:
    """An adapter that writes the value back: the second look finds it again."""

    class Stubborn(type(CHAT)):  # type: ignore[misc]
        def write(self, interaction: Any, texts: Any, model: str | None) -> bytes:
            return interaction.body if model is None else super().write(interaction, texts, model)

    async def drive() -> None:
        there = await house()
        body = orjson.dumps(chat("Maria Lopez", "maria lopez"))
        with pytest.raises(Denied) as caught:
            await there.journey.open(Arrival(ANNA, Stubborn(), body, None, now_ms()))
        assert caught.value.reason is Reason.EGRESS_CHECK
        assert (await events(there))[-1]["fields"]["reasons"] == ["egress_check"]

    run(drive())


# ---- refusals -----------------------------------------------------------------------------------


def test_bad_input_is_recorded_with_its_status() -> None:
    async def drive() -> None:
        there = await house()
        error, fields = await refused(there, {"model": "m", "messages": []})
        assert isinstance(error, BadInput)
        assert (fields["reasons"], fields["status"]) == (["bad_input"], 400)
        assert "labels" not in fields

    run(drive())


def test_an_unknown_model_is_refused_without_its_name() -> None:
    async def drive() -> None:
        there = await house()
        error, fields = await refused(there, chat("hi", model="Maria Lopez"))
        assert isinstance(error, Denied)
        assert "Maria" not in str(error)
        assert fields["reasons"] == ["model_not_allowed"]
        assert "scope" not in store_of(there).diary

    run(drive())


def test_phi_goes_to_nobody_without_an_agreement_and_other_text_does() -> None:
    async def drive() -> None:
        there = await house(baa=False)
        error, fields = await refused(there, chat(NOTE))
        assert isinstance(error, Denied)
        assert fields["reasons"] == ["phi_without_baa"]
        assert fields["labels"] == {"NAME": 1, "SSN": 1, "STATE": 1}
        assert (fields["tier"], fields["effect"]) == ("restricted", "deny")
        assert await there.talk(ANNA, chat("What is new in Ohio?")) == "What is new in Ohio?"

    run(drive())


@pytest.mark.parametrize("kind", ["image_url", "input_audio", "file"])
def test_what_cannot_be_read_is_refused(kind: str) -> None:
    async def drive() -> None:
        there = await house()
        part = {"type": kind, kind: {"url": "https://x.test/1.png", "data": "AA", "file_id": "f"}}
        body = {
            "model": "m",
            "messages": [{"role": "user", "content": [{"type": "text", "text": "see"}, part]}],
        }
        error, fields = await refused(there, body)
        assert isinstance(error, Denied)
        assert fields["reasons"] == ["unreadable_content"]
        assert fields["effect"] == "refuse"

    run(drive())


@pytest.mark.parametrize(
    ("changes", "who", "reason"),
    [
        ({"tier_ceiling": Tier.INTERNAL}, ANNA, "tier_above_ceiling"),
        ({"purposes": ("payment",)}, ANNA, "purpose_not_allowed"),
        ({"models": ()}, ANNA, "model_not_allowed"),
    ],
)
def test_the_bounds_of_the_inventory_are_refusals_on_record(changes: Any, who: Any, reason: str) -> None:
    async def drive() -> None:
        there = await house(**changes)
        error, fields = await refused(there, chat(NOTE), who=who)
        assert isinstance(error, Denied)
        assert error.reason == reason
        assert (fields["reasons"], fields["status"]) == ([reason], 403)

    run(drive())


# ---- scopes -------------------------------------------------------------------------------------


def test_the_same_words_of_another_principal_meet_another_scope() -> None:
    async def drive() -> None:
        there = await house()
        first = await there.open(ANNA, chat(NOTE))
        again = await there.open(ANNA, chat(NOTE, "more"))
        other = await there.open(BERT, chat(NOTE))
        assert first.scope.id == again.scope.id
        assert other.scope.id != first.scope.id
        tokens = [orjson.loads(o.body)["messages"][0]["content"] for o in (first, again, other)]
        assert tokens[0] == tokens[1] != tokens[2]

    run(drive())


def test_a_token_of_another_scope_stays_text() -> None:
    async def drive() -> None:
        there = await house()
        stolen = orjson.loads((await there.open(ANNA, chat("Maria Lopez"))).body)["messages"][0]["content"]
        for who, conversation in ((BERT, None), (ANNA, "another")):
            got = await there.talk(
                who, chat("hello"), lambda _: f"It is {stolen}.", conversation=conversation
            )
            assert got == f"It is {stolen}."
        # Typed by a client it comes back as typed, and still means nothing.
        assert await there.talk(BERT, chat(f"Who is {stolen}?")) == f"Who is {stolen}?"

    run(drive())


def test_a_conversation_belongs_to_who_named_it_first() -> None:
    async def drive() -> None:
        there = await house()
        await there.open(ANNA, chat("hello"), "ward-7")
        with pytest.raises(Denied) as caught:
            await there.open(BERT, chat("hello"), "ward-7")
        assert caught.value.reason is Reason.SCOPE_OF_ANOTHER_PRINCIPAL
        assert "ward-7" not in str(caught.value)
        assert (await events(there))[-1]["fields"]["reasons"] == ["scope_of_another_principal"]
        with pytest.raises(Denied):
            await there.open(person(ANNA.key_id, "billing"), chat("hello"), "ward-7")
        await there.open(ANNA, chat("something else"), "ward-7")

    run(drive())


# ---- observe mode -------------------------------------------------------------------------------

_OBSERVE = {"mode": Mode.OBSERVE, "observe_until": dt.date(2999, 1, 1)}


def test_observing_changes_nothing_and_records_everything() -> None:
    async def drive() -> None:
        there = await house(**_OBSERVE)
        outgoing = await there.open(ANNA, chat(NOTE))
        assert orjson.loads(outgoing.body) == chat(NOTE) | {"model": "upstream-m"}
        fields = (await events(there))[-1]["fields"]
        assert fields["enforced"] is False
        assert fields["disclosed"] == ["NAME", "SSN", "STATE"]
        answer = b'{ "choices":[{"index":0,"message":{"content":"512-68-9035"}}] }'
        assert await outgoing.receiver.answer(answer) == answer
        await there.journey.complete(outgoing, 200, outgoing.receiver.tally())
        found = [e["fields"] for e in await events(there) if e["event"] == "output.found"]
        assert found == [{"labels": {"SSN": 1}, "prevented": False}]

    run(drive())


def test_observing_records_what_would_have_been_refused_and_lets_it_go() -> None:
    async def drive() -> None:
        there = await house(**_OBSERVE, tier_ceiling=Tier.INTERNAL)
        await there.open(ANNA, chat(NOTE))
        fields = (await events(there))[-1]["fields"]
        assert (fields["effect"], fields["enforced"]) == ("deny", False)
        assert fields["reasons"] == ["tier_above_ceiling"]

    run(drive())


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"baa": False}, "phi_without_baa"),
        ({"models": ()}, "model_not_allowed"),
    ],
)
def test_observing_is_no_way_around_an_agreement_or_the_inventory(changes: Any, reason: str) -> None:
    async def drive() -> None:
        there = await house(**_OBSERVE, **changes)
        error, _ = await refused(there, chat(NOTE))
        assert isinstance(error, Denied)
        assert error.reason == reason

    run(drive())


def test_observing_ends_with_its_date() -> None:
    async def drive() -> None:
        there = await house(**(_OBSERVE | {"observe_until": dt.date(2001, 1, 1)}))
        assert b"Maria" not in (await there.open(ANNA, chat(NOTE))).body

    run(drive())


# ---- outages ------------------------------------------------------------------------------------


def test_a_log_that_cannot_be_written_refuses_and_says_so() -> None:
    async def drive() -> None:
        there = await house()
        await there.open(ANNA, chat(NOTE))
        there.store.available = False
        with pytest.raises(Unavailable) as caught:
            await there.open(ANNA, chat(NOTE))
        assert caught.value.reason is Reason.LOG_UNAVAILABLE
        there.store.available = True
        assert len(await events(there)) == 1

    run(drive())


def test_only_the_last_commit_failing_still_sends_nothing() -> None:
    async def drive() -> None:
        there = await house()
        store_of(there).raises = [StoreUnavailable("disk full")]
        error, fields = await refused(there, chat(NOTE))
        assert isinstance(error, Unavailable)
        assert (fields["reasons"], fields["status"]) == (["log_unavailable"], 503)
        assert there.sent == []

    run(drive())


@pytest.mark.parametrize("failure", [KeyUnavailable("late"), KeyErased("gone")])
def test_a_key_that_is_gone_or_late_refuses(failure: Exception) -> None:
    async def drive() -> None:
        there = await house()
        keyring = there.journey._ports.keyring
        original = keyring.key

        async def key(workspace: str, kind: Any, id: str) -> Any:
            if id == workspace_key_id(WORKSPACE):
                raise failure
            return await original(workspace, kind, id)

        keyring.key = key  # type: ignore[method-assign]
        with pytest.raises(Unavailable) as caught:
            await there.open(ANNA, chat(NOTE))
        assert caught.value.reason is Reason.KEY_UNAVAILABLE
        assert there.sent == []

    run(drive())


def test_an_erased_workspace_refuses_although_not_even_that_can_be_recorded() -> None:
    async def drive() -> None:
        there = await house()
        await there.keys.delete(list(there.keys._rows))
        there.journey._ports.keyring.forget()
        with pytest.raises(Unavailable) as caught:
            await there.open(ANNA, chat(NOTE))
        assert caught.value.reason is Reason.KEY_UNAVAILABLE

    run(drive())


@pytest.mark.parametrize("reason", [Reason.DETECTION_FAILED, Reason.DETECTION_TIMEOUT])
def test_detection_that_fails_refuses_and_is_on_record(reason: Reason) -> None:
    def broken(_: Sequence[Passage]) -> list[Finding]:
        raise Unavailable(reason, "Detection failed, so nothing was sent. Try again.")

    async def drive() -> None:
        there = await house(classify=broken)
        error, fields = await refused(there, chat(NOTE))
        assert isinstance(error, Unavailable)
        assert (fields["reasons"], fields["status"]) == ([reason], 503)

    run(drive())


def test_a_mistake_of_ours_is_not_swallowed() -> None:
    def broken(_: Sequence[Passage]) -> list[Finding]:
        raise ZeroDivisionError

    async def drive() -> None:
        there = await house(classify=broken)
        with pytest.raises(ZeroDivisionError):
            await there.open(ANNA, chat(NOTE))
        assert there.sent == []
        assert await there.store.open_interactions() == []

    run(drive())


# ---- outcomes -----------------------------------------------------------------------------------


async def _opened(**changes: Any) -> tuple[House, Outgoing]:
    there = await house(**changes)
    return there, await there.open(ANNA, chat(NOTE))


@pytest.mark.parametrize("end", ["complete", "partial", "upstream_failed"])
def test_every_outcome_closes_the_interaction(end: str) -> None:
    async def drive() -> None:
        there, outgoing = await _opened()
        tally = outgoing.receiver.tally()
        match end:
            case "complete":
                await there.journey.complete(outgoing, 200, tally)
            case "partial":
                await there.journey.partial(outgoing, 499, tally)
            case _:
                await there.journey.upstream_failed(outgoing, 0)
        assert await there.store.open_interactions() == []
        event = (await events(there))[-1]
        kinds = {"complete": "completed", "partial": "partial", "upstream_failed": "upstream_failed"}
        assert event["event"] == f"interaction.{kinds[end]}"
        assert event["interaction"] == outgoing.interaction
        assert event["received_ms"] == outgoing.received_ms
        if end == "upstream_failed":
            assert event["fields"]["presumed"] == "disclosed"

    run(drive())


def test_an_outcome_that_cannot_be_written_is_unavailable_and_stays_open() -> None:
    async def drive() -> None:
        there, outgoing = await _opened()
        there.store.available = False
        for record in (there.journey.complete, there.journey.partial):
            with pytest.raises(Unavailable):
                await record(outgoing, 200, outgoing.receiver.tally())
        with pytest.raises(Unavailable):
            await there.journey.upstream_failed(outgoing, 500)
        there.store.available = True
        assert len(await there.store.open_interactions()) == 1

    run(drive())


@pytest.mark.parametrize(
    ("output_mode", "prevented", "words"),
    [("pass", False, "512-68-9036 x"), ("window", True, "[SSN withheld] x")],
)
def test_what_an_answer_held_is_on_record_with_whether_it_was_prevented(
    output_mode: str, prevented: bool, words: str
) -> None:
    async def drive() -> None:
        there = await house(output_mode=output_mode)
        got = await there.talk(ANNA, chat(NOTE, stream=True), lambda _: "512-68-9036 x")
        assert got == words
        found = [e["fields"] for e in await events(there) if e["event"] == "output.found"]
        assert found == [{"labels": {"SSN": 1}, "prevented": prevented}]
        completed = next(e["fields"] for e in await events(there) if e["event"] == "interaction.completed")
        assert completed["redacted"] == ({"SSN": 1} if prevented else {})
        decided = next(e["fields"] for e in await events(there) if e["event"] == "interaction.decided")
        assert decided["output_mode"] == output_mode

    run(drive())


def test_the_outcome_counts_what_came_back_and_what_did_not() -> None:
    async def drive() -> None:
        there = await house(restore_labels=("NAME",))
        got = await there.talk(ANNA, chat("Maria Lopez, 412-68-9035"))
        assert got.startswith("Maria Lopez, PVY-SSN-")
        fields = (await events(there))[-1]["fields"]
        assert (fields["restored"], fields["withheld"]) == ({"NAME": 1}, {"SSN": 1})
        assert (fields["finish"], fields["choices"], fields["status"]) == (["stop"], 1, 200)

    run(drive())


def test_strangers_are_counted_without_their_addresses() -> None:
    async def drive() -> None:
        there = await house()
        await there.journey.count_unauthenticated({"192.0.2.7": 3, "192.0.2.8": 1})
        await there.journey.count_unauthenticated({"192.0.2.7": 2})
        await there.journey.count_unauthenticated({})
        first, second, third = (e["fields"] for e in await events(there))
        assert [f["count"] for f in (first, second, third)] == [3, 1, 2]
        assert first["source"] == third["source"] != second["source"]
        there.store.available = False
        with pytest.raises(Unavailable):
            await there.journey.count_unauthenticated({"192.0.2.7": 1})

    run(drive())


def test_no_event_holds_text() -> None:
    async def drive() -> None:
        there = await house()
        await there.talk(ANNA, chat(NOTE))
        await there.open(ANNA, chat(NOTE, extra=[48213, "MRN 48213"]))
        with pytest.raises(BadInput):
            await there.open(ANNA, chat(NOTE) | {"messages": "Maria Lopez"})
        for event in await events(there):
            raw = orjson.dumps(event)
            for word in (b"Maria", b"Lopez", b"9035", b"48213", b"clinic", b"sim"):
                assert word not in raw
        assert Label.NAME.value in str(await events(there))

    run(drive())


def test_a_decision_names_the_detectors_baseline_where_there_is_one() -> None:
    async def drive() -> None:
        there = await house()
        await there.open(ANNA, chat(NOTE))
        there.journey._ports = replace(there.journey._ports, baseline=bytes(range(32)))
        await there.open(ANNA, chat(NOTE + " Seen again."))
        first, second = [e["fields"] for e in await events(there) if e["event"] == "interaction.decided"]
        assert "baseline" not in first
        assert second["baseline"] == bytes(range(32)).hex()

    run(drive())
