"""TEST. Clinical prose in other manners: British clerking, telegram style, dictation with spoken marks, timelines."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_test_note",
    "note",
    (
        "Clerked {date.short} by F1 {name.family#2}. Bleep {~number.count_int}. PC: {~symptom}. HPC: well until {date.monthday#2}; carer {name.given#3} found {~him} on floor. Lives @ {address.short}. NHS no {id.nhs}. Imp: ?{~disease}. Plan: bloods, {~procedure}, d/w med reg {name.given#4}.",
        "Presenting today, comma, accompanied by {~his} {~husband} {name.given#3}, comma, is {name.full}, comma, {age}, period. New paragraph. {~sentence} End of dictation, {name.full#2}.",
        "d0 ({date.iso}) arrival via {hospital} → d1 {~procedure} ({name.family#2}) → d4 fever → d9 home w/ {name.given#3}. Review {date.iso#3}.",
        "Ward round, Consultant {name.family#2}, SHO {name.given#3}, bed C4: {name.family} ({age}). Slept. {~vital}. For {~procedure}. TTO {~drug}. EDD {date.short}.",
        "I reviewed this lovely {age} year old {~gentleman} whom many of you know as {name.nick}. Since {name.family#2} moved to {city}, {~he} has come to us.",
        "{name.given} has been on {~drug} since {name.family#2} saw {~him} in {date.month}; {name.family#3} disagrees. {~eponym} remains on the list.",
        "Identification band reads {name.upper}; chart reads {name.upper#2}. Wrong-patient alert raised by {name.given#3} at {~time}, {date}.",
        "Thank you, {name.given#2}, for sending along this retired {profession}. {~sentences} Copy to {name.initial#3}.",
        "Age {age90}. Frailty 6. Wife (also {age90#2}) has {~eponym}. Grandson {name.given#2} manages tablets from {city}.",
        "Theatre list, Mr {name.family#2}: 1 {name.comma} {~procedure}; 2 {name.comma#3} {~procedure}; 3 {name.comma#4} cancelled.",
        "The remains were released to {name.full#2} of {org.company} on {date} against receipt {id.case}. Deceased: {name.full}, last of {street}, {city}.",
        "MDT outcome: {name.given} {name.family}; {~score}; for {~drug.generic}; key worker CNS {name.full#2}, tel {phone}.",
        "Gist: {name.family} = {age}, {~disease}, angry; daughter {name.given#3} = reasonable; lawyer {name.family#4} = cc'd.",
        "Seen with mum ({name.given#2}) and gran. {name.given} counts to ten. Health visitor {name.full#3} happy. Red book updated {date.us}.",
    ),
)
