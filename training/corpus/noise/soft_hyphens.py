"""Soft hyphens inside of long words, as text copied from e-books and PDFs has them."""

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import PROSE, respell


def _apply(document: Document, rng: Random) -> Document:
    text = document.text
    return respell(
        document,
        [
            f"\u00ad{char}"
            if 1 < place < len(text) - 2 and text[place - 2 : place + 2].isalpha() and rng.random() < 0.08
            else char
            for place, char in enumerate(text)
        ],
    )


NOISE = Noise("soft_hyphens", _apply, forms=PROSE, weight=0.5)
