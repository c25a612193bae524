"""TEST: FHIR resources in XML, where every value is an attribute."""

from __future__ import annotations

from training.corpus import fhir
from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.markup import Json, leaf, xml_escape
from training.corpus.scope import Scope

_KINDS = (
    fhir.patient,
    fhir.practitioner,
    fhir.encounter,
    fhir.coverage,
    fhir.appointment,
    fhir.related_person,
)


def _write(scope: Scope, name: str, value: Json, pad: str, newline: str) -> Draft:
    draft = Draft()
    if isinstance(value, dict):
        draft.add(pad, f"<{name}>", newline)
        for key, item in value.items():
            draft.add(_write(scope, key, item, pad + ("  " if pad or newline else ""), newline))
        draft.add(pad, f"</{name}>", newline)
    elif isinstance(value, list):
        for item in value:
            draft.add(_write(scope, name, item, pad, newline))
    elif isinstance(value, str):
        draft.add(pad, f'<{name} value="', leaf(scope, value, xml_escape), '"/>', newline)
    else:
        draft.add(pad, f'<{name} value="{str(value).lower()}"/>', newline)
    return draft


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    resource = rng.choice(_KINDS)(rng, 1)
    kind = str(resource.pop("resourceType"))
    resource.pop("text", None)
    return _write(scope, kind, resource, "", rng.choice(("\n", "")))


FAMILY = Family("xml_fhir", "xml", _build)
