"""Whole texts in form encoding (WHATWG URL 5): ``Seen+by+Dr.+Li%2C+MRN+8842113``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privity.detection.normalise.rewrite import Rewrite, Spelling
from privity.domain.late import late

_GATE = r"[\pL.,]\+[\pL0-9]+[.,]?\+[\pL0-9]"
_RUN = late(r"(?<![^\s<>\"'])[^\s<>\"'+]*+(?:\++[^\s<>\"'+]++){2,}+")
_PIECE = re.compile(r"\++|(?:%[0-9A-Fa-f]{2})++")


def rewrites(text: str) -> Iterator[Rewrite]:
    """Yield each plus and percent escape of a run that has several of the former."""
    for run in _RUN.finditer(text):
        for piece in _PIECE.finditer(text, *run.span()):
            meaning = _meaning(piece.group())
            if meaning is not None:
                yield Rewrite(*piece.span(), ((meaning, *piece.span()),))


SPELLING = Spelling("plus", _GATE, rewrites)


def _meaning(piece: str) -> str | None:
    if piece[0] == "+":
        return " " * len(piece)
    try:
        return bytes.fromhex(piece.replace("%", "")).decode()
    except UnicodeDecodeError:
        return None
