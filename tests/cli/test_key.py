from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from privity.audit.event import open_entry
from privity.cli.app import app
from privity.cli.init import Places
from privity.cli.key import Desk, issue, withdraw
from privity.config.settings import AuditSettings, KeySettings, Settings
from privity.identity.api_keys import check_format
from privity.policy.action import Given
from privity.storage.memory import MemoryStore
from privity.storage.ports import LogEntry, StoreUnavailable

from .conftest import Privity

SETTINGS = Settings(
    "clinic",
    KeySettings(Path("k")),
    AuditSettings("o"),
    applications={"intake": Given().query().application},
)


def test_create_list_and_revoke(installed: Privity, places: Places) -> None:
    created = json.loads(
        installed("key", "create", "--application", "first-app", "--name", "ward 3", "--json").output
    )
    assert set(created) == {"id", "key", "application", "name"}
    listed = installed("key", "list", "--json")
    assert created["key"] not in listed.output
    assert created["id"] in [row["id"] for row in json.loads(listed.output)]
    assert created["id"] in installed("key", "list").output
    revoked = json.loads(installed("key", "revoke", created["id"], "--json").output)
    assert revoked["revoked_ms"] is not None
    again = json.loads(installed("key", "revoke", created["id"], "--json").output)
    assert again == revoked


def test_a_bare_key_is_nothing_else(installed: Privity) -> None:
    done = installed("key", "create", "--application", "first-app", "--bare")
    assert check_format(done.output.removesuffix("\n"))


def test_an_unknown_application_is_named(installed: Privity) -> None:
    done = installed("key", "create", "--application", "first-ap")
    assert 'did you mean "first-app"' in str(done.exception)


def test_an_unknown_id_is_named(installed: Privity) -> None:
    assert "privity key list" in str(installed("key", "revoke", "key_none").exception)


def test_every_change_is_on_record_before_it_takes_effect() -> None:
    store, settings = MemoryStore(), SETTINGS
    desk = Desk(store, store, b"l" * 32)

    async def change() -> list[str]:
        row, _ = await issue(desk, settings, "intake", "n")
        await withdraw(desk, await withdraw(desk, row))
        entries = [pending for _, pending in await store.pending("clinic", 10)]
        opened = [
            open_entry(
                LogEntry(n, p.event_id, p.interaction, p.commitment, p.sealed), "clinic", desk.log_key
            )[1]
            for n, p in enumerate(entries)
        ]
        return [json.loads(body)["event"] for body in opened]

    assert asyncio.run(change()) == ["api_key.created", "api_key.revoked"]


def test_a_log_that_cannot_be_written_leaves_no_key() -> None:
    control, data = MemoryStore(), MemoryStore()
    data.available = False
    with pytest.raises(StoreUnavailable):
        asyncio.run(issue(Desk(control, data, b"l" * 32), SETTINGS, "intake", "n"))
    assert asyncio.run(control.api_keys()) == []


@pytest.mark.parametrize("name", ["x[/nope]", "[link=https://collect.example]x[/link]", "\\[bold]"])
def test_a_name_that_looks_like_markup_is_listed_as_it_is(name: str, installed: Privity) -> None:
    assert installed("key", "create", "--application", "first-app", "--name", name).exit_code == 0
    listed = installed("key", "list")
    assert listed.exit_code == 0
    assert name[:8] in listed.output


@pytest.mark.parametrize("name", ["", "x" * 101, "two\nlines", "\x1b[2J"])
def test_a_name_that_would_not_fit_a_list_is_refused(name: str, installed: Privity) -> None:
    done = installed("key", "create", "--application", "first-app", "--name", name)
    assert "--name" in str(done.exception)


@pytest.mark.parametrize(
    "command", [["key", "list"], ["key", "create", "--application", "first-app"], ["key", "revoke", "key_x"]]
)
@pytest.mark.parametrize("there", [True, False])
def test_a_wrong_data_folder_gets_no_store(
    command: list[str], installed: Privity, places: Places, tmp_path: Path, *, there: bool
) -> None:
    """A key in a store that no gateway serves would be handed out for nothing."""
    elsewhere = tmp_path / "elsewhere"
    if there:
        elsewhere.mkdir()
    done = CliRunner().invoke(app, [*command, "--config", str(places.config), "--data", str(elsewhere)])
    assert "--data" in str(done.exception)
    assert not elsewhere.exists() or not list(elsewhere.iterdir())
