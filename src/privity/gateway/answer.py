"""What goes back to a client over ASGI: errors in its protocol's shape, JSON, bytes; patience is limited."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

import orjson

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
from privity.gateway.arrive import ClientGone
from privity.gateway.patience import within
from privity.journey.protocol import ProtocolAdapter

Send = Callable[[dict[str, Any]], Coroutine[Any, Any, None]]
Headers = dict[str, str]

_NO_RETRY = {"x-should-retry": "false"}

#: What a client may wait for before it asks again, where the default of a second is not the time.
_RETRY_AFTER = {Reason.DISK_RESERVE: "30", Reason.DRAINING: "2"}


class Answer:
    """The way back of one request. It knows whether an answer has begun: it cannot begin twice."""

    def __init__(self, send: Send, adapter: ProtocolAdapter, request_id: str, stall_s: float) -> None:
        self._send = send
        self._adapter = adapter
        self._stall_s = stall_s
        self.request_id = request_id
        #: Headers of every answer from here on (the receipt, once there is one).
        self.headers: Headers = {"x-request-id": request_id, "request-id": request_id}
        self.begun = False

    async def start(self, status: int, headers: Mapping[str, str]) -> None:
        """Send status and headers."""
        self.begun = True
        pairs = [(k.encode(), v.encode()) for k, v in {**headers, **self.headers}.items()]
        await self._out({"type": "http.response.start", "status": status, "headers": pairs})

    async def more(self, data: bytes, *, more: bool) -> None:
        """Send bytes of a body. Raises ClientGone where nobody takes them."""
        await self._out({"type": "http.response.body", "body": data, "more_body": more})

    async def whole(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        """Send a whole answer."""
        await self.start(status, {**headers, "content-length": str(len(body))})
        await self.more(body, more=False)

    async def json(self, status: int, document: object) -> None:
        """Send a document of our own."""
        await self.whole(status, {"content-type": "application/json"}, orjson.dumps(document))

    async def error(self, error: PrivityError) -> None:
        """Refuse, in the caller's shape; in the middle of a stream as its last event."""
        if self.begun:
            await self.more(self._adapter.error_event(error, self.request_id), more=False)
            return
        if error.interaction:
            self.headers["x-privity-receipt"] = error.interaction
        status, more = _status(error)
        body = self._adapter.error_body(error, self.request_id)
        await self.whole(status, {"content-type": "application/json", **more}, body)

    async def _out(self, message: dict[str, Any]) -> None:
        # The server waits here until the client has taken what went before (flow control).
        try:
            await within(self._stall_s, self._send(message))
        except (TimeoutError, OSError):
            raise ClientGone from None


def _status(error: PrivityError) -> tuple[int, Headers]:
    match error:
        case BadInput(status=409):
            return 409, {"retry-after": "1"}  # the only wrong request that is right a moment later
        case BadInput():
            return error.status, _NO_RETRY
        case Unauthenticated():
            return 401, {"www-authenticate": "Bearer", **_NO_RETRY}
        case Denied():
            return 403, _NO_RETRY
        case OutcomeUnrecorded():
            return 503, _NO_RETRY  # the provider has answered: asking again would disclose again
        case Unavailable(reason=Reason.TOO_MANY_REQUESTS):
            return 429, {"retry-after": "1"}
        case Unavailable():
            return 503, {"retry-after": _RETRY_AFTER.get(error.reason, "1")}
        case UpstreamError():
            return error.status, {"retry-after": error.retry_after} if error.retry_after else {}
        case _:
            return 503, {"retry-after": "1"}


def failed() -> Unavailable:
    """Return what a client is told of a mistake of ours."""
    return Unavailable(Reason.POLICY_ERROR, "The gateway failed, so nothing more was sent. Try again.")


def where(error: BaseException) -> str:
    """The kind of error and the places it passed, never its message, which may quote text."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{f.filename.rsplit('/', 1)[-1]}:{f.lineno}" for f in reversed(frames[-6:]))
    return f"{type(error).__name__} at {places}"
