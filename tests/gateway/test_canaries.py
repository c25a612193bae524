"""What follows where a worker finds something else in the canaries than it should."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from tests.support.house import build, events

from privity.domain.detector_setup import OnDrift
from privity.gateway import canaries
from privity.gateway.canaries import Canaries

GOOD, BAD = bytes(32), b"\x01" * 32


class Pool:
    """Answers as it is told, one list for each round, and the last for ever."""

    def __init__(self, *rounds: list[bytes | None]) -> None:
        self.rounds = list(rounds)
        self.distrusted = False
        self.asked: list[tuple[bytes | None, bool]] = []

    async def probe(self, expected: bytes | None, *, replace: bool) -> list[bytes | None]:
        self.asked.append((expected, replace))
        return self.rounds.pop(0) if len(self.rounds) > 1 else self.rounds[0]


def looked(
    pool: Pool, times: int, *, expected: bytes | None = GOOD, on_drift: OnDrift = OnDrift.REFUSE
) -> tuple[list[bool], list[dict[str, Any]]]:
    async def drive() -> tuple[list[bool], list[dict[str, Any]]]:
        house = await build()
        watch = Canaries(pool, house.journey, expected, 60, on_drift)  # type: ignore[arg-type]
        distrusted = []
        for _ in range(times):
            await watch.look()
            distrusted.append(pool.distrusted)
        return distrusted, [e for e in await events(house) if e["event"] == "detector.drift"]

    return asyncio.run(drive())


def test_all_is_well() -> None:
    pool = Pool([GOOD, GOOD])
    assert looked(pool, 3) == ([False] * 3, [])
    assert pool.asked == [(GOOD, True)] * 3


@pytest.mark.parametrize("wrong", [[BAD, GOOD], [BAD, None], [b"\xc0", GOOD]])
def test_traffic_stops_until_all_agree_and_both_are_on_record(wrong: list[bytes | None]) -> None:
    distrusted, found = looked(Pool(wrong, wrong, [GOOD, GOOD]), 4)
    assert distrusted == [True, True, False, False]
    assert [event["fields"]["drifted"] for event in found] == [True, False]
    assert found[0]["fields"].get("found") == (BAD.hex() if BAD in wrong else None)


def test_one_that_does_not_answer_is_no_drift() -> None:
    assert looked(Pool([GOOD, None], [None, None]), 2) == ([False, False], [])


def test_who_chose_an_alert_gets_an_alert() -> None:
    pool = Pool([BAD])
    distrusted, found = looked(pool, 2, on_drift=OnDrift.ALERT)
    assert distrusted == [False, False]
    assert len(found) == 1
    assert pool.asked == [(GOOD, False)] * 2


def test_without_a_baseline_the_first_answer_counts() -> None:
    distrusted, found = looked(Pool([GOOD, GOOD], [GOOD, BAD]), 2, expected=None)
    assert distrusted == [False, True]
    assert found[0]["fields"]["expected"] == GOOD.hex()


def test_workers_that_disagree_from_the_start_are_told() -> None:
    assert looked(Pool([GOOD, BAD]), 1, expected=None)[0] == [True]


def test_nobody_answering_changes_nothing() -> None:
    assert looked(Pool([BAD], [], [GOOD]), 3)[0] == [True, True, False]


def test_who_was_replaced_is_asked_before_traffic_goes_on() -> None:
    distrusted, found = looked(Pool([BAD, GOOD], [GOOD, None], [GOOD, GOOD]), 3)
    assert distrusted == [True, True, False]
    assert [event["fields"]["drifted"] for event in found] == [True, False]


def test_detection_that_fails_in_the_canaries_is_no_baseline() -> None:
    failed = b"\xc0"
    assert looked(Pool([failed], [failed, GOOD], [GOOD]), 3, expected=None)[0] == [True, True, False]


def test_a_watch_that_fails_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canaries, "AGAIN_S", 0.001)
    pool = Pool([GOOD])
    probe, stop = pool.probe, asyncio.Event()

    async def once_broken(expected: bytes | None, *, replace: bool) -> list[bytes | None]:
        answers = await probe(expected, replace=replace)
        if len(pool.asked) == 1:
            raise RuntimeError("mistake")
        stop.set()
        return answers

    monkeypatch.setattr(pool, "probe", once_broken)

    async def drive() -> None:
        house = await build()
        async with asyncio.timeout(20):
            await Canaries(pool, house.journey, GOOD, 3600, OnDrift.REFUSE).run(stop)  # type: ignore[arg-type]

    asyncio.run(drive())
    assert len(pool.asked) == 2


def test_it_asks_again_soon_while_one_differs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canaries, "AGAIN_S", 0.001)
    pool = Pool([BAD], [BAD], [GOOD])

    async def drive() -> None:
        house = await build()
        stop = asyncio.Event()
        watch = Canaries(pool, house.journey, GOOD, 3600, OnDrift.REFUSE)  # type: ignore[arg-type]
        running = asyncio.create_task(watch.run(stop))
        async with asyncio.timeout(20):
            while len(pool.asked) < 3:  # noqa: ASYNC110 - the watch has no event for it
                await asyncio.sleep(0.001)
        stop.set()
        await running

    asyncio.run(drive())
    assert not pool.distrusted
