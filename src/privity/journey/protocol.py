"""The contract of a provider protocol: how its bodies become segments, and answers become channels.

An adapter is pure. It knows which positions of a request are constants or numeric parameters;
**every other position is content** and becomes a segment, unknown fields included (promise 1). It
knows the shapes of answers, of stream events and of errors. It knows nothing of policy or masking.

The conformance suite (`tests/conformance/test_protocols.py`) runs over everything listed in
`protocols/__init__.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol as TypingProtocol

from privity.domain.errors import PrivityError
from privity.domain.interaction import Interaction, Segment


class Destination(StrEnum):
    """What kind of place a piece of an answer is, which decides whether tokens may be restored."""

    PROSE = "prose"  # shown to the recipient
    ARGUMENT = "argument"  # a tool argument: restored only where policy names tool and path
    CALL_ID = (
        "call_id"  # of a tool call: judged and replaced whole, by one rule in plain and streamed answers
    )
    SEALED = "sealed"  # signed or encrypted by the provider: unaltered, or no longer what it was
    OTHER = "other"  # anything the adapter does not know: never restored


#: A stream of text inside an answer: its choice, the kind of field, and the tool index where it has one.
Channel = tuple[int, str, int]


@dataclass(frozen=True, slots=True, repr=False)
class Piece:
    """A string of an answer: its channel, where it leads, its byte offsets in the document.

    ``tool`` is the called tool's name, where this piece is an argument and brings it along; ``raw``
    marks a piece that is a JSON value of the document itself, not the text of a string in it.
    """

    channel: Channel
    destination: Destination
    text: str
    start: int = 0
    end: int = 0
    tool: str = ""
    raw: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class StreamEvent:
    """One parsed event of a streamed answer.

    ``pieces`` are the texts it carries; ``ends`` the choices it finishes; ``done`` marks the
    protocol's last event. ``render`` gives its wire form with the pieces' texts replaced, or
    ``b""`` when nothing worth sending is left; ``carry`` gives a wire event of the same envelope
    that carries text on one channel (to flush what was held back).
    """

    pieces: tuple[Piece, ...]
    render: Callable[[Sequence[str]], bytes]
    carry: Callable[[Channel, str], bytes]
    ends: tuple[int, ...] = ()
    done: bool = False
    finish: str | None = None
    error: bool = False


@dataclass(frozen=True, slots=True)
class ProviderError:
    """What a provider said of its error; type and code only where they are words."""

    message: str = field(repr=False)
    kind: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A parsed plain answer."""

    body: bytes = field(repr=False)
    pieces: tuple[Piece, ...] = field(repr=False)
    drops: tuple[tuple[int, int], ...]  # literals that no longer hold after restoring (logprobs)
    finish: tuple[str, ...]


class ProtocolAdapter(TypingProtocol):
    """One API of one provider family."""

    name: str
    path: str  # where clients POST
    upstream_path: str  # below the provider's base URL
    speaks: frozenset[str]  # the provider protocols (configuration) that understand it
    header: str  # what only its clients send: it tells whose they are where the path does not; "" for none

    def parse(self, body: bytes) -> Interaction:
        """Return the interaction. Raises BadInput naming the field that cannot be read."""

    def segments(self, body: bytes) -> tuple[Segment, ...]:
        """Return the segments that :meth:`parse` finds in a body, and nothing else of it. Raises BadInput."""

    def write(self, interaction: Interaction, texts: Mapping[int, str], model: str | None) -> bytes:
        """Return the body with segments' texts and the model name replaced; other bytes identical."""

    def read_answer(self, body: bytes) -> Answer:
        """Return the strings of a plain answer. Raises BadInput when it is not the protocol's."""

    def write_answer(self, answer: Answer, texts: Sequence[str]) -> bytes:
        """Return the answer with its pieces' texts replaced."""

    def read_event(self, frame: bytes) -> StreamEvent:
        """Return one stream event, given the bytes between two blank lines."""

    def error_body(self, error: PrivityError, request_id: str) -> bytes:
        """Return the protocol's error document."""

    def upstream_error(self, body: bytes) -> ProviderError:
        """Return a provider's own words about its error. The message is not yet inspected."""

    def error_event(self, error: PrivityError, request_id: str) -> bytes:
        """Return the wire form of an error in mid-stream."""

    def upstream_headers(self, key: str | None) -> dict[str, str]:
        """Return the headers that authenticate us to the provider."""
