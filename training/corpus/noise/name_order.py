"""Surnames first, with and without comma or capitals."""

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import edited


def _apply(document: Document, rng: Random) -> Document:
    manner = rng.choice(("{1} {0}", "{1}, {0}", "{1},{0}", "{2} {0}", "{2}, {0}"))
    edits = []
    for span in document.spans:
        words = document.text[span.start : span.end].split(" ")
        if (
            span.label == "NAME"
            and len(words) == 2
            and all(word.replace("-", "").replace("'", "").isalpha() for word in words)
        ):
            given, family = words
            edits.append((span.start, span.end, manner.format(given, family, family.upper())))
    return edited(document, edits)


NOISE = Noise("name_order", _apply, weight=0.8)
