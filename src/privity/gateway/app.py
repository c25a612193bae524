"""The data port: raw ASGI, one instance per gateway process.

Known routes only: a route that this table does not list is refused, never tunnelled. Whatever
happens, the client gets an answer in its protocol's shape with a request id, and nothing of an
interaction's text gets into a log line.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import orjson

from privity.domain.clock import Clock, Random
from privity.domain.decision import Reason
from privity.domain.errors import (
    BadInput,
    Denied,
    OutcomeUnrecorded,
    PrivityError,
    Unauthenticated,
    Unavailable,
    UpstreamError,
)
from privity.domain.ids import make_id
from privity.domain.inventory import Principal
from privity.gateway.arrive import ClientGone, Receive, read_body
from privity.gateway.unauthenticated import RefusalCounter
from privity.gateway.upstream import Upstream, UpstreamAnswer
from privity.identity.authenticate import Authenticator
from privity.identity.scopes import conversation_id
from privity.journey.pipeline import Arrival, Inventory, Journey, Outgoing
from privity.journey.protocol import ProtocolAdapter, ProviderError
from privity.journey.receive import Receiver
from privity.journey.sse import Frames, FrameTooLong

Send = Callable[[dict[str, Any]], Awaitable[None]]
Headers = dict[str, str]

_log = logging.getLogger("privity.gateway")

#: Silence after which a window may release up to its safe border (design, section 2 step 9).
IDLE = 0.25

#: An answer that is read whole may not be larger than this.
MAX_ANSWER = 64 * 1024 * 1024

_NO_RETRY = {"x-should-retry": "false"}


@dataclass(frozen=True, slots=True)
class Limits:
    """What the door takes in, in bytes."""

    body: int
    inflated: int


class Gateway:
    """The ASGI application."""

    def __init__(  # noqa: PLR0913 - its parts, by name
        self,
        *,
        journey: Journey,
        inventory: Inventory,
        authenticator: Authenticator,
        adapters: Mapping[str, ProtocolAdapter],
        upstream: Upstream,
        provider_keys: Mapping[str, str | None],
        limits: Limits,
        ready: Callable[[], Awaitable[dict[str, bool]]],
        refusals: RefusalCounter,
        clock: Clock,
        random: Random,
    ) -> None:
        self._journey = journey
        self._inventory = inventory
        self._authenticator = authenticator
        self._routes = {adapter.path: adapter for adapter in adapters.values()}
        self._shape = next(iter(adapters.values()))  # errors where no protocol is known yet
        self._upstream = upstream
        self._provider_keys = provider_keys
        self._limits = limits
        self._ready = ready
        self._refusals = refusals
        self._clock = clock
        self._random = random

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            return
        request_id = make_id("req", self._clock(), self._random(10))
        path, method = scope["path"], scope["method"]
        adapter = self._routes.get(path, self._shape)
        try:
            if path in self._routes and method == "POST":
                await self._interact(scope, receive, send, adapter, request_id)
            elif path == "/healthz":
                await _send_json(send, 200, {"status": "ok"}, request_id)
            elif path == "/readyz":
                parts = await self._ready()
                status = "ready" if all(parts.values()) else "not ready"
                await _send_json(
                    send, 200 if all(parts.values()) else 503, {"status": status, **parts}, request_id
                )
            elif method == "GET" and (path == "/v1/models" or path.startswith("/v1/models/")):
                principal = await self._authenticate(scope)
                await self._models(principal, path.removeprefix("/v1/models").lstrip("/"), send, request_id)
            else:
                raise BadInput(
                    "path",
                    "is not served here.",
                    f"Served: {', '.join(sorted(self._routes))}, /v1/models.",
                    status=404,
                )
        except ClientGone:
            return
        except PrivityError as error:
            await _send_error(send, adapter, error, request_id)
        except Exception as error:  # noqa: BLE001 - the boundary: whatever broke, the client is refused
            _log.error("request %s failed: %s", request_id, _where(error))
            await _send_error(send, adapter, _failed(), request_id)

    async def _authenticate(self, scope: dict[str, Any]) -> Principal:
        try:
            return await self._authenticator.authenticate(scope["headers"])
        except Unauthenticated:
            # Counted, not logged: strangers must not be able to fill the log.
            self._refusals.count((scope.get("client") or ("unknown",))[0])
            raise

    async def _models(self, principal: Principal, name: str, send: Send, request_id: str) -> None:
        application = self._inventory.applications[principal.application]
        models = [
            {"id": m.id, "object": "model", "created": 0, "owned_by": m.provider}
            for m in self._inventory.models.values()
            if m.id in application.models
        ]
        if not name:
            await _send_json(send, 200, {"object": "list", "data": models}, request_id)
            return
        for model in models:
            if model["id"] == name:
                await _send_json(send, 200, model, request_id)
                return
        raise BadInput(
            "model", "is not one of this application's models.", "List them at /v1/models.", status=404
        )

    # ---- one interaction ------------------------------------------------------------------

    async def _interact(
        self, scope: dict[str, Any], receive: Receive, send: Send, adapter: ProtocolAdapter, request_id: str
    ) -> None:
        received_ms = self._clock()
        principal = await self._authenticate(scope)
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]
        }
        try:
            conversation = conversation_id(scope["headers"])
            body = await read_body(receive, headers, self._limits.body, self._limits.inflated)
        except BadInput as error:
            await self._journey.refuse(principal, error, received_ms)
            raise
        outgoing = await self._journey.open(
            Arrival(
                principal=principal,
                adapter=adapter,
                body=body,
                conversation=conversation,
                received_ms=received_ms,
            )
        )
        await self._forward(outgoing, adapter, receive, send, request_id)

    async def _forward(
        self, outgoing: Outgoing, adapter: ProtocolAdapter, receive: Receive, send: Send, request_id: str
    ) -> None:
        ours = {
            "x-request-id": request_id,
            "x-privity-receipt": outgoing.interaction,
            "x-privity-scope": outgoing.scope.id,
        }
        provider = outgoing.provider
        url = provider.base_url.rstrip("/") + adapter.upstream_path
        headers = adapter.upstream_headers(self._provider_keys.get(provider.id))
        answered = False
        gone = asyncio.get_running_loop().create_task(_disconnected(receive))
        try:
            async with self._upstream.post(url, outgoing.body, headers) as answer:
                if answer.status != 200:
                    raise await self._upstream_error(outgoing, adapter, answer)
                answered = True
                if outgoing.stream:
                    await self._stream(outgoing, adapter, answer, send, ours, gone)
                else:
                    await self._plain(outgoing, answer, send, ours)
        except Unavailable as error:
            if not answered:
                await self._journey.upstream_failed(outgoing, 0)
            await _send_error(send, adapter, error, request_id, ours)
        except UpstreamError as error:
            await _send_error(send, adapter, error, request_id, ours)
        finally:
            gone.cancel()

    async def _plain(self, outgoing: Outgoing, answer: UpstreamAnswer, send: Send, headers: Headers) -> None:
        receiver = outgoing.receiver
        try:
            body = await receiver.answer(await answer.whole(MAX_ANSWER))
        except (Unavailable, BadInput) as error:
            # The provider has the prompt; nothing of its answer was released.
            await self._journey.partial(outgoing, 502, receiver.tally())
            if isinstance(error, BadInput):
                raise UpstreamError(502, "The provider's answer is not of its protocol.") from None
            raise
        await self._journey.complete(outgoing, answer.status, receiver.tally())
        await _send(send, 200, {"content-type": "application/json", **headers}, body)

    async def _stream(
        self,
        outgoing: Outgoing,
        adapter: ProtocolAdapter,
        answer: UpstreamAnswer,
        send: Send,
        headers: Headers,
        gone: asyncio.Task[None],
    ) -> None:
        """Rewrite event by event; the last event leaves after the outcome is durable."""
        receiver = outgoing.receiver
        kind = {"content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache"}
        await _start(send, 200, {**kind, **headers})
        error: PrivityError
        try:
            last = await self._relay(outgoing, answer, send, gone)
            await self._journey.complete(outgoing, answer.status, receiver.tally())
            await _more(send, last, more=False)
            return
        except (Unavailable, UpstreamError) as caught:
            error = caught
        except (BadInput, FrameTooLong):
            error = UpstreamError(502, "The provider's stream is not of its protocol.")
        except (ClientGone, OSError):
            with contextlib.suppress(Unavailable):  # it stays open, and is presumed disclosed
                await self._journey.partial(outgoing, 499, receiver.tally())
            return
        except Exception as caught:  # noqa: BLE001 - the answer has begun: all that is left is to end it
            _log.error("request %s failed: %s", headers["x-request-id"], _where(caught))
            error = _failed()
        # After the provider answered, doubt means withhold: what is held back is not flushed.
        with contextlib.suppress(Unavailable):
            await self._journey.partial(outgoing, 502, receiver.tally())
        await _more(send, adapter.error_event(error, headers["x-request-id"]), more=False)

    async def _relay(
        self, outgoing: Outgoing, answer: UpstreamAnswer, send: Send, gone: asyncio.Task[None]
    ) -> bytes:
        """Release events as they come; return the last bytes, which are not to go before the outcome."""
        receiver, frames, loop = outgoing.receiver, Frames(), asyncio.get_running_loop()
        chunks = answer.chunks.__aiter__()
        pending: asyncio.Task[bytes] | None = None
        try:
            while True:
                pending = pending or loop.create_task(_next(chunks))
                await asyncio.wait((pending, gone), timeout=IDLE, return_when=asyncio.FIRST_COMPLETED)
                if gone.done():
                    raise ClientGone
                if not pending.done():
                    await self._release(receiver, send, await receiver.idle())
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
                        await self._release(receiver, send, b"".join(out))
                        continue
                    out.append(await receiver.close())
                receiver.bytes_out += sum(map(len, out))
                return b"".join(out)
        finally:
            if pending is not None:
                pending.cancel()

    async def _release(self, receiver: Receiver, send: Send, data: bytes) -> None:
        if data:
            receiver.bytes_out += len(data)
            await _more(send, data, more=True)

    async def _upstream_error(
        self, outgoing: Outgoing, adapter: ProtocolAdapter, answer: UpstreamAnswer
    ) -> UpstreamError:
        """Record the provider's refusal, and tell the client in its own shape."""
        status, said = answer.status, ProviderError("")
        if 400 <= status < 500 and status not in (401, 403):
            with contextlib.suppress(Unavailable):
                said = adapter.upstream_error(await answer.whole(64 * 1024))
                said = replace(said, message=await outgoing.receiver.inspected(said.message))
        await self._journey.upstream_failed(outgoing, status)
        if status in (401, 403):
            return UpstreamError(502, "The provider refused the gateway's credentials. Check its key_env.")
        if 400 <= status < 500:
            limited = status == 429
            otherwise = "The provider limits the rate." if limited else f"The provider refused it ({status})."
            return UpstreamError(
                status,
                said.message or otherwise,
                retry_after=_seconds(answer.headers) if limited else None,
                kind=said.kind,
                code=said.code,
            )
        return UpstreamError(503 if status in (503, 529) else 502, f"The provider failed ({status}).")


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


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _failed() -> Unavailable:
    return Unavailable(Reason.POLICY_ERROR, "The gateway failed, so nothing more was sent. Try again.")


def _where(error: BaseException) -> str:
    """The kind of error and the places it passed, never its message, which may quote text."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{f.filename.rsplit('/', 1)[-1]}:{f.lineno}" for f in reversed(frames[-6:]))
    return f"{type(error).__name__} at {places}"


async def _send_error(
    send: Send, adapter: ProtocolAdapter, error: PrivityError, request_id: str, headers: Headers | None = None
) -> None:
    extra = dict(headers or {})
    match error:
        case BadInput():
            status, more = error.status, _NO_RETRY
        case Unauthenticated():
            status, more = 401, {"www-authenticate": "Bearer", **_NO_RETRY}
        case Denied():
            status, more = 403, _NO_RETRY
        case OutcomeUnrecorded():
            status, more = 503, _NO_RETRY  # the provider has answered: asking again would disclose again
        case UpstreamError():
            status, more = error.status, {"retry-after": error.retry_after} if error.retry_after else {}
        case _:
            status, more = 503, {"retry-after": "1"}
    extra |= {"x-request-id": request_id, "content-type": "application/json", **more}
    await _send(send, status, extra, adapter.error_body(error, request_id))


async def _send_json(send: Send, status: int, document: object, request_id: str) -> None:
    headers = {"content-type": "application/json", "x-request-id": request_id}
    await _send(send, status, headers, orjson.dumps(document))


async def _send(send: Send, status: int, headers: Headers, body: bytes) -> None:
    await _start(send, status, {**headers, "content-length": str(len(body))})
    await _more(send, body, more=False)


async def _start(send: Send, status: int, headers: Headers) -> None:
    pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": pairs})


async def _more(send: Send, data: bytes, *, more: bool) -> None:
    await send({"type": "http.response.body", "body": data, "more_body": more})
