"""The small port over ``cedarpy``: compile once, ask in batches, never answer by accident."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

import cedarpy

from privity.domain.decision import Reason
from privity.domain.errors import ConfigError

NAMESPACE = "Privity"


class EvaluationFailed(Exception):
    """A question could not be answered, or a policy erred while it was: deny, never guess."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file of policies, with the name that error messages give it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Uid:
    """An entity by type (without namespace) and id."""

    type: str
    id: str

    def as_json(self) -> dict[str, str]:
        """As Cedar's JSON writes it where a uid is expected."""
        return {"type": f"{NAMESPACE}::{self.type}", "id": self.id}

    def as_reference(self) -> dict[str, dict[str, str]]:
        """As Cedar's JSON writes it inside attributes and contexts."""
        return {"__entity": self.as_json()}


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity of a slice. Attribute values: strings, integers, booleans, Uids, lists of these."""

    uid: Uid
    attributes: Mapping[str, object]
    parents: tuple[Uid, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """May this principal do this to this resource, in this context?"""

    principal: Uid
    action: str
    resource: Uid
    context: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Answer:
    """Cedar's answer: whether, by the ``@id``s of which policies, and for which reasons."""

    allowed: bool
    policies: tuple[str, ...]
    reasons: tuple[Reason, ...]


class Policies:
    """A compiled, validated set of policies.

    Raises ConfigError naming file and policy for what does not parse, does not fit the schema, has
    no ``@id`` or repeats one, or gives a reason code that does not exist.
    """

    def __init__(self, sources: Sequence[Source]) -> None:
        schema_text = _schema_text()
        self._schema = cedarpy.Schema.from_str(schema_text)
        self._reasons: dict[str, Reason] = {}
        #: Whether any policy can tell two agents of one application apart. Only a mention of the
        #: type or of its one attribute of its own can; where there is none, answers hold for all.
        self.tells_agents_apart = False
        owners: dict[str, str] = {}
        for source in sources:
            self._check(source, owners)
        self._set = cedarpy.PolicySet.from_str("\n".join(source.text for source in sources))
        self.ids = tuple(owners)
        self.digest = _digest([Source("schema.cedarschema", schema_text), *sources])

    def entities(self, base: cedarpy.Entities | None, entities: Iterable[Entity]) -> cedarpy.Entities:
        """Return a handle over these entities (and those of ``base``), checked against the schema."""
        text = json.dumps([_entity(entity) for entity in entities])
        if base is None:
            return cedarpy.Entities.from_json_str(text, self._schema)
        return base.with_added_json_str(text, self._schema)

    def ask(self, questions: Sequence[Question], entities: cedarpy.Entities) -> list[Answer]:
        """Answer every question. Raises EvaluationFailed if any of them met an error."""
        requests = [
            {
                "principal": question.principal.as_json(),
                "action": {"type": f"{NAMESPACE}::Action", "id": question.action},
                "resource": question.resource.as_json(),
                "context": {name: _value(value) for name, value in question.context.items()},
            }
            for question in questions
        ]
        results = cedarpy.is_authorized_batch(requests, self._set, entities, self._schema)
        if len(results) != len(questions):
            raise EvaluationFailed("the policy engine answered another number of questions")
        return [self._answer(result) for result in results]

    def _answer(self, result: cedarpy.AuthzResult) -> Answer:
        # INVARIANT: an error is never an answer. Cedar leaves out a policy that errs; were that
        # policy a forbid, its "allow" would be ours to regret. Messages of Cedar may quote context
        # values, so none is passed on.
        if result.diagnostics.errors or result.decision is cedarpy.Decision.NoDecision:
            raise EvaluationFailed("a policy could not be evaluated")
        ids = tuple(sorted(result.diagnostics.id_annotations_by_reason.values()))
        if result.allowed:
            return Answer(allowed=True, policies=ids, reasons=(Reason.PERMITTED,))
        reasons = tuple(sorted({self._reasons.get(id_, Reason.FORBIDDEN) for id_ in ids}))
        return Answer(allowed=False, policies=ids, reasons=reasons or (Reason.NO_PERMIT,))

    def _check(self, source: Source, owners: dict[str, str]) -> None:
        try:
            parsed = json.loads(cedarpy.policies_to_json_str(source.text))
        except ValueError as error:
            raise ConfigError(f"policy file {source.name}: does not parse: {error}") from None
        text = json.dumps(parsed)
        self.tells_agents_apart |= f"{NAMESPACE}::Agent" in text or '"end_user"' in text
        if parsed.get("templates"):
            raise ConfigError(
                f"policy file {source.name}: holds a template (?principal or ?resource), which would never "
                "apply. Write it out as a policy."
            )
        for policy in parsed["staticPolicies"].values():
            annotations = policy.get("annotations", {})
            id_ = annotations.get("id")
            if not id_:
                raise ConfigError(f'policy file {source.name}: a policy has no @id. Add @id("...") above it.')
            if id_ in owners:
                raise ConfigError(
                    f'policy file {source.name}: @id "{id_}" is taken by {owners[id_]}. Choose another.'
                )
            owners[id_] = source.name
            if "reason" in annotations:
                self._reasons[id_] = _reason(source, id_, annotations["reason"])
        result = cedarpy.validate_policies(source.text, self._schema)
        if not result.validation_passed:
            names = result.id_annotations_by_policy_id
            problems = "; ".join(
                f"{names.get(error.policy_id, error.policy_id)}: {error.error}" for error in result.errors
            )
            raise ConfigError(f"policy file {source.name}: does not fit the schema: {problems}")


def _reason(source: Source, id_: str, text: str | None) -> Reason:
    try:
        return Reason(text or "")
    except ValueError:
        known = ", ".join(reason.value for reason in Reason)
        raise ConfigError(
            f'policy file {source.name}: @reason of "{id_}" is no reason code. Write one of: {known}.'
        ) from None


def _schema_text() -> str:
    return files("privity.policy").joinpath("schema.cedarschema").read_text(encoding="utf-8")


def _digest(sources: Iterable[Source]) -> bytes:
    state = hashlib.sha256(b"privity/policy/v1")
    for source in sources:
        for part in (source.name.encode(), source.text.encode()):
            state.update(len(part).to_bytes(8, "big") + part)
    return state.digest()


def _entity(entity: Entity) -> dict[str, object]:
    return {
        "uid": entity.uid.as_json(),
        "attrs": {name: _value(value) for name, value in entity.attributes.items()},
        "parents": [parent.as_json() for parent in entity.parents],
    }


def _value(value: object) -> object:
    if isinstance(value, Uid):
        return value.as_reference()
    if isinstance(value, list | tuple):
        return [_value(item) for item in value]
    return value
