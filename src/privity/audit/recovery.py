"""What a start does about decisions that were recorded and have no outcome.

The gateway died between the decision and the outcome: nobody can say how much of the request or
the answer went out. Promise 2 presumes that all of it did.
"""

from __future__ import annotations

from privity.audit.event import Event, EventKind, Presumption, seal_event
from privity.domain.clock import Clock, Random
from privity.domain.ids import make_id
from privity.storage.ports import DataStore, Writes


async def mark_unknown_outcomes(
    store: DataStore, workspace: str, log_key: bytes, clock: Clock, random: Random
) -> int:
    """Record ``interaction.outcome_unknown`` for this workspace's open interactions; return how many.

    To be called at start, before any traffic, by the one gateway that serves the workspace: those of
    another workspace may be under way at this moment, and their log has another key. Each event and
    the closing of its interaction are one commit: dying in between leaves the interaction open, and
    the next start marks it.
    """
    ours = [interaction for interaction, owner in await store.open_interactions() if owner == workspace]
    for interaction in ours:
        now = clock()
        event = Event(
            EventKind.INTERACTION_OUTCOME_UNKNOWN,
            make_id("evt", now, random(10)),
            workspace,
            interaction,
            now,
            now,
            {"presumed": Presumption.DISCLOSED},
        )
        row = seal_event(event, log_key, random)
        await store.commit(Writes(pending=(row,), closes=(interaction,)))
    return len(ours)
