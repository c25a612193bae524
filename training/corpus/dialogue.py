"""Conversations: turns under the many ways in which speakers are marked, and how people really talk."""
# ruff: noqa: E501  # lists of words read better as rows of text

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

Turn = tuple[str, str]  # who ("a" or "b"), what

_MARKS: dict[str, tuple[tuple[str, str], ...]] = {
    "clinic": (
        ("Doctor:", "Patient:"), ("DOCTOR:", "PATIENT:"), ("D:", "P:"), ("Dr:", "Pt:"), ("[doctor]", "[patient]"), ("Speaker 1:", "Speaker 2:"), ("Clinician:", "Patient:"),
        ("Provider -", "Patient -"), ("SPK_0:", "SPK_1:"), ("Dr. {name.family#2}:", "{name.given#1}:"), ("Dr. {name.family#2}:", "Patient:"), ("<v Doctor>", "<v Patient>"),
        ("**Doctor:**", "**Patient:**"), ("S1", "S2"), ("{name.given#2}:", "{name.given#1}:"), ("Doctor -", "{~title} {name.family#1} -"), ("Nurse:", "Patient:"),
    ),
    "desk": (
        ("Agent:", "Caller:"), ("AGENT:", "CUSTOMER:"), ("Rep:", "Customer:"), ("Operator:", "Caller:"), ("{name.given#2}:", "{name.given#1}:"), ("A:", "C:"), ("agent", "customer"),
        ("Speaker A:", "Speaker B:"), ("Advisor:", "Client:"), ("[Agent]", "[Member]"), ("{name.given#2} (Support):", "{name.full#1}:"), ("bot:", "user:"), ("CSR:", "MBR:"),
        ("{name.full#2}:", "{name.full#1}:"), ("assistant:", "user:"), ("Agent {name.given#2}:", "Customer:"),
    ),
    "friends": (
        ("{name.given#2}:", "{name.given#1}:"), ("{name.nick#2}:", "{name.nick#1}:"), ("{handle#2}:", "{handle#1}:"), ("<{username#2}>", "<{username#1}>"), ("Me:", "{name.given#1}:"),
        ("{name.lowergiven#2}:", "{name.lowergiven#1}:"), ("{name.full#2} —", "{name.full#1} —"),
    ),
}  # fmt: skip
_FILLS = (
    "um, ",
    "uh, ",
    "well, ",
    "you know, ",
    "so, ",
    "I mean, ",
    "okay, ",
    "yeah, ",
    "mm-hm, ",
    "let me see, ",
    "right, ",
)
_SPLIT = re.compile(r"(?<=[,;]) ")


def disfluent(rng: Random, text: str, rate: float = 0.35) -> str:
    """Put in what people say while they think; never inside of a slot."""
    if rng.random() < rate:
        filler = rng.choice(_FILLS)
        first = text[:1]
        rest = (
            text if first == "{" or text.startswith(("I ", "I'", "Dr", "Doc")) else first.lower() + text[1:]
        )
        text = filler.capitalize() + rest
    parts = _SPLIT.split(text)
    if len(parts) > 1 and "{?" not in text and rng.random() < rate:
        place = rng.randrange(1, len(parts))
        parts[place] = rng.choice(_FILLS) + parts[place]
    return " ".join(parts)


def talk(rng: Random, kind: str, turns: Sequence[Turn], *, halting: float = 0.3) -> str:
    """Write turns as a template: with marks, with times, as one paragraph, or bare.

    Args:
        rng: The document's dice.
        kind: clinic, desk or friends.
        turns: Who says what, in the slot language; person 1 is `b`, person 2 is `a`.
        halting: How much the speakers hesitate.
    """
    marks = dict(zip("ab", rng.choice(_MARKS[kind]), strict=True))
    style = rng.choices(("marks", "bare", "run", "times"), (62, 12, 14, 12))[0]
    seconds = rng.randrange(60)
    lines = []
    for who, text in turns:
        said = disfluent(rng, text, halting)
        seconds += rng.randint(2, 25)
        clock = f"{seconds // 60:02}:{seconds % 60:02}"
        if style == "times":
            lines.append(f"[{clock}] {marks[who]} {said}" if rng.random() < 0.9 else f"[{clock}] {said}")
        elif style == "marks":
            lines.append(f"{marks[who]} {said}")
        else:
            lines.append(said)
    return (" " if style == "run" else rng.choice(("\n", "\n", "\n\n"))).join(lines)
