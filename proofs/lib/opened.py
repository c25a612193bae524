"""What lies sealed at rest, opened with the installation's own keyfile by the product's own readers.

A search of sealed files finds nothing whatever they hold; what they hold is found only here.
"""

from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from privity import bootstrap
from privity.audit.event import open_entry
from privity.config.load import load
from privity.crypto.ports import KeyKind
from privity.domain.inventory import Scope
from privity.journey.records import open_transcript
from privity.masking.vault import Vault
from privity.storage.ports import LogEntry


@dataclass(frozen=True)
class Opened:
    """Every sealed thing in plain: masked requests, the values of vault entries, events of the log."""

    transcripts: tuple[bytes, ...]
    values: tuple[bytes, ...]
    events: tuple[bytes, ...]


def open_everything(config: Path, data: Path) -> Opened:
    """Open every transcript, vault entry and event body of an installation on SQLite."""
    return asyncio.run(_open(config, data))


async def _open(config: Path, data: Path) -> Opened:
    settings = load(config)
    workspace = settings.workspace
    # The ports look things up by id and never list them: the ids come from the file itself.
    file = sqlite3.connect(f"file:{data / bootstrap.DATA_FILE}?mode=ro", uri=True)
    interactions = [row[0] for row in file.execute("SELECT DISTINCT interaction FROM transcripts")]
    tokens = file.execute("SELECT scope, token FROM stand_ins").fetchall()
    file.close()
    async with bootstrap.open_storage(settings, data) as storage:
        keyring = bootstrap.open_keyring(settings, storage)
        log = await bootstrap.open_log(settings, storage, keyring, data)
        transcripts = []
        for interaction in interactions:
            key = await keyring.key(workspace, KeyKind.INTERACTION, interaction)
            transcripts += [
                open_transcript(key, workspace, interaction, row.sealed).masked
                for row in await storage.data.transcript(interaction)
            ]
        vault = Vault(keyring, storage.data, bootstrap.clock, bootstrap.random)
        values = []
        for scope, token in tokens:
            found = await vault.find(Scope(scope, workspace, "", ""), [token])
            values += [stand_in.value.reveal().encode() for stand_in in found]
        head = await storage.log.head(workspace)
        entries = list(await storage.log.entries(workspace, 0, head.size))
        entries += [
            LogEntry(head.size, row.event_id, row.interaction, row.commitment, row.sealed)
            for _, row in await storage.log.pending(workspace, 100_000)
        ]
        events = tuple(open_entry(entry, workspace, log.log_key)[1] for entry in entries)
    return Opened(tuple(transcripts), tuple(values), events)
