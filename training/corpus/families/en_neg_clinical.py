"""Clinical prose without an identifier: notes that speak of nobody, protocols, drug facts."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope
from training.corpus.values.clinical import SENTENCES

_MORE = (
    "Transferred from an outside hospital.", "Seen at the clinic, then in the emergency department.", "Lives in a nursing home and goes to adult day care.", "The pharmacy at the hospital was closed.", "Sent from urgent care to the ICU.", "CBC, CMP, TSH and UA sent; BNP and CK-MB pending.", "{~marker} positive, {~marker} negative.", "On {~chemical} supplements.", "Bed 12, room 4, floor 3.", "PT/OT/SLP to see.", "c/o SOB, DOE, PND; no CP, N/V/D.",

    "{~agency.cap} recommends {~drug} for {~disease}.",
    "Label approved by {~agency}; see {~guideline}.",
    "Care was billed to {~agency}.",
    "The {nrp}-speaking patient used an interpreter.",
    "Of {nrp} descent; family history of {~eponym}.",

    "The patient is a {age.below}-year-old {~man} with {~disease}, {~disease} and {~eponym}, who presents with {~symptom} {~duration}.", "{age.below} yo {~mf} c/o {~symptom}; {~vital}, {~vital}.", "Patient tolerated {~procedure} well and was sent to recovery in stable condition.",
    "S/p {~procedure} POD 2, pain controlled, {~vital}.", "{~drug.cap} inhibits its target and is taken {~freq}; common side effects are {~symptom} and {~symptom}.", "The usual dose of {~drug} is {~dose} {~freq}; adjust when eGFR is below 30.",
    "{~eponym} should be distinguished from {~eponym}.", "In {~eponym}, {~symptom} precedes {~symptom} by years.", "Both {~sign} and {~sign} were negative.", "{~score}, {~score}.", "{~method} was used in place of a {~method}.", "Mother reports {~symptom}; father has {~disease}.", "Her daughter drove her home.",
    "He lives alone in a two-story house and has a dog.", "The attending was called and agreed with the plan.", "Discussed with the on-call resident and the charge nurse.", "Nurse at bedside; doctor notified; family updated.", "Will follow up with primary care in one to two weeks.", "May take {~drug} with food. Will recheck {~relative}.",
    "April showers of emboli? No: one embolus.", "Grade 2/6 systolic murmur at the left sternal border.", "Mark the site before incision.", "Bill the visit under {~code.cpt}.", "Rose bengal staining was positive.", "Grant-funded sampling of stool.", "Grace period for {~drug}: 12 hours.",
    "Course complicated by {~disease}, treated with {~drug} and {~drug}.", "{~guideline} recommends {~drug} as first line.", "According to {~guideline}, targets are below 130/80.", "Score: {~number.ratio}. {~lab}. {~lab}. {~lab}.", "Ht 170 cm, {~vital}, {~vital}, {~vital}, {~vital}.", "ROS: negative for {~symptom}, {~symptom}, {~symptom}; positive for {~symptom}.",
    "A/P: {~disease}: {~drug} {~dose} {~freq}. {~disease}: stop {~drug}. {~eponym}: {~procedure} {~relative}.", "Pt seen and examined. Agree with resident's note. Plan as above.", "Neuro: A&Ox3, CN II-XII intact, DTR 2+. MSK: {~sign} positive on the left.", "Last menstrual period two weeks ago; G2P1; {~lab}.",
    "Diet: Mediterranean. Exercise: 30 minutes, five days a week. Sleep: 7 to 9 hours.", "On a scale from 0 to 10 pain is {~number.ratio}.", "{~procedure.cap}: normal sinus rhythm at 72, no ST changes.", "The {~device_class} alarm sounded; battery replaced.", "Chest clear, no wheeze, no rales, no rhonchi.",
    "Advised to call 911 for chest pain and 988 in crisis.", "{~specialty.cap} and {~specialty} following.", "Gram stain showed gram-positive cocci in clusters; Strep viridans and Staph epidermidis unlikely.", "Escherichia coli >100,000 CFU/mL, sensitive to {~drug}; Candida albicans; Clostridioides difficile toxin negative.",
)  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    lines = shuffled(rng, _MORE, 1, 6) + shuffled(rng, SENTENCES, 0, 5)
    rng.shuffle(lines)
    if rng.random() < 0.3:
        heads = rng.sample(
            (
                "HPI:",
                "Assessment:",
                "Plan:",
                "EXAM",
                "Labs:",
                "PMH:",
                "Impression -",
                "Hospital Course",
                "Review of Systems:",
                "Meds:",
                "# Problem list",
            ),
            min(4, len(lines)),
        )
        lines = [f"{heads[n]} {line}" if n < len(heads) else line for n, line in enumerate(lines)]
        return "\n".join(lines)
    return rng.choice((" ", " ", "\n")).join(lines)


FAMILY = Family("en_neg_clinical", "negative", _build, weight=4.2, cases=_MORE)
