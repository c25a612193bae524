"""Clinicians' and patients' questions to a model that name nobody: vignettes by a small grammar."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from random import Random

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_WHO = (
    "{age.below}{?M|F|yo M|yo F|yoF|y/o male| y/o female| yr old man|-year-old woman|-year-old man| year old|yo}",
    "a {age.below}-year-old {profession}",
    "my patient",
    "pt",
    "an elderly woman",
    "a middle-aged man",
    "a {age.below} yo with {~disease}",
    "this gentleman",
    "the lady in bed 4",
    "a teenager",
    "a toddler",
    "a neonate at 34 weeks",
    "a G2P1 at 28w3d",
    "a nursing home resident",
    "my mother",
    "my 6 year old",
    "a friend",
    "someone with {~eponym}",
    "a {nrp} patient",
    "a healthy volunteer",
)
HISTORY = (
    "h/o {~disease}",
    "PMH {~disease}, {~eponym}, {~disease}",
    "with {~disease}",
    "on {~drug} and {~drug}",
    "s/p {~procedure}",
    "hx of {~eponym}",
    "known {~diagnosis}",
    "allergic to {~drug}",
    "taking {~drug} {~dose} {~freq}",
    "no PMH",
    "just back from vacation",
    "post-op day {~number.count_int}",
    "hospital day 3",
    "status post {~method}",
)
NOW = (
    "p/w {~symptom} {~duration}",
    "presents with {~symptom} and {~symptom}",
    "c/o {~symptom}",
    "has {~symptom}",
    "now {~vital}, {~vital}",
    "labs {~lab}, {~lab}",
    "{~lab}",
    "{~sign} positive",
    "{~procedure} shows {~disease}",
    "EKG normal",
    "afebrile",
    "found down",
    "worsening {~symptom} since {~relative}",
    "BP up to 190/110",
    "{~score}",
)
ASK = (
    "What is the differential?", "What next?", "Best antibiotic?", "Is {~drug} safe?", "Can I combine {~drug} with {~drug}?", "Should I admit?", "Dose of {~drug}?", "How fast to correct the sodium?", "When do I repeat the {~procedure}?", "What does {~guideline} say?", "Which imaging first?", "Do I need to stop {~drug.brand} before {~procedure}?", "How do I explain {~eponym} to the family?",
    "Draft a plan.", "Write patient instructions for {~procedure}.", "Summarize the evidence for {~drug} in {~disease}.", "Compare {~drug} and {~drug}.", "Is this {~eponym} or {~eponym}?", "Refer to {~specialty}?", "Which ICD-10 code fits {~diagnosis}?", "Calculate CHA2DS2-VASc.", "Would you treat?", "tapering schedule?", "is this normal?", "please write a SOAP note", "Make a table of causes.", "what are red flags",
    "Convert {~drug} to {~drug}, equianalgesic.", "Interpret: pH 7.21, pCO2 60, HCO3 24.", "Renal dosing for eGFR 22?", "Explain Wenckebach vs Mobitz II.", "Does {~marker} matter here?", "How long do I continue {~drug}?", "Any interaction with {~newdrug}?", "What would {~agency} recommend?", "list side effects of {~drug.brand}",
)  # fmt: skip
_WHOLE = (
    "Write a template for a discharge summary.", "Act as an attending and quiz me on {~disease}.", "Make flashcards about {~eponym}, {~eponym} and {~sign}.", "Draft a letter to a patient (no name) about abnormal {~lab}.", "Explain to a patient what a {~device_class} does.", "Give me a mnemonic for the causes of {~symptom}.", "Summarize {~guideline} in five bullets.",
    "How do I chart a fall without blaming?", "What belongs in an H&P?", "Write an excuse letter for work, leave the name blank.", "How is {~score} computed?", "Generate a fake case without real people about {~disease}.", "Turn this into plain English: {~diagnosis}.", "Is it {~drug.brand} or {~drug.brand} that causes {~symptom}?", "Translate into Spanish: take {~dose} {~freq}.", "Fix the grammar: patient were seen and doing good.",
    "In {~eponym}, why is {~marker} low?", "my doctor said my {~lab} is off, should i worry", "can i take {~drug.brand} with {~drug.brand}", "i have {~symptom} {~duration}, is it {~disease}", "dad has {~disease} and won't eat, tips?", "my wife is pregnant and took {~drug.brand} {~relative}", "how do i ask my doctor about {~drug.brand}", "what questions should I ask before {~procedure}", "the nurse said NPO, what is that",
    "Grand rounds title ideas on {~eponym}", "Who should get {~procedure}?", "May I drive after {~procedure}?", "Will {~drug} show up on a drug test?", "What's new in {~specialty} this year?", "Rate my differential: {~disease}, {~eponym}, {~disease}.",
)  # fmt: skip


def _vignette(rng: Random) -> str:
    joint = rng.choice((", ", " ", ". ", ", ", "\n"))
    parts = [rng.choice(_WHO), *shuffled(rng, HISTORY, 0, 2), *shuffled(rng, NOW, 1, 3)]
    return joint.join(parts) + rng.choice((". ", "? ", ".\n", " - ", " ")) + rng.choice(ASK)


def _build(scope: Scope) -> str:
    rng = scope.rng
    if rng.random() < 0.35:
        return rng.choice(_WHOLE)
    if rng.random() < 0.15:
        return f"{rng.choice(ASK)}\n\n{{~sentences}} {{~sentences}}"
    return _vignette(rng)


FAMILY = Family("en_neg_prompt", "negative", _build, weight=4.0, cases=_WHO + HISTORY + NOW + ASK + _WHOLE)
