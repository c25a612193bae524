"""Letters of other scripts that pass for Latin ones (UTS 39, 4): Cyrillic, Greek and Armenian.

A word of two scripts that is all Latin to the eye is Latin. A word of such letters alone is read so only
where the text around it is Latin: "СОР" may be Russian.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from privity.detection.normalise.rewrite import Rewrite, Spelling
from privity.domain.late import late

_GATE = r"[\x{370}-\x{58f}]"
_WORD = late(r"[^\W\d_]++")
_OTHER = late(r"[\u0370-\u058f]")
_LATIN_LETTER = re.compile(r"[A-Za-z]")
_LATIN = str.maketrans(
    "АВЕЅІЈКМНОРСТУХѴԌԚԜҮаеѕіјорсухһԁԛԝӏѵүΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιυАոսօհցզՏՕԼ",
    "ABESIJKMHOPCTYXVGQWYaesijopcyxhdqwlvyABEZHIKMNOPTYXoviuAnuohgqSOL",
)


def rewrites(text: str) -> Iterator[Rewrite]:
    """Yield each word that is all Latin to the eye and not to a machine."""
    among_latin: bool | None = None
    for word in _WORD.finditer(text):
        if word.group().isascii():
            continue
        latin = word.group().translate(_LATIN)
        if latin == word.group() or _OTHER.search(latin):
            continue
        if not _LATIN_LETTER.search(word.group()):
            if among_latin is None:
                among_latin = len(_LATIN_LETTER.findall(text)) > 2 * len(_OTHER.findall(text))
            if not among_latin:
                continue
        start = word.start()
        pieces = tuple((char, start + at, start + at + 1) for at, char in enumerate(latin))
        yield Rewrite(*word.span(), pieces)


SPELLING = Spelling("lookalike", _GATE, rewrites)
