"""The way to a provider: one narrow port, and aiohttp behind it.

Only what the journey wrote leaves here: the path is a constant of the adapter, the query string is
empty, headers are ours (an allow-list of none from the client), redirects are not followed, and the
provider's cookies are not kept.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Protocol

import aiohttp
from aiohttp.connector import AddrInfoType

from privity.domain.decision import Reason
from privity.domain.errors import ProviderUnreached, Unavailable


@dataclass(frozen=True, slots=True)
class UpstreamAnswer:
    """A provider's answer: its status, its headers (lower case), and its bytes as they come."""

    status: int
    headers: Mapping[str, str]
    chunks: AsyncIterator[bytes]

    async def whole(self, limit: int) -> bytes:
        """Return the whole body. Raises Unavailable past ``limit`` bytes."""
        pieces: list[bytes] = []
        size = 0
        async for chunk in self.chunks:
            size += len(chunk)
            if size > limit:
                raise Unavailable(Reason.UPSTREAM_UNAVAILABLE, "The provider's answer is too large.")
            pieces.append(chunk)
        return b"".join(pieces)


class Upstream(Protocol):
    """Sends one body to one provider."""

    def post(
        self, url: str, body: bytes, headers: Mapping[str, str]
    ) -> AbstractAsyncContextManager[UpstreamAnswer]:
        """Send, and yield the answer. Leaving closes what was not read to its end.

        Raises Unavailable where no answer came or it broke off; ProviderUnreached where not even a
        connection came about, so that nothing of the body left.
        """


#: The largest piece of an answer that is worked on at once. A connection that has twice as many bytes
#: waiting is no longer read from.
READ_BUFFER = 16 * 1024

#: And in the kernel before that.
RECEIVE_BUFFER = 32 * 1024


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a provider is waited for, in seconds, and how many connections it gets."""

    connect: float = 10.0
    first_byte: float = 300.0
    between_bytes: float = 120.0
    connections: int = 1000


class HttpUpstream:
    """aiohttp with a connection pool per provider. Raises Unavailable where no answer came.

    A connection that is refused, or breaks before the first byte of an answer (an idle one that the
    provider was just closing, say), is tried once more, under the same recorded decision. Once a byte
    of the answer has come nothing is repeated.
    """

    def __init__(self, patience: Patience | None = None) -> None:
        self._patience = patience or Patience()
        self._session: aiohttp.ClientSession | None = None

    async def start(self) -> None:
        """Open the pool; to be called on the event loop that will use it."""
        self._session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=None, connect=self._patience.connect),
            connector=aiohttp.TCPConnector(
                limit=0,
                limit_per_host=self._patience.connections,
                keepalive_timeout=30,
                socket_factory=_socket,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=True,
            headers={"user-agent": "privity"},
            read_bufsize=READ_BUFFER,
        )

    @asynccontextmanager
    async def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> AsyncIterator[UpstreamAnswer]:
        """See the port."""
        if self._session is None:
            raise ProviderUnreached(Reason.UPSTREAM_UNAVAILABLE, "The gateway is not ready. Try again.")
        response = await self._answered(self._session, url, body, headers)
        try:
            lower = {name.lower(): value for name, value in response.headers.items()}
            yield UpstreamAnswer(
                response.status, lower, _chunks(response.content, self._patience.between_bytes)
            )
        finally:
            # What was not read to its end is closed, not drained: nobody waits for it any more.
            response.close() if not response.content.at_eof() else response.release()

    async def _answered(
        self, session: aiohttp.ClientSession, url: str, body: bytes, headers: Mapping[str, str]
    ) -> aiohttp.ClientResponse:
        """Return the response once its head has come."""
        reached = False
        for again in (True, False):
            try:
                async with asyncio.timeout(self._patience.first_byte):
                    return await session.post(
                        url,
                        data=body,
                        headers={"content-type": "application/json", **headers},
                        allow_redirects=False,
                    )
            except (aiohttp.ConnectionTimeoutError, aiohttp.ClientConnectorError) as error:
                # A full pool or an address that does not answer is no better a moment later.
                if not again or isinstance(error, aiohttp.ConnectionTimeoutError):
                    raise _broken(reached=reached) from None
            except (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError):
                reached = True
                if not again:
                    raise _broken() from None
            except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
                raise _broken() from None
        raise AssertionError("the second attempt returns or raises")

    async def close(self) -> None:
        """Close the pool."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()


def _socket(address: AddrInfoType) -> socket.socket:
    family, kind, protocol, _, _ = address
    sock = socket.socket(family, kind, protocol)
    # One read may bring as much as the kernel has taken: this bounds what a stalled stream holds here.
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, RECEIVE_BUFFER)
    return sock


async def _chunks(content: aiohttp.StreamReader, between_bytes: float) -> AsyncIterator[bytes]:
    try:
        while True:
            # Reading stops while nobody asks for more: the connection's buffer fills, and the provider
            # has to wait for a slow client.
            async with asyncio.timeout(between_bytes):
                chunk = await content.read(READ_BUFFER)
            if not chunk:
                return
            yield chunk
    except (aiohttp.ClientError, TimeoutError, OSError):
        raise _broken() from None


def _broken(*, reached: bool = True) -> Unavailable:
    # The library's message names hosts and sometimes headers: only the fact goes on.
    if not reached:
        return ProviderUnreached(
            Reason.UPSTREAM_UNAVAILABLE, "The provider could not be reached, so nothing was sent. Try again."
        )
    return Unavailable(Reason.UPSTREAM_UNAVAILABLE, "The provider broke off or did not answer. Try again.")
