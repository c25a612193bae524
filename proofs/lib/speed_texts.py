"""Texts for measurements, as traffic mixes them: notes, dialogue, questions, JSON. Nobody in them exists."""

from __future__ import annotations

import json
import random
from collections.abc import Callable

_GIVEN = (
    "Maria", "Daniel", "Aisha", "Wei", "Carlos", "Ngozi", "Elena", "Tom", "Priya", "Lars",
    "Hannah", "Diego", "Mei", "Omar", "Greta", "Paul", "Ruth", "Ivan",
)  # fmt: skip
_SURNAMES = (
    "Lopez", "Whitfield", "Okafor", "Chen", "Garcia", "Adeyemi", "Petrova", "Baker", "Sharma",
    "Lindqvist", "Cohen", "Novak", "Wong", "Haddad", "Weber",
)  # fmt: skip
_NOTE = (
    "The patient sleeps well and denies fever, cough or night sweats.",
    "Blood pressure 128/76, heart rate 72, SpO2 97 % on room air; weight stable at 81 kg.",
    "Lungs are clear on both sides and the abdomen is soft without tenderness.",
    "History of type 2 diabetes, hypertension and Crohn's disease, well controlled for six years.",
    "Continues metoprolol 25 mg twice daily, lisinopril 10 mg and metformin 500 mg with meals.",
    "Wound edges are dry and closed, the dressing was changed without difficulty.",
    "Sodium 138, potassium 4.2, creatinine 0.9; the metabolic panel is repeated before the next visit.",
    "We discussed diet, daily walks and when to call the office again.",
    "Echocardiogram shows a normal ejection fraction and no effusion; Apgar and Glasgow scores do not apply.",
    "The rash on the left forearm faded within two weeks of topical hydrocortisone.",
    "Imaging of the lumbar spine shows mild degenerative change at L4 and L5 without stenosis.",
    "He was advised to stop smoking and offered nicotine replacement; he wants to think about it.",
)
_SAID = (
    "Doctor: How have you been feeling since the last visit?",
    "Patient: Not too bad, the cough is better but I still wake up at night.",
    "Doctor: And the new tablets, do you take them with food?",
    "Patient: Mostly, when I remember, and sometimes only in the evening.",
    "Doctor: Let me listen to your chest. Breathe in, and out. Any swelling in the legs?",
    "Patient: A little after work. Should I be worried about that?",
    "Doctor: Not for now. We will look at the kidneys again and then decide together.",
)
_ASKED = (
    "Write a function that reads a CSV file and returns the mean of each numeric column; keep it short.",
    "Summarise the discussion above in three sentences that a layperson understands.",
    "Which guideline covers hypertension in pregnancy, and what does it say about labetalol?",
    "Explain the difference between sensitivity and specificity with a small example in numbers.",
)


def _person(draw: random.Random) -> str:
    return f"{draw.choice(_GIVEN)} {draw.choice(_SURNAMES)}"


def note(draw: random.Random) -> str:
    """A visit: a head with identifiers, then findings."""
    whole = _person(draw)
    day, month = draw.randrange(1, 29), draw.randrange(1, 13)
    head = (
        f"Patient: {whole}   MRN: {draw.randrange(10**6, 10**7)}   "
        f"DOB: {month:02}/{day:02}/{draw.randrange(1935, 2004)}\n"
        f"Seen on {day % 12 + 1}/{month}/2025 by Dr. {_person(draw)} at Lakeside Medical Center. Lives at "
        f"{draw.randrange(1, 900)} Oak Street, Madison, WI 537{draw.randrange(10, 99)}, "
        f"phone (608) 555-01{draw.randrange(100):02}.\n\n"
    )
    findings = draw.sample(_NOTE, draw.randrange(7, len(_NOTE)))
    return head + " ".join(findings) + f" {whole.split()[1]} agrees with the plan.\n\n"


def dialogue(draw: random.Random) -> str:
    """A few turns of a visit, as a transcript has them."""
    turns = draw.sample(_SAID, draw.randrange(4, len(_SAID)))
    return (
        "\n".join([*turns, f"Patient: My daughter {draw.choice(_GIVEN)} drives me, she will call on Monday."])
        + "\n\n"
    )


def question(draw: random.Random) -> str:
    """What people ask a model that identifies nobody."""
    return "\n".join(draw.sample(_ASKED, 2)) + "\n\n"


def resource(draw: random.Random) -> str:
    """A record as a tool returns it."""
    return (
        json.dumps(
            {
                "resourceType": "Patient",
                "name": [{"family": draw.choice(_SURNAMES), "given": [draw.choice(_GIVEN)]}],
                "birthDate": f"{draw.randrange(1935, 2004)}-0{draw.randrange(1, 10)}-1{draw.randrange(10)}",
                "identifier": [{"type": "MR", "value": str(draw.randrange(10**6, 10**7))}],
                "status": "active",
                "note": draw.choice(_NOTE),
            }
        )
        + "\n\n"
    )


_KINDS: tuple[Callable[[random.Random], str], ...] = (note, note, dialogue, question, resource)


def text(number: int, size: int) -> str:
    """Return the text of this number, exactly so many characters long."""
    draw = random.Random(number)
    pieces: list[str] = []
    while sum(map(len, pieces)) < size:
        pieces.append(draw.choice(_KINDS)(draw))
    return "".join(pieces)[:size]
