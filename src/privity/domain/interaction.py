"""What the protocol adapters make of a request: an interaction of ordered segments.

A segment is one place of the document that holds content: a string, a number or an object key.
Positions that an adapter lists as constants or numeric protocol parameters are not segments;
everything else is (promise 1).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from privity.domain.sensitive import SensitiveText

#: Where in the document a value stands: object keys and array indices from the root; the step
#: ``NESTED`` enters a JSON document that was carried inside a string. Keys may themselves hold
#: PHI: a path is never logged, only compared and used as evidence by detection.
Path = tuple[str | int, ...]
NESTED = "\x00json"


class Kind(StrEnum):
    """What stands at the place."""

    TEXT = "text"
    NUMBER = "number"
    KEY = "key"
    CALL_ID = "call_id"  # of a tool call: one thing wherever it stands, kept or masked whole


class Role(StrEnum):
    """Whose words they are, in the protocol's sense."""

    SYSTEM = "system"
    DEVELOPER = "developer"
    USER = "user"
    ASSISTANT = "assistant"
    TOOL = "tool"
    NONE = "none"


class Origin(StrEnum):
    """By which door the value came into the document."""

    MESSAGE = "message"
    TOOL_DEFINITION = "tool_definition"
    TOOL_CALL = "tool_call"
    TOOL_RESULT = "tool_result"
    SCHEMA = "schema"
    METADATA = "metadata"
    UNKNOWN = "unknown"


class Trust(StrEnum):
    """How far instructions in the value may be believed (for prompt-injection guards)."""

    APPLICATION = "application"
    USER = "user"
    UNTRUSTED = "untrusted"


@dataclass(frozen=True, slots=True, repr=False)
class Segment:
    """One classified place. ``start``/``end`` are byte offsets of its literal in its document.

    ``parent`` is ``None`` for the request body itself, or the index of the segment whose string
    carries the nested JSON document that this one stands in.
    """

    index: int
    path: Path
    kind: Kind
    text: SensitiveText
    role: Role
    origin: Origin
    trust: Trust
    start: int
    end: int
    parent: int | None = None

    def __repr__(self) -> str:
        return f"<Segment {self.index} {self.kind} {self.origin} {self.role} {len(self.text)} characters>"


@dataclass(frozen=True, slots=True, repr=False)
class Interaction:
    """A parsed request: the untouched bytes, the segments, and the protocol facts policy needs."""

    protocol: str
    body: bytes
    segments: tuple[Segment, ...]
    model: str
    stream: bool
    choices: int
    opening: bytes  # digest of the opening messages: keeps a scope stable over resent histories
    sealed: tuple[bytes, ...] = ()  # digests of blocks that a provider signed: they go back as they came
    sealed_texts: tuple[SensitiveText, ...] = ()  # what of them can be read, to be classified
    json_answer: bool = False  # the client asked for a JSON document: what is restored in it is escaped
    unreadable: tuple[str, ...] = ()  # kinds of part that no detector can read (image_url, file, ...)

    def __repr__(self) -> str:
        return f"<Interaction {self.protocol} {len(self.body)} bytes {len(self.segments)} segments>"
