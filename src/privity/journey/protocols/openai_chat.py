"""OpenAI chat completions: ``POST /v1/chat/completions``, plain and streamed.

Shapes follow the published API reference and what its Python SDK reads. Every position that is not
in the tables below is content: `user`, `metadata`, `stop`, tool definitions, schema text, unknown
fields, JSON numbers and keys.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import orjson

from privity.domain.errors import BadInput, Denied, PrivityError, Unauthenticated, Unavailable, UpstreamError
from privity.domain.interaction import Interaction, Kind, Origin, Path, Role, Segment, Trust
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
    within,
)
from privity.journey.sse import data_of


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_MESSAGE = Content(Origin.MESSAGE)
_CALL = Content(Origin.TOOL_CALL)
_TOOL = Content(Origin.TOOL_DEFINITION)
_METADATA = Content(Origin.METADATA)

_SCHEMA_TYPES = words("object", "array", "string", "number", "integer", "boolean", "null")
_SCHEMA_KEYS = _set(
    "type properties items required enum const description title default format pattern "
    "minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf "
    "minItems maxItems uniqueItems additionalProperties anyOf oneOf allOf not $ref $defs "
    "definitions nullable examples strict"
)


def _schema_place(rest: Pattern) -> Place | None:
    """Inside a JSON schema the only constants are type words; titles, enums, defaults are content."""
    if rest and (rest[-1] == "type" or rest[-2:] == ("type", "*")):
        return _SCHEMA_TYPES
    return Content(Origin.SCHEMA)


_PLACES = Places(
    exact={
        "model": Model(),
        "frequency_penalty": Number(-2, 2),
        "presence_penalty": Number(-2, 2),
        "temperature": Number(0, 2),
        "top_p": Number(0, 1),
        "n": Number(1, 128),
        "max_tokens": Number(1, 999_999),
        "max_completion_tokens": Number(1, 999_999),
        "top_logprobs": Number(0, 20),
        "seed": Number(-99_999, 99_999),
        "reasoning_effort": words("none", "minimal", "low", "medium", "high", "xhigh"),
        "verbosity": words("low", "medium", "high"),
        "service_tier": words("auto", "default", "flex", "priority", "scale"),
        "modalities.*": words("text", "audio"),
        "tool_choice": words("none", "auto", "required"),
        "tool_choice.type": words("function", "custom", "allowed_tools"),
        "function_call": words("none", "auto"),
        "response_format.type": words("text", "json_object", "json_schema"),
        "messages.*.role": words("system", "developer", "user", "assistant", "tool", "function"),
        "messages.*.content": _MESSAGE,
        "messages.*.refusal": _MESSAGE,
        "messages.*.name": _MESSAGE,
        "messages.*.tool_call_id": CallId(Origin.TOOL_RESULT),
        "messages.*.content.*.type": words("text", "refusal", "image_url", "input_audio", "file"),
        "messages.*.content.*.text": _MESSAGE,
        "messages.*.content.*.refusal": _MESSAGE,
        "messages.*.tool_calls.*.type": words("function", "custom"),
        "messages.*.tool_calls.*.id": CallId(Origin.TOOL_CALL),
        "messages.*.tool_calls.*.function.name": _CALL,
        "messages.*.tool_calls.*.function.arguments": _CALL,
        "tools.*.type": words("function", "custom"),
        "tools.*.function.name": _TOOL,
        "tools.*.function.description": _TOOL,
        "user": _METADATA,
        "safety_identifier": _METADATA,
        "prompt_cache_key": _METADATA,
    },
    keys={
        "": _set(
            "model messages frequency_penalty presence_penalty temperature top_p n max_tokens "
            "max_completion_tokens top_logprobs logprobs logit_bias seed reasoning_effort "
            "verbosity service_tier modalities tool_choice tools parallel_tool_calls "
            "function_call functions response_format stop stream stream_options store metadata "
            "user safety_identifier prompt_cache_key prediction audio web_search_options"
        ),
        "messages.*": frozenset(
            ["role", "content", "name", "refusal", "tool_calls", "tool_call_id", "function_call", "audio"]
        ),
        "messages.*.content.*": frozenset(["type", "text", "refusal", "image_url", "input_audio", "file"]),
        "messages.*.tool_calls.*": frozenset(("id", "type", "function", "custom")),
        "messages.*.tool_calls.*.function": frozenset(("name", "arguments")),
        "tools.*": frozenset(("type", "function", "custom")),
        "tools.*.function": frozenset(("name", "description", "parameters", "strict")),
        "tool_choice": frozenset(("type", "function", "custom")),
        "tool_choice.function": frozenset(("name",)),
        "response_format": frozenset(("type", "json_schema")),
        "response_format.json_schema": frozenset(("name", "description", "schema", "strict")),
        "stream_options": frozenset(("include_usage", "include_obfuscation")),
    },
    subtrees=(
        ("tools.*.function.parameters", _schema_place, _SCHEMA_KEYS),
        ("response_format.json_schema.schema", _schema_place, _SCHEMA_KEYS),
        ("metadata", lambda _: _METADATA, frozenset()),
    ),
)

#: Content parts made of text. Every other kind, a part without a kind, and bytes in a data: URL are
#: refused unless the application's policy admits them: nothing here can read them.
_READABLE_PARTS = frozenset(("text", "refusal"))
_PART_KEYS = frozenset(("type", "text", "refusal", "cache_control", "prompt_cache_breakpoint"))
#: A schema may well describe an image: what stands here defines, and carries nothing.
_DEFINITIONS = (("tools",), ("response_format",))
_ROLES = {role.value: role for role in Role} | {"function": Role.TOOL}


class OpenAIChat:
    """The adapter. Stateless: one instance serves every request."""

    name = "openai_chat"
    path = "/v1/chat/completions"
    upstream_path = "/chat/completions"
    speaks = frozenset(("openai",))
    header = ""

    # ---- requests -------------------------------------------------------------------------

    def parse(self, body: bytes) -> Interaction:
        """See the contract. Refuses what is not a chat completion request, naming the field."""
        leaves = scan(body)
        roles = roles_of(leaves, _ROLES)
        count = next((leaf for leaf in leaves if leaf.path == ("n",) and leaf.kind is Kind.NUMBER), None)
        return Interaction(
            protocol=self.name,
            body=body,
            segments=_segments(leaves, roles),
            model=model_of(leaves),
            stream=stream_of(leaves),
            choices=int(count.value) if count is not None and count.value.isdigit() else 1,
            opening=opening_of(leaves, roles),
            unreadable=_unreadable(leaves),
            json_answer=any(
                leaf.path == ("response_format", "type") and leaf.value.startswith("json") for leaf in leaves
            ),
        )

    def segments(self, body: bytes) -> tuple[Segment, ...]:
        """See the contract."""
        leaves = scan(body)
        return _segments(leaves, roles_of(leaves, _ROLES))

    def write(self, interaction: Interaction, texts: Mapping[int, str], model: str | None) -> bytes:
        """See the contract."""
        return rewrite(interaction, texts, model)

    def upstream_headers(self, key: str | None) -> dict[str, str]:
        """See the contract."""
        return {"authorization": f"Bearer {key}"} if key else {}

    # ---- answers --------------------------------------------------------------------------

    def read_answer(self, body: bytes) -> Answer:
        """See the contract. Strings at unknown positions are pieces that are never restored."""
        pieces: list[Piece] = []
        drops: list[tuple[int, int]] = []
        finish: list[str] = []
        leaves = scan(body, refuse_duplicates=False, limit=MAX_ANSWER_LEAVES)
        tools = {
            leaf.path[:5]: leaf.value
            for leaf in leaves
            if leaf.path[2:4] == ("message", "tool_calls") and leaf.path[5:] == ("function", "name")
        }
        for leaf in leaves:
            if leaf.kind is Kind.KEY and WORD.match(leaf.value):
                continue  # half of all leaves
            choice = leaf.path[1] if leaf.path[:1] == ("choices",) and len(leaf.path) > 1 else None
            index = choice if isinstance(choice, int) else -1
            rest = leaf.path[2:] if index >= 0 else leaf.path
            if rest[:1] == ("logprobs",):
                # Log probabilities spell the text out, token by token and byte by byte.
                if len(rest) == 1 and leaf.kind is None and leaf.value in ("{}", "[]"):
                    drops.append((leaf.start, leaf.end))
            elif leaf.kind is None or _is_answer_constant(rest, leaf):
                if rest == ("finish_reason",) and leaf.kind is Kind.TEXT:
                    finish.append(leaf.value)
            else:
                channel, destination = _answer_place(rest, index, leaf.kind)
                tool = tools.get(leaf.path[:5], "") if destination is Destination.ARGUMENT else ""
                pieces.append(Piece(channel, destination, leaf.value, leaf.start, leaf.end, tool))
        return Answer(body, tuple(pieces), tuple(drops), tuple(finish))

    def write_answer(self, answer: Answer, texts: Sequence[str]) -> bytes:
        """See the contract."""
        return rewrite_answer(answer, texts)

    # ---- streams --------------------------------------------------------------------------

    def read_event(self, frame: bytes) -> StreamEvent:
        """See the contract. Frames without data (comments) carry nothing and go on as they are."""
        data = data_of(frame)
        if not data:
            return _opaque(b"" if not frame.startswith(b":") else b": keep-alive\n\n")
        if data.strip() == b"[DONE]":
            return StreamEvent((), lambda _: b"data: [DONE]\n\n", no_carry, done=True)
        return _event(event_of(data))

    # ---- errors ---------------------------------------------------------------------------

    def error_body(self, error: PrivityError, request_id: str) -> bytes:
        """See the contract: ``{"error": {message, type, param, code}}``."""
        kind, code, field = _error_facts(error)
        return orjson.dumps(
            {
                "error": {
                    "message": f"{error} (request {request_id})",
                    "type": kind,
                    "param": field,
                    "code": code,
                }
            }
        )

    def upstream_error(self, body: bytes) -> ProviderError:
        """See the contract."""
        return provider_error(body)

    def error_event(self, error: PrivityError, request_id: str) -> bytes:
        """See the contract."""
        return b"data: " + self.error_body(error, request_id) + b"\n\n"


def _error_facts(error: PrivityError) -> tuple[str, str | None, str | None]:
    match error:
        case BadInput():
            return "invalid_request_error", None, error.field
        case Unauthenticated():
            return "authentication_error", "invalid_api_key", None
        case Denied():
            return "permission_error", error.reason.value, None
        case Unavailable():
            return "server_error", error.reason.value, None
        case UpstreamError():
            return error.kind or "upstream_error", error.code or "upstream_error", None
        case _:
            return "server_error", None, None


def _segments(leaves: Sequence[Leaf], roles: Mapping[int, Role]) -> tuple[Segment, ...]:
    return segments_of(leaves, _PLACES, _describe(roles), _is_parameter)


def _unreadable(leaves: Sequence[Leaf]) -> tuple[str, ...]:
    """Return what stands in the request that no detector can read, by the place it stands at."""
    found: list[str] = []
    kinds: dict[Path, str] = {}
    parts: set[Path] = set()
    for leaf in leaves:
        path = leaf.path
        kind = encoded_bytes(leaf)
        if kind is not None and (kind == "encoded" or path[:1] not in _DEFINITIONS):
            found.append(kind)
        if path[:1] != ("messages",) or len(path) < 3:
            continue
        if path[2] == "audio" and leaf.value != "null":
            found.append("audio")
        if path[2] != "content" or len(path) < 4:
            continue
        if not isinstance(path[3], int):
            found.append("content_object")
            continue
        parts.add(path[:4])
        if len(path) == 5 and path[4] == "type" and leaf.kind is Kind.TEXT:
            kinds[path[:4]] = leaf.value
        if len(path) == 5 and leaf.kind is Kind.KEY and path[4] not in _PART_KEYS:
            found.append("content_part")
    found += ["content_part" for part in parts if kinds.get(part) not in _READABLE_PARTS]
    return tuple(found)


def _is_parameter(leaf: Leaf) -> bool:
    """Token ids and their weights: the one table of the protocol whose keys are numbers."""
    if not _in_logit_bias(leaf):
        return False
    if leaf.kind is Kind.KEY:
        return leaf.value.isdigit() and len(leaf.value) <= 6
    return leaf.kind is Kind.NUMBER and within(leaf.value, -100, 100)


def _in_logit_bias(leaf: Leaf) -> bool:
    return len(leaf.path) == 2 and leaf.path[0] == "logit_bias"


def _describe(roles: Mapping[int, Role]) -> Callable[[Leaf, Origin], tuple[Role, Origin, Trust]]:
    def describe(leaf: Leaf, origin: Origin) -> tuple[Role, Origin, Trust]:
        message = leaf.path[1] if len(leaf.path) > 1 and leaf.path[0] == "messages" else None
        role = roles.get(message, Role.NONE) if isinstance(message, int) else Role.NONE
        if role is Role.TOOL and origin is Origin.MESSAGE:
            origin = Origin.TOOL_RESULT
        return role, origin, trust_of(role, origin)

    return describe


_ENVELOPE = frozenset(("id", "object", "model", "system_fingerprint", "service_tier"))
_PROSE_FIELDS = frozenset(("content", "refusal", "reasoning_content", "reasoning"))


def _is_answer_constant(rest: Path, leaf: Leaf) -> bool:
    """Whether a leaf of an answer is the protocol's own word, count or key, or an opaque id of it."""
    if leaf.kind is Kind.NUMBER:
        return rest in (("created",), ("index",)) or rest[:1] == ("usage",) or rest[-1:] == ("index",)
    if len(rest) == 1 and rest[0] in _ENVELOPE:
        return True
    if rest[-1:] in (("role",), ("type",), ("finish_reason",)):
        return bool(WORD.match(leaf.value))
    return False


def _answer_place(rest: Path, choice: int, kind: Kind) -> tuple[Channel, Destination]:
    """Channel and destination of a leaf in a plain answer; ``rest`` is its path in the choice."""
    if rest[:1] == ("message",) and kind is Kind.TEXT:
        if len(rest) == 2 and rest[1] in _PROSE_FIELDS:
            return (choice, str(rest[1]), 0), Destination.PROSE
        if (
            rest[1:2] == ("tool_calls",)
            and rest[3:] == ("function", "arguments")
            and isinstance(rest[2], int)
        ):
            return (choice, "arguments", rest[2]), Destination.ARGUMENT
        if rest[1:2] == ("tool_calls",) and rest[3:] == ("id",):
            return (choice, "other", 0), Destination.CALL_ID
    return (choice, "other", 0), Destination.OTHER


def _opaque(wire: bytes) -> StreamEvent:
    return StreamEvent((), lambda _: wire, no_carry)


_EVENT_KEYS = _ENVELOPE | {"created", "choices", "usage", "error"}
_CHOICE_KEYS = frozenset(("index", "delta", "finish_reason", "logprobs"))
_CALL_KEYS = frozenset(("index", "id", "type", "function"))


def _event(event: dict[str, Any]) -> StreamEvent:
    if event.get("error"):
        # A provider's own words about a failure may quote the prompt: only the fact goes on.
        return StreamEvent((), lambda _: b"", no_carry, error=True)
    texts = EventTexts()
    ends: list[int] = []
    finish: str | None = None
    keeps = bool(event.get("usage"))
    event.pop("obfuscation", None)  # padding of the provider's chunk lengths: ours differ
    keep_opaque(event, _ENVELOPE)
    if not isinstance(event.get("created"), int):
        event["created"] = 0
    texts.add_unknown(event, -1, _EVENT_KEYS)
    texts.add_unknown(event.get("usage"), -1, numbers=False)
    for choice in _list(event.get("choices"), "choices"):
        index = index_of(choice)
        texts.add_unknown(choice, index, _CHOICE_KEYS)
        if choice.get("finish_reason") is not None:
            finish = word_at(choice, "finish_reason")
            ends.append(index)
            keeps = True
        if choice.get("logprobs"):
            # Log probabilities spell the text out: they no longer match a restored one.
            choice["logprobs"] = None
        if choice.get("delta") is not None:
            keeps |= _delta(object_of(choice["delta"], "delta"), index, texts)

    def render(new: Sequence[str]) -> bytes:
        texts.put(new)
        return _frame(event) if keeps or any(new) or not new else b""

    envelope = {key: event.get(key) for key in ("id", "object", "created", "model")}

    def carry(channel: Channel, text: str) -> bytes:
        index, kind, tool = channel
        delta: dict[str, Any] = {kind: text}
        if kind == "arguments":
            delta = {"tool_calls": [{"index": tool, "function": {"arguments": text}}]}
        return _frame(envelope | {"choices": [{"index": index, "delta": delta, "finish_reason": None}]})

    return StreamEvent(tuple(texts.pieces), render, carry, tuple(ends), finish=finish)


def _delta(delta: dict[str, Any], index: int, texts: EventTexts) -> bool:
    """Collect the texts of a delta; return whether it carries anything else worth sending."""
    keeps = False
    for key, value in list(delta.items()):
        if value is None:
            continue
        if key == "role":
            word_at(delta, "role")
            keeps = True
        elif key in _PROSE_FIELDS and isinstance(value, str):
            texts.add(delta, key, (index, key, 0), Destination.PROSE)
        elif key == "tool_calls":
            for call in _list(value, "tool_calls"):
                keeps |= _call(call, index, texts)
        else:
            keeps |= not isinstance(value, str)
            texts.add_unknown({key: value}, index, holder=delta)
    return keeps


def _call(call: dict[str, Any], index: int, texts: EventTexts) -> bool:
    texts.add_call_ids(call, ("id",), index)
    texts.add_unknown(call, index, _CALL_KEYS)
    if call.get("type") is not None:
        word_at(call, "type")
    function = call.get("function")
    if function is not None:
        name = object_of(function, "function").get("name")
        if isinstance(name, str) and function.get("arguments") is None:
            function["arguments"] = ""  # so that this name is the one that these arguments have
        if function.get("arguments") is not None:
            if not isinstance(function["arguments"], str):  # some servers send the object itself
                function["arguments"] = orjson.dumps(function["arguments"]).decode()
            channel = (index, "arguments", index_of(call))
            tool = name if isinstance(name, str) else ""
            texts.add(function, "arguments", channel, Destination.ARGUMENT, tool)
        texts.add_unknown(function, index, frozenset(("arguments",)))
    return bool(call.get("id"))


def _list(value: object, name: str) -> list[dict[str, Any]]:
    if value is None:
        return []
    if isinstance(value, list):
        return [object_of(item, name) for item in value]
    raise BadInput(f"stream.{name}", "the provider sent something that is not a list.")


def _frame(event: dict[str, Any]) -> bytes:
    return b"data: " + orjson.dumps(event) + b"\n\n"
