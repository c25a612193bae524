"""A stretch out of the middle: windows of logs, chunks of retrieval, messages that were cut."""

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import cut


def _apply(document: Document, rng: Random) -> Document:
    text = document.text
    if len(text) < 60:
        return document
    start = rng.randrange(len(text) // 3) if rng.random() < 0.7 else 0
    end = len(text) - rng.randrange(len(text) // 3) if rng.random() < 0.7 or not start else len(text)
    if rng.random() < 0.85:  # mostly between words
        start = max(0, text.find(" ", start) + 1) if start else 0
        space = text.rfind(" ", start, end)
        end = space if space > start and end < len(text) else end
    done = cut(document, start, end)
    return done if done.text.strip() else document


NOISE = Noise("truncate", _apply, weight=2.0)
