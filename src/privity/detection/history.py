"""What a passage comes to among others, and when that still holds after others have come.

A passage's findings depend on the others by one thing: a name that one tells is mentioned in all. A
conversation grows at its end. What was remembered of its beginning holds if no passage that told names is
gone, and none of the names told since stands in it. No name is remembered for that: the passages that told
them are at hand, and their digests say which.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from privity.detection.cache import Among, FindingCache, Range
from privity.detection.propagate import KnownNames, names_in, worth_telling
from privity.detection.resolve import Span
from privity.domain.finding import Finding, Passage

_NO_NEWS = KnownNames(())


def ranges_telling(text: str, spans: Iterable[Span]) -> list[Range]:
    """Return where a text tells names, each name once."""
    ranges = {text[s.start : s.end]: (s.start, s.end) for s in spans if worth_telling(s)}
    return list(ranges.values())


def names_told(told: Iterable[tuple[str, Sequence[Range]]]) -> KnownNames:
    """Return the names that stand at these places of these texts."""
    values = {text[start:end] for text, ranges in told for start, end in ranges}
    return KnownNames({name for value in values for name in names_in(value)})


class History:
    """The passages of one call, their digests, and where each tells names."""

    def __init__(
        self, passages: Sequence[Passage], digests: Sequence[bytes], telling: Sequence[Sequence[Range]]
    ) -> None:
        self._told = {
            digest: (passage.text, ranges)
            for passage, digest, ranges in zip(passages, digests, telling, strict=True)
            if ranges
        }
        self._telling = frozenset(self._told)
        # By identity: what was remembered in one call shares one object.
        self._news: dict[int, KnownNames | None] = {}

    @cached_property
    def names(self) -> KnownNames:
        """The names that all passages tell."""
        return names_told(self._told.values())

    def recall(self, cache: FindingCache, digest: bytes, index: int, text: str) -> Sequence[Finding] | None:
        """Return the findings of a passage that is now the one of this index, where they are known."""
        among = cache.among(digest)
        if among is None or not self._holds(among, text):
            return None
        among.telling = self._telling
        if among.segment != index:
            among.segment = index
            among.findings = tuple(finding.moved(index) for finding in among.findings)
        return among.findings

    def remember(self, cache: FindingCache, digest: bytes, index: int, found: Sequence[Finding]) -> None:
        """Keep the findings of a passage for the next call."""
        cache.put_among(digest, Among(self._telling, index, tuple(found)))

    def _holds(self, among: Among, text: str) -> bool:
        news = self._news_since(among.telling)
        return news is not None and not news.may_stand_in(text)

    def _news_since(self, before: frozenset[bytes]) -> KnownNames | None:
        """Return the names told since; ``None`` where some are not told any more."""
        if before is self._telling:
            return _NO_NEWS
        if id(before) not in self._news:
            self._news[id(before)] = self._beyond(before)
        return self._news[id(before)]

    def _beyond(self, before: frozenset[bytes]) -> KnownNames | None:
        if before == self._telling:
            return _NO_NEWS
        if not before < self._telling:
            return None
        return self.names.beyond(names_told(self._told[digest] for digest in before))
