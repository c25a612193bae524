"""Titles before names left out, so that a name is not known by its title alone."""

from __future__ import annotations

import re
from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import PROSE, edited

_TITLE = re.compile(
    r"(?:\b(?:Mrs?|Ms|Miss|Mx|Drs?|Doctor|Prof|Sra?|Srta|Dra|Dña|Frau|Herrn?|Mme|Mlle|Sig|dott|Dott(?:\.ssa)?|mevrouw|dhr|mw|dokter)\b\.?\s+)+$",
    re.IGNORECASE,
)


def _apply(document: Document, _rng: Random) -> Document:
    edits = []
    last = 0
    for span in document.spans:
        if span.label == "NAME":
            title = _TITLE.search(document.text, last, span.start)
            if title:
                edits.append((title.start(), span.start, ""))
        last = span.end
    return edited(document, edits)


NOISE = Noise("no_honorific", _apply, forms=PROSE, weight=0.8)
