"""FHIR: what was done and found, with references to people."""

from __future__ import annotations

from training.corpus import fhir
from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.markup import json_writer
from training.corpus.scope import Scope

KINDS = (
    fhir.encounter,
    fhir.observation,
    fhir.condition,
    fhir.medication_request,
    fhir.procedure,
    fhir.allergy,
    fhir.immunization,
    fhir.diagnostic_report,
)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    if rng.random() < 0.3:
        return json_writer(rng).write(scope, fhir.bundle(rng, KINDS, 3))
    return json_writer(rng).write(scope, rng.choice(KINDS)(rng, 1))


FAMILY = Family("fhir_events", "fhir", _build, weight=1.5)
