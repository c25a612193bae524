"""Clinical notes of a wanted length about people who do not exist, each note about another one.

A repeated note would be answered from caches that real traffic does not fill: so every request of a
measurement brings a new person, with the identifiers that such notes carry.
"""

from __future__ import annotations

import json
import random

_GIVEN = ("Maria", "James", "Aisha", "Robert", "Elena", "Samuel", "Priya", "Daniel", "Grace", "Thomas")
_SURNAMES = ("Lopez", "Okafor", "Whitfield", "Novak", "Petersen", "Ramirez", "Sullivan", "Nguyen", "Park")
_STREETS = ("Larkspur Lane", "Oak Street", "Birch Avenue", "Mill Road", "Hawthorne Drive")
_DRUGS = ("metoprolol 25 mg", "lisinopril 10 mg", "metformin 500 mg", "sertraline 50 mg", "warfarin 5 mg")
_COMPLAINTS = ("chest tightness", "shortness of breath", "migraine", "knee pain", "dizziness on rising")
_SENTENCES = (
    "The patient sleeps well and denies fever, cough or night sweats. ",
    "Blood pressure was taken twice while seated and is within the agreed range. ",
    "Lungs are clear on both sides and the abdomen is soft without tenderness. ",
    "We discussed diet, daily walks and when to call the office again. ",
    "The metabolic panel is repeated before the next visit; earlier results were unremarkable. ",
    "No change of the current dose is needed while the symptoms stay as they are. ",
    "Wound edges are dry and closed, the dressing was changed without difficulty. ",
    "The family asks for a letter to the insurer about the physical therapy. ",
)


def note(number: int, size: int) -> str:
    """Return the note about person ``number``, ``size`` characters long."""
    draw = random.Random(number)
    given, surname = draw.choice(_GIVEN), draw.choice(_SURNAMES)
    record = f"{draw.randrange(10**7, 10**8)}"
    head = (
        f"Patient: {given} {surname}, MRN {record}, "
        f"DOB {draw.randrange(1, 13):02}/{draw.randrange(1, 29):02}/"
        f"{draw.randrange(1940, 2005)}, SSN {draw.randrange(130, 700)}-{draw.randrange(10, 99)}-"
        f"{draw.randrange(1000, 9999)}, phone (608) 555-01{draw.randrange(100):02}, e-mail "
        f"{given.lower()}.{surname.lower()}{record[:4]}@example.org, lives at {draw.randrange(1, 900)} "
        f"{draw.choice(_STREETS)}, Madison, WI 537{draw.randrange(10, 99)}. Complains of "
        f"{draw.choice(_COMPLAINTS)} and takes {draw.choice(_DRUGS)}. "
    )
    pieces, length = [head], len(head)
    while length < size:
        piece = draw.choice(_SENTENCES)
        if draw.random() < 0.15:
            piece = f"{'Ms' if draw.random() < 0.5 else 'Mr'}. {surname} agrees with the plan. "
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces)[:size]


def body(model: str, messages: list[str], *, stream: bool = False) -> bytes:
    """Return a chat request: the messages in turn from user and assistant, ending with the user."""
    turns = [
        {"role": "user" if (len(messages) - place) % 2 else "assistant", "content": text}
        for place, text in enumerate(messages)
    ]
    document: dict[str, object] = {"model": model, "messages": turns}
    if stream:
        document["stream"] = True
    return json.dumps(document).encode()
