"""Texts that are never masked because somebody answers for it: the hospital's own public number, say."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from privity.detection.resolve import Span
from privity.detection.rules import splits_number, splits_word


class AllowList:
    """Exact texts. Immutable.

    Guarantees: only what lies wholly within one whole occurrence of an allowed text is let through. An
    occurrence within a longer word or number is none, so allowing ``555-0100`` lets no ``212-555-0100``
    through, and a name that holds an allowed word stays found.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(sorted(set(texts)))
        hasher = hashlib.blake2b(digest_size=16)
        for text in self._texts:
            hasher.update(len(text).to_bytes(8, "big") + text.encode("utf-8", "surrogatepass"))
        #: Changes with the list; tells nothing of a text that cannot be guessed.
        self.digest = hasher.digest()

    def drop(self, text: str, spans: Sequence[Span]) -> Sequence[Span]:
        """Return the spans that no allowed text covers."""
        if not self._texts or not spans:
            return spans
        allowed = self.places(text)
        if not allowed:
            return spans
        allowed.sort()
        starts = [start for start, _ in allowed]
        reach = list(accumulate((end for _, end in allowed), max))  # how far those that begin up to here go
        return [span for span in spans if not _covered(span, starts, reach)]

    def places(self, text: str) -> list[tuple[int, int]]:
        """Return where allowed texts stand as wholes."""
        places: list[tuple[int, int]] = []
        for allowed in self._texts:
            at = text.find(allowed)
            while at >= 0:
                end = at + len(allowed)
                if not splits_word(text, at, end) and not splits_number(text, at, end):
                    places.append((at, end))
                at = text.find(allowed, end)
        return places


def _covered(span: Span, starts: Sequence[int], reach: Sequence[int]) -> bool:
    before = bisect_right(starts, span.start)
    return before > 0 and span.end <= reach[before - 1]
