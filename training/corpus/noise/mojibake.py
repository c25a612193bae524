"""UTF-8 read as Latin-1 (GarcÃ­a), accents decomposed, or replaced by question marks."""

from __future__ import annotations

import unicodedata
from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import each


def _apply(document: Document, rng: Random) -> Document:
    manner = rng.choice(("latin", "latin", "decomposed", "question"))

    def spell(char: str) -> str:
        if char.isascii():
            return char
        match manner:
            case "latin":
                return char.encode().decode("cp1252", errors="replace")
            case "decomposed":
                return unicodedata.normalize("NFD", char)
            case _:
                return rng.choice("?\ufffd")

    return each(document, spell)


NOISE = Noise("mojibake", _apply, weight=0.4)
