"""Lines broken at a narrow width, through names and numbers too, now and then with a hyphen or a quote mark."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import PROSE, respell


def _apply(document: Document, rng: Random) -> Document:
    width = rng.choice((20, 32, 40, 60, 72, 78))
    start = rng.choice(("", "", "", "> ", "    ", "| "))
    joint = "\n" + start
    parts = list(document.text)
    column = 0
    for place, char in enumerate(document.text):
        column += 1
        if char == "\n":
            column = 0
            parts[place] = joint
        elif char == " " and column >= width:
            parts[place] = joint
            column = 0
        elif char.isalpha() and column >= width + 8 and document.text[place - 1].isalpha():
            parts[place] = rng.choice(("-", "", "=")) + joint + char
            column = 0
    parts[:1] = [start + parts[0]] if parts and not document.text.startswith("\n") else parts[:1]
    done = respell(document, parts)
    if start and done.spans and document.spans[0].start == 0:
        # The mark before the first line stands in no span.
        return respell(document, [parts[0].removeprefix(start), *parts[1:]])
    return done


NOISE = Noise("broken_lines", _apply, forms=PROSE, weight=1.5)
