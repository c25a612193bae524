"""Export and receipts, and the auditor's checks over them."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.audit_logs import LOG_KEY, SIGNER, WORKSPACE, grow, interaction, row

from privity.audit.log import AuditLog, NotCovered
from privity.audit.mirror import MemoryMirror
from privity.audit.verify import verify_folder, verify_receipt
from privity.crypto.errors import BoxError
from privity.storage.memory import MemoryStore
from privity.storage.ports import Writes


async def small(count: int) -> tuple[MemoryStore, MemoryMirror]:
    store, mirror = MemoryStore(), MemoryMirror()
    await grow(store, mirror, count)
    return store, mirror


@pytest.mark.parametrize("size", [0, 1, 255, 256, 257, 600])
def test_an_export_of_any_size_verifies(tmp_path: Path, size: int) -> None:
    async def run() -> None:
        store, _ = await small(size)
        assert await AuditLog(store, WORKSPACE, SIGNER.vkey).export(tmp_path) == size

    asyncio.run(run())
    report = verify_folder(tmp_path, SIGNER.vkey)
    assert (report.ok, report.size, report.witness) == (True, size, "unwitnessed")
    assert verify_folder(tmp_path).key_from_folder
    assert (tmp_path / "vkey").read_text().strip() == SIGNER.vkey


def test_a_log_that_was_never_signed_exports_and_proves_nothing(tmp_path: Path) -> None:
    async def run() -> None:
        log = AuditLog(MemoryStore(), WORKSPACE, SIGNER.vkey)
        with pytest.raises(NotCovered, match="start the gateway"):
            await log.export(tmp_path)
        store, _ = await small(4)
        await store.commit(Writes(pending=(row(20),)))
        log = AuditLog(store, WORKSPACE, SIGNER.vkey)
        for name in (interaction(10), interaction(99)):
            with pytest.raises(NotCovered, match="ask again"):
                await log.receipt(name, LOG_KEY)

    asyncio.run(run())


def test_a_receipt_proves_each_event_of_its_interaction_and_no_altered_one(tmp_path: Path) -> None:
    async def run() -> str:
        store, _ = await small(600)
        return await AuditLog(store, WORKSPACE, SIGNER.vkey).receipt(interaction(150), LOG_KEY)

    text = asyncio.run(run())
    report = verify_receipt(text, SIGNER.vkey)
    assert report.ok, report.problem
    assert report.interaction == interaction(150)
    assert [event["event"] for event in report.events] == ["interaction.outcome_unknown"] * 2
    assert "{" not in text
    assert text.count("c2sp.org/tlog-proof@v1\n") == 2
    for place in range(0, len(text) - 1, 7):
        altered = text[:place] + ("A" if text[place] != "A" else "B") + text[place + 1 :]
        assert not verify_receipt(altered, SIGNER.vkey).ok, text[place - 20 : place + 20]
    first, second = text.split("\n\nc2sp", 1)
    assert not verify_receipt(first, SIGNER.vkey).ok
    assert not verify_receipt(text.replace("entries 2", "entries 1"), SIGNER.vkey).ok
    assert not verify_receipt(text.replace("index 300", "index 0300"), SIGNER.vkey).ok
    assert second


def test_a_body_that_does_not_belong_to_its_commitment_is_not_opened() -> None:
    async def run() -> None:
        store, _ = await small(4)
        entries = store._logs[WORKSPACE].entries
        with pytest.raises(BoxError):
            await AuditLog(store, WORKSPACE, SIGNER.vkey).receipt(interaction(1), bytes(32))
        store._logs[WORKSPACE].tiles.clear()
        with pytest.raises(NotCovered, match="missing"):
            await AuditLog(store, WORKSPACE, SIGNER.vkey).receipt(interaction(1), LOG_KEY)
        assert len(entries) == 4

    asyncio.run(run())


def test_the_verifier_runs_alone() -> None:
    program = (
        "import sys, privity.audit.verify as v\n"
        "ours = sorted(n for n in sys.modules if n.startswith('privity'))\n"
        "third = {n.split('.')[0] for n in sys.modules} & {'orjson','msgspec','asyncio','sqlite3','pydantic','aiohttp'}\n"
        "print(','.join(ours), ','.join(third))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={"PYTHONPATH": "src"}
    )
    rooms = [
        "privity",
        "privity.audit",
        "privity.audit.checkpoint",
        "privity.audit.leaf",
        "privity.audit.tree",
        "privity.audit.verify",
    ]
    assert done.stdout.strip() == ",".join(rooms)
