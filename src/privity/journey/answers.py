"""What the protocols' answers have in common: JSON events, and a provider's own words about an error."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import orjson

from privity.domain.errors import BadInput
from privity.journey.protocol import Channel, ProviderError

#: A word of a protocol. Anything else at the place of one is somebody's text.
WORD = re.compile(r"[a-z_.]{1,40}\Z")


#: An opaque id or a model's name.
OPAQUE = re.compile(r"[A-Za-z0-9._:/@-]{1,128}\Z")


def keep_opaque(holder: dict[str, Any], keys: Iterable[str]) -> None:
    """Drop what stands at the place of an id or a name and is none: it would be somebody's text."""
    for key in keys:
        value = holder.get(key)
        if value is not None and not (isinstance(value, str) and OPAQUE.match(value)):
            holder[key] = None


def word_at(holder: dict[str, Any], key: str, otherwise: str = "other") -> str:
    """Return the word of the protocol at this place; anything else there is replaced by one."""
    value = holder.get(key)
    if not isinstance(value, str) or not WORD.match(value):
        holder[key] = value = otherwise
    return value


def event_of(data: bytes) -> dict[str, Any]:
    """Return the object that an event carries. Raises BadInput."""
    try:
        event = orjson.loads(data)
    except orjson.JSONDecodeError:
        raise BadInput("stream", "the provider sent an event that is not JSON.") from None
    if not isinstance(event, dict):
        raise BadInput("stream", "the provider sent an event that is not an object.")
    return event


def object_of(value: object, name: str) -> dict[str, Any]:
    """Return the value if it is an object. Raises BadInput naming the field of the event."""
    if isinstance(value, dict):
        return value
    raise BadInput(f"stream.{name}", "the provider sent something that is not an object.")


def index_of(holder: dict[str, Any]) -> int:
    """Return the index that an event or a part of it carries, 0 where it has none. Raises BadInput."""
    index = holder.get("index", 0)
    if isinstance(index, int) and 0 <= index < 4096:
        return index
    raise BadInput("stream.index", "the provider sent an index that is none.")


def provider_error(body: bytes) -> ProviderError:
    """Return what ``{"error": {message, type, code}}`` says; type and code only where they are words."""
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError:
        document = None
    error = document.get("error") if isinstance(document, dict) else None
    if not isinstance(error, dict):
        return ProviderError("")
    message, kind, code = (error.get(key) for key in ("message", "type", "code"))
    return ProviderError(message if isinstance(message, str) else "", _word(kind), _word(code))


def no_carry(_channel: Channel, _text: str) -> bytes:
    """For events without an envelope in which held text could go."""
    raise ValueError("this event has no envelope to carry text in")


def _word(value: object) -> str | None:
    return value if isinstance(value, str) and WORD.match(value) else None
