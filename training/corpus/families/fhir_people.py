"""FHIR: patients, practitioners, relatives and organisations."""

from __future__ import annotations

from training.corpus import fhir
from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.markup import json_writer
from training.corpus.scope import Scope

KINDS = (fhir.patient, fhir.patient, fhir.practitioner, fhir.related_person, fhir.organization)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    if rng.random() < 0.15:
        return json_writer(rng).write(scope, fhir.bundle(rng, KINDS, 2))
    return json_writer(rng).write(scope, rng.choice(KINDS)(rng, 1))


FAMILY = Family("fhir_people", "fhir", _build, weight=1.5)
