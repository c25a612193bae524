"""SQL that reads and changes: conditions with people in them, and statements without any."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf, sql_escape
from training.corpus.scope import Scope
from training.corpus.template import render

_PEOPLE = (
    "SELECT * FROM patients WHERE last_name = '{name.family#1}' AND dob = '{dob.iso#1}';",
    "select mrn, phone from patient where first_name ilike '{name.given#1}%' and zip = '{zip#1}'",
    "UPDATE members SET email = '{email#1}', phone = '{phone#1}' WHERE member_id = '{plan#1}';",
    "DELETE FROM appointments WHERE patient_id = {mrn.digits#1} AND visit_date = DATE '{date.iso#1}';",
    "SELECT e.id FROM encounters e JOIN patients p ON p.id = e.patient_id WHERE p.ssn = '{ssn#1}' AND e.provider_name = 'Dr. {name.family#2}'",
    "EXEC sp_find_patient @LastName = N'{name.family#1}', @FirstName = N'{name.given#1}', @DOB = '{dob.us#1}';",
    "SELECT count(*) FROM logins WHERE username IN ('{username#1}', '{username#2}') AND ip = '{ip.v4#1}'",
    "-- merge {name.full#1} ({mrn#1}) into {mrn#2}, asked by {name.full#3}\nUPDATE visits SET mrn = '{mrn#2}' WHERE mrn = '{mrn#1}';",
    "WITH pt AS (SELECT id FROM person WHERE full_name = '{name.full#1}') SELECT * FROM lab WHERE person_id = (SELECT id FROM pt) AND taken > '{date.iso#1}'",
    "CREATE USER {login#1} WITH PASSWORD '{secret.password#1}';",
    "INSERT INTO cards SELECT '{card#1}', '{expiry#1}', '{name.upper#1}' WHERE NOT EXISTS (SELECT 1 FROM cards WHERE pan = '{card#1}')",
    "SELECT * FROM devices WHERE serial_no = '{device.serial#1}' OR mac = '{mac#1}'",
    "update address set street='{street#1}', city='{city#1}', state='{state.code#1}', zip='{zip#1}' where person='{name.comma#1}'",
    "SELECT * FROM vehicles WHERE plate = '{vehicle.plate#1}' AND owner = '{name.full#1}';",
    "ALTER ROLE {login#1} PASSWORD '{secret.password#1}'; -- temp for {name.given#1}",
)
_CLEAN = (
    "SELECT drug_name, strength FROM formulary WHERE drug_name = '{~drug}' AND ndc = '{~code.ndc}';",
    "SELECT department, AVG(length_of_stay) FROM encounters GROUP BY department HAVING AVG(length_of_stay) > {~number.decimal};",
    "CREATE TABLE patients (id SERIAL PRIMARY KEY, first_name TEXT, last_name TEXT NOT NULL, dob DATE, ssn CHAR(11), mrn VARCHAR(12) UNIQUE);",
    "CREATE INDEX idx_patient_name ON patients (last_name, first_name);",
    "SELECT code, description FROM icd10 WHERE code LIKE '{~code.icd}%' LIMIT {~number.count_int};",
    "SELECT name, salary FROM employees WHERE department_id = 10 ORDER BY salary DESC",
    "ALTER TABLE members ADD COLUMN date_of_birth DATE;",
    "SELECT p.id FROM patients p WHERE p.deleted_at IS NULL AND p.status = 'active' LIMIT 50 OFFSET {~number.count_int}",
    "EXPLAIN ANALYZE SELECT * FROM labs WHERE loinc = '{~code.loinc}' AND value > {~number.decimal};",
    "GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO analyst;",
    "SELECT * FROM users WHERE email = ? AND password_hash = ?",
    "UPDATE medications SET dose = '{~dose}' WHERE rxcui = {~code.rxnorm} AND route = 'PO';",
    "INSERT INTO codes (cpt, label) VALUES ('{~code.cpt}', '{~procedure}'), ('{~code.cpt}', '{~procedure}');",
    "SELECT * FROM patients WHERE last_name = :last_name AND dob = :dob; -- find a patient by name",
)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    bank = _PEOPLE if rng.random() < 0.7 else _CLEAN
    lines = [render(rng.choice(bank), scope, sql_escape) for _ in range(rng.randint(1, 2))]
    if rng.random() < 0.2:
        lines.insert(
            0, leaf(scope, "-- {?report for the quality team|fix bad rows|find the record|nightly job}")
        )
    return joined(lines)


FAMILY = Family("sql_query", "sql", _build)
