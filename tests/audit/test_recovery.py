from __future__ import annotations

import asyncio
import json
import os

import pytest
from tests.support.audit_logs import LOG_KEY, WORKSPACE, interaction

from privity.audit.event import open_entry
from privity.audit.recovery import mark_unknown_outcomes
from privity.storage.memory import MemoryStore
from privity.storage.ports import LogEntry, StoreUnavailable, Writes


def test_every_open_decision_gets_its_mark_once() -> None:
    async def run() -> None:
        store = MemoryStore()
        await store.commit(Writes(opens=((interaction(1), WORKSPACE), (interaction(2), WORKSPACE))))
        assert await mark_unknown_outcomes(store, WORKSPACE, LOG_KEY, lambda: 7, os.urandom) == 2
        assert await mark_unknown_outcomes(store, WORKSPACE, LOG_KEY, lambda: 8, os.urandom) == 0
        rows = [row for _, row in await store.pending(WORKSPACE, 10)]
        for row in rows:
            entry = LogEntry(0, row.event_id, row.interaction, row.commitment, row.sealed)
            event = json.loads(open_entry(entry, WORKSPACE, LOG_KEY)[1])
            assert event["event"] == "interaction.outcome_unknown"
            assert event["fields"] == {"presumed": "disclosed"}
        assert [row.interaction for row in rows] == [interaction(1), interaction(2)]

    asyncio.run(run())


def test_interactions_of_another_workspace_are_left_alone() -> None:
    """They may be under way in its own gateway at this moment, and its log has another key."""

    async def run() -> None:
        store = MemoryStore()
        await store.commit(Writes(opens=((interaction(1), WORKSPACE), (interaction(2), "pharmacy"))))
        assert await mark_unknown_outcomes(store, "pharmacy", bytes(32), lambda: 7, os.urandom) == 1
        assert await store.open_interactions() == [(interaction(1), WORKSPACE)]
        assert await store.pending(WORKSPACE, 10) == []

    asyncio.run(run())


def test_a_commit_that_fails_leaves_the_interaction_open() -> None:
    async def run() -> None:
        store = MemoryStore()
        await store.commit(Writes(opens=((interaction(1), WORKSPACE),)))
        honest, store.commit = store.commit, refuse  # type: ignore[method-assign]
        with pytest.raises(StoreUnavailable):
            await mark_unknown_outcomes(store, WORKSPACE, LOG_KEY, lambda: 7, os.urandom)
        store.commit = honest  # type: ignore[method-assign]
        assert len(await store.open_interactions()) == 1

    async def refuse(_: Writes) -> None:
        raise StoreUnavailable("no")

    asyncio.run(run())
