"""What scanning makes of letters and figures: O and 0, l and 1, rn and m, broken spaces."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import edges, edited

_CONFUSED = {
    "0": "O", "O": "0", "1": "l", "l": "1", "I": "l", "i": "í", "5": "S", "S": "5", "8": "B", "B": "8", "6": "G", "G": "6", "2": "Z", "Z": "2",
    "e": "c", "c": "e", "a": "o", "u": "v", "n": "ri", "m": "rn", "w": "vv", "d": "cl", "h": "b", "t": "f", ".": ",", ",": ".", "g": "q", "'": "`",
    "-": "—", "/": "l", ":": ";", "4": "A", "7": "1", "9": "g", "f": "t", "y": "v", "D": "O", "E": "F", "U": "V",
}  # fmt: skip
_PAIRS = {"rn": "m", "cl": "d", "vv": "w", "li": "h", "fi": "ﬁ", "fl": "ﬂ", "ri": "n"}


def _apply(document: Document, rng: Random) -> Document:
    share = rng.choice((0.01, 0.02, 0.04))
    fixed = edges(document)
    text = document.text
    edits: list[tuple[int, int, str]] = []
    place = 0
    while place < len(text):
        pair = text[place : place + 2]
        chance = rng.random()
        step = 1
        if pair in _PAIRS and chance < share * 3 and place + 1 not in fixed:
            edits.append((place, place + 2, _PAIRS[pair]))
            step = 2
        elif text[place] in _CONFUSED and chance < share:
            edits.append((place, place + 1, _CONFUSED[text[place]]))
        elif text[place] == " " and chance < share:
            edits.append((place, place + 1, rng.choice(("", "  "))))
        elif text[place].isalnum() and chance < share * 0.15 and place not in fixed:
            edits.append((place, place, " "))
        place += step
    return edited(document, edits)


NOISE = Noise("ocr", _apply, weight=1.5)
