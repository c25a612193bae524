"""Server-sent events: bytes into frames, whatever the chunking (WHATWG HTML, section 9.2)."""

from __future__ import annotations

import re

_BLANK = re.compile(rb"(?:\r\n|\n|\r(?!\n)){2}")
_BOM = b"\xef\xbb\xbf"

#: A frame that never ends is an attack or a broken provider.
MAX_FRAME = 4 * 1024 * 1024


class FrameTooLong(Exception):
    """An event grew past MAX_FRAME without its blank line."""


class Frames:
    """Cuts a byte stream into frames; feed any chunking, get the same frames."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._begun = False

    def feed(self, chunk: bytes) -> list[bytes]:
        """Return the frames that this chunk completes, without their blank lines."""
        # A blank line may lie across the border, but nothing further back is looked at again.
        search = max(0, len(self._held) - 4)
        self._held += chunk
        if not self._begun and len(self._held) >= len(_BOM):
            self._begun = True
            if self._held.startswith(_BOM):
                del self._held[: len(_BOM)]
        frames: list[bytes] = []
        start = 0
        for match in _BLANK.finditer(self._held, search):
            frame = bytes(self._held[start : match.start()]).lstrip(b"\r\n")
            start = match.end()
            if frame.strip():
                frames.append(frame)
        del self._held[:start]
        if len(self._held) > MAX_FRAME:
            raise FrameTooLong
        return frames

    def close(self) -> list[bytes]:
        """Return the frame that the provider left without a blank line, if any."""
        rest = bytes(self._held)
        self._held.clear()
        return [rest] if rest.strip() else []


def data_of(frame: bytes) -> bytes:
    """Return the joined ``data:`` lines of a frame."""
    lines = frame.splitlines()
    return b"\n".join(line[5:].removeprefix(b" ") for line in lines if line.startswith(b"data:"))
