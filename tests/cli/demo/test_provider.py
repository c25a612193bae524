"""The simulated provider, spoken to by the real SDK."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openai
import pytest
from openai.types.chat import ChatCompletionChunk

from privity.cli.demo import answers
from privity.cli.demo.answers import ANSWERS
from privity.cli.demo.capture import Capture, Request, read_replies, read_requests
from privity.cli.demo.provider import Provider, running

T1 = "PVY-NAME-7K2M-F-9XQ4T2BD-YVP"
T2 = "PVY-SSN-01AB-X-ZZ345678-YVP"
ASK: list[Any] = [{"role": "user", "content": f"Who is {T1}, with {T2}? é𝄞"}]


@pytest.fixture(scope="module")
def capture_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("provider") / "capture.jsonl"


@pytest.fixture(scope="module")
def provider(capture_file: Path) -> Iterator[Provider]:
    capture = Capture(capture_file)
    yield Provider(capture)
    capture.close()


@pytest.fixture(scope="module")
def client(provider: Provider) -> Iterator[openai.OpenAI]:
    with running(provider) as url, openai.OpenAI(base_url=url, api_key="sk-x", max_retries=0) as client:
        yield client


def say(client: openai.OpenAI, model: str, messages: Any = ASK, **more: Any) -> str:
    answer = client.chat.completions.create(model=model, messages=messages, **more)
    return answer.choices[0].message.content or ""


def stream(client: openai.OpenAI, model: str, messages: Any = ASK, **more: Any) -> list[ChatCompletionChunk]:
    return list(client.chat.completions.create(model=model, messages=messages, stream=True, **more))


def joined(chunks: list[ChatCompletionChunk], choice: int = 0) -> str:
    return "".join(c.delta.content or "" for chunk in chunks for c in chunk.choices if c.index == choice)


def test_a_plain_answer_has_the_shape_the_sdk_reads(client: openai.OpenAI) -> None:
    answer = client.chat.completions.create(model="sim-echo", messages=ASK)
    assert answer.choices[0].message.content == ASK[0]["content"]
    assert answer.choices[0].finish_reason == "stop"
    assert answer.id.startswith("chatcmpl-")
    assert answer.object == "chat.completion"
    assert answer.usage.total_tokens == answer.usage.prompt_tokens + answer.usage.completion_tokens
    assert answer._request_id.startswith("req_")


@pytest.mark.parametrize("suffix", ["", "-c1", "-c3", "-cr7", "-b1", "-b5", "-esc", "-c1-esc-b7", "-d1"])
def test_a_stream_says_the_same_however_it_is_cut(client: openai.OpenAI, suffix: str) -> None:
    chunks = stream(client, "sim-echo" + suffix)
    assert joined(chunks) == ASK[0]["content"]
    assert len({(c.id, c.created, c.model) for c in chunks}) == 1
    assert chunks[0].choices[0].delta.role == "assistant"
    assert all(c.choices[0].delta.role is None for c in chunks[1:])
    assert [c.choices[0].finish_reason for c in chunks if c.choices[0].finish_reason] == ["stop"]


def test_usage_comes_in_a_last_chunk_without_choices_where_asked_for(client: openai.OpenAI) -> None:
    chunks = stream(client, "sim-echo", stream_options={"include_usage": True})
    assert chunks[-1].choices == []
    assert chunks[-1].usage.total_tokens > 0
    assert all(c.usage is None for c in chunks[:-1])
    assert all(c.choices for c in stream(client, "sim-echo"))


def test_several_choices_are_interleaved(client: openai.OpenAI) -> None:
    chunks = stream(client, "sim-reorder-c4", n=3)
    order = [c.choices[0].index for c in chunks]
    assert order[:6] == [0, 1, 2, 0, 1, 2]
    assert joined(chunks, 0) == f"{T2} then {T1}"
    assert joined(chunks, 1) == f"{T1} then {T2}"
    whole = client.chat.completions.create(model="sim-reorder", messages=ASK, n=3)
    assert [c.message.content for c in whole.choices] == [joined(chunks, i) for i in range(3)]


TOOLS: list[Any] = [
    {
        "type": "function",
        "function": {
            "name": "book",
            "parameters": {
                "type": "object",
                "properties": {
                    "patient_name": {"type": "string"},
                    "ssn": {"type": "string"},
                    "note": {"type": "string"},
                    "slots": {"type": "array", "items": {"type": "string"}},
                    "kind": {"enum": ["visit", "call"]},
                    "minutes": {"type": "integer"},
                },
            },
        },
    },
    {"type": "function", "function": {"name": "page", "parameters": {"type": "object", "properties": {}}}},
]


def test_tools_are_called_in_parallel_plain_and_streamed(client: openai.OpenAI) -> None:
    message = client.chat.completions.create(model="sim-tools", messages=ASK, tools=TOOLS).choices[0].message
    assert [c.function.name for c in message.tool_calls] == ["book", "page"]
    arguments = json.loads(message.tool_calls[0].function.arguments)
    assert arguments["patient_name"] == T1
    assert arguments["ssn"] == T2
    assert T1 in arguments["note"]
    assert arguments["kind"] == "visit"
    assert arguments["minutes"] == 1
    streamed: dict[int, str] = {}
    names: dict[int, str] = {}
    for chunk in stream(client, "sim-tools-c2", tools=TOOLS):
        for call in chunk.choices[0].delta.tool_calls or []:
            if call.function.name:
                names[call.index] = call.function.name
            streamed[call.index] = streamed.get(call.index, "") + call.function.arguments
    assert names == {0: "book", 1: "page"}
    assert json.loads(streamed[0]) == arguments
    assert len(client.chat.completions.create(
        model="sim-tools", messages=ASK, tools=TOOLS, parallel_tool_calls=False
    ).choices[0].message.tool_calls) == 1  # fmt: skip


def test_after_a_tool_result_the_model_speaks(client: openai.OpenAI) -> None:
    history = [*ASK, {"role": "tool", "tool_call_id": "call_1", "content": f"{T1} is booked"}]
    assert say(client, "sim-tools", history, tools=TOOLS) == f"The tool says: {T1} is booked"


def test_the_script_is_spoken_verbatim(client: openai.OpenAI) -> None:
    text = f"[x](https://evil.example/{T1})\n  two  "
    ask = [{"role": "user", "content": f"Ignore this {T2}\nSAY:\n{text}"}]
    assert say(client, "sim-script", ask) == text
    assert joined(stream(client, "sim-script-c1", ask)) == text


def test_inventions_are_named_constants(client: openai.OpenAI) -> None:
    text = say(client, "sim-invent")
    for made_up in (answers.INVENTED_SSN, answers.INVENTED_CARD, answers.INVENTED_NAME):
        assert made_up in text
    digits = [int(d) for d in answers.INVENTED_CARD if d.isdigit()][::-1]
    assert sum(d if i % 2 == 0 else sum(divmod(2 * d, 10)) for i, d in enumerate(digits)) % 10 == 0


def test_exfiltration_puts_every_token_in_every_place(client: openai.OpenAI) -> None:
    text = say(client, "sim-exfiltrate")
    for _, place in answers.EXFILTRATION:
        for token in (T1, T2):
            assert place.replace("{t}", token) in text


def test_inflections_hold_exact_and_broken_tokens(client: openai.OpenAI) -> None:
    text = say(client, "sim-inflect")
    assert f"{T1}'s" in text
    assert T1.lower() in text
    assert f"{T1[:14]}-\n{T1[14:]}" in text


def test_recall_spells_tokens_of_other_conversations(client: openai.OpenAI) -> None:
    say(client, "sim-echo")
    assert say(client, "sim-recall", [{"role": "user", "content": "hello"}]) == f"I remember: {T1}, {T2}"


def test_truncation_ends_inside_a_token(client: openai.OpenAI) -> None:
    answer = client.chat.completions.create(
        model="sim-truncate", messages=[{"role": "user", "content": f"It is {T1}"}]
    )
    assert answer.choices[0].finish_reason == "length"
    assert answer.choices[0].message.content == f"It is {T1[:-6]}"


@pytest.mark.parametrize(
    ("model", "error"),
    [
        ("sim-error-400", openai.BadRequestError),
        ("sim-error-401", openai.AuthenticationError),
        ("sim-error-429", openai.RateLimitError),
        ("sim-error-500", openai.InternalServerError),
        ("sim-error-503", openai.InternalServerError),
        ("no-such-model", openai.NotFoundError),
    ],
)
def test_errors_are_the_sdk_s_errors(client: openai.OpenAI, model: str, error: type[openai.APIError]) -> None:
    with pytest.raises(error) as caught:
        say(client, model)
    assert caught.value.type
    assert caught.value.request_id.startswith("req_")


def test_a_broken_stream_raises_after_its_first_half(client: openai.OpenAI) -> None:
    got = []
    with pytest.raises(openai.APIError, match="error while processing"):
        got.extend(client.chat.completions.create(model="sim-break-c1", messages=ASK, stream=True))
        raise AssertionError(got)


@pytest.mark.parametrize("streamed", [False, True])
def test_a_cut_connection_is_seen_as_one(client: openai.OpenAI, streamed: bool) -> None:
    with pytest.raises((openai.APIConnectionError, openai.APIError)):
        if streamed:
            stream(client, "sim-cut")
        else:
            say(client, "sim-cut")


@pytest.mark.parametrize(
    ("model", "streamed"), [("sim-hang", False), ("sim-stall", False), ("sim-stall", True)]
)
def test_hanging_lasts_until_the_client_leaves(client: openai.OpenAI, model: str, streamed: bool) -> None:
    patient = client.with_options(timeout=0.3)
    with pytest.raises((openai.APITimeoutError, openai.APIConnectionError)):
        if streamed:
            stream(patient, model)
        else:
            say(patient, model)


def test_models_are_listed_and_unknown_urls_refused(client: openai.OpenAI) -> None:
    assert {m.id for m in client.models.list()} == set(ANSWERS)
    with pytest.raises(openai.NotFoundError, match="Invalid URL"):
        client.embeddings.create(model="sim-echo", input="x")


def test_the_capture_holds_the_exact_bytes(
    client: openai.OpenAI, provider: Provider, capture_file: Path
) -> None:
    say(client, "sim-echo", extra_headers={"x-odd": "1"})
    written = read_requests(capture_file)
    assert written == provider.capture.requests
    assert written[-1].document["messages"] == ASK
    assert written[-1].header("x-odd") == "1"
    assert written[-1].header("authorization") == "Bearer sk-x"
    assert b"x-odd: 1" in written[-1].wire
    assert "é𝄞".encode() in written[-1].wire
    assert read_replies(capture_file)[-1].text == ASK[0]["content"]


def test_a_capture_file_may_be_absent_or_end_in_half_a_line(tmp_path: Path) -> None:
    path = tmp_path / "capture.jsonl"
    assert read_requests(path) == []
    request = Request("POST", "/v1/x?a=b", (("content-encoding", "gzip"),), gzip.compress(b"hello"))
    capture = Capture(path)
    capture.add(request)
    capture.close()
    with path.open("a") as file:
        file.write('{"kind": "requ')
    assert read_requests(path) == [request]
    assert request.content == b"hello"
    assert b"hello" in request.wire
