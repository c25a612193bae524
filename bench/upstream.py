"""A provider made for measuring: it answers at once, and what it answers is in the model's name.

    plain               400 characters, the same each time
    quote-600           the words of the newest message's first 600 characters, so that tokens
                        come back
    tick-200-10         a stream of 200 words of the newest message, 10 ms apart

A streamed word carries the time at which it was written (``@<nanoseconds>``, of the clock that all
processes of a machine share), so that the caller knows how long it was under way. Requests must
name their length; that is all of HTTP that proxies need here.

    python -m bench.upstream --port 9100
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import time
from typing import cast

from bench.loops import run

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_MODEL = re.compile(rb'"model" ?: ?"([a-z0-9-]+)"')
_PLAIN = ("The plan stands as discussed and the next visit is in two weeks. " * 7)[:400]
_STREAM_HEAD = (
    b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncache-control: no-cache\r\n"
    b"transfer-encoding: chunked\r\n\r\n"
)
_ENVELOPE = {"id": "chatcmpl-bench", "object": "chat.completion.chunk", "created": 1, "model": "bench"}


def whole(text: str) -> bytes:
    """Return a plain answer with its head."""
    message = {"role": "assistant", "content": text}
    document = _ENVELOPE | {
        "object": "chat.completion",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }
    payload = json.dumps(document).encode()
    return (
        b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(payload)
        + payload
    )


def event(delta: dict[str, str], finish: str | None = None) -> bytes:
    """Return one stream event as a chunk of the transfer."""
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    data = b"data: " + json.dumps(_ENVELOPE | {"choices": [choice]}).encode() + b"\n\n"
    return b"%x\r\n%s\r\n" % (len(data), data)


_PLAIN_ANSWER = whole(_PLAIN)
_LAST = event({}, "stop") + b"e\r\ndata: [DONE]\n\n\r\n0\r\n\r\n"


def newest_message(body: bytes) -> str:
    """Return the text of the last message."""
    content = json.loads(body)["messages"][-1]["content"]
    return content if isinstance(content, str) else "".join(part.get("text", "") for part in content)


class Provider(asyncio.Protocol):
    """One connection; requests on it are answered one after the other."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._transport: asyncio.Transport | None = None
        self._streaming = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def connection_lost(self, exc: Exception | None) -> None:
        del exc
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        self._serve()

    def _serve(self) -> None:
        while not self._streaming and self._transport is not None:
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            declared = _LENGTH.search(self._buffer, 0, end + 2)
            stop = end + 4 + (int(declared[1]) if declared else 0)
            if len(self._buffer) < stop:
                return
            body = bytes(self._buffer[end + 4 : stop])
            del self._buffer[:stop]
            self._answer(body, self._transport)

    def _answer(self, body: bytes, transport: asyncio.Transport) -> None:
        named = _MODEL.search(body)
        kind, *numbers = named[1].decode().split("-") if named else ["plain"]
        if kind == "quote":
            words = newest_message(body)[: int(numbers[0])].rpartition(" ")[0]
            transport.write(whole(words))
        elif kind == "tick":
            self._streaming = True
            words = newest_message(body).split()
            transport.write(_STREAM_HEAD + event({"role": "assistant", "content": ""}))
            self._tick(words, int(numbers[0]), float(numbers[1]) / 1000, time.monotonic())
        else:
            transport.write(_PLAIN_ANSWER)

    def _tick(self, words: list[str], left: int, pause: float, due: float, at: int = 0) -> None:
        if self._transport is None:
            return
        word = words[at % len(words)]
        self._transport.write(event({"content": f"@{time.monotonic_ns()} {word} "}))
        loop = asyncio.get_running_loop()
        due += pause  # from the planned time: a late tick does not shift those behind it
        if left > 1:
            loop.call_later(due - time.monotonic(), self._tick, words, left - 1, pause, due, at + 1)
        else:
            loop.call_later(due - time.monotonic(), self._close)

    def _close(self) -> None:
        self._streaming = False
        if self._transport is not None:
            self._transport.write(_LAST)
            self._serve()


async def serve(port: int) -> None:
    """Answer on this port of loopback until the process is ended."""
    server = await asyncio.get_running_loop().create_server(Provider, "127.0.0.1", port, backlog=1024)
    async with server:
        await server.serve_forever()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--port", type=int, required=True)
    run(serve(parser.parse_args().port))


if __name__ == "__main__":
    main()
