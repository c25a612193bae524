"""TEST, FHIR: coverage, claims and benefits, which no other family writes."""

from __future__ import annotations

from training.corpus import fhir
from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.markup import json_writer
from training.corpus.scope import Scope

KINDS = (fhir.coverage, fhir.claim, fhir.benefit)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    if rng.random() < 0.4:
        return json_writer(rng).write(scope, fhir.bundle(rng, KINDS, 3))
    return json_writer(rng).write(scope, rng.choice(KINDS)(rng, 1))


FAMILY = Family("fhir_billing", "fhir", _build, weight=1.0)
