"""The shapes of the OpenAI chat completions API, as its SDK reads them.

Source: the API reference of ``/v1/chat/completions`` and the published types of the ``openai``
package: one id for all chunks, the role in the first delta, ``finish_reason`` in the last, the
usage in a chunk of its own with ``choices: []``, and ``data: [DONE]``.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from privity.cli.demo.behaviour import Behaviour
from privity.cli.demo.conversation import Answer

DONE = b"data: [DONE]\n\n"
_FINGERPRINT = "fp_simulated"


@dataclass(frozen=True, slots=True)
class Head:
    """What all parts of one answer share."""

    id: str
    created: int
    model: str


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
    if answer.calls:
        message["tool_calls"] = [
            {
                "id": _call_id(head, index, i),
                "type": "function",
                "function": {"name": call.name, "arguments": call.arguments},
            }
            for i, call in enumerate(answer.calls)
        ]
    return {"index": index, "message": message, "logprobs": None, "finish_reason": answer.finish}


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
    for piece in how.pieces(answer.text or ""):
        yield choice({"content": piece})
    for i, call in enumerate(answer.calls):
        opening = {"name": call.name, "arguments": ""}
        named = {"index": i, "id": _call_id(head, index, i), "type": "function", "function": opening}
        yield choice({"tool_calls": [named]})
        for piece in how.pieces(call.arguments):
            yield choice({"tool_calls": [{"index": i, "function": {"arguments": piece}}]})
    yield choice({}, answer.finish)


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
    """Counts at four characters a token, with the details that a client may read."""
    said = sum(len(a.text or "") + sum(len(c.arguments) for c in a.calls) for a in answers)
    sent, made = len(prompt) // 4 + 1, said // 4 + 1
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
    404: (
        "invalid_request_error",
        "model_not_found",
        "The model does not exist or you do not have access to it.",
    ),
    405: ("invalid_request_error", "method_not_supported", "Not allowed to use this method on this URL."),
    429: ("requests", "rate_limit_exceeded", "Rate limit reached for requests."),
    500: ("server_error", None, "The server had an error while processing your request."),
    503: ("server_error", None, "The engine is currently overloaded, please try again later."),
}


def error(status: int, message: str | None = None, param: str | None = None) -> dict[str, object]:
    """An error body."""
    kind, code, usual = ERRORS.get(status, ERRORS[500])
    return {"error": {"message": message or usual, "type": kind, "param": param, "code": code}}


def encode(document: object, how: Behaviour | None = None) -> bytes:
    """JSON without blanks; with every string character escaped where the behaviour says so."""
    if how is not None and how.escape:
        return _escaped(document).encode("ascii")
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def event(document: object, how: Behaviour) -> bytes:
    """A server-sent event."""
    return b"data: " + encode(document, how) + b"\n\n"


def _escaped(value: object) -> str:
    if isinstance(value, str):
        units = value.encode("utf-16-be")
        return '"' + "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2)) + '"'
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key)}:{_escaped(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_escaped, value)) + "]"
    return json.dumps(value)
