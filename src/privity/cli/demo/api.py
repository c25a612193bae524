"""What the simulated provider asks of each API that it speaks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from privity.cli.demo.behaviour import Behaviour
from privity.cli.demo.conversation import Answer
from privity.cli.demo.spelling import spelled

#: A status and the words that go with it.
Fact = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Head:
    """What all parts of one answer share."""

    id: str
    created: int
    model: str


class Api(Protocol):
    """One API in its own shapes. The behaviours are the same in all of them."""

    path: str
    id_header: str  # of responses: the request's id
    id_prefix: str  # of answers

    def choices(self, body: Mapping[str, object]) -> int:
        """How many answers are wanted."""

    def stops(self, body: Mapping[str, object]) -> list[str]:
        """The sequences that end an answer."""

    def refusal(self, headers: Mapping[str, str], body: Mapping[str, object]) -> Fact | None:
        """What this API finds wrong with a request, as the real one would."""

    def whole(self, head: Head, answers: Sequence[Answer], prompt: str) -> dict[str, object]:
        """A plain answer; ``prompt`` is what its usage counts."""

    def events(
        self, head: Head, answers: Sequence[Answer], prompt: str, body: Mapping[str, object], how: Behaviour
    ) -> Iterator[bytes]:
        """The events of a streamed answer, up to and with the last."""

    def error(self, status: int, message: str | None, request_id: str) -> dict[str, object]:
        """An error body."""

    def error_event(self, request_id: str, how: Behaviour) -> bytes:
        """An error in mid-stream."""


def encode(document: object, how: Behaviour | None = None) -> bytes:
    """JSON without blanks; with every string character escaped where the behaviour says so."""
    if how is not None and how.escape:
        return spelled(document).encode("ascii")
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def counts(prompt: str, answers: Sequence[Answer]) -> tuple[int, int]:
    """Tokens sent and made, at four characters a token."""
    said = sum(len(a.text or "") + len(a.thinking) + sum(len(c.arguments) for c in a.calls) for a in answers)
    return len(prompt) // 4 + 1, said // 4 + 1
