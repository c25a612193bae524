"""The simulated provider: a raw ASGI application that speaks chat completions and Messages.

It plays the outside world, so it knows nothing of Privity. The model's name chooses the behaviour
(``answers``, ``behaviour``); every request is captured before it is answered (``capture``).

    python -m privity.cli.demo.provider --port 8089 --capture requests.jsonl
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gzip
import secrets
import string
import threading
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping, MutableMapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import uvicorn

from privity.cli.demo import wire
from privity.cli.demo.answers import ANSWERS
from privity.cli.demo.api import Api, Head, encode
from privity.cli.demo.behaviour import Behaviour, Fault, behaviour
from privity.cli.demo.capture import Capture, Reply, Request
from privity.cli.demo.conversation import Answer, read_conversation, strings
from privity.cli.demo.wire_messages import Counting, Messages

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

_ALPHABET = string.ascii_letters + string.digits
_JSON = (b"content-type", b"application/json")

APIS: dict[str, Api] = {api.path: api for api in (wire.Chat(), Messages(), Counting())}


class Provider:
    """The application. ``capture`` is open to tests that run it in their own process."""

    def __init__(self, capture: Capture | None = None) -> None:
        self.capture = capture or Capture()
        self._remembered: dict[str, None] = {}
        self._flaky = 0

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """Serve one connection event (ASGI)."""
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
            return
        request = await _read(scope, receive)
        self.capture.add(request)
        api = APIS.get(scope["path"], APIS["/v1/chat/completions"])
        reply = _Responder(api, receive, send)
        match (request.method, scope["path"]):
            case ("POST", path) if path in APIS:
                await self._converse(request, api, reply)
            case ("GET", "/v1/models"):
                await reply.json(200, wire.model_list(list(ANSWERS)))
            case (_, path) if path in APIS or path == "/v1/models":
                await reply.error(405)
            case (method, path):
                await reply.error(404, f"Invalid URL ({method} {path})")

    async def _converse(self, request: Request, api: Api, reply: _Responder) -> None:
        try:
            body = request.document
        except (ValueError, TypeError, gzip.BadGzipFile):
            await reply.error(400, "We could not parse the JSON body of your request.")
            return
        model = body.get("model")
        how = behaviour(model) if isinstance(model, str) else Behaviour("")
        if how.name not in ANSWERS and how.fault is not Fault.STATUS:
            await reply.error(404, f"The model `{how.name}` does not exist.")
            return
        if how.fault is Fault.HANG:
            await reply.gone()
            return
        if how.fault is Fault.STATUS:
            await reply.error(how.status)
            return
        if how.fault is Fault.FLAKY:
            self._flaky += 1
            if self._flaky % 2:
                await reply.error(503)
                return
            how = replace(how, fault=Fault.NONE)
        wrong = api.refusal(dict(request.headers), body)
        if wrong is not None:
            await reply.error(*wrong)
            return
        answers = self._answers(api, body, how)
        head = Head(api.id_prefix + _random_name(29), int(time.time()), str(model))
        prompt = "".join(strings(body))
        if body.get("stream") is True:
            await reply.stream(api.events(head, answers, prompt, body, how), how)
        else:
            await reply.whole(api.whole(head, answers, prompt), how)

    def _answers(self, api: Api, body: Mapping[str, object], how: Behaviour) -> list[Answer]:
        conversation = read_conversation(body, tuple(self._remembered))
        made = [ANSWERS[how.name](conversation, i) for i in range(api.choices(body))]
        answers = [_stopped(answer, api.stops(body)) for answer in made]
        self._remembered |= dict.fromkeys(conversation.tokens)
        for i, answer in enumerate(answers):
            self.capture.add_reply(Reply(i, answer.said))
        return answers


def _stopped(answer: Answer, stops: list[str]) -> Answer:
    """The answer up to the first of the sequences that end it."""
    text = answer.text or ""
    found = [(text.index(stop), stop) for stop in stops if stop and stop in text]
    if not found:
        return answer
    end, stop = min(found)
    return replace(answer, text=text[:end], finish="stop_sequence", stop=stop)


class _Responder:
    """Writes one response, well or as badly as the behaviour asks."""

    def __init__(self, api: Api, receive: Receive, send: Send) -> None:
        self._api = api
        self._receive = receive
        self._send = send
        self._request_id = "req_" + secrets.token_hex(16)

    async def json(self, status: int, document: object, *more: tuple[bytes, bytes]) -> None:
        data = encode(document)
        await self._start(status, _JSON, (b"content-length", str(len(data)).encode()), *more)
        await self._body(data, more=False)

    async def error(self, status: int, message: str | None = None) -> None:
        retry = [(b"retry-after-ms", b"20")] if status in {429, 503, 529} else []
        await self.json(status, self._api.error(status, message, self._request_id), *retry)

    async def whole(self, document: object, how: Behaviour) -> None:
        data = encode(document, how)
        broken = how.fault in {Fault.CUT, Fault.STALL, Fault.BREAK}
        await self._start(200, _JSON, (b"content-length", str(len(data)).encode()))
        for piece in how.writes(data[: len(data) // 2] if broken else data):
            await self._body(piece, more=True)
        if how.fault is Fault.STALL:
            await self.gone()
        if not broken:
            await self._body(b"", more=False)
        # A response that ends short of its length makes the server close the connection: a cut.

    async def stream(self, parts: Iterator[bytes], how: Behaviour) -> None:
        await self._start(
            200, (b"content-type", b"text/event-stream; charset=utf-8"), (b"cache-control", b"no-cache")
        )
        left = asyncio.create_task(self.gone())
        try:
            if await self._events(list(parts), how, left):
                await self._body(b"", more=False)
        finally:
            left.cancel()

    async def _events(self, events: list[bytes], how: Behaviour, left: asyncio.Task[None]) -> bool:
        """Send the events; false where the stream ended before its end."""
        half = len(events) if how.fault is Fault.NONE else len(events) // 2
        for event in events[:half]:
            for piece in how.writes(event):
                await self._body(piece, more=True)
            # Lets the client's leaving be noticed, and each chunk be a write of its own.
            await asyncio.wait({left}, timeout=how.delay_ms / 1000)
            if left.done():
                return False
        match how.fault:
            case Fault.STALL:
                await left
            case Fault.BREAK:
                await self._body(self._api.error_event(self._request_id, how), more=False)
        return how.fault is Fault.NONE

    async def gone(self) -> None:
        """Return when the client has left."""
        while (await self._receive())["type"] != "http.disconnect":
            pass

    async def _start(self, status: int, *headers: tuple[bytes, bytes]) -> None:
        usual = [(self._api.id_header.encode(), self._request_id.encode())]
        await self._send({"type": "http.response.start", "status": status, "headers": [*headers, *usual]})

    async def _body(self, data: bytes, *, more: bool) -> None:
        await self._send({"type": "http.response.body", "body": data, "more_body": more})


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": message["type"] + ".complete"})
        if message["type"] == "lifespan.shutdown":
            return


async def _read(scope: MutableMapping[str, Any], receive: Receive) -> Request:
    body = bytearray()
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            break
    query = scope["query_string"].decode("latin-1")
    return Request(
        method=scope["method"],
        target=scope["path"] + (f"?{query}" if query else ""),
        headers=tuple((k.decode("latin-1").lower(), v.decode("latin-1")) for k, v in scope["headers"]),
        body=bytes(body),
    )


def _random_name(length: int) -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))


def _config(provider: Provider, port: int) -> uvicorn.Config:
    # Silent: a cut connection is what some models are for, not an error worth a traceback.
    return uvicorn.Config(
        provider, host="127.0.0.1", port=port, log_config=None, access_log=False, timeout_graceful_shutdown=1
    )


@contextlib.contextmanager
def running(provider: Provider) -> Iterator[str]:
    """Serve in a thread on a free loopback port; gives the base URL that SDKs take."""
    server = uvicorn.Server(_config(provider, 0))
    thread = threading.Thread(target=server.run, name="simulated-provider", daemon=True)
    thread.start()
    try:
        while not server.started:
            if not thread.is_alive():
                raise RuntimeError("the simulated provider did not start on loopback")
            time.sleep(0.005)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        server.should_exit = True
        thread.join(timeout=5)


def main(arguments: list[str] | None = None) -> None:
    """Run the provider until it is stopped."""
    parser = argparse.ArgumentParser(
        description="A simulated provider with the APIs of OpenAI and Anthropic."
    )
    parser.add_argument("--port", type=int, required=True, help="loopback port to listen on")
    parser.add_argument("--capture", type=Path, help="file that every request is appended to")
    options = parser.parse_args(arguments)
    uvicorn.Server(_config(Provider(Capture(options.capture)), options.port)).run()


if __name__ == "__main__":
    main()
