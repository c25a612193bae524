"""Full-width letters and figures (U+FF01 ...), of the identifiers alone or of the whole text."""

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import respell, span_at


def _wide(char: str) -> str:
    return chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else "\u3000" if char == " " else char


def _apply(document: Document, rng: Random) -> Document:
    everywhere = rng.random() < 0.4
    figures = rng.random() < 0.4
    covered = span_at(document)
    return respell(
        document,
        [
            _wide(char) if (everywhere or covered[place]) and (char.isdigit() or not figures) else char
            for place, char in enumerate(document.text)
        ],
    )


NOISE = Noise("full_width", _apply, weight=0.7)
