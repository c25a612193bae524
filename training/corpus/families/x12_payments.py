"""TEST, X12 835 and 278: remittances and authorisations, which no other family writes."""

from __future__ import annotations

from training.corpus import x12
from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    if scope.rng.random() < 0.6:
        segments = [
            x12.BPR,
            x12.TRN,
            "N1*PR*{org.insurer#1}",
            "N1*PE*{hospital#1}*XX*{npi#2}",
            x12.CLP,
            x12.PATIENT,
            x12.PROVIDER_PERSON,
            x12.REF,
            x12.DTP,
            x12.SVC,
        ]
        return x12.transaction(scope, "835", segments)
    segments = [
        "UM*HS*I*3",
        x12.SUBSCRIBER,
        x12.DMG,
        x12.REF,
        x12.DTP_RANGE,
        x12.HI,
        x12.CONTACT,
        x12.PROVIDER_PERSON,
    ]
    return x12.transaction(scope, "278", segments)


FAMILY = Family("x12_payments", "x12", _build)
