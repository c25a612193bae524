"""The shapes of the Anthropic Messages API, as its SDK reads them.

Source: the API reference of ``/v1/messages`` and the published types of the ``anthropic`` package.
Each event has an ``event:`` line (the SDK drops those without); a message is a row of numbered
blocks, each started, filled by deltas and stopped; the usage of ``message_delta`` is cumulative;
errors are ``{"type": "error", "error": {...}, "request_id"}``.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping, Sequence

from privity.cli.demo.api import Fact, Head, counts, encode
from privity.cli.demo.behaviour import Behaviour
from privity.cli.demo.conversation import Answer

_FINISH = {"stop": "end_turn", "length": "max_tokens", "tool_calls": "tool_use"}

#: What seals a thinking block. No secret: the provider is ours.
_SEAL = b"simulated provider"


class Messages:
    """``POST /v1/messages``."""

    path = "/v1/messages"
    id_header = "request-id"
    id_prefix = "msg_"

    def choices(self, body: Mapping[str, object]) -> int:
        """See the contract: this API answers once."""
        del body
        return 1

    def stops(self, body: Mapping[str, object]) -> list[str]:
        """See the contract."""
        stops = body.get("stop_sequences")
        return [stop for stop in stops if isinstance(stop, str)] if isinstance(stops, list) else []

    def refusal(self, headers: Mapping[str, str], body: Mapping[str, object]) -> Fact | None:
        """See the contract."""
        limit = body.get("max_tokens")
        if not isinstance(limit, int) or limit < 1:
            return 400, "max_tokens: Field required"
        return self.unreadable(headers, body)

    def unreadable(self, headers: Mapping[str, str], body: Mapping[str, object]) -> Fact | None:
        """What is wrong with a request whether it is to be answered or only counted."""
        if "x-api-key" not in headers and "authorization" not in headers:
            return 401, "x-api-key header is required"
        if "anthropic-version" not in headers:
            return 400, "anthropic-version: header is required"
        messages = body.get("messages")
        if not isinstance(messages, list) or not messages:
            return 400, "messages: at least one message is required"
        open_calls: set[str] = set()
        for place, message in enumerate(messages):
            blocks = message.get("content") if isinstance(message, Mapping) else None
            blocks = [b for b in blocks if isinstance(b, Mapping)] if isinstance(blocks, list) else []
            answered = {str(b.get("tool_use_id")) for b in blocks if b.get("type") == "tool_result"}
            if answered != open_calls:
                return 400, f"messages.{place}: `tool_use` and `tool_result` blocks do not match"
            open_calls = {str(b.get("id")) for b in blocks if b.get("type") == "tool_use"}
            for number, block in enumerate(blocks):
                if block.get("type") == "thinking" and block.get("signature") != seal(
                    str(block.get("thinking"))
                ):
                    return 400, f"messages.{place}.content.{number}: Invalid `signature` in `thinking` block"
        return (
            (400, "messages: `tool_use` ids were found without `tool_result` blocks") if open_calls else None
        )

    def whole(self, head: Head, answers: Sequence[Answer], prompt: str) -> dict[str, object]:
        """See the contract."""
        answer = answers[0]
        sent, made = counts(prompt, answers)
        return _message(head, sent) | {
            "content": _blocks(head, answer),
            "stop_reason": _FINISH.get(answer.finish, answer.finish),
            "stop_sequence": answer.stop,
            "usage": _usage(sent, made),
        }

    def events(
        self, head: Head, answers: Sequence[Answer], prompt: str, body: Mapping[str, object], how: Behaviour
    ) -> Iterator[bytes]:
        """See the contract."""
        del body
        answer = answers[0]
        sent, made = counts(prompt, answers)
        yield _event("message_start", how, message=_message(head, sent))
        yield _event("ping", how)
        for index, (start, deltas) in enumerate(_streamed(head, answer, how)):
            yield _event("content_block_start", how, index=index, content_block=start)
            for delta in deltas:
                yield _event("content_block_delta", how, index=index, delta=delta)
            yield _event("content_block_stop", how, index=index)
        end = {"stop_reason": _FINISH.get(answer.finish, answer.finish), "stop_sequence": answer.stop}
        yield _event("message_delta", how, delta=end, usage={"output_tokens": made})
        yield _event("message_stop", how)

    def error(self, status: int, message: str | None, request_id: str) -> dict[str, object]:
        """See the contract."""
        kind, usual = ERRORS.get(status, ERRORS[500])
        return {
            "type": "error",
            "error": {"type": kind, "message": message or usual},
            "request_id": request_id,
        }

    def error_event(self, request_id: str, how: Behaviour) -> bytes:
        """See the contract."""
        return b"event: error\ndata: " + encode(self.error(529, None, request_id), how) + b"\n\n"


class Counting(Messages):
    """``POST /v1/messages/count_tokens``: the same request, and only its size for an answer."""

    path = "/v1/messages/count_tokens"

    def refusal(self, headers: Mapping[str, str], body: Mapping[str, object]) -> Fact | None:
        """See the contract: no limit is needed."""
        return self.unreadable(headers, body)

    def whole(self, head: Head, answers: Sequence[Answer], prompt: str) -> dict[str, object]:
        """See the contract."""
        del head
        return {"input_tokens": counts(prompt, answers)[0]}


def seal(thinking: str) -> str:
    """The signature of a thinking block: a changed character makes it invalid."""
    return base64.b64encode(hmac.digest(_SEAL, thinking.encode(), hashlib.sha256)).decode("ascii")


def _message(head: Head, sent: int) -> dict[str, object]:
    return {
        "id": head.id,
        "type": "message",
        "role": "assistant",
        "model": head.model,
        "content": [],
        "stop_reason": None,
        "stop_sequence": None,
        "usage": _usage(sent, 1),
    }


def _usage(sent: int, made: int) -> dict[str, object]:
    return {
        "input_tokens": sent,
        "cache_creation_input_tokens": 0,
        "cache_read_input_tokens": 0,
        "output_tokens": made,
        "service_tier": "standard",
    }


def _blocks(head: Head, answer: Answer) -> list[dict[str, object]]:
    blocks: list[dict[str, object]] = []
    if answer.thinking:
        blocks.append({"type": "thinking", "thinking": answer.thinking, "signature": seal(answer.thinking)})
    if answer.sealed:
        blocks.append({"type": "redacted_thinking", "data": answer.sealed})
    if answer.text is not None:
        blocks.append({"type": "text", "text": answer.text, "citations": None})
    for i, call in enumerate(answer.calls):
        blocks.append(_tool_use(head, i, call.name, _object(call.arguments)))
    return blocks


Delta = dict[str, str]


def _streamed(
    head: Head, answer: Answer, how: Behaviour
) -> Iterator[tuple[dict[str, object], Iterator[Delta]]]:
    """How each block starts, and the deltas that fill it."""
    if answer.thinking:
        thoughts = [{"type": "thinking_delta", "thinking": piece} for piece in how.pieces(answer.thinking)]
        signed = {"type": "signature_delta", "signature": seal(answer.thinking)}
        yield {"type": "thinking", "thinking": "", "signature": ""}, iter([*thoughts, signed])
    if answer.sealed:
        yield {"type": "redacted_thinking", "data": answer.sealed}, iter(())
    if answer.text is not None:
        texts = ({"type": "text_delta", "text": piece} for piece in how.pieces(answer.text))
        yield {"type": "text", "text": ""}, texts
    for i, call in enumerate(answer.calls):
        # The real one begins with an empty piece, and so do we.
        pieces = ("", *how.pieces(call.arguments))
        parts = ({"type": "input_json_delta", "partial_json": piece} for piece in pieces)
        yield _tool_use(head, i, call.name, {}), parts


def _tool_use(head: Head, index: int, name: str, arguments: object) -> dict[str, object]:
    made = f"toolu_{head.id.removeprefix('msg_')[:20]}{index}"
    return {"type": "tool_use", "id": made, "name": name, "input": arguments}


def _object(arguments: str) -> object:
    """A plain answer holds arguments as JSON; a model's broken ones cannot stand there."""
    try:
        return json.loads(arguments)
    except ValueError:
        return {}


def _event(kind: str, how: Behaviour, **fields: object) -> bytes:
    return f"event: {kind}\ndata: ".encode() + encode({"type": kind, **fields}, how) + b"\n\n"


#: Status -> (type, message) of the provider's errors.
ERRORS: dict[int, tuple[str, str]] = {
    400: ("invalid_request_error", "The simulated provider was told to call this request invalid."),
    401: ("authentication_error", "invalid x-api-key"),
    403: ("permission_error", "Your API key does not have permission to use the specified resource."),
    404: ("not_found_error", "The requested resource could not be found."),
    405: ("invalid_request_error", "Method Not Allowed"),
    409: ("invalid_request_error", "Another request works on this."),
    413: ("request_too_large", "Request exceeds the maximum size"),
    422: ("invalid_request_error", "The request was read and cannot be followed."),
    429: ("rate_limit_error", "This request would exceed your account's rate limit."),
    500: ("api_error", "Internal server error"),
    503: ("api_error", "The service is unavailable for a moment."),
    529: ("overloaded_error", "Overloaded"),
}
