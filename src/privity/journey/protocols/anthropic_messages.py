"""Anthropic Messages: ``POST /v1/messages``, plain and streamed, and ``/v1/messages/count_tokens``.

Shapes follow the published API reference and what its Python SDK reads: events need their ``event:``
line, tool input is an object in plain answers and JSON fragments in streams, usage is cumulative.
Every position that is not in the tables below is content.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import orjson

from privity.domain.decision import Reason
from privity.domain.errors import BadInput, Denied, PrivityError, Unauthenticated, Unavailable, UpstreamError
from privity.domain.interaction import Interaction, Kind, Origin, Path, Role, Segment, Trust
from privity.domain.sensitive import SensitiveText
from privity.journey.answers import (
    WORD,
    event_of,
    index_of,
    keep_opaque,
    no_carry,
    object_of,
    provider_error,
    word_at,
)
from privity.journey.document import MAX_ANSWER_LEAVES, Leaf, scan
from privity.journey.event_texts import EventTexts
from privity.journey.places import CallId, Content, Model, Number, Pattern, Place, Places, words
from privity.journey.protocol import Answer, Channel, Destination, Piece, ProviderError, StreamEvent
from privity.journey.requests import (
    encoded_bytes,
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
        "messages.*.content.*.id": CallId(Origin.TOOL_CALL),
        "messages.*.content.*.name": _CALL,
        "messages.*.content.*.tool_use_id": CallId(Origin.TOOL_RESULT),
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
#: By what a block names a call, its own or the one that it answers.
_CALL_IDS = frozenset(("id", "tool_use_id"))
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
    header = "anthropic-version"

    # ---- requests -------------------------------------------------------------------------

    def parse(self, body: bytes) -> Interaction:
        """See the contract. Refuses what is not a Messages request, naming the field."""
        leaves = scan(body)
        roles = roles_of(leaves, _ROLES)
        sealed = _sealed(leaves)
        return Interaction(
            protocol=self.name,
            body=body,
            segments=_segments(leaves, roles, sealed),
            model=model_of(leaves),
            stream=stream_of(leaves),
            choices=1,
            opening=opening_of(leaves, roles),
            sealed=tuple(digest(fields) for fields in sealed.values()),
            sealed_texts=tuple(SensitiveText(f["thinking"]) for f in sealed.values() if "thinking" in f),
            unreadable=_unreadable(leaves, sealed),
        )

    def segments(self, body: bytes) -> tuple[Segment, ...]:
        """See the contract."""
        leaves = scan(body)
        return _segments(leaves, roles_of(leaves, _ROLES), _sealed(leaves))

    def write(self, interaction: Interaction, texts: Mapping[int, str], model: str | None) -> bytes:
        """See the contract."""
        return rewrite(interaction, texts, model)

    def upstream_headers(self, key: str | None) -> dict[str, str]:
        """See the contract."""
        return {"anthropic-version": "2023-06-01", **({"x-api-key": key} if key else {})}

    # ---- answers --------------------------------------------------------------------------

    def read_answer(self, body: bytes) -> Answer:
        """See the contract. A tool's input is one piece: the JSON object as it stands."""
        leaves = scan(body, refuse_duplicates=False, limit=MAX_ANSWER_LEAVES)
        names = {leaf.path[:2]: leaf.value for leaf in leaves if leaf.path[2:] == ("name",)}
        kinds = {leaf.path[:2]: leaf.value for leaf in leaves if leaf.path[2:] == ("type",)}
        pieces: list[Piece] = []
        finish: list[str] = []
        for leaf in leaves:
            path = leaf.path
            block = path[1] if path[:1] == ("content",) and len(path) > 1 else None
            index = block if isinstance(block, int) else -1
            nested = len(path) > 3 or leaf.kind is None or leaf.kind is Kind.KEY
            if path[2:3] == ("input",) and index >= 0 and kinds.get(path[:2]) == "tool_use" and nested:
                if len(path) == 3 and leaf.kind is None and leaf.value in ("{}", "[]"):
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
            elif path[2:] == ("input",) and index >= 0 and leaf.kind is Kind.TEXT:
                channel = (index, "arguments", 0)
                tool = names.get(path[:2], "")
                pieces.append(Piece(channel, Destination.ARGUMENT, leaf.value, leaf.start, leaf.end, tool))
            elif leaf.kind is None or _is_answer_constant(path, leaf):
                if path == ("stop_reason",) and leaf.kind is Kind.TEXT:
                    finish.append(_FINISH.get(leaf.value, leaf.value))
            else:
                prose = path[2:] == ("text",) and leaf.kind is Kind.TEXT and kinds.get(path[:2]) == "text"
                call_id = len(path) == 3 and index >= 0 and path[2] in _CALL_IDS and leaf.kind is Kind.TEXT
                channel = (index, "text", 0) if prose else (index, "other", 0)
                destination = Destination.PROSE if prose else Destination.OTHER
                destination = Destination.CALL_ID if call_id else destination
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

    def parse(self, body: bytes) -> Interaction:
        """See the contract. A count is never streamed, whatever the request says."""
        return replace(super().parse(body), stream=False)

    def read_answer(self, body: bytes) -> Answer:
        """See the contract. The count is of the masked text; any string is inspected."""
        pieces = tuple(
            Piece((-1, "other", 0), Destination.OTHER, leaf.value, leaf.start, leaf.end)
            for leaf in scan(body, refuse_duplicates=False, limit=MAX_ANSWER_LEAVES)
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
        case Unavailable(reason=Reason.TOO_MANY_REQUESTS):
            return "rate_limit_error"
        case Unavailable():
            return "overloaded_error"
        case UpstreamError():
            return error.kind or {429: "rate_limit_error", 529: "overloaded_error"}.get(
                error.status, "api_error"
            )
        case _:
            return "api_error"


def _segments(
    leaves: Sequence[Leaf], roles: Mapping[int, Role], sealed: Mapping[Path, object]
) -> tuple[Segment, ...]:
    def describe(leaf: Leaf, origin: Origin) -> tuple[Role, Origin, Trust]:
        if leaf.path[:1] == ("system",):
            role = Role.SYSTEM
        else:
            at = leaf.path[1] if len(leaf.path) > 1 and leaf.path[0] == "messages" else None
            role = roles.get(at, Role.NONE) if isinstance(at, int) else Role.NONE
        return (Role.TOOL if origin is Origin.TOOL_RESULT else role), origin, trust_of(role, origin)

    return segments_of(leaves, _PLACES, describe, lambda leaf: leaf.path[:4] in sealed)


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


def _unreadable(leaves: Sequence[Leaf], sealed: Mapping[Path, object]) -> tuple[str, ...]:
    """Return what stands in the request that no detector can read, by what it is."""
    found: list[str] = []
    kinds: dict[Path, str] = {}
    blocks: set[Path] = set()
    sources: dict[Path, str] = {}
    for leaf in leaves:
        path = leaf.path
        # A signature is bytes: it is known by its digest. A definition may well name what it cannot hold.
        word = None if path[:4] in sealed else encoded_bytes(leaf)
        if word is not None and (word == "encoded" or path[:1] != ("tools",)):
            found.append(word)
        if "source" in path[:-1] and path[0] in ("messages", "system"):
            source = path[: path.index("source") + 1]
            sources.setdefault(source, "")
            if path == (*source, "type"):
                sources[source] = leaf.value
        for block in _block_paths(path):
            blocks.add(block)
            if path == (*block, "type") and leaf.kind is Kind.TEXT:
                kinds[block] = leaf.value
    found += [kinds.get(block, "block") for block in blocks if kinds.get(block) not in _READABLE]
    found += ["source" for kind in sources.values() if kind != "text"]
    # A kind is the client's text: only the words that we know are named.
    return tuple(word if word in _BLOCK_TYPES else "content" for word in found)


def _block_paths(path: Path) -> list[Path]:
    """Return the content blocks that a place lies in: of the system prompt, a message, its tool results.

    Content that is one object where a list should be is taken for a block too, so that it has no kind
    that can be read.
    """
    found: list[Path] = []
    at = 1 if path[:1] == ("system",) else 3 if path[:1] == ("messages",) and path[2:3] == ("content",) else 0
    while at and len(path) > at:
        block = path[: at + 1]
        if not isinstance(path[at], int):
            return [*found, block]
        if len(path) == at + 1:
            return found
        found.append(block)
        if path[at + 1] != "content":
            return found
        at += 2
    return found


_ENVELOPE = frozenset(("id", "type", "role", "model", "stop_reason"))


def _is_answer_constant(path: Path, leaf: Leaf) -> bool:
    """Whether a leaf of an answer is the protocol's own word, count or key, or opaque bytes of it."""
    if leaf.kind is Kind.KEY:
        return bool(WORD.match(leaf.value))
    if leaf.kind is Kind.NUMBER:
        return len(leaf.value) <= 8 and (path[:1] == ("usage",) or path[-1:] == ("index",))
    if len(path) == 1 and path[0] in ("id", "model"):
        return True
    if path[-1:] in (("type",), ("role",), ("stop_reason",)):
        return bool(WORD.match(leaf.value))
    return False


def _frame(event: Mapping[str, Any]) -> bytes:
    kind = event.get("type")
    name = kind if isinstance(kind, str) and WORD.match(kind) else "other"
    return b"event: " + name.encode() + b"\ndata: " + orjson.dumps(event) + b"\n\n"


#: A channel -> the kind of delta that carries its text, the field it stands in, and where it goes.
_DELTAS = {
    "text": ("text_delta", "text", Destination.PROSE),
    "arguments": ("input_json_delta", "partial_json", Destination.ARGUMENT),
    "thinking": ("thinking_delta", "thinking", Destination.SEALED),
    "signature": ("signature_delta", "signature", Destination.SEALED),
}
_CHANNELS = {kind: (channel, field, destination) for channel, (kind, field, destination) in _DELTAS.items()}


def _carry(channel: Channel, text: str) -> bytes:
    index, kind, _ = channel
    name, field, _ = _DELTAS.get(kind, _DELTAS["text"])
    delta = {"type": name, field: text}
    return _frame({"type": "content_block_delta", "index": max(index, 0), "delta": delta})


#: What each kind of event consists of; whatever else it carries is content.
_EVENTS = {
    "message_start": frozenset(("type", "message")),
    "content_block_start": frozenset(("type", "index", "content_block")),
    "content_block_delta": frozenset(("type", "index", "delta")),
    "content_block_stop": frozenset(("type", "index")),
    "message_delta": frozenset(("type", "delta", "usage")),
}


def _event(event: dict[str, Any]) -> StreamEvent:
    texts = EventTexts()
    kind = word_at(event, "type")
    index = index_of(event)
    keeps, finish = True, None
    ends: tuple[int, ...] = ()
    match kind:
        case "error":
            # A provider's own words about a failure may quote the prompt: only the fact goes on.
            return StreamEvent((), lambda _: b"", no_carry, error=True)
        case "message_start":
            _message_start(object_of(event.get("message"), "message"), texts)
        case "content_block_start":
            _block_start(object_of(event.get("content_block"), "content_block"), index, texts)
        case "content_block_delta":
            keeps = _delta(object_of(event.get("delta"), "delta"), index, texts)
        case "content_block_stop":
            ends = (index,)
        case "message_delta":
            delta = object_of(event.get("delta"), "delta")
            if delta.get("stop_reason") is not None:
                reason = word_at(delta, "stop_reason", "end_turn")
                finish = _FINISH.get(reason, reason)
            texts.add_unknown(delta, -1, frozenset(("stop_reason",)))
            texts.add_unknown(event.get("usage"), -1, numbers=False)
        case "message_stop":
            return StreamEvent((), lambda _: _frame({"type": "message_stop"}), _carry, done=True)
    texts.add_unknown(event, -1, _EVENTS.get(kind, frozenset(("type",))))

    def render(new: Sequence[str]) -> bytes:
        texts.put(new)
        return _frame(event) if keeps or any(new) else b""

    return StreamEvent(tuple(texts.pieces), render, _carry, ends, finish=finish)


def _message_start(message: dict[str, Any], texts: EventTexts) -> None:
    keep_opaque(message, ("id", "model"))
    for key in ("type", "role"):
        word_at(message, key)
    texts.add_unknown(message.get("usage"), -1, numbers=False)
    texts.add_unknown(message, -1, frozenset(("id", "model", "type", "role", "usage")))


def _block_start(block: dict[str, Any], index: int, texts: EventTexts) -> None:
    word_at(block, "type")
    texts.add_call_ids(block, _CALL_IDS, index)
    if block.get("type") == "tool_use":
        name = block.get("name")
        # The fragments that follow do not say whose they are.
        tool = name if isinstance(name, str) else ""
        texts.add({"": ""}, "", (index, "arguments", 0), Destination.ARGUMENT, tool)
        texts.add_unknown(block, index, frozenset(("type",)) | _CALL_IDS)
    elif block.get("type") == "text" and isinstance(block.get("text"), str):
        texts.add(block, "text", (index, "text", 0), Destination.PROSE)
        texts.add_unknown(block, index, frozenset(("type", "text")) | _CALL_IDS)
    elif block.get("type") in _SEALED:
        for field in ("thinking", "signature", "data"):  # in this order they are let out at the block's end
            if isinstance(block.get(field), str):
                texts.add(block, field, (index, field, 0), Destination.SEALED)
        texts.add_unknown(block, index, _SEALED_FIELDS | _CALL_IDS | {"type"})
    else:
        texts.add_unknown(block, index, frozenset(("type",)) | _CALL_IDS)


def _delta(delta: dict[str, Any], index: int, texts: EventTexts) -> bool:
    """Collect the texts of a delta; return whether it carries anything else worth sending."""
    channel, field, destination = _CHANNELS.get(word_at(delta, "type"), ("", "", Destination.OTHER))
    known = field != "" and isinstance(delta.get(field), str)
    if known:
        texts.add(delta, field, (index, channel, 0), destination)
    texts.add_unknown(delta, index, frozenset(("type", field) if known else ("type",)))
    return not known
