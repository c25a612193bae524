"""Letters between clinicians."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_HEAD = (
    "{hospital}\n{address.block#5}\nTel {phone#5}  Fax {fax}\n\n{date.long}\n\n{name#3}, {~credential}\n{address.block#3}\n\nRE: {name} (DOB {dob})\n\nDear Dr. {name.family#3},\n\n",
    "{date.dayfirst}\n\nDear {name.given#3},\n\nRe: {name.full}, born {dob}, hospital number {mrn}\n\n",
    "Dear Colleague,\n\nRegarding {~title} {name}, {address.line}\n\n", "Dr. {name.family#3}\n{hospital.clinic#3}\n\nRe: {name.upper}  D.O.B. {dob.us}\n\n", "Dear {~title.dr#3} {name.family#3}:\n\n", "To: {name#3}\nFrom: {name#2}\nPatient: {name.comma}\n\n",
)  # fmt: skip
_BODY = (
    "Thank you for asking me to see {~title} {name.family}, a {age}-year-old {profession} from {city}, regarding {~symptom}.", "I had the pleasure of meeting {name.given} and {~his} {~husband} {name.given#4} in clinic on {date#2}.",
    "As you know, {~he} has {~disease} and was followed by Dr. {name.family#6} until {date.month#3}.", "{~sentences}", "{~sentence}", "On examination {~he} looked well. {~vital}, {~sign} negative.",
    "Previous {~procedure} by {name.full#7} at {hospital#2} in {year} was normal.", "I have started {~drug} {~dose} {~freq} and asked {~him} to return on {date#4}.", "My impression is that this is {~eponym} and not {~eponym}.",
    "I have copied this letter to {name#8} and to {~his} {~son}, {name.full#4}, at {email#4}.", "{~title} {name.family} can be reached at {phone} or {email}.", "The {name.family} family has asked for a second opinion from {name.full#9}, whom I trust.",
    "With regard to driving, licence {licence.driving} has been surrendered.", "{name.given}'s {~father}, {name.given#10}, had {~disease} at {age#10}.",
)  # fmt: skip
_END = (
    "Thank you for this referral.\n\nSincerely,\n\n{name#2}, {~credential}\n{~specialty.cap}\n{phone#5}", "With kind regards,\n\n{name.full#2}\nConsultant in {~specialty}", "Best,\n{name.given#2}", "Yours sincerely\n\nDictated but not read\n{name.initial#2}\ncc {name#8}",
    "Respectfully,\n{name#2} MD\nNPI {npi}  DEA {licence.dea}", "Warm regards,\n\nDr {name.full#2}\nGMC {licence.medical}",
)  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    body = rng.choice((" ", "\n\n")).join(shuffled(rng, _BODY, 2, 7))
    return f"{rng.choice(_HEAD)}{body}\n\n{rng.choice(_END)}"


FAMILY = Family("en_consult_letter", "letter", _build, weight=1.3, cases=_HEAD + _BODY + _END)
