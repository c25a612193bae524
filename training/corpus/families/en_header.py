"""Demographic heads, face sheets, labels and rosters: lines of fields without much prose."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_FIELDS = (
    "{?Name|Patient|Patient name|Pt|Client|Resident|Full name}{?: | - |\t| = }{name}", "Last: {name.family}  First: {name.given}  MI: {?A|B|J|M}", "{?DOB|D.O.B.|Born|Birthdate|Date of birth}{?: | }{dob}", "Age: {age}", "Age/Sex: {age}/{~mf}", "{?Sex|Gender}: {~sex.cap}", "{~cue.mrn}: {mrn}",
    "{~cue.ssn}: {ssn}", "{~cue.plan}: {plan}", "Group: {plan.group}", "{?Address|Home address|Mailing address|Addr}: {address.line}", "Street: {street}\nCity: {city}\nState: {state.code}\nZip: {zip}", "{?Phone|Home|Cell|Mobile|Tel}: {phone}", "Work phone: {phone.ext#2}", "Email: {email}", "Fax: {fax}",
    "{?PCP|Primary care|Family doctor|Provider|Attending|Referring}: {?Dr. |}{name#2}", "{?Emergency contact|Next of kin|NOK|Guarantor}: {name#3} ({~husband}) {phone#3}", "Insurance: {org.insurer}", "Employer: {org.company}", "Occupation: {profession.cap}", "Language: English", "Marital status: married",
    "Religion: none stated", "Facility: {hospital}", "Admit date: {date}", "Visit date: {date#2}", "Discharge: {date#3}", "Room: {~number.count_int}", "Allergies: {~drug}, {~drug}", "Diagnosis: {~disease.cap}", "Code status: full", "Pharmacy: {hospital.pharmacy}", "{~cue.account}: {account}", "{~cue.driving}: {licence.driving}",
    "Race: declined", "County: {county}", "Maiden name: {name.family#4}", "Mother: {name#5}", "Preferred name: {name.nick}", "Account type: self pay", "{~cue.encounter}: {id.encounter}", "Photo: {photo}", "Height: 5'7\"  Weight: 160 lb", "Status: inpatient", "Consent: yes",
)  # fmt: skip
_ROWS = (
    "{name.comma#N}\t{dob.us#N}\t{mrn#N}",
    "{name.full#N} | {age#N} | {~disease} | Dr. {name.family#9}",
    "{name.upper#N}  {dob.us#N}  {~time}",
    "{~time} {name.full#N} - {~procedure}",
    "{name.comma#N}, {phone#N}",
    "{name.initial#N} {~number.room} {~disease}",
    "* {name.full#N}, {street#N}, {city#N}",
)


def _build(scope: Scope) -> str:
    rng = scope.rng
    if rng.random() < 0.25:
        row = rng.choice(_ROWS)
        head = rng.choice(
            (
                "",
                "Schedule for {date}\n",
                "Census {date.us} {hospital}\n",
                "Clinic list, Dr. {name.family#9}\n",
            )
        )
        return head + "\n".join(row.replace("#N", f"#{number}") for number in range(1, rng.randint(3, 7)))
    fields = shuffled(rng, _FIELDS, 3, 14)
    return rng.choice(("\n", "\n", "  ", " | ", "; ", "\n\n", ", ")).join(fields)


FAMILY = Family("en_header", "form", _build, weight=1.8, cases=_FIELDS)
