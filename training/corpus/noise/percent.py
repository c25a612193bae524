"""The text percent-coded (RFC 3986), as it stands in links and logs."""

from __future__ import annotations

from random import Random
from urllib.parse import quote

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import PROSE, each


def _apply(document: Document, rng: Random) -> Document:
    safe = rng.choice(("", ",.:'", "/:@.,-"))
    space = rng.choice(("%20", "+"))
    return each(document, lambda char: space if char == " " else quote(char, safe=safe))


NOISE = Noise("percent", _apply, forms=PROSE, weight=0.6)
