"""A vault over in-memory stores, with repeatable time and randomness."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Coroutine, Sequence
from typing import Any, TypeVar

import pytest

from privity.crypto.keyring import Keyring
from privity.crypto.memory import MemoryKeyStore
from privity.domain.finding import Finding
from privity.domain.interaction import Kind, Origin, Role, Segment, Trust
from privity.domain.inventory import Scope
from privity.domain.labels import Label
from privity.domain.sensitive import SensitiveText
from privity.masking.masker import Masked, apply, plan
from privity.masking.vault import Vault
from privity.storage.memory import MemoryStore
from privity.storage.ports import Writes

T = TypeVar("T")


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(coroutine)


class CountingRandom:
    """Bytes that never repeat and are the same in every run."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, n: int) -> bytes:
        self.count += 1
        return hashlib.shake_128(self.count.to_bytes(8, "big")).digest(n)


class OpenKek:
    """A KEK that keeps nobody out; its own tests are elsewhere."""

    id = "test"

    async def wrap(self, key: bytes, aad: bytes) -> bytes:
        return aad + key

    async def unwrap(self, wrapped: bytes, aad: bytes) -> bytes:
        return wrapped[len(aad) :]


class House:
    """Vault, stores and keyring of one workspace."""

    def __init__(self) -> None:
        self.random = CountingRandom()
        self.now = 1_000_000
        self.keys = MemoryKeyStore()
        self.store = MemoryStore()
        self.keyring = Keyring(OpenKek(), self.keys, lambda: self.now, self.random)
        self.vault = Vault(self.keyring, self.store, lambda: self.now, self.random)
        run(self.keyring.create_workspace("ws"))

    def mask(self, segments: Sequence[Segment], findings: Sequence[Finding], scope: Scope) -> Masked:
        """Plan, issue, commit and apply, as the journey does."""
        masking = plan(segments, findings, "default")
        issued = run(self.vault.issue(scope, masking.wanted))
        run(self.keyring.commit(issued.keys))
        run(self.store.commit(Writes(stand_ins=issued.rows)))
        return apply(masking, issued.stand_ins)


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def scope() -> Scope:
    return scope_named("scp_1")


def scope_named(id_: str) -> Scope:
    return Scope(id_, "ws", "app", "key:1")


def segment(text: str, index: int = 0, kind: Kind = Kind.TEXT) -> Segment:
    place = ("messages", index)
    return Segment(
        index, place, kind, SensitiveText(text), Role.USER, Origin.MESSAGE, Trust.USER, 0, len(text)
    )


def finding(
    text: str, part: str, label: Label, entity: str = "", index: int = 0, score: float = 0.9
) -> Finding:
    start = text.index(part)
    return Finding(index, start, start + len(part), label, entity or label, score, "test", "test")
