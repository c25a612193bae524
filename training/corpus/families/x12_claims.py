"""X12 837 claims and 834 enrolments."""

from __future__ import annotations

from training.corpus import x12
from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    if rng.random() < 0.3:
        segments = [x12.INS, x12.REF, x12.DTP, x12.SUBSCRIBER, x12.PATIENT3, x12.PATIENT4, x12.DMG, x12.HD]
        return x12.transaction(scope, "834", segments)
    head = [x12.BHT, x12.SUBMITTER, x12.CONTACT, x12.PROVIDER, x12.N3, x12.N4, x12.TAX]
    person = [
        x12.SUBSCRIBER,
        x12.PATIENT3,
        x12.PATIENT4,
        x12.DMG,
        *([x12.SSN] if rng.random() < 0.3 else []),
        x12.PAYER,
    ]
    bill = [x12.CLM, x12.DTP, x12.REF, x12.HI, x12.PROVIDER_PERSON, "LX*1", x12.SV1, x12.DTP]
    return x12.transaction(scope, "837", (head if rng.random() < 0.7 else []) + person + bill)


FAMILY = Family("x12_claims", "x12", _build)
