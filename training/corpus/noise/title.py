"""Every Word With A Capital, so that capitals say nothing."""

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import respell


def _apply(document: Document, _rng: Random) -> Document:
    text = document.text
    return respell(
        document,
        [
            char if place and (text[place - 1].isalnum() or text[place - 1] == "'") else char.upper()
            for place, char in enumerate(text)
        ],
    )


NOISE = Noise("title", _apply, weight=1.0)
