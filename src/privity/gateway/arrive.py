"""Step 1, arrive: size limits and content encodings, before anything is parsed.

A compressed body is inflated piece by piece against a limit, so that a small bomb cannot become a
large document (RFC 9110, section 8.4).
"""

from __future__ import annotations

import zlib
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol

from privity.domain.errors import BadInput

Receive = Callable[[], Awaitable[dict[str, Any]]]

_STEP = 64 * 1024

#: One is usual; a chain of them is a way to make us work.
MAX_ENCODINGS = 2

#: Members of a gzip body: for each of them what follows is copied.
MAX_MEMBERS = 16


class ClientGone(Exception):
    """The client closed the connection, or takes nothing any more."""


async def read_body(
    receive: Receive, headers: Mapping[str, str], limit: int, hold: Callable[[int], None]
) -> bytes:
    """Return the body as it came. ``hold`` is told of every piece, and may refuse it.

    Raises BadInput (413) or ClientGone.
    """
    declared = headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limit:
        raise _too_large(limit)
    pieces: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientGone
        piece = message.get("body", b"")
        size += len(piece)
        if size > limit:
            raise _too_large(limit)
        hold(len(piece))
        pieces.append(piece)
        if not message.get("more_body"):
            return b"".join(pieces)


def inflate(body: bytes, encodings: str, limit: int) -> bytes:
    """Return the body with its content encodings undone. Raises BadInput (413, 415 or 400)."""
    names = [name.strip().lower() for name in encodings.split(",") if name.strip()]
    if len(names) > MAX_ENCODINGS:
        raise BadInput("content-encoding", "is applied too often.", "Use gzip, deflate or none.", status=415)
    for name in reversed(names):
        body = _inflate(body, name, limit)
    return body


def _inflate(body: bytes, encoding: str, limit: int) -> bytes:
    if encoding == "identity":
        return body
    if encoding in ("gzip", "x-gzip"):
        return _members(body, limit)
    if encoding == "deflate":
        try:
            return _alone(_run(zlib.decompressobj(), body, limit))
        except BadInput as error:
            if error.status != 400:
                raise
            # Raw deflate, as some clients send.
            return _alone(_run(zlib.decompressobj(-zlib.MAX_WBITS), body, limit))
    raise BadInput("content-encoding", "is not supported.", "Use gzip, deflate or none.", status=415)


def _members(body: bytes, limit: int) -> bytes:
    """Several gzip members in a row are one document (RFC 1952, section 2.2)."""
    pieces: list[bytes] = []
    while True:
        piece, body = _run(zlib.decompressobj(16 + zlib.MAX_WBITS), body, limit)
        pieces.append(piece)
        limit -= len(piece)
        if not body:
            return b"".join(pieces)
        if len(pieces) == MAX_MEMBERS:
            raise BadInput("body", "has too many gzip members.", "Send it in one.")


def _alone(result: tuple[bytes, bytes]) -> bytes:
    unpacked, rest = result
    if rest:
        raise BadInput("body", "does not match its content-encoding.")
    return unpacked


class _Decoder(Protocol):
    """What zlib's decompression objects offer; their type has no public name."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    @property
    def unconsumed_tail(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...
    def flush(self, length: int = ..., /) -> bytes: ...


def _run(decoder: _Decoder, body: bytes, limit: int) -> tuple[bytes, bytes]:
    """Return what was packed, and what follows it."""
    pieces: list[bytes] = []
    size = 0
    data = body
    try:
        while data and not decoder.eof:
            piece = decoder.decompress(data, _STEP)
            size += len(piece)
            if size > limit:
                raise _too_large(limit)
            pieces.append(piece)
            data = decoder.unconsumed_tail
            if not data and not piece:
                break
        # All input may have been taken while the last match is still on its way out.
        rest = decoder.flush()
        if size + len(rest) > limit:
            raise _too_large(limit)
        pieces.append(rest)
    except zlib.error:
        raise BadInput("body", "does not match its content-encoding.") from None
    if not decoder.eof:
        raise BadInput("body", "does not match its content-encoding.")
    return b"".join(pieces), decoder.unused_data


def _too_large(limit: int) -> BadInput:
    return BadInput(
        "body", f"is larger than {limit} bytes.", "Send less, or raise server.max_body_bytes.", status=413
    )
