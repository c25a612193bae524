from __future__ import annotations

import asyncio
import json
import os

import pytest
from tests.support.audit_logs import LOG_KEY, WORKSPACE, interaction

from privity.audit.event import open_entry
from privity.audit.recovery import mark_unknown_outcomes
from privity.storage.memory import MemoryStore
from privity.storage.ports import LogEntry, Writes


async def log_key(_: str) -> bytes:
    return LOG_KEY


def test_every_open_decision_gets_its_mark_once() -> None:
    async def run() -> None:
        store = MemoryStore()
        await store.commit(Writes(opens=((interaction(1), WORKSPACE), (interaction(2), WORKSPACE))))
        assert await mark_unknown_outcomes(store, log_key, lambda: 7, os.urandom) == 2
        assert await mark_unknown_outcomes(store, log_key, lambda: 8, os.urandom) == 0
        rows = [row for _, row in await store.pending(WORKSPACE, 10)]
        for row in rows:
            entry = LogEntry(0, row.event_id, row.interaction, row.commitment, row.sealed)
            event = json.loads(open_entry(entry, WORKSPACE, LOG_KEY)[1])
            assert event["event"] == "interaction.outcome_unknown"
            assert event["fields"] == {"presumed": "disclosed"}
        assert [row.interaction for row in rows] == [interaction(1), interaction(2)]

    asyncio.run(run())


def test_without_the_log_key_nothing_is_closed() -> None:
    async def refuse(_: str) -> bytes:
        raise LookupError

    async def run() -> None:
        store = MemoryStore()
        await store.commit(Writes(opens=((interaction(1), WORKSPACE),)))
        with pytest.raises(LookupError):
            await mark_unknown_outcomes(store, refuse, lambda: 7, os.urandom)
        assert len(await store.open_interactions()) == 1

    asyncio.run(run())
