"""DEV. Clinical texts in a manner of their own: problem lists, addenda, phone encounters, transfer summaries."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_dev_note",
    "note",
    (
        "TELEPHONE ENCOUNTER {date.us} {~time}\nCaller: {name.full#3} ({~husband} of {name.full})\nRe: {~symptom} since {date.monthday#2}\nAdvice by {name.given#2}, {~credential}: {~sentence}\nCallback {phone}",
        "Addendum by {name.initial#2} on {date.datetime}: {name.given}'s {~father} reports {~eponym}.",
        "Transfer summary for {name.comma} ({age}{~mf}), {hospital} to {hospital#2}, accepting Dr. {name.family#3}. {~sentences}",
        "Problem list as of {date}: {~disease}; {~eponym}; {~disease}. Managing: {name.full#2}. Pharmacy {hospital.pharmacy}, {phone}.",
        "Group visit for diabetes, {date}: led by {name.full#2}; {name.finitial}, {name.finitial#3} and {name.finitial#4} attended.",
        "Anesthesia pre-op: {name.full}, {dob.us}, Mallampati II. Prior records from {city} show {~method}. {name.family#2} to do the block.",
        "Infection control: {name.family} in bed 2 and {name.family#2} in bed 3 share a strain; source {name.given#3}, aide.",
        "Dietitian {name.given#2} met {name.given} and {~husband} {name.given#3}; {~he} eats at {org.school} on weekdays.",
        "Vaccine clinic {date.us} - {name.upper} - {dob.us} - lot {~code.part} - left deltoid - {name.initials#2}",
        "At {age90}, {~title} {name.family} remains independent at {address.short}. {~sentence}",
        "Late entry for {date}: {name.given} fell in the bathroom; {name.family#2} informed.",
        "{name.full} was discussed with the transplant team (Drs. {name.family#2}, {name.family#3} and {name.family#4}).",
    ),
)
