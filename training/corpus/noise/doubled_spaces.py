"""Spaces doubled, or tabs and no-break spaces in their place."""

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import PROSE, each


def _apply(document: Document, rng: Random) -> Document:
    other = rng.choice(("  ", "  ", "   ", "\u00a0", "\t", "\u2009"))
    share = rng.choice((0.1, 0.3, 1.0))
    return each(document, lambda char: other if char == " " and rng.random() < share else char)


NOISE = Noise("doubled_spaces", _apply, forms=PROSE)
