"""The one registry of audit events: what may be recorded, and in which form.

An event is ids of ours, enumerated words, numbers, times and digests; maps and tuples of those. It
holds no text of anyone's: **a string outside an enumeration fails the schema**, and so does a field
that the schema does not list (promise 7). What a client or an administrator named (an application,
a model) stands as a digest (:func:`name_ref`); the name itself lies in an erasable side table.

    event = Event(EventKind.API_KEY_REVOKED, id, workspace, "", now, now, {"key": key_id})
    row = seal_event(event, log_key, os.urandom)      # goes to DataStore.commit
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

import orjson

from privity.audit import leaf
from privity.crypto.aead import Sealer, open_box
from privity.crypto.errors import BoxError
from privity.domain.category import Category
from privity.domain.clock import Random
from privity.domain.component import Component
from privity.domain.decision import Action, Effect, OutputMode, Reason, Recipient
from privity.domain.ids import is_id
from privity.domain.inventory import Mode
from privity.domain.labels import Label, Tier
from privity.storage.ports import LogEntry, PendingRow


class EventKind(StrEnum):
    """Subject and action of every event. Frozen: the names stand in records."""

    WORKSPACE_CREATED = "workspace.created"
    INTERACTION_DECIDED = "interaction.decided"
    INTERACTION_REFUSED = "interaction.refused"
    INTERACTION_COMPLETED = "interaction.completed"
    INTERACTION_PARTIAL = "interaction.partial"
    INTERACTION_UPSTREAM_FAILED = "interaction.upstream_failed"
    INTERACTION_OUTCOME_UNKNOWN = "interaction.outcome_unknown"
    INTERACTION_ABANDONED = "interaction.abandoned"
    INTERACTION_RETRIED = "interaction.retried"
    INTERACTION_LIMITED = "interaction.limited"
    FINDING_LATE = "finding.late"
    OUTPUT_FOUND = "output.found"
    AUTHENTICATION_REFUSED = "authentication.refused"
    API_KEY_CREATED = "api_key.created"
    API_KEY_REVOKED = "api_key.revoked"
    SERVICE_STARTED = "service.started"
    EXCEPTION_USED = "exception.used"
    CLOCK_STEPPED_BACK = "clock.stepped_back"
    DISK_RESERVE = "disk.reserve"
    MIRROR_ADOPTED = "mirror.adopted"
    DETECTOR_DRIFT = "detector.drift"


class Finish(StrEnum):
    """Why a provider ended an answer; a word that we do not know is OTHER."""

    STOP = "stop"
    LENGTH = "length"
    TOOL_CALLS = "tool_calls"
    FUNCTION_CALL = "function_call"
    CONTENT_FILTER = "content_filter"
    NONE = "none"
    OTHER = "other"


class Presumption(StrEnum):
    """What is taken for true where the outcome is not known."""

    DISCLOSED = "disclosed"
    NOT_DISCLOSED = "not_disclosed"


class SchemaError(ValueError):
    """An event does not fit the registry. The message names kind and field, never the value."""


#: Returns the value in its JSON form, or raises ValueError with words that hold no value. Its docstring
#: names the form: the reference page of events is made from it.
Check = Callable[[object], object]

_HEX = re.compile(r"(?:[0-9a-f]{32}|[0-9a-f]{64})\Z")
_LARGEST = 1 << 53  # every JSON reader agrees on integers up to here (RFC 8259, section 6)


def _id(value: object) -> object:
    """Id of ours"""
    if isinstance(value, str) and is_id(value):
        return value
    raise ValueError("an id of ours is wanted")


def _integer(value: object) -> object:
    """Whole number"""
    if type(value) is int and 0 <= value < _LARGEST:
        return value
    raise ValueError("a whole number is wanted, not negative")


def _flag(value: object) -> object:
    """True or false"""
    if isinstance(value, bool):
        return value
    raise ValueError("true or false is wanted")


def _digest(value: object) -> object:
    """digest, in hex"""
    if isinstance(value, bytes) and len(value) in (16, 32):
        return value.hex()
    if isinstance(value, str) and _HEX.match(value):
        return value
    raise ValueError("a digest of 16 or 32 bytes is wanted")


def _one_of(words: type[StrEnum]) -> Check:
    known: dict[object, str] = {word: word.value for word in words}

    def check(value: object) -> object:
        try:
            return known[value]
        except (KeyError, TypeError):
            raise ValueError(f"one of {words.__name__} is wanted") from None

    check.__doc__ = words.__name__.lower()
    return check


# Concrete types first: asking an abstract class costs more than the rest of a check.
_LISTS = (tuple, list)
_SETS = (frozenset, AbstractSet)
_MAPPINGS = (dict, Mapping)


def _several(item: Check) -> Check:
    def check(value: object) -> object:
        if isinstance(value, _LISTS):
            return [item(one) for one in value]
        if isinstance(value, _SETS):
            return sorted([item(one) for one in value], key=str)
        raise ValueError("a tuple or set is wanted")

    check.__doc__ = f"list of {item.__doc__}"
    return check


def _mapping(key: Check, item: Check) -> Check:
    def check(value: object) -> object:
        if isinstance(value, _MAPPINGS):
            return {key(name): item(one) for name, one in value.items()} if value else {}
        raise ValueError("a mapping is wanted")

    check.__doc__ = f"{key.__doc__}: {item.__doc__}"
    return check


_LABELS = _several(_one_of(Label))
_LABEL_COUNTS = _mapping(_one_of(Label), _integer)
_REASONS = _several(_one_of(Reason))
_CATEGORIES = _several(_one_of(Category))


@dataclass(frozen=True, slots=True)
class Schema:
    """The fields of one kind of event. A changed meaning takes a new version, never an edit."""

    version: int
    fields: Mapping[str, Check] = field(default_factory=dict)
    optional: Mapping[str, Check] = field(default_factory=dict)


_WHO: Mapping[str, Check] = {"application": _digest, "key": _id}
_DECISION: Mapping[str, Check] = {
    "provider": _digest,
    "model": _digest,
    "scope": _id,
    "action": _one_of(Action),
    "effect": _one_of(Effect),
    "reasons": _REASONS,
    "policies": _digest,
    "policy_digest": _digest,
    "tier": _one_of(Tier),
    "labels": _LABEL_COUNTS,
    "profile": _digest,
    "enforced": _flag,
    "bytes_in": _integer,
    "segments": _integer,
    "request_digest": _digest,
    "detector": _digest,
}
_ANSWER: Mapping[str, Check] = {
    "status": _integer,
    "finish": _several(_one_of(Finish)),
    "choices": _integer,
    "bytes_out": _integer,
    "restored": _LABEL_COUNTS,
    "withheld": _LABEL_COUNTS,
    "redacted": _LABEL_COUNTS,
}

SCHEMAS: Mapping[EventKind, Schema] = {
    EventKind.WORKSPACE_CREATED: Schema(1, {"key": _id}),
    # The disclosure record (promise 2): types that go to this provider, and who may have them back.
    EventKind.INTERACTION_DECIDED: Schema(
        1,
        {
            **_WHO,
            **_DECISION,
            "disclosed": _LABELS,
            "restore": _mapping(_one_of(Recipient), _LABELS),
            "receive": _LABELS,
            "output_mode": _one_of(OutputMode),
        },
        # Which tools' arguments may have which labels restored (the paths are the configuration's), the
        # signed baseline that says what the detector was measured to find, and the sensitive categories
        # that the conversation touches on, where there are some.
        {"tools": _mapping(_digest, _LABELS), "baseline": _digest, "categories": _CATEGORIES},
    ),
    # A request may be refused before it is parsed, classified or decided: then only so much is known.
    EventKind.INTERACTION_REFUSED: Schema(
        1,
        {**_WHO, "reasons": _REASONS, "status": _integer},
        {name: check for name, check in _DECISION.items() if name != "reasons"} | {"categories": _CATEGORIES},
    ),
    EventKind.INTERACTION_COMPLETED: Schema(1, _ANSWER),
    EventKind.INTERACTION_PARTIAL: Schema(1, _ANSWER),
    EventKind.INTERACTION_UPSTREAM_FAILED: Schema(
        1, {"status": _integer, "presumed": _one_of(Presumption)}, {"reasons": _REASONS}
    ),
    EventKind.INTERACTION_OUTCOME_UNKNOWN: Schema(1, {"presumed": _one_of(Presumption)}),
    # Decided and recorded, and then not forwarded: the client had left, or the gateway was stopping.
    EventKind.INTERACTION_ABANDONED: Schema(1, {"presumed": _one_of(Presumption)}),
    # The same request again under the same decision (docs/adr/0011-one-decision-per-retried-request.md).
    EventKind.INTERACTION_RETRIED: Schema(1, {"attempt": _integer}),
    # Requests turned away by a limit, counted per key: each of them on record would fill the log.
    EventKind.INTERACTION_LIMITED: Schema(1, {**_WHO, "reasons": _REASONS, "count": _integer}),
    EventKind.FINDING_LATE: Schema(1, {"labels": _LABEL_COUNTS}),
    EventKind.OUTPUT_FOUND: Schema(1, {"labels": _LABEL_COUNTS, "prevented": _flag}),
    EventKind.AUTHENTICATION_REFUSED: Schema(1, {"count": _integer, "source": _digest}),
    EventKind.API_KEY_CREATED: Schema(1, _WHO),
    EventKind.API_KEY_REVOKED: Schema(1, {"key": _id}),
    EventKind.SERVICE_STARTED: Schema(1, {"recovered": _integer}),
    EventKind.EXCEPTION_USED: Schema(
        1,
        {
            "application": _digest,
            "component": _one_of(Component),
            "tier": _one_of(Tier),
            "mode": _one_of(Mode),
            "owner": _digest,
            "until_ms": _integer,
        },
    ),
    EventKind.CLOCK_STEPPED_BACK: Schema(1, {"behind_ms": _integer}),
    EventKind.DISK_RESERVE: Schema(1, {"below": _flag, "free_mib": _integer}),
    # The size of a log without a mirror that was accepted, and that of the older checkpoint that it was
    # compared with; without the latter nobody compared it.
    EventKind.MIRROR_ADOPTED: Schema(1, {"size": _integer}, {"compared": _integer}),
    # A detection worker answered the canaries otherwise than expected, or all do as expected again.
    EventKind.DETECTOR_DRIFT: Schema(1, {"drifted": _flag, "expected": _digest}, {"found": _digest}),
}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. ``interaction`` is empty where the event belongs to none.

    ``happened_ms`` is the time at the source, ``received_ms`` ours; they differ for events that
    other systems report.
    """

    kind: EventKind
    id: str
    workspace: str
    interaction: str
    happened_ms: int
    received_ms: int
    fields: Mapping[str, object]


@lru_cache(maxsize=4096)
def name_ref(workspace: str, name: str) -> bytes:
    """Return the 16-byte digest under which a name stands in events and in the side table."""
    material = b"privity/name/v1\0" + workspace.encode() + b"\0" + name.encode()
    return hashlib.sha256(material).digest()[:16]


def restore_matrix(rights: AbstractSet[tuple[Label, Recipient]]) -> dict[Recipient, tuple[Label, ...]]:
    """Return the matrix of restore rights in the form of the event field ``restore``."""
    return {
        recipient: tuple(sorted(label for label, to in rights if to is recipient)) for recipient in Recipient
    }


def canonical(event: Event) -> bytes:
    """Return the canonical encoding: JSON, keys sorted, no blanks, UTF-8. Raises SchemaError.

    The workspace stands in it as its digest: its name is the operator's word, not an id of ours.
    """
    schema = SCHEMAS[event.kind]
    given = event.fields
    body: dict[str, object] = {}
    name = ""
    try:
        for name, check in schema.fields.items():
            body[name] = check(given[name])
        if len(body) != len(given):
            for name in given.keys() - body.keys():
                body[name] = schema.optional.get(name, _unlisted)(given[name])
        name = "id"
        identity = _id(event.id)
        name = "interaction"
        interaction = _id(event.interaction) if event.interaction else None
        name = "a time"
        happened, received = _integer(event.happened_ms), _integer(event.received_ms)
    except KeyError:
        raise SchemaError(f"{event.kind}: the field {name} is missing") from None
    except _Unlisted:
        # Not named: the name itself could be someone's text.
        raise SchemaError(f"{event.kind}: a field is not in the schema; add it to the registry") from None
    except ValueError as problem:
        raise SchemaError(f"{event.kind}: {name}: {problem}") from None
    return orjson.dumps(
        {
            "event": event.kind.value,
            "version": schema.version,
            "id": identity,
            "workspace": _workspace_ref(event.workspace),
            "interaction": interaction,
            "happened_ms": happened,
            "received_ms": received,
            "fields": body,
        },
        option=orjson.OPT_SORT_KEYS,
    )


class _Unlisted(ValueError):
    """A field that the schema does not list."""


def _unlisted(_: object) -> object:
    raise _Unlisted


@lru_cache(maxsize=1024)
def _workspace_ref(workspace: str) -> str:
    return name_ref("", workspace).hex()


def commit(event: Event, salt: bytes) -> bytes:
    """Return the salted commitment of 32 bytes to an event. Raises SchemaError."""
    return leaf.commitment(salt, canonical(event))


def seal_event(event: Event, log_key: bytes, random: Random) -> PendingRow:
    """Return the row that takes the event into the log: its commitment, salt and body sealed beside.

    ``log_key`` is the workspace's log key, 32 bytes. Raises SchemaError.
    """
    body = canonical(event)
    salt = random(leaf.SALT_BYTES)
    box = _sealer(log_key, event.workspace).seal(salt + body, id=event.id, random=random)
    return PendingRow(event.id, event.workspace, event.interaction, leaf.commitment(salt, body), box)


@lru_cache(maxsize=16)  # one in a gateway, which keeps its log key for as long as it runs
def _sealer(log_key: bytes, workspace: str) -> Sealer:
    return Sealer(log_key, workspace=workspace, kind="event", version=1)


def open_entry(entry: LogEntry, workspace: str, log_key: bytes) -> tuple[bytes, bytes]:
    """Return (salt, canonical event) of an integrated entry.

    Raises BoxError where the body was altered, or does not belong to the entry's commitment.
    """
    opened = open_box(log_key, entry.sealed, workspace=workspace, kind="event", id=entry.event_id)
    salt, body = opened[: leaf.SALT_BYTES], opened[leaf.SALT_BYTES :]
    if leaf.commitment(salt, body) != entry.commitment:
        raise BoxError("an event body does not belong to its commitment; the log was altered")
    return salt, body
