"""Markdown and HTML marks around values: **John Smith**, `44-71920`, <b>...</b>, quotes and brackets."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from random import Random

from training.corpus.document import Document
from training.corpus.noise.noise import Noise
from training.corpus.noise.respell import PROSE

_MARKS = (("**", "**"), ("**", "**"), ("*", "*"), ("`", "`"), ("__", "__"), ("_", "_"), ("<b>", "</b>"), ("[", "]"), ('"', '"'), ("“", "”"), ("~~", "~~"), ("<", ">"),
    ("<strong>", "</strong>"), ("(", ")"), ("<mark>", "</mark>"), ("'", "'"), ("[[", "]]"), ("||", "||"))  # fmt: skip


def _apply(document: Document, rng: Random) -> Document:
    before, after = rng.choice(_MARKS)
    share = rng.choice((0.4, 1.0))
    parts: list[str] = []
    spans = []
    place = shift = 0
    for span in document.spans:
        if rng.random() >= share:
            before_here = after_here = ""
        else:
            before_here, after_here = before, after
        parts += [
            document.text[place : span.start],
            before_here,
            document.text[span.start : span.end],
            after_here,
        ]
        shift += len(before_here)
        spans.append(type(span)(span.start + shift, span.end + shift, span.label, span.opt, span.src))
        shift += len(after_here)
        place = span.end
    parts.append(document.text[place:])
    return Document(
        "".join(parts), tuple(spans), document.family, document.form, document.noise, document.lang
    )


NOISE = Noise("emphasis", _apply, forms=PROSE, weight=1.2)
