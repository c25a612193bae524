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
import sys
import time
from collections.abc import Callable
from contextvars import ContextVar
from types import ModuleType, SimpleNamespace
from typing import Any

Patch = Callable[[ModuleType], None]


def _in_service(module: ModuleType, fault: Callable[[], Any]) -> None:
    """A detector that answers its canaries and fails at work: a gateway whose canaries fail serves nobody."""
    honest = module.Classifier.examine

    def examine(self: Any, passages: Any) -> Any:
        if sys._getframe(1).f_globals["__name__"] == "privity.detection.baseline":
            return honest(self, passages)
        return fault()

    module.Classifier.examine = examine


def _raise(module: ModuleType) -> None:
    def fault() -> Any:
        raise RuntimeError("fault injected: detector.raises")

    _in_service(module, fault)


def _hang(module: ModuleType) -> None:
    def fault() -> Any:
        while True:  # holds the worker as a pathological pattern would
            time.sleep(3600)

    _in_service(module, fault)


def _blind(module: ModuleType) -> None:
    def examine(*_args: Any, **_kwargs: Any) -> Any:
        return module.Classification()

    module.Classifier.examine = examine


def _categories_unseen(module: ModuleType) -> None:
    module.TopicScanner.packed = lambda _self, _texts: 0


def _die(module: ModuleType) -> None:
    _in_service(module, lambda: os._exit(9))


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
            return module.Classification()

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

    def init(self: Any, adapter: Any, decision: Any, masked: Any, *rest: Any, **named: Any) -> None:
        everybody.update(masked.restorable)
        honest(self, adapter, decision, dataclasses.replace(masked, restorable=everybody), *rest, **named)

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


def _transcripts_of_originals(module: ModuleType) -> None:
    """What is kept of a request is the request, as it once was in observe mode."""
    arrived: ContextVar[bytes] = ContextVar("arrived")
    open_, seal = module.Journey.open, module.records.transcript

    async def opened(self: Any, arrival: Any) -> Any:
        arrived.set(arrival.body)
        return await open_(self, arrival)

    def transcript(*args: Any, **kwargs: Any) -> Any:
        return seal(*args, **{**kwargs, "body": arrived.get()})

    module.Journey.open = opened
    module.records.transcript = transcript


def _cards_by(operator: str) -> Patch:
    def patch(module: ModuleType) -> None:
        honest = module.Profile.operator_for

        def operator_for(self: Any, label: Any, entity: str) -> str:
            return operator if entity.startswith("CARD_") else honest(self, label, entity)

        module.Profile.operator_for = operator_for

    return patch


def _keys_fail_open(module: ModuleType) -> None:
    honest = module.Keyring._held

    async def held(self: Any, workspace: str, kind: Any, ids: Any) -> Any:
        try:
            return await honest(self, workspace, kind, ids)
        except module.KeyUnavailable:
            keys = [module.Key(id_, kind, 1, bytes(32), workspace) for id_ in ids]
            return [module._Held(self._clock() + 60_000, workspace, key) for key in keys]

    module.Keyring._held = held


def _policy_fails_open(module: ModuleType) -> None:
    """An error of the policy engine counts as a permission to send it masked."""
    honest = module.Engine.decide_prompt

    def decide(self: Any, query: Any) -> Any:
        decision = honest(self, query)
        if module.Reason.POLICY_ERROR not in decision.reasons:
            return decision
        return dataclasses.replace(decision, effect=module.Effect.MASK, reasons=(module.Reason.PERMITTED,))

    module.Engine.decide_prompt = decide


def _writes_fail_open(module: ModuleType) -> None:
    """What cannot be written counts as written."""
    honest = module.GroupCommitWriter.run

    async def run(self: Any, apply: Any, after: Any = None) -> Any:
        try:
            return await honest(self, apply, after)
        except module.StoreUnavailable:
            return None

    module.GroupCommitWriter.run = run


def _outcome_fails_open(module: ModuleType) -> None:
    honest = module.Journey.complete

    async def complete(self: Any, *args: Any, **kwargs: Any) -> None:
        with contextlib.suppress(Exception):
            await honest(self, *args, **kwargs)

    module.Journey.complete = complete


def _denials_retried(module: ModuleType) -> None:
    """A refusal looks like an outage, and says nothing about asking again."""
    honest = module._status

    def status(error: Any) -> Any:
        return (503, {}) if isinstance(error, module.Denied) else honest(error)

    module._status = status


def _arguments_everywhere(module: ModuleType) -> None:
    """Every tool and every path may have every value, wherever in a string it stands."""
    module.ArgumentRelease._restore = lambda self, _path, text: self._everything(text)

    def everything(self: Any, text: str) -> str:
        for token, stand_in in self._restorable.items():
            text = text.replace(token, stand_in.value.reveal())
        return text

    module.ArgumentRelease._everything = everything


def _detection_skipped(module: ModuleType) -> None:
    async def classify(_self: Any, _passages: Any) -> Any:
        return module.Classification()  # not even a worker is asked: what is measured is everything else

    module.DetectionPool.classify = classify


def _slow_detector(module: ModuleType) -> None:
    """A step that computes for each passage, whether it was seen before or not."""
    honest = module.Classifier.examine

    def examine(self: Any, passages: Any) -> Any:
        end = time.process_time() + 0.015 * len(passages)
        while time.process_time() < end:
            pass
        return honest(self, passages)

    module.Classifier.examine = examine


def _rules_alone(module: ModuleType) -> None:
    module._tagger = lambda: None


def _slow_journey(module: ModuleType) -> None:
    honest = module.Journey.open

    async def opened(self: Any, arrival: Any) -> Any:
        end = time.perf_counter() + 0.015
        while time.perf_counter() < end:  # a step that computes in the loop, as a careless change might
            pass
        return await honest(self, arrival)

    module.Journey.open = opened


def _leaking_journey(module: ModuleType) -> None:
    kept: list[Any] = []
    honest = module.Journey.open

    async def opened(self: Any, arrival: Any) -> Any:
        kept.append(bytearray(arrival.body))
        return await honest(self, arrival)

    module.Journey.open = opened


def _no_back_pressure(module: ModuleType) -> None:
    module.WRITE_BUFFER = 1 << 30  # whatever a slow client does not take is kept


def _nothing_left_out(module: ModuleType) -> None:
    module.Round.takes = lambda _self, _record: True


def _shuffled_labels(module: ModuleType) -> None:
    """Every word of the corpus learns the label of another."""
    honest = module.encode

    def encode(*args: Any) -> Any:
        corpus = honest(*args)
        module.np.random.default_rng(0).shuffle(corpus.truth)
        return corpus

    module.encode = encode


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
    "detector.slow": ("privity.detection.classifier", _slow_detector),
    "detection.skipped": ("privity.gateway.detection_pool", _detection_skipped),
    "detection.rules_alone": ("privity.detection.assemble", _rules_alone),
    "journey.slow": ("privity.journey.pipeline", _slow_journey),
    "journey.leaks": ("privity.journey.pipeline", _leaking_journey),
    # controls switched off
    "back_pressure.off": ("privity.gateway.connection", _no_back_pressure),
    "detection.fails_open": ("privity.gateway.detection_pool", _detection_fails_open),
    "record.fails_open": ("privity.journey.pipeline", _record_fails_open),
    "restore.everybodys": ("privity.journey.receive", _restore_everybodys),
    "destinations.ignored": ("privity.masking.destinations", _destinations_ignored),
    "release.at_once": ("privity.journey.receive", _release_at_once),
    "denials.retried": ("privity.gateway.answer", _denials_retried),
    "arguments.everywhere": ("privity.journey.documents", _arguments_everywhere),
    "log.bodies": ("privity.journey.pipeline", _log_bodies),
    "transcripts.of_originals": ("privity.journey.pipeline", _transcripts_of_originals),
    "cards.kept": ("privity.masking.profiles", _cards_by("keep")),
    "cards.in_vault": ("privity.masking.profiles", _cards_by("token")),
    "keys.fail_open": ("privity.crypto.keyring", _keys_fail_open),
    "policy.fails_open": ("privity.policy.engine", _policy_fails_open),
    "writes.fail_open": ("privity.storage.group_commit", _writes_fail_open),
    "rounds.leave_nothing_out": ("training.generalise.rounds", _nothing_left_out),
    "outcome.fails_open": ("privity.journey.pipeline", _outcome_fails_open),
    "training.shuffled": ("training.tagger.encode", _shuffled_labels),
    "detector.blind": ("privity.detection.classifier", _blind),
    "categories.unseen": ("privity.detection.categories.scan", _categories_unseen),
}
