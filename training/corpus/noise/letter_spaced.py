"""Values with a space, dot or hyphen between all their letters, as on forms with boxes and to slip through."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import respell


def _apply(document: Document, rng: Random) -> Document:
    joint = rng.choices((" ", "-", ".", " . ", "_"), (70, 10, 8, 4, 8))[0]
    share = rng.choice((0.3, 0.6, 1.0))
    parts = list(document.text)
    for span in document.spans:
        if rng.random() >= share or span.end - span.start > 40:
            continue
        for place in range(span.start, span.end - 1):
            if document.text[place] == " ":
                parts[place] = "  " if joint == " " else " "
            elif document.text[place + 1] != " ":
                parts[place] += joint
    return respell(document, parts)


NOISE = Noise("letter_spaced", _apply, weight=0.7)
