"""How many events a second the log takes, durably, and what an event costs: sealed, stored, sequenced.

The writers act as the gateway does under load: each event is sealed and committed on its own, and
those that arrive while a flush runs share the next one. The events themselves are made before, and
kept out of the garbage collector's sight: what they say is the caller's work, not the log's. Runs in
a process of its own, so that its processor time is the log's alone.

    python -m bench.audit_rate --folder FOLDER --events 20000
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import os
import time
from pathlib import Path

from bench.loops import run
from privity.audit.checkpoint import Signer
from privity.audit.event import Event, EventKind, Finish, seal_event
from privity.audit.mirror import FileMirror
from privity.audit.sequencer import BATCH, Sequencer
from privity.crypto.random import SystemRandom
from privity.domain.ids import make_id
from privity.domain.labels import Label
from privity.storage.ports import Writes
from privity.storage.sqlite import SqliteStore

WORKSPACE = "bench"
KEY = bytes(range(32))
SIGNER = Signer("privity.example/bench", bytes(32))
_WRITERS = 1024


def event(number: int) -> Event:
    """Return an event of an interaction of its own; what it says depends on the number."""
    fields: dict[str, object] = {
        "status": 200,
        "finish": (Finish.STOP,),
        "choices": 1,
        "bytes_out": 900 + number % 700,
        "restored": {Label.NAME: 1 + number % 3, Label.DATE: 1},
        "withheld": {},
        "redacted": {},
    }
    ids = (make_id("evt", number, os.urandom(10)), make_id("int", number, os.urandom(10)))
    return Event(EventKind.INTERACTION_COMPLETED, ids[0], WORKSPACE, ids[1], number, number, fields)


async def measure(folder: Path, events: int) -> dict[str, float]:
    """Return events a second until durable, until sequenced, and processor microseconds of each."""
    store = SqliteStore(folder / "audit.db")
    mirror = FileMirror(folder / "mirror")
    sequencer = Sequencer(store, WORKSPACE, SIGNER, mirror)
    await sequencer.recover()
    coming = iter([event(number) for number in range(events)])
    random = SystemRandom()
    gc.collect()
    gc.freeze()
    started, cpu = time.monotonic(), time.process_time()

    async def writer() -> None:
        for each in coming:
            await store.commit(Writes(pending=(seal_event(each, KEY, random),)))

    durable_s = 0.0

    async def write() -> None:
        nonlocal durable_s
        await asyncio.gather(*(writer() for _ in range(_WRITERS)))
        durable_s = time.monotonic() - started

    writing = asyncio.ensure_future(write())
    sequenced = 0
    while sequenced < events:
        count = await sequencer.step()
        sequenced += count
        if count < BATCH and not writing.done():
            # The gateway's own sequencer steps each second; here it has its share in a run of two.
            await asyncio.wait({writing}, timeout=0.25)
    await writing
    cpu = time.process_time() - cpu
    took = time.monotonic() - started
    gc.unfreeze()
    await store.close()
    return {
        "audit_per_s": events / durable_s,
        "audit_sequenced_per_s": events / took,
        "audit_cpu_us": cpu / events * 1e6,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--events", type=int, default=20_000)
    args = parser.parse_args()
    print(json.dumps(run(measure(args.folder, args.events))))


if __name__ == "__main__":
    main()
