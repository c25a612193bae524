"""The backends under the port suites: each opens, and opens again, what stands at one place."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import asyncpg

from privity.storage.memory import MemoryStore
from privity.storage.postgres import PostgresStore
from privity.storage.sqlite import SqliteStore

Store = MemoryStore | SqliteStore | PostgresStore
Open = Callable[[], Awaitable[Store]]

BACKENDS = ("memory", "sqlite", "postgres")


def opener(backend: str, folder: Path, postgres_url: Callable[[], str]) -> Open:
    """Return a coroutine function that opens the backend; again and again it is the same database."""
    if backend == "memory":
        kept = MemoryStore()

        async def memory() -> Store:
            await asyncio.sleep(0)
            return kept

        return memory
    if backend == "sqlite":

        async def sqlite() -> Store:
            return await asyncio.to_thread(SqliteStore, folder / "data.db")

        return sqlite
    url = postgres_url()
    name = f"t{abs(hash(str(folder)))}"

    async def postgres() -> Store:
        admin = await asyncpg.connect(url)
        try:
            if not await admin.fetchval("SELECT 1 FROM pg_database WHERE datname=$1", name):
                await admin.execute(f"CREATE DATABASE {name}")
        finally:
            await admin.close()
        return await PostgresStore.open(url.replace("/postgres?", f"/{name}?"), connections=4)

    return postgres
