"""Accents dropped: é becomes e, ß ss, ø o."""

from __future__ import annotations

import unicodedata
from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import each

_WHOLE = {
    "ß": "ss",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "đ": "d",
    "Đ": "D",
    "ı": "i",
    "þ": "th",
}


def _bare(char: str) -> str:
    if char.isascii():
        return char
    return _WHOLE.get(char) or "".join(
        c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c)
    )


def _apply(document: Document, _rng: Random) -> Document:
    return each(document, _bare)


NOISE = Noise("no_accents", _apply, weight=0.8)
