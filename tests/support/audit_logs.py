"""A small log of synthetic events in memory, for the tests of the audit room."""

from __future__ import annotations

import os
from collections.abc import Mapping

from privity.audit.checkpoint import Signer
from privity.audit.event import Event, EventKind, Presumption, seal_event
from privity.audit.mirror import CheckpointMirror
from privity.audit.sequencer import Sequencer
from privity.domain.decision import Action, Effect, OutputMode, Reason
from privity.domain.ids import make_id
from privity.domain.labels import Label, Tier
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


#: Plausible fields of the kinds that tests of whole interactions want.
_FIELDS: Mapping[EventKind, Mapping[str, object]] = {
    EventKind.INTERACTION_DECIDED: {
        "application": bytes(16),
        "key": make_id("key", 1, bytes(10)),
        "provider": bytes(16),
        "model": bytes(16),
        "scope": make_id("scp", 1, bytes(10)),
        "action": Action.PROMPT,
        "effect": Effect.MASK,
        "reasons": (Reason.PERMITTED,),
        "policies": bytes(32),
        "policy_digest": bytes(32),
        "tier": Tier.RESTRICTED,
        "labels": {Label.NAME: 1},
        "profile": bytes(16),
        "enforced": True,
        "bytes_in": 40,
        "segments": 1,
        "request_digest": bytes(32),
        "detector": bytes(32),
        "disclosed": frozenset(),
        "restore": {},
        "receive": frozenset(),
        "output_mode": OutputMode.PASS,
    },
    EventKind.OUTPUT_FOUND: {"labels": {Label.NAME: 1}, "prevented": False},
    EventKind.INTERACTION_PARTIAL: {
        "status": 200,
        "finish": (),
        "choices": 1,
        "bytes_out": 9,
        "restored": {},
        "withheld": {},
        "redacted": {},
    },
}


def event(number: int, of: str, kind: EventKind, workspace: str = WORKSPACE) -> Event:
    """One event of this kind."""
    return Event(kind, make_id("evt", number, os.urandom(10)), workspace, of, number, number, _FIELDS[kind])


def sealed(number: int, of: str, kind: EventKind) -> PendingRow:
    """The row of one event of this kind."""
    return seal_event(event(number, of, kind), LOG_KEY, os.urandom)


async def grow(store: MemoryStore, mirror: CheckpointMirror, count: int, start: int = 0) -> Sequencer:
    await store.commit(Writes(pending=tuple(row(number) for number in range(start, start + count))))
    sequencer = Sequencer(store, WORKSPACE, SIGNER, mirror)
    while await sequencer.step():
        pass
    return sequencer
