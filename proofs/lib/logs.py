"""Logs for proofs: real events, sealed and stored as the gateway does it, sequenced and exported."""

from __future__ import annotations

import os
from collections.abc import Sequence

from privity.audit.checkpoint import Signer
from privity.audit.event import Event, EventKind, Finish, Presumption, seal_event
from privity.audit.mirror import CheckpointMirror
from privity.audit.sequencer import Sequencer
from privity.domain.ids import make_id
from privity.domain.labels import Label
from privity.storage.ports import DataStore, LogStore, PendingRow, Writes
from privity.storage.sqlite import SqliteStore

WORKSPACE = "proof"
LOG_KEY = bytes(range(32))
SIGNER = Signer("log.privity.example/proof", bytes(range(1, 33)))


def interaction_id(number: int) -> str:
    return make_id("int", number, os.urandom(10))


def event(number: int, interaction: str, kind: EventKind = EventKind.INTERACTION_COMPLETED) -> Event:
    """Return a plausible event; the figures in it depend on ``number``."""
    fields: dict[str, object]
    if kind is EventKind.INTERACTION_COMPLETED:
        fields = {
            "status": 200,
            "finish": (Finish.STOP,),
            "choices": 1,
            "bytes_out": 900 + number % 700,
            "restored": {Label.NAME: 1 + number % 3, Label.DATE: 1},
            "withheld": {},
            "redacted": {Label.CARD: number % 2},
        }
    else:
        fields = {"status": 502, "presumed": Presumption.DISCLOSED}
    return Event(kind, make_id("evt", number, os.urandom(10)), WORKSPACE, interaction, number, number, fields)


def sealed(number: int, interaction: str, kind: EventKind = EventKind.INTERACTION_COMPLETED) -> PendingRow:
    return seal_event(event(number, interaction, kind), LOG_KEY, os.urandom)


async def append(store: DataStore, rows: Sequence[PendingRow], at_once: int = 500) -> None:
    for start in range(0, len(rows), at_once):
        await store.commit(Writes(pending=tuple(rows[start : start + at_once])))


async def integrate(store: LogStore, mirror: CheckpointMirror, batch: int = 4096) -> Sequencer:
    sequencer = Sequencer(store, WORKSPACE, SIGNER, mirror, batch)
    while await sequencer.step():
        pass
    return sequencer


__all__ = [
    "LOG_KEY",
    "SIGNER",
    "WORKSPACE",
    "SqliteStore",
    "append",
    "event",
    "integrate",
    "interaction_id",
    "sealed",
]
