"""HL7 v2 ADT: admissions, registrations, updates, merges."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus import hl7
from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    if rng.random() < 0.15:
        return hl7.segment(scope, rng.choice((hl7.PID, hl7.NK1, hl7.PV1, hl7.GT1)))
    segments = hl7.some_of(
        rng, (0.7, hl7.EVN), (1.0, hl7.PID), (0.2, hl7.PD1), (0.5, hl7.NK1), (0.8, hl7.PV1), (0.4, hl7.AL1), (0.4, hl7.DG1), (0.3, hl7.GT1), (0.4, hl7.IN1), (0.1, hl7.ACC), (0.1, hl7.MRG),
    )  # fmt: skip
    return hl7.message(
        scope, rng.choice(("ADT^A01", "ADT^A04^ADT_A01", "ADT^A08", "ADT^A03", "ADT^A40")), segments
    )


FAMILY = Family("hl7_adt", "hl7", _build)
