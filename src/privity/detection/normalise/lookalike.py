"""Cyrillic and Greek letters that pass for Latin ones within a Latin word (UTS 39, 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privity.detection.normalise.rewrite import Rewrite, Spelling

_GATE = r"[A-Za-z][\x{370}-\x{4ff}]|[\x{370}-\x{4ff}][A-Za-z]"
_MIXED = re.compile(r"[A-Za-z][\u0370-\u04ff]|[\u0370-\u04ff][A-Za-z]")
_WORD = re.compile(r"[^\W\d_]++")
_LATIN = str.maketrans(
    "АВЕЅІЈКМНОРСТУХѴԌԚԜаеѕіјорсухһԁԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι",
    "ABESIJKMHOPCTYXVGQWaesijopcyxhdqwlABEZHIKMNOPTYXovi",
)


def rewrites(text: str) -> Iterator[Rewrite]:
    """Yield each word of two scripts that is all Latin to the eye."""
    for word in _WORD.finditer(text):
        mixed = word.group()
        if mixed.isascii() or not _MIXED.search(mixed):
            continue
        latin = mixed.translate(_LATIN)
        if not any("\u0370" <= char <= "\u04ff" for char in latin):
            start = word.start()
            pieces = tuple((char, start + at, start + at + 1) for at, char in enumerate(latin))
            yield Rewrite(*word.span(), pieces)


SPELLING = Spelling("lookalike", _GATE, rewrites)
