"""The capture: every byte that reached the simulated provider, kept as evidence.

A JSON line per request (body in base64, flushed before the provider answers) and one per answer.
``read_requests`` gives the requests back exactly; they are what "the provider saw" means.

    python -m privity.cli.demo.capture FILE     print the bodies that it received
"""

from __future__ import annotations

import base64
import gzip
import json
import sys
import threading
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it arrived; ``body`` is exact, before any content decoding."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(repr=False)

    def header(self, name: str) -> str | None:
        """Return the first header of this name (lower case)."""
        return next((value for key, value in self.headers if key == name), None)

    @property
    def content(self) -> bytes:
        """The body with its content encoding undone."""
        match self.header("content-encoding"):
            case "gzip":
                return gzip.decompress(self.body)
            case "deflate":
                return zlib.decompress(self.body)
            case _:
                return self.body

    @property
    def document(self) -> dict[str, object]:
        """The body as JSON."""
        parsed = json.loads(self.content)
        if not isinstance(parsed, dict):
            raise TypeError("the captured body is not a JSON object")
        return parsed

    @property
    def wire(self) -> bytes:
        """All that the provider saw: request line, headers and content, for searching."""
        head = f"{self.method} {self.target}\n" + "".join(f"{k}: {v}\n" for k, v in self.headers)
        content = self.content
        return head.encode() + b"\n" + content + (b"\n" + self.body if content != self.body else b"")


@dataclass(frozen=True, slots=True)
class Reply:
    """What a choice of an answer said, before the gateway touched it."""

    choice: int
    text: str


class Capture:
    """Keeps requests and replies in memory and, where a path is given, in a file."""

    def __init__(self, path: Path | None = None) -> None:
        self.requests: list[Request] = []
        self.replies: list[Reply] = []
        self._file = path.open("a", encoding="utf-8") if path else None
        self._lock = threading.Lock()

    def add(self, request: Request) -> None:
        """Keep a request; it is in the file when this returns."""
        line = {
            "kind": "request",
            "method": request.method,
            "target": request.target,
            "headers": request.headers,
            "body": base64.b64encode(request.body).decode("ascii"),
        }
        with self._lock:
            self.requests.append(request)
            self._write(line)

    def add_reply(self, reply: Reply) -> None:
        """Keep what a choice said."""
        with self._lock:
            self.replies.append(reply)
            self._write({"kind": "reply", "choice": reply.choice, "text": reply.text})

    def clear(self) -> None:
        """Forget what is in memory; the file stays."""
        with self._lock:
            self.requests.clear()
            self.replies.clear()

    def close(self) -> None:
        """Close the file."""
        if self._file:
            self._file.close()

    def _write(self, line: Mapping[str, object]) -> None:
        if self._file:
            self._file.write(json.dumps(line) + "\n")
            self._file.flush()


def read_requests(path: Path) -> list[Request]:
    """Return the requests in a capture file, oldest first; none where the file is absent."""
    return [
        Request(
            method=line["method"],
            target=line["target"],
            headers=tuple((k, v) for k, v in line["headers"]),
            body=base64.b64decode(line["body"]),
        )
        for line in _lines(path, "request")
    ]


def read_replies(path: Path) -> list[Reply]:
    """Return the replies in a capture file, oldest first."""
    return [Reply(choice=line["choice"], text=line["text"]) for line in _lines(path, "reply")]


def _lines(path: Path, kind: str) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    # The last line may be half written by a process that was killed: it was not answered either.
    whole = path.read_text("utf-8").split("\n")[:-1]
    return [line for line in map(json.loads, whole) if line["kind"] == kind]


def main(arguments: Sequence[str]) -> int:
    """Print every body as the provider received it, its content encoding undone."""
    if len(arguments) != 1:
        print("usage: python -m privity.cli.demo.capture FILE", file=sys.stderr)
        return 2
    requests = read_requests(Path(arguments[0]))
    if not requests:
        print(f"{arguments[0]}: the provider received nothing.", file=sys.stderr)
        return 1
    for request in requests:
        if request.content:
            print(request.content.decode("utf-8", "backslashreplace"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
