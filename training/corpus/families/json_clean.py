"""JSON without identifiers: settings, measurements, schemas, product data."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import IDENTIFIER_STYLES, Json, json_writer, key_style
from training.corpus.scope import Scope

_SETTINGS: tuple[dict[str, Json], ...] = (
    {"name": "billing-ui", "version": "{~code.version}", "private": True, "scripts": {"build": "vite build", "test": "vitest run"}, "dependencies": {"react": "^18.2.0", "zod": "^3.22.4"}},
    {"compilerOptions": {"target": "ES2022", "strict": True, "outDir": "dist", "baseUrl": "."}, "include": ["src"]},
    {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Patient", "type": "object", "properties": {"firstName": {"type": "string"}, "lastName": {"type": "string"}, "birthDate": {"type": "string", "format": "date"}, "ssn": {"type": "string", "pattern": "^\\d{{3}}-\\d{{2}}-\\d{{4}}$"}, "mrn": {"type": "integer"}}, "required": ["lastName"]},
    {"openapi": "3.1.0", "info": {"title": "Scheduling API", "version": "{~code.version}"}, "paths": {"/patients/{{id}}": {"get": {"summary": "Find a patient by id", "responses": {"200": {"description": "OK"}}}}}},
    {"drug": "{~drug}", "strength": "{~dose}", "ndc": "{~code.ndc}", "rxcui": "{~code.rxnorm}", "manufacturer": "generic", "interactions": ["{~drug}", "{~drug}"]},
    {"code": {"coding": [{"system": "http://loinc.org", "code": "{~code.loinc}", "display": "{~lab}"}]}, "unit": "mg/dL", "referenceRange": [{"low": 3.5, "high": 5.1}]},
    {"metric": "request_latency", "p50": 12.4, "p95": 48.1, "count": 18233, "labels": {"service": "gateway", "region": "us-east-1", "code": "200"}},
    {"error": {"code": 422, "message": "Field 'date_of_birth' is required", "path": ["patient", "dob"], "type": "missing"}},
    {"model": "gradient-boosting", "auc": 0.87, "features": ["age", "sex", "zip3", "prior_admissions"], "n_train": 48210, "n_test": 12053},
    {"name": "Hypertension pathway", "steps": ["Measure blood pressure twice", "Check {~lab}", "Start {~drug} {~dose}"], "guideline": "{~guideline}"},
    {"glucose": [5.4, 6.1, 5.9], "unit": "mmol/L", "interval_minutes": 15, "flags": {"low": False, "high": False}},
    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"layer": "bed-occupancy"}, "geometry": None}]},
    {"id": 7, "name": "Cardiology", "beds": 24, "occupied": 19, "codes": ["{~code.icd}", "{~code.icd}", "{~code.cpt}"]},
    {"query": "medical record number", "hits": 0, "took_ms": 3, "suggestions": ["patient name", "date of birth", "insurance id"]},
    {"product": "Infusion pump", "model": "{~code.part}", "firmware": "{~code.version}", "class": "{~device_class}", "price": "{~amount.usd}"},
    {"patient": None, "name": "", "ssn": None, "email": "", "status": "empty", "records": []},
    {"patient": {"name": "[REDACTED]", "dob": "XXXX-XX-XX", "mrn": "***", "phone": "<PHONE>"}, "masked": True},
)  # fmt: skip


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    if rng.random() < 0.5:
        return json_writer(rng).write(scope, rng.choice(_SETTINGS))
    style = key_style(rng, IDENTIFIER_STYLES)
    plan = layout(rng, clean=True)
    made: dict[str, Json] = {}
    for section in plan.record(0):
        body: dict[str, Json] = {style(field.words): field.template for field in section.fields}
        made.update(body) if rng.random() < 0.4 else made.update({style(section.words): body})
    return json_writer(rng).write(scope, made)


FAMILY = Family("json_clean", "json", _build, weight=1.5)
