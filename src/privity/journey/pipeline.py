"""The journey of one interaction, in one list of explicit calls.

The order *is* the product. Read `Journey.open` from top to bottom; every step says what it would
cost to move it. Nothing here performs I/O: the journey awaits only the ports it was given, and the
gateway, a batch engine or a library may all drive it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from privity.audit.event import Event, EventKind, name_ref, seal_event
from privity.crypto.errors import KeyErased, KeyUnavailable
from privity.crypto.keyring import Key, derive, log_key_id, workspace_key_id
from privity.crypto.ports import KeyKind
from privity.domain.category import Category
from privity.domain.component import Component
from privity.domain.decision import Decision, Reason
from privity.domain.errors import (
    BadInput,
    Denied,
    DetectionDown,
    PrivityError,
    Unavailable,
)
from privity.domain.finding import Classification, Finding, Passage
from privity.domain.ids import make_id
from privity.domain.interaction import Interaction
from privity.domain.inventory import Application, Inventory, Model, Principal, Provider, Scope
from privity.domain.labels import IDENTIFYING, tier_of
from privity.identity.scopes import claim, owns
from privity.journey import records
from privity.journey.beginnings import Beginnings
from privity.journey.classify import classify_segments, findings_of, said_in
from privity.journey.egress import check_egress
from privity.journey.offload import LARGE, in_place
from privity.journey.ports import Examine, Issued, Ports
from privity.journey.protocol import ProtocolAdapter
from privity.journey.receive import Receiver, Tally
from privity.journey.refusals import denied, outage, unrecorded
from privity.journey.seals import sealed_by
from privity.masking.masker import Masked, Plan, apply, plan
from privity.policy.query import PromptQuery
from privity.storage.ports import (
    NameRow,
    PendingRow,
    ScopeRow,
    ScopeTaken,
    SealedRow,
    StandInConflict,
    StoreUnavailable,
    TranscriptRow,
    Writes,
)

#: A lost race over a value's stand-in is run again: twice is rare, thrice is a broken store.
_MASK_ATTEMPTS = 3


@dataclass(frozen=True, slots=True, repr=False)
class Arrival:
    """A request as it came through the door, authenticated and decoded (steps 1 and 2)."""

    principal: Principal
    adapter: ProtocolAdapter
    body: bytes
    conversation: str | None
    received_ms: int


@dataclass(frozen=True, slots=True, repr=False)
class Outgoing:
    """A recorded decision to forward: what goes where, and the way back."""

    interaction: str
    scope: Scope
    body: bytes
    stream: bool
    provider: Provider
    decision: Decision
    receiver: Receiver
    received_ms: int
    #: Makes a new way back, for the same request forwarded again.
    renew: Callable[[], Receiver]


@dataclass(frozen=True, slots=True, repr=False)
class _Passage:
    """What masking and the egress check made of a document, or what they found too late."""

    body: bytes
    masked: Masked
    late: list[Finding]


def _masked(
    adapter: ProtocolAdapter, interaction: Interaction, masking: Plan, issued: Issued, model: Model
) -> _Passage:
    """Steps 6 and 7 but for the vault: pure, so that a large document can go beside the loop."""
    masked = apply(masking, issued.stand_ins)
    body = adapter.write(interaction, masked.texts, model.upstream)
    body, late = check_egress(adapter, interaction, body, masked)
    return _Passage(body, masked, late)


@dataclass(frozen=True, slots=True)
class _Claim:
    """The scope of a request, and the row that claims it where nobody holds it yet.

    A new scope becomes durable with the decision: a request that is refused claims nothing.
    """

    scope: Scope
    new: tuple[ScopeRow, ...]


@dataclass(slots=True)
class _Known:
    """What is known of an interaction so far: a refusal is recorded with as much of it."""

    decision: Decision | None = None
    findings: Sequence[Finding] = field(default_factory=tuple)
    unclassified: bool = False  # an exception of the degradation table let it go without detection


class Journey:
    """Drives the interactions of one workspace."""

    def __init__(self, ports: Ports, inventory: Inventory) -> None:
        self._ports = ports
        self._inventory = inventory
        self._scopes = Beginnings()

    async def open(self, arrival: Arrival) -> Outgoing:
        """Run steps 3 to 8: on return the decision is durable and the body may leave.

        Raises BadInput, Denied or Unavailable; each refusal of a known principal is recorded.
        """
        interaction_id = self._id("int")
        known = _Known()
        try:
            return await self._open(arrival, interaction_id, known)
        except (BadInput, Denied, Unavailable) as error:
            await self._record_refusal(arrival.principal, arrival.received_ms, interaction_id, error, known)
            raise
        except (StoreUnavailable, KeyUnavailable, KeyErased) as error:
            refusal = outage(error)
            await self._record_refusal(arrival.principal, arrival.received_ms, interaction_id, refusal, known)
            raise refusal from None

    async def refuse(self, principal: Principal, error: PrivityError, received_ms: int) -> None:
        """Record that a known principal was refused at the door, before there was a body to open."""
        await self._record_refusal(principal, received_ms, self._id("int"), error, _Known())

    async def _open(self, arrival: Arrival, interaction_id: str, known: _Known) -> Outgoing:
        ports, principal = self._ports, arrival.principal
        application = self._inventory.applications[principal.application]

        # 3. Parse before anything is decided: every byte becomes a segment or a listed constant,
        #    so that no later step can be asked about a document it has not seen.
        work = ports.offload if len(arrival.body) >= LARGE else in_place
        interaction = await work(lambda: arrival.adapter.parse(arrival.body))
        model, provider = self._route(interaction, application)
        if provider.protocol not in arrival.adapter.speaks:
            raise BadInput("model", f"is served by a provider that does not speak {arrival.adapter.name}.")
        claimed = await self._claim_scope(arrival, interaction)

        # 4. Classify everything, before the decision that depends on it.
        classify = self._classifier(application, interaction_id, arrival.received_ms, known)
        findings, topics = await classify_segments(interaction.segments, classify, work)
        known.findings = findings
        # A sealed block is not rewritten, but what it says counts for where it may go.
        sealed_labels, sealed_topics = await said_in(interaction.sealed_texts, classify)
        labels = frozenset(finding.label for finding in findings) | sealed_labels
        categories = (topics | sealed_topics).of_somebody(labels)
        if known.unclassified:
            # An exception lets it go unseen: then anything may be in it, and is decided upon as if it were.
            labels = sealed_labels = IDENTIFYING
            categories = frozenset(Category)

        # 5. Decide once, with the whole matrix of restore rights: asking again after the answer
        #    came would make the answer's content part of who may see it.
        known.decision = decision = ports.engine.decide_prompt(
            PromptQuery(
                principal=principal,
                application=application,
                provider=provider,
                model=model,
                tier=tier_of(labels, sensitive=bool(categories)),
                labels=labels,
                unreadable=bool(interaction.unreadable),
                today=dt.datetime.fromtimestamp(arrival.received_ms / 1000, tz=dt.UTC).date(),
                categories=categories,
            )
        )
        # Observe mode records what would have been refused, and lets it go to a provider already
        # permitted to see it; a policy that could not be evaluated has permitted nothing.
        if not decision.forwards and (decision.enforced or Reason.POLICY_ERROR in decision.reasons):
            reason = decision.reasons[0]
            raise denied(reason, provider, categories)

        if decision.enforced:
            await self._check_sealed(claimed.scope, provider, interaction)
        # One key seals the transcript, however often its record is tried.
        key, wrapped = await ports.keyring.new_key(
            principal.workspace, KeyKind.INTERACTION, interaction_id, await self._workspace_key()
        )
        keys, stored, new_scope = [wrapped], list[Awaitable[None]](), bool(claimed.new)
        for attempt in range(_MASK_ATTEMPTS):
            # 6. Mask, then 7. check the egress on the document as it will leave.
            masking = await work(partial(plan, interaction.segments, findings, decision.obligations.profile))
            issued = await ports.vault.issue(claimed.scope, masking.wanted, new_scope=new_scope)
            # All keys in one flush, while the rest is worked out. Those of an attempt that comes to
            # nothing stay behind, and open nothing; the next one finds the scope's among them.
            stored.append(await ports.keyring.storing((*keys, *issued.keys)))
            keys = []
            passage = await work(partial(_masked, arrival.adapter, interaction, masking, issued, model))
            if passage.late:
                # Known values in numbers: only masking anew finds a number to stand for them.
                known.findings = findings = [*findings, *passage.late]
                await stored[-1]
                new_scope = False
                continue
            body, masked = passage.body, passage.masked
            if not decision.enforced:
                # Observe mode: it leaves as it came, to a provider that is already permitted to see
                # it. What is kept is the masked copy all the same: originals are never stored.
                body = await work(lambda: arrival.adapter.write(interaction, {}, model.upstream))
            # 8. Record, then forward: a record written after forwarding dies with the crash that
            #    it should explain.
            fields = records.decided(
                principal=principal,
                provider=provider,
                model=model,
                scope=claimed.scope.id,
                decision=decision,
                findings=findings,
                # What was masked does not go; what was kept (or merely observed) is disclosed.
                disclosed=sealed_labels | labels - frozenset(masked.labels if decision.enforced else ()),
                segments=len(interaction.segments),
                bytes_in=len(arrival.body),
                request_digest=await self._request_digest(arrival.body),
                detector_digest=ports.detector_digest,
                baseline=ports.baseline,
            )
            names = records.names(principal, provider, model, decision.obligations.tools)
            try:
                sealed = records.transcript(
                    key,
                    principal.workspace,
                    interaction_id,
                    protocol=arrival.adapter.name,
                    # What nobody has seen is not kept: it could hold what is never stored.
                    body=b"{}" if known.unclassified else passage.body,
                    findings=findings,
                    random=ports.random,
                )
                await self._record_decision(
                    arrival, interaction_id, fields, names, sealed, issued, claimed, stored
                )
                break
            except (StandInConflict, ScopeTaken):
                claimed = await self._claim_scope(arrival, interaction, look=True)
                new_scope = bool(claimed.new)
                if attempt == _MASK_ATTEMPTS - 1:
                    raise Unavailable(Reason.LOG_UNAVAILABLE, "The vault is contended. Try again.") from None
        else:
            raise Denied(Reason.EGRESS_CHECK, "A known value could not be masked where it stands.")
        renew = partial(
            Receiver,
            arrival.adapter,
            decision,
            masked,
            findings_of(classify),
            json_answer=interaction.json_answer,
            random=ports.random,
            offload=ports.offload,
            begin=ports.begin,
        )
        return Outgoing(
            interaction=interaction_id,
            scope=claimed.scope,
            body=body,
            stream=interaction.stream,
            provider=provider,
            decision=decision,
            receiver=renew(),
            received_ms=arrival.received_ms,
            renew=renew,
        )

    # ---- after the answer -----------------------------------------------------------------

    async def complete(self, outgoing: Outgoing, status: int, tally: Tally) -> None:
        """Step 10: make the outcome durable. The caller releases the last byte only afterwards."""
        await self._outcome(EventKind.INTERACTION_COMPLETED, outgoing, records.outcome(status, tally), tally)

    async def partial(self, outgoing: Outgoing, status: int, tally: Tally) -> None:
        """The client left, or the stream broke, after something was released."""
        await self._outcome(EventKind.INTERACTION_PARTIAL, outgoing, records.outcome(status, tally), tally)

    async def upstream_failed(self, outgoing: Outgoing, status: int, *, reached: bool = True) -> None:
        """The provider did not answer, or answered with an error (``status`` 0: no answer at all)."""
        fields = records.upstream_failed(status, reached=reached)
        await self._outcome(EventKind.INTERACTION_UPSTREAM_FAILED, outgoing, fields, Tally())

    async def abandon(self, outgoing: Outgoing) -> None:
        """The decision was recorded, and nothing was forwarded: its client had left meanwhile."""
        await self._outcome(EventKind.INTERACTION_ABANDONED, outgoing, records.abandoned(), Tally())

    async def again(self, outgoing: Outgoing, attempt: int, received_ms: int) -> Outgoing:
        """Forward the same request once more under its decision: on return that is on record.

        Only after its last attempt has its outcome, and only for the principal and the bytes that were
        decided upon; both are the caller's to see to. Raises Unavailable.
        """
        log_key = await self._log_key()
        fields = records.retried(attempt)
        row = self._seal(EventKind.INTERACTION_RETRIED, outgoing.interaction, received_ms, fields, log_key)
        writes = Writes(pending=(row,), opens=((outgoing.interaction, self._inventory.workspace),))
        try:
            await self._ports.store.commit(writes)
        except StoreUnavailable as error:
            raise outage(error) from None
        return replace(outgoing, receiver=outgoing.renew(), received_ms=received_ms)

    async def note(self, kind: EventKind, fields: records.Fields) -> None:
        """Record an event that belongs to no interaction. Raises Unavailable."""
        row = self._seal(kind, "", self._ports.clock(), fields, await self._log_key())
        try:
            await self._ports.store.commit(Writes(pending=(row,)))
        except StoreUnavailable as error:
            raise outage(error) from None

    async def count_unauthenticated(self, counts: Mapping[str, int]) -> None:
        """Record how often unknown callers were refused, per source. Raises Unavailable."""
        now = self._ports.clock()
        log_key = await self._log_key()
        rows: list[PendingRow] = []
        for source, count in counts.items():
            fields = {"count": count, "source": self._mac(log_key, b"source", source.encode())}
            rows.append(self._seal(EventKind.AUTHENTICATION_REFUSED, "", now, fields, log_key))
        if rows:
            try:
                await self._ports.store.commit(Writes(pending=tuple(rows)))
            except StoreUnavailable as error:
                raise outage(error) from None

    async def _outcome(
        self, kind: EventKind, outgoing: Outgoing, fields: records.Fields, tally: Tally
    ) -> None:
        try:
            log_key = await self._log_key()
        except Unavailable as error:
            raise unrecorded(error.reason) from None
        rows = [self._seal(kind, outgoing.interaction, outgoing.received_ms, fields, log_key)]
        for labels, prevented in ((tally.passed, False), (tally.redacted, True)):
            if labels:
                found = {"labels": records.counts(labels), "prevented": prevented}
                rows.append(
                    self._seal(
                        EventKind.OUTPUT_FOUND, outgoing.interaction, outgoing.received_ms, found, log_key
                    )
                )
        try:
            seals = tuple(
                SealedRow(outgoing.scope.id, sealed_by(outgoing.provider.id, digest))
                for digest in outgoing.receiver.seals()
            )
            await self._ports.store.commit(
                Writes(pending=tuple(rows), sealed=seals, closes=(outgoing.interaction,))
            )
        except StoreUnavailable:
            raise unrecorded(Reason.LOG_UNAVAILABLE) from None

    # ---- steps ----------------------------------------------------------------------------

    def _route(self, interaction: Interaction, application: Application) -> tuple[Model, Provider]:
        model = self._inventory.models.get(interaction.model)
        if model is None or model.id not in application.models:
            # The name itself is the client's text: it is not repeated.
            raise Denied(
                Reason.MODEL_NOT_ALLOWED,
                f"The model is not one of this application's: {', '.join(application.models) or 'none'}.",
            )
        return model, self._inventory.providers[model.provider]

    async def _claim_scope(self, arrival: Arrival, interaction: Interaction, *, look: bool = False) -> _Claim:
        principal = arrival.principal
        workspace_key = await self._workspace_key()
        wanted = claim(
            derive(workspace_key, b"scopes"),
            principal,
            conversation=arrival.conversation,
            opening=interaction.opening,
        )
        # What looks like the beginning of a conversation is not looked for: where it is none, the
        # decision's transaction says so, and it is found then.
        begins = arrival.conversation is None and not look and self._scopes.begins(interaction, wanted.lookup)
        held = None if begins else await self._ports.store.find_scope(principal.workspace, wanted.lookup)
        row = held or ScopeRow(
            self._id("scp"), principal.workspace, wanted.lookup, wanted.owner, self._ports.clock()
        )
        if not owns(wanted.owner, row.owner):
            raise Denied(
                Reason.SCOPE_OF_ANOTHER_PRINCIPAL,
                "This conversation id belongs to another principal. Use an id of your own.",
            )
        scope = Scope(row.id, principal.workspace, principal.application, principal.subject)
        return _Claim(scope, () if held else (row,))

    async def _check_sealed(self, scope: Scope, provider: Provider, interaction: Interaction) -> None:
        """Let signed or encrypted blocks go back only to the provider that sent them into this scope."""
        if not interaction.sealed:
            return
        wanted = [sealed_by(provider.id, digest) for digest in interaction.sealed]
        known = await self._ports.store.find_sealed(scope.id, wanted)
        if not known.issuperset(wanted):
            raise BadInput(
                "messages",
                "hold a sealed block (signed or encrypted thinking) that is not of this conversation.",
                "Send it unaltered where it came from, or leave it out.",
            )

    def _classifier(
        self, application: Application, interaction_id: str, received_ms: int, known: _Known
    ) -> Examine:
        """Return the detector, with what the degradation table excepts for this application."""
        ports, component = self._ports, Component.DETECTOR
        today = dt.datetime.fromtimestamp(received_ms / 1000, tz=dt.UTC).date()
        granted = ports.spare(component, application.tier_ceiling, application.mode, today)
        if granted is None:
            return ports.classify

        async def classify(passages: Sequence[Passage]) -> Classification:
            try:
                return await ports.classify(passages)
            except DetectionDown:
                # INVARIANT: nothing else is excepted. What breaks or overruns detection by its own text is
                # refused here too: else whoever writes the text would choose what goes unseen.
                if known.unclassified:
                    return Classification()  # on record already
                # Durable before it has an effect: an exception is used on record or not at all.
                workspace = self._inventory.workspace
                fields = records.exception_used(workspace, application, granted)
                names = (NameRow(workspace, name_ref(workspace, granted.owner), granted.owner),)
                log_key = await self._log_key()
                row = self._seal(EventKind.EXCEPTION_USED, interaction_id, received_ms, fields, log_key)
                await ports.store.commit(Writes(pending=(row,), names=names))
                known.unclassified = True
                return Classification()

        return classify

    # ---- records --------------------------------------------------------------------------

    async def _record_decision(
        self,
        arrival: Arrival,
        interaction_id: str,
        fields: records.Fields,
        names: tuple[NameRow, ...],
        sealed: bytes,
        issued: Issued,
        claimed: _Claim,
        keys_stored: Sequence[Awaitable[None]],
    ) -> None:
        ports, workspace = self._ports, arrival.principal.workspace
        log_key = await self._log_key()
        event = self._seal(
            EventKind.INTERACTION_DECIDED, interaction_id, arrival.received_ms, fields, log_key
        )
        # Keys first: a crash between the two leaves keys that open nothing, which is harmless;
        # the other order leaves rows that nobody can ever open.
        for stored in keys_stored:
            await stored
        await ports.store.commit(
            Writes(
                pending=(event,),
                scopes=claimed.new,
                stand_ins=issued.rows,
                transcripts=(TranscriptRow(interaction_id, workspace, "request", sealed),),
                names=names,
                opens=((interaction_id, workspace),),
            )
        )

    async def _record_refusal(
        self,
        principal: Principal,
        received_ms: int,
        interaction_id: str,
        error: PrivityError,
        known: _Known,
    ) -> None:
        """Record a refusal if the log can still be written; the client is refused either way."""
        try:
            fields = records.refused(principal, error, known.decision, known.findings)
            log_key = await self._log_key()
            event = self._seal(EventKind.INTERACTION_REFUSED, interaction_id, received_ms, fields, log_key)
            names = records.names(principal, None, None)
            await self._ports.store.commit(Writes(pending=(event,), names=names))
            error.interaction = interaction_id
        except (StoreUnavailable, Unavailable):
            # Nothing left the house and nobody was given anything: the outage itself is what the
            # operator sees (readiness), and there is no log to write it to.
            return

    async def _workspace_key(self) -> Key:
        workspace = self._inventory.workspace
        return await self._ports.keyring.key(workspace, KeyKind.WORKSPACE, workspace_key_id(workspace))

    async def _log_key(self) -> Key:
        workspace = self._inventory.workspace
        try:
            return await self._ports.keyring.key(workspace, KeyKind.LOG, log_key_id(workspace))
        except (KeyUnavailable, KeyErased) as error:
            raise outage(error) from None

    async def _request_digest(self, body: bytes) -> bytes:
        return self._mac(await self._log_key(), b"request", body)

    def _mac(self, key: Key, purpose: bytes, text: bytes) -> bytes:
        """A digest that only the holder of the key can compare: short texts cannot be guessed."""
        return hmac.digest(derive(key, purpose), text, hashlib.sha256)

    def _seal(
        self, kind: EventKind, interaction: str, received_ms: int, fields: records.Fields, key: Key
    ) -> PendingRow:
        event = Event(
            kind=kind,
            id=self._id("evt"),
            workspace=self._inventory.workspace,
            interaction=interaction,
            happened_ms=self._ports.clock(),
            received_ms=received_ms,
            fields=fields,
        )
        return seal_event(event, key.material, self._ports.random)

    def _id(self, prefix: str) -> str:
        return make_id(prefix, self._ports.clock(), self._ports.random(10))
