"""Histories and physicals of admission, told in paragraphs with headings."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled, some
from training.corpus.scope import Scope

_HEAD = (
    "HISTORY AND PHYSICAL\n\nPATIENT: {name.upper}\nMR#: {mrn}\nACCT#: {account}\nADMITTED: {date.us}\nATTENDING: {name.upper#2}, MD\nPCP: {name#4}\n\n",
    "{hospital}\n{address.line#7}\nAdmission H&P\nName: {name.comma}  DOB: {dob}  Room: {~number.room}\n\n",
    "**H&P** {date} {~time}\n**Patient:** {name} ({age} {~mf})\n**Source:** patient and {~his} {~husband} {name.given#3}\n\n",
    "ADMISSION NOTE\n{name}, {age} y.o. {~man}, MRN {mrn.digits}, admitted {date.long} from {hospital#2}.\n\n",
    "",
)
_CHIEF = (
    "CHIEF COMPLAINT: {~symptom.cap}.\n",
    'CC: "{~symptom}" {~duration}\n',
    "Chief complaint\n{~symptom.cap} and {~symptom}\n",
    "",
)
_HPI = (
    "{~title} {name.family} is a {?pleasant|frail|previously healthy|} {age}-year-old {~gentleman} with a history of {~disease} and {~eponym} who presents with {~symptom} {~duration}.",
    "This {age} year old {profession} from {city}, {state} was brought in by {~his} {~son} {name.given#3} after a fall.",
    "{~he.cap} was in {~his} usual state of health until {date.monthday#2}, when {~he} developed {~symptom}.",
    "{~he.cap} was evaluated at {hospital#2} on {date#3} and sent home on {~drug}.",
    "EMS was called to {address.short}; glucose was 42.",
    "Outside records from Dr. {name.family#5} ({city#4}) show {~procedure} in {date.month#4}.",
    "{~his.cap} cardiologist, {name.full#6}, stopped {~drug} in {date.month#5}.",
    "Per {~his} caregiver, {name.given#7}, {~he} has not taken {~drug.brand} since {~relative}.",
    "{name.given} denies {~symptom}, {~symptom} and {~symptom}.",
    "{~sentence}", "{~sentence}", "{~sentences}",
)  # fmt: skip
_SOCIAL = (
    "Widowed, lives alone at {address.short}.", "Retired {profession}, formerly at {org.company}.", "Lives with {~husband} {name.given#3} and two children, {name.given#8} and {name.given#9}.",
    "Born in {country}, moved to {city} in {year}.", "Attends {org.school}.", "Never smoker; one glass of wine with dinner.", "Veteran; receives care at {hospital#8}.",
    "Emergency contact: {name#3} ({~husband}), {phone}.", "Health care proxy is {~his} {~brother} {name.full#10}.",
)  # fmt: skip
_FAMILY = (
    "{~father.cap}, {name.given#11}, died at {age90} of {~disease}.", "{~brother.cap} with {~eponym}.", "Mother living, age {age90#2}; father died of {~disease}.",
    "Noncontributory.", "Positive for {~disease} and {~disease}.", "Maternal grandmother had {~eponym}.",
)  # fmt: skip
_EXAM = (
    "{~sentence}",
    "{~vital}, {~vital}, {~vital}.",
    "{~sentence}",
    "{~sign.cap} absent.",
    "{~score}.",
    "Oriented to person, place and time; knows today is {date#6} and that {~he} is at {hospital}.",
)
_PLAN = (
    "1. {~disease.cap}: {~drug} {~dose} {~freq}, {~procedure}.", "2. {~eponym}: {~sentence}", "3. DVT prophylaxis with {~drug.generic}.", "{~sentence}",
    "Discussed with {name.full#5} in {~specialty} at {~time}.", "Will notify PCP Dr. {name.family#4} at {phone#4}; fax {fax}.",
    "Family meeting with {~husband} {name.given#3} on {date.monthday#7}.", "Case manager {name#12} (pager {phone.local#5}) is working on placement at {hospital#9}.",
)  # fmt: skip
_END = (
    "\n\nDictated by: {name#2}, MD\nD: {date.us} {~time}\nT: {date.us} {~time}\nJob #: {id.ticket}", "\n\n{name.initial#2} / {name.initials#13}", "\n\nAttending attestation: I saw and examined {~title} {name.family}. {name#14}, {~credential}", "",
    "\n\nElectronically authenticated by {name.upper#2} {date.datetime}",
)  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    caps = rng.choice((str.upper, str.title, lambda t: f"**{t.title()}**", str.capitalize))
    colon = rng.choice((":\n", ": ", "\n", " - "))
    body = [
        ("history of present illness", " ".join([_HPI[rng.randrange(2)], *shuffled(rng, _HPI[2:], 1, 4)])),
        ("social history", " ".join(shuffled(rng, _SOCIAL, 1, 3))),
        ("family history", " ".join(shuffled(rng, _FAMILY, 1, 2))),
        ("physical examination", " ".join(shuffled(rng, _EXAM, 1, 4))),
        ("assessment and plan", "\n".join(some(rng, _PLAN, 1, 4))),
    ]
    keep = [f"{caps(title)}{colon}{text}\n\n" for title, text in body if rng.random() < 0.75]
    return (rng.choice(_HEAD) + rng.choice(_CHIEF) + "".join(keep)).strip() + rng.choice(
        _END
    ) or "{~sentences}"


FAMILY = Family("en_note_hp", "note", _build, weight=1.3)
