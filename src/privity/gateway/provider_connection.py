"""One connection to a provider: HTTP/1.1 (RFC 9112) as far as it takes to post a body and read an answer.

A general client brings redirects, cookies, proxies, forms and tracing, and asks about each of them for
every request: measured, a quarter of a millisecond, a third of what the whole gateway may take. Here a
body that is there whole goes out in one write, and what comes back is kept until somebody reads it. The
parser is llhttp, Node's, in its strict setting.

What an answer may do to us is bounded: its head, and what waits of its body before the connection is no
longer read from. A packed body is unpacked only as it is read, so that a small one cannot become a large
one in memory.
"""

from __future__ import annotations

import asyncio
import zlib
from collections import deque
from typing import Protocol, cast

import httptools

#: The largest piece of an answer that is worked on at once. A connection that has twice as many bytes
#: waiting is no longer read from.
READ_BUFFER = 16 * 1024

#: Longest head of an answer, and the most that may come without a byte of its body: the parser keeps a
#: header until it has ended.
MAX_HEAD = 64 * 1024

#: Statuses whose answers have no body (RFC 9112, section 6.3).
_BODILESS = frozenset((204, 304))


class Disconnected(Exception):
    """The connection broke, or what came over it is no answer. Without a message: it might quote one."""


class _Unpacker(Protocol):
    """What zlib's decompression objects offer; their type has no public name."""

    @property
    def eof(self) -> bool: ...
    @property
    def unconsumed_tail(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...
    def flush(self, length: int = ..., /) -> bytes: ...


class ProviderConnection(asyncio.Protocol):
    """Posts one request after the other; :attr:`reusable` says whether another may follow."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._parser = httptools.HttpResponseParser(self)
        self._transport: asyncio.Transport | None = None
        self._waiter: asyncio.Future[bool] | None = None
        self._waiting: deque[bytes] = deque()
        self._size = 0  # bytes that wait
        self._paused = False
        self._busy = False
        self._broken = False
        self._keeps = True  # whether the provider will take another request
        self.idle_since = 0.0
        self._begin()

    def _begin(self) -> None:
        self.status = 0  # until the head has come
        self.headers: dict[str, str] = {}  # names in lower case
        self._head_size = 0
        self._bodiless = 0  # bytes that came since the last ones of the body
        self._informational = False
        self._until_close = False
        self._complete = False
        self._unpacker: _Unpacker | None = None
        #: Whether a byte of an answer has come.
        self.begun = False
        #: Seconds in which somebody waited for the body, and nothing came.
        self.silent = 0.0

    # ---- for the caller -------------------------------------------------------------------

    @property
    def reusable(self) -> bool:
        """Whether the answer has been read to its end, and the connection is as good as new."""
        return (
            self._complete
            and not self._waiting
            and self._keeps
            and not self._broken
            and self._transport is not None
            and not self._transport.is_closing()
            and self._transport.get_write_buffer_size() == 0
        )

    async def post(self, head: bytes, body: bytes, within: float) -> None:
        """Send a request; return when the head of its answer has come.

        Raises Disconnected, TimeoutError.
        """
        if self._transport is None:
            raise Disconnected
        self._begin()
        self._busy = True
        self._transport.writelines((head, body))
        until = self._loop.time() + within
        while not self.status:
            if self._broken:
                raise Disconnected
            if not await self._woken(max(0.0, until - self._loop.time())):
                raise TimeoutError

    async def read(self, within: float) -> bytes | None:
        """Return the next bytes of the answer, b"" at its end, None where nothing came in this time.

        Whoever was broken off while waiting may ask again: nothing is lost. Raises Disconnected.
        """
        while True:
            if self._waiting:
                piece = self._take() if self._unpacker is None else self._unpacked(self._unpacker)
                if piece:
                    return piece
            elif self._complete:
                return self._rest()
            elif self._broken:
                raise Disconnected
            elif await self._woken(within):
                self.silent = 0.0
            else:
                self.silent += within
                return None

    def close(self) -> None:
        """Drop the connection, and whatever is still to go or come on it."""
        if self._transport is not None:
            self._transport.abort()

    async def _woken(self, within: float) -> bool:
        """Wait for something to happen; return whether it did."""
        waiter = self._waiter = self._loop.create_future()
        timer = self._loop.call_later(within, _resolve, waiter, False)
        try:
            woken: bool = await waiter
            return woken
        finally:
            timer.cancel()
            self._waiter = None

    def _wake(self) -> None:
        if self._waiter is not None:
            _resolve(self._waiter, True)

    def _take(self) -> bytes:
        """Return what waits, as much as is worked on at once."""
        pieces = [self._waiting.popleft()]
        size = len(pieces[0])
        while self._waiting and size + len(self._waiting[0]) <= READ_BUFFER:
            pieces.append(self._waiting.popleft())
            size += len(pieces[-1])
        data = pieces[0] if len(pieces) == 1 else b"".join(pieces)
        if size > READ_BUFFER:
            self._waiting.appendleft(data[READ_BUFFER:])
            data, size = data[:READ_BUFFER], READ_BUFFER
        self._size -= size
        if self._paused and self._size <= READ_BUFFER and self._transport is not None:
            self._paused = False
            self._transport.resume_reading()
        return data

    def _unpacked(self, unpacker: _Unpacker) -> bytes:
        packed = self._take()
        try:
            data = unpacker.decompress(packed, READ_BUFFER)
        except zlib.error:
            raise Disconnected from None
        if rest := unpacker.unconsumed_tail:
            self._waiting.appendleft(rest)
            self._size += len(rest)
        elif not data and unpacker.eof:
            raise Disconnected  # something follows the end of what was packed
        return data

    def _rest(self) -> bytes:
        """Return what is left in the unpacker at the end of the answer."""
        unpacker, self._unpacker = self._unpacker, None
        if unpacker is None:
            return b""
        try:
            data = unpacker.flush()
        except zlib.error:
            raise Disconnected from None
        if not unpacker.eof:
            raise Disconnected
        return data

    # ---- for the event loop ---------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """See asyncio."""
        self._transport = cast("asyncio.Transport", transport)

    def connection_lost(self, exc: Exception | None) -> None:
        """See asyncio."""
        self._transport = None
        if self._until_close and exc is None:
            self._complete = True
        elif not self._complete:
            self._broken = True
        self._wake()

    def data_received(self, data: bytes) -> None:
        """See asyncio."""
        if not self._busy or self._complete:
            self._fail()  # nobody asked: what comes unasked answers nothing
            return
        self.begun = True
        self._bodiless += len(data)
        try:
            self._parser.feed_data(data)
        except (httptools.HttpParserError, httptools.HttpParserUpgrade):
            self._fail()
        if self._bodiless > MAX_HEAD and not self._complete:
            self._fail()
        self._wake()

    def _fail(self) -> None:
        self._keeps = False
        if not self._complete:
            self._broken = True
        self.close()

    # ---- for the parser -------------------------------------------------------------------

    def on_message_begin(self) -> None:
        """See httptools."""
        if self._complete:
            raise ValueError("an answer is followed by another one")

    def on_header(self, name: bytes, value: bytes) -> None:
        """See httptools."""
        self._head_size += len(name) + len(value)
        if self._head_size > MAX_HEAD:
            raise ValueError("the head of the answer is too long")
        if self.status:
            return  # a trailer
        known, text = name.decode("latin-1").lower(), value.decode("latin-1")
        before = self.headers.get(known)
        self.headers[known] = text if before is None else f"{before}, {text}"

    def on_headers_complete(self) -> None:
        """See httptools."""
        status = self._parser.get_status_code()
        if status < 200:  # more is to come (RFC 9110, section 15.2)
            self._informational = True
            self.headers = {}
            return
        self._until_close = (
            status not in _BODILESS
            and "content-length" not in self.headers
            and "transfer-encoding" not in self.headers
        )
        self._unpacker = _unpacker(self.headers.get("content-encoding", ""))
        self.status = status

    def on_body(self, body: bytes) -> None:
        """See httptools."""
        self._bodiless = 0
        self._waiting.append(body)
        self._size += len(body)
        if self._size > 2 * READ_BUFFER and not self._paused and self._transport is not None:
            self._paused = True
            self._transport.pause_reading()

    def on_message_complete(self) -> None:
        """See httptools."""
        if self._informational:
            self._informational = False
            return
        self._complete = True
        self._keeps = self._keeps and self._parser.should_keep_alive()


def _unpacker(encoding: str) -> _Unpacker | None:
    match encoding.strip().lower():
        case "" | "identity":
            return None
        case "gzip" | "x-gzip":
            return zlib.decompressobj(16 + zlib.MAX_WBITS)
        case "deflate":
            return zlib.decompressobj()
        case _:
            raise ValueError("the answer is packed in a way that was not asked for")


def _resolve(waiter: asyncio.Future[bool], woken: bool) -> None:  # noqa: FBT001 - a future's value
    if not waiter.done():
        waiter.set_result(woken)
