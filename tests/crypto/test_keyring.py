"""The hierarchy: each key opens only its children, lives a minute, and dies with its row."""

from __future__ import annotations

import asyncio
import gc
import os
import pickle
from collections.abc import Coroutine, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

from privity.crypto.errors import KeyErased, KeyUnavailable
from privity.crypto.keyfile import LocalKeyfile, create
from privity.crypto.keyring import Key, Keyring, derive, log_key_id, workspace_key_id
from privity.crypto.memory import KeyExists, MemoryKeyStore
from privity.crypto.ports import KeyKind, WrappedKey

T = TypeVar("T")


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(coroutine)


class _Store(MemoryKeyStore):
    """Counts questions, and fails or hangs when told to."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.fault = ""

    async def get(self, ids: Sequence[str]) -> list[WrappedKey]:
        self.asked += 1
        if self.fault == "raises":
            raise OSError("row of patient 123-45-6789")
        if self.fault == "hangs":
            await asyncio.Event().wait()
        return await super().get(ids)


class _House:
    def __init__(self, path: Path) -> None:
        create(path)
        self.path = path
        self.now = 0
        self.store = _Store()
        self.keyring = self.another()
        run(self.keyring.create_workspace("ws"))

    def another(self) -> Keyring:
        """Return the keyring of another process over the same rows."""
        return Keyring(LocalKeyfile(self.path), self.store, lambda: self.now, os.urandom, timeout_s=0.02)

    def make(self, kind: KeyKind, id_: str, parent: Key | None = None, workspace: str = "ws") -> Key:
        key, row = run(self.keyring.new_key(workspace, kind, id_, parent))
        run(self.keyring.commit([row]))
        return key


@pytest.fixture
def house(tmp_path: Path) -> _House:
    return _House(tmp_path / "kek")


def test_every_kind_is_found_again_by_another_process(house: _House) -> None:
    scope = house.make(KeyKind.SCOPE, "scp_1")
    entry = house.make(KeyKind.ENTRY, "si_1", scope)
    interaction = house.make(KeyKind.INTERACTION, "int_1")
    fresh = house.another()
    for key in (scope, entry, interaction):
        assert run(fresh.key("ws", key.kind, key.id)) == key
    assert run(fresh.key("ws", KeyKind.LOG, log_key_id("ws"))).parent == workspace_key_id("ws")
    materials = {key.material for key in (scope, entry, interaction)}
    assert len(materials) == 3


def test_create_workspace_twice_changes_nothing(house: _House) -> None:
    before = run(house.keyring.key("ws", KeyKind.LOG, log_key_id("ws")))
    run(house.another().create_workspace("ws"))
    assert run(house.another().key("ws", KeyKind.LOG, log_key_id("ws"))) == before


def test_keys_live_a_minute(house: _House) -> None:
    key = house.make(KeyKind.SCOPE, "scp_1")
    run(house.keyring.key("ws", KeyKind.SCOPE, "scp_1"))
    asked = house.store.asked
    house.now = 59_999
    assert run(house.keyring.key("ws", KeyKind.SCOPE, "scp_1")) == key
    assert house.store.asked == asked
    run(house.store.delete(["scp_1"]))
    house.now = 60_000
    with pytest.raises(KeyErased):
        run(house.keyring.key("ws", KeyKind.SCOPE, "scp_1"))


def test_an_erased_parent_takes_its_children_along(house: _House) -> None:
    scope = house.make(KeyKind.SCOPE, "scp_1")
    house.make(KeyKind.ENTRY, "si_1", scope)
    run(house.store.delete(["scp_1"]))
    house.keyring.forget()
    with pytest.raises(KeyErased):
        run(house.keyring.key("ws", KeyKind.ENTRY, "si_1"))


def test_forget(house: _House) -> None:
    house.make(KeyKind.SCOPE, "scp_1")
    run(house.keyring.key("ws", KeyKind.SCOPE, "scp_1"))
    run(house.store.delete(["scp_1"]))
    house.keyring.forget(["scp_1", "unknown"])
    with pytest.raises(KeyErased):
        run(house.keyring.key("ws", KeyKind.SCOPE, "scp_1"))


def test_rows_do_not_open_in_another_place(house: _House) -> None:
    run(house.keyring.create_workspace("other"))
    house.make(KeyKind.SCOPE, "scp_1")
    row = run(house.store.get(["scp_1"]))[0]
    moved = [
        replace(row, id="scp_2"),
        replace(row, id="scp_3", workspace="other", parent="other"),
        replace(row, id="int_9", kind=KeyKind.INTERACTION),
        replace(row, id="scp_4", parent=log_key_id("ws")),
    ]
    run(house.store.put(moved))
    with pytest.raises(KeyUnavailable, match="altered"):
        run(house.keyring.key("ws", KeyKind.SCOPE, "scp_2"))
    with pytest.raises(KeyUnavailable, match="altered"):
        run(house.keyring.key("other", KeyKind.SCOPE, "scp_3"))
    with pytest.raises(KeyUnavailable, match="altered"):
        run(house.keyring.key("ws", KeyKind.INTERACTION, "int_9"))
    with pytest.raises(KeyErased):
        run(house.keyring.key("ws", KeyKind.SCOPE, "scp_4"))


def test_workspaces_and_kinds_are_apart_in_the_cache_too(house: _House) -> None:
    house.make(KeyKind.SCOPE, "scp_1")
    run(house.keyring.key("ws", KeyKind.SCOPE, "scp_1"))
    with pytest.raises(KeyErased):
        run(house.keyring.key("other", KeyKind.SCOPE, "scp_1"))
    with pytest.raises(KeyErased):
        run(house.keyring.key("ws", KeyKind.INTERACTION, "scp_1"))


@pytest.mark.parametrize("fault", ["raises", "hangs"])
def test_a_store_that_fails_or_hangs(house: _House, fault: str) -> None:
    house.store.fault = fault
    with pytest.raises(KeyUnavailable) as caught:
        run(house.another().key("ws", KeyKind.SCOPE, "scp_1"))
    assert "123-45-6789" not in str(caught.value)
    assert caught.value.__cause__ is None
    with pytest.raises(KeyUnavailable):
        run(house.another().key_or_new("ws", KeyKind.SCOPE, "scp_1"))


def test_a_missing_kek(house: _House) -> None:
    house.make(KeyKind.SCOPE, "scp_1")
    house.keyring.forget()
    house.path.unlink()
    with pytest.raises(KeyUnavailable):
        run(house.keyring.key("ws", KeyKind.SCOPE, "scp_1"))


def test_keys_are_stored_while_others_work(house: _House) -> None:
    async def drive() -> None:
        _, row = await house.keyring.new_key("ws", KeyKind.SCOPE, "scp_1")
        stored = await house.keyring.storing([row])
        # The store has been asked, and the caller could do other work before it waits.
        await stored
        assert await house.store.get(["scp_1"]) == [row]
        again = await house.keyring.storing([row])
        with pytest.raises(KeyUnavailable):
            await again

    run(drive())


def test_a_failure_that_nobody_waits_for_is_nobodys_warning(house: _House) -> None:
    async def drive() -> None:
        complaints: list[object] = []
        asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
        _, row = await house.keyring.new_key("ws", KeyKind.SCOPE, "scp_1")
        await house.keyring.commit([row])
        await house.keyring.storing([row])
        for _ in range(5):
            await asyncio.sleep(0)
        gc.collect()
        assert complaints == []

    run(drive())


def test_two_processes_make_one_key(house: _House) -> None:
    async def both() -> tuple[Key, Key]:
        one, two = house.another(), house.another()
        return await asyncio.gather(
            one.key_or_new("ws", KeyKind.SCOPE, "scp_1"), two.key_or_new("ws", KeyKind.SCOPE, "scp_1")
        )

    one, two = run(both())
    assert one == two


def test_an_entry_needs_its_scope(house: _House) -> None:
    with pytest.raises(ValueError, match="scope"):
        run(house.keyring.new_key("ws", KeyKind.ENTRY, "si_1"))


def test_material_is_not_shown(house: _House) -> None:
    key, row = run(house.keyring.new_key("ws", KeyKind.SCOPE, "scp_1"))
    for shown in (repr(key), str(key), repr(row)):
        assert "material" not in shown
        assert repr(key.material) not in shown
        assert "wrapped" not in shown
    with pytest.raises(TypeError):
        pickle.dumps(key)
    assert key.material not in row.wrapped


def test_derived_keys_differ_by_purpose(house: _House) -> None:
    key, _ = run(house.keyring.new_key("ws", KeyKind.SCOPE, "scp_1"))
    assert derive(key, b"index") == derive(key, b"index") != derive(key, b"scopes")
    assert len(derive(key, b"index")) == 32


def test_the_cache_is_bounded(house: _House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("privity.crypto.keyring._CACHED_KEYS", 3)
    for number in range(6):
        house.make(KeyKind.SCOPE, f"scp_{number}")
        assert run(house.keyring.key("ws", KeyKind.SCOPE, f"scp_{number}")).id == f"scp_{number}"
    assert len(house.keyring._cache) <= 3


def test_the_in_memory_store_inserts_all_or_none() -> None:
    store = MemoryKeyStore()
    row = WrappedKey("a", "ws", KeyKind.SCOPE, "ws", 1, b"x")
    run(store.put([row]))
    with pytest.raises(KeyExists):
        run(store.put([replace(row, id="b"), row]))
    assert run(store.get(["b", "a", "a"])) == [row]
    assert run(store.children("ws")) == [row]
    run(store.delete(["a", "none"]))
    assert run(store.get(["a"])) == []
    run(store.close())


def test_no_key_outlives_the_one_that_opened_it(house: _House) -> None:
    """An erased scope, or a KEK taken away, is felt by the last entry within a minute, not three."""
    scope = house.make(KeyKind.SCOPE, "scp_1")
    house.make(KeyKind.ENTRY, "si_1", scope)
    house.keyring.forget()
    run(house.keyring.key("ws", KeyKind.SCOPE, "scp_1"))
    run(house.store.delete(["scp_1"]))
    house.now = 59_999
    run(house.keyring.key("ws", KeyKind.ENTRY, "si_1"))
    house.now = 60_000
    with pytest.raises(KeyErased):
        run(house.keyring.key("ws", KeyKind.ENTRY, "si_1"))


def test_a_kek_taken_away_is_felt_at_every_depth_within_a_minute(house: _House) -> None:
    scope = house.make(KeyKind.SCOPE, "scp_1")
    house.make(KeyKind.ENTRY, "si_1", scope)
    house.keyring.forget()
    run(house.keyring.key("ws", KeyKind.WORKSPACE, workspace_key_id("ws")))
    house.path.unlink()
    house.now = 30_000
    run(house.keyring.key("ws", KeyKind.SCOPE, "scp_1"))
    house.now = 59_999
    run(house.keyring.key("ws", KeyKind.ENTRY, "si_1"))
    house.now = 60_000
    for kind, id_ in ((KeyKind.SCOPE, "scp_1"), (KeyKind.ENTRY, "si_1"), (KeyKind.LOG, log_key_id("ws"))):
        with pytest.raises(KeyUnavailable):
            run(house.keyring.key("ws", kind, id_))


@pytest.mark.parametrize("forgotten", ["ws", "scp_1", "si_1"])
def test_forgetting_a_key_forgets_what_hangs_below_it(house: _House, forgotten: str) -> None:
    scope = house.make(KeyKind.SCOPE, "scp_1")
    house.make(KeyKind.ENTRY, "si_1", scope)
    house.make(KeyKind.SCOPE, "scp_2")
    run(house.keyring.key("ws", KeyKind.SCOPE, "scp_2"))
    run(house.keyring.key("ws", KeyKind.ENTRY, "si_1"))
    run(house.store.delete([forgotten]))
    house.keyring.forget([forgotten])
    with pytest.raises(KeyErased):
        run(house.keyring.key("ws", KeyKind.ENTRY, "si_1"))
    asked = house.store.asked
    if forgotten != "ws":
        run(house.keyring.key("ws", KeyKind.SCOPE, "scp_2"))
        assert house.store.asked == asked


def test_what_was_being_opened_while_it_was_forgotten_is_not_kept(house: _House) -> None:
    house.make(KeyKind.SCOPE, "scp_1")
    house.keyring.forget()
    honest = house.store.get

    async def get(ids: Sequence[str]) -> list[WrappedKey]:
        rows = await honest(ids)
        if "scp_1" in ids:
            await house.store.delete(["scp_1"])
            house.keyring.forget(["scp_1"])
        return rows

    house.store.get = get  # type: ignore[method-assign]
    run(house.keyring.key("ws", KeyKind.SCOPE, "scp_1"))
    house.store.get = honest  # type: ignore[method-assign]
    with pytest.raises(KeyErased):
        run(house.keyring.key("ws", KeyKind.SCOPE, "scp_1"))


@pytest.mark.parametrize("id_", ["ws", "scp_1", "si_1"])
def test_the_version_of_a_row_is_bound(house: _House, id_: str) -> None:
    scope = house.make(KeyKind.SCOPE, "scp_1")
    house.make(KeyKind.ENTRY, "si_1", scope)
    house.store._rows[id_] = replace(house.store._rows[id_], version=7)
    house.keyring.forget()
    with pytest.raises(KeyUnavailable):
        run(house.keyring.key("ws", KeyKind.ENTRY, "si_1"))
