"""The named faults: name -> (module, what to do to it right after it was imported).

Two kinds live here. *Faults* make a part fail as it might in life (``detector.raises``); the proof
then shows that the product refuses. *Sabotage* switches a control off; the proof must then fail.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import logging
import os
import time
from collections.abc import Callable
from types import ModuleType, SimpleNamespace
from typing import Any

Patch = Callable[[ModuleType], None]


def _raise(module: ModuleType) -> None:
    def classify(*_args: Any, **_kwargs: Any) -> Any:
        raise RuntimeError("fault injected: detector.raises")

    module.Classifier.classify = classify


def _hang(module: ModuleType) -> None:
    def classify(*_args: Any, **_kwargs: Any) -> Any:
        while True:  # holds the worker as a pathological pattern would
            time.sleep(3600)

    module.Classifier.classify = classify


def _blind(module: ModuleType) -> None:
    def classify(*_args: Any, **_kwargs: Any) -> Any:
        return []

    module.Classifier.classify = classify


def _die(module: ModuleType) -> None:
    def classify(*_args: Any, **_kwargs: Any) -> Any:
        os._exit(9)

    module.Classifier.classify = classify


def _short_lived_keys(module: ModuleType) -> None:
    honest = module.Keyring.__init__

    def init(self: Any, *args: Any, **kwargs: Any) -> None:
        honest(self, *args, **{**kwargs, "ttl_ms": 1})

    module.Keyring.__init__ = init


def _policy_errs(module: ModuleType) -> None:
    def failing(*_args: Any, **_kwargs: Any) -> Any:
        raise RuntimeError("fault injected: policy.errs")

    honest = vars(module.cedarpy)
    module.cedarpy = SimpleNamespace(**honest | {n: failing for n in honest if n.startswith("is_authorized")})


def _commit_fails(only_outcomes: bool) -> Patch:
    def patch(module: ModuleType) -> None:
        honest = module.SqliteStore.commit

        async def commit(self: Any, writes: Any) -> None:
            if writes.closes if only_outcomes else writes.opens:
                raise module.unavailable(OSError(5, "fault injected"))
            await honest(self, writes)

        module.SqliteStore.commit = commit

    return patch


def _detection_fails_open(module: ModuleType) -> None:
    honest = module.DetectionPool.classify

    async def classify(self: Any, passages: Any) -> Any:
        try:
            return await honest(self, passages)
        except module.Unavailable:
            return []

    module.DetectionPool.classify = classify


def _record_fails_open(module: ModuleType) -> None:
    honest = module.Journey._record_decision

    async def record(self: Any, *args: Any) -> None:
        with contextlib.suppress(Exception):
            await honest(self, *args)

    module.Journey._record_decision = record


def _restore_everybodys(module: ModuleType) -> None:
    """One restorable set for everybody that this process ever served."""
    everybody: dict[str, Any] = {}
    honest = module.Receiver.__init__

    def init(self: Any, adapter: Any, decision: Any, masked: Any, classify: Any) -> None:
        everybody.update(masked.restorable)
        honest(self, adapter, decision, dataclasses.replace(masked, restorable=everybody), classify)

    module.Receiver.__init__ = init


def _destinations_ignored(module: ModuleType) -> None:
    module.Destinations.forbidden = lambda _self, **_: False


def _release_at_once(module: ModuleType) -> None:
    module.WindowRelease = module.PassRelease


def _log_everything(module: ModuleType) -> None:
    module.logging.basicConfig(level="DEBUG", format="%(name)s %(levelname)s %(message)s")
    honest = module._serve

    async def serve(*args: Any) -> Any:
        logging.getLogger().setLevel("DEBUG")
        asyncio.get_running_loop().set_debug(True)
        return await honest(*args)

    module._serve = serve


def _log_bodies(module: ModuleType) -> None:
    honest = module.Journey.open

    async def opened(self: Any, arrival: Any) -> Any:
        logging.getLogger("privity").info("request %s", arrival.body.decode("utf-8", "replace"))
        return await honest(self, arrival)

    module.Journey.open = opened


def _detection_skipped(module: ModuleType) -> None:
    async def classify(_self: Any, _passages: Any) -> Any:
        return []  # not even a worker is asked: what is measured is everything else

    module.DetectionPool.classify = classify


def _slow_journey(module: ModuleType) -> None:
    honest = module.Journey.open

    async def opened(self: Any, arrival: Any) -> Any:
        time.sleep(0.015)  # noqa: ASYNC251 - a step that holds the loop, as a careless change might
        return await honest(self, arrival)

    module.Journey.open = opened


def _leaking_journey(module: ModuleType) -> None:
    kept: list[Any] = []
    honest = module.Journey.open

    async def opened(self: Any, arrival: Any) -> Any:
        kept.append(bytearray(arrival.body))
        return await honest(self, arrival)

    module.Journey.open = opened


PATCHES: dict[str, tuple[str, Patch]] = {
    # faults
    "detector.raises": ("privity.detection.classifier", _raise),
    "detector.hangs": ("privity.detection.classifier", _hang),
    "detector.dies": ("privity.detection.classifier", _die),
    "keys.short_lived": ("privity.crypto.keyring", _short_lived_keys),
    "policy.errs": ("privity.policy.cedar", _policy_errs),
    "log.decisions_fail": ("privity.storage.sqlite", _commit_fails(only_outcomes=False)),
    "log.outcomes_fail": ("privity.storage.sqlite", _commit_fails(only_outcomes=True)),
    "log.everything": ("privity.cli.serve", _log_everything),
    "detection.skipped": ("privity.gateway.detection_pool", _detection_skipped),
    "journey.slow": ("privity.journey.pipeline", _slow_journey),
    "journey.leaks": ("privity.journey.pipeline", _leaking_journey),
    # controls switched off
    "detection.fails_open": ("privity.gateway.detection_pool", _detection_fails_open),
    "record.fails_open": ("privity.journey.pipeline", _record_fails_open),
    "restore.everybodys": ("privity.journey.receive", _restore_everybodys),
    "destinations.ignored": ("privity.masking.destinations", _destinations_ignored),
    "release.at_once": ("privity.journey.receive", _release_at_once),
    "log.bodies": ("privity.journey.pipeline", _log_bodies),
    "detector.blind": ("privity.detection.classifier", _blind),
}
