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
    """What one choice says: thinking first, then text, then calls.

    ``finish`` is ``stop``, ``stop_sequence`` (the one in ``stop``), ``length`` or ``tool_calls``; each
    protocol has words of its own for them. ``sealed`` is thinking that only the provider can read.
    """

    text: str | None
    calls: tuple[Call, ...] = ()
    finish: str = "stop"
    stop: str | None = None
    thinking: str = ""
    sealed: str = ""

    @property
    def said(self) -> str:
        """Everything of it as text, a line for each part."""
        thought = [part for part in (self.thinking,) if part]
        return "\n".join([*thought, self.text or "", *(call.arguments for call in self.calls)])


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
    """Read a request of either protocol. Unknown shapes are ignored, as a model would."""
    listed = body.get("messages")
    entries = [m for m in listed if isinstance(m, Mapping)] if isinstance(listed, list) else []
    system = _text(body.get("system"))
    messages = [Message("system", system)] if system else []
    for entry in entries:
        messages += _messages(str(entry.get("role", "")), entry.get("content"))
    return Conversation(
        body=body,
        messages=tuple(messages),
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


def _messages(role: str, content: object) -> list[Message]:
    """One message, but for a user's that brings tool results (Messages): each of them is one too."""
    if not isinstance(content, list):
        return [Message(role, _text(content))]
    results = [p for p in content if isinstance(p, Mapping) and p.get("type") == "tool_result"]
    rest = [p for p in content if p not in results]
    found = [Message("tool", _text(p.get("content"))) for p in results]
    return [*found, Message(role, _text(rest))] if rest or not found else found


def _text(content: object) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        return "\n".join(str(p["text"]) for p in content if isinstance(p, Mapping) and "text" in p)
    return ""
