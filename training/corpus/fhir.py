"""FHIR R4 resources as trees of templates (hl7.org/fhir/R4), for the families of that form.

Names, addresses, contacts, dates and identifiers carry labels; systems, codes, displays and units are the
standard's own words and carry none.
"""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from collections.abc import Callable
from random import Random

from training.corpus.markup import Json

Resource = dict[str, Json]

_SYSTEMS = {
    "mrn": (
        "urn:oid:1.2.36.146.595.217.0.1",
        "https://fhir.example.org/mrn",
        "https://ehr.example.net/ids/mrn",
    ),
    "ssn": ("http://hl7.org/fhir/sid/us-ssn",),
    "npi": ("http://hl7.org/fhir/sid/us-npi",),
    "mbi": ("http://hl7.org/fhir/sid/us-mbi",),
    "dl": ("urn:oid:2.16.840.1.113883.4.3.25",),
}


def _coding(system: str, code: str, display: str = "") -> Json:
    coding: dict[str, Json] = {"system": system, "code": code}
    if display:
        coding["display"] = display
    return {"coding": [coding]}


def maybe(rng: Random, chance: float, **fields: Json) -> Resource:
    """The fields, or none."""
    return dict(fields) if rng.random() < chance else {}


def identifier(rng: Random, kind: str, n: int) -> Json:
    """An `Identifier` with or without type, use and period."""
    value = {
        "mrn": f"{{mrn#{n}}}",
        "ssn": f"{{ssn#{n}}}",
        "npi": f"{{npi#{n}}}",
        "mbi": f"{{plan.mbi#{n}}}",
        "dl": f"{{licence.driving#{n}}}",
    }[kind]
    code, display = {"mrn": ("MR", "Medical Record Number"), "ssn": ("SS", "Social Security Number"), "npi": ("NPI", "National Provider Identifier"),
                     "mbi": ("MC", "Patient's Medicare number"), "dl": ("DL", "Driver's license number")}[kind]  # fmt: skip
    return {
        **maybe(rng, 0.3, use=rng.choice(("usual", "official", "secondary"))),
        **maybe(rng, 0.5, type=_coding("http://terminology.hl7.org/CodeSystem/v2-0203", code, display)),
        "system": rng.choice(_SYSTEMS[kind]),
        "value": value,
    }


def human_name(rng: Random, n: int) -> Json:
    """A `HumanName`: parts, a whole text, or both."""
    parts: dict[str, Json] = {"family": f"{{name.family#{n}}}", "given": [f"{{name.given#{n}}}"]}
    name: dict[str, Json] = {**maybe(rng, 0.6, use=rng.choice(("official", "usual", "maiden", "nickname")))}
    if rng.random() < 0.35:
        name["text"] = f"{{name.full#{n}}}"
    if "text" not in name or rng.random() < 0.8:
        name.update(parts)
    name.update(maybe(rng, 0.3, prefix=[f"{{~title#{n}}}"]))
    return name


def telecom(rng: Random, n: int) -> list[Json]:
    """`ContactPoint`s."""
    points: list[Json] = [
        {
            "system": "phone",
            "value": f"{{phone#{n}}}",
            **maybe(rng, 0.7, use=rng.choice(("home", "work", "mobile"))),
        }
    ]
    if rng.random() < 0.5:
        points.append({"system": "email", "value": f"{{email#{n}}}"})
    if rng.random() < 0.15:
        points.append({"system": "fax", "value": f"{{fax#{n}}}"})
    return points


def address(rng: Random, n: int) -> Json:
    """An `Address`."""
    line: list[Json] = [f"{{street#{n}}}", *([f"{{unit#{n}}}"] if rng.random() < 0.25 else [])]
    return {
        **maybe(rng, 0.4, use="home"),
        **maybe(rng, 0.1, text=f"{{address.line#{n}}}"),
        "line": line,
        "city": f"{{city#{n}}}",
        **maybe(rng, 0.2, district=f"{{county#{n}}}"),
        "state": f"{{state#{n}}}",
        "postalCode": f"{{zip#{n}}}",
        **maybe(rng, 0.6, country=rng.choice(("US", "{country#1}"))),
    }


def reference(rng: Random, kind: str, n: int, *, named: float = 0.5) -> Json:
    """A `Reference`, with the display name that so often gives the person away."""
    target = rng.choice((f"{kind}/{{id.uuid#{n}}}", f"urn:uuid:{{id.uuid#{n}}}", f"{kind}/{{id.int#{n}}}"))
    title = f"{{~title.dr#{n}}} " if kind == "Practitioner" and rng.random() < 0.4 else ""
    return {"reference": target, **maybe(rng, named, display=f"{title}{{name.full#{n}}}")}


def _narrative(text: str) -> Json:
    return {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{text}</div>'}


def _start(rng: Random, kind: str, n: int) -> Resource:
    return {
        "resourceType": kind,
        "id": rng.choice((f"{{id.uuid#{n}}}", f"{{id.int#{n}}}", f"{{id.uuid#{n}}}")),
        **maybe(rng, 0.4, meta={"versionId": "1", "lastUpdated": "{logtime.iso}", "profile": [f"http://hl7.org/fhir/us/core/StructureDefinition/us-core-{kind.lower()}"]}),
    }  # fmt: skip


def patient(rng: Random, n: int) -> Resource:
    kinds = rng.sample(("mrn", "ssn", "mbi", "dl"), rng.randint(1, 3))
    return {
        **_start(rng, "Patient", n),
        **maybe(rng, 0.3, text=_narrative(f"{{name.full#{n}}}, born {{dob.long#{n}}}, MRN {{mrn#{n}}}")),
        "identifier": [identifier(rng, kind, n) for kind in kinds],
        **maybe(rng, 0.6, active=True),
        "name": [human_name(rng, n)],
        **maybe(rng, 0.8, telecom=telecom(rng, n)),
        "gender": f"{{~sex#{n}}}",
        "birthDate": f"{{dob.iso#{n}}}",
        **maybe(rng, 0.15, deceasedDateTime="{stamp.iso}"),
        **maybe(rng, 0.8, address=[address(rng, n)]),
        **maybe(rng, 0.4, maritalStatus=_coding("http://terminology.hl7.org/CodeSystem/v3-MaritalStatus", "M", "Married")),
        **maybe(rng, 0.1, photo=[{"contentType": "image/jpeg", "url": f"{{photo#{n}}}"}]),
        **maybe(rng, 0.3, contact=[{"relationship": [_coding("http://terminology.hl7.org/CodeSystem/v2-0131", "N")], "name": human_name(rng, n + 2), "telecom": telecom(rng, n + 2)}]),
        **maybe(rng, 0.3, generalPractitioner=[reference(rng, "Practitioner", n + 1)]),
        **maybe(rng, 0.3, managingOrganization={"display": "{hospital#1}"}),
    }  # fmt: skip


def practitioner(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "Practitioner", n),
        "identifier": [identifier(rng, "npi", n)],
        "name": [human_name(rng, n)],
        **maybe(rng, 0.6, telecom=telecom(rng, n)),
        **maybe(rng, 0.5, address=[address(rng, n)]),
        **maybe(
            rng,
            0.5,
            qualification=[{"identifier": [{"value": f"{{licence.medical#{n}}}"}], "code": {"text": "MD"}}],
        ),
    }


def related_person(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "RelatedPerson", n),
        "patient": reference(rng, "Patient", n + 1),
        "relationship": [
            _coding(
                "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
                rng.choice(("MTH", "FTH", "SPS", "CHILD")),
            )
        ],
        "name": [human_name(rng, n)],
        "telecom": telecom(rng, n),
        **maybe(rng, 0.4, birthDate=f"{{dob.iso#{n}}}"),
        **maybe(rng, 0.4, address=[address(rng, n)]),
    }


def organization(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "Organization", n),
        "name": "{hospital#1}",
        **maybe(rng, 0.7, telecom=telecom(rng, n)[:1]),
        **maybe(rng, 0.7, address=[address(rng, n)]),
    }


def encounter(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "Encounter", n),
        **maybe(rng, 0.5, identifier=[{"system": "https://fhir.example.org/encounter", "value": f"{{id.encounter#{n}}}"}]),
        "status": rng.choice(("finished", "in-progress", "planned")),
        "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": rng.choice(("AMB", "IMP", "EMER"))},
        "type": [{"text": rng.choice(("Check-up", "Well child visit", "Emergency visit", "{~procedure}"))}],
        "subject": reference(rng, "Patient", n),
        "participant": [{"individual": reference(rng, "Practitioner", n + 1, named=0.8)}],
        "period": {"start": "{stamp.iso}", "end": "{stamp.iso}"},
        **maybe(rng, 0.4, reasonCode=[_coding("http://snomed.info/sct", "{~code.snomed}", "{~disease}")]),
        **maybe(rng, 0.7, serviceProvider={"reference": f"Organization/{{id.uuid#{n + 2}}}", "display": "{hospital#1}"}),
        **maybe(rng, 0.3, location=[{"location": {"display": "{hospital#1}"}}]),
    }  # fmt: skip


def observation(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "Observation", n),
        "status": "final",
        "category": [_coding("http://terminology.hl7.org/CodeSystem/observation-category", rng.choice(("vital-signs", "laboratory")))],
        "code": {**_dict(_coding("http://loinc.org", "{~code.loinc}", "{~lab}")), "text": "{~lab}"},
        "subject": reference(rng, "Patient", n),
        **maybe(rng, 0.5, encounter={"reference": f"Encounter/{{id.uuid#{n + 1}}}"}),
        "effectiveDateTime": "{stamp.iso}",
        **maybe(rng, 0.5, issued="{stamp.iso}"),
        **maybe(rng, 0.3, performer=[reference(rng, "Practitioner", n + 1, named=0.9)]),
        "valueQuantity": {"value": round(rng.uniform(0.5, 190), rng.randint(0, 4)), "unit": rng.choice(("mg/dL", "mmHg", "kg", "%")), "system": "http://unitsofmeasure.org"},
        **maybe(rng, 0.2, note=[{"text": "{~sentence}"}]),
    }  # fmt: skip


def condition(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "Condition", n),
        "clinicalStatus": _coding("http://terminology.hl7.org/CodeSystem/condition-clinical", "active"),
        "code": {
            **_dict(_coding("http://snomed.info/sct", "{~code.snomed}", "{~disease}")),
            "text": rng.choice(("{~disease}", "{~eponym}")),
        },
        "subject": reference(rng, "Patient", n),
        "onsetDateTime": "{date.iso#1}",
        **maybe(rng, 0.4, recorder=reference(rng, "Practitioner", n + 1, named=0.9)),
        **maybe(rng, 0.3, note=[{"text": f"{{name.given#{n}}} reports {{~symptom}} {{~duration}}."}]),
    }


def medication_request(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "MedicationRequest", n),
        "status": rng.choice(("active", "stopped")),
        "intent": "order",
        "medicationCodeableConcept": _coding(
            "http://www.nlm.nih.gov/research/umls/rxnorm", "{~code.rxnorm}", "{~drug} {~dose}"
        ),
        "subject": reference(rng, "Patient", n),
        "authoredOn": "{stamp.iso}",
        "requester": reference(rng, "Practitioner", n + 1, named=0.8),
        **maybe(rng, 0.6, dosageInstruction=[{"text": "{~drug} {~dose} {~freq}", "sequence": 1}]),
        **maybe(rng, 0.3, identifier=[{"value": f"{{id.order#{n}}}"}]),
    }


def procedure(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "Procedure", n),
        "status": "completed",
        "code": {"text": "{~procedure}"},
        "subject": reference(rng, "Patient", n),
        "performedPeriod": {"start": "{stamp.iso}", "end": "{stamp.iso}"},
        **maybe(rng, 0.7, performer=[{"actor": reference(rng, "Practitioner", n + 1, named=1.0)}]),
        **maybe(rng, 0.4, location={"display": "{hospital#1}"}),
    }


def immunization(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "Immunization", n),
        "status": "completed",
        "vaccineCode": _coding("http://hl7.org/fhir/sid/cvx", "140", "Influenza, seasonal, injectable"),
        "patient": reference(rng, "Patient", n),
        "occurrenceDateTime": "{stamp.iso}",
        "lotNumber": f"{{device.serial#{n}}}",
        "primarySource": True,
    }


def allergy(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "AllergyIntolerance", n),
        "criticality": rng.choice(("low", "high")),
        "code": {"text": "{~drug}"},
        "patient": reference(rng, "Patient", n),
        "recordedDate": "{date.iso#1}",
        "reaction": [{"manifestation": [{"text": rng.choice(("hives", "rash", "{~symptom}"))}]}],
    }


def diagnostic_report(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "DiagnosticReport", n),
        "identifier": [{"value": f"{{id.accession#{n}}}"}],
        "status": "final",
        "code": {"text": "{~procedure}"},
        "subject": reference(rng, "Patient", n, named=0.8),
        "effectiveDateTime": "{stamp.iso}",
        "resultsInterpreter": [reference(rng, "Practitioner", n + 1, named=0.9)],
        "conclusion": rng.choice(
            (
                "{~sentence}",
                f"{{~sentence}} Discussed with {{~title.dr#{n + 1}}} {{name.family#{n + 1}}} on {{date#2}}.",
            )
        ),
    }


def coverage(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "Coverage", n),
        "status": "active",
        "subscriberId": f"{{plan#{n}}}",
        "policyHolder": reference(rng, "Patient", n, named=0.9),
        "beneficiary": reference(rng, "Patient", n),
        "relationship": {"text": "self"},
        "period": {"start": "{date.iso#1}", "end": "{date.iso#2}"},
        "payor": [{"display": "{org.insurer#1}"}],
        "class": [{"type": {"text": "group"}, "value": f"{{plan.group#{n}}}"}],
    }


def claim(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "Claim", n),
        "identifier": [{"system": "https://payer.example.com/claims", "value": f"{{id.claim#{n}}}"}],
        "use": "claim",
        "patient": reference(rng, "Patient", n, named=0.8),
        "created": "{date.iso#1}",
        "provider": reference(rng, "Practitioner", n + 1, named=0.9),
        "diagnosis": [
            {
                "sequence": 1,
                "diagnosisCodeableConcept": _coding("http://hl7.org/fhir/sid/icd-10-cm", "{~code.icd}"),
            }
        ],
        "item": [
            {
                "sequence": 1,
                "productOrService": _coding("http://www.ama-assn.org/go/cpt", "{~code.cpt}"),
                "unitPrice": {"value": 125.0, "currency": "USD"},
            }
        ],
        "payee": {"party": {"display": "{hospital#1}"}},
    }


def benefit(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "ExplanationOfBenefit", n),
        "outcome": "complete",
        "patient": reference(rng, "Patient", n, named=0.9),
        "billablePeriod": {"start": "{date.iso#1}", "end": "{date.iso#2}"},
        "insurance": [{"coverage": {"identifier": {"value": f"{{plan#{n}}}"}}}],
        "payment": {"date": "{date.iso#3}", "identifier": {"value": f"{{account#{n}}}"}},
    }


def appointment(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "Appointment", n),
        "status": "booked",
        "description": f"{{~procedure}} for {{name.full#{n}}}",
        "start": "{stamp.iso}",
        "end": "{stamp.iso}",
        "comment": f"Call {{name.given#{n}}} on {{phone#{n}}} if late; brings {{~his#{n}}} {{~device_class}}.",
        "participant": [
            {"actor": reference(rng, "Patient", n, named=1.0), "status": "accepted"},
            {"actor": reference(rng, "Practitioner", n + 1, named=1.0), "status": "accepted"},
        ],
    }


def device(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "Device", n),
        "udiCarrier": [{"deviceIdentifier": "{~code.part}", "carrierHRF": f"{{device.udi#{n}}}"}],
        "serialNumber": f"{{device.serial#{n}}}",
        "modelNumber": "{~code.part}",
        "type": {"text": "{~device_class}"},
        "patient": reference(rng, "Patient", n, named=0.8),
        "owner": {"display": "{hospital#1}"},
    }


def document_reference(rng: Random, n: int) -> Resource:
    return {
        **_start(rng, "DocumentReference", n),
        "status": "current",
        "subject": reference(rng, "Patient", n, named=0.8),
        "date": "{stamp.iso}",
        "author": [{"display": f"{{name.full#{n + 1}}}, {{~credential}}"}],
        "description": f"{{~specialty.cap}} letter about {{name.full#{n}}}, {{dob.us#{n}}}",
        "content": [{"attachment": {"contentType": "application/pdf", "url": f"{{url#{n}}}", "title": f"{{name.comma#{n}}} {{date.iso#1}}.pdf"}}],
    }  # fmt: skip


def _dict(value: Json) -> dict[str, Json]:
    assert isinstance(value, dict)
    return value


def bundle(rng: Random, kinds: tuple[Callable[[Random, int], Resource], ...], most: int) -> Resource:
    """A `Bundle` of some resources of one patient or of several."""
    entries: list[Json] = []
    for place in range(rng.randint(1, most)):
        number = rng.choice((1, 1, place * 3 + 1))
        entries.append(
            {
                **maybe(rng, 0.6, fullUrl=f"urn:uuid:{{id.uuid#{number}}}"),
                "resource": rng.choice(kinds)(rng, number),
            }
        )
    return {
        "resourceType": "Bundle",
        "type": rng.choice(("searchset", "collection", "transaction", "batch")),
        **maybe(rng, 0.4, total=len(entries)),
        "entry": entries,
    }
