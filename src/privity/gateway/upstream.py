"""The way to a provider: one narrow port, and connections of our own behind it.

Only what the journey wrote leaves here: the path is a constant of the adapter, the query string is
empty, headers are ours (an allow-list of none from the client), redirects are not followed, and the
provider's cookies are not kept.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, Self
from urllib.parse import quote, urlsplit

import aiohappyeyeballs
from aiohappyeyeballs.types import AddrInfoType

from privity.domain.decision import Reason
from privity.domain.errors import ProviderUnreached, Unavailable
from privity.gateway.provider_connection import Disconnected, ProviderConnection


class Body(Protocol):
    """The bytes of an answer as they come."""

    async def read(self, within: float, /) -> bytes | None:
        """Return the next bytes, b"" at the end, None where nothing came within so many seconds.

        Whoever was broken off while waiting may ask again: nothing is lost. Raises Unavailable where
        the answer broke off, or nothing came for too long.
        """

    def close(self) -> None:
        """Nobody reads on. What was not read to its end is given up."""


@dataclass(frozen=True, slots=True)
class UpstreamAnswer:
    """A provider's answer: its status, its headers (lower case), and its bytes as they come."""

    status: int
    headers: Mapping[str, str]
    body: Body

    async def whole(self, limit: int) -> bytes:
        """Return the whole body. Raises Unavailable past ``limit`` bytes."""
        pieces: list[bytes] = []
        size = 0
        while (piece := await self.body.read(_LONG)) != b"":
            if piece is None:
                continue
            size += len(piece)
            if size > limit:
                raise Unavailable(Reason.UPSTREAM_UNAVAILABLE, "The provider's answer is too large.")
            pieces.append(piece)
        return b"".join(pieces)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.body.close()


class Upstream(Protocol):
    """Sends one body to one provider."""

    async def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> UpstreamAnswer:
        """Send, and return the answer once its head has come; leaving it (``with``) closes it.

        Raises Unavailable where no answer came or it broke off; ProviderUnreached where not even a
        connection came about, so that nothing of the body left.
        """


#: Bytes of an answer in the kernel before it is read: one read may bring as much.
RECEIVE_BUFFER = 32 * 1024

#: A connection that nobody used for so long is closed: the provider may be about to do the same.
_KEPT_S = 30.0

#: Where a provider has several addresses, the next is tried beside the first after so long (RFC 8305).
_NEXT_ADDRESS_S = 0.25

_LONG = 3600.0


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a provider is waited for, in seconds, and how many connections it gets."""

    connect: float = 10.0
    first_byte: float = 300.0
    between_bytes: float = 120.0
    connections: int = 1000


class HttpUpstream:
    """HTTP/1.1 over connections that are kept. Raises Unavailable where no answer came.

    A connection that is refused, or breaks before the first byte of an answer (an idle one that the
    provider was just closing, say), is tried once more, under the same recorded decision. Once a byte
    of the answer has come nothing is repeated. Proxies and netrc files of the environment are not
    asked; certificates are checked against the system's.
    """

    def __init__(self, patience: Patience | None = None) -> None:
        self._patience = patience or Patience()
        self._pools: dict[_Origin, _Pool] = {}
        self._open = False

    async def start(self) -> None:
        """To be called on the event loop that will use it."""
        self._open = True

    async def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> UpstreamAnswer:
        """See the port."""
        if not self._open:
            raise ProviderUnreached(Reason.UPSTREAM_UNAVAILABLE, "The gateway is not ready. Try again.")
        try:
            origin, target = _target(url)
            head = _head(origin, target, headers, len(body))
        except ValueError:
            raise _broken(reached=False) from None
        pool = self._pools.get(origin)
        if pool is None:
            pool = self._pools[origin] = _Pool(origin, self._patience)
        await pool.take_seat()
        try:
            connection = await self._answered(pool, head, body)
        except BaseException:
            pool.leave_seat()
            raise
        answer = _Answer(connection, pool, self._patience.between_bytes)
        return UpstreamAnswer(connection.status, connection.headers, answer)

    async def _answered(self, pool: _Pool, head: bytes, body: bytes) -> ProviderConnection:
        """Return the connection once the head of its answer has come."""
        reached = False
        for again in (True, False):
            try:
                # What closed one idle connection may have closed them all.
                connection = await pool.connection(idle=again)
            except TimeoutError:
                # An address that does not answer is no better a moment later.
                raise _broken(reached=reached) from None
            except OSError:
                if not again:
                    raise _broken(reached=reached) from None
                continue
            try:
                await connection.post(head, body, self._patience.first_byte)
            except Disconnected:
                reached = True
                begun = connection.begun
                connection.close()
                if begun or not again:
                    raise _broken() from None
            except TimeoutError:
                connection.close()
                raise _broken() from None
            except BaseException:
                connection.close()
                raise
            else:
                return connection
        raise AssertionError("the second attempt returns or raises")

    async def close(self) -> None:
        """Close every connection."""
        self._open = False
        for pool in self._pools.values():
            pool.close()
        self._pools.clear()


@dataclass(frozen=True, slots=True)
class _Origin:
    """Whom to connect to."""

    tls: bool
    host: str
    port: int


@lru_cache(maxsize=256)
def _target(url: str) -> tuple[_Origin, str]:
    """Return where a URL leads: the origin, and the request target. Raises ValueError."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("not a URL of HTTP")
    host = parts.hostname if parts.hostname.isascii() else parts.hostname.encode("idna").decode()
    tls = parts.scheme == "https"
    target = quote(parts.path or "/", safe="/:@!$&'()*+,;=~%-._")
    return _Origin(tls, host, parts.port or (443 if tls else 80)), target


def _head(origin: _Origin, target: str, headers: Mapping[str, str], length: int) -> bytes:
    """Return the head of a request. Raises ValueError for a header that would be more than one."""
    host = f"[{origin.host}]" if ":" in origin.host else origin.host
    if origin.port != (443 if origin.tls else 80):
        host = f"{host}:{origin.port}"
    lines = [f"POST {target} HTTP/1.1\r\nhost: {host}\r\n{_ALWAYS}"]
    for name, value in headers.items():
        if not name.isascii() or any(char in name + value for char in "\r\n\0"):
            raise ValueError("not a header")
        lines.append(f"{name}: {value}\r\n")
    lines.append(f"content-length: {length}\r\n\r\n")
    return "".join(lines).encode("latin-1")


_ALWAYS = (
    "user-agent: privity\r\naccept: */*\r\naccept-encoding: identity\r\ncontent-type: application/json\r\n"
)


class _Answer:
    """The body of an answer, whose provider may not be silent for too long."""

    def __init__(self, connection: ProviderConnection, pool: _Pool, between_bytes: float) -> None:
        self._connection = connection
        self._pool = pool
        self._between_bytes = between_bytes
        self._open = True

    async def read(self, within: float, /) -> bytes | None:
        """See the port."""
        connection = self._connection
        try:
            piece = await connection.read(min(within, self._between_bytes - connection.silent))
        except Disconnected:
            raise _broken() from None
        if piece is None and connection.silent >= self._between_bytes:
            raise _broken()
        return piece

    def close(self) -> None:
        """See the port."""
        if self._open:
            self._open = False
            self._pool.take_back(self._connection)
            self._pool.leave_seat()


class _Pool:
    """The connections to one origin. Those that have just been used are used first."""

    def __init__(self, origin: _Origin, patience: Patience) -> None:
        self._origin = origin
        self._patience = patience
        self._loop = asyncio.get_running_loop()
        self._seats = asyncio.Semaphore(patience.connections)
        self._idle: list[ProviderConnection] = []
        self._sweep: asyncio.TimerHandle | None = None
        self._tls = _tls() if origin.tls else None
        self._closed = False

    async def take_seat(self) -> None:
        """Wait to be one of those who may have a connection. Raises ProviderUnreached."""
        if not self._seats.locked():
            await self._seats.acquire()
            return
        try:
            async with asyncio.timeout(self._patience.connect):
                await self._seats.acquire()
        except TimeoutError:
            raise _broken(reached=False) from None

    def leave_seat(self) -> None:
        """Let the next one have it."""
        self._seats.release()

    async def connection(self, *, idle: bool) -> ProviderConnection:
        """Return an ``idle`` connection if there is one, else a new one. Raises OSError, TimeoutError."""
        while idle and self._idle:
            connection = self._idle.pop()
            if connection.reusable and self._loop.time() - connection.idle_since < _KEPT_S:
                return connection
            connection.close()
        async with asyncio.timeout(self._patience.connect):
            return await self._connect()

    async def _connect(self) -> ProviderConnection:
        host, loop = self._origin.host, self._loop
        found = await loop.getaddrinfo(host, self._origin.port, type=socket.SOCK_STREAM)
        sock = await aiohappyeyeballs.start_connection(
            found, happy_eyeballs_delay=_NEXT_ADDRESS_S, interleave=1, loop=loop, socket_factory=_socket
        )
        try:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            _, connection = await loop.create_connection(
                lambda: ProviderConnection(loop),
                sock=sock,
                ssl=self._tls,
                server_hostname=host if self._tls else None,
            )
        except BaseException:
            sock.close()
            raise
        return connection

    def take_back(self, connection: ProviderConnection) -> None:
        """Keep a connection whose answer was read to its end; close any other."""
        if self._closed or not connection.reusable:
            connection.close()
            return
        connection.idle_since = self._loop.time()
        self._idle.append(connection)
        if self._sweep is None:
            self._sweep = self._loop.call_later(_KEPT_S, self._close_stale)

    def _close_stale(self) -> None:
        self._sweep = None
        until = self._loop.time() - _KEPT_S
        for connection in self._idle:
            if connection.idle_since <= until or not connection.reusable:
                connection.close()
        self._idle = [c for c in self._idle if c.idle_since > until and c.reusable]
        if self._idle:
            self._sweep = self._loop.call_later(_KEPT_S, self._close_stale)

    def close(self) -> None:
        """Close what is idle now, and what is in use when it comes back."""
        self._closed = True
        if self._sweep is not None:
            self._sweep.cancel()
        for connection in self._idle:
            connection.close()
        self._idle.clear()


@lru_cache(maxsize=1)
def _tls() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    return context


def _socket(address: AddrInfoType) -> socket.socket:
    family, kind, protocol, _, _ = address
    sock = socket.socket(family, kind, protocol)
    # One read may bring as much as the kernel has taken: this bounds what a stalled stream holds here.
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, RECEIVE_BUFFER)
    return sock


def _broken(*, reached: bool = True) -> Unavailable:
    # A system's message names hosts: only the fact goes on.
    if not reached:
        return ProviderUnreached(
            Reason.UPSTREAM_UNAVAILABLE, "The provider could not be reached, so nothing was sent. Try again."
        )
    return Unavailable(Reason.UPSTREAM_UNAVAILABLE, "The provider broke off or did not answer. Try again.")
