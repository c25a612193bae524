from __future__ import annotations

import json

from privity.cli.init import Places

from .conftest import Privity


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


def test_an_unknown_application_is_named(installed: Privity) -> None:
    done = installed("key", "create", "--application", "first-ap")
    assert 'did you mean "first-app"' in str(done.exception)


def test_an_unknown_id_is_named(installed: Privity) -> None:
    assert "privity key list" in str(installed("key", "revoke", "key_none").exception)
