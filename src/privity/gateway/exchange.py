"""Steps 8 to 10 at the socket: forward what was decided, let the answer out, record the outcome.

The client may leave, and the gateway may be stopped, at any moment. Whatever happens after the
decision, exactly one outcome is recorded: ``completed``, ``partial`` (something of the answer may have
been released, or was withheld), ``upstream_failed`` (there was no answer) or ``abandoned`` (nothing
was forwarded).
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import AsyncExitStack
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from privity.domain.decision import Reason
from privity.domain.errors import (
    BadInput,
    OutcomeUnrecorded,
    PrivityError,
    ProviderUnreached,
    Unavailable,
    UpstreamError,
)
from privity.gateway.answer import Answer, failed, where
from privity.gateway.arrive import ClientGone
from privity.gateway.upstream import Upstream, UpstreamAnswer
from privity.journey.pipeline import Journey, Outgoing
from privity.journey.protocol import ProtocolAdapter, ProviderError
from privity.journey.receive import Receiver
from privity.journey.sse import Frames, FrameTooLong

_log = logging.getLogger("privity.gateway")

T = TypeVar("T")

#: Silence after which a window may release up to its safe border (design, section 2 step 9).
IDLE = 0.25

#: An answer that is read whole may not be larger than this.
MAX_ANSWER = 64 * 1024 * 1024

#: Characters of a stream that may be held back while no border comes at which they could be released.
MAX_HELD = 4 * 1024 * 1024

#: The client's own doing, as nginx has it in its logs; never sent.
CLIENT_LEFT = 499


class Ended(StrEnum):
    """Why a running request is not waited for any more."""

    CLIENT = "client"  # it left
    STOPPED = "stopped"  # the gateway ends


Gone = asyncio.Future[Ended]


class _Stopped(Exception):
    """The gateway ends before the answer does."""


async def unless(gone: Gone, work: Awaitable[T]) -> T:
    """Return what the work returns. Raises ClientGone or _Stopped, and cancels it, where nobody waits."""
    task = asyncio.ensure_future(work)
    try:
        await asyncio.wait((task, gone), return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise _why(gone)
        return task.result()
    finally:
        if not task.done():
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError, Exception):
                await task


def _why(gone: Gone) -> Exception:
    return ClientGone() if gone.result() is Ended.CLIENT else _Stopped()


class Exchange:
    """One forwarded request and its answer. ``answered`` says afterwards whether the client has it all."""

    def __init__(
        self,
        *,
        journey: Journey,
        upstream: Upstream,
        key: str | None,
        outgoing: Outgoing,
        adapter: ProtocolAdapter,
        answer: Answer,
        gone: Gone,
    ) -> None:
        self._journey = journey
        self._upstream = upstream
        self._key = key
        self._outgoing = outgoing
        self._adapter = adapter
        self._answer = answer
        self._gone = gone
        #: Whether the request may go out again under its decision: its end without an answer is on record.
        self.repeatable = False

    async def run(self) -> None:
        """Forward, answer, record. Raises PrivityError for the client, ClientGone where there is none."""
        outgoing = self._outgoing
        if self._gone.done():
            await self._journey.abandon(outgoing)
            self.repeatable = True
            raise self._interrupted()
        url = outgoing.provider.base_url.rstrip("/") + self._adapter.upstream_path
        headers = self._adapter.upstream_headers(self._key)
        async with AsyncExitStack() as stack:
            try:
                post = self._upstream.post(url, outgoing.body, headers)
                provider = await unless(self._gone, stack.enter_async_context(post))
            except Unavailable as error:
                reached = not isinstance(error, ProviderUnreached)
                await self._journey.upstream_failed(outgoing, 0, reached=reached)
                self.repeatable = True
                raise
            except (ClientGone, _Stopped):
                await self._partial(CLIENT_LEFT)
                raise self._interrupted() from None
            except Exception as error:  # noqa: BLE001 - whatever broke, it has its outcome
                _log.error("request %s failed: %s", self._answer.request_id, where(error))
                await self._journey.upstream_failed(outgoing, 0)
                raise failed() from None
            if provider.status != 200:
                raise await self._refused(provider)
            try:
                await (self._stream(provider) if outgoing.stream else self._plain(provider))
            except OutcomeUnrecorded:
                raise  # it stays open, and the next start presumes that it was disclosed
            except Unavailable:
                await self._partial(503)
                raise
            except UpstreamError as error:
                await self._partial(error.status)
                raise
            except (BadInput, FrameTooLong):
                # The provider has the prompt; nothing more of its answer is released.
                await self._partial(502)
                raise UpstreamError(502, "The provider's answer is not of its protocol.") from None
            except (ClientGone, _Stopped):
                await self._partial(CLIENT_LEFT)
                raise self._interrupted() from None
            except Exception as error:  # noqa: BLE001 - whatever broke, it has its outcome
                _log.error("request %s failed: %s", self._answer.request_id, where(error))
                await self._partial(503)
                raise failed() from None

    async def _plain(self, provider: UpstreamAnswer) -> None:
        receiver = self._outgoing.receiver
        body = await receiver.answer(await unless(self._gone, provider.whole(MAX_ANSWER)))
        if self._gone.done():
            receiver.bytes_out = 0
            raise _why(self._gone)
        await self._journey.complete(self._outgoing, provider.status, receiver.tally())
        with contextlib.suppress(ClientGone):  # it has its outcome; one is all there may be
            await self._answer.whole(200, {"content-type": "application/json"}, body)

    async def _stream(self, provider: UpstreamAnswer) -> None:
        """Rewrite event by event; the last event leaves after the outcome is durable."""
        kind = {"content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache"}
        await self._answer.start(200, kind)
        last = await self._relay(provider)
        await self._journey.complete(self._outgoing, provider.status, self._outgoing.receiver.tally())
        with contextlib.suppress(ClientGone):  # the outcome is recorded, and all but this had gone
            await self._answer.more(last, more=False)

    async def _relay(self, provider: UpstreamAnswer) -> bytes:
        """Release events as they come; return the last bytes, which are not to go before the outcome."""
        receiver, frames, loop = self._outgoing.receiver, Frames(), asyncio.get_running_loop()
        chunks = provider.chunks.__aiter__()
        pending: asyncio.Task[bytes] | None = None
        try:
            while True:
                pending = pending or loop.create_task(_next(chunks))
                if not pending.done():
                    await asyncio.wait(
                        (pending, self._gone), timeout=IDLE, return_when=asyncio.FIRST_COMPLETED
                    )
                if self._gone.done():
                    raise _why(self._gone)
                if not pending.done():
                    await self._release(receiver, await receiver.idle())
                    continue
                chunk, pending = pending.result(), None
                ended = chunk == b""
                out: list[bytes] = []
                for frame in frames.close() if ended else frames.feed(chunk):
                    out.append(await receiver.event(frame))
                    if receiver.failed:
                        raise UpstreamError(502, "The provider broke off its answer.")
                    if receiver.done:
                        break
                else:
                    if not ended:
                        if receiver.held > MAX_HELD:
                            raise UpstreamError(502, "The provider's answer has no place to be released at.")
                        await self._release(receiver, b"".join(out))
                        continue
                    if not receiver.finished:
                        raise UpstreamError(502, "The provider broke off its answer.")
                    out.append(await receiver.close())
                receiver.bytes_out += sum(map(len, out))
                return b"".join(out)
        finally:
            if pending is not None:
                pending.cancel()
                with contextlib.suppress(asyncio.CancelledError, Exception):
                    await pending  # it holds the connection that is about to be closed

    async def _release(self, receiver: Receiver, data: bytes) -> None:
        if data:
            receiver.bytes_out += len(data)
            await self._answer.more(data, more=True)

    async def _partial(self, status: int) -> None:
        """Record how far it came. Without a log it stays open, and is presumed disclosed."""
        receiver = self._outgoing.receiver
        if not self._answer.begun:
            receiver.bytes_out = 0
        with contextlib.suppress(Unavailable):
            await self._journey.partial(self._outgoing, status, await receiver.break_off())
            # What has begun to arrive is not asked for again by an SDK, and would be a second answer.
            self.repeatable = not self._answer.begun

    async def _refused(self, provider: UpstreamAnswer) -> UpstreamError:
        """Record the provider's refusal, and tell the client in its own shape."""
        status, said = provider.status, ProviderError("")
        if 400 <= status < 500 and status not in (401, 403):
            with contextlib.suppress(Unavailable, ClientGone, _Stopped):
                said = self._adapter.upstream_error(await unless(self._gone, provider.whole(64 * 1024)))
                said = replace(said, message=await self._outgoing.receiver.inspected(said.message))
        await self._journey.upstream_failed(self._outgoing, status)
        self.repeatable = True
        if status in (401, 403):
            return UpstreamError(502, "The provider refused the gateway's credentials. Check its key_env.")
        if 400 <= status < 500:
            limited = status == 429
            otherwise = "The provider limits the rate." if limited else f"The provider refused it ({status})."
            return UpstreamError(
                status,
                said.message or otherwise,
                retry_after=_seconds(provider.headers) if limited else None,
                kind=said.kind,
                code=said.code,
            )
        # 503, and 529 by which Anthropic says that it is overloaded: SDKs have kinds of their own for these.
        return UpstreamError(status if status in (503, 529) else 502, f"The provider failed ({status}).")

    def _interrupted(self) -> PrivityError | ClientGone:
        if self._gone.result() is Ended.CLIENT:
            return ClientGone()
        return Unavailable(Reason.DRAINING, "The gateway was stopped before the answer had come. Try again.")


def _seconds(headers: Mapping[str, str]) -> str | None:
    value = headers.get("retry-after", "")
    return value if value.isdigit() and len(value) <= 4 else None


async def _next(chunks: AsyncIterator[bytes]) -> bytes:
    """Return the next chunk, b"" at the end."""
    while True:
        try:
            chunk = await anext(chunks)
        except StopAsyncIteration:
            return b""
        if chunk:
            return chunk
