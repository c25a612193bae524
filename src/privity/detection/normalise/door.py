"""From a text to the other ways to read it."""

from __future__ import annotations

import re2

from privity.detection.mapping import MappedText, compose
from privity.detection.normalise import broken, characters, lookalike, misread, plus, spaced, spoken
from privity.detection.normalise.rewrite import Spelling, windows

#: Spellings of single characters come first; the others are looked for in their plain form as well.
SPELLINGS: tuple[Spelling, ...] = (
    characters.SPELLING,
    lookalike.SPELLING,
    plus.SPELLING,
    spaced.SPELLING,
    spaced.MARKED,
    spoken.SPELLING,
    misread.SPELLING,
    broken.SPELLING,
)

# An escape of an escape (``&amp;#64;``, ``%2540``) is undone; a third one nobody writes.
_LAYERS = 2


def variants(text: str) -> list[MappedText]:
    """Return the stretches of a text that read otherwise, as they read. Most texts have none."""
    present = _present(text)
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
        occurring = present if source is sources[0] else _present(source.text)
        for spelling in SPELLINGS[1:]:
            if spelling.name in occurring:
                found.extend(
                    compose(window, source) for window in windows(source.text, spelling.rewrites(source.text))
                )
    return found


# Occurs in every text: RE2 answers "nothing" also where its automaton outgrows its room.
_WITNESS = "(?s)."


def _gate() -> re2.Set:
    options = re2.Options()
    options.log_errors = False
    gate = re2.Set.SearchSet(options)
    gate.Add(_WITNESS)
    for spelling in SPELLINGS:
        gate.Add(spelling.gate)
    gate.Compile()
    return gate


_GATE = _gate()
_ALL = frozenset(spelling.name for spelling in SPELLINGS)


def _present(text: str) -> frozenset[str]:
    """Return the names of the spellings that a text may have, in one search for all."""
    if not text:
        return frozenset()
    occurring = _GATE.Match(text.encode("utf-8", "surrogatepass"))
    return frozenset(SPELLINGS[index - 1].name for index in occurring if index) if occurring else _ALL
