"""Nursing notes and hand-over sheets: short, with times, abbreviations and first names."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_LINES = (
    "{~time} Pt resting in bed, {~vital}, {~vital}. {name.initial#9} RN",
    "{~time} {name.given} c/o {~symptom}, {~drug} {~dose} given. Will reassess.",
    "{~time} Dr. {name.family#2} paged re {~lab}. New order for {~drug}. Read back. {name.initials#9}",
    "{date.short} {~time} Spoke to {~son} {name.given#3} by phone ({phone}); {~he#3} will visit tomorrow.",
    "{~time} Report received from {name.given#4} {name.family#4}, LPN. Bed alarm on.",
    "{~time} Up to chair with PT ({name.given#5}). Tolerated 20 min.",
    "{~time} {~title} {name.family} refused {~drug}. Educated.",
    "{~time} Wristband checked: {name.comma}, {dob.us}, {mrn.digits}.",
    "{~time} Foley d/c'd, voided 300 mL.",
    "{~time} Bedside swallow done by {name.full#6}, SLP. Thin liquids ok.",
    "{~time} IV restarted L forearm 20g x1 attempt.",
    "{~time} Belongings (hearing aids, ring) sent home with {name#3}.",
    "{~time} Chaplain {name.family#7} at bedside with {name.given}'s {~father}.",
    "{~time} Rounds with {name.family#2}, {name.family#8} and pharmacy ({name.given#10}). Plan {~procedure} {~relative}.",
    "{~time} Sitter {name.given#11} relieved by {name.given#12}.",
    "{~time} {~sentence}",
    "{~time} {~sentence}",
    "{~time} Fall at bedside, no injury; incident report {id.ticket} filed, {~son} {name.given#3} notified.",
)
_SHEETS = (
    "Rm 12 {name.family} {age}{~mf} {~disease}, NPO, {~procedure} in am\nRm 14 {name.family#2} {age#2}{~mf#2} {~disease}, tele\nRm 15 {name.family#3}, {name.given#3} - fall risk, sitter\nRm 16 empty\nRm 17 {name.family#4} d/c today, ride w/ {~son#4} {name.given#5}",
    "SBAR: S - {~title} {name.family} in bed 4 has {~symptom}. B - admitted {date.monthday} under Dr. {name.family#2} with {~disease}. A - {~vital}. R - please come and see {~him}.",
    "Handoff 7p: {name.given} ({name.family}), {age}, full code, allergic to {~drug}. {~sentence} Family: {name.given#2}, {phone}. Ask {name.given#3} about the {~device_class}.",
    "Assignments: {name.given} 1-4, {name.given#2} 5-8, {name.given#3} 9-12, float {name.given#4}. Charge {name.full#5}. Code team: {name.family#6}.",
    "Home visit {date} {~time}-{~time}, {address.line}. {~title} {name.family} seen with daughter {name.given#2} present. {~sentences} Next visit {date#2}. {name#3} RN, {hospital.clinic}",
    "MAR {date.us}: {~drug} {~dose} given by {name.initials#2} at {~time}; {~drug} held per {name.initials#3}.",
    "Whiteboard: Today is {date.long}. Your nurse is {name.given#2}. Your aide is {name.given#3}. Your doctor is Dr. {name.family#4}. Goal: walk twice. Pain 3/10. Phone {phone.local}.",
    "Wound clinic: {name.comma}, L heel stage 2, 2 x 1.5 cm, {~method}. Photo {photo} saved. Measured by {name.given#2} {~credential#2}.",
)


def _build(scope: Scope) -> str:
    rng = scope.rng
    if rng.random() < 0.45:
        return rng.choice(_SHEETS)
    head = rng.choice(("", "{name.comma}  {mrn}  Bed 6\n", "Nursing notes {date}\n", "{name}, {age} {~mf}\n"))
    return head + "\n".join(shuffled(rng, _LINES, 1, 6))


FAMILY = Family("en_nursing", "note", _build, cases=_SHEETS + _LINES)
