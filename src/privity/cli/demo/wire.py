"""The shapes of the OpenAI chat completions API, as its SDK reads them.

Source: the API reference of ``/v1/chat/completions`` and the published types of the ``openai``
package: one id for all chunks, the role in the first delta, ``finish_reason`` in the last, the
usage in a chunk of its own with ``choices: []``, and ``data: [DONE]``.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence

from privity.cli.demo.api import Fact, Head, counts, encode
from privity.cli.demo.behaviour import Behaviour
from privity.cli.demo.conversation import Answer

_DONE = b"data: [DONE]\n\n"
_FINGERPRINT = "fp_simulated"
_FINISH = {"stop_sequence": "stop"}  # this protocol does not tell the two apart


class Chat:
    """``POST /v1/chat/completions``."""

    path = "/v1/chat/completions"
    id_header = "x-request-id"
    id_prefix = "chatcmpl-"

    def choices(self, body: Mapping[str, object]) -> int:
        """See the contract."""
        wanted = body.get("n")
        return wanted if isinstance(wanted, int) and wanted > 0 else 1

    def stops(self, body: Mapping[str, object]) -> list[str]:
        """See the contract."""
        match body.get("stop"):
            case str(stop):
                return [stop]
            case list(stops):
                return [stop for stop in stops if isinstance(stop, str)]
        return []

    def refusal(self, headers: Mapping[str, str], body: Mapping[str, object]) -> Fact | None:
        """See the contract."""
        # No key is asked for: `privity init --provider simulated` configures none.
        del headers
        messages = body.get("messages")
        if not isinstance(messages, list) or not messages:
            return 400, "'messages' must be a list with at least one message."
        open_calls: set[str] = set()
        for message in messages:
            if not isinstance(message, Mapping):
                return 400, "Each of 'messages' must be an object."
            if message.get("role") != "tool" and open_calls:
                return (
                    400,
                    "An assistant message with 'tool_calls' must be followed by all its tool messages.",
                )
            open_calls.discard(str(message.get("tool_call_id")))
            open_calls |= {str(call.get("id")) for call in message.get("tool_calls") or []}
        return (400, "The tool calls of the last message were not answered.") if open_calls else None

    def whole(self, head: Head, answers: Sequence[Answer], prompt: str) -> dict[str, object]:
        """See the contract."""
        return completion(head, answers, usage(prompt, answers))

    def events(
        self, head: Head, answers: Sequence[Answer], prompt: str, body: Mapping[str, object], how: Behaviour
    ) -> Iterator[bytes]:
        """See the contract."""
        options = body.get("stream_options")
        counted = isinstance(options, Mapping) and options.get("include_usage") is True
        for document in chunks(head, answers, usage(prompt, answers) if counted else None, how):
            yield event(document, how)
        yield _DONE

    def error(self, status: int, message: str | None, request_id: str) -> dict[str, object]:
        """See the contract; the id stands in a header alone."""
        del request_id
        return error(status, message)

    def error_event(self, request_id: str, how: Behaviour) -> bytes:
        """See the contract."""
        return event(self.error(500, None, request_id), how)


def completion(head: Head, answers: Sequence[Answer], usage: dict[str, object]) -> dict[str, object]:
    """A whole answer."""
    return {
        "id": head.id,
        "object": "chat.completion",
        "created": head.created,
        "model": head.model,
        "choices": [_choice(head, i, answer) for i, answer in enumerate(answers)],
        "usage": usage,
        "service_tier": "default",
        "system_fingerprint": _FINGERPRINT,
    }


def _choice(head: Head, index: int, answer: Answer) -> dict[str, object]:
    message: dict[str, object] = {
        "role": "assistant",
        "content": answer.text,
        "refusal": None,
        "annotations": [],
    }
    if answer.thinking:
        message["reasoning_content"] = answer.thinking  # as compatible providers call it
    if answer.calls:
        message["tool_calls"] = [
            {
                "id": _call_id(head, index, i),
                "type": "function",
                "function": {"name": call.name, "arguments": call.arguments},
            }
            for i, call in enumerate(answer.calls)
        ]
    return {"index": index, "message": message, "logprobs": None, "finish_reason": _finish(answer)}


def chunks(
    head: Head, answers: Sequence[Answer], usage: dict[str, object] | None, how: Behaviour
) -> Iterator[dict[str, object]]:
    """The chunks of a streamed answer, choices interleaved; ``usage`` where it was asked for."""
    deltas = [_deltas(head, i, answer, how) for i, answer in enumerate(answers)]
    for group in itertools.zip_longest(*deltas):
        for choice in group:
            if choice is not None:
                yield _chunk(head, [choice], None if usage is None else {"usage": None})
    if usage is not None:
        yield _chunk(head, [], {"usage": usage})


def _deltas(head: Head, index: int, answer: Answer, how: Behaviour) -> Iterator[dict[str, object]]:
    def choice(delta: dict[str, object], finish: str | None = None) -> dict[str, object]:
        return {"index": index, "delta": delta, "logprobs": None, "finish_reason": finish}

    first: dict[str, object] = {"role": "assistant", "content": None if answer.text is None else ""}
    yield choice(first | {"refusal": None})
    for piece in how.pieces(answer.thinking):
        yield choice({"reasoning_content": piece})
    for piece in how.pieces(answer.text or ""):
        yield choice({"content": piece})
    for i, call in enumerate(answer.calls):
        opening = {"name": call.name, "arguments": ""}
        named = {"index": i, "id": _call_id(head, index, i), "type": "function", "function": opening}
        yield choice({"tool_calls": [named]})
        for piece in how.pieces(call.arguments):
            yield choice({"tool_calls": [{"index": i, "function": {"arguments": piece}}]})
    yield choice({}, _finish(answer))


def _finish(answer: Answer) -> str:
    return _FINISH.get(answer.finish, answer.finish)


def _chunk(head: Head, choices: list[dict[str, object]], more: dict[str, object] | None) -> dict[str, object]:
    return {
        "id": head.id,
        "object": "chat.completion.chunk",
        "created": head.created,
        "model": head.model,
        "service_tier": "default",
        "system_fingerprint": _FINGERPRINT,
        "choices": choices,
    } | (more or {})


def _call_id(head: Head, choice: int, index: int) -> str:
    return f"call_{head.id.removeprefix('chatcmpl-')[:20]}{choice}{index}"


def usage(prompt: str, answers: Sequence[Answer]) -> dict[str, object]:
    """The counts, with the details that a client may read."""
    sent, made = counts(prompt, answers)
    return {
        "prompt_tokens": sent,
        "completion_tokens": made,
        "total_tokens": sent + made,
        "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
        "completion_tokens_details": {
            "reasoning_tokens": 0,
            "audio_tokens": 0,
            "accepted_prediction_tokens": 0,
            "rejected_prediction_tokens": 0,
        },
    }


def model_list(names: Sequence[str]) -> dict[str, object]:
    """The answer of ``GET /v1/models``."""
    return {
        "object": "list",
        "data": [
            {"id": n, "object": "model", "created": 1_700_000_000, "owned_by": "simulated"} for n in names
        ],
    }


#: Status -> (type, code, message) of the provider's errors.
ERRORS: dict[int, tuple[str, str | None, str]] = {
    400: ("invalid_request_error", None, "The simulated provider was told to call this request invalid."),
    401: ("invalid_request_error", "invalid_api_key", "Incorrect API key provided."),
    403: ("invalid_request_error", "unsupported_country_region_territory", "Not permitted."),
    404: (
        "invalid_request_error",
        "model_not_found",
        "The model does not exist or you do not have access to it.",
    ),
    405: ("invalid_request_error", "method_not_supported", "Not allowed to use this method on this URL."),
    409: ("invalid_request_error", "conflict", "Another request works on this."),
    413: ("invalid_request_error", "request_too_large", "The request is too large."),
    422: ("invalid_request_error", "unprocessable", "The request was read and cannot be followed."),
    429: ("requests", "rate_limit_exceeded", "Rate limit reached for requests."),
    500: ("server_error", None, "The server had an error while processing your request."),
    503: ("server_error", None, "The engine is currently overloaded, please try again later."),
}


def error(status: int, message: str | None = None, param: str | None = None) -> dict[str, object]:
    """An error body."""
    kind, code, usual = ERRORS.get(status, ERRORS[500])
    return {"error": {"message": message or usual, "type": kind, "param": param, "code": code}}


def event(document: object, how: Behaviour) -> bytes:
    """A server-sent event."""
    return b"data: " + encode(document, how) + b"\n\n"
