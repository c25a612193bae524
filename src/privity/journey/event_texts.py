"""The texts found in one decoded stream event, and the way to put others in their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from privity.domain.errors import BadInput
from privity.journey.protocol import Channel, Destination, Piece

#: An event nested deeper than this is an attack on whoever walks it.
_DEEPEST = 32

#: A key that is a name. Any other key of an unknown object would be content without a place to put
#: a replacement: its entry is left out.
_NAME = re.compile(r"[A-Za-z_$][A-Za-z_.$-]{0,63}[0-9]{0,2}\Z")


class EventTexts:
    """Collects strings of a JSON event with the place that each came from."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._slots: list[tuple[Any, Any]] = []

    def add(
        self,
        holder: Any,  # noqa: ANN401 - a JSON object or array
        key: str | int,
        channel: Channel,
        destination: Destination,
        tool: str = "",
    ) -> None:
        """Take the string (or the number, as its digits) at ``holder[key]``."""
        self.pieces.append(Piece(channel, destination, str(holder[key]), tool=tool))
        self._slots.append((holder, key))

    def add_call_ids(self, holder: dict[str, Any], keys: Iterable[str], index: int) -> None:
        """Take the ids of tool calls at these keys; what is no string is no id, and is left out."""
        for key in sorted(keys):
            value = holder.get(key)
            if isinstance(value, str) and value:
                self.add(holder, key, (index, "other", 0), Destination.CALL_ID)
            elif value:
                holder[key] = None

    def add_unknown(
        self,
        value: Any,  # noqa: ANN401 - any JSON value
        index: int,
        known: frozenset[str] = frozenset(),
        *,
        numbers: bool = True,
        holder: Any = None,  # noqa: ANN401 - where the values really stand, if not in ``value``
        depth: int = 0,
    ) -> None:
        """Take every string and number below, but for the ``known`` keys: inspected, never restored.

        Raises BadInput for an event that is nested too deeply to be looked at.
        """
        if depth > _DEEPEST:
            raise BadInput("stream", "the provider sent an event that is nested too deeply.")
        holder = value if holder is None else holder
        if isinstance(value, dict):
            items: list[tuple[Any, Any]] = [(key, inner) for key, inner in value.items() if key not in known]
        else:
            items = list(enumerate(value)) if isinstance(value, list) else []
        for key, inner in items:
            if isinstance(key, str) and not _NAME.match(key):
                del holder[key]
            elif isinstance(inner, str) or (numbers and _is_number(inner)):
                self.add(holder, key, (index, "other", 0), Destination.OTHER)
            else:
                self.add_unknown(inner, index, numbers=numbers, depth=depth + 1)

    def put(self, texts: Sequence[str]) -> None:
        """Put a text in the place of each piece, in order; what did not change keeps its type."""
        for (holder, key), piece, text in zip(self._slots, self.pieces, texts, strict=True):
            if text != piece.text:
                holder[key] = text


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
