"""Everything in lower case, as people type in a hurry and as recognisers of speech write."""

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import each


def _apply(document: Document, _rng: Random) -> Document:
    return each(document, str.lower)


NOISE = Noise("lower", _apply, weight=8.0)
