"""Operative and procedure reports."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, some
from training.corpus.scope import Scope

_HEAD = (
    "OPERATIVE REPORT\n\nPATIENT: {name.comma}\nDATE OF OPERATION: {date}\nSURGEON: {name#2}, MD\nASSISTANT: {name#3}, PA-C\nANESTHESIA: General ({name.family#4})\n",
    "Procedure note\n{date.us} {~time}\nOperator: Dr. {name#2}\nPatient: {name}, {mrn}\nProcedure: {~procedure}\n",
    "{hospital}\nOP NOTE  {name.upper}  {mrn}\nSurgeon {name.family#2}  First assist {name.family#3}  Scrub {name.given#5}\n",
    "Brief op note {date}: {~procedure} by {name.family#2}/{name.family#3}.\n",
)
_BODY = (
    "PREOPERATIVE DIAGNOSIS: {~disease.cap}.", "POSTOPERATIVE DIAGNOSIS: Same.", "INDICATIONS: {~title} {name.family} is a {age}-year-old {~man} with {~symptom} who failed {~drug}.",
    "Consent was obtained from {~his} {~husband}, {name#6}.", "The patient was brought to {~number.room} and a time-out confirmed {name.full}, born {dob}.",
    "A {~method} was placed. {~sentence}", "Implants: {~device_class}, ref {~code.part}, lot {device.serial}, SN {device.serial#2}.", "UDI {device.udi} recorded by circulating nurse {name.full#7}.",
    "Dr. {name.family#8} from {~specialty} was called into the room.", "Estimated blood loss 50 mL. Sponge counts correct x 2.", "Specimen {id.specimen} was sent to Dr. {name.family#9}.",
    "I spoke to {name.given#6} in the waiting room at {~time}.", "The patient will see me on {date#2}.", "Closed with 3-0 Vicryl in the usual manner described by Halsted.",
    "Resident: {name.initial#10}. I, {name.full#2}, was present for the key portions.",
)  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    return rng.choice(_HEAD) + rng.choice(("\n", " ", "\n\n")).join(some(rng, _BODY, 3, 9))


FAMILY = Family("en_operative", "note", _build, cases=_HEAD + _BODY)
