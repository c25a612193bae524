"""Asks every detection worker, time and again, for what it finds in the canaries.

A model file that was cut, a library that was replaced under a running gateway, a processor that computes
otherwise: such a worker answers every request, and finds less. It differs in the canaries (invented
texts, ``detection/baseline.py``), and that is an event and, unless the operator chose to be alerted only, the
end of traffic: the worker is replaced, and nothing is sent until every worker answers as expected.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging

from privity.audit.event import EventKind
from privity.domain.detector_setup import OnDrift
from privity.domain.errors import Unavailable
from privity.gateway.answer import where
from privity.gateway.detection_pool import DetectionPool
from privity.journey.pipeline import Journey

_log = logging.getLogger("privity.gateway")

#: How soon workers are asked again while one of them differs.
AGAIN_S = 1.0

#: Bytes of an answer to the canaries.
_DIGEST = 32


class Canaries:
    """Runs until told to stop. ``expected`` is the baseline's answer; without one the first answer counts."""

    def __init__(
        self, pool: DetectionPool, journey: Journey, expected: bytes | None, every_s: float, on_drift: OnDrift
    ) -> None:
        self._pool = pool
        self._journey = journey
        self._expected = expected
        self._every = every_s
        self._refuses = on_drift is OnDrift.REFUSE
        self._drifted = False  # what the log says, which begins without drift

    async def run(self, stop: asyncio.Event) -> None:
        """Ask at once, and then at intervals."""
        while not stop.is_set():
            try:
                differs = await self.look()
            except Exception as error:  # noqa: BLE001 - a watch that has ended would never tell again
                _log.error("detection: the canaries were not asked: %s", where(error))
                differs = True
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), AGAIN_S if differs and self._refuses else self._every)

    async def look(self) -> bool:
        """Ask every worker; return whether one differs."""
        answers = await self._pool.probe(self._expected, replace=self._refuses)
        if self._expected is None:
            # Where detection itself failed, the answer is no digest, and nothing to go by.
            digests = (answer for answer in answers if answer is not None and len(answer) == _DIGEST)
            self._expected = next(digests, None)
        if not any(answers):
            return self._drifted  # nobody answered: a request would not be answered either
        # Who does not answer is broken, not changed: it is replaced, and a request that it held is refused.
        wrong = [answer for answer in answers if answer is not None and answer != self._expected]
        if not wrong and None in answers and (self._drifted or self._pool.distrusted):
            return True  # who was replaced is still to be asked
        self._pool.distrusted = bool(wrong) and self._refuses
        if self._expected is not None:
            await self._record(self._expected, wrong)
        return bool(wrong)

    async def _record(self, expected: bytes, wrong: list[bytes]) -> None:
        drifted = bool(wrong)
        if drifted is self._drifted:
            return
        _log.error("detection: %s", _SAID[drifted, self._refuses])
        # Where detection itself failed, the answer is no digest.
        found = next((answer for answer in wrong if len(answer) == _DIGEST), None)
        fields: dict[str, object] = {"drifted": drifted, "expected": expected}
        with contextlib.suppress(Unavailable):  # the log is out: it is tried again at the next look
            await self._journey.note(
                EventKind.DETECTOR_DRIFT, fields if found is None else {**fields, "found": found}
            )
            self._drifted = drifted


_WRONG = "a worker finds something else in the canaries than it should; "
_SAID = {
    (True, True): _WRONG + "nothing is sent until all agree",
    (True, False): _WRONG + "traffic goes on",
    (False, True): "every worker finds in the canaries what it should again",
    (False, False): "every worker finds in the canaries what it should again",
}
