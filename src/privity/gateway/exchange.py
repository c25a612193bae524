"""Steps 8 to 10 at the socket: forward what was decided, let the answer out, record the outcome.

The client may leave, and the gateway may be stopped, at any moment. Whatever happens after the
decision, exactly one outcome is recorded: ``completed``, ``partial`` (something of the answer may have
been released, or was withheld), ``upstream_failed`` (there was no answer) or ``abandoned`` (nothing
was forwarded).
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Mapping
from dataclasses import replace

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
from privity.gateway.waiting import Ended, Stopped, Waiting
from privity.journey.pipeline import Journey, Outgoing
from privity.journey.protocol import ProtocolAdapter, ProviderError
from privity.journey.receive import Receiver
from privity.journey.sse import Frames, FrameTooLong

_log = logging.getLogger("privity.gateway")

#: Silence after which a window may release up to its safe border (design, section 2 step 9).
IDLE = 0.25

#: An answer that is read whole may not be larger than this.
MAX_ANSWER = 64 * 1024 * 1024

#: Characters of a stream that may be held back while no border comes at which they could be released.
MAX_HELD = 4 * 1024 * 1024

#: The client's own doing, as nginx has it in its logs; never sent.
CLIENT_LEFT = 499


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
        waiting: Waiting,
    ) -> None:
        self._journey = journey
        self._upstream = upstream
        self._key = key
        self._outgoing = outgoing
        self._adapter = adapter
        self._answer = answer
        self._waiting = waiting
        #: Whether the request may go out again under its decision: its end without an answer is on record.
        self.repeatable = False

    async def run(self) -> None:
        """Forward, answer, record. Raises PrivityError for the client, ClientGone where there is none."""
        outgoing = self._outgoing
        if self._waiting.ended:
            await self._journey.abandon(outgoing)
            self.repeatable = True
            raise self._interrupted()
        with await self._forward() as provider:
            await self._receive(provider)

    async def _forward(self) -> UpstreamAnswer:
        """Return the provider's answer when its head has come; every other end has its outcome."""
        url = self._outgoing.provider.base_url.rstrip("/") + self._adapter.upstream_path
        try:
            with self._waiting:
                headers = self._adapter.upstream_headers(self._key)
                return await self._upstream.post(url, self._outgoing.body, headers)
        except Unavailable as error:
            reached = not isinstance(error, ProviderUnreached)
            await self._journey.upstream_failed(self._outgoing, 0, reached=reached)
            self.repeatable = True
            raise
        except (ClientGone, Stopped):
            await self._partial(CLIENT_LEFT)
            raise self._interrupted() from None
        except Exception as error:  # noqa: BLE001 - whatever broke, it has its outcome
            _log.error("request %s failed: %s", self._answer.request_id, where(error))
            await self._journey.upstream_failed(self._outgoing, 0)
            raise failed() from None

    async def _receive(self, provider: UpstreamAnswer) -> None:
        """Let the answer out, and record how it ended."""
        if provider.status != 200:
            raise await self._refused(provider)
        try:
            await (self._stream(provider) if self._outgoing.stream else self._plain(provider))
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
        except (ClientGone, Stopped):
            await self._partial(CLIENT_LEFT)
            raise self._interrupted() from None
        except Exception as error:  # noqa: BLE001 - whatever broke, it has its outcome
            _log.error("request %s failed: %s", self._answer.request_id, where(error))
            await self._partial(503)
            raise failed() from None

    async def _plain(self, provider: UpstreamAnswer) -> None:
        receiver = self._outgoing.receiver
        with self._waiting:
            whole = await provider.whole(MAX_ANSWER)
        body = await receiver.answer(whole)
        if self._waiting.ended:
            receiver.bytes_out = 0
            raise self._waiting.why()
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
        receiver, frames, waiting = self._outgoing.receiver, Frames(), self._waiting
        while True:
            with waiting:
                chunk = await provider.body.read(IDLE)
            if chunk is None:
                await self._release(receiver, await receiver.idle())
                continue
            out: list[bytes] = []
            for frame in frames.feed(chunk) if chunk else frames.close():
                out.append(await receiver.event(frame))
                if receiver.failed:
                    raise UpstreamError(502, "The provider broke off its answer.")
                if receiver.done:
                    break
            else:
                if chunk:
                    if receiver.held > MAX_HELD:
                        raise UpstreamError(502, "The provider's answer has no place to be released at.")
                    await self._release(receiver, b"".join(out))
                    continue
                if not receiver.finished:
                    raise UpstreamError(502, "The provider broke off its answer.")
                out.append(await receiver.close())
            receiver.bytes_out += sum(map(len, out))
            return b"".join(out)

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
            with contextlib.suppress(Unavailable, ClientGone, Stopped):
                with self._waiting:
                    whole = await provider.whole(64 * 1024)
                heard = self._adapter.upstream_error(whole)
                # Only what was inspected is told: where detection is out, nothing of it is.
                said = replace(heard, message=await self._outgoing.receiver.inspected(heard.message))
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
        if self._waiting.ended is Ended.CLIENT:
            return ClientGone()
        return Unavailable(Reason.DRAINING, "The gateway was stopped before the answer had come. Try again.")


def _seconds(headers: Mapping[str, str]) -> str | None:
    value = headers.get("retry-after", "")
    return value if value.isdigit() and len(value) <= 4 else None
