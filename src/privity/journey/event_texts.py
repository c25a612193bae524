"""The texts found in one decoded stream event, and the way to put others in their place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from privity.journey.protocol import Channel, Destination, Piece


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
    ) -> None:
        """Take the string at ``holder[key]``."""
        self.pieces.append(Piece(channel, destination, holder[key]))
        self._slots.append((holder, key))

    def add_unknown(
        self,
        value: Any,  # noqa: ANN401 - any JSON value
        index: int,
        known: frozenset[str] = frozenset(),
    ) -> None:
        """Take every string below ``value``, but for the ``known`` keys: inspected, never restored."""
        if isinstance(value, dict):
            items = [(key, inner) for key, inner in value.items() if key not in known]
        else:
            items = list(enumerate(value)) if isinstance(value, list) else []
        for key, inner in items:
            if isinstance(inner, str):
                self.add(value, key, (index, "other", 0), Destination.OTHER)
            else:
                self.add_unknown(inner, index)

    def put(self, texts: Sequence[str]) -> None:
        """Put a text in the place of each piece, in order."""
        for (holder, key), text in zip(self._slots, texts, strict=True):
            holder[key] = text
