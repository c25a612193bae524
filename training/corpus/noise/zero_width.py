"""Characters without width inside of words and numbers: harmless leftovers, or an attempt to slip through."""

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import respell, span_at

_MARKS = "\u200b\u200c\u200d\u2060\ufeff"


def _apply(document: Document, rng: Random) -> Document:
    mark = rng.choice(_MARKS)
    everywhere = rng.random() < 0.3
    covered = span_at(document)
    share = rng.choice((0.1, 0.3, 1.0))
    return respell(
        document,
        [
            f"{char}{mark}"
            if char.isalnum() and (everywhere or covered[place]) and rng.random() < share
            else char
            for place, char in enumerate(document.text)
        ],
    )


NOISE = Noise("zero_width", _apply, weight=0.7)
