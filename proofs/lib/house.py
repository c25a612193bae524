"""The journey in one process, with honest twins in memory: for proofs over thousands of interactions.

Everything of the product is real but the sockets and the disk: parser, classifier, policy, masking,
vault, keyring, event schema, release. A provider is a function from the masked body to an answer.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from privity.crypto.keyring import Keyring
from privity.crypto.memory import MemoryKeyStore
from privity.detection.classifier import Classifier
from privity.domain.finding import Classification, Finding, Passage
from privity.domain.inventory import Application, Inventory, Mode, Model, Principal, Provider
from privity.domain.labels import Tier
from privity.journey.pipeline import Arrival, Journey, Outgoing
from privity.journey.ports import Ports
from privity.journey.protocols import PROTOCOLS
from privity.journey.sse import Frames
from privity.masking.vault import Vault
from privity.policy.engine import Engine
from privity.storage.memory import MemoryStore

WORKSPACE = "main"
CHAT = PROTOCOLS["openai_chat"]


class MemoryKek:
    """A key encryption key for tests: it keeps the keys as they are."""

    id = "memory"

    async def wrap(self, key: bytes, aad: bytes) -> bytes:
        return hashlib.sha256(aad).digest() + key

    async def unwrap(self, wrapped: bytes, aad: bytes) -> bytes:
        if wrapped[:32] != hashlib.sha256(aad).digest():
            raise ValueError("another place's key")
        return wrapped[32:]


def application(name: str, **changes: Any) -> Application:
    """An application that may use the model ``m`` of the provider ``sim``."""
    values: dict[str, Any] = {
        "id": name,
        "owner": "privacy-office",
        "purposes": ("treatment",),
        "models": ("m",),
        "tier_ceiling": Tier.RESTRICTED,
        "profile": "default",
        "mode": Mode.ENFORCE,
        "output_mode": "auto",
        "restore_labels": None,
        "restore_in_code": False,
    }
    return Application(**(values | changes))


def provider(*, baa: bool = True, protocol: str = "openai") -> Provider:
    """The provider ``sim``, with a BAA in force or without one."""
    return Provider(
        "sim", protocol, "http://localhost", None, None, dt.date(2999, 1, 1) if baa else None, "us"
    )


@dataclass(slots=True)
class House:
    """One workspace. ``store`` and ``keys`` outlive the journey, as a disk would."""

    journey: Journey
    store: MemoryStore
    keys: MemoryKeyStore
    sent: list[bytes] = field(default_factory=list)

    async def talk(
        self,
        who: Principal,
        body: dict[str, Any],
        answer: Callable[[dict[str, Any]], str] | None = None,
        *,
        conversation: str | None = None,
        chunks: Callable[[str], Iterable[str]] | None = None,
    ) -> str:
        """Send a body through the journey; return the text that the client gets.

        ``answer`` makes the provider's words out of the masked body (default: it echoes the last
        message); ``chunks`` cuts them for a streamed request.
        """
        outgoing = await self.open(who, body, conversation)
        seen = orjson.loads(outgoing.body)
        text = (answer or last_words)(seen)
        if outgoing.stream:
            return await self.stream(outgoing, (chunks or (lambda t: [t]))(text))
        plain = orjson.dumps(
            {"choices": [{"index": 0, "message": {"content": text}, "finish_reason": "stop"}]}
        )
        got = orjson.loads(await outgoing.receiver.answer(plain))
        await self.journey.complete(outgoing, 200, outgoing.receiver.tally())
        return str(got["choices"][0]["message"]["content"])

    async def open(self, who: Principal, body: dict[str, Any], conversation: str | None = None) -> Outgoing:
        """Run the journey up to the moment of forwarding."""
        arrival = Arrival(who, CHAT, orjson.dumps(body), conversation, now_ms())
        outgoing = await self.journey.open(arrival)
        self.sent.append(outgoing.body)
        return outgoing

    async def stream(self, outgoing: Outgoing, pieces: Iterable[str]) -> str:
        """Stream these pieces as the provider's words; return what the client collects."""
        text = ""
        for wire in stream_events(pieces):
            text += words_of(await outgoing.receiver.event(wire))
        await self.journey.complete(outgoing, 200, outgoing.receiver.tally())
        return text


def stream_events(pieces: Iterable[str]) -> Iterable[bytes]:
    """The frames of a streamed answer of one choice."""
    deltas = itertools.chain(
        ({"role": "assistant", "content": ""},), ({"content": piece} for piece in pieces), ({},)
    )
    previous: dict[str, str] | None = None
    for delta in deltas:
        if previous is not None:
            yield _frame(previous, None)
        previous = delta
    yield _frame({}, "stop")
    yield b"data: [DONE]"


def _frame(delta: dict[str, str], finish: str | None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return b"data: " + orjson.dumps(
        {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
    )


def words_of(wire: bytes) -> str:
    """The content deltas in the bytes that a client receives."""
    text = ""
    for frame in Frames().feed(wire):
        data = frame.removeprefix(b"data: ")
        if data != b"[DONE]":
            for choice in orjson.loads(data)["choices"]:
                text += choice["delta"].get("content") or ""
    return text


def last_words(seen: dict[str, Any]) -> str:
    """The last message of the body that the provider saw."""
    return str(seen["messages"][-1]["content"])


def person(key: str, app: str = "clinic") -> Principal:
    """A caller, told apart by its API key."""
    return Principal(WORKSPACE, app, key, None, "treatment")


def key_id(number: int) -> str:
    """A key id of ours, by number."""
    return f"key_{number:032x}"


def now_ms() -> int:
    """The clock of these proofs."""
    return int(dt.datetime.now(tz=dt.UTC).timestamp() * 1000)


async def build(
    applications: Sequence[Application] | None = None,
    *,
    baa: bool = True,
    classify: Callable[[Sequence[Passage]], list[Finding]] | None = None,
    provider_protocol: str = "openai",
    packs: Sequence[str] = ("hipaa",),
    store: MemoryStore | None = None,
    keys: MemoryKeyStore | None = None,
) -> House:
    """Return a house with these applications, on new stores or on those of another house."""
    store, keys = store or MemoryStore(), keys or MemoryKeyStore()
    keyring = Keyring(MemoryKek(), keys, now_ms, os.urandom, ttl_ms=3_600_000)
    await keyring.create_workspace(WORKSPACE)
    shipped = Classifier()

    async def port(passages: Sequence[Passage]) -> Classification:
        return Classification(classify(passages)) if classify else shipped.examine(passages)

    apps = {app.id: app for app in (applications or (application("clinic"), application("billing")))}
    ports = Ports(
        classify=port,
        detector_digest=bytes(32),
        engine=Engine.load(list(packs), []),
        keyring=keyring,
        vault=Vault(keyring, store, now_ms, os.urandom),
        store=store,
        clock=now_ms,
        random=os.urandom,
    )
    inventory = Inventory(
        WORKSPACE,
        apps,
        {"sim": provider(baa=baa, protocol=provider_protocol)},
        {"m": Model("m", "sim", "upstream-m")},
    )
    return House(Journey(ports, inventory), store, keys)
