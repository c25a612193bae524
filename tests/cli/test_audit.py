"""`privity audit` over a real data folder: verified, altered, rolled back, exported, proven."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from tests.support import audit_logs

from privity import bootstrap
from privity.audit import leaf, tree
from privity.audit.checkpoint import Checkpoint, Signer, sign
from privity.audit.event import EventKind, seal_event
from privity.audit.recovery import mark_unknown_outcomes
from privity.audit.sequencer import Sequencer
from privity.audit.verify import verify_receipt
from privity.cli.init import Places
from privity.config.load import load
from privity.domain.ids import make_id
from privity.storage.ports import Writes

from .conftest import Privity


def log_interactions(places: Places, *numbers: int) -> list[str]:
    """Put one event for each number into the log, as a recovering gateway does; return the ids."""
    names = [make_id("int", number, bytes(10)) for number in numbers]

    async def run() -> None:
        settings = load(places.config, today=dt.date(2026, 1, 1))
        async with bootstrap.open_storage(settings, places.data) as storage:
            keyring = bootstrap.open_keyring(settings, storage)
            await keyring.create_workspace(settings.workspace)
            log = await bootstrap.open_log(settings, storage, keyring, places.data)

            await storage.data.commit(Writes(opens=tuple((name, settings.workspace) for name in names)))
            await mark_unknown_outcomes(
                storage.data, settings.workspace, log.log_key, bootstrap.clock, os.urandom
            )
            sequencer = Sequencer(storage.log, settings.workspace, log.signer, log.mirror)
            while await sequencer.step():
                pass

    asyncio.run(run())
    return names


def test_the_live_log_is_verified_exported_and_proven(
    installed: Privity, places: Places, tmp_path: Path
) -> None:
    first, _ = log_interactions(places, 1, 2)
    live = installed("audit", "verify")
    assert (live.exit_code, live.output.split()[0]) == (0, "3")  # the first API key is on record too
    folder = str(tmp_path / "export")
    assert installed("audit", "export", folder).exit_code == 0
    assert installed("audit", "verify", folder).output.startswith("3 entries")
    receipt = installed("audit", "receipt", first)
    assert receipt.exit_code == 0
    vkey = (tmp_path / "export" / "vkey").read_text().strip()
    assert verify_receipt(receipt.stdout, vkey).interaction == first
    assert installed("audit", "receipt", make_id("int", 9, bytes(10))).exit_code == 1


def test_an_altered_export_and_an_altered_database_are_named(
    installed: Privity, places: Places, tmp_path: Path
) -> None:
    log_interactions(places, 1, 2)
    folder = tmp_path / "export"
    installed("audit", "export", str(folder))
    bundle = folder / "tile/entries/000.p/3"
    bundle.write_bytes(bundle.read_bytes()[:-1] + b"x")
    done = installed("audit", "verify", str(folder))
    assert done.exit_code == 1
    assert "tile/entries/000.p/3" in done.output
    with sqlite3.connect(places.data / "data.db") as connection:
        connection.execute("UPDATE entries SET commitment=zeroblob(32) WHERE position=1")
    connection.close()
    done = installed("audit", "verify")
    assert done.exit_code == 1
    assert "entry 1" in done.output


def test_an_old_copy_of_the_data_folder_contradicts_the_mirror(
    installed: Privity, places: Places, tmp_path: Path
) -> None:
    log_interactions(places, 1)
    shutil.copytree(places.data, tmp_path / "old")
    log_interactions(places, 2)
    shutil.rmtree(places.data)
    shutil.copytree(tmp_path / "old", places.data)
    done = installed("audit", "verify")
    assert done.exit_code == 1
    assert "rolled back" in done.output


def test_without_a_data_folder_or_a_log_it_says_what_to_do(installed: Privity, places: Places) -> None:
    assert installed("audit", "verify").exit_code == 1
    shutil.rmtree(places.data)
    assert "privity serve first" in installed("audit", "verify").output


def altered(places: Places, sql: str) -> None:
    with sqlite3.connect(places.data / "data.db") as connection:
        assert connection.execute(sql).rowcount == 1
    connection.close()


@pytest.mark.parametrize(
    ("sql", "says"),
    [
        ("UPDATE entries SET interaction='' WHERE position=1", "entry 1: the row does not belong"),
        ("UPDATE entries SET event_id='evt_x' WHERE position=2", "entry 2"),
        ("UPDATE entries SET sealed=x'00' WHERE position=0", "entry 0"),
        ("DELETE FROM entries WHERE position=1", "tile/entries"),
        ("UPDATE names SET name='someone else'", "was recorded"),
    ],
)
def test_what_lies_beside_the_tree_is_verified_too(
    sql: str, says: str, installed: Privity, places: Places
) -> None:
    log_interactions(places, 1, 2)
    assert installed("audit", "verify").exit_code == 0
    altered(places, sql)
    done = installed("audit", "verify")
    assert done.exit_code == 1
    assert says in done.output


def test_an_erased_name_is_no_alteration(installed: Privity, places: Places) -> None:
    log_interactions(places, 1)
    altered(places, "DELETE FROM names")
    assert installed("audit", "verify").exit_code == 0


def test_a_log_without_its_mirror_is_not_verified_until_it_was_adopted(
    installed: Privity, places: Places, tmp_path: Path
) -> None:
    log_interactions(places, 1, 2)
    mirror = places.keyfile.with_suffix(".checkpoint")
    older = tmp_path / "older"
    shutil.copy(mirror, older)
    assert "nothing to adopt" in installed("audit", "adopt", "--unchecked").output
    log_interactions(places, 3)
    mirror.unlink()
    done = installed("audit", "verify")
    assert done.exit_code == 1
    assert "privity audit adopt" in done.output
    neither = installed("audit", "adopt")
    assert neither.exit_code == 1
    assert "--unchecked" in neither.output
    adopted = installed("audit", "adopt", "--checkpoint", str(older))
    assert adopted.exit_code == 0, adopted.output
    assert "4 entries, which extends a checkpoint of 3" in adopted.output
    live = installed("audit", "verify", "--older", str(older))
    assert (live.exit_code, live.output.split()[0]) == (0, "5")  # the adoption is on record
    mirror.unlink()
    assert "unchecked" in installed("audit", "adopt", "--unchecked").output
    assert installed("audit", "verify").exit_code == 0


def test_a_log_that_does_not_extend_the_older_checkpoint_is_not_adopted(
    installed: Privity, places: Places, tmp_path: Path
) -> None:
    log_interactions(places, 1)
    shutil.copytree(places.data, tmp_path / "old")
    log_interactions(places, 2)
    mirror = places.keyfile.with_suffix(".checkpoint")
    mirror.rename(tmp_path / "newer")
    shutil.rmtree(places.data)
    shutil.copytree(tmp_path / "old", places.data)
    done = installed("audit", "adopt", "--checkpoint", str(tmp_path / "newer"))
    assert done.exit_code == 1
    assert "old copy of the database" in done.output
    assert not mirror.exists()


def test_an_empty_log_needs_no_adoption(installed: Privity) -> None:
    assert "begins its mirror by itself" in installed("audit", "adopt", "--unchecked").output


def forge(folder: Path, origin: str) -> str:
    """Write a log of two entries that anyone could sign; return its key."""
    signer = Signer(origin, bytes(32))
    entries = [leaf.entry(bytes(32))] * 2
    state, tiles = tree.append(tree.EMPTY, [tree.leaf_hash(entry) for entry in entries])
    files = {tree.tile_path(t.level, t.index, t.width): t.data for t in tiles}
    files[tree.tile_path("entries", 0, 2)] = tree.bundle(entries)
    files["vkey"] = f"{signer.vkey}\n".encode()
    files["checkpoint"] = sign(Checkpoint(origin, 2, tree.root(state)), signer)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return signer.vkey


def test_an_export_that_claims_our_origin_must_have_our_key(
    installed: Privity, places: Places, tmp_path: Path
) -> None:
    log_interactions(places, 1)
    folder = tmp_path / "forged"
    key = forge(folder, "privity.localhost/main")
    done = installed("audit", "verify", str(folder))
    assert done.exit_code == 1
    assert "not signed by the log's key" in done.output
    assert installed("audit", "verify", str(folder), "--vkey", key).exit_code == 0
    assert installed("audit", "verify", str(folder), "--vkey", str(folder / "vkey")).exit_code == 0
    assert installed("audit", "verify", "--vkey", key).exit_code == 1
    assert installed("audit", "verify", str(folder), "--vkey", "nonsense").exit_code == 1


def test_the_key_of_another_log_is_said_to_come_from_its_folder(
    installed: Privity, places: Places, tmp_path: Path
) -> None:
    log_interactions(places, 1)
    forge(tmp_path / "theirs", "log.example/theirs")
    done = installed("audit", "verify", str(tmp_path / "theirs"))
    assert done.exit_code == 0
    assert "not whose log it is" in done.output
    assert installed("audit", "export", str(tmp_path / "ours")).exit_code == 0
    assert "whose log" not in installed("audit", "verify", str(tmp_path / "ours")).output


def test_a_receipt_is_checked_by_a_command(installed: Privity, places: Places, tmp_path: Path) -> None:
    (name,) = log_interactions(places, 1)
    file = tmp_path / "receipt"
    printed = installed("audit", "receipt", name)
    file.write_text(printed.stdout)
    assert "does not hold the decision" in printed.stderr
    done = installed("audit", "check-receipt", str(file))
    assert done.exit_code == 0
    assert done.output.startswith(f"1 event of {name}")
    assert "interaction.outcome_unknown" in done.output
    forged = forge(tmp_path / "theirs", "privity.localhost/main")
    assert installed("audit", "check-receipt", str(file), "--vkey", forged).exit_code == 1
    file.write_text(file.read_text().replace("entries 1", "entries 1\nconsent: yes"))
    assert installed("audit", "check-receipt", str(file)).exit_code == 1
    places.config.unlink()
    assert "--vkey is missing" in installed("audit", "check-receipt", str(file)).output


def record(places: Places, kind: EventKind, *, closes: bool = False, step: bool = True) -> str:
    """Put a decision or an outcome of one interaction on record, as the journey does."""
    name = make_id("int", 77, bytes(10))

    async def run() -> None:
        settings = load(places.config)
        async with bootstrap.open_storage(settings, places.data) as storage:
            log = await bootstrap.open_log(
                settings, storage, bootstrap.open_keyring(settings, storage), places.data
            )
            event = audit_logs.event(5, name, kind, settings.workspace)
            row = seal_event(event, log.log_key, os.urandom)
            opens = () if closes else ((name, settings.workspace),)
            await storage.data.commit(Writes(pending=(row,), opens=opens, closes=(name,) * closes))
            if step:
                await Sequencer(storage.log, settings.workspace, log.signer, log.mirror).step()

    asyncio.run(run())
    return name


def test_a_receipt_says_when_it_has_no_outcome_and_why(installed: Privity, places: Places) -> None:
    name = record(places, EventKind.INTERACTION_DECIDED)
    under_way = installed("audit", "receipt", name)
    assert under_way.exit_code == 0
    assert "does not hold the outcome (yet)" in under_way.stderr
    record(places, EventKind.INTERACTION_PARTIAL, closes=True, step=False)
    waiting = installed("audit", "receipt", name)
    assert (waiting.exit_code, waiting.stdout) == (1, "")
    assert "waits for its signature" in waiting.stderr
    log_interactions(places, 3)
    whole = installed("audit", "receipt", name)
    assert (whole.exit_code, whole.stderr) == (0, "")
    altered(places, "UPDATE entries SET interaction='' WHERE position=2")
    lost = installed("audit", "receipt", name)
    assert lost.exit_code == 1
    assert "privity audit verify" in lost.stderr


def test_a_changed_origin_or_workspace_is_named_with_what_to_do(installed: Privity, places: Places) -> None:
    (name,) = log_interactions(places, 1)
    text = places.config.read_text()
    places.config.write_text(text.replace("privity.localhost/main", "log.example.org/main"))
    for command in (("verify",), ("receipt", name)):
        done = installed("audit", *command)
        assert done.exit_code == 1
        assert "audit.origin or workspace.id changed" in done.output
    places.config.write_text(text.replace('id = "main"', 'id = "clinic"'))
    assert installed("audit", "verify").exit_code == 1
