"""Discharge summaries."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_HEAD = (
    "DISCHARGE SUMMARY\nPatient Name: {name.comma}\nMedical Record Number: {mrn}\nDate of Birth: {dob}\nAdmission Date: {date}\nDischarge Date: {date#2}\nAttending Physician: {name#2}, MD\nPrimary Care: {name#3}\n",
    "{hospital} Discharge Summary\n{name}, {age} {~mf}, {mrn}\nAdmit {date.us} | Discharge {date.us#2} | LOS {~number.count} days | Dispo: home with {hospital.clinic#3}\n",
    "Name: {name.upper}     Unit No: {mrn}\n\nAdmission Date: {date.iso}     Discharge Date: {date.iso#2}\n\nService: {~specialty.cap}\n\nAttending: {name.initial#2}\n",
    "Discharged: {name} on {date.long#2} after admission {date.long} ({hospital}).\n",
)
_COURSE = (
    "{~title} {name.family} was admitted on {date} with {~disease} and treated with {~drug} {~dose} {~freq}.",
    "On {date.short#4} {~he} spiked a fever; cultures from {date.short#5} grew nothing.", "Dr. {name.family#4} of {~specialty} performed {~procedure} on {date#6} without complications.",
    "{name.given} was transferred from {hospital#2} in {city} on {date.monthday}.", "{~sentence}", "{~sentence}", "{~sentences}",
    "By hospital day 3 {~he} was walking with a {~device_class}.", "The family, including {~his} {~son} {name.given#5} and {~brother} {name.given#6}, was updated daily.",
    "A social worker, {name#7}, arranged transport to {address.short#3}.", "{name.family} declined {~procedure}.",
    "{~device_class.cap} (serial number {device.serial}) was implanted on {date#7}.",
)  # fmt: skip
_AFTER = (
    "Follow-up: Dr. {name.family#3}, {date#8} at {~time}, {phone}.", "Follow up with {name#8} ({~specialty}) in 2 weeks; call {phone#2} to schedule.", "Appointment {date.long#8} {~time} with {name.full#8}, {address.line#4}.",
    "Discharge medications: {~drug} {~dose} {~freq}; {~drug} {~dose} {~freq}; {~drug} {~dose} {~freq}.", "Diet: low sodium. Activity as tolerated.", "Discharged to {hospital#3} in {city#5}, report called to {name.given#9} RN.",
    "Home health: {hospital.clinic#3}, fax {fax}.", "Call if {~symptom}, {~symptom} or {~symptom}.", "Discharge address: {address.block}", "Condition: {?stable|good|guarded}.", "Contact: {name#5}, {~son}, {phone#3}",
)  # fmt: skip
_END = (
    "Summary prepared by {name#10}, {~credential}",
    "cc: {name#3}, {name#8}",
    "{name#2}, MD {date.datetime#2}",
    "Signed electronically: {name.comma#2}  {date#2}",
    "",
)


def _build(scope: Scope) -> str:
    rng = scope.rng
    course = " ".join(shuffled(rng, _COURSE, 2, 6))
    after = "\n".join(f"{rng.choice(('', '- ', '* '))}{line}" for line in shuffled(rng, _AFTER, 2, 5))
    parts = [
        rng.choice(_HEAD),
        rng.choice(("HOSPITAL COURSE:\n", "Hospital course: ", "Brief Hospital Course:\n", "\n")) + course,
        after,
        rng.choice(_END),
    ]
    if rng.random() < 0.3:
        parts.pop(rng.randrange(len(parts)))
    return rng.choice(("\n", "\n\n")).join(parts).strip()


FAMILY = Family("en_discharge", "note", _build, weight=1.3)
