"""Anthropic Messages: ``POST /v1/messages``, plain and streamed, and ``/v1/messages/count_tokens``.

Shapes follow the published API reference and what its Python SDK reads: events need their ``event:``
line, tool input is an object in plain answers and JSON fragments in streams, usage is cumulative.
Every position that is not in the tables below is content.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from privity.domain.errors import BadInput, Denied, PrivityError, Unauthenticated, Unavailable, UpstreamError
from privity.domain.interaction import Interaction, Kind, Origin, Path, Role, Trust
from privity.domain.sensitive import SensitiveText
from privity.journey.answers import WORD, event_of, index_of, no_carry, object_of, provider_error
from privity.journey.document import Leaf, scan
from privity.journey.event_texts import EventTexts
from privity.journey.places import Content, Model, Number, Pattern, Place, Places, words
from privity.journey.protocol import Answer, Channel, Destination, Piece, ProviderError, StreamEvent
from privity.journey.requests import (
    holds_data_url,
    model_of,
    opening_of,
    rewrite,
    rewrite_answer,
    roles_of,
    segments_of,
    stream_of,
    trust_of,
)
from privity.journey.seals import digest
from privity.journey.sse import data_of

_MESSAGE = Content(Origin.MESSAGE)
_CALL = Content(Origin.TOOL_CALL)
_RESULT = Content(Origin.TOOL_RESULT)
_TOOL = Content(Origin.TOOL_DEFINITION)

_BLOCK_TYPES = ("text", "tool_use", "tool_result", "thinking", "redacted_thinking", "document", "image")
_CACHE = {"cache_control.type": words("ephemeral"), "cache_control.ttl": words("5m", "1h")}
_BLOCK: dict[str, Place] = {"type": words(*_BLOCK_TYPES), "text": _MESSAGE, **_CACHE}
_BLOCK_KEYS = frozenset(
    (
        *("type", "text", "id", "name", "input", "tool_use_id", "content", "is_error", "cache_control"),
        *("thinking", "signature", "data", "source", "title", "context", "citations"),
    )
)
_CACHE_KEYS = frozenset(("type", "ttl"))
_SCHEMA_TYPES = words("object", "array", "string", "number", "integer", "boolean", "null")
_SCHEMA_KEYS = frozenset(
    (
        *("type", "properties", "items", "required", "enum", "const", "description", "title", "default"),
        *("format", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems"),
        *("additionalProperties", "anyOf", "oneOf", "allOf", "not", "$ref", "$defs", "examples"),
    )
)


def _schema_place(rest: Pattern) -> Place | None:
    if rest and (rest[-1] == "type" or rest[-2:] == ("type", "*")):
        return _SCHEMA_TYPES
    return Content(Origin.SCHEMA)


def _below(prefix: str, table: Mapping[str, Place]) -> dict[str, Place]:
    return {f"{prefix}.{name}": place for name, place in table.items()}


_PLACES = Places(
    exact={
        "model": Model(),
        "max_tokens": Number(0, 999_999),
        "temperature": Number(0, 2),
        "top_k": Number(0, 9_999),
        "top_p": Number(0, 1),
        "service_tier": words("auto", "standard_only"),
        "thinking.type": words("enabled", "disabled", "adaptive"),
        "thinking.budget_tokens": Number(1_024, 999_999),
        "tool_choice.type": words("auto", "any", "tool", "none"),
        "messages.*.role": words("user", "assistant"),
        "messages.*.content": _MESSAGE,
        "system": _MESSAGE,
        "metadata.user_id": Content(Origin.METADATA),
        "tools.*.type": words("custom"),
        "tools.*.name": _TOOL,
        "tools.*.description": _TOOL,
        **_below("system.*", _BLOCK),
        **_below("tools.*", _CACHE),
        **_below("messages.*.content.*", _BLOCK),
        **_below("messages.*.content.*.content.*", {**_BLOCK, "text": _RESULT}),
        "messages.*.content.*.content": _RESULT,
        "messages.*.content.*.source.type": words("text"),
        "messages.*.content.*.source.media_type": words("text/plain"),
        "messages.*.content.*.source.data": _MESSAGE,
        "messages.*.content.*.id": _CALL,
        "messages.*.content.*.name": _CALL,
        "messages.*.content.*.tool_use_id": _RESULT,
    },
    keys={
        "": frozenset(
            (
                *("model", "messages", "max_tokens", "temperature", "top_k", "top_p", "service_tier"),
                *("thinking", "tool_choice", "tools", "system", "metadata", "stop_sequences", "stream"),
            )
        ),
        "messages.*": frozenset(("role", "content")),
        "messages.*.content.*": _BLOCK_KEYS,
        "messages.*.content.*.cache_control": _CACHE_KEYS,
        "messages.*.content.*.content.*": _BLOCK_KEYS,
        "messages.*.content.*.source": frozenset(("type", "media_type", "data")),
        "system.*": _BLOCK_KEYS,
        "system.*.cache_control": _CACHE_KEYS,
        "tools.*": frozenset(("type", "name", "description", "input_schema", "cache_control")),
        "tools.*.cache_control": _CACHE_KEYS,
        "tool_choice": frozenset(("type", "name", "disable_parallel_tool_use")),
        "thinking": frozenset(("type", "budget_tokens")),
        "metadata": frozenset(("user_id",)),
    },
    subtrees=(
        ("tools.*.input_schema", _schema_place, _SCHEMA_KEYS),
        ("messages.*.content.*.input", lambda _: _CALL, frozenset()),
    ),
)

_ROLES = {"user": Role.USER, "assistant": Role.ASSISTANT}

#: Blocks made of text, and sealed ones, which are known by their digests. Pictures, files and the
#: calls of a provider's own tools are refused unless the application's policy admits them.
_READABLE = frozenset(("text", "tool_use", "tool_result", "document", "thinking", "redacted_thinking"))
_SEALED = frozenset(("thinking", "redacted_thinking"))
_SEALED_FIELDS = frozenset(("thinking", "signature", "data"))
_FINISH = {
    "end_turn": "stop",
    "stop_sequence": "stop",
    "max_tokens": "length",
    "tool_use": "tool_calls",
    "refusal": "content_filter",
}


class AnthropicMessages:
    """The adapter. Stateless: one instance serves every request."""

    name = "anthropic_messages"
    path = "/v1/messages"
    upstream_path = "/messages"
    speaks = frozenset(("anthropic",))

    # ---- requests -------------------------------------------------------------------------

    def parse(self, body: bytes) -> Interaction:
        """See the contract. Refuses what is not a Messages request, naming the field."""
        leaves = scan(body)
        roles = roles_of(leaves, _ROLES)
        sealed = _sealed(leaves)

        def describe(leaf: Leaf, origin: Origin) -> tuple[Role, Origin, Trust]:
            if leaf.path[:1] == ("system",):
                role = Role.SYSTEM
            else:
                at = leaf.path[1] if len(leaf.path) > 1 and leaf.path[0] == "messages" else None
                role = roles.get(at, Role.NONE) if isinstance(at, int) else Role.NONE
            return (Role.TOOL if origin is Origin.TOOL_RESULT else role), origin, trust_of(role, origin)

        return Interaction(
            protocol=self.name,
            body=body,
            segments=segments_of(leaves, _PLACES, describe, lambda leaf: leaf.path[:4] in sealed),
            model=model_of(leaves),
            stream=stream_of(leaves),
            choices=1,
            opening=opening_of(leaves, roles),
            sealed=tuple(digest(fields) for fields in sealed.values()),
            sealed_texts=tuple(SensitiveText(f["thinking"]) for f in sealed.values() if "thinking" in f),
            unreadable=_unreadable(leaves),
        )

    def write(self, interaction: Interaction, texts: Mapping[int, str], model: str | None) -> bytes:
        """See the contract."""
        return rewrite(interaction, texts, model)

    def upstream_headers(self, key: str | None) -> dict[str, str]:
        """See the contract."""
        return {"anthropic-version": "2023-06-01", **({"x-api-key": key} if key else {})}

    # ---- answers --------------------------------------------------------------------------

    def read_answer(self, body: bytes) -> Answer:
        """See the contract. A tool's input is one piece: the JSON object as it stands."""
        leaves = scan(body, refuse_duplicates=False)
        names = {leaf.path[:2]: leaf.value for leaf in leaves if leaf.path[2:] == ("name",)}
        kinds = {leaf.path[:2]: leaf.value for leaf in leaves if leaf.path[2:] == ("type",)}
        pieces: list[Piece] = []
        finish: list[str] = []
        for leaf in leaves:
            path = leaf.path
            block = path[1] if path[:1] == ("content",) and len(path) > 1 else None
            index = block if isinstance(block, int) else -1
            if path[2:3] == ("input",) and index >= 0 and kinds.get(path[:2]) == "tool_use":
                if len(path) == 3 and leaf.kind is None and leaf.value == "{}":
                    text = body[leaf.start : leaf.end].decode()
                    channel = (index, "arguments", 0)
                    tool = names.get(path[:2], "")
                    pieces.append(
                        Piece(channel, Destination.ARGUMENT, text, leaf.start, leaf.end, tool, raw=True)
                    )
            elif (
                kinds.get(path[:2]) in _SEALED
                and path[2:]
                and path[2] in _SEALED_FIELDS
                and leaf.kind is Kind.TEXT
            ):
                channel = (index, str(path[2]), 0)
                pieces.append(Piece(channel, Destination.SEALED, leaf.value, leaf.start, leaf.end))
            elif leaf.kind is None or _is_answer_constant(path, leaf):
                if path == ("stop_reason",) and leaf.kind is Kind.TEXT:
                    finish.append(_FINISH.get(leaf.value, leaf.value))
            else:
                prose = path[2:] == ("text",) and leaf.kind is Kind.TEXT and kinds.get(path[:2]) == "text"
                channel = (index, "text", 0) if prose else (index, "other", 0)
                destination = Destination.PROSE if prose else Destination.OTHER
                pieces.append(Piece(channel, destination, leaf.value, leaf.start, leaf.end))
        return Answer(body, tuple(pieces), (), tuple(finish))

    def write_answer(self, answer: Answer, texts: Sequence[str]) -> bytes:
        """See the contract."""
        return rewrite_answer(answer, texts)

    # ---- streams --------------------------------------------------------------------------

    def read_event(self, frame: bytes) -> StreamEvent:
        """See the contract."""
        data = data_of(frame)
        if not data:
            return StreamEvent((), lambda _: b": keep-alive\n\n", no_carry)
        return _event(event_of(data))

    # ---- errors ---------------------------------------------------------------------------

    def error_body(self, error: PrivityError, request_id: str) -> bytes:
        """See the contract: ``{"type": "error", "error": {type, message}, "request_id"}``."""
        code = error.reason.value if isinstance(error, Denied | Unavailable) else None
        details = {"details": {"error_code": code}} if code else {}
        return orjson.dumps(
            {
                "type": "error",
                "error": {"type": _error_type(error), "message": str(error), **details},
                "request_id": request_id,
            }
        )

    def error_event(self, error: PrivityError, request_id: str) -> bytes:
        """See the contract."""
        return b"event: error\ndata: " + self.error_body(error, request_id) + b"\n\n"

    def upstream_error(self, body: bytes) -> ProviderError:
        """See the contract."""
        return provider_error(body)


class AnthropicCountTokens(AnthropicMessages):
    """Counting tokens sends the whole conversation too: it is the same disclosure, and masked alike."""

    name = "anthropic_count_tokens"
    path = "/v1/messages/count_tokens"
    upstream_path = "/messages/count_tokens"

    def read_answer(self, body: bytes) -> Answer:
        """See the contract. The count is of the masked text; any string is inspected."""
        pieces = tuple(
            Piece((-1, "other", 0), Destination.OTHER, leaf.value, leaf.start, leaf.end)
            for leaf in scan(body, refuse_duplicates=False)
            if leaf.kind is Kind.TEXT
        )
        return Answer(body, pieces, (), ())


def _error_type(error: PrivityError) -> str:
    match error:
        case BadInput():
            return {413: "request_too_large", 404: "not_found_error"}.get(
                error.status, "invalid_request_error"
            )
        case Unauthenticated():
            return "authentication_error"
        case Denied():
            return "permission_error"
        case Unavailable():
            return "overloaded_error"
        case UpstreamError():
            return error.kind or ("rate_limit_error" if error.status == 429 else "api_error")
        case _:
            return "api_error"


def _sealed(leaves: Sequence[Leaf]) -> dict[Path, dict[str, str]]:
    """Return the fields of each sealed block of the assistant's messages, by the block's path.

    A block with any field besides is none: what is not covered by the digest is content.
    """
    kinds = {
        leaf.path[:4]: leaf.value
        for leaf in leaves
        if leaf.path[:1] == ("messages",) and leaf.path[2:3] == ("content",) and leaf.path[4:] == ("type",)
    }
    found: dict[Path, dict[str, str]] = {path: {} for path, kind in kinds.items() if kind in _SEALED}
    for leaf in leaves:
        block = found.get(leaf.path[:4])
        if block is None or len(leaf.path) < 5 or leaf.path[4] == "type" or leaf.kind is Kind.KEY:
            continue
        if len(leaf.path) == 5 and leaf.path[4] in _SEALED_FIELDS and leaf.kind is Kind.TEXT:
            block |= {str(leaf.path[4]): leaf.value} if leaf.value else {}
        else:
            del found[leaf.path[:4]]
    return {path: fields for path, fields in found.items() if fields}


def _unreadable(leaves: Sequence[Leaf]) -> tuple[str, ...]:
    """Return what stands in the request that no detector can read, by the place it stands at."""
    found: list[str] = []
    kinds: dict[Path, str] = {}
    blocks: set[Path] = set()
    for leaf in leaves:
        if holds_data_url(leaf):
            found.append("data_url")
        for path in _block_paths(leaf.path):
            blocks.add(path)
            if leaf.path == (*path, "type") and leaf.kind is Kind.TEXT:
                kinds[path] = leaf.value
            if leaf.path == (*path, "source", "type") and leaf.value != "text":
                found.append("source")
    found += [kinds.get(block, "untyped") for block in blocks if kinds.get(block) not in _READABLE]
    # A kind is the client's text: only the kinds that we know are named.
    return tuple(
        kind if kind in _BLOCK_TYPES or kind in ("data_url", "source") else "block" for kind in found
    )


def _block_paths(path: Path) -> list[Path]:
    """Return the content blocks that a place lies in: of a message, the system prompt, a tool result."""
    found: list[Path] = []
    if path[:1] == ("system",) and len(path) > 2:
        found.append(path[:2])
    if path[:1] == ("messages",) and path[2:3] == ("content",) and len(path) > 4:
        found.append(path[:4])
        if path[4] == "content" and len(path) > 6:
            found.append(path[:6])
    return found


_ENVELOPE = frozenset(("id", "type", "role", "model", "stop_reason"))


def _is_answer_constant(path: Path, leaf: Leaf) -> bool:
    """Whether a leaf of an answer is the protocol's own word, count or key, or opaque bytes of it."""
    if leaf.kind is Kind.KEY:
        return bool(WORD.match(leaf.value))
    if leaf.kind is Kind.NUMBER:
        return path[:1] == ("usage",) or path[-1:] == ("index",)
    if len(path) == 1 and path[0] in ("id", "model"):
        return True
    if path[-1:] in (("type",), ("role",), ("stop_reason",)):
        return bool(WORD.match(leaf.value))
    return False


def _frame(event: Mapping[str, Any]) -> bytes:
    kind = event.get("type")
    name = kind if isinstance(kind, str) and WORD.match(kind) else "other"
    return b"event: " + name.encode() + b"\ndata: " + orjson.dumps(event) + b"\n\n"


_DELTAS = {
    "text": ("text_delta", "text"),
    "arguments": ("input_json_delta", "partial_json"),
    "thinking": ("thinking_delta", "thinking"),
    "signature": ("signature_delta", "signature"),
}


def _carry(channel: Channel, text: str) -> bytes:
    index, kind, _ = channel
    name, field = _DELTAS.get(kind, _DELTAS["text"])
    delta = {"type": name, field: text}
    return _frame({"type": "content_block_delta", "index": index, "delta": delta})


_EVENT_KEYS = frozenset(("type", "index", "delta", "content_block", "message", "usage"))
_MESSAGE_KEYS = frozenset(("id", "type", "role", "model", "usage"))


def _event(event: dict[str, Any]) -> StreamEvent:
    texts = EventTexts()
    kind = event.get("type")
    index = index_of(event)
    keeps, finish = True, None
    ends: tuple[int, ...] = ()
    match kind:
        case "error":
            # A provider's own words about a failure may quote the prompt: only the fact goes on.
            return StreamEvent((), lambda _: b"", no_carry, error=True)
        case "message_start":
            texts.add_unknown(event.get("message"), -1, _MESSAGE_KEYS)
        case "content_block_start":
            _block_start(object_of(event.get("content_block"), "content_block"), index, texts)
        case "content_block_delta":
            keeps = _delta(object_of(event.get("delta"), "delta"), index, texts)
        case "content_block_stop":
            ends = (index,)
        case "message_delta":
            delta = object_of(event.get("delta"), "delta")
            reason = delta.get("stop_reason")
            if isinstance(reason, str):
                if not WORD.match(reason):
                    delta["stop_reason"] = reason = "end_turn"
                finish = _FINISH.get(reason, reason)
            texts.add_unknown(delta, -1, frozenset(("stop_reason",)))
        case "message_stop":
            return StreamEvent((), lambda _: _frame({"type": "message_stop"}), _carry, done=True)
        case _:
            texts.add_unknown(event.get("delta"), index)
            texts.add_unknown(event.get("content_block"), index)
            texts.add_unknown(event.get("message"), index)
    texts.add_unknown(event, -1, _EVENT_KEYS)

    def render(new: Sequence[str]) -> bytes:
        texts.put(new)
        return _frame(event) if keeps or any(new) else b""

    return StreamEvent(tuple(texts.pieces), render, _carry, ends, finish=finish)


def _block_start(block: dict[str, Any], index: int, texts: EventTexts) -> None:
    if block.get("type") == "tool_use":
        name = block.get("name")
        # The fragments that follow do not say whose they are.
        tool = name if isinstance(name, str) else ""
        texts.add({"": ""}, "", (index, "arguments", 0), Destination.ARGUMENT, tool)
        texts.add_unknown(block, index, frozenset(("type", "id")))
    elif block.get("type") == "text" and isinstance(block.get("text"), str):
        texts.add(block, "text", (index, "text", 0), Destination.PROSE)
        texts.add_unknown(block, index, frozenset(("type", "text")))
    elif block.get("type") in _SEALED:
        for field in _SEALED_FIELDS & block.keys():
            if isinstance(block[field], str):
                texts.add(block, field, (index, field, 0), Destination.SEALED)
        texts.add_unknown(block, index, _SEALED_FIELDS | {"type"})
    else:
        texts.add_unknown(block, index, frozenset(("type",)))


def _delta(delta: dict[str, Any], index: int, texts: EventTexts) -> bool:
    """Collect the texts of a delta; return whether it carries anything else worth sending."""
    match delta.get("type"):
        case "text_delta" if isinstance(delta.get("text"), str):
            texts.add(delta, "text", (index, "text", 0), Destination.PROSE)
            texts.add_unknown(delta, index, frozenset(("type", "text")))
            return False
        case "input_json_delta" if isinstance(delta.get("partial_json"), str):
            texts.add(delta, "partial_json", (index, "arguments", 0), Destination.ARGUMENT)
            texts.add_unknown(delta, index, frozenset(("type", "partial_json")))
            return False
        case "thinking_delta" if isinstance(delta.get("thinking"), str):
            texts.add(delta, "thinking", (index, "thinking", 0), Destination.SEALED)
            texts.add_unknown(delta, index, frozenset(("type", "thinking")))
            return False
        case "signature_delta" if isinstance(delta.get("signature"), str):
            texts.add(delta, "signature", (index, "signature", 0), Destination.SEALED)
            texts.add_unknown(delta, index, frozenset(("type", "signature")))
            return False
        case _:
            texts.add_unknown(delta, index, frozenset(("type",)))
            return True
