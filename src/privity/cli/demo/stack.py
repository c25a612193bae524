"""A whole installation in one folder: a configuration, a key, a simulated provider, a gateway.

Everything runs as processes of its own on loopback, started through the same command line that a
user types, so that what is shown with it is shown of the product. The demonstration uses it, and
so do the proofs, which stop, kill and restart its parts::

    with Stack(Path(folder)) as stack:
        key = stack.new_key("clinic")
        client = openai.OpenAI(base_url=stack.base_url, api_key=key)
"""

from __future__ import annotations

import contextlib
import datetime as dt
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import privity
from privity.cli.demo.answers import ANSWERS
from privity.cli.demo.capture import Reply, Request, read_replies, read_requests
from privity.crypto.keyfile import create as create_keyfile

LOOPBACK = "127.0.0.1"
START_SECONDS = 30.0
STOP_SECONDS = 10.0

#: What ``PROVIDER_KEY_ENV`` holds. No secret: the provider is ours and accepts anything.
PROVIDER_KEY = "sk-simulated-provider-key"
PROVIDER_KEY_ENV = "PRIVITY_SIMULATED_PROVIDER_KEY"


class StackError(Exception):
    """A part did not start or a command failed. The message says what, and where its log lies."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the configuration says. Maps hold TOML keys and values; they are laid over the defaults.

    ``models`` maps the names that clients use to the simulated provider's, where it speaks chat
    completions; ``messages`` does so where it speaks Messages. ``applications`` maps ids to what differs
    from an ordinary application that may use all of them; ``tools`` are in whose arguments values may
    be restored.
    """

    applications: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: {"clinic": {}})
    models: Mapping[str, str] = field(default_factory=lambda: {name: name for name in ANSWERS})
    messages: Mapping[str, str] = field(default_factory=dict)
    tools: Sequence[Mapping[str, Any]] = ()
    provider: Mapping[str, Any] = field(default_factory=dict)
    sections: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def toml(self, provider_url: str, today: dt.date) -> str:
        """The configuration file. A value of ``None`` takes a default away."""
        tables = {
            "workspace": {"id": "demo"},
            "keys": {"keyfile": "keys/keyfile"},
            "audit": {"origin": "privity.example/demo", "checkpoint_mirror": "mirror/checkpoint"},
        }
        provider = {
            "id": "simulated",
            "protocol": "openai",
            "base_url": provider_url,
            "key_env": PROVIDER_KEY_ENV,
            "baa_from": today - dt.timedelta(days=30),
            "baa_until": today + dt.timedelta(days=335),
            "region": "loopback",
        }
        ordinary = {
            "owner": "Privacy Office",
            "purposes": ["treatment"],
            "models": [*self.models, *self.messages],
            "tier_ceiling": "restricted",
        }
        names = dict.fromkeys([*tables, *self.sections])
        lines = [
            _table(f"[{name}]", {**tables.get(name, {}), **self.sections.get(name, {})}) for name in names
        ]
        lines.append(_table("[[providers]]", {**provider, **self.provider}))
        if self.messages:
            second = {"id": "simulated-messages", "protocol": "anthropic"}
            lines.append(_table("[[providers]]", {**provider, **self.provider, **second}))
        for provider_id, models in (("simulated", self.models), ("simulated-messages", self.messages)):
            for name, upstream in models.items():
                model = {"id": name, "provider": provider_id, "upstream": upstream}
                lines.append(_table("[[models]]", model))
        for name, more in self.applications.items():
            lines.append(_table("[[applications]]", {"id": name, **ordinary, **more}))
        lines += [_table("[[tools]]", tool) for tool in self.tools]
        return "\n".join(lines)


class Stack:
    """The installation. Entering starts both processes; leaving stops them and keeps the folder.

    ``environment`` is laid over this process's own for every child (a proof's sabotage, say).
    """

    def __init__(
        self,
        folder: Path,
        plan: Plan | None = None,
        *,
        port: int | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.folder = folder
        self.config = folder / "privity.toml"
        self.data = folder / "data"
        self.gateway_log = folder / "gateway.log"
        self.provider_log = folder / "provider.log"
        self.capture_file = folder / "capture.jsonl"
        self.port = port or free_port()
        self.provider_port = free_port()
        self.environment = _environment(environment or {})
        self._plan = plan or Plan()
        self._gateway: _Process | None = None
        self._provider: _Process | None = None

    @property
    def base_url(self) -> str:
        """What OpenAI's SDK takes as its base URL."""
        return f"{self.root_url}/v1"

    @property
    def root_url(self) -> str:
        """What Anthropic's SDK takes as its base URL."""
        return f"http://{LOOPBACK}:{self.port}"

    @property
    def provider_url(self) -> str:
        """The simulated provider, for those who want to speak to it directly."""
        return f"http://{LOOPBACK}:{self.provider_port}/v1"

    def __enter__(self) -> Self:
        try:
            self.prepare()
            self.start_provider()
            self.start_gateway()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def prepare(self) -> None:
        """Write the configuration and the keyfile (outside the data folder, as it must be)."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.data.mkdir(mode=0o700, exist_ok=True)
        for name in ("keys", "mirror"):
            (self.folder / name).mkdir(mode=0o700, exist_ok=True)
        if not (self.folder / "keys" / "keyfile").exists():
            create_keyfile(self.folder / "keys" / "keyfile")
        today = dt.datetime.now(tz=dt.UTC).date()
        self.config.write_text(self._plan.toml(self.provider_url, today), encoding="utf-8")

    def start_provider(self) -> None:
        """Start the simulated provider and wait until it listens."""
        options = ["--port", str(self.provider_port), "--capture", str(self.capture_file)]
        command = [sys.executable, "-m", "privity.cli.demo.provider", *options]
        self._provider = _Process("the simulated provider", command, self.environment, self.provider_log)
        self._provider.wait_for(self.provider_port, "/v1/models")
        # The readiness question is ours, not something that anybody sent.
        self.capture_file.write_bytes(b"")

    def start_gateway(self, *, wait: bool = True) -> None:
        """Start ``privity serve`` and, unless told otherwise, wait for ``GET /readyz``."""
        command = [*self._privity("serve"), "--port", str(self.port)]
        self._gateway = _Process("the gateway", command, self.environment, self.gateway_log)
        if wait:
            self._gateway.wait_for(self.port, "/readyz")

    def stop_gateway(self) -> int | None:
        """Ask the gateway to end (SIGTERM); return its exit status."""
        return self._gateway.stop() if self._gateway else None

    def kill_gateway(self) -> None:
        """End the gateway and its workers at once (SIGKILL), as a crash would."""
        if self._gateway:
            self._gateway.kill()

    def stop(self) -> None:
        """End both processes; safe to call twice."""
        self.stop_gateway()
        if self._provider:
            self._provider.stop()

    def gateway_pid(self) -> int:
        """The process id of the running gateway."""
        if self._gateway is None:
            raise StackError("the gateway was not started")
        return self._gateway.pid

    def gateway_exit(self, seconds: float) -> int | None:
        """Wait for the gateway to end by itself; None where it still runs after that time."""
        return self._gateway.exit(seconds) if self._gateway else None

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run ``privity <arguments>`` on this installation; nothing is judged here."""
        return subprocess.run(
            self._privity(*arguments),
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def result(self, *arguments: str) -> str:
        """Run ``privity <arguments>`` and return what it printed. Raises StackError if it failed."""
        done = self.command(*arguments)
        if done.returncode != 0:
            raise StackError(
                f"`privity {' '.join(arguments)}` ended with {done.returncode}: "
                f"{(done.stderr or done.stdout).strip()[-2000:]}"
            )
        return done.stdout

    def new_key(self, application: str) -> str:
        """Create an API key of an application through the command line."""
        return str(json.loads(self.result("key", "create", "--application", application, "--json"))["key"])

    def requests(self) -> list[Request]:
        """What reached the provider, oldest first."""
        return read_requests(self.capture_file)

    def replies(self) -> list[Reply]:
        """What the provider said, oldest first."""
        return read_replies(self.capture_file)

    def _privity(self, *arguments: str) -> list[str]:
        place = ["--config", str(self.config), "--data", str(self.data)]
        return [sys.executable, "-m", "privity.cli", *arguments, *place]


class _Process:
    """A child in a process group of its own, its output in a file."""

    def __init__(self, name: str, command: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
        self._name = name
        self._log = log
        with log.open("ab") as output:
            self._child = subprocess.Popen(
                command,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def wait_for(self, port: int, path: str) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not _answers(port, path):
            if self._child.poll() is not None:
                raise StackError(
                    f"{self._name} ended with {self._child.returncode} at its start. {self._tail()}"
                )
            if time.monotonic() > deadline:
                raise StackError(f"{self._name} was not ready after {START_SECONDS:.0f} s. {self._tail()}")
            time.sleep(0.02)

    @property
    def pid(self) -> int:
        return self._child.pid

    def stop(self) -> int:
        if self._child.poll() is None:
            self._child.terminate()
        status = self.exit(STOP_SECONDS)
        self.kill()  # what it left behind, or itself where it did not end in time
        return self._child.returncode if status is None else status

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._child.pid, signal.SIGKILL)
        self._child.wait()
        # Workers die a moment later than we are told of it; who restarts wants them gone.
        deadline = time.monotonic() + STOP_SECONDS
        while _lives(self._child.pid) and time.monotonic() < deadline:
            time.sleep(0.005)

    def exit(self, seconds: float) -> int | None:
        try:
            return self._child.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def _tail(self) -> str:
        lines = self._log.read_text("utf-8", "replace").splitlines()[-12:]
        return f"Its log is {self._log}" + (" and ends:\n  " + "\n  ".join(lines) if lines else " (empty).")


def _lives(group: int) -> bool:
    """Whether a process of this group still runs; one that waits to be reaped does not (proc(5))."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, IndexError):
            state, _, its_group = stat.read_text("utf-8", "replace").rpartition(")")[2].split()[:3]
            if int(its_group) == group and state not in "ZX":
                return True
    return False


def free_port() -> int:
    """A loopback port that was free a moment ago."""
    with socket.create_server((LOOPBACK, 0)) as listener:
        return int(listener.getsockname()[1])


def _answers(port: int, path: str) -> bool:
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=2)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    """Ours, and what children need: the provider's key, and this very package to import."""
    environment = {**os.environ, PROVIDER_KEY_ENV: PROVIDER_KEY, "PYTHONUNBUFFERED": "1", **more}
    here = str(Path(privity.__file__).resolve().parents[1])
    paths = [*filter(None, environment.get("PYTHONPATH", "").split(os.pathsep)), here]
    environment["PYTHONPATH"] = os.pathsep.join(dict.fromkeys(paths))
    return environment


def _table(header: str, values: Mapping[str, Any]) -> str:
    lines = [f"{key} = {_value(value)}" for key, value in values.items() if value is not None]
    return "\n".join([header, *lines, ""])


def _value(value: object) -> str:
    """A TOML value; JSON's strings, numbers and booleans are also TOML's."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Iterable) and not isinstance(value, str):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    return json.dumps(str(value) if isinstance(value, Path) else value)
