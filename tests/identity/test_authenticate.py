from __future__ import annotations

import asyncio
import dataclasses
import os
from pathlib import Path

import pytest

from privity.config.settings import AuditSettings, KeySettings, Settings
from privity.domain.errors import BadInput, Unauthenticated, Unavailable
from privity.domain.inventory import Application, Mode, Principal
from privity.domain.labels import Tier
from privity.identity.api_keys import digest, generate
from privity.identity.authenticate import REFRESH_MS, Authenticator
from privity.storage.memory import MemoryStore
from privity.storage.ports import ApiKeyRow

KEY = generate(os.urandom)
APPLICATION = Application(
    id="intake",
    owner="Privacy office",
    purposes=("treatment", "payment"),
    models=("m",),
    tier_ceiling=Tier.RESTRICTED,
    profile="default",
    mode=Mode.ENFORCE,
    output_mode="auto",
    restore_labels=None,
    restore_in_code=False,
)
SETTINGS = Settings(
    "clinic", KeySettings(Path("k")), AuditSettings("o"), applications={APPLICATION.id: APPLICATION}
)
ROW = ApiKeyRow("key_1", "clinic", "intake", "n", digest(KEY), 0)


class Desk:
    """An authenticator over a store in memory, with a clock that stands until it is moved."""

    def __init__(self, *rows: ApiKeyRow) -> None:
        self.store = MemoryStore()
        self.now = 1_000_000
        self.polls = 0
        self.authenticator = Authenticator(self, SETTINGS, lambda: self.now)  # type: ignore[arg-type]
        self.put(*rows)

    def put(self, *rows: ApiKeyRow) -> None:
        for row in rows:
            asyncio.run(self.store.put_api_key(row))

    async def api_key_version(self) -> int:
        self.polls += 1
        return await self.store.api_key_version()

    async def api_keys(self) -> list[ApiKeyRow]:
        return await self.store.api_keys()

    def ask(self, *more: tuple[bytes, bytes], key: str = KEY) -> Principal:
        headers = [(b"authorization", b"Bearer " + key.encode()), *more]
        return asyncio.run(self.authenticator.authenticate(headers))


def test_a_known_key_is_its_application_acting_for_nobody() -> None:
    assert Desk(ROW).ask() == Principal("clinic", "intake", "key_1", None, "treatment")


def test_a_header_makes_no_end_user() -> None:
    assert Desk(ROW).ask((b"x-privity-user", b"dr.may"), (b"x-forwarded-user", b"dr.may")).end_user is None


def test_the_purpose_is_taken_from_its_header() -> None:
    assert Desk(ROW).ask((b"x-privity-purpose", b"payment")).purpose == "payment"


@pytest.mark.parametrize("value", [b"", b"Two words", b"May Young 1950-01-02", b"\xff", b"x" * 65])
def test_a_purpose_that_cannot_be_one_is_refused_unrepeated(value: bytes) -> None:
    with pytest.raises(BadInput) as caught:
        Desk(ROW).ask((b"x-privity-purpose", value))
    assert "May" not in str(caught.value)


def test_a_revoked_key_ends_within_a_second() -> None:
    desk = Desk(ROW)
    desk.ask()
    desk.put(dataclasses.replace(ROW, revoked_ms=1))
    desk.now += REFRESH_MS
    with pytest.raises(Unauthenticated):
        desk.ask()


def test_a_new_key_works_at_once() -> None:
    desk = Desk()
    with pytest.raises(Unauthenticated):
        desk.ask()
    desk.put(ROW)
    desk.now += REFRESH_MS // 10
    assert desk.ask().key_id == "key_1"


def test_the_store_is_not_asked_for_every_request() -> None:
    desk = Desk(ROW)
    for _ in range(50):
        desk.ask()
    assert desk.polls == 1


def test_strangers_cannot_make_it_ask_often() -> None:
    desk = Desk(ROW)
    for _ in range(20):
        with pytest.raises(Unauthenticated):
            desk.ask(key=generate(os.urandom))
    assert desk.polls <= 2


def test_a_clock_set_back_keeps_no_old_index() -> None:
    desk = Desk(ROW)
    desk.ask()
    desk.put(dataclasses.replace(ROW, revoked_ms=1))
    desk.now -= 3_600_000
    with pytest.raises(Unauthenticated):
        desk.ask()


def test_without_the_store_nobody_is_let_in() -> None:
    desk = Desk(ROW)
    desk.ask()
    desk.store.available = False
    desk.now += REFRESH_MS
    with pytest.raises(Unavailable):
        desk.ask()


def test_a_key_of_an_application_that_is_gone_is_refused() -> None:
    with pytest.raises(Unauthenticated, match="not in the configuration"):
        Desk(dataclasses.replace(ROW, application="former")).ask()


def test_requests_that_wait_together_ask_once() -> None:
    desk = Desk(ROW)

    async def crowd() -> None:
        headers = [(b"x-api-key", KEY.encode())]
        await asyncio.gather(*(desk.authenticator.authenticate(headers) for _ in range(20)))

    asyncio.run(crowd())
    assert desk.polls == 1
