"""A server that is gone, a schema that is newer: refused, without the server's own words."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import asyncpg
import pytest

from privity.storage.ports import PendingRow, StoreUnavailable, Writes
from privity.storage.postgres import PostgresStore

pytestmark = [pytest.mark.postgres, pytest.mark.slow]


async def fresh(url: str, name: str) -> str:
    admin = await asyncpg.connect(url)
    await admin.execute(f"CREATE DATABASE {name}")
    await admin.close()
    return url.replace("/postgres?", f"/{name}?")


def test_a_connection_cut_by_the_server_is_unavailable_and_then_works_again(
    postgres_url: Callable[[], str],
) -> None:
    async def run() -> None:
        url = await fresh(postgres_url(), "cut")
        store = await PostgresStore.open(url, connections=1)
        writes = Writes(pending=(PendingRow("evt_1", "clinic", "int_1", bytes(32), b"sealed"),))
        admin = await asyncpg.connect(postgres_url())
        await admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname='cut'")
        await admin.close()
        with pytest.raises(StoreUnavailable) as refusal:
            for _ in range(3):  # the driver may notice at once and reconnect by itself
                await store.commit(writes)
            raise StoreUnavailable("reconnected")
        assert "sealed" not in str(refusal.value)
        await store.commit(writes)
        assert await store.pending("clinic", 10)
        await store.close()

    asyncio.run(run())


def test_a_server_that_does_not_exist_and_a_newer_schema_are_refused(postgres_url: Callable[[], str]) -> None:
    async def run() -> None:
        url = await fresh(postgres_url(), "newer")
        with pytest.raises(StoreUnavailable):
            await PostgresStore.open(url.replace("host=", "host=/nowhere"), timeout_s=1)
        store = await PostgresStore.open(url)
        async with store.transaction() as connection:
            assert await connection.fetchval("SHOW synchronous_commit") == "on"
            await connection.execute("UPDATE privity_schema SET version = 99")
        await store.close()
        with pytest.raises(StoreUnavailable, match="start the newer Privity"):
            await PostgresStore.open(url)

    asyncio.run(run())


def test_one_gateway_serves_a_workspace_and_learns_that_it_lost_the_right(
    postgres_url: Callable[[], str],
) -> None:
    async def run() -> None:
        url = await fresh(postgres_url(), "alone")
        one, two = await PostgresStore.open(url), await PostgresStore.open(url)
        lost = asyncio.Event()
        async with one.alone("clinic", lost.set):
            with pytest.raises(StoreUnavailable, match="stop it first"):
                async with two.alone("clinic", lost.set):
                    raise AssertionError
            async with two.alone("pharmacy", lost.set):
                assert not lost.is_set()
        async with two.alone("clinic", lost.set):  # let go with the first one's end
            assert not lost.is_set()
            admin = await asyncpg.connect(postgres_url())
            await admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype='advisory' AND granted"
            )
            await admin.close()
            await asyncio.wait_for(lost.wait(), 10)
        await one.close()
        await two.close()

    asyncio.run(run())
