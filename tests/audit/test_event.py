"""The registry refuses whatever could carry text, and commits to the rest."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.audit import event as registry
from privity.audit.event import (
    SCHEMAS,
    Event,
    EventKind,
    Finish,
    SchemaError,
    canonical,
    open_entry,
    seal_event,
)
from privity.crypto.errors import BoxError
from privity.domain.component import Component
from privity.domain.decision import Action, Effect, OutputMode, Reason, Recipient
from privity.domain.ids import make_id
from privity.domain.inventory import Mode
from privity.domain.labels import Label, Tier
from privity.storage.ports import LogEntry

KEY = bytes(32)
ID = make_id("key", 1, bytes(10))
VALUES: dict[str, object] = {
    "application": bytes(16),
    "key": ID,
    "provider": bytes(16),
    "model": bytes(32),
    "scope": make_id("scp", 1, bytes(10)),
    "action": Action.PROMPT,
    "effect": Effect.MASK,
    "reasons": (Reason.PERMITTED,),
    "policies": bytes(32),
    "policy_digest": bytes(32),
    "tier": Tier.RESTRICTED,
    "labels": {Label.NAME: 2},
    "profile": bytes(16),
    "enforced": True,
    "bytes_in": 4096,
    "segments": 7,
    "request_digest": bytes(32),
    "detector": bytes(16),
    "disclosed": frozenset({Label.NAME, Label.DATE}),
    "restore": {Recipient.CLIENT: (Label.NAME,)},
    "receive": (Label.ORG,),
    "output_mode": OutputMode.WINDOW,
    "status": 200,
    "finish": (Finish.STOP,),
    "choices": 1,
    "bytes_out": 1,
    "restored": {},
    "withheld": {},
    "redacted": {Label.CARD: 1},
    "presumed": registry.Presumption.DISCLOSED,
    "prevented": False,
    "count": 3,
    "source": bytes(16),
    "recovered": 0,
    "size": 9,
    "attempt": 2,
    "component": Component.DETECTOR,
    "mode": Mode.ENFORCE,
    "owner": bytes(16),
    "until_ms": 7,
    "behind_ms": 12,
    "below": True,
    "free_mib": 512,
    "drifted": True,
    "expected": bytes(32),
}


def make(kind: EventKind, **fields: object) -> Event:
    known = {name: VALUES[name] for name in SCHEMAS[kind].fields}
    return Event(
        kind, make_id("evt", 5, bytes(10)), "clinic", make_id("int", 5, bytes(10)), 5, 6, {**known, **fields}
    )


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_has_a_canonical_form_without_blanks_and_with_sorted_keys(kind: EventKind) -> None:
    text = canonical(make(kind))
    read = json.loads(text)
    assert text.decode() == json.dumps(read, sort_keys=True, separators=(",", ":"))
    assert read["event"] == kind.value
    assert "clinic" not in text.decode()


@pytest.mark.parametrize("kind", EventKind)
@given(text=st.text().map(lambda text: "¤" + text))
def test_no_field_of_any_kind_takes_free_text(kind: EventKind, text: str) -> None:
    whole = make(kind)
    for name in [*SCHEMAS[kind].fields, *SCHEMAS[kind].optional]:
        for value in (text, (text,), {text}, {text: 1}, {Label.NAME: text}, text.encode()[:15]):
            with pytest.raises(SchemaError) as refusal:
                canonical(replace(whole, fields={**whole.fields, name: value}))
            assert "¤" not in str(refusal.value)


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({"status": -1}, "status"),
        ({"status": True}, "status"),
        ({"status": 1 << 60}, "status"),
        ({"finish": ("walked away",)}, "finish"),
        ({"restored": {"Jane": 1}}, "restored"),
        ({"restored": [Label.NAME]}, "restored"),
        ({"finish": Finish.STOP}, "finish"),
        ({"note": "Jane"}, "not in the schema"),
    ],
)
def test_a_value_of_the_wrong_form_is_refused_by_field_and_never_quoted(
    change: dict[str, object], names: str
) -> None:
    with pytest.raises(SchemaError, match=names) as refusal:
        canonical(make(EventKind.INTERACTION_COMPLETED, **change))
    assert "Jane" not in str(refusal.value)


def test_a_missing_field_and_a_foreign_id_are_refused() -> None:
    whole = make(EventKind.SERVICE_STARTED)
    with pytest.raises(SchemaError, match="recovered is missing"):
        canonical(replace(whole, fields={}))
    for change in ({"id": "jane"}, {"interaction": "jane"}):
        with pytest.raises(SchemaError, match=next(iter(change))):
            canonical(replace(whole, **change))
    with pytest.raises(SchemaError, match="digest"):
        canonical(make(EventKind.AUTHENTICATION_REFUSED, source=b"short"))
    with pytest.raises(SchemaError, match="key"):
        canonical(make(EventKind.API_KEY_REVOKED, key="laptop"))
    with pytest.raises(SchemaError, match="true or false"):
        canonical(make(EventKind.OUTPUT_FOUND, prevented=1))


def test_optional_fields_may_come_and_sets_are_sorted() -> None:
    read = json.loads(canonical(make(EventKind.INTERACTION_REFUSED, tier=Tier.PUBLIC)))
    assert read["fields"]["tier"] == "public"
    decided = json.loads(canonical(make(EventKind.INTERACTION_DECIDED)))
    assert decided["fields"]["disclosed"] == ["DATE", "NAME"]


def test_the_commitment_is_the_one_that_is_written_down_and_opens_again() -> None:
    event = make(EventKind.INTERACTION_COMPLETED)
    salt = bytes(range(32))
    expected = hashlib.sha256(b"privity/event-commitment/v1\0" + salt + canonical(event)).digest()
    assert registry.commit(event, salt) == expected
    row = seal_event(event, KEY, lambda n: bytes(range(n)))
    assert row.commitment == expected
    entry = LogEntry(0, row.event_id, row.interaction, row.commitment, row.sealed)
    assert open_entry(entry, "clinic", KEY) == (salt, canonical(event))
    with pytest.raises(BoxError):
        open_entry(replace(entry, commitment=bytes(32)), "clinic", KEY)
    with pytest.raises(BoxError):
        open_entry(entry, "other", KEY)


def test_a_matrix_of_rights_becomes_a_field() -> None:
    matrix = registry.restore_matrix(
        frozenset({(Label.NAME, Recipient.CLIENT), (Label.DATE, Recipient.CLIENT)})
    )
    assert matrix == {Recipient.CLIENT: (Label.DATE, Label.NAME), Recipient.TOOL: ()}
    assert registry.name_ref("a", "bc") != registry.name_ref("ab", "c")
