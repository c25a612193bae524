"""Disk, clock and counts: what the gateway looks at beside the requests."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from tests.support.house import build, events, key_id, person

from privity.domain.decision import Reason
from privity.domain.errors import Unavailable
from privity.gateway import housekeeping
from privity.gateway.admission import Admission, Limits
from privity.gateway.housekeeping import Housekeeping, free_mib
from privity.gateway.steady_clock import SteadyClock


async def _kept(monkeypatch: pytest.MonkeyPatch, steps: Any) -> list[dict[str, Any]]:
    """Run it while ``steps`` changes the world between looks; return what is on record."""
    monkeypatch.setattr(housekeeping, "LOOK_S", 0)
    house = await build()
    world = {"free": 500, "wall": 10**12}
    admission = Admission(Limits(1, 1, running_per_key=0))
    clock = SteadyClock(lambda: world["wall"] * 1_000_000, lambda: 0)
    keeping = Housekeeping(house.journey, admission, clock, lambda: world["free"], 100)
    stop = asyncio.Event()
    running = asyncio.create_task(keeping.run(stop))
    for step in steps:
        step(world, admission, house)
        for _ in range(50):
            await asyncio.sleep(0)
    stop.set()
    await running
    return await events(house)


def test_the_door_closes_below_the_reserve_and_opens_with_some_more(monkeypatch: pytest.MonkeyPatch) -> None:
    below: list[bool] = []

    def free(amount: int) -> Any:
        return lambda world, admission, house: world.update(free=amount)

    def look(world: Any, admission: Admission, house: Any) -> None:
        below.append(admission.below_reserve)

    steps = [free(99), look, free(110), look, free(130), look]
    found = asyncio.run(_kept(monkeypatch, steps))
    assert below == [True, True, False]
    assert [(e["event"], e["fields"]) for e in found] == [
        ("disk.reserve", {"below": True, "free_mib": 99}),
        ("disk.reserve", {"below": False, "free_mib": 130}),
    ]


def test_a_clock_that_went_back_is_on_record_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def back(world: Any, admission: Admission, house: Any) -> None:
        world["wall"] -= 5000

    (event,) = asyncio.run(_kept(monkeypatch, [back, lambda *_: None]))
    assert (event["event"], event["fields"]) == ("clock.stepped_back", {"behind_ms": 5000})


def test_what_was_turned_away_is_counted_and_not_lost_with_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    def turn_away(world: Any, admission: Admission, house: Any) -> None:
        for _ in range(3):
            with pytest.raises(Unavailable), admission.admit(person(key_id(1))):
                pass

    (event,) = asyncio.run(_kept(monkeypatch, [turn_away]))
    assert event["event"] == "interaction.limited"
    assert event["interaction"] is None
    assert (event["fields"]["count"], event["fields"]["reasons"]) == (3, ["too_many_requests"])


def test_counts_that_cannot_be_written_are_kept() -> None:
    async def drive() -> None:
        house = await build()
        house.store.available = False
        admission = Admission(Limits(1, 1, running=0))
        clock = SteadyClock(lambda: 10**18, lambda: 0)
        keeping = Housekeeping(house.journey, admission, clock, lambda: 500, 100)
        with pytest.raises(Unavailable), admission.admit(person(key_id(1))):
            pass
        stop = asyncio.Event()
        stop.set()
        await keeping.run(stop)
        assert admission.take_counts() == {(person(key_id(1)), Reason.OVERLOADED): 1}

    asyncio.run(drive())


def test_a_folder_that_cannot_be_looked_at_leaves_the_door_as_it_is(tmp_path: Any) -> None:
    assert free_mib(tmp_path) >= 0

    def gone() -> int:
        raise FileNotFoundError

    async def drive() -> None:
        house = await build()
        admission = Admission(Limits(1, 1))
        Housekeeping(house.journey, admission, SteadyClock(lambda: 0, lambda: 0), gone, 100)
        assert not admission.below_reserve

    asyncio.run(drive())
