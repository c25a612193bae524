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


class ClientGone(Exception):
    """The client closed the connection before its request was complete."""


async def read_body(receive: Receive, headers: Mapping[str, str], limit: int, inflated_limit: int) -> bytes:
    """Return the decoded body. Raises BadInput (413, 415 or 400) or ClientGone."""
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
        pieces.append(piece)
        if not message.get("more_body"):
            break
    body = b"".join(pieces)
    encodings = [e.strip().lower() for e in headers.get("content-encoding", "").split(",") if e.strip()]
    for encoding in reversed(encodings):
        body = _inflate(body, encoding, inflated_limit)
    return body


def _inflate(body: bytes, encoding: str, limit: int) -> bytes:
    if encoding == "identity":
        return body
    if encoding in ("gzip", "x-gzip"):
        return _run(zlib.decompressobj(16 + zlib.MAX_WBITS), body, limit)
    if encoding == "deflate":
        try:
            return _run(zlib.decompressobj(), body, limit)
        except BadInput as error:
            if error.status != 400:
                raise
            return _run(zlib.decompressobj(-zlib.MAX_WBITS), body, limit)  # raw deflate, as some clients send
    raise BadInput("content-encoding", "is not supported.", "Use gzip, deflate or none.", status=415)


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


def _run(decoder: _Decoder, body: bytes, limit: int) -> bytes:
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
    if not decoder.eof or decoder.unused_data:
        raise BadInput("body", "does not match its content-encoding.")
    return b"".join(pieces)


def _too_large(limit: int) -> BadInput:
    return BadInput(
        "body", f"is larger than {limit} bytes.", "Send less, or raise server.max_body_bytes.", status=413
    )
