"""The way to a provider: one narrow port, and aiohttp behind it.

Only what the journey wrote leaves here: the path is a constant of the adapter, the query string is
empty, headers are ours (an allow-list of none from the client), redirects are not followed, and the
provider's cookies are not kept.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Protocol

import aiohttp

from privity.domain.decision import Reason
from privity.domain.errors import Unavailable


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
        """Send, and yield the answer. Raises Unavailable where none came or it broke off."""


class HttpUpstream:
    """aiohttp with a shared connection pool. Raises Unavailable where no answer came."""

    def __init__(self, *, connect_timeout: float = 10.0, read_timeout: float = 300.0) -> None:
        self._timeout = aiohttp.ClientTimeout(total=None, connect=connect_timeout, sock_read=read_timeout)
        self._session: aiohttp.ClientSession | None = None

    async def start(self) -> None:
        """Open the pool; to be called on the event loop that will use it."""
        self._session = aiohttp.ClientSession(
            timeout=self._timeout,
            connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=60),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=True,
            headers={"user-agent": "privity"},
        )

    @asynccontextmanager
    async def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> AsyncIterator[UpstreamAnswer]:
        """See the port."""
        if self._session is None:
            raise Unavailable(Reason.UPSTREAM_UNAVAILABLE, "The gateway is not ready. Try again.")
        try:
            async with self._session.post(
                url,
                data=body,
                headers={"content-type": "application/json", **headers},
                allow_redirects=False,
            ) as response:
                lower = {name.lower(): value for name, value in response.headers.items()}
                yield UpstreamAnswer(response.status, lower, _chunks(response))
        except (aiohttp.ClientError, TimeoutError, OSError):
            raise _broken() from None

    async def close(self) -> None:
        """Close the pool."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()


async def _chunks(response: aiohttp.ClientResponse) -> AsyncIterator[bytes]:
    try:
        async for chunk in response.content.iter_any():
            yield chunk
    except (aiohttp.ClientError, TimeoutError, OSError):
        raise _broken() from None


def _broken() -> Unavailable:
    # The library's message names hosts and sometimes headers: only the fact goes on.
    return Unavailable(
        Reason.UPSTREAM_UNAVAILABLE, "The provider could not be reached or broke off. Try again."
    )
