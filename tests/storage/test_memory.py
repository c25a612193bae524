from __future__ import annotations

import asyncio

import pytest

from privity.storage.memory import MemoryStore
from privity.storage.ports import StoreUnavailable, Writes


def test_it_can_be_made_unavailable_as_a_whole() -> None:
    async def run() -> None:
        store = MemoryStore()
        store.available = False
        for call in (
            store.commit(Writes()),
            store.open_interactions(),
            store.api_keys(),
            store.head("clinic"),
        ):
            with pytest.raises(StoreUnavailable):
                await call
        store.available = True
        await store.commit(Writes())

    asyncio.run(run())
