"""How long a receipt with one inclusion proof takes in a log of a million events.

The tiles are made by our own tree code from random leaf hashes, and stored as the sequencer stores
them. Only one leaf in a thousand is an event with a body: the others are neither read nor hashed
for a proof. What is timed is what `privity audit receipt` asks the log for: the signed head, the
event, its tiles from the store, the proof.

    python -m bench.proof_time --folder FOLDER --leaves 1000000
"""

from __future__ import annotations

import argparse
import json
import os
import random
import time
from pathlib import Path

from bench.audit_rate import KEY, SIGNER, WORKSPACE, event
from bench.loops import run
from bench.measure import quantile
from privity.audit import checkpoint, leaf, tree
from privity.audit.checkpoint import Checkpoint
from privity.audit.event import seal_event
from privity.audit.log import AuditLog
from privity.audit.verify import verify_receipt
from privity.storage.ports import LogHead, Tile, Writes
from privity.storage.sqlite import SqliteStore

#: One event with a body among so many leaves. Not a tile's width: the events stand all over their tiles.
_STRIDE = 1000


async def grow(store: SqliteStore, leaves: int) -> list[str]:
    """Make the log; return the interactions that have an event in it."""
    interactions: list[str] = []
    state = tree.EMPTY
    for number in range(leaves // _STRIDE):
        row = seal_event(event(number), KEY, os.urandom)
        await store.commit(Writes(pending=(row,)))
        ((queued, _),) = await store.queued(WORKSPACE, 1)
        noise = os.urandom((_STRIDE - 1) * tree.HASH)
        hashes = [noise[at : at + tree.HASH] for at in range(0, len(noise), tree.HASH)]
        after, changed = tree.append(state, leaf.hashes([row.commitment]) + hashes)
        note = checkpoint.sign(Checkpoint(SIGNER.name, after.size, tree.root(after)), SIGNER)
        head = LogHead(after.size, tree.root(after), note, after.size)
        tiles = [Tile(each.level, each.index, each.width, each.data) for each in changed]
        await store.integrate(WORKSPACE, state.size, [queued], tiles, head)
        state = after
        interactions.append(row.interaction)
    return interactions


async def measure(folder: Path, leaves: int) -> dict[str, float]:
    """Return milliseconds of a receipt, p50 and p99, and the seconds that making the log took."""
    path = folder / "audit.db"
    started = time.monotonic()
    store = SqliteStore(path)
    interactions = await grow(store, leaves)
    await store.close()
    made_s = time.monotonic() - started
    store = SqliteStore(path)  # as a command finds it: nothing read yet
    log = AuditLog(store, WORKSPACE, SIGNER.vkey)
    random.shuffle(interactions)
    took: list[float] = []
    for interaction in interactions:
        started = time.perf_counter()
        text = await log.receipt(interaction, KEY)
        took.append((time.perf_counter() - started) * 1000)
    await store.close()
    if not verify_receipt(text, SIGNER.vkey).ok or f"\n{leaves}\n" not in text:
        raise AssertionError("the receipt does not prove its event in a log of this size")
    return {"proof_p50_ms": quantile(took, 0.5), "proof_p99_ms": quantile(took, 0.99), "proof_log_s": made_s}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--leaves", type=int, default=1_000_000)
    args = parser.parse_args()
    print(json.dumps(run(measure(args.folder, args.leaves))))


if __name__ == "__main__":
    main()
