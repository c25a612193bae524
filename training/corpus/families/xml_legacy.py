"""DEV: XML with names for elements that only dev and test use."""

from __future__ import annotations

from training.corpus.document import Draft
from training.corpus.families.xml_record import record
from training.corpus.family import Family
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    return record(scope, 0, scope.rng.choice(("dossier", "sheet", "entry")), other=True)


FAMILY = Family("xml_legacy", "xml", _build)
