"""FHIR without persons: outcomes, terminologies, definitions, statements of what a server can do."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.markup import Json, json_writer
from training.corpus.scope import Scope

_RESOURCES: tuple[dict[str, Json], ...] = (
    {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "invalid", "diagnostics": "Patient.birthDate must be a date", "expression": ["Patient.birthDate"]}]},
    {"resourceType": "ValueSet", "url": "http://hl7.org/fhir/ValueSet/administrative-gender", "name": "AdministrativeGender", "status": "active", "compose": {"include": [{"system": "http://hl7.org/fhir/administrative-gender"}]}},
    {"resourceType": "CodeSystem", "name": "MaritalStatus", "concept": [{"code": "M", "display": "Married"}, {"code": "S", "display": "Never Married"}], "count": 2},
    {"resourceType": "StructureDefinition", "name": "USCorePatientProfile", "version": "{~code.version}", "type": "Patient", "differential": {"element": [{"id": "Patient.name.family", "path": "Patient.name.family", "min": 1}]}},
    {"resourceType": "CapabilityStatement", "fhirVersion": "4.0.1", "software": {"name": "Record Server", "version": "{~code.version}"}, "rest": [{"mode": "server", "resource": [{"type": "Patient", "searchParam": [{"name": "birthdate", "type": "date"}]}]}]},
    {"resourceType": "Medication", "code": {"coding": [{"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "{~code.rxnorm}", "display": "{~drug} {~dose}"}]}, "form": {"text": "tablet"}},
    {"resourceType": "Questionnaire", "title": "PHQ-9", "item": [{"linkId": "1", "text": "Little interest or pleasure in doing things", "type": "choice"}, {"linkId": "2", "text": "{~symptom.cap}", "type": "choice"}]},
    {"resourceType": "PlanDefinition", "title": "Management of {~disease}", "action": [{"title": "Order {~procedure}"}, {"title": "Start {~drug} {~dose}"}]},
    {"resourceType": "Observation", "status": "final", "code": {"coding": [{"system": "http://loinc.org", "code": "{~code.loinc}"}], "text": "{~lab}"}, "valueQuantity": {"value": 6.3, "unit": "%"}, "interpretation": [{"text": "Normal"}]},
    {"resourceType": "SearchParameter", "name": "identifier", "base": ["Patient"], "type": "token", "expression": "Patient.identifier"},
    {"resourceType": "ActivityDefinition", "name": "{~procedure.cap}", "code": {"coding": [{"system": "http://www.ama-assn.org/go/cpt", "code": "{~code.cpt}"}]}},
)  # fmt: skip


def _build(scope: Scope) -> Draft:
    return json_writer(scope.rng).write(scope, scope.rng.choice(_RESOURCES))


FAMILY = Family("fhir_clean", "fhir", _build, weight=0.7)
