"""DEV: stored procedures, documents of other databases, search bodies."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.family import of_templates

FAMILY = of_templates(
    "sql_update",
    "sql",
    (
        "db.patients.find({{ 'name.last': '{name.family#1}', dob: ISODate('{dob.iso#1}') }})",
        "db.users.updateOne({{_id: '{id.uuid#1}'}}, {{$set: {{phone: '{phone#1}', city: '{city#1}'}}}})",
        "MATCH (p:Patient {{mrn: '{mrn#1}'}})-[:SEEN_BY]->(d:Doctor {{name: '{name.full#2}'}}) RETURN p, d",
        'HSET patient:{mrn#1} name "{name.full#1}" phone {phone.plain#1} dob {dob.iso#1}',
        "CALL merge_person('{name.given#1}', '{name.family#1}', TO_DATE('{dob.us#1}', 'MM/DD/YYYY'), '{ssn#1}');",
        "MERGE INTO member USING dual ON (member_no = '{plan#1}') WHEN MATCHED THEN UPDATE SET addr1 = '{street#1}', postcode = '{zip#1}'",
        'GET members/_search {{"query": {{"match": {{"full_name": "{name.full#1}"}}}}}}',
        "db.labs.aggregate([{{ $match: {{ loinc: '{~code.loinc}' }} }}, {{ $group: {{ _id: '$unit', n: {{ $sum: 1 }} }} }}])",
        "FT.SEARCH idx '@drug:{~drug.generic}' LIMIT 0 10",
    ),
)
