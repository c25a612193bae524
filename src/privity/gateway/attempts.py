"""One decision for a request that comes again (docs/adr/0011-one-decision-per-retried-request.md).

SDKs repeat a request that failed: same bytes, ``x-stainless-retry-count`` above zero, and the same
``idempotency-key`` where the client gives one. A request that was decided, and then not answered, is
remembered for a while; its repetition goes out under the recorded decision instead of a new one.
Nothing of an answer is ever remembered: a request that was answered is decided anew.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass

from privity.domain.errors import BadInput
from privity.domain.inventory import Principal
from privity.journey.pipeline import Outgoing

#: SDKs wait at most 120 s where a server says so, 8 s otherwise.
REMEMBERED_MS = 150_000

MAX_REMEMBERED = 1000
MAX_BYTES = 32 * 1024 * 1024

#: A client that repeats for ever gets a new decision each so often.
MAX_ATTEMPTS = 10

IDEMPOTENCY_HEADER = "idempotency-key"
RETRY_HEADER = "x-stainless-retry-count"
_LONGEST_KEY = 255


@dataclass(frozen=True, slots=True)
class Name:
    """What makes two requests the same one. The key is kept as a digest: it is the client's text."""

    principal: Principal
    path: str
    conversation: str | None
    key: bytes | None
    body: bytes


@dataclass(frozen=True, slots=True)
class Attempt:
    """A decision whose last attempt was not answered."""

    outgoing: Outgoing
    number: int
    until_ms: int


class Attempts:
    """Remembers decided requests that were not answered; bounded in number, bytes and time."""

    def __init__(self) -> None:
        self._failed: OrderedDict[Name, Attempt] = OrderedDict()
        self._running: dict[tuple[Principal, bytes], bytes] = {}
        self._size = 0

    def begin(self, name: Name) -> None:
        """Note that a request with an idempotency key is under way.

        Raises BadInput: 409 where the same request is still being answered, 422 where the key stands
        for another request.
        """
        if name.key is None:
            return
        running = self._running.get((name.principal, name.key))
        if running is not None:
            same = running == name.body
            raise BadInput(
                IDEMPOTENCY_HEADER,
                "belongs to a request that is still being answered."
                if same
                else "belongs to another request.",
                "Wait for its answer." if same else "Use a new key for each request.",
                status=409 if same else 422,
            )
        self._running[name.principal, name.key] = name.body

    def end(self, name: Name) -> None:
        """The request is no longer under way."""
        if name.key is not None:
            self._running.pop((name.principal, name.key), None)

    def take(self, name: Name, headers: Mapping[str, str], now_ms: int) -> Attempt | None:
        """Return, once, the attempt that this request repeats."""
        self._forget(now_ms)
        if name.key is None and not _is_retry(headers):
            return None
        attempt = self._failed.pop(name, None)
        if attempt is not None:
            self._size -= len(attempt.outgoing.body)
        return attempt

    def remember(self, name: Name, outgoing: Outgoing, number: int, now_ms: int) -> None:
        """The attempt ended without an answer, and its outcome is on record."""
        if number >= MAX_ATTEMPTS:
            return
        # An earlier one of the same name was a request of its own: the newest is what is repeated.
        if (old := self._failed.pop(name, None)) is not None:
            self._size -= len(old.outgoing.body)
        self._failed[name] = Attempt(outgoing, number, now_ms + REMEMBERED_MS)
        self._size += len(outgoing.body)
        self._forget(now_ms)

    def _forget(self, now_ms: int) -> None:
        while self._failed:
            oldest = next(iter(self._failed.values()))
            full = len(self._failed) > MAX_REMEMBERED or self._size > MAX_BYTES
            # A clock that was set back must not keep anything longer.
            if not full and now_ms < oldest.until_ms <= now_ms + REMEMBERED_MS:
                return
            self._failed.popitem(last=False)
            self._size -= len(oldest.outgoing.body)


def name_of(
    principal: Principal, path: str, conversation: str | None, headers: Mapping[str, str], body: bytes
) -> Name:
    """Return what this request is known by. Raises BadInput for a key that is too long."""
    key = headers.get(IDEMPOTENCY_HEADER)
    if key is not None and not 0 < len(key) <= _LONGEST_KEY:
        raise BadInput(IDEMPOTENCY_HEADER, f"must have 1 to {_LONGEST_KEY} characters.")
    digest = None if key is None else hashlib.sha256(key.encode()).digest()
    return Name(principal, path, conversation, digest, hashlib.sha256(body).digest())


def _is_retry(headers: Mapping[str, str]) -> bool:
    count = headers.get(RETRY_HEADER, "0")
    return count.isascii() and count.isdigit() and int(count[:9]) > 0
