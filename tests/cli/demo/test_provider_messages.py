"""The simulated provider's Messages API, spoken to by the real SDK."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import anthropic
import pytest

from privity.cli.demo.provider import Provider, running

T1 = "PVY-NAME-7K2M-F-9XQ4T2BD-YVP"
T2 = "PVY-SSN-01AB-X-ZZ345678-YVP"
WORDS = f"Who is {T1}, with {T2}? é𝄞"
ASK: list[Any] = [{"role": "user", "content": WORDS}]
TOOLS: list[Any] = [
    {
        "name": "book",
        "input_schema": {
            "type": "object",
            "properties": {"patient_name": {"type": "string"}, "ssn": {"type": "string"}},
        },
    },
    {"name": "page", "input_schema": {"type": "object", "properties": {"note": {"type": "string"}}}},
]


@pytest.fixture(scope="module")
def provider() -> Provider:
    return Provider()


@pytest.fixture(scope="module")
def client(provider: Provider) -> Iterator[anthropic.Anthropic]:
    with running(provider) as url:
        root = url.removesuffix("/v1")
        with anthropic.Anthropic(base_url=root, api_key="sk-x", max_retries=0) as client:
            yield client


def ask(client: anthropic.Anthropic, model: str, messages: Any = ASK, **more: Any) -> anthropic.types.Message:
    return client.messages.create(model=model, messages=messages, max_tokens=500, **more)


def streamed(
    client: anthropic.Anthropic, model: str, messages: Any = ASK, **more: Any
) -> anthropic.types.Message:
    with client.messages.stream(model=model, messages=messages, max_tokens=500, **more) as stream:
        return stream.get_final_message()


def words(message: anthropic.types.Message) -> str:
    return "".join(block.text for block in message.content if block.type == "text")


def test_a_plain_answer_has_the_shape_the_sdk_reads(client: anthropic.Anthropic) -> None:
    message = ask(client, "sim-echo")
    assert words(message) == WORDS
    assert message.stop_reason == "end_turn"
    assert message.id.startswith("msg_")
    assert message.usage.input_tokens > 0
    assert message._request_id.startswith("req_")


@pytest.mark.parametrize("suffix", ["", "-c1", "-cr7", "-b1", "-esc", "-c1-esc-b7", "-d1"])
def test_a_stream_says_the_same_however_it_is_cut(client: anthropic.Anthropic, suffix: str) -> None:
    message = streamed(client, "sim-echo" + suffix)
    assert words(message) == WORDS
    assert message.stop_reason == "end_turn"
    assert message.usage.output_tokens == len(WORDS) // 4 + 1


def test_events_come_in_their_order(client: anthropic.Anthropic) -> None:
    events = [
        e.type
        for e in client.messages.create(model="sim-echo", messages=ASK, max_tokens=5, stream=True)
    ]  # fmt: skip
    assert events[:2] == ["message_start", "content_block_start"]
    assert events[-3:] == ["content_block_stop", "message_delta", "message_stop"]
    assert set(events[2:-3]) == {"content_block_delta"}


@pytest.mark.parametrize("model", ["sim-tools", "sim-tools-c1", "sim-spell", "sim-spell-c1"])
def test_tools_are_called_in_parallel_and_their_results_read(client: anthropic.Anthropic, model: str) -> None:
    whole, parts = ask(client, model, tools=TOOLS), streamed(client, model, tools=TOOLS)
    for message in (whole, parts):
        assert message.stop_reason == "tool_use"
        assert [b.name for b in message.content] == ["book", "page"]
        assert message.content[0].input == {"patient_name": T1, "ssn": T2}
    history = [
        *ASK,
        {"role": "assistant", "content": whole.content},
        {"role": "user", "content": [
            {"type": "tool_result", "tool_use_id": block.id, "content": f"{block.name} done"}
            for block in whole.content
        ]},
    ]  # fmt: skip
    assert words(ask(client, model, history, tools=TOOLS)) == "The tool says: book done; page done"
    with pytest.raises(anthropic.BadRequestError, match="do not match"):
        ask(client, model, [*history[:2], {"role": "user", "content": "well?"}], tools=TOOLS)


def test_tool_choice_narrows_what_is_called(client: anthropic.Anthropic) -> None:
    def called(choice: Any) -> list[str]:
        message = ask(client, "sim-tools", tools=TOOLS, tool_choice=choice)
        return [b.name for b in message.content if b.type == "tool_use"]

    assert called({"type": "tool", "name": "page"}) == ["page"]
    assert called({"type": "any", "disable_parallel_tool_use": True}) == ["book"]
    assert called({"type": "none"}) == []


def test_calls_are_made_as_spelled_out(client: anthropic.Anthropic) -> None:
    script = '[["book", "{\\"to\\": \\"{{NAME}}\\"}"], ["page", "{}"]]'
    message = streamed(client, "sim-call-c1", [{"role": "user", "content": f"{T1} CALL:\n{script}"}])
    assert [(b.name, b.input) for b in message.content] == [("book", {"to": T1}), ("page", {})]


def test_thinking_is_signed_and_goes_back_unaltered_or_not_at_all(client: anthropic.Anthropic) -> None:
    whole, parts = ask(client, "sim-think"), streamed(client, "sim-think-c1")
    assert [b.type for b in whole.content] == ["thinking", "text"]
    assert parts.content[0].signature == whole.content[0].signature
    again = [*ASK, {"role": "assistant", "content": whole.content}, {"role": "user", "content": "and?"}]
    assert words(ask(client, "sim-think", again)) == "and?"
    altered = whole.content[0].model_copy(update={"thinking": whole.content[0].thinking + " "})
    again[1] = {"role": "assistant", "content": [altered, whole.content[1]]}
    with pytest.raises(anthropic.BadRequestError, match="Invalid `signature`"):
        ask(client, "sim-think", again)


def test_sealed_thinking_comes_as_data(client: anthropic.Anthropic) -> None:
    assert [b.type for b in ask(client, "sim-seal").content] == ["redacted_thinking", "text"]
    assert streamed(client, "sim-seal").content[0].data == ask(client, "sim-seal").content[0].data


def test_system_prompts_stop_sequences_and_counting(client: anthropic.Anthropic, provider: Provider) -> None:
    message = ask(
        client, "sim-echo", system=[{"type": "text", "text": "Be kind."}], stop_sequences=[", with"]
    )
    assert words(message) == f"Who is {T1}"
    assert (message.stop_reason, message.stop_sequence) == ("stop_sequence", ", with")
    assert client.messages.count_tokens(model="sim-echo", messages=ASK).input_tokens > 5
    assert provider.capture.requests[-1].target == "/v1/messages/count_tokens"


@pytest.mark.parametrize(
    ("model", "error", "kind"),
    [
        ("sim-error-400", anthropic.BadRequestError, "invalid_request_error"),
        ("sim-error-401", anthropic.AuthenticationError, "authentication_error"),
        ("sim-error-403", anthropic.PermissionDeniedError, "permission_error"),
        ("sim-error-413", anthropic.ContentTooLargeError, "request_too_large"),
        ("sim-error-429", anthropic.RateLimitError, "rate_limit_error"),
        ("sim-error-500", anthropic.InternalServerError, "api_error"),
        ("sim-error-503", anthropic.ServiceUnavailableError, "api_error"),
        ("sim-error-529", anthropic.OverloadedError, "overloaded_error"),
        ("no-such-model", anthropic.NotFoundError, "not_found_error"),
    ],
)
def test_errors_are_the_sdk_s_errors(
    client: anthropic.Anthropic, model: str, error: type[anthropic.APIStatusError], kind: str
) -> None:
    with pytest.raises(error) as caught:
        ask(client, model)
    assert caught.value.type == kind
    assert caught.value.request_id == caught.value.body["request_id"]


def test_what_the_real_one_would_refuse_is_refused(client: anthropic.Anthropic) -> None:
    with pytest.raises(anthropic.BadRequestError, match="max_tokens"):
        client.messages.create(model="sim-echo", messages=ASK, max_tokens=0)
    with pytest.raises(anthropic.BadRequestError, match="anthropic-version"):
        ask(client, "sim-echo", extra_headers={"anthropic-version": anthropic.Omit()})


def test_a_broken_stream_raises_after_its_first_half(client: anthropic.Anthropic) -> None:
    with pytest.raises(anthropic.APIStatusError, match="Overloaded"):
        streamed(client, "sim-break-c1")


def test_a_flaky_provider_answers_the_second_time(client: anthropic.Anthropic, provider: Provider) -> None:
    before = len(provider.capture.requests)
    assert words(ask(client.with_options(max_retries=1), "sim-flaky")) == WORDS
    assert len(provider.capture.requests) == before + 2
