"""Chooses adapters and wires the rooms: the only place that knows which backend stands behind a port.

`open_storage` opens what the command line needs; `open_service` opens a gateway: storage, keys,
log, policy, detection workers, and the ASGI application over them. Both are context managers that
close in the reverse order.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import logging
import os
import time
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import orjson

from privity.audit.checkpoint import BadCheckpoint, Signer, signed_text
from privity.audit.event import Event, EventKind, seal_event
from privity.audit.log import AuditLog
from privity.audit.mirror import FileMirror
from privity.audit.recovery import mark_unknown_outcomes
from privity.audit.sequencer import LogDamaged, LogRolledBack, Sequencer
from privity.config.load import provider_key
from privity.config.settings import Settings
from privity.crypto.errors import KeyErased, KeyUnavailable
from privity.crypto.keyfile import LocalKeyfile
from privity.crypto.keyring import Keyring, derive, log_key_id
from privity.crypto.memory import EphemeralKek, MemoryKeyStore
from privity.crypto.ports import KeyKind, KeyStore
from privity.crypto.random import SystemRandom
from privity.detection import recognisers
from privity.detection.assemble import assemble
from privity.detection.baseline import Baseline
from privity.detection.baseline import parse as parse_baseline
from privity.domain.decision import Decision
from privity.domain.detector_setup import OnDrift
from privity.domain.errors import BadInput, ConfigError, Denied, Unavailable
from privity.domain.finding import Classification, Finding, Passage
from privity.domain.ids import made_ms, make_id
from privity.domain.interaction import Interaction, Kind, Origin
from privity.domain.inventory import Inventory, Principal
from privity.gateway.admission import KEYS_THAT_FILL_IT, LEAST_HELD
from privity.gateway.app import Gateway, Limits
from privity.gateway.canaries import Canaries
from privity.gateway.degradation import Degradation
from privity.gateway.detection_pool import DetectionPool
from privity.gateway.housekeeping import Housekeeping, free_mib
from privity.gateway.steady_clock import SteadyClock
from privity.gateway.unauthenticated import RefusalCounter
from privity.gateway.upstream import HttpUpstream, Patience
from privity.identity.authenticate import Authenticator
from privity.journey.classify import classify_segments
from privity.journey.offload import in_place
from privity.journey.pipeline import Arrival, Journey, Outgoing
from privity.journey.ports import Ports
from privity.journey.protocol import Destination
from privity.journey.protocols import PROTOCOLS
from privity.masking.vault import Vault
from privity.policy.engine import Engine
from privity.policy.query import PromptQuery
from privity.storage.folder import FolderLock
from privity.storage.memory import MemoryStore
from privity.storage.ports import ControlStore, DataStore, LogStore, PendingRow, StoreUnavailable, Writes
from privity.storage.sqlite import SqliteStore
from privity.storage.sqlite_keys import SqliteKeyStore

DATA_FILE = "data.db"
KEY_FILE = "keys.db"

#: A part that does not answer within this time is not ready.
_READY_S = 2.0

_T = TypeVar("_T")

#: How often refusals of unknown callers are written down.
_REFUSALS_S = 60.0

#: A checkpoint is made each second: an event that waits longer than this for its signature is stuck.
_LONGEST_WAIT_MS = 10_000

_log = logging.getLogger("privity")

#: One for the process: ids, salts, nonces, keys and tokens.
random = SystemRandom()


def clock() -> int:
    """Return milliseconds since the Unix epoch."""
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Storage:
    """The ports that stand on the configured backend.

    ``alone`` holds the right to serve a workspace, and calls back where that is lost meanwhile. On SQLite
    the data folder's own lock is that right.
    """

    data: DataStore
    control: ControlStore
    log: LogStore
    keys: KeyStore
    alone: Callable[[str, Callable[[], None]], AbstractAsyncContextManager[None]] = (
        lambda _workspace, _on_loss: contextlib.nullcontext()
    )


@dataclass(frozen=True, slots=True)
class Log:
    """What is needed to read, extend and open the workspace's log."""

    workspace: str
    signer: Signer
    mirror: FileMirror
    reader: AuditLog
    log_key: bytes


@dataclass(frozen=True, slots=True)
class Service:
    """A running gateway: serve ``app``; ``fatal`` is set when it must not go on."""

    app: Gateway
    fatal: asyncio.Event


@asynccontextmanager
async def open_storage(settings: Settings, folder: Path, *, create: bool = False) -> AsyncIterator[Storage]:
    """Open the configured backend. Raises ConfigError or StoreUnavailable.

    ``create`` makes what is not there. Only a gateway and `privity init` do: in a wrong folder a new
    store would take API keys that no gateway knows.
    """
    _look_for(settings, folder, create=create)
    async with AsyncExitStack() as stack:
        if settings.storage.url == "sqlite":
            store = SqliteStore(folder / DATA_FILE)
            stack.push_async_callback(store.close)
            keys = SqliteKeyStore(folder / KEY_FILE)
            stack.push_async_callback(keys.close)
            yield Storage(store, store, store, keys)
        else:
            postgres = await _postgres(settings.storage.url)
            stack.push_async_callback(postgres.data.close)
            stack.push_async_callback(postgres.keys.close)
            yield postgres


def _look_for(settings: Settings, folder: Path, *, create: bool) -> None:
    if create:
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise ConfigError(f"--data {folder}: cannot be made ({error.strerror}); name another") from None
    elif settings.storage.url == "sqlite" and not (folder / DATA_FILE).is_file():
        raise ConfigError(
            f"{folder}: there is no data folder of a gateway; name it with --data, or run privity serve first"
        )


async def _postgres(url: str) -> Storage:
    try:
        from privity.storage.postgres import open_postgres
    except ImportError:
        raise ConfigError(
            "storage.url: PostgreSQL needs the extra: pip install 'privity[postgres]'"
        ) from None
    store, keys = await open_postgres(url)
    return Storage(store, store, store, keys, store.alone)


@asynccontextmanager
async def open_control(settings: Settings, folder: Path) -> AsyncIterator[ControlStore]:
    """Open what `privity key` works on."""
    async with open_storage(settings, folder) as storage:
        yield storage.control


def open_keyring(settings: Settings, storage: Storage) -> Keyring:
    """Return the keyring over the configured key encryption key. Raises ConfigError."""
    return Keyring(LocalKeyfile(settings.keys.keyfile), storage.keys, clock, random)


async def open_log(settings: Settings, storage: Storage, keyring: Keyring, folder: Path) -> Log:
    """Return the workspace's log. Raises KeyUnavailable or KeyErased."""
    log_key = await keyring.key(settings.workspace, KeyKind.LOG, log_key_id(settings.workspace))
    signer = Signer(settings.audit.origin, derive(log_key, b"checkpoint-signing"))
    mirror = FileMirror(mirror_path(settings, folder))
    reader = AuditLog(storage.log, settings.workspace, signer.vkey)
    return Log(settings.workspace, signer, mirror, reader, log_key.material)


def mirror_path(settings: Settings, folder: Path) -> Path:
    """Return where the newest checkpoint is kept besides the database."""
    return (
        settings.audit.checkpoint_mirror
        or settings.keys.keyfile.parent / f"{folder.resolve().name}.checkpoint"
    )


@asynccontextmanager
async def open_service(settings: Settings, folder: Path) -> AsyncIterator[Service]:
    """Open everything that serving needs; recovery runs before the first request can arrive.

    Raises ConfigError, StoreUnavailable, KeyUnavailable, LogRolledBack, LogDamaged, Unavailable.
    """
    engine = Engine.load(settings.policy.packs, settings.policy.extra)
    # Here and not in the workers alone: what is wrong with a recogniser is to be told by name.
    recognisers.compiled(settings.detection.setup)
    degradation = Degradation(settings.exceptions)
    provider_keys = _provider_keys(settings)
    steady = SteadyClock(time.time_ns, time.monotonic_ns)
    _look_for(settings, folder, create=True)
    fatal = asyncio.Event()
    async with AsyncExitStack() as stack:
        lock = FolderLock(folder)
        stack.callback(lock.release)
        # Large documents are worked on beside the event loop, which everybody waits for.
        beside = stack.enter_context(ThreadPoolExecutor(1, "privity-large"))

        async def offload(work: Callable[[], _T], /) -> _T:
            return await asyncio.get_running_loop().run_in_executor(beside, work)

        storage = await stack.enter_async_context(open_storage(settings, folder, create=True))
        await stack.enter_async_context(storage.alone(settings.workspace, lambda: _lost(fatal)))
        keyring = open_keyring(settings, storage)
        await keyring.create_workspace(settings.workspace)
        log = await open_log(settings, storage, keyring, folder)

        sequencer = Sequencer(storage.log, settings.workspace, log.signer, log.mirror)
        await sequencer.recover()
        recovered = await mark_unknown_outcomes(storage.data, settings.workspace, log.log_key, clock, random)
        started = _event(settings, log, EventKind.SERVICE_STARTED, {"recovered": recovered})
        await storage.data.commit(Writes(pending=(started,)))
        # What waited is signed before a request can come: where it cannot be, nothing starts.
        while await sequencer.step():
            pass

        _prepare(engine, settings)
        pool = DetectionPool(
            settings.server.detection_workers,
            settings.detection.budget_ms,
            settings.detection.budget_ms_per_kb,
            setup=settings.detection.setup,
        )
        stack.push_async_callback(pool.close)
        await pool.start()
        waits = settings.upstream
        upstream = HttpUpstream(
            Patience(waits.connect_s, waits.first_byte_s, waits.between_bytes_s, waits.max_connections)
        )
        await upstream.start()
        stack.push_async_callback(upstream.close)

        baseline = read_baseline(settings, log.signer.vkey)
        if baseline is not None and baseline.detector != pool.version:
            await _another_detector(settings, storage, log, baseline, pool.version)
            baseline = None

        inventory = Inventory(settings.workspace, settings.applications, settings.providers, settings.models)
        ports = Ports(
            classify=pool.classify,
            detector_digest=pool.version,
            baseline=b"" if baseline is None else baseline.digest,
            engine=engine,
            keyring=keyring,
            vault=Vault(keyring, storage.data, steady, random),
            store=storage.data,
            clock=steady,
            random=random,
            offload=offload,
            begin=_begin,
            spare=degradation.granted,
        )
        journey = Journey(ports, inventory)
        refusals = RefusalCounter()
        health = _Health(pool, keyring, storage, settings.workspace, steady)
        stop = asyncio.Event()
        tasks = [
            asyncio.create_task(_sequence(sequencer, stop, health.log_problem, fatal)),
            asyncio.create_task(_count_refusals(journey, refusals, stop)),
        ]
        stack.push_async_callback(_finish, stop, tasks, sequencer, fatal)
        server = settings.server
        app = Gateway(
            journey=journey,
            inventory=inventory,
            authenticator=Authenticator(storage.control, settings, steady),
            adapters=PROTOCOLS,
            upstream=upstream,
            provider_keys=provider_keys,
            limits=Limits(
                server.max_body_bytes,
                server.max_decompressed_bytes,
                running=server.max_running,
                running_per_key=server.max_running_per_key,
                held=max(
                    LEAST_HELD, KEYS_THAT_FILL_IT * (server.max_body_bytes + server.max_decompressed_bytes)
                ),
                stall_s=server.client_stall_s,
            ),
            ready=health.parts,
            refusals=refusals,
            clock=steady,
            random=random,
            offload=offload,
        )
        reserve = settings.storage.reserve_mib if settings.storage.url == "sqlite" else 0
        keeping = Housekeeping(journey, app.admission, steady, partial(free_mib, folder), reserve)
        tasks.append(asyncio.create_task(keeping.run(stop)))
        canaries = Canaries(
            pool,
            journey,
            None if baseline is None else baseline.canaries,
            settings.detection.canary_s,
            settings.detection.on_drift,
        )
        tasks.append(asyncio.create_task(canaries.run(stop)))
        yield Service(app, fatal)


def _begin(work: Callable[[], Coroutine[Any, Any, None]], /) -> Awaitable[None]:
    task = asyncio.get_running_loop().create_task(work())
    # A failure that nobody waits for any more concerns nobody.
    task.add_done_callback(lambda done: done.cancelled() or done.exception())
    return task


def _prepare(engine: Engine, settings: Settings) -> None:
    """Ask every matrix of rights that a first request would otherwise wait for."""
    today = dt.datetime.now(tz=dt.UTC).date()
    try:
        engine.prepare(
            settings.workspace, settings.applications.values(), settings.models, settings.providers, today
        )
    except Exception as problem:  # noqa: BLE001 - a head start only: each request is asked, refused and recorded
        _log.error("a policy cannot be evaluated; requests under it will be refused: %s", _said(problem))


def read_baseline(settings: Settings, own_vkey: str) -> Baseline | None:
    """Return the configured baseline of the detector. Raises ConfigError where it is not to be trusted."""
    path = settings.detection.baseline
    if path is None:
        return None
    try:
        text = signed_text(path.read_bytes(), settings.detection.baseline_key or own_vkey)
    except OSError as problem:
        raise ConfigError(
            f"detection.baseline: {path} cannot be read ({problem.strerror}). Make one with "
            f"`privity eval --write-baseline`, or remove the key."
        ) from None
    except BadCheckpoint:
        raise ConfigError(
            f"detection.baseline: {path} is not signed by the key that is trusted. Set "
            f"detection.baseline_key to its signer's verifier key, or make it anew."
        ) from None
    return parse_baseline(text)


async def _another_detector(
    settings: Settings, storage: Storage, log: Log, baseline: Baseline, version: bytes
) -> None:
    """Refuse to start with a detector that nobody measured, or record that it is another one."""
    if settings.detection.on_drift is OnDrift.REFUSE:
        raise ConfigError(
            "detection.baseline: was made for another detector, model or configuration of recognisers. "
            'Measure this one with `privity eval --write-baseline`, or set detection.on_drift = "alert".'
        )
    fields = {"drifted": True, "expected": baseline.detector, "found": version}
    event = _event(settings, log, EventKind.DETECTOR_DRIFT, fields)
    await storage.data.commit(Writes(pending=(event,)))


async def adopt_mirror(settings: Settings, folder: Path, older: bytes | None) -> tuple[int, int | None]:
    """Accept a log whose mirror is missing, and begin the mirror anew; return (size, size compared with).

    It is on record before it takes effect, with the size of the ``older`` checkpoint that the log was
    found to extend, or with none. Raises ConfigError where there is nothing to adopt, LogRolledBack
    where the log does not extend the older checkpoint, and as :func:`open_service`.
    """
    async with AsyncExitStack() as stack:
        storage = await stack.enter_async_context(open_storage(settings, folder))
        _look_for(settings, folder, create=True)
        lock = FolderLock(folder)
        stack.callback(lock.release)
        await stack.enter_async_context(storage.alone(settings.workspace, lambda: None))
        log = await open_log(settings, storage, open_keyring(settings, storage), folder)
        if await log.mirror.read() is not None:
            raise ConfigError(
                f"{mirror_path(settings, folder)} is there, so there is nothing to adopt. Where it is of"
                " another log, move it away first."
            )
        size = (await storage.log.head(settings.workspace)).size
        if not size:
            raise ConfigError("the log has no entries yet: `privity serve` begins its mirror by itself.")
        sequencer = Sequencer(storage.log, settings.workspace, log.signer, log.mirror)
        compared = None if older is None else await sequencer.extends(older)
        fields = {"size": size} if compared is None else {"size": size, "compared": compared}
        event = _event(settings, log, EventKind.MIRROR_ADOPTED, fields)
        await storage.data.commit(Writes(pending=(event,)))
        await sequencer.recover(adopt_mirror=True)
        while await sequencer.step():
            pass
    return size, compared


@dataclass(frozen=True, slots=True, repr=False)
class Rehearsal:
    """What the journey would do with a request, and what an echo of it would bring back.

    ``refusal`` is set where nothing would leave; what was known by then stands beside it.
    """

    interaction: Interaction
    findings: list[Finding]
    decision: Decision | None
    outgoing: Outgoing | None = None
    masked: Interaction | None = None
    restored: str = ""
    refusal: Denied | BadInput | None = None


async def rehearse(settings: Settings, principal: Principal, protocol: str, body: bytes) -> Rehearsal:
    """Run one request of a protocol through the real stages over storage in memory; nothing is sent or kept.

    Raises BadInput for what is no request, and Unavailable as the gateway would.
    """
    classifier = assemble(settings.detection.setup)
    decisions: list[Decision] = []

    # A refusal does not bring along what was decided: it is kept as it passes.
    class WatchedEngine(Engine):
        def decide_prompt(self, query: PromptQuery) -> Decision:
            decisions.append(super().decide_prompt(query))
            return decisions[-1]

    async def classify(passages: Sequence[Passage]) -> Classification:
        return classifier.examine(passages)

    store = MemoryStore()
    keyring = Keyring(EphemeralKek(random), MemoryKeyStore(), clock, random)
    await keyring.create_workspace(settings.workspace)
    ports = Ports(
        classify=classify,
        detector_digest=classifier.version,
        engine=WatchedEngine.load(settings.policy.packs, settings.policy.extra),
        keyring=keyring,
        vault=Vault(keyring, store, clock, random),
        store=store,
        clock=clock,
        random=random,
    )
    inventory = Inventory(settings.workspace, settings.applications, settings.providers, settings.models)
    adapter = PROTOCOLS[protocol]
    interaction = adapter.parse(body)
    findings, _ = await classify_segments(interaction.segments, classify, in_place)
    try:
        outgoing = await Journey(ports, inventory).open(Arrival(principal, adapter, body, None, clock()))
    except (Denied, BadInput) as refusal:
        return Rehearsal(interaction, findings, next(iter(decisions), None), refusal=refusal)
    masked = adapter.parse(outgoing.body)
    said = [s.text.reveal() for s in masked.segments if s.origin is Origin.MESSAGE and s.kind is Kind.TEXT]
    echo = _ECHOES[protocol](said[-1] if said else "")
    answered = adapter.read_answer(await outgoing.receiver.answer(orjson.dumps(echo)))
    restored = "".join(piece.text for piece in answered.pieces if piece.destination is Destination.PROSE)
    return Rehearsal(interaction, findings, outgoing.decision, outgoing, masked, restored)


#: A plain answer of each protocol that says these words.
_ECHOES: Mapping[str, Callable[[str], object]] = {
    "openai_chat": lambda text: {
        "choices": [{"index": 0, "message": {"content": text}, "finish_reason": "stop"}]
    },
    "anthropic_messages": lambda text: {
        "type": "message",
        "role": "assistant",
        "content": [{"type": "text", "text": text}],
        "stop_reason": "end_turn",
    },
}


class _Health:
    """What readiness tells: asked of the parts themselves, not remembered from the start."""

    def __init__(
        self, pool: DetectionPool, keyring: Keyring, storage: Storage, workspace: str, clock: SteadyClock
    ) -> None:
        self._clock = clock
        self._pool = pool
        self._keyring = keyring
        self._storage = storage
        self._workspace = workspace
        self._log_problem: Exception | None = None

    def log_problem(self, problem: Exception | None) -> None:
        """Take what the sequencer reports."""
        self._log_problem = problem

    async def parts(self) -> dict[str, bool]:
        """Return part -> whether it works now."""
        return {
            "clock": not self._clock.behind_ms,
            "detection": self._pool.ready,
            "keys": await _works(
                lambda: self._keyring.key(self._workspace, KeyKind.LOG, log_key_id(self._workspace))
            ),
            "store": await _works(lambda: self._storage.data.commit(Writes())),
            "log": self._log_problem is None and await _works(self._signs),
        }

    async def _signs(self) -> None:
        """Raise where the oldest event that waits for its signature waits for too long."""
        for _, row in await self._storage.log.pending(self._workspace, 1):
            try:
                waited = self._clock() - made_ms(row.event_id)
            except ValueError:  # none of ours: nothing behind it can be signed
                raise LogDamaged("a pending row is no event of ours") from None
            if waited > _LONGEST_WAIT_MS:
                raise LogDamaged(f"an event waits for its signature for {waited} ms")


async def _works(ask: Callable[[], Awaitable[object]]) -> bool:
    try:
        async with asyncio.timeout(_READY_S):
            await ask()
    except (StoreUnavailable, KeyUnavailable, KeyErased, LogDamaged, TimeoutError):
        return False
    return True


def _event(settings: Settings, log: Log, kind: EventKind, fields: Mapping[str, object]) -> PendingRow:
    now = clock()
    event = Event(kind, make_id("evt", now, random(10)), settings.workspace, "", now, now, fields)
    return seal_event(event, log.log_key, random)


async def _sequence(
    sequencer: Sequencer,
    stop: asyncio.Event,
    report: Callable[[Exception | None], None],
    fatal: asyncio.Event,
) -> None:
    try:
        await sequencer.run(stop, report)
    except Exception as problem:  # noqa: BLE001 - nobody awaits this task: what ends it ends the service
        # Going on would bury the evidence, or leave everything from here on unsigned.
        _log.error("the log cannot go on, so the gateway stops: %s", _said(problem))
        report(problem)
        fatal.set()


def _lost(fatal: asyncio.Event) -> None:
    _log.error("the lock on the workspace was lost with its connection, so the gateway stops")
    fatal.set()


def _said(problem: Exception) -> str:
    """Return our own messages as they are; of any other error its kind and place, never its words."""
    if isinstance(problem, LogRolledBack | LogDamaged | StoreUnavailable | OSError):
        return str(problem)
    frames = traceback.extract_tb(problem.__traceback__)[-4:]
    places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(problem).__name__} at {places}"


async def _count_refusals(journey: Journey, refusals: RefusalCounter, stop: asyncio.Event) -> None:
    while not stop.is_set():
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), _REFUSALS_S)
        counts = refusals.take()
        try:
            await journey.count_unauthenticated(counts)
        except Unavailable:
            for source, count in counts.items():  # the log is out: they are counted again later
                refusals.count(source, count)


async def _finish(
    stop: asyncio.Event, tasks: list[asyncio.Task[None]], sequencer: Sequencer, fatal: asyncio.Event
) -> None:
    """Let the loops end, and sign what came last: a stopped gateway leaves nothing pending."""
    stop.set()
    await asyncio.gather(*tasks, return_exceptions=True)
    if fatal.is_set():
        return  # whatever it was, it is to be looked at before anything more is signed
    try:
        await sequencer.step()
    except Exception as problem:  # noqa: BLE001 - on the way out: the next start signs it, or says why not
        _log.warning("what came last is not signed yet: %s", _said(problem))


def _provider_keys(settings: Settings) -> dict[str, str | None]:
    return {provider.id: provider_key(provider, os.environ) for provider in settings.providers.values()}
