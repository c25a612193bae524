"""The measurements: each adds its figures to the run. What is compared is measured in turn."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bench import targets
from bench.client import Answer, Connection, Place, at_rate, in_turn, keep_busy, text_of
from bench.loops import run as drive
from bench.measure import Disk, cores, cpu_us, median, memory_mib, on_cores, processes, quantile
from bench.prompts import body, note
from privity.domain.tokens import TOKEN

#: A note of the budgets, and the large one.
SMALL, LARGE = 4096, 32768

#: Turns before those that count: the stores' logs have then grown to the size at which they are reused.
_WARM_UP = 100

#: Streams of two seconds begin one after the other: nobody's sixteen conversations begin at once.
_APART_S = 2 / 16

#: No two measurements of a run see the same person: each takes its numbers from its own thousand.
_PEOPLE = 1_000_000


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to look."""

    turns: int
    busy_s: float
    rounds: int
    stream_s: float
    events: int
    starts: int
    leaves: int

    @classmethod
    def full(cls) -> Effort:
        """For a figure that is quoted."""
        return cls(turns=400, busy_s=3, rounds=5, stream_s=12, events=60_000, starts=5, leaves=1_000_000)

    @classmethod
    def quick(cls) -> Effort:
        """For a look, and for the proof: under a minute."""
        return cls(turns=80, busy_s=1, rounds=2, stream_s=3, events=10_000, starts=1, leaves=0)


@dataclass(slots=True)
class Run:
    """What one run has found so far."""

    folder: Path
    effort: Effort
    upstream: int
    patches: tuple[str, ...] = ()
    figures: dict[str, float] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    people: int = 0

    def notes_of(self, size: int, model: str, *, stream: bool = False) -> Callable[[int], bytes]:
        """Return a maker of bodies, each about a person that this run has not met."""
        self.people += _PEOPLE
        first = self.people
        return lambda number: body(model, [note(first + number, size)], stream=stream)


def latency(run: Run) -> None:
    """What a caller waits longer than without anything between, at one request at a time."""
    core, _ = cores()
    with contextlib.ExitStack() as stack:
        places = {"direct": Place(run.upstream)}
        running: dict[str, targets.Target] = {}
        missing: list[str] = []

        def enter(name: str, target: contextlib.AbstractContextManager[targets.Target]) -> None:
            try:
                running[name] = stack.enter_context(target)
                places[name] = running[name].place
            except targets.Missing as why:
                missing.append(str(why))

        enter("nginx", targets.nginx(run.folder / "nginx", run.upstream, core))
        skipped = (*run.patches, "detection.skipped")
        enter("plain", targets.privity(run.folder / "plain", run.upstream, core, patches=skipped))
        rules = (*run.patches, "detection.rules_alone")
        enter("patterns", targets.privity(run.folder / "patterns", run.upstream, core, patches=rules))
        enter("tagger", targets.privity(run.folder / "tagger", run.upstream, core, patches=run.patches))
        disk = Disk(run.folder)
        make = run.notes_of(SMALL, "quote-600")
        before = {name: cpu_us(processes(target.group)) for name, target in running.items()}
        took = drive(in_turn(places, make, run.effort.turns, warmup=_WARM_UP, between=disk.probe))
        for name, target in running.items():
            used = cpu_us(processes(target.group)) - before[name]
            run.figures[f"{name}_cpu_ms"] = used / (run.effort.turns + _WARM_UP) / 1000
        disk.close()
        # Rivals are slow: in turns of their own, where waiting for them is not between all others.
        enter("litellm", targets.litellm(run.folder / "litellm", run.upstream, core, presidio=False))
        enter("presidio", targets.litellm(run.folder / "presidio", run.upstream, core, presidio=True))
        if "litellm" in places:
            beside = {name: places[name] for name in places if name not in ("nginx", "plain", "patterns")}
            rivals = drive(in_turn(beside, make, run.effort.turns // 5, warmup=5))
            for name in set(rivals) - {"direct"}:
                run.figures[f"{name}_beside_rivals_ms"] = median(rivals[name]) - median(rivals["direct"])
            if "presidio" in rivals:
                run.figures["presidio_added_ms"] = run.figures["presidio_beside_rivals_ms"]
    direct = median(took["direct"])
    run.figures["direct_ms"] = direct
    for name, values in took.items():
        if name != "direct":
            run.figures[f"{name}_added_ms"] = median(values) - direct
            run.figures[f"{name}_added_p99_ms"] = quantile(values, 0.99) - quantile(took["direct"], 0.99)
    run.figures["flush_p50_ms"] = median(disk.times)
    run.figures["flush_p99_ms"] = quantile(disk.times, 0.99)
    run.notes["pass_through"] = run.notes["own_time"] = (
        "detection replaced by a stub of the bench: no configuration can do that"
    )
    if "nginx_added_ms" not in run.figures:
        run.notes["pass_through"] = missing[0]


def gateway(run: Run) -> None:
    """Processor time, memory and start of the gateway as it is shipped, and that it restores."""
    core, _ = cores()
    with targets.privity(run.folder / "gateway", run.upstream, core, patches=run.patches) as target:
        run.figures["start_s"] = target.started_s
        drive(_check(target.place, run.notes_of(SMALL, "quote-600")))
        _cpu(run, target)
        _history(run, target)
        pids = processes(target.group)
        run.figures["memory_mib"], run.figures["memory_resident_mib"] = memory_mib(pids)
        run.figures["processes"] = len(pids)
    run.notes["memory"] = "proportional set size"


async def _check(place: Place, make: Callable[[int], bytes]) -> None:
    connection = await Connection.open(place)
    request = make(0)
    text = text_of(await connection.ask(place.request(request)))
    asked = json.loads(request)["messages"][-1]["content"]
    connection.close()
    if TOKEN.search(text) or not asked.startswith(text):
        raise AssertionError(f"the answer did not come back restored: {text[-200:]!r}")


def _cpu(run: Run, target: targets.Target) -> None:
    """Rounds of small and large notes in turn; the middle of the rounds counts."""
    used: dict[int, list[float]] = {SMALL: [], LARGE: []}
    for _ in range(run.effort.rounds):
        for size, values in used.items():
            make = run.notes_of(size, "quote-600")
            before = cpu_us(processes(target.group))
            done = drive(keep_busy(target.place, make, seconds=run.effort.busy_s, callers=4))
            values.append((cpu_us(processes(target.group)) - before) / len(done))
            if size == SMALL:
                rate = len(done) / run.effort.busy_s
    run.figures["cpu_us_4k"] = median(used[SMALL])
    run.figures["cpu_us_32k"] = median(used[LARGE])
    run.figures["cpu_32_over_4"] = run.figures["cpu_us_32k"] / run.figures["cpu_us_4k"]
    run.figures["requests_per_s"] = rate


def _history(run: Run, target: targets.Target) -> None:
    """A conversation of 32 KB sent again with 4 KB more, against 4 KB alone."""
    count = 10 * run.effort.rounds
    run.people += _PEOPLE
    first = run.people

    def conversation(number: int, turns: int) -> list[str]:
        past = [note(first + number * 16 + turn, LARGE // 7) for turn in range(7)]
        return [*past, "Noted.", note(first + number * 16 + 8, SMALL)] if turns else past

    def workers() -> float:
        return cpu_us(set(processes(target.group)) - {target.group})

    async def ask(bodies: list[bytes]) -> tuple[float, float]:
        connection = await Connection.open(target.place)
        before = workers(), cpu_us([target.group])
        for each in bodies:
            await connection.ask(target.place.request(each))
        connection.close()
        return (workers() - before[0]) / count, (cpu_us([target.group]) - before[1]) / count

    # Each conversation twice: wherever a worker keeps what it knows, every worker has seen it.
    for _ in range(2):
        drive(ask([body("quote-600", conversation(number, 0)) for number in range(count)]))
    again = drive(ask([body("quote-600", conversation(number, 1)) for number in range(count)]))
    make = run.notes_of(SMALL, "quote-600")
    alone = drive(ask([make(number) for number in range(count)]))
    run.figures["history_detection_ratio"] = again[0] / alone[0]
    run.figures["history_gateway_ratio"] = again[1] / alone[1]
    run.notes["history"] = f"the gateway process: {again[1] / alone[1]:.1f} x, it reads and writes it all"


def streams(run: Run) -> None:
    """What a chunk waits in pass mode beside large prompts, and a reader in window mode."""
    core, _ = cores()
    direct = Place(run.upstream)
    ticks, large = run.notes_of(SMALL, "tick-200-10", stream=True), run.notes_of(LARGE, "quote-600")
    straight = body("tick-200-10", [note(1, SMALL)], stream=True)
    seconds = run.effort.stream_s
    passing = {"output_mode": "pass"}
    with targets.privity(
        run.folder / "pass", run.upstream, core, application=passing, patches=run.patches
    ) as target:
        base = drive(keep_busy(direct, lambda _: straight, seconds=min(seconds, 4), callers=16))

        async def both() -> list[Answer]:
            answers: list[Answer] = []

            async def stream() -> None:
                answers.extend(
                    await keep_busy(target.place, ticks, seconds=seconds, callers=16, apart=_APART_S)
                )

            await at_rate(target.place, large, per_second=5, until=stream())
            return answers

        answers = drive(both())
        beside = [t for answer in answers for t in answer.transits]
        quiet = [t for answer in base for t in answer.transits]
    for name, share in (("chunk_p50_ms", 0.5), ("chunk_p99_ms", 0.99)):
        run.figures[name] = quantile(beside, share) - quantile(quiet, share)
    run.figures["chunks"] = len(beside)
    run.notes["chunk_p99"] = "no console yet"

    window = {"output_mode": "window"}
    with targets.privity(
        run.folder / "window", run.upstream, core, application=window, patches=run.patches
    ) as target:
        ticks = run.notes_of(SMALL, "tick-200-10", stream=True)
        seen: dict[str, list[float]] = {"direct": [], "window": []}
        for _ in range(run.effort.rounds):
            for name, place, make in (
                ("direct", direct, lambda _: straight),
                ("window", target.place, ticks),
            ):
                for answer in drive(keep_busy(place, make, seconds=0.1, callers=2)):
                    assert answer.first_text is not None, "a stream without text"
                    seen[name].append(answer.first_text)
    run.figures["first_visible_ms"] = median(seen["window"]) - median(seen["direct"])


def audit(run: Run) -> None:
    """The log alone."""
    rounds = range(max(1, run.effort.rounds // 2))
    found = [
        _alone("bench.audit_rate", run.folder / f"audit-{number}", "--events", run.effort.events)
        for number in rounds
    ]
    for name in found[0]:
        run.figures[name] = median([each[name] for each in found])


def proofs(run: Run) -> None:
    """Receipts out of a large log."""
    if run.effort.leaves:
        run.figures |= _alone("bench.proof_time", run.folder / "proofs", "--leaves", run.effort.leaves)
    else:
        run.notes["proof_p99"] = "a log of a million events is made in the full run only"


def _alone(module: str, folder: Path, option: str, value: int) -> dict[str, float]:
    """Return what a part of the harness measures in a process and on a core of its own."""
    core, _ = cores()
    folder.mkdir()
    command = [sys.executable, "-m", module, "--folder", str(folder), option, str(value)]
    with on_cores(core):
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=targets.ROOT)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def starts(run: Run) -> None:
    """How long a start takes, again and again."""
    core, _ = cores()
    took = [run.figures["start_s"]]
    for number in range(run.effort.starts - 1):
        with targets.privity(run.folder / f"start-{number}", run.upstream, core) as target:
            took.append(target.started_s)
    run.figures["start_s"] = median(took)


#: The order of a run.
MEASUREMENTS = (latency, gateway, streams, starts, audit, proofs)
