"""Slips of the fingers: neighbouring keys, letters swapped, doubled, left out; in names above all."""

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import edited

_ROWS = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEAR = {
    char: row[max(0, place - 1) : place] + row[place + 1 : place + 2]
    for row in _ROWS
    for place, char in enumerate(row)
}


def _slip(word: str, rng: Random) -> str:
    place = rng.randrange(len(word))
    char = word[place]
    match rng.randrange(4):
        case 0 if place + 1 < len(word):
            return word[:place] + word[place + 1] + char + word[place + 2 :]
        case 1:
            return word[:place] + char + word[place:]
        case 2 if len(word) > 3:
            return word[:place] + word[place + 1 :]
        case _:
            near = rng.choice(_NEAR.get(char.lower(), char) or char)
            return word[:place] + (near.upper() if char.isupper() else near) + word[place + 1 :]


def _apply(document: Document, rng: Random) -> Document:
    edits: list[tuple[int, int, str]] = []
    inside = [
        (span.start, span.end, 0.25)
        for span in document.spans
        if span.label in ("NAME", "LOCATION", "ORG", "ADDRESS")
    ]
    for start, end, share in inside:
        place = start
        for word in document.text[start:end].split(" "):
            if len(word) > 2 and word.isalpha() and rng.random() < share:
                edits.append((place, place + len(word), _slip(word, rng)))
            place += len(word) + 1
    covered = [(span.start, span.end) for span in document.spans]
    place = 0
    for word in document.text.split(" "):
        end = place + len(word)
        free = not any(start < end and place < stop for start, stop in covered)
        if free and len(word) > 3 and word.isalpha() and rng.random() < 0.02:
            edits.append((place, end, _slip(word, rng)))
        place = end + 1
    return edited(document, edits)


NOISE = Noise("typos", _apply, weight=2.0)
