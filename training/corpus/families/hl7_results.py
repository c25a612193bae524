"""HL7 v2 ORU and ORM: orders, results, their notes."""

from __future__ import annotations

from training.corpus import hl7
from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    segments = hl7.some_of(rng, (1.0, hl7.PID), (0.6, hl7.PV1), (0.6, hl7.ORC), (1.0, hl7.OBR))
    segments += rng.choices(hl7.OBX, k=rng.randint(1, 4))
    if rng.random() < 0.5:
        segments.append(rng.choice(hl7.NTE))
    return hl7.message(scope, rng.choice(("ORU^R01", "ORM^O01", "ORU^R01^ORU_R01", "OML^O21")), segments)


FAMILY = Family("hl7_results", "hl7", _build)
