"""What a start refuses, what readiness sees, and that a log which cannot go on stops the gateway."""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
import os
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from tests.support.audit_logs import SIGNER, WORKSPACE, row

from privity import bootstrap
from privity.audit.checkpoint import Signer
from privity.audit.mirror import MemoryMirror
from privity.audit.sequencer import LogDamaged, LogRolledBack, Sequencer
from privity.config.settings import (
    AuditSettings,
    DetectionSettings,
    KeySettings,
    ServerSettings,
    Settings,
)
from privity.crypto.keyfile import create
from privity.crypto.keyring import Keyring
from privity.crypto.memory import EphemeralKek, MemoryKeyStore
from privity.detection.assemble import assemble
from privity.detection.baseline import Baseline, answer
from privity.domain.detector_setup import DetectorSetup, OnDrift, Recogniser, RecogniserKind
from privity.domain.errors import ConfigError
from privity.domain.ids import make_id
from privity.domain.labels import Label
from privity.gateway.steady_clock import SteadyClock
from privity.storage.memory import MemoryStore
from privity.storage.ports import PendingRow, StoreUnavailable, Writes


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    create(tmp_path / "keyfile")
    mirror = tmp_path / "mirror" / "checkpoint"
    return Settings(WORKSPACE, KeySettings(tmp_path / "keyfile"), AuditSettings("log.example/clinic", mirror))


async def begin(settings: Settings, folder: Path) -> None:
    """Make the stores and the log of an installation, with three events."""
    async with bootstrap.open_storage(settings, folder, create=True) as storage:
        keyring = bootstrap.open_keyring(settings, storage)
        await keyring.create_workspace(settings.workspace)
        log = await bootstrap.open_log(settings, storage, keyring, folder)
        await storage.data.commit(Writes(pending=(row(1), row(2), row(3))))
        await Sequencer(storage.log, settings.workspace, log.signer, log.mirror).step()


async def start(settings: Settings, folder: Path) -> None:
    async with bootstrap.open_service(settings, folder):
        raise AssertionError("it started")


def test_only_a_gateway_and_init_make_a_store(settings: Settings, tmp_path: Path) -> None:
    async def run(folder: Path) -> None:
        with pytest.raises(ConfigError, match="--data"):
            async with bootstrap.open_storage(settings, folder):
                raise AssertionError

    asyncio.run(run(tmp_path / "nowhere"))
    asyncio.run(run(tmp_path))
    assert not (tmp_path / "nowhere").exists()
    assert not (tmp_path / "data.db").exists()
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="cannot be made"):
        asyncio.run(start(settings, tmp_path / "file" / "data"))


def test_a_row_that_cannot_be_signed_stops_the_start_and_is_named(settings: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    asyncio.run(begin(settings, folder))
    with sqlite3.connect(folder / "data.db") as connection:
        connection.execute(
            "INSERT INTO pending (workspace, event_id, interaction, commitment, sealed)"
            " VALUES (?, 'evt_z', '', x'00', x'00')",
            (settings.workspace,),
        )
    connection.close()
    with pytest.raises(LogDamaged, match="row 1 of the pending events"):
        asyncio.run(start(settings, folder))


def test_a_log_without_its_mirror_starts_only_once_it_was_adopted(settings: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    mirror = settings.audit.checkpoint_mirror
    assert mirror is not None
    asyncio.run(begin(settings, folder))
    older = mirror.read_bytes()
    mirror.unlink()
    with pytest.raises(LogRolledBack, match="privity audit adopt"):
        asyncio.run(start(settings, folder))
    assert asyncio.run(bootstrap.adopt_mirror(settings, folder, older)) == (3, 3)
    with pytest.raises(ConfigError, match="nothing to adopt"):
        asyncio.run(bootstrap.adopt_mirror(settings, folder, None))


def test_a_workspace_that_another_gateway_serves_is_refused(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On PostgreSQL the folder's lock tells nothing; the store's own does."""

    @asynccontextmanager
    async def refuse(workspace: str, _on_loss: Callable[[], None]) -> AsyncIterator[None]:
        assert workspace == settings.workspace
        raise StoreUnavailable("another gateway serves it")
        yield

    @asynccontextmanager
    async def opened(*_: object, **__: object) -> AsyncIterator[bootstrap.Storage]:
        store = MemoryStore()
        yield bootstrap.Storage(store, store, store, MemoryKeyStore(), refuse)

    monkeypatch.setattr(bootstrap, "open_storage", opened)
    with pytest.raises(StoreUnavailable, match="another gateway"):
        asyncio.run(start(settings, tmp_path / "data"))


def health(store: MemoryStore) -> bootstrap._Health:
    keyring = Keyring(EphemeralKek(os.urandom), MemoryKeyStore(), bootstrap.clock, os.urandom)
    asyncio.run(keyring.create_workspace(WORKSPACE))
    pool: Any = SimpleNamespace(ready=True)
    storage = bootstrap.Storage(store, store, store, MemoryKeyStore())
    steady = SteadyClock(time.time_ns, time.monotonic_ns)
    return bootstrap._Health(pool, keyring, storage, WORKSPACE, steady)


@pytest.mark.parametrize(
    ("event_id", "well"),
    [
        (lambda: make_id("evt", bootstrap.clock() - 2_000, bytes(10)), True),
        (lambda: make_id("evt", bootstrap.clock() - 11_000, bytes(10)), False),
        (lambda: "evt_z", False),
    ],
)
def test_readiness_sees_an_event_that_waits_too_long(event_id: Callable[[], str], *, well: bool) -> None:
    store = MemoryStore()
    one = health(store)
    assert asyncio.run(one.parts())["log"]
    stuck: PendingRow = row(1)._replace(event_id=event_id())
    asyncio.run(store.commit(Writes(pending=(stuck, row(2)))))
    assert asyncio.run(one.parts())["log"] is well


def test_readiness_sees_what_the_sequencer_reports() -> None:
    one = health(MemoryStore())
    one.log_problem(StoreUnavailable("no"))
    assert not asyncio.run(one.parts())["log"]
    one.log_problem(None)
    assert all(asyncio.run(one.parts()).values())


@pytest.mark.parametrize("problem", [LogDamaged("said by us"), ValueError("Maria Lopez"), KeyError("x")])
def test_whatever_ends_the_sequencer_is_fatal_and_visible(
    problem: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(Sequencer):
        async def step(self) -> int:
            raise problem

    async def run() -> None:
        reported: list[Exception | None] = []
        fatal, stop = asyncio.Event(), asyncio.Event()
        sequencer = Broken(MemoryStore(), WORKSPACE, SIGNER, MemoryMirror())
        task = asyncio.create_task(bootstrap._sequence(sequencer, stop, reported.append, fatal))
        await asyncio.wait_for(fatal.wait(), 5)
        assert reported == [problem]
        await bootstrap._finish(stop, [task], sequencer, fatal)  # and signs nothing more

    with caplog.at_level(logging.INFO, "privity"):
        asyncio.run(run())
    (line,) = caplog.messages
    assert "the gateway stops" in line
    assert "Maria" not in line
    assert ("said by us" in line) is isinstance(problem, LogDamaged)
    assert isinstance(problem, LogDamaged) or "at test_bootstrap.py" in line


@pytest.mark.parametrize("fails", [False, True])
def test_what_came_last_is_signed_on_the_way_out_or_told(
    caplog: pytest.LogCaptureFixture, *, fails: bool
) -> None:
    async def refuse(*_: object) -> None:
        raise RuntimeError("Maria Lopez")

    async def run() -> int:
        store = MemoryStore()
        sequencer = Sequencer(store, WORKSPACE, SIGNER, MemoryMirror())
        await sequencer.recover()
        await store.commit(Writes(pending=(row(1),)))
        if fails:
            store.integrate = refuse  # type: ignore[method-assign,assignment]
        await bootstrap._finish(asyncio.Event(), [], sequencer, asyncio.Event())
        return (await store.head(WORKSPACE)).size

    with caplog.at_level(logging.INFO, "privity"):
        assert asyncio.run(run()) == (0 if fails else 1)
    assert ("not signed yet: RuntimeError" in caplog.text) is fails
    assert "Maria" not in caplog.text


def measured(path: Path, seed: bytes, detector: bytes, canaries: bytes = bytes(32)) -> Baseline:
    """Write a baseline of a detector, signed by a key named release."""
    baseline = Baseline(detector, canaries, "balanced", None, dt.date(2026, 11, 22), ())
    signer = Signer("release", seed)
    path.write_text(f"{baseline.text()}\n{signer.sign(baseline.text())}")
    return baseline


def with_baseline(settings: Settings, path: Path, on_drift: OnDrift) -> Settings:
    vkey = Signer("release", bytes(32)).vkey
    detection = DetectionSettings(baseline=path, baseline_key=vkey, on_drift=on_drift)
    return replace(settings, detection=detection, server=ServerSettings(detection_workers=1))


@pytest.mark.slow
def test_a_detector_that_nobody_measured_does_not_start(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "baseline.note"
    measured(path, bytes(32), bytes(16))
    with pytest.raises(ConfigError, match="was made for another detector"):
        asyncio.run(start(with_baseline(settings, path, OnDrift.REFUSE), tmp_path / "data"))


@pytest.mark.slow
def test_the_measured_detector_starts_and_decisions_name_its_baseline(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "baseline.note"
    classifier = assemble(DetectorSetup())
    baseline = measured(path, bytes(32), classifier.version, answer(classifier))
    named: list[bytes] = []
    ports = bootstrap.Ports
    monkeypatch.setattr(bootstrap, "Ports", lambda **kw: named.append(kw["baseline"]) or ports(**kw))

    async def run(of: OnDrift) -> dict[str, bool]:
        async with bootstrap.open_service(with_baseline(settings, path, of), tmp_path / "data") as service:
            return await service.app._ready()

    assert asyncio.run(run(OnDrift.REFUSE))["detection"]
    measured(path, bytes(32), bytes(16))
    assert asyncio.run(run(OnDrift.ALERT))["detection"]
    assert named == [baseline.digest, b""]


def test_a_recogniser_that_fails_its_example_stops_the_start_by_name(
    settings: Settings, tmp_path: Path
) -> None:
    wrong = Recogniser("badge", RecogniserKind.PATTERN, Label.ID, "BADGE", pattern="HB", found=("nothing",))
    detection = DetectionSettings(setup=DetectorSetup(recognisers=(wrong,)))
    with pytest.raises(ConfigError, match=r"detection\.recognisers\[badge\]\.examples\.found\[0\]"):
        asyncio.run(start(replace(settings, detection=detection), tmp_path / "data"))
