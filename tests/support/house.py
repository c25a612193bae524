"""The proofs' journey in one process, for tests: with stores that tell the order of what happens,
a detector whose every find is known beforehand, and the events opened."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson

from privity.audit.event import SCHEMAS, Event, EventKind, canonical, open_entry
from privity.crypto.keyring import log_key_id
from privity.crypto.memory import MemoryKeyStore
from privity.crypto.ports import KeyKind, WrappedKey
from privity.domain.finding import Finding, Passage
from privity.domain.labels import Label
from privity.storage.memory import MemoryStore
from privity.storage.ports import LogEntry, ScopeRow, Writes

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "proofs" / "lib"))

from house import (
    CHAT,
    WORKSPACE,
    House,
    application,
    build,
    key_id,
    now_ms,
    person,
    provider,
    stream_events,
    words_of,
)

__all__ = [
    "CHAT",
    "WORKSPACE",
    "DiaryKeys",
    "DiaryStore",
    "House",
    "application",
    "build",
    "chat",
    "detect",
    "events",
    "key_id",
    "now_ms",
    "person",
    "provider",
    "stream_events",
    "words_of",
]

#: What :func:`detect` finds, and nothing else: exactly so written.
KNOWN = (
    (re.compile(r"Maria Lopez"), Label.NAME, "PERSON"),
    (re.compile(r"\b\d{3}-\d{2}-\d{4}\b"), Label.SSN, "US_SSN"),
    (re.compile(r"(?<=MRN )\d{5}\b"), Label.MRN, "MRN"),
    (re.compile(r"Ohio"), Label.STATE, "STATE"),
)


def detect(passages: Sequence[Passage]) -> list[Finding]:
    """Find what :data:`KNOWN` lists."""
    return [
        Finding(index, *match.span(), label, entity, 0.9, "test", "test")
        for index, passage in enumerate(passages)
        for rule, label, entity in KNOWN
        for match in rule.finditer(passage.text)
    ]


def chat(*texts: str, model: str = "m", **more: Any) -> dict[str, Any]:
    """A chat completion request of these user messages."""
    return {"model": model, "messages": [{"role": "user", "content": text} for text in texts], **more}


class DiaryStore(MemoryStore):
    """Writes down what it is asked, in a diary that it may share; can be held or made to fail."""

    def __init__(self, diary: list[str] | None = None) -> None:
        super().__init__()
        self.diary: list[str] = [] if diary is None else diary
        self.held: asyncio.Event | None = None
        self.raises: list[Exception] = []

    async def commit(self, writes: Writes) -> None:
        if self.held is not None:
            await self.held.wait()
        if writes.opens or writes.stand_ins:
            self.diary.append("decision asked")
        if self.raises:
            raise self.raises.pop(0)
        await super().commit(writes)
        self.diary.append("decision" if writes.opens else "outcome" if writes.closes else "other")

    async def find_scope(self, workspace: str, lookup: bytes) -> ScopeRow | None:
        self.diary.append("scope")
        return await super().find_scope(workspace, lookup)


class DiaryKeys(MemoryKeyStore):
    """Writes down when keys are stored."""

    def __init__(self, diary: list[str]) -> None:
        super().__init__()
        self.diary = diary

    async def put(self, rows: Sequence[WrappedKey]) -> None:
        await super().put(rows)
        self.diary.append("keys")


async def events(house: House) -> list[dict[str, Any]]:
    """Every event, oldest first, opened; each is checked against the registry once more."""
    key = await house.journey._ports.keyring.key(WORKSPACE, KeyKind.LOG, log_key_id(WORKSPACE))
    opened = []
    for place, row in await house.store.pending(WORKSPACE, 10_000):
        entry = LogEntry(place, row.event_id, row.interaction, row.commitment, row.sealed)
        _, body = open_entry(entry, WORKSPACE, key.material)
        event = orjson.loads(body)
        kind = EventKind(event["event"])
        assert event["version"] == SCHEMAS[kind].version
        again = Event(
            kind,
            event["id"],
            WORKSPACE,
            event["interaction"] or "",
            event["happened_ms"],
            event["received_ms"],
            event["fields"],
        )
        assert canonical(again) == body
        opened.append(event)
    return opened
