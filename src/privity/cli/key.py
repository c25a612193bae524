"""``privity key create | list | revoke``.

Each change is in the audit log before it takes effect: a key that exists is a key on record. If we die
between the two, the log names a key that never worked, which misleads nobody.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from privity.cli.common import now_ms, read
from privity.config.settings import Settings
from privity.config.table import did_you_mean
from privity.domain.clock import Clock, Random
from privity.domain.errors import ConfigError
from privity.domain.ids import make_id
from privity.identity import api_keys
from privity.storage.ports import ApiKeyRow, ControlStore, DataStore, NameRow, Writes

_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Desk:
    """What a change of the keys needs: the keys themselves, and the log to record it in."""

    control: ControlStore
    data: DataStore
    log_key: bytes


@asynccontextmanager
async def open_desk(settings: Settings, data: Path, *, create: bool = False) -> AsyncIterator[Desk]:
    """Open the store and the log's key; with ``create`` a new data folder and its workspace keys are made.

    Raises ConfigError, StoreUnavailable, KeyUnavailable, KeyErased.
    """
    from privity import bootstrap

    async with bootstrap.open_storage(settings, data, create=create) as storage:
        keyring = bootstrap.open_keyring(settings, storage)
        await keyring.create_workspace(settings.workspace)
        log = await bootstrap.open_log(settings, storage, keyring, data)
        yield Desk(storage.control, storage.data, log.log_key)


async def issue(
    desk: Desk,
    settings: Settings,
    application: str,
    name: str,
    *,
    clock: Clock = now_ms,
    random: Random = os.urandom,
) -> tuple[ApiKeyRow, str]:
    """Store a new key of this application; return its row and, this once, the key itself."""
    if application not in settings.applications:
        raise ConfigError(
            f'there is no application "{application}"{did_you_mean(application, settings.applications)}. '
            f"Configured: {', '.join(settings.applications) or 'none'}."
        )
    if not 1 <= len(name) <= _LONGEST_NAME or not name.isprintable():
        raise ConfigError(f"--name: must be one line of 1 to {_LONGEST_NAME} printable characters.")
    secret = api_keys.generate(random)
    created = clock()
    row = ApiKeyRow(
        id=make_id("key", created, random(10)),
        workspace=settings.workspace,
        application=application,
        name=name,
        sha256=api_keys.digest(secret),
        created_ms=created,
    )
    await _record(desk, row, created, random)
    await desk.control.put_api_key(row)
    return row, secret


async def withdraw(
    desk: Desk, row: ApiKeyRow, *, clock: Clock = now_ms, random: Random = os.urandom
) -> ApiKeyRow:
    """Revoke a key; one that is revoked already stays as it is."""
    if row.revoked_ms is not None:
        return row
    row = dataclasses.replace(row, revoked_ms=clock())
    await _record(desk, row, row.revoked_ms or 0, random)
    await desk.control.put_api_key(row)
    return row


async def _record(desk: Desk, row: ApiKeyRow, now: int, random: Random) -> None:
    from privity.audit.event import Event, EventKind, name_ref, seal_event

    kind = EventKind.API_KEY_CREATED if row.revoked_ms is None else EventKind.API_KEY_REVOKED
    application = name_ref(row.workspace, row.application)
    who = {"application": application.hex(), "key": row.id} if row.revoked_ms is None else {"key": row.id}
    event = Event(kind, make_id("evt", now, random(10)), row.workspace, "", now, now, who)
    await desk.data.commit(
        Writes(
            pending=(seal_event(event, desk.log_key, random),),
            names=(NameRow(row.workspace, application, row.application),),
        )
    )


async def create(
    config: Path, data: Path, *, application: str, name: str, as_json: bool, bare: bool = False
) -> int:
    """Create a key and print it: the only time it can be seen. ``bare``: nothing but the key."""
    settings = read(config)
    async with open_desk(settings, data) as desk:
        row, secret = await issue(desk, settings, application, name)
    if bare:
        print(secret)
    elif as_json:
        print(json.dumps({"id": row.id, "key": secret, "application": row.application, "name": row.name}))
    else:
        print(f"API key of {row.application}, shown this once (only its hash is kept):\n\n    {secret}\n")
        print(f"Its id, for `privity key revoke`: {row.id}")
    return 0


async def show(config: Path, data: Path, *, as_json: bool) -> int:
    """Print every key of the workspace, without anything that could be used as one."""
    from privity.bootstrap import open_control

    settings = read(config)
    async with open_control(settings, data) as store:
        rows = [row for row in await store.api_keys() if row.workspace == settings.workspace]
    if as_json:
        print(json.dumps([_public(row) for row in rows]))
        return 0
    # An id must never be cut: it is what `revoke` takes.
    id_ = Column("id", no_wrap=True, min_width=36)
    table = Table(id_, "application", "name", "created", "revoked", box=None, pad_edge=False)
    for row in rows:
        # Text, not markup: nobody's name for a key may keep the others from being listed.
        cells = (row.id, row.application, row.name, _day(row.created_ms), _day(row.revoked_ms))
        table.add_row(*(Text(cell, overflow="fold") for cell in cells))
    Console().print(table if rows else "No keys yet: privity key create --application NAME")
    return 0


async def revoke(config: Path, data: Path, *, key_id: str, as_json: bool) -> int:
    """Revoke a key; revoking it again changes nothing."""
    settings = read(config)
    async with open_desk(settings, data) as desk:
        rows = [row for row in await desk.control.api_keys() if row.workspace == settings.workspace]
        found = [row for row in rows if row.id == key_id]
        if not found:
            raise ConfigError(f'there is no key with the id "{key_id}". `privity key list` names them.')
        row = await withdraw(desk, found[0])
    print(json.dumps(_public(row)) if as_json else f"Revoked {row.id} of {row.application}.")
    return 0


def _public(row: ApiKeyRow) -> dict[str, object]:
    return {
        "id": row.id,
        "application": row.application,
        "name": row.name,
        "created_ms": row.created_ms,
        "revoked_ms": row.revoked_ms,
    }


def _day(milliseconds: int | None) -> str:
    if milliseconds is None:
        return ""
    return dt.datetime.fromtimestamp(milliseconds / 1000, tz=dt.UTC).strftime("%Y-%m-%d %H:%M UTC")
