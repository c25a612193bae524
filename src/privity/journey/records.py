"""What the journey writes down: the fields of its events, and the sealed transcript.

The registry in `audit/event.py` says what each event may hold; these functions fill it in. Counts,
digests, enums: no text.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from privity.audit.event import Finish, Presumption, name_ref, restore_matrix
from privity.crypto.aead import open_box, seal
from privity.crypto.errors import BoxError
from privity.crypto.keyring import Key
from privity.domain.clock import Random
from privity.domain.component import Granted
from privity.domain.decision import Decision, Effect, Reason, ToolRight
from privity.domain.errors import BadInput, Denied, PrivityError, Unavailable
from privity.domain.finding import Finding
from privity.domain.inventory import Application, Model, Principal, Provider
from privity.domain.labels import Label, tier_of
from privity.journey.receive import Tally
from privity.storage.ports import NameRow

Fields = Mapping[str, object]


def names(
    principal: Principal,
    provider: Provider | None,
    model: Model | None,
    tools: Sequence[ToolRight] = (),
) -> tuple[NameRow, ...]:
    """Return the side-table rows for the names that these events mention by digest."""
    known = [principal.application, *(right.tool for right in tools)]
    if provider is not None:
        known.append(provider.id)
    if model is not None:
        known.append(model.id)
    workspace = principal.workspace
    return tuple(NameRow(workspace, name_ref(workspace, name), name) for name in dict.fromkeys(known))


def decided(  # noqa: PLR0913 - the fields of the record, by name
    *,
    principal: Principal,
    provider: Provider,
    model: Model,
    scope: str,
    decision: Decision,
    findings: Sequence[Finding],
    disclosed: frozenset[Label],
    segments: int,
    bytes_in: int,
    request_digest: bytes,
    detector_digest: bytes,
    baseline: bytes = b"",
) -> Fields:
    """Return the decision record: what types go where, and who may be given what back."""
    return {
        **_who(principal),
        **_decision(principal, decision, findings),
        "provider": name_ref(principal.workspace, provider.id),
        "model": name_ref(principal.workspace, model.id),
        "scope": scope,
        "segments": segments,
        "bytes_in": bytes_in,
        "request_digest": request_digest,
        "detector": detector_digest,
        "disclosed": disclosed,
        "restore": restore_matrix(decision.obligations.restore),
        "receive": decision.obligations.receive,
        "output_mode": decision.obligations.output_mode,
        **({"baseline": baseline} if baseline else {}),
        **({"tools": _tools(principal.workspace, decision)} if decision.obligations.tools else {}),
    }


def refused(
    principal: Principal, error: PrivityError, decision: Decision | None, findings: Sequence[Finding]
) -> Fields:
    """Return the refusal record: as much as was known when the request was refused."""
    known = {} if decision is None else _decision(principal, decision, findings)
    return {**_who(principal), **known, "reasons": _reasons(error, decision), "status": _status(error)}


def outcome(status: int, tally: Tally) -> Fields:
    """Return the outcome record of an answer, whole or partial."""
    words = {word.value for word in Finish}
    return {
        "status": status,
        "finish": (Finish(tally.finish) if tally.finish in words else Finish.OTHER,),
        "choices": tally.choices,
        "bytes_out": tally.bytes_out,
        "restored": counts(tally.restored),
        "withheld": counts(tally.withheld),
        "redacted": counts(tally.redacted),
    }


def upstream_failed(status: int, *, reached: bool = True) -> Fields:
    """Return the record of a provider that failed; if it was reached, it may have read the request."""
    return {
        "status": status,
        "presumed": Presumption.DISCLOSED if reached else Presumption.NOT_DISCLOSED,
    }


def abandoned() -> Fields:
    """Return the record of a decision that was not carried out."""
    return {"presumed": Presumption.NOT_DISCLOSED}


def retried(attempt: int) -> Fields:
    """Return the record of the same request forwarded again; the first attempt has number 1."""
    return {"attempt": attempt}


def exception_used(workspace: str, application: Application, granted: Granted) -> Fields:
    """Return the record of an exception of the degradation table that was made use of."""
    day = dt.datetime.combine(granted.until, dt.time.max, tzinfo=dt.UTC)
    return {
        "application": name_ref(workspace, application.id),
        "component": granted.component,
        "tier": application.tier_ceiling,
        "mode": granted.mode,
        "owner": name_ref(workspace, granted.owner),
        "until_ms": int(day.timestamp() * 1000),
    }


def limited(principal: Principal, reason: Reason, count: int) -> Fields:
    """Return the record of requests that a limit turned away since the last such record."""
    return {**_who(principal), "reasons": (reason,), "count": count}


def counts(labels: Counter[Label]) -> dict[Label, int]:
    """Return counts without the zeros."""
    return {label: count for label, count in labels.items() if count}


@dataclass(frozen=True, slots=True, repr=False)
class Transcript:
    """What is kept of a request: its masked body, and where in the original its findings stood."""

    protocol: str
    masked: bytes
    findings: tuple[Finding, ...]


def transcript(
    key: Key,
    workspace: str,
    interaction: str,
    *,
    protocol: str,
    body: bytes,
    findings: Sequence[Finding],
    random: Random,
) -> bytes:
    """Return the masked request and where its findings stood, sealed under the interaction key."""
    document = {
        "protocol": protocol,
        "masked": body.decode(),
        "findings": [
            (f.segment, f.start, f.end, f.label.value, f.entity, round(f.score, 3), f.detector, f.rule)
            for f in findings
        ],
    }
    plaintext = msgspec.msgpack.encode(document)
    return seal(
        key.material,
        plaintext,
        workspace=workspace,
        kind="transcript",
        id=interaction,
        version=key.version,
        random=random,
    )


def open_transcript(key: Key, workspace: str, interaction: str, sealed: bytes) -> Transcript:
    """Return what :func:`transcript` sealed. Raises BoxError where it was altered or moved."""
    plaintext = open_box(key.material, sealed, workspace=workspace, kind="transcript", id=interaction)
    try:
        document = msgspec.msgpack.decode(plaintext)
        findings = tuple(
            Finding(segment, start, end, Label(label), entity, score, detector, rule)
            for segment, start, end, label, entity, score, detector, rule in document["findings"]
        )
        # The first transcripts named no protocol: there was only one.
        protocol = document.get("protocol", "openai_chat")
        return Transcript(protocol, document["masked"].encode(), findings)
    except (msgspec.DecodeError, KeyError, ValueError, TypeError, AttributeError):
        raise BoxError(
            "a transcript is of a form that this version does not read; use the version that wrote it"
        ) from None


def _tools(workspace: str, decision: Decision) -> dict[str, frozenset[Label]]:
    return {name_ref(workspace, right.tool).hex(): right.labels for right in decision.obligations.tools}


def _who(principal: Principal) -> dict[str, object]:
    return {"application": name_ref(principal.workspace, principal.application), "key": principal.key_id}


def _decision(principal: Principal, decision: Decision, findings: Sequence[Finding]) -> dict[str, object]:
    labels = Counter(finding.label for finding in findings)
    return {
        "action": decision.action,
        "effect": decision.effect,
        "reasons": decision.reasons,
        "policies": hashlib.sha256("\n".join(sorted(decision.policies)).encode()).digest(),
        "policy_digest": decision.policy_digest,
        "tier": tier_of(frozenset(labels), sensitive=bool(decision.categories)),
        "labels": counts(labels),
        "profile": name_ref(principal.workspace, decision.obligations.profile),
        "enforced": decision.enforced,
        **({"categories": decision.categories} if decision.categories else {}),
    }


def _reasons(error: PrivityError, decision: Decision | None) -> tuple[Reason, ...]:
    match error:
        case Denied() if decision is not None and decision.effect not in (Effect.ALLOW, Effect.MASK):
            return decision.reasons
        case Denied() | Unavailable():
            return (error.reason,)
        case _:
            return (Reason.BAD_INPUT,)


def _status(error: PrivityError) -> int:
    match error:
        case BadInput():
            return error.status
        case Denied():
            return 403
        case _:
            return 503
