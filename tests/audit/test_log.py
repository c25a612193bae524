"""Export and receipts, and the auditor's checks over them."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.audit_logs import LOG_KEY, SIGNER, WORKSPACE, grow, interaction, row, sealed

from privity.audit.checkpoint import BadCheckpoint, Signer
from privity.audit.event import EventKind
from privity.audit.log import AuditLog, NotCovered
from privity.audit.mirror import MemoryMirror
from privity.audit.sequencer import Sequencer
from privity.audit.verify import describe_receipt, main, verify_folder, verify_receipt
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


PROOF = "c2sp.org/tlog-proof@v1\n"


def three_events() -> str:
    """A receipt of an interaction with a decision, a finding and an outcome, by indexes 3, 5 and 8."""

    async def run() -> str:
        store = MemoryStore()
        kinds = {
            3: EventKind.INTERACTION_DECIDED,
            5: EventKind.OUTPUT_FOUND,
            8: EventKind.INTERACTION_PARTIAL,
        }
        rows = [sealed(n, interaction(1), kinds[n]) if n in kinds else row(n + 50) for n in range(12)]
        await store.commit(Writes(pending=tuple(rows)))
        await Sequencer(store, WORKSPACE, SIGNER, MemoryMirror()).step()
        return await AuditLog(store, WORKSPACE, SIGNER.vkey).receipt(interaction(1), LOG_KEY)

    return asyncio.run(run())


def spelled_otherwise(line: str) -> str:
    """The same bytes in base64 whose last, unused bits are not zero."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    bare = line.rstrip("=")
    return bare[:-1] + alphabet[alphabet.index(bare[-1]) ^ 1] + "=" * (len(line) - len(bare))


def altered_receipts(text: str) -> dict[str, str]:
    head, one, two, three = text.split(PROOF)
    path = one.split("\n")[2]
    assert path.endswith("=")
    return {
        "an event twice": PROOF.join([head, one, one, two]),
        "another order": PROOF.join([head, one, three + "\n", two[:-1]]),
        "an event too few for its number": PROOF.join([head, one, two]),
        "lines in the head": PROOF.join([head[:-1] + "patient consented: yes\n\n", one, two, three]),
        "lines in front": "all of it is proven:\n" + text,
        "lines behind": text + "and so on\n",
        "no word before the interaction": text.replace("interaction int_", "int_", 1),
        "blank lines between": PROOF.join([head, one + "\n\n", two, three]),
        "blank lines behind": text + "\n",
        "no line break at the end": text[:-1],
        "carriage returns": text.replace("\n", "\r\n"),
        "another spelling of a hash": text.replace(path, spelled_otherwise(path), 1),
        "an index with a zero": text.replace("index 3", "index 03", 1),
        "an index in other digits": text.replace("index 3", "index \u0663", 1),
        "an enormous index": text.replace("index 3", "index " + "9" * 5000, 1),
        "a lone surrogate": text + "\ud800",
        "a lone surrogate in a note": text[:-1] + "\ud800\n",
        "another signature in one of the notes": text + "\u2014 witness.example AAAAAAAA\n",
    }


def test_a_receipt_has_one_spelling() -> None:
    text = three_events()
    report = verify_receipt(text, SIGNER.vkey)
    assert (report.ok, len(report.events), report.lacks) == (True, 3, "")
    assert "interaction.decided" in describe_receipt(report)
    for name, altered in altered_receipts(text).items():
        assert altered != text
        assert not verify_receipt(altered, SIGNER.vkey).ok, name
    assert not verify_receipt(text, SIGNER.vkey.replace("clinic", "\ud800")).ok


def test_a_receipt_that_lost_its_end_says_what_it_lacks() -> None:
    """Whoever drops a proof and corrects the number has a receipt of fewer events; it cannot be hidden."""
    head, one, two, three = three_events().split(PROOF)
    without_end = PROOF.join([head.replace("entries 3", "entries 2"), one, two[:-1]])
    report = verify_receipt(without_end, SIGNER.vkey)
    assert (report.ok, report.lacks) == (True, "the outcome")
    assert "incomplete: it does not hold the outcome" in describe_receipt(report)
    without_start = PROOF.join([head.replace("entries 3", "entries 2"), two, three])
    assert verify_receipt(without_start, SIGNER.vkey).lacks == "the decision"
    assert "not verified" in describe_receipt(verify_receipt("", SIGNER.vkey))


def test_the_command_verifies_a_receipt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "receipt"
    file.write_text(three_events())
    assert main(["--receipt", str(file), SIGNER.vkey]) == 0
    assert capsys.readouterr().out.startswith("3 events of int_")
    file.write_text(three_events()[:-9])
    assert main(["--receipt", str(file), SIGNER.vkey]) == 1
    assert main(["--receipt", str(file)]) == 2


@pytest.mark.parametrize("column", ["interaction", "event_id", "sealed"])
def test_a_row_that_was_altered_beside_its_commitment_is_named(column: str) -> None:
    values = {"interaction": "", "event_id": "evt_x", "sealed": bytes(80)}

    async def run() -> None:
        store, _ = await small(20)
        log = AuditLog(store, WORKSPACE, SIGNER.vkey)
        assert await log.check(LOG_KEY) == 20
        entries = store._logs[WORKSPACE].entries
        entries[7] = replace(entries[7], **{column: values[column]})
        with pytest.raises(BoxError, match="entry 7"):
            await log.check(LOG_KEY)
        del entries[7]
        with pytest.raises(BoxError, match="missing"):
            await log.check(LOG_KEY)

    asyncio.run(run())


def test_a_receipt_does_not_lose_an_event_that_was_made_anothers() -> None:
    async def run() -> None:
        store = MemoryStore()
        rows = [row(n) for n in (2, 50, 51, 3, 4, 60, 5)]
        mine = [sealed(n, interaction(9), EventKind.OUTPUT_FOUND) for n in range(3)]
        await store.commit(Writes(pending=(mine[0], *rows, mine[1], row(70), mine[2])))
        await Sequencer(store, WORKSPACE, SIGNER, MemoryMirror()).step()
        log = AuditLog(store, WORKSPACE, SIGNER.vkey)
        assert verify_receipt(await log.receipt(interaction(9), LOG_KEY), SIGNER.vkey).ok
        entries = store._logs[WORKSPACE].entries
        entries[8] = replace(entries[8], interaction="")
        with pytest.raises(BoxError, match="entry 8"):
            await log.receipt(interaction(9), LOG_KEY)

    asyncio.run(run())


def test_a_changed_origin_is_named_with_what_to_do(tmp_path: Path) -> None:
    async def run() -> None:
        store, _ = await small(4)
        other = Signer("log.example/renamed", bytes(range(1, 33)))
        with pytest.raises(BadCheckpoint, match=r"audit\.origin or workspace\.id changed"):
            await AuditLog(store, WORKSPACE, other.vkey).export(tmp_path)
        another_key = Signer(SIGNER.name, bytes(32))
        with pytest.raises(BadCheckpoint, match="put back what belongs together"):
            await AuditLog(store, WORKSPACE, another_key.vkey).export(tmp_path)

    asyncio.run(run())


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
