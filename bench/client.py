"""The caller: keep-alive connections that send prepared bytes and time what comes back.

Little is parsed: the head for its status and length, and in a stream the times that the provider
wrote into its words. What the caller costs is in every figure, direct ones included, and drops out
of their differences.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import cast

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding: *chunked", re.IGNORECASE)
_STAMP = re.compile(rb"@(\d{12,}) ")
_WORDS = re.compile(rb'"content": ?"((?:[^"\\]|\\.)+)"')


class Refused(Exception):
    """A target answered something else than 200: what was measured would be a refusal."""


@dataclass(slots=True)
class Answer:
    """One answer and when its parts came. Times are milliseconds since the request left."""

    status: int = 0
    body: bytes = b""
    took: float = 0.0
    first_text: float | None = None
    transits: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Place:
    """Where requests go: a port of loopback, and the credentials that are wanted there."""

    port: int
    key: str = "sk-bench"
    path: str = "/v1/chat/completions"

    def request(self, body: bytes) -> bytes:
        """Return the bytes of a request."""
        head = (
            f"POST {self.path} HTTP/1.1\r\nhost: 127.0.0.1:{self.port}\r\n"
            f"authorization: Bearer {self.key}\r\n"
            f"content-type: application/json\r\naccept: */*\r\ncontent-length: {len(body)}\r\n\r\n"
        )
        return head.encode() + body


class Connection(asyncio.Protocol):
    """One keep-alive connection; one request at a time."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._done: asyncio.Future[Answer] | None = None
        self._start()

    def _start(self) -> None:
        self._answer = Answer()
        self._sent = 0
        self._buffer = bytearray()
        self._body_at = -1
        self._length: int | None = None

    @classmethod
    async def open(cls, place: Place) -> Connection:
        """Connect. Raises OSError."""
        _, protocol = await asyncio.get_running_loop().create_connection(cls, "127.0.0.1", place.port)
        return protocol

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        if self._done is not None and not self._done.done():
            self._done.set_exception(exc or ConnectionResetError("the target closed the connection"))

    async def ask(self, request: bytes) -> Answer:
        """Send, and return the whole answer. Raises Refused, OSError."""
        if self._transport is None:
            raise ConnectionResetError("the connection is closed")
        self._start()
        self._done = asyncio.get_running_loop().create_future()
        self._sent = time.monotonic_ns()
        self._transport.write(request)
        answer = await self._done
        if answer.status != 200:
            raise Refused(f"{answer.status}: {answer.body[:300].decode('utf-8', 'replace')}")
        return answer

    @property
    def closed(self) -> bool:
        """Whether either side has hung up."""
        return self._transport is None

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()

    def data_received(self, data: bytes) -> None:
        now = time.monotonic_ns()
        self._buffer += data
        if self._body_at < 0:
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            self._read_head(end)
        if self._length is None:
            self._note_words(now, data)
            if not self._buffer.endswith(b"0\r\n\r\n"):
                return
        elif len(self._buffer) < self._body_at + self._length:
            return
        self._answer.took = (now - self._sent) / 1e6
        self._answer.body = bytes(self._buffer[self._body_at :])
        if self._done is not None and not self._done.done():
            self._done.set_result(self._answer)

    def _read_head(self, end: int) -> None:
        self._answer.status = int(self._buffer[9:12])
        self._body_at = end + 4
        declared = _LENGTH.search(self._buffer, 0, end + 2)
        chunked = _CHUNKED.search(self._buffer, 0, end + 2)
        self._length = None if chunked else int(declared[1]) if declared else 0

    def _note_words(self, now: int, data: bytes) -> None:
        self._answer.transits += [(now - int(stamp)) / 1e6 for stamp in _STAMP.findall(data)]
        if self._answer.first_text is None and _WORDS.search(data):
            self._answer.first_text = (now - self._sent) / 1e6


def text_of(answer: Answer) -> str:
    """Return the words of a plain or streamed answer."""
    if not answer.body.startswith(b"{"):
        return "".join(json.loads(b'"' + piece + b'"') for piece in _WORDS.findall(answer.body))
    return str(json.loads(answer.body)["choices"][0]["message"]["content"])


async def in_turn(
    places: Mapping[str, Place],
    make: Callable[[int], bytes],
    turns: int,
    *,
    warmup: int = 20,
    between: Callable[[], object] | None = None,
) -> dict[str, list[float]]:
    """Ask each place once per turn, one after the other; return their latencies in milliseconds.

    ``make`` gives the body of a request by its number (no two places get the same one); ``between``
    runs once per turn.
    """
    connections = {name: await Connection.open(place) for name, place in places.items()}
    took: dict[str, list[float]] = {name: [] for name in places}
    draw = random.Random(7)
    number = 0
    for turn in range(-warmup, turns):
        # In another order each turn: whoever comes after a pause finds colder processors.
        for name in draw.sample(sorted(places), len(places)):
            number += 1
            answer = await connections[name].ask(places[name].request(make(number)))
            if turn >= 0:
                took[name].append(answer.took)
        if between is not None and turn >= 0:
            between()
    for connection in connections.values():
        connection.close()
    return took


async def keep_busy(
    place: Place, make: Callable[[int], bytes], *, seconds: float, callers: int, apart: float = 0.0
) -> list[Answer]:
    """Let callers, who begin ``apart`` seconds apart, ask one request after the other for a while."""
    end = time.monotonic() + callers * apart + seconds
    answers: list[Answer] = []
    numbers = iter(range(10**9))

    async def caller(rank: int) -> None:
        await asyncio.sleep(rank * apart)
        connection = await Connection.open(place)
        while time.monotonic() < end:
            answer = await connection.ask(place.request(make(next(numbers))))
            answer.body = b""
            answers.append(answer)
        connection.close()

    await asyncio.gather(*(caller(rank) for rank in range(callers)))
    return answers


async def at_rate(
    place: Place, make: Callable[[int], bytes], *, per_second: float, until: Awaitable[object]
) -> list[float]:
    """Send at a steady rate until something else is done; latency counts from the planned time."""
    waiting = asyncio.ensure_future(until)
    took: list[float] = []
    under_way: set[asyncio.Task[None]] = set()
    free: list[Connection] = []
    started, number = time.monotonic(), 0

    async def one(planned: float, body: bytes) -> None:
        connection = free.pop() if free else await Connection.open(place)
        if connection.closed:  # a server hangs up on who is idle for seconds
            connection = await Connection.open(place)
        await connection.ask(place.request(body))
        took.append((time.monotonic() - planned) * 1000)
        free.append(connection)

    while not waiting.done():
        planned = started + number / per_second
        if (pause := planned - time.monotonic()) > 0:
            await asyncio.wait((waiting,), timeout=pause)
            continue
        task = asyncio.ensure_future(one(planned, make(number)))
        under_way.add(task)
        task.add_done_callback(under_way.discard)
        number += 1
    await asyncio.gather(*under_way)
    await waiting
    for connection in free:
        connection.close()
    return took
