"""DEV, HL7 v2 DFT and RDE: charges and pharmacy orders."""

from __future__ import annotations

from training.corpus import hl7
from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    segments = hl7.some_of(
        rng,
        (1.0, hl7.PID),
        (0.5, hl7.PV1),
        (1.0, rng.choice((hl7.FT1, hl7.RXE))),
        (0.5, hl7.DG1),
        (0.5, hl7.IN1),
    )
    return hl7.message(scope, rng.choice(("DFT^P03", "RDE^O11", "RDS^O13")), segments)


FAMILY = Family("hl7_money", "hl7", _build)
