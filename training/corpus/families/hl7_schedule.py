"""TEST, HL7 v2 SIU, MDM and VXU: appointments, documents, vaccinations, which no other family writes."""

from __future__ import annotations

from training.corpus import hl7
from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    match rng.randrange(3):
        case 0:
            return hl7.message(scope, "SIU^S12", [hl7.SCH, hl7.PID, hl7.AIP, hl7.AIL])
        case 1:
            return hl7.message(scope, "MDM^T02", [hl7.PID, hl7.PV1, hl7.TXA, hl7.OBX[2], hl7.OBX[1]])
        case _:
            return hl7.message(scope, "VXU^V04", [hl7.PID, hl7.NK1, hl7.ORC, hl7.RXA])


FAMILY = Family("hl7_schedule", "hl7", _build)
