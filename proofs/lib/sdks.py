"""The real SDKs as clients, behind one face: what is the same in both protocols is asked once.

A driver speaks one protocol with one package, synchronously or not. It takes neutral turns and gives
a neutral :class:`Said`; everything between is the package's own reading of what came over the wire.
"""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import anthropic
import httpx2
import openai

from harness import Harness


@dataclass(frozen=True, slots=True)
class Called:
    """A tool call as the SDK read it; ``arguments`` are parsed, ``text`` is what they were parsed from."""

    id: str
    name: str
    arguments: Any
    text: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """An answer as an application would see it."""

    text: str
    calls: tuple[Called, ...]
    finish: str
    usage: tuple[int, int] | None
    turn: Any  # the assistant's message as the protocol wants it back
    pieces: int = 1
    request_id: str = ""
    receipt: str = ""


@dataclass(frozen=True, slots=True)
class Tool:
    """A function that may be called: name -> JSON schema of its properties."""

    name: str
    properties: Mapping[str, Any]

    @property
    def schema(self) -> dict[str, Any]:
        return {"type": "object", "properties": dict(self.properties)}


class Driver(Protocol):
    """One SDK. ``plain``, ``streamed`` and ``helped`` are its three ways of asking."""

    name: str
    package: Any
    prefix: str  # of the names of models

    def ask(self, way: str, model: str, turns: Sequence[Any], **more: Any) -> Said:
        """Ask in one way. ``more``: system, tools, stops, user, retries, key; raises the SDK's errors."""

    def user(self, text: str) -> Any:
        """A user's turn."""

    def picture(self, text: str) -> Any:
        """A user's turn with a picture."""

    def results(self, results: Sequence[tuple[str, str]]) -> list[Any]:
        """What the tools answered: (call id, text), in one or several turns."""


WAYS = ("plain", "streamed", "helped")
_PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="
RECEIPT = "x-privity-receipt"


class Gzipped(httpx2.HTTPTransport):
    """Sends every body compressed, as clients with long histories do."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        body = gzip.compress(request.read())
        headers = [
            (k, v)
            for k, v in request.headers.items()
            if k.lower() not in ("content-length", "transfer-encoding")
        ]
        headers += [("content-encoding", "gzip"), ("content-length", str(len(body)))]
        return super().handle_request(
            httpx2.Request(request.method, request.url, headers=headers, content=body)
        )


class OpenAI:
    """Chat completions through the ``openai`` package."""

    package = openai
    prefix = ""

    def __init__(self, h: Harness, key: str, *, asynchronous: bool = False) -> None:
        self.name = "openai" + (" async" if asynchronous else "")
        self._options: dict[str, Any] = {
            "base_url": h.base_url,
            "api_key": key,
            "max_retries": 0,
            "timeout": 30,
        }
        self._asynchronous = asynchronous

    def ask(self, way: str, model: str, turns: Sequence[Any], **more: Any) -> Said:
        system, tools, stops = more.get("system"), more.get("tools"), more.get("stops")
        body: dict[str, Any] = {"model": model, "messages": list(turns)}
        if system:
            body["messages"].insert(0, {"role": "developer", "content": system})
        if tools:
            body["tools"] = [
                {"type": "function", "function": {"name": t.name, "parameters": t.schema}} for t in tools
            ]
        if stops:
            body["stop"] = stops
        if more.get("user"):
            body["user"] = more["user"]
        body |= more.get("body", {})
        options = {**self._options, "max_retries": more.get("retries", 0)}
        options |= {"api_key": more["key"]} if "key" in more else {}
        if self._asynchronous:
            return asyncio.run(self._async(way, body, options))
        if more.get("gzip"):
            options["http_client"] = openai.DefaultHttpxClient(transport=Gzipped())
        with openai.OpenAI(**options) as client:
            completions = client.chat.completions
            if way == "plain":
                raw = completions.with_raw_response.create(**body)
                return _completion(raw.parse(), raw.headers)
            if way == "streamed":
                raw = completions.with_raw_response.create(**body, stream=True, **_COUNTED)
                return _chunks(list(raw.parse()), raw.headers)
            with completions.stream(**body, **_COUNTED) as stream:
                pieces = sum(1 for event in stream if event.type == "content.delta")
                return _completion(stream.get_final_completion(), stream._response.headers, pieces)

    async def _async(self, way: str, body: dict[str, Any], options: dict[str, Any]) -> Said:
        async with openai.AsyncOpenAI(**options) as client:
            completions = client.chat.completions
            if way == "plain":
                raw = await completions.with_raw_response.create(**body)
                return _completion(raw.parse(), raw.headers)
            if way == "streamed":
                raw = await completions.with_raw_response.create(**body, stream=True, **_COUNTED)
                return _chunks([chunk async for chunk in raw.parse()], raw.headers)
            async with completions.stream(**body, **_COUNTED) as stream:
                pieces = len([1 async for event in stream if event.type == "content.delta"])
                return _completion(await stream.get_final_completion(), stream._response.headers, pieces)

    def user(self, text: str) -> Any:
        return {"role": "user", "content": text}

    def picture(self, text: str) -> Any:
        url = {"url": f"data:image/png;base64,{_PNG}"}
        return {
            "role": "user",
            "content": [{"type": "text", "text": text}, {"type": "image_url", "image_url": url}],
        }

    def results(self, results: Sequence[tuple[str, str]]) -> list[Any]:
        return [{"role": "tool", "tool_call_id": id, "content": text} for id, text in results]


_COUNTED = {"stream_options": {"include_usage": True}}


def _completion(answer: Any, headers: Any, pieces: int = 1) -> Said:
    choice = answer.choices[0]
    calls = tuple(
        _called(c.id, c.function.name, c.function.arguments) for c in choice.message.tool_calls or ()
    )
    return Said(
        text=choice.message.content or "",
        calls=calls,
        finish=choice.finish_reason,
        usage=(answer.usage.prompt_tokens, answer.usage.completion_tokens) if answer.usage else None,
        turn=_assistant(choice.message.content, calls),
        pieces=pieces,
        request_id=headers.get("x-request-id", ""),
        receipt=headers.get(RECEIPT, ""),
    )


def _chunks(chunks: Sequence[Any], headers: Any) -> Said:
    """What an application without helpers does: join the deltas, by index."""
    texts: list[str] = []
    calls: dict[int, list[str]] = {}
    finish = ""
    usage = None
    for chunk in chunks:
        if chunk.usage:
            usage = (chunk.usage.prompt_tokens, chunk.usage.completion_tokens)
        for choice in chunk.choices:
            texts += [choice.delta.content] if choice.delta.content else []
            finish = choice.finish_reason or finish
            for call in choice.delta.tool_calls or ():
                held = calls.setdefault(call.index, ["", "", ""])
                held[0] += call.id or ""
                held[1] += (call.function.name if call.function else "") or ""
                held[2] += (call.function.arguments if call.function else "") or ""
    made = tuple(_called(*calls[index]) for index in sorted(calls))
    text = "".join(texts)
    return Said(
        text,
        made,
        finish,
        usage,
        _assistant(text or None, made),
        len(texts),
        headers.get("x-request-id", ""),
        headers.get(RECEIPT, ""),
    )


def _called(id: str, name: str, arguments: str) -> Called:
    return Called(id, name, json.loads(arguments), arguments)


def _assistant(text: str | None, calls: Sequence[Called]) -> Any:
    turn: dict[str, Any] = {"role": "assistant", "content": text}
    if calls:
        turn["tool_calls"] = [
            {"id": c.id, "type": "function", "function": {"name": c.name, "arguments": c.text}} for c in calls
        ]
    return turn


class Anthropic:
    """Messages through the ``anthropic`` package."""

    package = anthropic
    prefix = "messages-"

    def __init__(self, h: Harness, key: str, *, asynchronous: bool = False) -> None:
        self.name = "anthropic" + (" async" if asynchronous else "")
        self._options: dict[str, Any] = {
            "base_url": h.root_url,
            "api_key": key,
            "max_retries": 0,
            "timeout": 30,
        }
        self._asynchronous = asynchronous

    def ask(self, way: str, model: str, turns: Sequence[Any], **more: Any) -> Said:
        tools = more.get("tools")
        body: dict[str, Any] = {"model": self.prefix + model, "messages": list(turns), "max_tokens": 900}
        if more.get("system"):
            body["system"] = more["system"]
        if tools:
            body["tools"] = [{"name": t.name, "input_schema": t.schema} for t in tools]
        if more.get("stops"):
            body["stop_sequences"] = more["stops"]
        if more.get("user"):
            body["metadata"] = {"user_id": more["user"]}
        body |= more.get("body", {})
        options = {**self._options, "max_retries": more.get("retries", 0)}
        options |= {"api_key": more["key"]} if "key" in more else {}
        if self._asynchronous:
            return asyncio.run(self._async(way, body, options))
        if more.get("gzip"):
            options["http_client"] = anthropic.DefaultHttpxClient(transport=Gzipped())
        with anthropic.Anthropic(**options) as client:
            if way == "plain":
                raw = client.messages.with_raw_response.create(**body)
                return _message(raw.parse(), raw.headers)
            if way == "streamed":
                raw = client.messages.with_raw_response.create(**body, stream=True)
                return _events(list(raw.parse()), raw.headers)
            with client.messages.stream(**body) as stream:
                pieces = sum(1 for event in stream if event.type == "text")
                return _message(stream.get_final_message(), stream.response.headers, pieces)

    async def _async(self, way: str, body: dict[str, Any], options: dict[str, Any]) -> Said:
        async with anthropic.AsyncAnthropic(**options) as client:
            if way == "plain":
                raw = await client.messages.with_raw_response.create(**body)
                return _message(await raw.parse(), raw.headers)
            if way == "streamed":
                raw = await client.messages.with_raw_response.create(**body, stream=True)
                return _events([event async for event in await raw.parse()], raw.headers)
            async with client.messages.stream(**body) as stream:
                pieces = len([1 async for event in stream if event.type == "text"])
                return _message(await stream.get_final_message(), stream.response.headers, pieces)

    def user(self, text: str) -> Any:
        return {"role": "user", "content": [{"type": "text", "text": text}]}

    def picture(self, text: str) -> Any:
        source = {"type": "base64", "media_type": "image/png", "data": _PNG}
        return {
            "role": "user",
            "content": [{"type": "text", "text": text}, {"type": "image", "source": source}],
        }

    def results(self, results: Sequence[tuple[str, str]]) -> list[Any]:
        blocks = [{"type": "tool_result", "tool_use_id": id, "content": text} for id, text in results]
        return [{"role": "user", "content": blocks}]


_FINISH = {"end_turn": "stop", "stop_sequence": "stop", "max_tokens": "length", "tool_use": "tool_calls"}


def _message(message: Any, headers: Any, pieces: int = 1) -> Said:
    return Said(
        text="".join(block.text for block in message.content if block.type == "text"),
        calls=tuple(Called(b.id, b.name, b.input) for b in message.content if b.type == "tool_use"),
        finish=_FINISH.get(message.stop_reason, message.stop_reason),
        usage=(message.usage.input_tokens, message.usage.output_tokens),
        turn={
            "role": "assistant",
            "content": [b.model_dump(exclude_unset=True, exclude={"parsed_output"}) for b in message.content],
        },
        pieces=pieces,
        request_id=headers.get("request-id", ""),
        receipt=headers.get(RECEIPT, ""),
    )


def _events(events: Sequence[Any], headers: Any) -> Said:
    """What an application without helpers does: fill each block with its deltas, in the events' order."""
    blocks: dict[int, dict[str, Any]] = {}
    pieces = sent = made = 0
    finish = ""
    for event in events:
        match event.type:
            case "message_start":
                sent = event.message.usage.input_tokens
            case "content_block_start":
                blocks[event.index] = {**event.content_block.model_dump(exclude_unset=True), "json": ""}
            case "content_block_delta" if event.delta.type == "text_delta":
                blocks[event.index]["text"] += event.delta.text
                pieces += 1
            case "content_block_delta" if event.delta.type == "input_json_delta":
                blocks[event.index]["json"] += event.delta.partial_json
            case "message_delta":
                finish, made = event.delta.stop_reason, event.usage.output_tokens
    content = [blocks[index] for index in sorted(blocks)]
    for block in content:
        text = block.pop("json")
        if block["type"] == "tool_use":
            block["input"] = json.loads(text or "{}")
    return Said(
        text="".join(block["text"] for block in content if block["type"] == "text"),
        calls=tuple(Called(b["id"], b["name"], b["input"]) for b in content if b["type"] == "tool_use"),
        finish=_FINISH.get(finish, finish),
        usage=(sent, made),
        turn={"role": "assistant", "content": content},
        pieces=pieces,
        request_id=headers.get("request-id", ""),
        receipt=headers.get(RECEIPT, ""),
    )


def drivers(h: Harness, key: str) -> tuple[Driver, ...]:
    """Both packages, synchronous and not."""
    return (
        OpenAI(h, key),
        OpenAI(h, key, asynchronous=True),
        Anthropic(h, key),
        Anthropic(h, key, asynchronous=True),
    )
