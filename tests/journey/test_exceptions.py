"""An exception of the degradation table lets go unseen what may go anyway, and nothing else."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
from collections.abc import Sequence

import pytest
from tests.support.house import House, application, build, key_id, person

from privity.domain.component import Component, Granted
from privity.domain.decision import Reason
from privity.domain.errors import Denied, Unavailable
from privity.domain.finding import Finding, Passage
from privity.domain.inventory import Mode
from privity.domain.labels import Tier

NOTE = "Patient Maria Lopez, SSN 412-68-9035, card 4111 1111 1111 1111 CVV 739"
OBSERVING = application("clinic", mode=Mode.OBSERVE, observe_until=dt.date(2999, 1, 1))


GRANTED = Granted(Component.DETECTOR, Tier.RESTRICTED, Mode.OBSERVE, "privacy-office", dt.date(2999, 1, 1))


def down(_: Sequence[Passage]) -> list[Finding]:
    raise Unavailable(Reason.DETECTION_FAILED, "down")


async def house(*, baa: bool) -> House:
    built = await build([OBSERVING], baa=baa, classify=down)

    def spare(component: Component, *_: object) -> Granted | None:
        return GRANTED if component is Component.DETECTOR else None

    built.journey._ports = dataclasses.replace(built.journey._ports, spare=spare)
    return built


BODY = {"model": "m", "messages": [{"role": "user", "content": NOTE}, {"role": "user", "content": "again"}]}


def test_without_an_agreement_the_unseen_is_refused_as_the_worst() -> None:
    async def main() -> None:
        one = await house(baa=False)
        with pytest.raises(Denied) as caught:
            await one.open(person(key_id(1)), BODY)
        assert caught.value.reason is Reason.PHI_WITHOUT_BAA
        assert one.sent == []

    asyncio.run(main())


def test_with_an_agreement_it_goes_on_record_and_nothing_of_it_is_kept() -> None:
    async def main() -> None:
        one = await house(baa=True)
        outgoing = await one.open(person(key_id(1)), BODY)
        assert NOTE.encode() in outgoing.body
        assert await one.talk(person(key_id(1)), BODY) == "again"
        kept = b"".join(row.sealed for row in await one.store.transcript(outgoing.interaction))
        assert len(kept) < 200  # an empty document, sealed
        pending = [row for _, row in await one.store.pending("main", 100)]
        assert len([row for row in pending if row.interaction == outgoing.interaction]) == 2  # used, decided

    asyncio.run(main())
