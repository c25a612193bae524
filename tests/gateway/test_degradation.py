"""The degradation table: every part has its rule, and an exception is owned, dated, and used on record."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
from collections.abc import Sequence

import orjson
import pytest
from tests.support.house import (
    WORKSPACE,
    application,
    build,
    chat,
    detect,
    events,
    key_id,
    now_ms,
    person,
)

from privity.domain.component import Component, Granted
from privity.domain.decision import Reason
from privity.domain.errors import ConfigError, DetectionDown, Unavailable
from privity.domain.finding import Finding, Passage
from privity.domain.inventory import Mode
from privity.domain.labels import Tier
from privity.gateway.degradation import Degradation, rules
from privity.journey.pipeline import Arrival, Journey
from privity.journey.protocols import PROTOCOLS

DAY = dt.date(2030, 5, 1)
GRANTED = Granted(Component.DETECTOR, Tier.CONFIDENTIAL, Mode.OBSERVE, "Privacy Office", DAY)


def test_every_part_has_its_rule_and_refusing_is_the_default() -> None:
    table = rules()
    assert set(table) == set(Component)
    forgiving = {name for name, rule in table.items() if rule.effect not in ("refuse", "abort")}
    assert forgiving == {Component.CLOCK}  # it goes on, and is not ready
    assert {name for name, rule in table.items() if rule.exceptions} == {Component.DETECTOR}
    assert table[Component.DETECTOR].exceptions == (Mode.OBSERVE,)
    assert all(bool(rule.exceptions) == bool(rule.covers) for rule in table.values())


@pytest.mark.parametrize("component", Component)
@pytest.mark.parametrize("tier", Tier)
@pytest.mark.parametrize("mode", Mode)
def test_without_an_exception_everything_refuses(component: Component, tier: Tier, mode: Mode) -> None:
    assert Degradation().granted(component, tier, mode, DAY) is None


@pytest.mark.parametrize(
    ("component", "tier", "mode", "day", "covered"),
    [
        (Component.DETECTOR, Tier.PUBLIC, Mode.OBSERVE, DAY, True),
        (Component.DETECTOR, Tier.CONFIDENTIAL, Mode.OBSERVE, DAY, True),
        (Component.DETECTOR, Tier.RESTRICTED, Mode.OBSERVE, DAY, False),
        (Component.DETECTOR, Tier.PUBLIC, Mode.ENFORCE, DAY, False),
        (Component.LOG, Tier.PUBLIC, Mode.OBSERVE, DAY, False),
        (Component.DETECTOR, Tier.PUBLIC, Mode.OBSERVE, DAY + dt.timedelta(days=1), False),
    ],
)
def test_an_exception_covers_what_it_says_until_its_last_day(
    component: Component, tier: Tier, mode: Mode, day: dt.date, covered: bool
) -> None:
    found = Degradation([GRANTED]).granted(component, tier, mode, day)
    assert found == (GRANTED if covered else None)


@pytest.mark.parametrize("component", [c for c in Component if c is not Component.DETECTOR])
def test_what_the_table_does_not_allow_stops_the_start(component: Component) -> None:
    with pytest.raises(ConfigError, match="detector in mode observe"):
        Degradation([dataclasses.replace(GRANTED, component=component)])
    with pytest.raises(ConfigError):
        Degradation([dataclasses.replace(GRANTED, mode=Mode.ENFORCE)])


def _failing(_: Sequence[Passage]) -> list[Finding]:
    raise DetectionDown(Reason.DETECTION_FAILED, "Detection is down.")


@pytest.mark.parametrize(("mode", "goes"), [(Mode.OBSERVE, True), (Mode.ENFORCE, False)])
def test_each_use_of_an_exception_is_an_event_of_its_interaction(mode: Mode, goes: bool) -> None:
    async def drive() -> None:
        granted = dataclasses.replace(GRANTED, tier=Tier.RESTRICTED, until=dt.date(2999, 1, 1))
        house = await build([application("clinic", mode=mode)], classify=_failing)
        ports = dataclasses.replace(house.journey._ports, spare=Degradation([granted]).granted)
        house.journey = Journey(ports, house.journey._inventory)
        body = orjson.dumps(chat("Maria Lopez"))
        arrival = Arrival(person(key_id(1)), PROTOCOLS["openai_chat"], body, None, now_ms())
        if not goes:
            with pytest.raises(Unavailable):
                await house.journey.open(arrival)
            assert [e["event"] for e in await events(house)] == ["interaction.refused"]
            return
        outgoing = await house.journey.open(arrival)
        used, decided = await events(house)
        assert (used["event"], decided["event"]) == ("exception.used", "interaction.decided")
        assert used["interaction"] == decided["interaction"] == outgoing.interaction
        assert (used["fields"]["component"], used["fields"]["mode"]) == ("detector", "observe")
        assert "Privacy Office" in (await house.store.names(WORKSPACE)).values()

    asyncio.run(drive())
    assert detect([]) == []
