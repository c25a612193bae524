"""Signed thinking goes back byte for byte into the conversation it came from, and nowhere else."""

from __future__ import annotations

import asyncio
import base64
import dataclasses
import json
from typing import Any

import pytest
from tests.support.house import events

import house as houses
from privity.domain.decision import Reason
from privity.domain.errors import BadInput, Denied
from privity.domain.inventory import Model
from privity.journey.pipeline import Arrival, Journey
from privity.journey.protocols import PROTOCOLS
from privity.journey.seals import digest, sealed_by
from privity.journey.sse import Frames

MESSAGES = PROTOCOLS["anthropic_messages"]
NOTE = {"role": "user", "content": "Patient: Maria Lopez, SSN 412-68-9035. Think."}
THINKING = {"type": "thinking", "thinking": "She needs rest.", "signature": "EqQBCkYIBRgCKkDx" * 4}
REDACTED = {"type": "redacted_thinking", "data": "EmwKAhgBEgy3va3pzix" * 3}


async def built(output_mode: str = "window") -> houses.House:
    return await houses.build(
        [houses.application("clinic", output_mode=output_mode)], provider_protocol="anthropic"
    )


def body(*more: dict[str, Any], stream: bool = False) -> bytes:
    return json.dumps({"model": "m", "max_tokens": 99, "stream": stream, "messages": [NOTE, *more]}).encode()


def arrival(data: bytes, key: int = 1) -> Arrival:
    return Arrival(houses.person(houses.key_id(key)), MESSAGES, data, None, houses.now_ms())


async def answered(house: houses.House, *blocks: dict[str, Any]) -> list[dict[str, Any]]:
    """Ask, answer with these blocks, record; return the blocks that the client got."""
    outgoing = await house.journey.open(arrival(body()))
    plain = {"type": "message", "role": "assistant", "content": list(blocks), "stop_reason": "end_turn"}
    got = json.loads(await outgoing.receiver.answer(json.dumps(plain).encode()))
    await house.journey.complete(outgoing, 200, outgoing.receiver.tally())
    return list(got["content"])


@pytest.mark.parametrize("mode", ["pass", "window"])
def test_a_block_comes_back_unaltered_and_goes_on_unaltered(mode: str) -> None:
    async def main() -> None:
        house = await built(mode)
        got = await answered(house, THINKING, REDACTED, {"type": "text", "text": "Rest."})
        assert got[:2] == [THINKING, REDACTED]
        outgoing = await house.journey.open(arrival(body({"role": "assistant", "content": got})))
        sent = json.loads(outgoing.body)["messages"][1]["content"]
        assert sent[:2] == [THINKING, REDACTED]

    asyncio.run(main())


def test_streamed_blocks_are_known_too() -> None:
    events = [
        {
            "type": "content_block_start",
            "index": 0,
            "content_block": {"type": "thinking", "thinking": "", "signature": ""},
        },
        {
            "type": "content_block_delta",
            "index": 0,
            "delta": {"type": "thinking_delta", "thinking": "She needs "},
        },
        {"type": "content_block_delta", "index": 0, "delta": {"type": "thinking_delta", "thinking": "rest."}},
        {
            "type": "content_block_delta",
            "index": 0,
            "delta": {"type": "signature_delta", "signature": THINKING["signature"]},
        },
        {"type": "content_block_stop", "index": 0},
        {"type": "content_block_start", "index": 1, "content_block": REDACTED},
        {"type": "content_block_stop", "index": 1},
        {"type": "message_stop"},
    ]

    async def main() -> None:
        house = await built()
        outgoing = await house.journey.open(arrival(body(stream=True)))
        wire = b""
        for event in events:
            wire += await outgoing.receiver.event(
                f"event: {event['type']}\ndata: {json.dumps(event)}".encode()
            )
        await house.journey.complete(outgoing, 200, outgoing.receiver.tally())
        seen = [json.loads(frame.split(b"data: ", 1)[1]) for frame in Frames().feed(wire)]
        deltas = [e["delta"] for e in seen if e["type"] == "content_block_delta"]
        assert "".join(d.get("thinking", "") for d in deltas) == THINKING["thinking"]
        assert "".join(d.get("signature", "") for d in deltas) == THINKING["signature"]
        assert next(e for e in seen if e.get("index") == 1)["content_block"] == REDACTED
        again = body({"role": "assistant", "content": [THINKING, REDACTED]})
        assert (
            json.loads((await house.journey.open(arrival(again))).body)["messages"][1]["content"][0]
            == THINKING
        )

    asyncio.run(main())


@pytest.mark.parametrize(
    "block",
    [
        {**THINKING, "thinking": "She needs rest. SSN 412-68-9035"},
        {**THINKING, "signature": "forged"},
        {**REDACTED, "data": "forged"},
    ],
)
def test_what_nobody_sent_is_refused(block: dict[str, Any]) -> None:
    async def main() -> None:
        house = await built()
        await answered(house, THINKING, REDACTED)
        with pytest.raises(BadInput, match="sealed block"):
            await house.journey.open(arrival(body({"role": "assistant", "content": [block]})))

    asyncio.run(main())


def test_a_block_of_another_ones_conversation_is_refused() -> None:
    async def main() -> None:
        house = await built()
        got = await answered(house, THINKING)
        with pytest.raises(BadInput, match="sealed block"):
            await house.journey.open(arrival(body({"role": "assistant", "content": got}), key=2))

    asyncio.run(main())


def test_a_window_withholds_an_identifier_and_the_broken_seal_is_not_known() -> None:
    async def main() -> None:
        house = await built()
        got = await answered(house, {**THINKING, "thinking": "Another has SSN 521-77-3046."})
        assert "521-77-3046" not in json.dumps(got)
        with pytest.raises(BadInput, match="sealed block"):
            await house.journey.open(arrival(body({"role": "assistant", "content": got})))

    asyncio.run(main())


def test_a_field_that_no_digest_covers_is_content() -> None:
    async def main() -> None:
        house = await built()
        smuggled = {**THINKING, "note": "SSN 412-68-9035"}
        outgoing = await house.journey.open(arrival(body({"role": "assistant", "content": [smuggled]})))
        assert b"412-68-9035" not in outgoing.body

    asyncio.run(main())


# ---- whose seal it is ---------------------------------------------------------------------------


def elsewhere(house: houses.House) -> None:
    """From here on the model ``m`` is another provider's, which speaks the same protocol."""
    old = house.journey._inventory
    other = dataclasses.replace(old.providers["sim"], id="other")
    house.journey = Journey(
        house.journey._ports,
        dataclasses.replace(old, providers={"other": other}, models={"m": Model("m", "other", "upstream-m")}),
    )


@pytest.mark.parametrize("block", [THINKING, REDACTED])
def test_another_provider_does_not_get_a_block_that_it_did_not_write(block: dict[str, Any]) -> None:
    async def main() -> None:
        house = await built()
        got = await answered(house, block)
        history = body({"role": "assistant", "content": got})
        here = house.journey
        elsewhere(house)
        with pytest.raises(BadInput, match="sealed block"):
            await house.journey.open(arrival(history))
        assert (await here.open(arrival(history))).provider.id == "sim"

    asyncio.run(main())


def test_the_same_block_of_two_providers_is_two_seals() -> None:
    block = digest({"data": "x"})
    assert (
        len({sealed_by("a", block), sealed_by("b", block), sealed_by("a", digest({"data": "y"})), block}) == 4
    )
    assert sealed_by("a", block) == sealed_by("a", block)


def test_a_digest_binds_each_field_to_its_name_and_length() -> None:
    blocks: list[dict[str, str]] = [
        {},
        {"data": "ab"},
        {"thinking": "ab"},
        {"thinking": "a", "signature": "b"},
        {"thinking": "", "signature": "ab"},
        {"thinking": "b", "signature": "a"},
        {"signature": "x", "thinking": "y"},
        {"signature": "xthinkingy"},
    ]
    assert len({digest(block) for block in blocks}) == len(blocks)
    assert digest({"thinking": "a", "signature": "b"}) == digest({"signature": "b", "thinking": "a"})


def test_a_signature_as_long_as_real_ones_goes_back() -> None:
    """Its base64 is bytes that nobody can read, and it is known by its digest."""
    long = base64.b64encode(bytes(range(256)) * 4).decode()

    async def main() -> None:
        house = await built()
        blocks = [{**THINKING, "signature": long}, {**REDACTED, "data": long}]
        got = await answered(house, *blocks)
        assert got == blocks
        outgoing = await house.journey.open(arrival(body({"role": "assistant", "content": got})))
        assert json.loads(outgoing.body)["messages"][1]["content"] == blocks
        # What no digest covers is judged as any other place.
        smuggled = [{**blocks[0], "note": "x"}]
        with pytest.raises(Denied) as caught:
            await house.journey.open(arrival(body({"role": "assistant", "content": smuggled})))
        assert caught.value.reason is Reason.UNREADABLE_CONTENT
        with pytest.raises(BadInput, match="sealed block"):
            forged = [{**blocks[1], "data": long[::-1]}]
            await house.journey.open(arrival(body({"role": "assistant", "content": forged})))

    asyncio.run(main())


def test_what_a_sealed_block_says_counts_for_where_it_may_go() -> None:
    async def main() -> None:
        house = await built("pass")
        told = {**THINKING, "thinking": "The other one has SSN 521-77-3046."}
        got = await answered(house, told)
        assert got == [told]
        plain = {"role": "user", "content": "And now?"}
        again = {
            "model": "m",
            "max_tokens": 9,
            "messages": [NOTE, {"role": "assistant", "content": got}, plain],
        }
        interaction = MESSAGES.parse(json.dumps(again).encode())
        assert [text.reveal() for text in interaction.sealed_texts] == [told["thinking"]]
        await house.journey.open(arrival(json.dumps(again).encode()))
        decided = (await events(house))[-1]["fields"]
        assert "SSN" in decided["disclosed"]

    asyncio.run(main())
