"""What a start does about decisions that were recorded and have no outcome.

The gateway died between the decision and the outcome: nobody can say how much of the request or
the answer went out. Promise 2 presumes that all of it did.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from privity.audit.event import Event, EventKind, Presumption, seal_event
from privity.domain.clock import Clock, Random
from privity.domain.ids import make_id
from privity.storage.ports import DataStore, Writes

#: Returns the log key of a workspace. Raises when it is not to be had: then nothing starts.
LogKey = Callable[[str], Awaitable[bytes]]


async def mark_unknown_outcomes(store: DataStore, log_key: LogKey, clock: Clock, random: Random) -> int:
    """Record ``interaction.outcome_unknown`` for each open interaction; return how many there were.

    To be called at start, before any traffic. Each event and the closing of its interaction are one
    commit: dying in between leaves the interaction open, and the next start marks it.
    """
    rows = await store.open_interactions()
    for interaction, workspace in rows:
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
        row = seal_event(event, await log_key(workspace), random)
        await store.commit(Writes(pending=(row,), closes=(interaction,)))
    return len(rows)
