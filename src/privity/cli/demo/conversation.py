"""What a simulated model can know: the request as it arrived, and what it answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

#: Stand-ins as a provider would recognise them by looking; the gateway's own grammar is not imported.
TOKEN = re.compile(r"PVY-[A-Z0-9]{2,10}-[0-9A-HJKMNP-TV-Z]{4}-[A-Z]-[0-9A-HJKMNP-TV-Z]{8}-YVP")


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the history, its text parts joined."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """A tool call: the name of the function and its arguments as JSON text."""

    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What one choice says."""

    text: str | None
    calls: tuple[Call, ...] = ()
    finish: str = "stop"


@dataclass(frozen=True, slots=True)
class Conversation:
    """A request body as a model sees it. ``remembered`` are tokens of every request so far."""

    body: Mapping[str, object]
    messages: tuple[Message, ...]
    tokens: tuple[str, ...]
    remembered: tuple[str, ...] = ()

    @property
    def last_user(self) -> str:
        """The newest words of the user."""
        return next((m.text for m in reversed(self.messages) if m.role == "user"), "")

    @property
    def asked(self) -> str:
        """Everything that users said, oldest first."""
        return "\n".join(m.text for m in self.messages if m.role == "user")


def read_conversation(body: Mapping[str, object], remembered: Sequence[str] = ()) -> Conversation:
    """Read a chat completion request. Unknown shapes are ignored, as a model would."""
    listed = body.get("messages")
    entries = [m for m in listed if isinstance(m, Mapping)] if isinstance(listed, list) else []
    return Conversation(
        body=body,
        messages=tuple(Message(str(m.get("role", "")), _text(m.get("content"))) for m in entries),
        tokens=tuple(dict.fromkeys(t for s in strings(body) for t in TOKEN.findall(s))),
        remembered=tuple(remembered),
    )


def strings(value: object) -> Iterator[str]:
    """Every string of a JSON document, keys included, in order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield str(key)
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def _text(content: object) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        return "\n".join(str(p["text"]) for p in content if isinstance(p, Mapping) and "text" in p)
    return ""
