"""Which requests begin a conversation, as far as can be told without asking the store.

A request without a conversation id belongs to the scope of its opening messages. A first turn finds
nothing there, and asking costs two hand-overs between threads before anything else can be done. So it
is taken for new; its decision claims the scope, and is told where somebody holds it already.
"""

from __future__ import annotations

from collections import OrderedDict

from privity.domain.interaction import Interaction, Role

#: Openings that are remembered: the same words again, within memory, are looked for at once.
_REMEMBERED = 10_000

#: Whose words are in a history that is sent again, and in no first turn.
_LATER = frozenset((Role.ASSISTANT, Role.TOOL))


class Beginnings:
    """Remembers the lookups (keyed hashes) of the first turns that this process has seen."""

    def __init__(self) -> None:
        self._seen: OrderedDict[bytes, None] = OrderedDict()

    def begins(self, interaction: Interaction, lookup: bytes) -> bool:
        """Whether this looks like a first turn, of an opening that was not seen before."""
        if lookup in self._seen:
            self._seen.move_to_end(lookup)
            return False
        self._seen[lookup] = None
        if len(self._seen) > _REMEMBERED:
            self._seen.popitem(last=False)
        later = any(segment.role in _LATER for segment in interaction.segments)
        return not later and not interaction.sealed
