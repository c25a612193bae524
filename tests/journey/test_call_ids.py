"""A tool call and its result name each other by one id: it leaves as it came, or masked alike at all places."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Coroutine, Sequence
from typing import Any, TypeVar

import orjson
import pytest
from tests.support.call_ids import FORMS, drawn
from tests.support.house import House, application, build, key_id, now_ms, person

from privity.detection.cache import FindingCache
from privity.detection.classifier import Classifier
from privity.domain.finding import Passage
from privity.domain.interaction import Kind
from privity.journey.pipeline import Arrival, Outgoing
from privity.journey.protocols import PROTOCOLS
from privity.journey.sse import Frames
from privity.masking.masker import plan

T = TypeVar("T")

CLASSIFIER = Classifier(cache=FindingCache(bytes(32)))
BOTH = pytest.mark.parametrize("protocol", ["openai_chat", "anthropic_messages"])
ACCEPTED = re.compile(r"[a-zA-Z0-9_-]{1,40}")
UUIDS = ["0b9d3c1e-93f4-4c6b-9c44-2a6a7e1d5f10", "6ecd8c99-4036-403d-bf84-cf8400f67836"]
TELLING = [
    "Maria-Lopez",
    "call_412689035",
    "toolu_412-68-9035",
    "mrn-44718822",
    "call_MariaLopez_1",
    "mlopez",
]

#: Nine symbols are few: one in a thousand reads like a name.
FEW = {"mistral": 4}


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(coroutine)


def conversation(protocol: str, ids: Sequence[str], note: str = "Look it up.", **more: Any) -> dict[str, Any]:
    """A history in which each id names a call and its result."""
    messages: list[dict[str, Any]] = [{"role": "user", "content": note}]
    if protocol == "openai_chat":
        function = {"name": "lookup", "arguments": "{}"}
        calls = [{"id": one, "type": "function", "function": function} for one in ids]
        messages.append({"role": "assistant", "content": None, "tool_calls": calls})
        messages += [{"role": "tool", "tool_call_id": one, "content": "done"} for one in ids]
        return {"model": "m", "messages": messages, **more}
    calls = [{"type": "tool_use", "id": one, "name": "lookup", "input": {}} for one in ids]
    results = [{"type": "tool_result", "tool_use_id": one, "content": "done"} for one in ids]
    messages += [{"role": "assistant", "content": calls}, {"role": "user", "content": results}]
    return {"model": "m", "max_tokens": 9, "messages": messages, **more}


def pairs(protocol: str, body: bytes) -> tuple[list[str], list[str]]:
    """The ids of the calls and of the results."""
    messages = orjson.loads(body)["messages"]
    if protocol == "openai_chat":
        return [call["id"] for call in messages[1]["tool_calls"]], [m["tool_call_id"] for m in messages[2:]]
    return [b["id"] for b in messages[1]["content"]], [b["tool_use_id"] for b in messages[2]["content"]]


async def opened(protocol: str, body: dict[str, Any], mode: str = "window") -> tuple[House, Outgoing]:
    adapter = PROTOCOLS[protocol]
    (provider,) = adapter.speaks
    house = await build(
        [application("clinic", output_mode=mode)], classify=CLASSIFIER.classify, provider_protocol=provider
    )
    arrival = Arrival(person(key_id(1)), adapter, orjson.dumps(body), None, now_ms())
    return house, await house.journey.open(arrival)


# ---- requests -------------------------------------------------------------------------------------


@BOTH
@pytest.mark.parametrize("form", FORMS)
def test_ids_that_a_provider_drew_go_back_as_they_came(protocol: str, form: str) -> None:
    ids = drawn(form, 2_000)
    adapter = PROTOCOLS[protocol]
    interaction = adapter.parse(orjson.dumps(conversation(protocol, ids)))
    segments = [segment for segment in interaction.segments if segment.kind is Kind.CALL_ID]
    assert [segment.text.reveal() for segment in segments].count(ids[0]) == 2
    assert len(segments) == 2 * len(ids)
    findings = CLASSIFIER.classify([Passage(s.text.reveal(), call_id=True) for s in segments])
    masking = plan(interaction.segments, [f.moved(segments[f.segment].index) for f in findings], "default")
    masked = {masking.sources[index].reveal() for index in masking.pieces}
    assert len(masked) <= FEW.get(form, 0)
    # Also then at both places, by the same stand-in.
    assert sorted(piece.wanted for (piece,) in masking.pieces.values()) == sorted([*range(len(masked))] * 2)


@BOTH
def test_what_an_id_says_of_somebody_never_leaves_and_pairs_match(protocol: str) -> None:
    async def drive() -> None:
        ids = [*TELLING, *UUIDS, "call_1", "123-45", "x" * 130, "call_4111111111111111", "cvv_737 card"]
        _, outgoing = await opened(protocol, conversation(protocol, ids))
        calls, results = pairs(protocol, outgoing.body)
        assert calls == results
        assert len(set(calls)) == len(ids)
        for was, now in zip(ids, calls, strict=True):
            assert was == now if was in (*UUIDS, "call_1", "123-45", "x" * 130) else ACCEPTED.fullmatch(now)
        for one in ("Maria", "Lopez", "lopez", "412689035", "412-68-9035", "44718822", "411111"):
            assert one.encode() not in outgoing.body

    run(drive())


@BOTH
def test_a_value_that_is_known_from_elsewhere_is_masked_with_the_whole_id(protocol: str) -> None:
    async def drive() -> None:
        note = f"MRN 44718822 for Wbexk Ltd, reference id {UUIDS[0]}."
        ids = ["call_44718822_b", UUIDS[0], UUIDS[1]]
        _, outgoing = await opened(protocol, conversation(protocol, ids, note))
        calls, results = pairs(protocol, outgoing.body)
        assert calls == results
        assert b"44718822" not in outgoing.body
        assert UUIDS[0].encode() not in outgoing.body
        assert calls[2] == UUIDS[1]
        assert calls[1].encode() in outgoing.body.split(b'"messages"')[1].split(b'"role":"assistant"')[0]
        assert all(ACCEPTED.fullmatch(one) for one in calls)

    run(drive())


@BOTH
def test_a_typed_token_in_an_id_becomes_another_whole_one(protocol: str) -> None:
    async def drive() -> None:
        ids = ["PVY-NAME-7K2M-F-3QX9TB4C-YVP", "call_PVY-NAME-7K2M-F-3QX9TB4C-YVP"]
        _, outgoing = await opened(protocol, conversation(protocol, ids))
        calls, results = pairs(protocol, outgoing.body)
        assert calls == results
        assert all(one.startswith("PVY-LIT-") and ACCEPTED.fullmatch(one) for one in calls)

    run(drive())


# ---- answers --------------------------------------------------------------------------------------


def plain(protocol: str, ids: Sequence[str]) -> bytes:
    if protocol == "openai_chat":
        calls = [{"id": one, "type": "function", "function": {"name": "f", "arguments": "{}"}} for one in ids]
        message = {"role": "assistant", "content": None, "tool_calls": calls}
        choice = {"index": 0, "message": message, "finish_reason": "tool_calls"}
        return orjson.dumps({"id": "c", "object": "chat.completion", "model": "m", "choices": [choice]})
    blocks = [{"type": "tool_use", "id": one, "name": "f", "input": {}} for one in ids]
    return orjson.dumps({"id": "msg_1", "type": "message", "role": "assistant", "content": blocks})


def streamed(protocol: str, ids: Sequence[str]) -> list[bytes]:
    if protocol == "openai_chat":
        events = [
            {"choices": [{"index": 0, "delta": {"tool_calls": [{"index": place, "id": one, "type": "function",
             "function": {"name": "f", "arguments": "{}"}}]}, "finish_reason": None}]}
            for place, one in enumerate(ids)
        ]  # fmt: skip
        return [b"data: " + orjson.dumps(event) for event in events]
    return [
        b"event: content_block_start\ndata: "
        + orjson.dumps({"type": "content_block_start", "index": place, "content_block": block})
        for place, block in enumerate(
            {"type": "tool_use", "id": one, "name": "f", "input": {}} for one in ids
        )
    ]


def ids_of(protocol: str, wire: bytes) -> list[str]:
    """The ids that a client reads from an answer of either kind."""
    if wire.startswith(b"{"):
        answer = orjson.loads(wire)
        blocks = (
            answer["content"]
            if protocol == "anthropic_messages"
            else answer["choices"][0]["message"]["tool_calls"]
        )
        return [block["id"] for block in blocks]
    found: list[str] = []
    for frame in Frames().feed(wire):
        event = orjson.loads(frame.split(b"data: ", 1)[1])
        if "content_block" in event:
            found.append(event["content_block"]["id"])
        for choice in event.get("choices", ()):
            found += [call["id"] for call in choice["delta"].get("tool_calls", ()) if call.get("id")]
    return found


async def let_out(
    protocol: str, ids: Sequence[str], kind: str, *, mode: str = "window", sent: Sequence[str] = ()
) -> tuple[list[str], Outgoing]:
    """The ids that the client gets; of ``sent`` ones what stands for them is answered first."""
    note = "Maria Lopez, 412-68-9035, is in ward 7."
    _, outgoing = await opened(protocol, conversation(protocol, sent, note), mode)
    ids = [*pairs(protocol, outgoing.body)[0], *ids]
    if kind == "plain":
        wire = await outgoing.receiver.answer(plain(protocol, ids))
    else:
        wire = b"".join([await outgoing.receiver.event(one) for one in streamed(protocol, ids)])
    return ids_of(protocol, wire), outgoing


READERS = pytest.mark.parametrize("kind", ["plain", "streamed"])


@BOTH
@READERS
def test_an_id_that_may_not_go_has_a_stand_in_of_its_own(protocol: str, kind: str) -> None:
    async def drive() -> None:
        invented = ["512-68-9037", "call_512-68-9036", "512-68-9037", "mrn-55718822"]
        ids, outgoing = await let_out(protocol, [*invented, *UUIDS, "call_1"], kind)
        assert ids[0] == ids[2]
        assert len(set(ids[:4])) == 3
        assert ids[4:] == [*UUIDS, "call_1"]
        assert all(ACCEPTED.fullmatch(one) for one in ids)
        assert not {*invented} & {*ids}
        assert sum(outgoing.receiver.tally().redacted.values()) == 4
        # It comes back in the next request, and is taken there for what it is.
        _, again = await opened(protocol, conversation(protocol, [ids[0], ids[1]]))
        assert pairs(protocol, again.body) == ([ids[0], ids[1]], [ids[0], ids[1]])

    run(drive())


@BOTH
@READERS
def test_another_answer_has_other_stand_ins(protocol: str, kind: str) -> None:
    async def drive() -> None:
        first, _ = await let_out(protocol, ["512-68-9036"], kind)
        second, _ = await let_out(protocol, ["512-68-9036"], kind)
        assert first != second

    run(drive())


@BOTH
@READERS
def test_in_pass_mode_an_id_goes_and_is_on_record(protocol: str, kind: str) -> None:
    async def drive() -> None:
        ids, outgoing = await let_out(protocol, ["512-68-9036"], kind, mode="pass")
        assert ids == ["512-68-9036"]
        assert outgoing.receiver.tally().passed == {"SSN": 1}

    run(drive())


@BOTH
@READERS
def test_an_id_that_was_masked_is_restored(protocol: str, kind: str) -> None:
    async def drive() -> None:
        token = "PVY-NAME-7K2M-F-3QX9TB4C-YVP"
        ids, outgoing = await let_out(protocol, [], kind, sent=["Maria-Lopez", token, "mrn-44718822"])
        assert ids == ["Maria-Lopez", token, "mrn-44718822"]
        assert outgoing.receiver.tally().restored == {"NAME": 1, "MRN": 1}

    run(drive())


@READERS
def test_the_ids_of_results_in_an_answer_follow_the_same_rule(kind: str) -> None:
    """A provider's own tools answer within the answer, and name the call as the call names itself."""

    async def drive() -> None:
        blocks = [
            {"type": "server_tool_use", "id": "512-68-9036", "name": "f", "input": {}},
            {"type": "web_search_tool_result", "tool_use_id": "512-68-9036", "content": []},
        ]
        _, outgoing = await opened("anthropic_messages", conversation("anthropic_messages", ["call_1"]))
        if kind == "plain":
            body = {"id": "msg_1", "type": "message", "role": "assistant", "content": blocks}
            answered = orjson.loads(await outgoing.receiver.answer(orjson.dumps(body)))["content"]
        else:
            answered = []
            for index, block in enumerate(blocks):
                event = {"type": "content_block_start", "index": index, "content_block": block}
                wire = await outgoing.receiver.event(b"data: " + orjson.dumps(event))
                answered.append(orjson.loads(wire.split(b"data: ", 1)[1])["content_block"])
        assert answered[0]["id"] == answered[1]["tool_use_id"] != "512-68-9036"

    run(drive())
