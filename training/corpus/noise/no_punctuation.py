"""Marks at the ends of words left out; those inside of words and numbers stay."""

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import PROSE, respell

_MARKS = set(".,;:!?'\"()")


def _apply(document: Document, rng: Random) -> Document:
    share = rng.choice((1.0, 1.0, 0.6))
    text = f"{document.text} "
    return respell(
        document,
        [
            "" if char in _MARKS and not text[place + 1].isalnum() and rng.random() < share else char
            for place, char in enumerate(document.text)
        ],
    )


NOISE = Noise("no_punctuation", _apply, forms=PROSE, weight=2.0)
