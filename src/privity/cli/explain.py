"""`privity explain`: what became of a recorded interaction, and why. Never raw text.

Everything comes from two places: the interaction's events in the log, and the sealed transcript,
which holds the masked request and the positions of the findings. Originals are not kept, so there
are none to show.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import hashlib
import itertools
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console
from rich.text import Text

from privity.cli.common import read
from privity.cli.telling import FINDING_COLUMNS, REASONS, finding_rows, spoken, table
from privity.config.settings import Settings
from privity.crypto.errors import BoxError, KeyErased
from privity.domain.errors import BadInput, ConfigError
from privity.domain.ids import is_id
from privity.domain.interaction import Segment
from privity.storage.ports import LogEntry

Event = Mapping[str, Any]

#: How far back `explain` without an id looks for the newest interaction.
_LOOKS_BACK = 2048
#: A decision names few policies; more than this many together are not guessed back from their digest.
_TOGETHER = 3

_OPENS = ("interaction.decided", "interaction.refused")
_OUTCOMES = {
    "interaction.completed": "completed",
    "interaction.partial": "broken off (the client left, or the answer was withheld)",
    "interaction.upstream_failed": "the provider failed",
    "interaction.abandoned": "none: it was not forwarded",
    "interaction.outcome_unknown": "unknown: the gateway stopped before it was recorded",
}


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the stores hold of one interaction, opened."""

    interaction: str
    events: tuple[Event, ...]
    names: Mapping[str, str]
    signed: bool
    protocol: str = ""
    masked: bytes = b""
    findings: tuple[dict[str, object], ...] = ()
    segments: tuple[Segment, ...] = ()
    erased: bool = False

    @property
    def opening(self) -> Event:
        """The decision or the refusal."""
        return next(event for event in self.events if event["event"] in _OPENS)


def run(config: Path, data: Path, *, interaction: str | None, as_json: bool) -> int:
    """Explain one interaction, or the newest one. Exit 0, or 1 where a record was altered."""
    settings = read(config)
    if interaction is not None and not is_id(interaction, "int"):
        raise ConfigError(
            f"{_short(interaction)} is not the id of an interaction. It begins with int_ and stands in the "
            "header x-privity-receipt of the answer; without an id the newest one is explained."
        )
    try:
        recorded = asyncio.run(recall(settings, data, interaction))
    except BoxError as problem:
        print(f"privity: {problem}", file=sys.stderr)
        return 1
    document = _document(recorded, settings)
    if as_json:
        print(json.dumps(document))
    else:
        _show(Console(), recorded, document)
    return 0


async def recall(settings: Settings, data: Path, interaction: str | None) -> Recorded:
    """Open what is recorded of this interaction (None: the newest).

    An erased transcript is told as erased. Raises ConfigError naming the remedy where there is nothing,
    KeyUnavailable, KeyErased (of the log), BoxError.
    """
    from privity import bootstrap
    from privity.audit.event import open_entry
    from privity.crypto.keyring import log_key_id
    from privity.crypto.ports import KeyKind
    from privity.journey.protocols import PROTOCOLS
    from privity.journey.records import open_transcript

    if not await asyncio.to_thread(data.is_dir):
        raise ConfigError(f"{data}: there is no data folder; name it with --data, or run privity serve first")
    workspace = settings.workspace
    async with bootstrap.open_storage(settings, data) as storage:
        keyring = bootstrap.open_keyring(settings, storage)
        log_key = await keyring.key(workspace, KeyKind.LOG, log_key_id(workspace))
        head = await storage.log.head(workspace)
        waiting = [
            LogEntry(head.size + n, row.event_id, row.interaction, row.commitment, row.sealed)
            for n, (_, row) in enumerate(await storage.log.pending(workspace, _LOOKS_BACK))
        ]
        if interaction is None:
            recent = await storage.log.entries(workspace, max(0, head.size - _LOOKS_BACK), head.size)
            interaction = next((e.interaction for e in reversed([*recent, *waiting]) if e.interaction), None)
            if interaction is None:
                raise ConfigError("there is no interaction in the log yet: send a request, then ask again.")
        entries = await storage.log.find_entries(workspace, interaction)
        entries += [entry for entry in waiting if entry.interaction == interaction]
        if not entries:
            raise ConfigError(
                f"there is no interaction {interaction} in the log of {workspace}. Check the id and "
                "--data; without an id the newest one is explained."
            )
        events = tuple(orjson.loads(open_entry(entry, workspace, log_key.material)[1]) for entry in entries)
        names = {ref.hex(): name for ref, name in (await storage.data.names(workspace)).items()}
        signed = entries[-1].index < head.checkpoint_size
        rows = [row for row in await storage.data.transcript(interaction) if row.part == "request"]
        if not rows:
            return Recorded(interaction, events, names, signed)
        try:
            key = await keyring.key(workspace, KeyKind.INTERACTION, interaction)
        except KeyErased:
            return Recorded(interaction, events, names, signed, erased=True)
        kept = open_transcript(key, workspace, interaction, rows[0].sealed)
    adapter = PROTOCOLS.get(kept.protocol)
    segments: tuple[Segment, ...] = ()
    if adapter is not None:
        try:
            segments = adapter.parse(kept.masked).segments
        except BadInput:
            # An adapter of another version: the positions are then told by number.
            segments = ()
    findings = tuple(finding_rows(kept.findings, segments))
    return Recorded(interaction, events, names, signed, kept.protocol, kept.masked, findings, segments)


def _document(recorded: Recorded, settings: Settings) -> dict[str, object]:
    opening = recorded.opening
    fields: Mapping[str, Any] = opening["fields"]
    refused = opening["event"] == "interaction.refused"
    outcome = next((event for event in reversed(recorded.events) if event["event"] in _OUTCOMES), None)
    return {
        "interaction": recorded.interaction,
        "received_ms": opening["received_ms"],
        "protocol": recorded.protocol or None,
        "application": _name(recorded, fields.get("application")),
        "key": fields.get("key"),
        "provider": _name(recorded, fields.get("provider")),
        "model": _name(recorded, fields.get("model")),
        "scope": fields.get("scope"),
        "decision": {
            "effect": "refused" if refused else fields["effect"],
            "reasons": fields["reasons"],
            "policies": _policies(fields, settings),
            "policy_digest": fields.get("policy_digest"),
            "tier": fields.get("tier"),
            "enforced": fields.get("enforced"),
            "output_mode": fields.get("output_mode"),
        },
        "labels": fields.get("labels", {}),
        "categories": fields.get("categories", []),
        "disclosed": fields.get("disclosed", []),
        "restore": fields.get("restore", {}),
        "tools": {_name(recorded, ref): labels for ref, labels in fields.get("tools", {}).items()},
        "findings": list(recorded.findings),
        "masked": orjson.loads(recorded.masked) if recorded.masked else None,
        "outcome": None if outcome is None else {"event": outcome["event"], **outcome["fields"]},
        "erased": recorded.erased,
        "signed": recorded.signed,
        "events": [dict(event) for event in recorded.events],
    }


def _name(recorded: Recorded, ref: object) -> str | None:
    """Return the name that a digest stands for; the digest itself where the name was erased."""
    return None if ref is None else recorded.names.get(str(ref), str(ref))


def _policies(fields: Mapping[str, Any], settings: Settings) -> list[str] | None:
    """Return the ids of the policies that decided, where those loaded now are those of then.

    The event holds a digest over the ids, since an id is the operator's word.
    """
    from privity.policy import packs
    from privity.policy.cedar import Policies

    wanted = fields.get("policies")
    loaded = Policies(packs.read(settings.policy.packs, settings.policy.extra))
    if wanted is None or fields.get("policy_digest") != loaded.digest.hex():
        return None
    for ids in _subsets(sorted(loaded.ids)):
        if hashlib.sha256("\n".join(ids).encode()).hexdigest() == wanted:
            return list(ids)
    return None


def _subsets(ids: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for count in range(_TOGETHER + 1):
        yield from itertools.combinations(ids, count)


def _show(console: Console, recorded: Recorded, said: dict[str, Any]) -> None:
    decision = said["decision"]
    when = dt.datetime.fromtimestamp(said["received_ms"] / 1000, tz=dt.UTC)
    lines = [
        ("interaction", recorded.interaction),
        ("received", f"{when:%Y-%m-%d %H:%M:%S} UTC"),
        ("from", f"{said['application']}, {said['key']}"),
        ("to", " of ".join(filter(None, (said["model"], said["provider"]))) or "nobody: it was refused"),
        ("decision", _decision_line(decision)),
        *(("reason", f"{reason}: {REASONS[reason][0]}") for reason in decision["reasons"]),
        ("policies", _policy_line(decision)),
        ("found", _counts(said["labels"])),
        ("touches on", ", ".join(said["categories"])),
        ("sent openly", ", ".join(said["disclosed"]) or "no identifier"),
        ("given back", _rights_line(said)),
        ("output mode", decision["output_mode"] or ""),
        ("outcome", _outcome_line(said)),
        ("log", "signed" if said["signed"] else "recorded; the next checkpoint signs it"),
    ]
    for what, value in lines:
        if value:
            console.print(Text(f"{what:<12} {value}", overflow="fold"))
    if recorded.erased:
        console.print("\nThe transcript was erased with its key: what was sent can no longer be shown.")
    if recorded.findings:
        title = "findings (positions in the original, which is not kept)"
        console.print("", table(title, recorded.findings, FINDING_COLUMNS))
    if recorded.segments:
        console.print(Text("\nwhat the provider was sent", style="bold"))
        console.print(Text(spoken(recorded.segments)))


def _decision_line(decision: Mapping[str, Any]) -> str:
    tier = f", tier {decision['tier']}" if decision["tier"] else ""
    observed = ", observe mode: nothing was masked or stopped" if decision["enforced"] is False else ""
    return f"{decision['effect']}{tier}{observed}"


def _policy_line(decision: Mapping[str, Any]) -> str:
    if decision["policies"] is not None:
        return ", ".join(decision["policies"]) or "none"
    if decision["policy_digest"] is None:
        return "not asked"
    return f"of the set {decision['policy_digest'][:16]}, which is not the one loaded now"


def _rights_line(said: Mapping[str, Any]) -> str:
    rights = [f"to the {to}: {', '.join(labels)}" for to, labels in said["restore"].items() if labels]
    rights += [f"in arguments of {tool}: {', '.join(labels)}" for tool, labels in said["tools"].items()]
    return "; ".join(rights) or ("nothing" if said["restore"] else "")


def _outcome_line(said: Mapping[str, Any]) -> str:
    outcome = said["outcome"]
    if outcome is None:
        return "nothing was sent" if said["decision"]["effect"] == "refused" else "not recorded yet"
    parts = [_OUTCOMES[outcome["event"]]]
    if outcome.get("status"):
        parts.append(f"status {outcome['status']}")
    parts += [
        f"{what} {_counts(outcome[what])}"
        for what in ("restored", "withheld", "redacted")
        if outcome.get(what)
    ]
    if outcome.get("presumed"):
        parts.append(f"presumed {outcome['presumed'].replace('_', ' ')}")
    return ", ".join(parts)


def _counts(labels: Mapping[str, int]) -> str:
    return ", ".join(f"{label} {count}" for label, count in sorted(labels.items())) or "nothing"


def _short(text: str) -> str:
    return "What was given" if len(text) > 60 or not text.isprintable() else f'"{text}"'
