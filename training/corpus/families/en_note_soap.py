"""Progress notes in four parts (subjective, objective, assessment, plan), no two with the same sentences."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_HEADS = (
    "Patient: {name}\n{?DOB|Date of birth|Birth date}: {dob}\n{?MRN|Chart #|Record}: {mrn}\nDate of {?service|visit}: {date}\n",
    "{name.comma} | {dob.us} | {mrn} | {~mf}\n{date}\n",
    "{name.upper}\nDOB {dob}  MRN {mrn}\nSeen {date} by Dr. {name.family#2}\n",
    "PROGRESS NOTE\nName: {name.comma}   Age: {age}   Sex: {~mf}\nVisit: {date}   Provider: {name#2}, {~credential}\n",
    "{date} - {hospital}\nRe: {name} ({?DOB|b.} {dob})\n",
    "Encounter {date.us} {~time}\nPt {name.initial}, {age}{~mf}\n",
    "",
    "Progress note for {~title} {name.family}\n",
)
_SUBJECTIVE = (
    "{name.given} is {nrp} and speaks some English; {~son} {name.given#3} interpreted.",
    "Retired from {~agency}; gets care through {~agency}.",
    "{~title} {name.family} is a {age}-year-old {~man} here for {~symptom} {~duration}.",
    "{name.given} returns {~relative} for follow-up of {~disease}.",
    "{name.given} reports {~symptom} since {date.monthday}.",
    "{~he.cap} says {~his} {~husband}, {name.given#3}, noticed the {~symptom} first.",
    "{name.family} has been seeing Dr. {name.family#4} in {~specialty} for {~disease}.",
    "Since the last visit on {date#2}, {~he} was admitted to {hospital#2} with {~disease}.",
    "{~he.cap} moved here from {city} in {date.month#3} and works as a {profession}.",
    "Lives with {~his} {~son}, {name.full#3}, in {city}.",
    "Saw {name#4} at {hospital.clinic#2}, who started {~drug}.",
    "Works at {org.company} as a {profession}.",
    "Pt's {~brother} {name.given#5} had {~eponym} at age {age#5}.",
    "{~sentence}",
    "{~sentence}",
    "{~sentences}",
)
_OBJECTIVE = (
    "{~vital}, {~vital}, {~vital}.",
    "{~sentence}",
    "Labs from {date#4}: {~lab}, {~lab}, {~lab}.",
    "{~procedure.cap} on {date#5} {?was normal|showed {~disease}|was read by {name.initial#6}, MD}.",
    "{~sign.cap} negative. {~score}.",
    "Weight is down 4 lb since {date.short#2}.",
)
_ASSESSMENT = (
    "{age}{?yo|-year-old|y/o|y} {~man} with {~disease} and {~eponym}, {?stable|improving|worsening}.",
    "1. {~disease.cap}\n2. {~eponym}\n3. {~disease.cap}",
    "{name.given} is doing {?well|better|poorly}. {~sentence}",
    "# {~disease.cap}: {~sentence}",
    "Discussed with Dr. {name.family#4}, who agrees this is unlikely {~eponym}.",
)
_PLAN = (
    "- {~drug} {~dose} {~freq}\n- {~procedure}\n- RTC {~relative}",
    "Refer to {name.full#7}, {~credential}, {~specialty}, {phone}.",
    "Rx sent to {hospital.pharmacy}, {street#8}, {phone#3}.",
    "Call {~his} {~son} {name.given#3} at {phone#2} with results.",
    "Return on {date#6} at {~time}.",
    "{~sentence}",
    "Repeat {~lab} before {date.monthday#6}.",
    "cc: Dr. {name#4}; {name#7}, {~credential}",
)
_ENDS = (
    "Electronically signed by {name#2}, {~credential} on {date.datetime}",
    "{name#2} {~credential}",
    "— {name.initials#2}",
    "Signed: {name.full#2}, {~credential}, {date}",
    "Dictated by Dr. {name.family#2}. Transcribed: {name.initials#9}",
    "",
    "NPI {npi}",
    "Scribed by {name#9} for Dr. {name.family#2}",
)
_TITLES = (
    ("S:", "O:", "A:", "P:"), ("SUBJECTIVE", "OBJECTIVE", "ASSESSMENT", "PLAN"), ("Subjective:", "Objective:", "Assessment:", "Plan:"), ("HPI", "Exam", "A/P", "Plan"),
    ("## Subjective", "## Objective", "## Assessment", "## Plan"), ("Interval history.", "Findings.", "Impression.", "Recommendations."), ("", "", "", ""),
)  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    titles = rng.choice(_TITLES)
    banks = ((_SUBJECTIVE, 2, 6), (_OBJECTIVE, 1, 4), (_ASSESSMENT, 1, 2), (_PLAN, 1, 4))
    parts = [rng.choice(_HEADS)]
    for title, (bank, least, most) in zip(titles, banks, strict=True):
        joint = rng.choice((" ", "\n", " "))
        parts.append(
            f"{title}{rng.choice((' ', chr(10))) if title else ''}{joint.join(shuffled(rng, bank, least, most))}\n"
        )
    parts.append(rng.choice(_ENDS))
    if rng.random() < 0.25:
        parts = parts[rng.randint(0, 3) :]
    return "".join(parts).strip()


FAMILY = Family("en_note_soap", "note", _build, weight=1.6)
