"""Stream events that are an earlier one with another text in it.

A provider sends word after word in the same envelope. An event whose bytes are those of one that was
read, but for the literal of its text, is that event with another text: its envelope was looked at then,
and the text is all that has to be read now. Reading such an event whole costs three times as much as
all that is done about its text.

INVARIANT: whatever differs in a byte outside that literal is read whole, by the adapter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import orjson

from privity.domain.errors import BadInput
from privity.domain.interaction import Kind
from privity.journey.document import Leaf, scan
from privity.journey.protocol import Destination, Piece, ProtocolAdapter, StreamEvent

_LITERAL = rb'("[^"\\\x00-\x1f]*(?:\\.[^"\\\x00-\x1f]*)*")'

#: Stands for the text while it is seen what becomes of the rest.
_TEXT = "privity: the text of this event"

#: Padding of the provider's chunk lengths, another in each event, and never passed on.
_PADDING = ("obfuscation",)


@dataclass(frozen=True, slots=True, repr=False)
class Again:
    """What is known of an event of one text, for those that are the same but for it."""

    event: StreamEvent
    _frame: re.Pattern[bytes]
    _text_first: bool  # whether the text stands before the padding
    _before: bytes
    _after: bytes
    _empty: bytes

    def read(self, frame: bytes) -> Piece | None:
        """Return the text of such an event, or None for any other."""
        match = self._frame.fullmatch(frame)
        if match is None:
            return None
        try:
            text = orjson.loads(match[1 if self._text_first else 2])
        except orjson.JSONDecodeError:
            return None  # whoever reads it whole says what is wrong with it
        like = self.event.pieces[0]
        return Piece(like.channel, like.destination, text)

    def render(self, text: str) -> bytes:
        """Return the wire form with this text."""
        return self._before + orjson.dumps(text) + self._after if text else self._empty


def learn(adapter: ProtocolAdapter, frame: bytes, event: StreamEvent) -> Again | None:
    """Return what can be said about the events like this one; None where it is not all in its text."""
    if len(event.pieces) != 1 or event.ends or event.finish is not None or event.done or event.error:
        return None
    (piece,) = event.pieces
    head, brace, rest = frame.partition(b"{")
    if (
        piece.destination is not Destination.PROSE
        or not piece.text
        or not head.endswith((b"data:", b"data: "))
    ):
        return None
    if b"\n" in rest or b"\r" in rest:
        return None
    try:
        leaves = scan(brace + rest)
    except BadInput:
        return None  # a key that stands there twice: the adapter reads one of them
    same = [leaf for leaf in leaves if leaf.value == piece.text]
    padding = [leaf for leaf in leaves if leaf.path == _PADDING and leaf.kind is Kind.TEXT]
    if len(same) != 1 or same[0].kind is not Kind.TEXT or same == padding:
        return None  # which of them is the text cannot be told
    # Read anew: a rendered event has taken the text that was put into it.
    rendered = adapter.read_event(frame).render([_TEXT])
    before, mark, after = rendered.partition(orjson.dumps(_TEXT))
    if not mark or orjson.dumps(_TEXT) in after:
        return None
    return Again(
        event,
        _pattern(frame, len(head), [*same, *padding]),
        not padding or same[0].start < padding[0].start,
        before,
        after,
        adapter.read_event(frame).render([""]),
    )


def _pattern(frame: bytes, offset: int, holes: list[Leaf]) -> re.Pattern[bytes]:
    parts: list[bytes] = []
    position = 0
    for hole in sorted(holes, key=lambda leaf: leaf.start):
        parts += (re.escape(frame[position : offset + hole.start]), _LITERAL)
        position = offset + hole.end
    parts.append(re.escape(frame[position:]))
    return re.compile(b"".join(parts), re.DOTALL)
