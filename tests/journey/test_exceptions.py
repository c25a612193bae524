"""An exception of the degradation table lets go unseen what may go anyway, and nothing else."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence

import pytest
from tests.support.house import House, application, build, events, key_id, person

from privity.domain.component import Component, Granted
from privity.domain.decision import Reason
from privity.domain.errors import Denied, DetectionDown, Unavailable
from privity.domain.finding import Finding, Passage
from privity.domain.inventory import Mode
from privity.domain.labels import Tier

NOTE = "Patient Maria Lopez, SSN 412-68-9035, card 4111 1111 1111 1111 CVV 739"
OBSERVING = application("clinic", mode=Mode.OBSERVE, observe_until=dt.date(2999, 1, 1))


GRANTED = Granted(Component.DETECTOR, Tier.RESTRICTED, Mode.OBSERVE, "privacy-office", dt.date(2999, 1, 1))


def down(_: Sequence[Passage]) -> list[Finding]:
    raise DetectionDown(Reason.DETECTION_FAILED, "down")


async def house(*, baa: bool, classify: Callable[[Sequence[Passage]], list[Finding]] = down) -> House:
    built = await build([OBSERVING], baa=baa, classify=classify)

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


@pytest.mark.parametrize("reason", [Reason.DETECTION_FAILED, Reason.DETECTION_TIMEOUT])
def test_a_text_that_detection_fails_at_does_not_go_unseen(reason: Reason) -> None:
    def fails(_: Sequence[Passage]) -> list[Finding]:
        raise Unavailable(reason, "at this text")

    async def main() -> None:
        one = await house(baa=True, classify=fails)
        with pytest.raises(Unavailable) as caught:
            await one.open(person(key_id(1)), BODY)
        assert caught.value.reason is reason
        assert [event["event"] for event in await events(one)] == ["interaction.refused"]

    asyncio.run(main())


def test_an_answer_that_detection_fails_at_is_withheld_though_the_request_went_unseen() -> None:
    asked: list[int] = []

    def once_down(passages: Sequence[Passage]) -> list[Finding]:
        asked.append(len(passages))
        if len(asked) == 1:
            down(passages)
        raise Unavailable(Reason.DETECTION_TIMEOUT, "at this text")

    async def main() -> None:
        one = await house(baa=True, classify=once_down)
        with pytest.raises(Unavailable) as caught:
            await one.talk(person(key_id(1)), BODY)
        assert caught.value.reason is Reason.DETECTION_TIMEOUT
        assert len(asked) == 2

    asyncio.run(main())
