"""The real SDK against the real gateway: what an application does after changing one ``base_url``."""

from __future__ import annotations

import asyncio
import gzip
import http.client
import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import openai
import pytest
from openai.types.chat import ChatCompletionChunk
from tests.support.gateway import MODELS, Harness, harness

pytestmark = pytest.mark.slow

NOTE = "Patient Maria Lopez, SSN 412-68-9035, called from (608) 555-0142."
PLANTED = {"name": "Maria Lopez", "ssn": "412-68-9035", "phone": "(608) 555-0142"}
ASK: Any = [{"role": "user", "content": NOTE}]

_FAULTS = (
    "sim-error-400",
    "sim-error-404",
    "sim-error-429",
    "sim-error-500",
    "sim-error-503",
    "sim-break",
    "sim-cut",
)

TOOLS: Any = [
    {
        "type": "function",
        "function": {
            "name": name,
            "description": "Find a record",
            "parameters": {
                "type": "object",
                "properties": {"name": {"type": "string"}, "ssn": {"type": "string"}},
            },
        },
    }
    for name in ("find", "send")
]


@pytest.fixture(scope="module")
def running() -> Iterator[Harness]:
    applications = {"clinic": {}, "narrow": {"tier_ceiling": "internal"}}
    models = {**MODELS, **{name: name for name in _FAULTS}}
    with harness(applications=applications, models=models) as h:
        yield h
        assert h.leaks(PLANTED) == []


@pytest.fixture(scope="module")
def client(running: Harness) -> Iterator[openai.OpenAI]:
    with running.client(running.key()) as made:
        yield made


def words(chunks: list[ChatCompletionChunk], index: int = 0) -> str:
    return "".join(c.delta.content or "" for chunk in chunks for c in chunk.choices if c.index == index)


def test_plain(client: openai.OpenAI) -> None:
    raw = client.chat.completions.with_raw_response.create(model="sim-echo", messages=ASK)
    answer = raw.parse()
    assert answer.choices[0].message.content == NOTE
    assert answer.choices[0].finish_reason == "stop"
    assert raw.headers["x-request-id"].startswith("req_")
    assert raw.headers["x-privity-receipt"].startswith("int_")


@pytest.mark.parametrize("model", ["sim-echo", "sim-echo-c1", "sim-echo-cr7"])
def test_streamed(client: openai.OpenAI, model: str) -> None:
    chunks = list(client.chat.completions.create(model=model, messages=ASK, stream=True))
    assert words(chunks) == NOTE
    assert [c.finish_reason for chunk in chunks for c in chunk.choices][-1] == "stop"


def test_several_choices_and_the_usage_chunk(client: openai.OpenAI) -> None:
    chunks = list(
        client.chat.completions.create(
            model="sim-echo-c1", messages=ASK, n=2, stream=True, stream_options={"include_usage": True}
        )
    )
    assert words(chunks, 0) == words(chunks, 1) == NOTE
    *_, last = chunks
    assert last.choices == []
    assert last.usage is not None
    assert last.usage.total_tokens > 0
    plain = client.chat.completions.create(model="sim-echo", messages=ASK, n=2)
    assert [choice.message.content for choice in plain.choices] == [NOTE, NOTE]


def test_tools_keep_their_tokens_and_the_conversation_goes_on(client: openai.OpenAI) -> None:
    answer = client.chat.completions.create(model="sim-tools", messages=ASK, tools=TOOLS)
    message = answer.choices[0].message
    assert message.tool_calls is not None
    assert [call.function.name for call in message.tool_calls if call.type == "function"] == ["find", "send"]
    call = message.tool_calls[0]
    assert call.type == "function"
    assert json.loads(call.function.arguments)["name"].startswith("PVY-NAME-")
    history = [
        *ASK,
        message.model_dump(exclude_none=True),
        *({"role": "tool", "tool_call_id": c.id, "content": NOTE} for c in message.tool_calls),
    ]
    second = client.chat.completions.create(model="sim-tools", messages=history, tools=TOOLS)
    assert second.choices[0].message.content == f"The tool says: {NOTE}; {NOTE}"


def test_streamed_tools_come_together(client: openai.OpenAI) -> None:
    with client.chat.completions.stream(model="sim-tools-c1", messages=ASK, tools=TOOLS) as stream:
        final = stream.get_final_completion()
    calls = final.choices[0].message.tool_calls
    assert calls is not None
    assert [call.function.name for call in calls] == ["find", "send"]
    for call in calls:
        assert json.loads(call.function.arguments)["name"].startswith("PVY-NAME-")


def test_the_asynchronous_client_many_at_once(running: Harness) -> None:
    async def drive() -> None:
        async with openai.AsyncOpenAI(
            base_url=running.base_url, api_key=running.key(), max_retries=0
        ) as made:

            async def plain() -> str | None:
                answer = await made.chat.completions.create(model="sim-echo", messages=ASK)
                return answer.choices[0].message.content

            async def streamed() -> str:
                stream = await made.chat.completions.create(model="sim-echo-cr7", messages=ASK, stream=True)
                return words([chunk async for chunk in stream])

            got = await asyncio.gather(*(ask() for ask in [plain, streamed] * 5))
            assert set(got) == {NOTE}

    asyncio.run(drive())


def test_models(client: openai.OpenAI) -> None:
    names = [model.id for model in client.models.list()]
    assert "sim-echo" in names
    assert client.models.retrieve("sim-echo").id == "sim-echo"
    with pytest.raises(openai.NotFoundError):
        client.models.retrieve("gpt-none")


@pytest.mark.parametrize(
    ("ask", "kind", "words_"),
    [
        (
            lambda c: c.chat.completions.create(model="sim-echo", messages=[]),
            openai.BadRequestError,
            "messages",
        ),
        (
            lambda c: c.chat.completions.create(model="sim-echo", messages=ASK, extra_body={"stream": "yes"}),
            openai.BadRequestError,
            "stream",
        ),
        (
            lambda c: c.chat.completions.create(model="none", messages=ASK),
            openai.PermissionDeniedError,
            "sim-echo",
        ),
        (lambda c: c.embeddings.create(model="sim-echo", input="x"), openai.NotFoundError, "not served"),
        (
            lambda c: c.chat.completions.create(model="sim-error-400", messages=ASK),
            openai.BadRequestError,
            "",
        ),
        (lambda c: c.chat.completions.create(model="sim-error-404", messages=ASK), openai.NotFoundError, ""),
        (lambda c: c.chat.completions.create(model="sim-error-429", messages=ASK), openai.RateLimitError, ""),
        (
            lambda c: c.chat.completions.create(model="sim-error-500", messages=ASK),
            openai.InternalServerError,
            "500",
        ),
        (
            lambda c: c.chat.completions.create(model="sim-error-503", messages=ASK),
            openai.InternalServerError,
            "503",
        ),
        (lambda c: c.chat.completions.create(model="sim-cut", messages=ASK), openai.InternalServerError, ""),
    ],
)
def test_every_error_is_the_sdks_own_class(
    client: openai.OpenAI, ask: Callable[[openai.OpenAI], Any], kind: type[openai.APIStatusError], words_: str
) -> None:
    with pytest.raises(kind) as caught:
        ask(client)
    assert words_ in str(caught.value)
    assert caught.value.request_id is not None
    assert caught.value.request_id in str(caught.value)
    assert "Maria" not in str(caught.value)


def test_a_key_that_is_not_known(running: Harness) -> None:
    for key in ("pvk_" + "a" * 36, "sk-provider"):
        with running.client(key) as stranger, pytest.raises(openai.AuthenticationError):
            stranger.chat.completions.create(model="sim-echo", messages=ASK)


def test_a_refusal_is_403_and_not_tried_again(running: Harness) -> None:
    before = len(running.capture())
    with running.client(running.key("narrow"), max_retries=5) as narrow:
        with pytest.raises(openai.PermissionDeniedError) as caught:
            narrow.chat.completions.create(model="sim-echo", messages=ASK)
        assert caught.value.code == "tier_above_ceiling"
        assert caught.value.response.headers["x-should-retry"] == "false"
    assert len(running.capture()) == before


@pytest.mark.parametrize("model", ["sim-break", "sim-cut"])
def test_a_stream_that_breaks_is_an_error_and_no_end(client: openai.OpenAI, model: str) -> None:
    with pytest.raises(openai.APIError) as caught:
        list(client.chat.completions.create(model=model, messages=ASK, stream=True))
    assert "request req_" in str(caught.value)


def test_a_body_packed_by_hand(running: Harness) -> None:
    address = urlsplit(running.base_url)
    body = gzip.compress(json.dumps({"model": "sim-echo", "messages": ASK}).encode())
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=30)
    headers = {
        "authorization": f"Bearer {running.key()}",
        "content-type": "application/json",
        "content-encoding": "gzip",
    }
    connection.request("POST", f"{address.path.rstrip('/')}/chat/completions", body, headers)
    response = connection.getresponse()
    assert response.status == 200
    assert json.loads(response.read())["choices"][0]["message"]["content"] == NOTE
    connection.close()
