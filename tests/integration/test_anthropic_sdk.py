"""The newest ``anthropic`` package, synchronous and not, against the running gateway."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import anthropic
import pytest
from tests.support.gateway import CALLS, LOOKUP, NOTE, WAYS, Anthropic, Harness

from privity.cli.demo.conversation import strings

pytestmark = pytest.mark.slow

ASK: list[Any] = [{"role": "user", "content": NOTE}]


@pytest.fixture(scope="module", params=[False, True], ids=["sync", "async"])
def driver(gateway: Harness, key: str, request: pytest.FixtureRequest) -> Anthropic:
    return Anthropic(gateway, key, asynchronous=request.param)


@pytest.fixture
def client(gateway: Harness, key: str) -> Iterator[anthropic.Anthropic]:
    with gateway.messages_client(key) as client:
        yield client


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("call", CALLS)
def test_what_every_sdk_can(gateway: Harness, driver: Anthropic, call: str, way: str) -> None:
    CALLS[call](gateway, driver, way)


def test_tokens_are_counted_on_the_masked_text(
    gateway: Harness, client: anthropic.Anthropic, key: str
) -> None:
    counted = client.messages.count_tokens(model="messages-sim-echo", messages=ASK, system=NOTE)
    seen = gateway.capture()[-1]
    assert seen.target == "/v1/messages/count_tokens"
    assert counted.input_tokens == len("".join(strings(seen.document))) // 4 + 1

    async def again() -> int:
        async with anthropic.AsyncAnthropic(base_url=gateway.root_url, api_key=key) as other:
            return (await other.messages.count_tokens(model="messages-sim-echo", messages=ASK)).input_tokens

    assert 0 < asyncio.run(again()) < counted.input_tokens
    assert not gateway.leaks({"name": "Maria Lopez", "ssn": "412-68-9035"})


def test_a_bearer_token_serves_as_well_as_a_key(gateway: Harness, key: str) -> None:
    with anthropic.Anthropic(base_url=gateway.root_url, auth_token=key, api_key=None) as client:
        message = client.messages.create(model="messages-sim-echo", messages=ASK, max_tokens=9)
    assert message.content[0].text == NOTE


def test_system_blocks_keep_their_cache_control(gateway: Harness, client: anthropic.Anthropic) -> None:
    cached = {"type": "ephemeral"}
    client.messages.create(
        model="messages-sim-echo",
        messages=ASK,
        max_tokens=9,
        system=[{"type": "text", "text": "Maria Lopez is here.", "cache_control": cached}],
    )
    (block,) = gateway.capture()[-1].document["system"]
    assert block["cache_control"] == cached
    assert "Maria Lopez" not in block["text"]


def test_the_one_tool_that_was_chosen_is_called(client: anthropic.Anthropic) -> None:
    message = client.messages.create(
        model="messages-sim-tools",
        messages=ASK,
        max_tokens=9,
        tools=[{"name": LOOKUP.name, "input_schema": LOOKUP.schema}],
        tool_choice={"type": "tool", "name": LOOKUP.name, "disable_parallel_tool_use": True},
    )
    assert message.content[0].input["patient"]["mrn"] == "00482913"


@pytest.mark.parametrize("model", ["messages-sim-think", "messages-sim-think-c1", "messages-sim-seal"])
def test_thinking_comes_as_its_provider_sealed_it(client: anthropic.Anthropic, model: str) -> None:
    whole = client.messages.create(model=model, messages=ASK, max_tokens=9)
    with client.messages.stream(model=model, messages=ASK, max_tokens=9) as stream:
        parts = stream.get_final_message()
    assert [b.type for b in whole.content] == [b.type for b in parts.content]
    assert whole.content[0].type in ("thinking", "redacted_thinking")
    for message in (whole, parts):
        assert message.content[1].text == NOTE
        assert "Maria Lopez" not in str(message.content[0])  # what is sealed cannot be changed


@pytest.mark.parametrize("model", ["messages-sim-think", "messages-sim-seal"])
def test_thinking_goes_back_as_it_came_or_not_at_all(
    gateway: Harness, client: anthropic.Anthropic, model: str
) -> None:
    first = client.messages.create(model=model, messages=ASK, max_tokens=9)
    turns = [*ASK, {"role": "assistant", "content": first.content}, {"role": "user", "content": "And?"}]
    again = client.messages.create(model=model, messages=turns, max_tokens=9)
    assert again.content[-1].text == "And?"  # the provider has checked its seal
    assert not gateway.leaks({"name": "Maria Lopez", "ssn": "412-68-9035"})
    sealed = first.content[0]
    forged = sealed.model_copy(
        update={"thinking": f"{NOTE} x"} if sealed.type == "thinking" else {"data": "x"}
    )
    turns[1] = {"role": "assistant", "content": [forged, first.content[1]]}
    seen = len(gateway.capture())
    with pytest.raises((anthropic.BadRequestError, anthropic.PermissionDeniedError)):
        client.messages.create(model=model, messages=turns, max_tokens=9)
    assert len(gateway.capture()) == seen


def test_a_model_of_the_other_protocol_is_refused(gateway: Harness, client: anthropic.Anthropic) -> None:
    seen = len(gateway.capture())
    with pytest.raises(anthropic.APIStatusError) as caught:
        client.messages.create(model="sim-echo", messages=ASK, max_tokens=9)
    assert 400 <= caught.value.status_code < 500
    assert len(gateway.capture()) == seen


def test_routes_that_nobody_masks_are_not_tunnelled(gateway: Harness, client: anthropic.Anthropic) -> None:
    seen = len(gateway.capture())
    with pytest.raises(anthropic.NotFoundError):
        client.messages.batches.list()
    assert len(gateway.capture()) == seen
