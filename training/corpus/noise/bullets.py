"""Lines as bullets, numbered points, headings or quotes; sentences on lines of their own."""

from __future__ import annotations

import re
from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import PROSE, edited, span_at

_STOP = re.compile(r"(?<=[a-z)][.!?]) (?=[A-Z])")


def _apply(document: Document, rng: Random) -> Document:
    mark = rng.choice(("- ", "* ", "• ", "# ", "> ", "{}. ", "{}) ", "[ ] ", "-- ", "– "))
    covered = span_at(document)
    count = 1
    edits: list[tuple[int, int, str]] = []
    for match in re.finditer(rf"\n+|{_STOP.pattern}", document.text):
        if covered[match.start()] is None:
            count += 1
            edits.append((match.start(), match.end(), "\n" + mark.format(count)))
    done = edited(document, edits)
    head = mark.format(1)
    moved = tuple(type(s)(s.start + len(head), s.end + len(head), s.label, s.opt, s.src) for s in done.spans)
    return Document(head + done.text, moved, document.family, document.form, document.noise, document.lang)


NOISE = Noise("bullets", _apply, forms=PROSE, weight=1.0)
