"""Letters of other scripts that look the same (Unicode TR 39), and figures as mathematical ones."""

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import respell, span_at

_ALIKE = dict(
    zip(
        "ABCEHIJKMOPSTXYaceijopsxyBEZHKMNTvnu",
        "АВСЕНІЈКМОРЅТХҮасеіјорѕхуΒΕΖΗΚΜΝΤνոս",
        strict=True,
    )
)


def _apply(document: Document, rng: Random) -> Document:
    share = rng.choice((0.15, 0.4, 1.0))
    mathematical = rng.random() < 0.2
    covered = span_at(document)

    def spell(char: str) -> str:
        if mathematical and char.isascii() and char.isalnum():
            base = 0x1D7CE if char.isdigit() else 0x1D400 if char.isupper() else 0x1D41A
            return chr(base + ord(char) - ord("0" if char.isdigit() else "A" if char.isupper() else "a"))
        return _ALIKE.get(char, char)

    return respell(
        document,
        [
            spell(char) if covered[place] and rng.random() < share else char
            for place, char in enumerate(document.text)
        ],
    )


NOISE = Noise("homoglyphs", _apply, weight=0.7)
