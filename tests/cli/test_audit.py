"""`privity audit` over a real data folder: verified, altered, rolled back, exported, proven."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import shutil
import sqlite3
from pathlib import Path

from privity import bootstrap
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

            async def log_key(_: str) -> bytes:
                return log.log_key

            await storage.data.commit(Writes(opens=tuple((name, settings.workspace) for name in names)))
            await mark_unknown_outcomes(storage.data, log_key, bootstrap.clock, os.urandom)
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
