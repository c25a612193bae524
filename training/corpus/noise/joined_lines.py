"""Line breaks lost, as when text is pasted from a page or a PDF."""

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import PROSE, each


def _apply(document: Document, rng: Random) -> Document:
    joint = rng.choice((" ", " ", "", "  ", " | ", "; ", "\\n", "<br>"))
    return each(document, lambda char: joint if char == "\n" else char)


NOISE = Noise("joined_lines", _apply, forms=PROSE)
