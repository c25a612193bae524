"""TEST. Texts without identifiers in other manners."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_LINES = (
    "Of all causes of {~symptom}, {~eponym} is the one most often missed.", "Titrate {~drug} to effect; beware of {~symptom}.", "Exclusion criteria were pregnancy, {~disease} and prior {~procedure}.", "We pooled nine cohorts (n = {~number.count}) with random effects.", "Nested case-control design; matching 1:4 on age and sex.", "The forest plot favours {~drug} (RR 0.82).", "Grade A recommendation, see {~guideline}.",
    "{~sign.cap}: how to elicit it.", "Set up: {~method}, sterile gloves, {~drug.generic} 1%.", "Pitfall: confusing {~eponym} with {~eponym}.", "Why does {~tech} hang when {~tech} is down?", "Benchmarks: {~tech} beats {~tech} by a factor of three.", "Prove {~theorem} by induction.", "Rewrite `for` loops with map and filter.", "npm ERR! code {~code.error}", "Can {~product} owners get a refund?", "Stir-fry tofu with ginger and basil.",
    "Which fields make a record identifiable?", "Must an SSN be encrypted at rest?", "Template: Dear <first name>, your visit on <date> is confirmed.", "Which box takes the insurance number?", "A birth date is three fields in our form.", "An MRN should never be a URL parameter.", "Is there a limit on password length?", "my phone died, where is the charger", "our address changed; how do I update it on the site?", "name a few famous bridges",
    "Is it dangerous to mix {~drug.brand} and grapefruit?", "stomach hurts {~duration}, what helps", "can a {age.below} year old get {~disease}?", "baby is six weeks old and spits up, normal?", "mom has {~disease}, dad had {~eponym}; my risk?", "Will a rose bush survive in May frost?", "Mark each answer and hand in the sheet.", "To be frank, I hope the grant comes through.", "the art of the deal is patience", "Sue and be sued is a legal phrase.",
    "{~diagnosis}, initial encounter", "{~diagnosis} vs {~diagnosis.eponym}", "{~anyword.cap} {~anyword.cap} and the {~anyword.cap} of {~anyword.cap}", "{~newdrug.cap} {~dose} {~freq}", "Doctor on duty: see board. Nurse: ring bell.", "Wife at bedside, son on his way.", "Told the family that surgery went well.", "{~vital}; {~vital}; {~lab}; {~lab}.", "Hospital day four. Eating, walking, no fever.",
)  # fmt: skip


def _build(scope: Scope) -> str:
    return scope.rng.choice((" ", "\n")).join(shuffled(scope.rng, _LINES, 2, 8))


FAMILY = Family("en_test_negative", "negative", _build, weight=5.0, cases=_LINES)
