"""A small log of synthetic events in memory, for the tests of the audit room."""

from __future__ import annotations

import os

from privity.audit.checkpoint import Signer
from privity.audit.event import Event, EventKind, Presumption, seal_event
from privity.audit.mirror import CheckpointMirror
from privity.audit.sequencer import Sequencer
from privity.domain.ids import make_id
from privity.storage.memory import MemoryStore
from privity.storage.ports import PendingRow, Writes

WORKSPACE = "clinic"
LOG_KEY = bytes(range(32))
SIGNER = Signer("log.example/clinic", bytes(range(1, 33)))


def interaction(number: int) -> str:
    return make_id("int", number, bytes(10))


def row(number: int) -> PendingRow:
    """Two events to an interaction."""
    event = Event(
        EventKind.INTERACTION_OUTCOME_UNKNOWN,
        make_id("evt", number, os.urandom(10)),
        WORKSPACE,
        interaction(number // 2),
        number,
        number,
        {"presumed": Presumption.DISCLOSED},
    )
    return seal_event(event, LOG_KEY, os.urandom)


async def grow(store: MemoryStore, mirror: CheckpointMirror, count: int, start: int = 0) -> Sequencer:
    await store.commit(Writes(pending=tuple(row(number) for number in range(start, start + count))))
    sequencer = Sequencer(store, WORKSPACE, SIGNER, mirror)
    while await sequencer.step():
        pass
    return sequencer
