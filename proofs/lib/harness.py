"""A running gateway before a simulated provider, for proofs and integration tests.

    with harness() as h:
        client = h.client(h.key("clinic"))
        client.chat.completions.create(model="sim-echo", messages=[...])
        assert not h.leaks({"name": "May Young"})

Everything is in one temporary folder: configuration, keyfile, data, mirror, logs, capture.
``sabotage`` names patches of ``proofs/lib/sabotage/patches.py`` for the gateway and the command line.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import anthropic
import openai

from privity import bootstrap
from privity.audit.event import open_entry
from privity.cli.demo.answers import ANSWERS
from privity.cli.demo.capture import Request
from privity.cli.demo.search import Trace, search_bytes, search_folder
from privity.cli.demo.stack import Plan, Stack, StackError
from privity.config.load import load
from privity.crypto.keyring import log_key_id
from privity.crypto.ports import KeyKind
from privity.storage.ports import LogEntry

__all__ = ["APPLICATIONS", "MESSAGES", "MODELS", "TOOLS", "Harness", "StackError", "harness"]

#: Two applications, so that one can be held against the other.
APPLICATIONS: Mapping[str, Mapping[str, Any]] = {"clinic": {}, "billing": {"purposes": ["payment"]}}

#: Every simulated model; those that say something also a character at a time and cut at random.
_NAMES = [
    f"{name}{suffix}"
    for name in ANSWERS
    for suffix in ("", "-c1", "-cr7")
    if not suffix or not name.startswith("sim-error")
]
MODELS: Mapping[str, str] = {name: name for name in _NAMES}

#: The same where the provider speaks Messages: ``messages-sim-echo`` and so on.
MESSAGES: Mapping[str, str] = {f"messages-{name}": name for name in _NAMES}

#: In whose arguments values may be restored, and where.
TOOLS: Sequence[Mapping[str, Any]] = (
    {
        "id": "lookup_patient",
        "applications": ["clinic"],
        "restore": ["patient.mrn", "patient.name", "names.*", "ssn"],
        "text": ["message"],
    },
)


class Harness(Stack):
    """The stack with the questions that proofs ask of it."""

    def key(self, application: str = "clinic") -> str:
        """Create an API key of this application."""
        return self.new_key(application)

    def client(self, key: str, **options: Any) -> openai.OpenAI:
        """The real SDK at the gateway. No retries unless asked for: a proof counts requests."""
        return openai.OpenAI(base_url=self.base_url, api_key=key, **{"max_retries": 0, **options})

    def messages_client(self, key: str, **options: Any) -> anthropic.Anthropic:
        """The same of Anthropic's SDK."""
        return anthropic.Anthropic(base_url=self.root_url, api_key=key, **{"max_retries": 0, **options})

    def events(self) -> list[dict[str, Any]]:
        """Every event of the log, oldest first, opened with the workspace's own key."""
        return asyncio.run(self._events())

    async def _events(self) -> list[dict[str, Any]]:
        settings = load(self.config)
        async with bootstrap.open_storage(settings, self.data) as storage:
            keyring = bootstrap.open_keyring(settings, storage)
            key = await keyring.key(settings.workspace, KeyKind.LOG, log_key_id(settings.workspace))
            # What waits is read first: it may be integrated in between, and is then found twice, not never.
            waiting = await storage.log.pending(settings.workspace, 100_000)
            head = await storage.log.head(settings.workspace)
            entries = list(await storage.log.entries(settings.workspace, 0, head.size))
            for place, row in waiting:
                entries.append(LogEntry(place, row.event_id, row.interaction, row.commitment, row.sealed))
        opened = [open_entry(entry, settings.workspace, key.material)[1] for entry in entries]
        found = {event["id"]: event for event in map(json.loads, opened)}
        return sorted(found.values(), key=lambda event: str(event["id"]))

    def counts(self) -> Counter[str]:
        """How many events of each kind the log holds."""
        return Counter(str(event["event"]) for event in self.events())

    def capture(self) -> list[Request]:
        """What reached the provider, oldest first."""
        return self.requests()

    def leaks(self, planted: Mapping[str, str], newest: int = 0) -> list[Trace]:
        """Traces of these values in what reached the provider (0: ever), in whatever encoding."""
        return [
            trace
            for request in self.requests()[-newest:]
            for trace in search_bytes(request.wire, planted, "capture")
        ]

    def at_rest(self, planted: Mapping[str, str]) -> list[Trace]:
        """Traces of these values in the data folder, the mirror and the gateway's log."""
        found = search_folder(self.data, planted) + search_folder(self.folder / "mirror", planted)
        return found + search_bytes(self.gateway_log.read_bytes(), planted, self.gateway_log.name)

    def kill(self) -> None:
        """kill -9 the gateway and its workers."""
        self.kill_gateway()

    def restart(self, *, wait: bool = True) -> None:
        """Start the gateway again on the same folder."""
        self.kill_gateway()
        self.start_gateway(wait=wait)


@contextlib.contextmanager
def harness(
    *,
    applications: Mapping[str, Mapping[str, Any]] = APPLICATIONS,
    models: Mapping[str, str] = MODELS,
    messages: Mapping[str, str] | None = None,
    tools: Sequence[Mapping[str, Any]] = (),
    provider: Mapping[str, Any] | None = None,
    sections: Mapping[str, Mapping[str, Any]] | None = None,
    sabotage: Sequence[str] = (),
    environment: Mapping[str, str] | None = None,
    keep: bool = False,
) -> Iterator[Harness]:
    """Start it all in a temporary folder, and remove everything at the end unless told to keep it."""
    folder = Path(tempfile.mkdtemp(prefix="privity-proof-"))
    plan = Plan(
        applications=applications,
        models=models,
        messages=messages or {},
        tools=tools,
        provider=provider or {},
        sections=sections or {},
    )
    more = dict(environment or {})
    if sabotage:
        from proof import sabotaged_env

        more = sabotaged_env(*sabotage, base=None) | more
    try:
        running = Harness(folder, plan, environment=more)
        with running:
            yield running
        _no_raw_text(running)
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)


#: What the proofs plant most: whichever proof or test runs, none of it may stand in a gateway's log.
WATCHED: Mapping[str, str] = {
    "name": "Maria Lopez",
    "ssn": "412-68-9035",
    "phone": "(608) 555-0142",
    "email": "maria.lopez@example.org",
    "patient": "May Young",
}


def _no_raw_text(running: Harness) -> None:
    if "log.bodies" in running.environment.get("PROOF_SABOTAGE", ""):
        return  # this run logs raw text on purpose, and its proof looks for it
    traces = search_bytes(running.gateway_log.read_bytes(), WATCHED, "the gateway's log")
    if traces:
        raise AssertionError("raw text in the log: " + ", ".join(map(str, traces)))
