"""A long run of one gateway: does its memory grow?

The run goes in steps of a bounded time. Between steps the gateway and the provider stay alive, so that
what leaks goes on leaking; a state file says where they are and what was measured. Where the gateway
is gone (a restart of the machine), the run begins anew: its memory is what it is about.

Traffic: new conversations, six in ten of a few hundred characters, three of one or two thousand, the rest of
4 KB and, one in a hundred, 32 KB; one in five sent again with a further turn, one in ten streamed.
Memory is read as resident size of every process, summed, each thousandth of the run; growth is the
last tenth's median against that of the tenth behind the warm-up.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from bench.client import Connection, Place, Refused
from bench.loops import run as drive
from bench.measure import cores, median, memory_mib, on_cores, processes
from bench.prompts import body, note
from bench.targets import ROOT, first_answer, privity_stack
from privity.cli.demo.stack import free_port

#: The share of the run whose growth does not count: caches fill up to their bounds.
WARM_UP = 0.1
_CALLERS = 8


@dataclass(slots=True)
class State:
    """Where a run stands. Everything in it goes to the state file."""

    folder: str
    requests: int
    commit: str
    port: int = 0
    key: str = ""
    gateway: int = 0
    upstream: int = 0
    done: int = 0
    refused: int = 0
    seconds: float = 0.0
    samples: list[tuple[int, float]] = field(default_factory=list)  # (requests, MiB)

    @property
    def finished(self) -> bool:
        """Whether every request was made."""
        return self.done >= self.requests

    def growth(self) -> float:
        """Return the growth behind the warm-up, as a share. Raises ValueError before the end."""
        if not self.finished:
            raise ValueError("the run is not at its end")
        first = [mib for at, mib in self.samples if WARM_UP <= at / self.requests < 2 * WARM_UP]
        last = [mib for at, mib in self.samples if at / self.requests >= 1 - WARM_UP]
        return median(last) / median(first) - 1


def start(folder: Path, requests: int, commit: str, patches: tuple[str, ...] = ()) -> State:
    """Start a provider and a gateway that outlive this process."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    core, rest = cores()
    port = free_port()
    with on_cores(rest):
        provider = subprocess.Popen(
            [sys.executable, "-m", "bench.upstream", "--port", str(port)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    stack = privity_stack(folder / "gateway", port, patches=patches)
    with on_cores(core):
        stack.start_gateway(wait=False)
    place, _ = first_answer(stack, time.monotonic())
    return State(
        str(folder),
        requests,
        commit,
        place.port,
        place.key,
        gateway=stack.gateway_pid(),
        upstream=provider.pid,
    )


def load(path: Path, commit: str, requests: int) -> State | None:
    """Return the state of a run of this commit that can go on, or None."""
    try:
        state = State(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    alive = _is_ours(state.gateway, "privity.cli") and _is_ours(state.upstream, "bench.upstream")
    return state if alive and (state.commit, state.requests) == (commit, requests) else None


def save(state: State, path: Path) -> None:
    """Write the state file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(dataclasses.asdict(state)), encoding="utf-8")


def step(state: State, seconds: float) -> None:
    """Go on for this long, or to the end."""
    started = time.monotonic()
    _, rest = cores()
    with on_cores(rest):
        drive(_traffic(state, started + seconds))
    state.seconds += time.monotonic() - started


def stop(state: State) -> None:
    """End both processes and remove what they wrote."""
    for pid, name in ((state.gateway, "privity.cli"), (state.upstream, "bench.upstream")):
        if _is_ours(pid, name):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(pid, signal.SIGTERM)
            for _ in range(100):
                if not processes(pid):
                    break
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(pid, os.WNOHANG)
                time.sleep(0.1)
    shutil.rmtree(state.folder, ignore_errors=True)


async def _traffic(state: State, until: float) -> None:
    every = max(1, state.requests // 1000)
    place = Place(state.port, state.key)
    numbers = iter(range(state.done, state.requests))

    async def caller() -> None:
        connection = await Connection.open(place)
        for number in numbers:
            for request in _requests(number):
                connection = await _asked(connection, place, place.request(request), state)
            state.done += 1
            if state.done % every == 0:
                state.samples.append((state.done, memory_mib(processes(state.gateway))[1]))
            if time.monotonic() > until:
                break
        connection.close()

    await asyncio.gather(*(caller() for _ in range(_CALLERS)))


async def _asked(connection: Connection, place: Place, request: bytes, state: State) -> Connection:
    """Ask until it is answered: an outage (503) is tried again after a pause, as an SDK does."""
    for _ in range(20):
        try:
            await connection.ask(request)
            return connection
        except Refused as refused:
            if not str(refused).startswith("503"):
                raise
            state.refused += 1
            connection.close()
            await asyncio.sleep(0.5)
            connection = await Connection.open(place)
    raise Refused("503 twenty times in a row")


def _requests(number: int) -> list[bytes]:
    first = note(number, _size(number))
    if number % 10 == 3:
        return [body("tick-60-0", [first], stream=True)]
    if number % 5 == 1:
        return [body("quote-600", [first, "Noted.", note(number + 1, 512)])]
    return [body("quote-600", [first])]


def _size(number: int) -> int:
    """Return how long a conversation is: sizes that differ are what fragments memory."""
    draw = random.Random(number)
    shortest, longest = draw.choices(_SIZES, _WEIGHTS)[0]
    return draw.randint(shortest, longest)


_SIZES = ((300, 800), (1000, 2000), (4000, 4200), (32_000, 33_000))
_WEIGHTS = (440, 50, 9, 1)


def _is_ours(pid: int, name: str) -> bool:
    try:
        return name in Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
