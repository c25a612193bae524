"""What DataStore, ControlStore and KeyStore promise, asked of every backend."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from tests.support.stores import Open, Store

from privity.crypto.memory import MemoryKeyStore
from privity.crypto.ports import KeyKind, KeyStore, WrappedKey
from privity.storage.memory import MemoryStore
from privity.storage.ports import (
    ApiKeyRow,
    NameRow,
    PendingRow,
    ScopeRow,
    ScopeTaken,
    SealedRow,
    StandInConflict,
    StandInRow,
    StoreUnavailable,
    TranscriptRow,
    Writes,
)
from privity.storage.postgres import PostgresKeyStore, PostgresStore
from privity.storage.sqlite_keys import SqliteKeyStore


def stand_in(number: int, scope: str = "scp_a", token: str | None = None) -> StandInRow:
    return StandInRow(
        f"sin_{number}_{scope}", scope, b"mac%d" % number, token or f"[T{number}]", b"sealed%d" % number
    )


def pending(number: int, workspace: str = "clinic", interaction: str = "int_1") -> PendingRow:
    return PendingRow(f"evt_{number}", workspace, interaction, number.to_bytes(32, "big"), b"body%d" % number)


def with_store(open_store: Open, test: Callable[[Store], Awaitable[None]]) -> None:
    async def run() -> None:
        store = await open_store()
        try:
            await test(store)
        finally:
            await store.close()

    asyncio.run(run())


def test_one_commit_makes_every_row_readable_also_after_a_restart(open_store: Open) -> None:
    writes = Writes(
        pending=(pending(1), pending(2)),
        stand_ins=(stand_in(1), stand_in(2)),
        transcripts=(
            TranscriptRow("int_1", "clinic", "response", b"out"),
            TranscriptRow("int_1", "clinic", "request", b"in"),
        ),
        names=(NameRow("clinic", b"ref", "intake"),),
        opens=(("int_1", "clinic"),),
    )

    async def check(store: Store) -> None:
        assert await store.find_stand_ins("scp_a", [b"mac1", b"mac2", b"none", b"mac1"]) in (
            [stand_in(1), stand_in(2)],
            [stand_in(2), stand_in(1)],
        )
        assert await store.find_tokens("scp_a", ["[T2]", "[none]"]) == [stand_in(2)]
        assert await store.find_tokens("scp_b", ["[T2]"]) == []
        assert [row.part for row in await store.transcript("int_1")] == ["request", "response"]
        assert await store.names("clinic") == {b"ref": "intake"}
        assert await store.names("other") == {}
        assert await store.open_interactions() == [("int_1", "clinic")]
        assert [row for _, row in await store.pending("clinic", 10)] == [pending(1), pending(2)]

    async def write(store: Store) -> None:
        await store.commit(writes)
        await check(store)

    with_store(open_store, write)
    with_store(open_store, check)


def test_rows_with_the_same_key_are_replaced_or_kept_as_the_port_says(open_store: Open) -> None:
    async def test(store: Store) -> None:
        for text in ("old", "new"):
            await store.commit(
                Writes(
                    names=(NameRow("clinic", b"ref", text),),
                    transcripts=(TranscriptRow("int_1", "clinic", "request", text.encode()),),
                    opens=(("int_1", "clinic"),),
                )
            )
        assert await store.names("clinic") == {b"ref": "old"}  # the digest of one name, and of no other
        assert [row.sealed for row in await store.transcript("int_1")] == [b"new"]
        await store.commit(Writes(closes=("int_1", "int_unknown")))
        assert await store.open_interactions() == []

    with_store(open_store, test)


@pytest.mark.parametrize(
    "second", [stand_in(1, token="[other]"), stand_in(9, token="[T1]")], ids=["value", "token"]
)
def test_a_second_stand_in_conflicts_and_nothing_of_its_commit_is_stored(
    open_store: Open, second: StandInRow
) -> None:
    async def test(store: Store) -> None:
        await store.commit(Writes(stand_ins=(stand_in(1),)))
        with pytest.raises(StandInConflict):
            await store.commit(
                Writes(stand_ins=(stand_in(5), second), pending=(pending(1),), opens=(("int_1", "clinic"),))
            )
        assert await store.find_stand_ins("scp_a", [b"mac5", second.index_mac]) in ([], [stand_in(1)])
        assert await store.pending("clinic", 10) == []
        assert await store.open_interactions() == []
        await store.commit(Writes(stand_ins=(stand_in(1, scope="scp_b"),)))  # another scope is another world

    with_store(open_store, test)


def test_of_many_concurrent_commits_only_the_conflicting_ones_fail(open_store: Open) -> None:
    async def test(store: Store) -> None:
        await store.commit(Writes(stand_ins=(stand_in(0),)))
        commits = [Writes(stand_ins=(stand_in(n // 2),), pending=(pending(n),)) for n in range(60)]
        outcomes = await asyncio.gather(*(store.commit(w) for w in commits), return_exceptions=True)
        won = {n for n, outcome in enumerate(outcomes) if outcome is None}
        assert all(outcome is None or isinstance(outcome, StandInConflict) for outcome in outcomes)
        assert sorted(n // 2 for n in won) == list(range(1, 30))  # one winner for each value but the first
        stored = {int.from_bytes(row.commitment, "big") for _, row in await store.pending("clinic", 100)}
        assert stored == won

    with_store(open_store, test)


def test_a_scope_belongs_to_whoever_claims_it_first(open_store: Open) -> None:
    async def test(store: Store) -> None:
        rows = [ScopeRow(f"scp_{n}", "clinic", b"lookup", b"owner%d" % n, n) for n in range(8)]
        assert await store.find_scope("clinic", b"lookup") is None
        claims = (store.commit(Writes(scopes=(row,), opens=((f"int_{row.id}", "clinic"),))) for row in rows)
        outcomes = await asyncio.gather(*claims, return_exceptions=True)
        winner = outcomes.index(None)
        assert [type(outcome) for outcome in outcomes].count(ScopeTaken) == 7
        assert await store.find_scope("clinic", b"lookup") == rows[winner]
        # What came with a claim that was lost is not stored either.
        assert await store.open_interactions() == [(f"int_scp_{winner}", "clinic")]
        other = ScopeRow("scp_x", "other", b"lookup", b"o", 1)
        await store.commit(Writes(scopes=(other,)))
        assert await store.find_scope("other", b"lookup") == other

    with_store(open_store, test)


def test_many_values_are_found_in_one_call(open_store: Open) -> None:
    async def test(store: Store) -> None:
        rows = tuple(stand_in(n) for n in range(1200))
        await store.commit(Writes(stand_ins=rows))
        assert len(await store.find_stand_ins("scp_a", [row.index_mac for row in rows])) == 1200
        assert len(await store.find_tokens("scp_a", [row.token for row in rows])) == 1200
        assert await store.find_stand_ins("scp_a", []) == []

    with_store(open_store, test)


def test_sealed_bytes_are_known_in_their_scope_only(open_store: Open) -> None:
    async def test(store: Store) -> None:
        rows = tuple(SealedRow("scp_a", bytes([n]) * 32) for n in range(3))
        await store.commit(Writes(sealed=rows))
        await store.commit(Writes(sealed=rows[:1]))  # sent twice is known once
        asked = [row.digest for row in rows] + [b"x" * 32]
        assert await store.find_sealed("scp_a", asked) == {row.digest for row in rows}
        assert await store.find_sealed("scp_b", asked) == set()
        assert await store.find_sealed("scp_a", []) == set()

    with_store(open_store, test)


def test_api_keys_are_replaced_by_id_and_every_change_moves_the_version(open_store: Open) -> None:
    async def test(store: Store) -> None:
        assert await store.api_keys() == []
        versions = [await store.api_key_version()]
        row = ApiKeyRow("key_1", "clinic", "intake", "laptop", b"h" * 32, 1)
        revoked = ApiKeyRow("key_1", "clinic", "intake", "laptop", b"h" * 32, 1, 2)
        for one in (row, revoked):
            await store.put_api_key(one)
            assert await store.api_keys() == [one]
            versions.append(await store.api_key_version())
        assert versions == sorted(set(versions))

    with_store(open_store, test)


def test_a_closed_store_refuses_and_closing_twice_is_safe(open_store: Open) -> None:
    async def test() -> None:
        store = await open_store()
        await store.close()
        await store.close()
        if not isinstance(store, MemoryStore):
            with pytest.raises(StoreUnavailable):
                await store.commit(Writes(pending=(pending(1),)))
            with pytest.raises(StoreUnavailable):
                await store.open_interactions()

    asyncio.run(test())


# -- KeyStore ----------------------------------------------------------------------------------------


def key(number: int, parent: str = "wsk_1") -> WrappedKey:
    return WrappedKey(f"key_{number}", "clinic", KeyKind.ENTRY, parent, 1, os.urandom(60), number)


OpenKeys = Callable[[], AbstractAsyncContextManager[KeyStore]]


@pytest.fixture
def open_keys(open_store: Open, tmp_path: Path) -> OpenKeys:
    @asynccontextmanager
    async def keys() -> AsyncIterator[KeyStore]:
        store = await open_store()
        try:
            if isinstance(store, MemoryStore):
                yield MemoryKeyStore()
            elif isinstance(store, PostgresStore):
                yield PostgresKeyStore(store)
            else:
                yield await asyncio.to_thread(SqliteKeyStore, tmp_path / "keys.db")
        finally:
            await store.close()

    return keys


def test_keys_are_put_whole_and_once_found_by_id_and_parent(open_keys: OpenKeys) -> None:
    rows = [key(1), key(2), key(3, "scp_k")]

    async def test() -> None:
        async with open_keys() as store:
            await store.put(rows)
            with pytest.raises(Exception, match="id"):
                await store.put([key(4), key(2)])
            assert await store.get(["key_4"]) == []
            assert sorted(await store.get(["key_1", "key_3", "key_9"]), key=lambda r: r.id) == [
                rows[0],
                rows[2],
            ]
            assert sorted(await store.children("wsk_1"), key=lambda r: r.id) == rows[:2]
            await store.close()
            await store.close()

    asyncio.run(test())


def test_a_deleted_key_is_gone_and_its_neighbours_are_not(open_keys: OpenKeys) -> None:
    rows = [key(n) for n in range(40)]

    async def test() -> None:
        async with open_keys() as store:
            await store.put(rows)
            await store.delete([row.id for row in rows[10:30]] + ["key_unknown"])
            left = await store.get([row.id for row in rows])
            assert sorted(row.created_ms for row in left) == [*range(10), *range(30, 40)]
            await store.close()

    asyncio.run(test())
