"""First turns are not looked for; whatever may have a scope already is."""

from __future__ import annotations

import asyncio
from typing import Any

import orjson
import pytest
from tests.support.house import House, application, build, key_id, person

from privity.domain.interaction import Interaction
from privity.journey import beginnings as beginnings_module
from privity.journey.beginnings import Beginnings
from privity.journey.protocols import PROTOCOLS
from privity.storage.memory import MemoryStore
from privity.storage.ports import ScopeRow

USER = {"role": "user", "content": "Hello, Maria Lopez here."}
REPLY = {"role": "assistant", "content": "Hello."}


def parsed(*messages: dict[str, str]) -> Interaction:
    return PROTOCOLS["openai_chat"].parse(orjson.dumps({"model": "m", "messages": messages}))


def test_a_first_turn_begins_once() -> None:
    scopes = Beginnings()
    assert scopes.begins(parsed(USER), b"a")
    assert not scopes.begins(parsed(USER), b"a")
    assert scopes.begins(parsed({"role": "system", "content": "Be kind."}, USER), b"b")


def test_a_history_begins_nothing() -> None:
    assert not Beginnings().begins(parsed(USER, REPLY, USER), b"a")
    assert not Beginnings().begins(parsed(USER, {"role": "tool", "content": "x", "tool_call_id": "1"}), b"a")


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beginnings_module, "_REMEMBERED", 2)
    scopes = Beginnings()
    for lookup in (b"a", b"b", b"a", b"c"):
        scopes.begins(parsed(USER), lookup)
    assert not scopes.begins(parsed(USER), b"a")
    assert scopes.begins(parsed(USER), b"b")


class CountingStore(MemoryStore):
    """Counts how often a scope is looked for."""

    def __init__(self) -> None:
        super().__init__()
        self.looked = 0

    async def find_scope(self, workspace: str, lookup: bytes) -> ScopeRow | None:
        self.looked += 1
        return await super().find_scope(workspace, lookup)


def _opened(there: House, body: dict[str, Any], conversation: str | None = None) -> str:
    async def drive() -> str:
        return (await there.open(person(key_id(1)), body, conversation)).scope.id

    return asyncio.run(drive())


def test_a_conversation_keeps_its_scope_whether_it_was_looked_for_or_not() -> None:
    store = CountingStore()
    there = asyncio.run(build([application("clinic")], store=store))
    first = _opened(there, {"model": "m", "messages": [USER]})
    assert store.looked == 0
    assert _opened(there, {"model": "m", "messages": [USER, REPLY, USER]}) == first
    assert store.looked == 1
    # Another process claimed it, or this one has been started again: the commit says so.
    there.journey._scopes = Beginnings()
    assert _opened(there, {"model": "m", "messages": [USER]}) == first
    assert store.looked == 2
    _opened(there, {"model": "m", "messages": [USER]}, "c-1")
    assert store.looked == 3
