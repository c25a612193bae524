"""The data port: raw ASGI, one instance per gateway process.

Known routes only: a route that this table does not list is refused, never tunnelled. Whatever
happens, the client gets an answer in its protocol's shape with a request id, and nothing of an
interaction's text gets into a log line.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any

from privity.domain.clock import Clock, Random
from privity.domain.errors import BadInput, PrivityError, Unauthenticated
from privity.domain.ids import make_id
from privity.domain.inventory import Inventory, Principal
from privity.gateway.admission import Admission, Limits
from privity.gateway.answer import Answer, Send, failed, where
from privity.gateway.arrive import ClientGone, Receive, inflate, read_body
from privity.gateway.attempts import Attempts, Name, name_of
from privity.gateway.connection import ABORT
from privity.gateway.exchange import Exchange
from privity.gateway.patience import within
from privity.gateway.unauthenticated import RefusalCounter
from privity.gateway.upstream import Upstream
from privity.gateway.waiting import Ended, Waiting
from privity.identity.authenticate import Authenticator
from privity.identity.scopes import conversation_id
from privity.journey.offload import Offload, in_place
from privity.journey.pipeline import Arrival, Journey
from privity.journey.protocol import ProtocolAdapter

__all__ = ["Gateway", "Limits"]

_log = logging.getLogger("privity.gateway")


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
        offload: Offload = in_place,
    ) -> None:
        self._journey = journey
        self._inventory = inventory
        self._authenticator = authenticator
        self._routes = {adapter.path: adapter for adapter in adapters.values()}
        self._shape = next(iter(adapters.values()))  # errors where nothing tells the protocol
        self._upstream = upstream
        self._provider_keys = provider_keys
        self._limits = limits
        self._ready = ready
        self._refusals = refusals
        self._clock = clock
        self._random = random
        self._offload = offload
        self._attempts = Attempts()
        self._running: set[Waiting] = set()
        self._idle = asyncio.Event()
        #: What the door takes in at this moment; stopping and the disk's reserve close it.
        self.admission = Admission(limits)

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            return
        request_id = make_id("req", self._clock(), self._random(10))
        adapter = self._routes.get(scope["path"]) or self._shape_for(scope)
        answer = Answer(send, adapter, request_id, self._limits.stall_s)
        try:
            try:
                await self._serve(scope, receive, answer, adapter)
            except PrivityError as error:
                await answer.error(error)
            except ClientGone:
                raise
            except Exception as error:  # noqa: BLE001 - the boundary: whatever broke, the client is refused
                _log.error("request %s failed: %s", request_id, where(error))
                await answer.error(failed())
        except ClientGone:
            # It left, or takes nothing more: its connection is not worth the buffers that it holds.
            abort = scope.get("extensions", {}).get(ABORT)
            if abort is not None:
                abort()

    def _shape_for(self, scope: dict[str, Any]) -> ProtocolAdapter:
        """Return the protocol whose client this seems to be, where the path is no protocol's."""
        adapters, sent = self._routes.values(), {name for name, _ in scope["headers"]}
        below = (a for a in adapters if scope["path"].startswith(f"{a.path}/"))
        named = (a for a in adapters if a.header.encode() in sent)
        return next(below, None) or next(named, self._shape)

    async def drain(self, seconds: float) -> None:
        """Take nothing new, let what runs end, and break off what does not end in time.

        What does not end even then (a body still on its way, a detector at work) has forwarded nothing,
        or stays open in the store, and the next start records it as unknown.
        """
        self.admission.draining = True
        await self._emptied(seconds)
        for waiting in list(self._running):
            waiting.end(Ended.STOPPED)
        await self._emptied(seconds)

    async def _emptied(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self.admission.running:
                    self._idle.clear()
                    await self._idle.wait()

    async def _serve(
        self, scope: dict[str, Any], receive: Receive, answer: Answer, adapter: ProtocolAdapter
    ) -> None:
        path, method = scope["path"], scope["method"]
        if path in self._routes:
            self._only(method, ("POST",), answer)
            await self._interact(scope, receive, answer, adapter)
        elif path == "/healthz":
            self._only(method, ("GET", "HEAD"), answer)
            await answer.json(200, {"status": "ok"})
        elif path == "/readyz":
            self._only(method, ("GET", "HEAD"), answer)
            parts = {
                **await self._ready(),
                "disk": not self.admission.below_reserve,
                "accepting": not self.admission.draining,
            }
            good = all(parts.values())
            await answer.json(200 if good else 503, {"status": "ready" if good else "not ready", **parts})
        elif path == "/v1/models" or path.startswith("/v1/models/"):
            self._only(method, ("GET", "HEAD"), answer)
            principal = await self._authenticate(scope)
            await self._models(principal, path.removeprefix("/v1/models").lstrip("/"), answer)
        else:
            raise BadInput(
                "path",
                "is not served here.",
                f"Served: {', '.join(sorted(self._routes))}, /v1/models.",
                status=404,
            )

    def _only(self, method: str, allowed: tuple[str, ...], answer: Answer) -> None:
        if method not in allowed:
            answer.headers["allow"] = ", ".join(allowed)
            raise BadInput(
                "method", "is not allowed at this path.", f"Allowed: {', '.join(allowed)}.", status=405
            )

    async def _authenticate(self, scope: dict[str, Any]) -> Principal:
        try:
            return await self._authenticator.authenticate(scope["headers"])
        except Unauthenticated:
            # Counted, not logged: strangers must not be able to fill the log.
            self._refusals.count((scope.get("client") or ("unknown",))[0])
            raise

    async def _models(self, principal: Principal, name: str, answer: Answer) -> None:
        application = self._inventory.applications[principal.application]
        models = [
            {"id": m.id, "object": "model", "created": 0, "owned_by": m.provider}
            for m in self._inventory.models.values()
            if m.id in application.models
        ]
        if not name:
            await answer.json(200, {"object": "list", "data": models})
            return
        for model in models:
            if model["id"] == name:
                await answer.json(200, model)
                return
        raise BadInput(
            "model", "is not one of this application's models.", "List them at /v1/models.", status=404
        )

    # ---- one interaction ------------------------------------------------------------------

    async def _interact(
        self, scope: dict[str, Any], receive: Receive, answer: Answer, adapter: ProtocolAdapter
    ) -> None:
        received_ms = self._clock()
        principal = await self._authenticate(scope)
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]
        }
        with self.admission.admit(principal) as seat, self._underway() as waiting:
            try:
                conversation = conversation_id(scope["headers"])
                body = await self._body(receive, headers, seat.hold)
                name = name_of(principal, adapter.path, conversation, headers, body)
                self._attempts.begin(name)
            except BadInput as error:
                await self._journey.refuse(principal, error, received_ms)
                raise
            watch = asyncio.get_running_loop().create_task(_watch(receive, waiting))
            try:
                arrival = Arrival(
                    principal=principal,
                    adapter=adapter,
                    body=body,
                    conversation=conversation,
                    received_ms=received_ms,
                )
                await self._once(name, headers, arrival, answer, waiting)
            finally:
                self._attempts.end(name)
                watch.cancel()

    async def _once(
        self, name: Name, headers: Mapping[str, str], arrival: Arrival, answer: Answer, waiting: Waiting
    ) -> None:
        """Decide, or go on with the decision that this request repeats; then forward."""
        number, earlier = 1, self._attempts.take(name, headers, arrival.received_ms)
        if earlier is None:
            # The decision is not broken off when the client leaves: detection would have to be killed
            # with it, and a record may be half way to the disk. It is recorded as abandoned instead.
            outgoing = await self._journey.open(arrival)
        else:
            number = earlier.number + 1
            outgoing = await self._journey.again(earlier.outgoing, number, arrival.received_ms)
        answer.headers["x-privity-receipt"] = outgoing.interaction
        answer.headers["x-privity-scope"] = outgoing.scope.id
        exchange = Exchange(
            journey=self._journey,
            upstream=self._upstream,
            key=self._provider_keys.get(outgoing.provider.id),
            outgoing=outgoing,
            adapter=arrival.adapter,
            answer=answer,
            waiting=waiting,
        )
        try:
            await exchange.run()
        finally:
            if exchange.repeatable:
                self._attempts.remember(name, outgoing, number, self._clock())

    async def _body(self, receive: Receive, headers: Mapping[str, str], hold: Callable[[int], None]) -> bytes:
        try:
            reading = read_body(receive, headers, self._limits.body, hold)
            body = await within(self._limits.arrive_s, reading)
        except TimeoutError:
            raise BadInput("body", "did not arrive in time.", "Send it in one go.", status=408) from None
        encoding = headers.get("content-encoding", "")
        if not encoding:
            return body
        # A small body may become a large one: it is inflated beside the loop whatever its size.
        inflated = await self._offload(lambda: inflate(body, encoding, self._limits.inflated))
        hold(len(inflated))
        return inflated

    @contextlib.contextmanager
    def _underway(self) -> Iterator[Waiting]:
        waiting = Waiting()
        self._running.add(waiting)
        try:
            yield waiting
        finally:
            self._running.discard(waiting)
            self._idle.set()


async def _watch(receive: Receive, waiting: Waiting) -> None:
    """Tell when the client has left."""
    while (await receive())["type"] != "http.disconnect":
        pass
    waiting.end(Ended.CLIENT)
