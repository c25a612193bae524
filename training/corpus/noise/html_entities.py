"""Characters as HTML entities: quotes and accents, or every letter of a value by its number."""

from __future__ import annotations

from html.entities import codepoint2name
from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import PROSE, respell, span_at


def _apply(document: Document, rng: Random) -> Document:
    special = any(char in "&<>\"'" or not char.isascii() for char in document.text)
    numbered = not special or rng.random() < 0.3
    hexed = rng.random() < 0.4
    spaces = rng.random() < 0.3
    covered = span_at(document)

    def spell(char: str, place: int) -> str:
        code = ord(char)
        if numbered and covered[place] and char.isalnum():
            return f"&#x{code:X};" if hexed else f"&#{code};"
        if char == "'":
            return "&#39;"
        if spaces and char == " ":
            return "&nbsp;"
        if char in '&<>"' or code > 0x7F:
            return f"&{codepoint2name[code]};" if code in codepoint2name else f"&#{code};"
        return char

    return respell(document, [spell(char, place) for place, char in enumerate(document.text)])


NOISE = Noise("html_entities", _apply, forms=PROSE, weight=0.8)
