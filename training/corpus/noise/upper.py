"""Everything in capitals, as old systems store and some clinicians dictate."""

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import each


def _apply(document: Document, _rng: Random) -> Document:
    return each(document, str.upper)


NOISE = Noise("upper", _apply, weight=4.0)
