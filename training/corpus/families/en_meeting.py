"""Minutes, calendars, to-do lists, notes to oneself."""
# ruff: noqa: E501  # a template stands on its line

from training.corpus.family import of_templates

FAMILY = of_templates(
    "en_meeting",
    "memo",
    (
        "Minutes, {date.long}\nPresent: {name.full}, {name.full#2}, {name.full#3}\nApologies: {name.full#4}\n1. {name.given} reported on the {~word} budget.\n2. {name.given#2} to contact {org.company} by {date.monthday#2}.\n3. AOB: {name.given#3} thanked the volunteers.",
        "Attendees: {name.given}, {name.given#2}, {name.given#3}, {name.given#4} (remote)\nAction items\n- {name.given}: update {~tech} to {~code.version}\n- {name.given#2}: call {name.family#5}\n- {name.given#3} + {name.given#4}: test plan",
        "TODO\n[ ] call {name.given} about {~word}\n[x] pay {name.family#2} {~amount.usd}\n[ ] pick up {name.given#3} at {~time}\n[ ] {~drug} refill",
        "{date.iso} {~time}-{~time} 1:1 {name.given} / {name.given#2} ({~number.room})",
        "{~time} Dentist, Dr. {name.family}\n{~time} {name.given#2}'s recital, {street.bare} {~word.cap} Hall\n{~time} call {name.nick#3} {phone}",
        "Standup: {name.given} blocked on {~tech}; {name.given#2} reviewing {name.given#3}'s PR; {name.given#4} out sick; {name.given#5} demo {~relative}.",
        "Retro notes. What went well: pairing with {name.given}. What didn't: {~tech} outage. Kudos: {name.given#2} {name.family#2}.",
        "Board of {hospital}: motion by {name.full}, seconded by {~title#2} {name.family#2}, carried 5-2 ({name.family#3} and {name.family#4} opposed).",
        "Event: Wedding of {name.given} & {name.given#2}\nWhere: {address.line}\nWhen: {date.long} {~time}\nRSVP {email} by {date.monthday#2}",
        "tumor board {date.short}: 1) {name.initials} {~disease}, presenter {name.family#2} 2) {name.initials#3} {~disease}, presenter {name.family#4} 3) lunch",
        "Seating: Table 1 - {name.full}, {name.full#2}, {name.full#3}. Table 2 - the {name.family#4}s, Grandma {name.given#5}.",
        "On call: Mon {name.family}, Tue {name.family#2}, Wed {name.family#3}, Thu {name.family#4}, Fri-Sun {name.family#5}. Backup {name.given#6} {phone}.",
        "Journal club {date}: {name.given} presents {~guideline}; pizza by {name.given#2}.",
        "Notes from call with {name.full} ({org.company}): wants demo in {date.monthonly}, decision maker is {name.given#2}, budget {~amount.usd}.",
        "Shopping for {name.given}'s party: candles, cups, cake for 12. Ask {name.given#2}'s mom about nuts.",
        "{name.given}: milk\n{name.given#2}: bread\n{name.given#3}: nothing again",
        "Interview panel for {name.full}: {~time} {name.given#2}, {~time} {name.given#3}, {~time} {name.full#4}. CV at {url}.",
        "Visitors log {date.us}: {name.full} ({org.company}) to see {name.family#2}, in {~time}, badge {id.employee}; {name.full#3}, in {~time}.",
    ),
    weight=1.2,
)
