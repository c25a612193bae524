"""Emergency triage lines, ambulance run sheets, urgent care."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_triage",
    "note",
    (
        "{age}{~mf} BIBA from {address.short}, {~symptom} x 2h, {~vital}, {~vital}. Name {name}. Hx {~disease}.",
        "ED TRIAGE {date} {~time} {name.upper} {dob.us} ESI 3 CC: {~symptom}. {~vital} {~vital} {~vital}. Arrived w/ {~husband} {name.given#2}. PCP {name.family#3}.",
        "Medic 7 to {street}, {city}: {age} y/o {~man}, {~symptom}, GCS 15, 12-lead normal. Pt identifies as {name.full}, {dob}. Transported to {hospital}. Crew: {name.family#2}/{name.family#3}.",
        "Walk-in. {name.given} {name.family}, {age}, cut left hand on a knife. Tetanus given. Seen by {name.given#2} NP. Left {~time}.",
        "Unknown male, about 50, found at {street.bare} and {street.bare#2} in {city}; later identified by {~his} {~brother} {name.given#2} as {name.full}.",
        "{name.comma} left without being seen at {~time}; phone {phone}, no answer. Message left for {name.given#2}.",
        'Pt states "I\'m {name.given}, my doctor is {name.family#2} at {hospital.clinic}." Takes {~drug} and {~drug}. {~sentence}',
        "Trauma alert {date.short} {~time}: MVC, driver of {vehicle.plate}, restrained, {~vital}. Next of kin {name#2} ({~husband}) {phone}. Police report {id.case}.",
        "Psych hold: {name}, DOB {dob}, brought by Officer {name.family#2} badge {id.employee}. Calm, denies SI. {~disease.cap} on {~drug}.",
        "{age}-year-old, listed as {age} months; corrected by registrar {name.given#2}. Insurance {plan}, guarantor {name#3}.",
        "Transfer accepted by Dr. {name#2} ({hospital}) for {name.full} {age}{~mf} w/ {~disease}. Flight 2 en route from {city}, ETA {~time}.",
        "Urgent care visit {date.us}. Patient {name} ({phone}). Strep negative. {~drug} {~dose}. School note for {name.given} until {date.monthday#2}.",
        "Poison control (case {id.case}) called re {name.given}, {age}, ingested {~drug} {~dose} at {~time}. Observe 6 h.",
        "Dispo: admit to {~specialty}, Dr. {name.family#2} accepting. Report to {name.given#3} on 4 West. {~score}.",
    ),
)
