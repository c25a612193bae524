"""X12 270 and 271: questions about coverage and their answers."""

from __future__ import annotations

from training.corpus import x12
from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    type = scope.rng.choice(("270", "271"))
    segments = [
        "HL*1**20*1",
        x12.PAYER,
        "HL*2*1*21*1",
        x12.PROVIDER_PERSON,
        "HL*3*2*22*0",
        x12.TRN,
        x12.SUBSCRIBER,
    ]
    if type == "271":
        segments += [x12.PATIENT3, x12.PATIENT4]
    segments += [x12.DMG, x12.DTP, x12.EB]
    return x12.transaction(scope, type, segments)


FAMILY = Family("x12_eligibility", "x12", _build, weight=0.6)
