"""The newest ``openai`` package, synchronous and not, against the running gateway."""

from __future__ import annotations

from collections.abc import Iterator

import openai
import pytest
from tests.support.gateway import CALLS, NOTE, WAYS, Harness, OpenAI

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=[False, True], ids=["sync", "async"])
def driver(gateway: Harness, key: str, request: pytest.FixtureRequest) -> OpenAI:
    return OpenAI(gateway, key, asynchronous=request.param)


@pytest.fixture
def client(gateway: Harness, key: str) -> Iterator[openai.OpenAI]:
    with gateway.client(key) as client:
        yield client


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("call", CALLS)
def test_what_every_sdk_can(gateway: Harness, driver: OpenAI, call: str, way: str) -> None:
    CALLS[call](gateway, driver, way)


def test_several_choices_are_kept_apart(client: openai.OpenAI) -> None:
    ask = [{"role": "user", "content": NOTE}]
    whole = client.chat.completions.create(model="sim-reorder", messages=ask, n=3)
    texts = [choice.message.content for choice in whole.choices]
    assert len(set(texts)) == 3
    assert all("Maria Lopez" in text and "412-68-9035" in text for text in texts)
    streamed = ["", "", ""]
    for chunk in client.chat.completions.create(model="sim-reorder-c1", messages=ask, n=3, stream=True):
        for choice in chunk.choices:
            streamed[choice.index] += choice.delta.content or ""
    assert streamed == texts


def test_usage_comes_in_a_last_chunk_without_choices_where_asked_for(client: openai.OpenAI) -> None:
    ask = [{"role": "user", "content": NOTE}]
    counted = {"include_usage": True}
    chunks = list(
        client.chat.completions.create(model="sim-echo", messages=ask, stream=True, stream_options=counted)
    )
    assert chunks[-1].choices == []
    assert chunks[-1].usage.total_tokens > 0
    assert all(chunk.usage is None for chunk in chunks[:-1])
    assert len({(chunk.id, chunk.created, chunk.model) for chunk in chunks}) == 1
    assert [c.choices[0].delta.role for c in chunks if c.choices and c.choices[0].delta.role] == ["assistant"]
    assert all(
        c.usage is None for c in client.chat.completions.create(model="sim-echo", messages=ask, stream=True)
    )


def test_models_are_listed(client: openai.OpenAI) -> None:
    listed = {model.id for model in client.models.list()}
    assert {"sim-echo", "messages-sim-echo"} <= listed
    assert client.models.retrieve("sim-echo").id == "sim-echo"
    with pytest.raises(openai.NotFoundError):
        client.models.retrieve("not-a-model")


@pytest.mark.parametrize("model", ["messages-sim-echo"])
def test_a_model_of_the_other_protocol_is_refused(
    gateway: Harness, client: openai.OpenAI, model: str
) -> None:
    seen = len(gateway.capture())
    with pytest.raises(openai.APIStatusError) as caught:
        client.chat.completions.create(model=model, messages=[{"role": "user", "content": NOTE}])
    assert 400 <= caught.value.status_code < 500
    assert len(gateway.capture()) == seen


def test_routes_that_nobody_masks_are_not_tunnelled(gateway: Harness, client: openai.OpenAI) -> None:
    seen = len(gateway.capture())
    with pytest.raises(openai.NotFoundError):
        client.embeddings.create(model="sim-echo", input=NOTE)
    with pytest.raises(openai.NotFoundError):
        client.responses.create(model="sim-echo", input=NOTE)
    assert len(gateway.capture()) == seen
