"""From a text to the other ways to read it."""

from __future__ import annotations

from privity.detection.gate import Gate
from privity.detection.mapping import MappedText, compose
from privity.detection.normalise import (
    broken,
    characters,
    lookalike,
    misread,
    plus,
    said_plates,
    spaced,
    spoken,
    spoken_abroad,
)
from privity.detection.normalise.rewrite import Spelling, windows

#: Spellings of single characters come first; the others are looked for in their plain form as well.
SPELLINGS: tuple[Spelling, ...] = (
    characters.SPELLING,
    lookalike.SPELLING,
    plus.SPELLING,
    spaced.SPELLING,
    spaced.MARKED,
    spoken.SPELLING,
    spoken.FIGURES,
    spoken_abroad.SPELLING,
    said_plates.SPELLING,
    misread.SPELLING,
    broken.SPELLING,
)

_GATE = Gate((spelling.name, spelling.gate) for spelling in SPELLINGS)

# An escape of an escape (``&amp;#64;``, ``%2540``) is undone; a third one nobody writes.
_LAYERS = 2


def variants(text: str) -> list[MappedText]:
    """Return the stretches of a text that read otherwise, as they read. Most texts have none."""
    present = _GATE.occurring(text)
    if not present:
        return []
    found: list[MappedText] = []
    layer = [MappedText(text)]
    sources = list(layer)
    if characters.SPELLING.name in present:
        for _ in range(_LAYERS):
            layer = [
                compose(window, outer)
                for outer in layer
                for window in windows(outer.text, characters.rewrites(outer.text))
            ]
            found.extend(layer)
        sources.extend(found)
    for source in sources:
        occurring = present if source is sources[0] else _GATE.occurring(source.text)
        for spelling in SPELLINGS[1:]:
            if spelling.name in occurring:
                found.extend(
                    compose(window, source) for window in windows(source.text, spelling.rewrites(source.text))
                )
    return found
