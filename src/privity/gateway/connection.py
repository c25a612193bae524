"""What one connection may cost: uvicorn's HTTP protocol with bounds where it has none.

uvicorn waits for a slow client once its transport holds more than the high-water mark, which is what
keeps a stream's memory bounded (ASGI's ``send`` returns only then). It neither limits the head of a
request nor the time in which it has to come, and an application cannot close a connection whose
client takes nothing: closing waits for what is buffered.
"""

from __future__ import annotations

import asyncio
import socket
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

#: The ASGI extension under which a request finds how to drop its connection.
ABORT = "privity.abort"

#: Bytes that may wait here for a slow client before the answer stops.
WRITE_BUFFER = 32 * 1024

#: And in the kernel, which would take megabytes: what lies there has left the gateway's hands, and a
#: client that went away is noticed only when it is full.
SEND_BUFFER = 32 * 1024

#: Longest head of a request: request line and headers.
MAX_HEAD = 32 * 1024

#: The most that may come without a byte of a body or the end of a request: a header is counted only when it
#: has ended, and is kept, and copied with each piece of it, until then.
MAX_UNENDED = 4 * MAX_HEAD

#: A connection that has not sent a whole head after so long is dropped.
HEAD_S = 15.0


class Connection(HttpToolsProtocol):
    """One connection of a client."""

    _head = 0
    _unended = 0
    _head_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """See asyncio."""
        super().connection_made(transport)
        transport.set_write_buffer_limits(high=WRITE_BUFFER)
        if (sock := transport.get_extra_info("socket")) is not None:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        self._head_timer = self.loop.call_later(HEAD_S, self._drop)

    def connection_lost(self, exc: Exception | None) -> None:
        """See asyncio."""
        self._in_time()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """See asyncio."""
        self._unended += len(data)
        super().data_received(data)
        if self._unended > MAX_UNENDED:
            self._drop()

    def on_message_begin(self) -> None:
        """See httptools."""
        super().on_message_begin()
        self._head = 0
        scope: dict[str, Any] = self.scope  # type: ignore[assignment]
        scope["extensions"] = {ABORT: self.transport.abort}
        if self._head_timer is None:
            self._head_timer = self.loop.call_later(HEAD_S, self._drop)

    def on_url(self, url: bytes) -> None:
        """See httptools."""
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        """See httptools."""
        self._count(len(name) + len(value))
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """See httptools."""
        self._in_time()
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """See httptools."""
        self._unended = 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        """See httptools."""
        self._unended = 0
        super().on_message_complete()

    def _count(self, size: int) -> None:
        self._head += size
        if self._head > MAX_HEAD:
            # httptools turns this into a refusal of the request (400) and the end of the connection.
            raise ValueError("the head of the request is too long")

    def _in_time(self) -> None:
        if self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None

    def _drop(self) -> None:
        self._head_timer = None
        self.transport.abort()
