"""Lists for the day: clinic lists, ward rounds, call lists, sign-in sheets, without any header."""

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_LINES = (
    "{~time}  {name.upper#P}  {dob.us#P}  {mrn#P}  {~procedure}",
    "{~time}\t{name.comma#P}\t{age#P}{~mf#P}\t{~disease}\t{~specialty}",
    "Bed {~number.count_int}: {name.uppercomma#P}, {age#P}{~mf#P}, {~disease}, {~drug}",
    "{name.family#P}, {name.given#P} | {phone#P} | {?left message|no answer|confirmed|call back}",
    "[ ] {name.full#P} - {~procedure} - {phone#P}",
    "{name.full#P} ({mrn#P}): {~lab}; {~lab}",
    "{id.subject#P}, {name.initials#P}, {dob.iso#P}, {?randomised|screen fail|withdrawn}",
    "{name.finitial#P} rm {~number.count_int} {~vital} {~drug} {~dose}",
    "{date.us#P} {~time} {name.comma#P} {?NEW|EST|F/U} Dr {name.family#Q} {plan#P}",
    "{name.upper#P}   {ssn#P}   {dob.us#P}   {~amount.usd}",
    "{name.full#P}, {street#P}, {city#P} {state.code#P} {zip#P}",
    "{username#P} {name.full#P} {email#P} {?active|locked}",
)
_HEADS = (
    "",
    "",
    "Clinic list {date#900}",
    "Ward {~number.count_int}",
    "Dr. {name.family#901} - {date.us#900}",
    "Sign-in sheet, {hospital#1}",
    "Callbacks",
    "OR schedule {date.long#900}",
)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    line = rng.choice(_LINES)
    rows: list[Draft] = []
    head = rng.choice(_HEADS)
    if head:
        rows.append(leaf(scope, head))
    rows += [
        leaf(scope, line.replace("#P", f"#{number * 3 + 1}").replace("#Q", f"#{number * 3 + 2}"))
        for number in range(rng.randint(2, 9))
    ]
    return joined(rows)


FAMILY = Family("csv_roster", "table", _build)
