"""Passages in, findings out: the one door through which the other rooms use detection."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from privity.detection.allow import AllowList
from privity.detection.cache import FindingCache, Range
from privity.detection.categories import scanner
from privity.detection.cues import lead_of
from privity.detection.detector import Candidate, Detector, Evidence, Pattern, View
from privity.detection.fusion import weigh
from privity.detection.history import History, names_told, ranges_telling
from privity.detection.mapping import MappedText, compose
from privity.detection.normalise import variants
from privity.detection.pieces import WHOLE, pieces
from privity.detection.propagate import KnownNames
from privity.detection.proposal import Proposal, Watch
from privity.detection.registry import DEFAULT, checked
from privity.detection.resolve import Span, resolve
from privity.detection.scanner import Scanner
from privity.detection.structure import Leaf, leaves
from privity.domain.category import unpacked
from privity.domain.errors import ConfigError
from privity.domain.finding import Classification, Finding, Passage
from privity.domain.labels import Label
from privity.domain.tokens import blanked

if TYPE_CHECKING:
    from privity.detection.tagger.decode import Tag
    from privity.detection.tagger.tagger import Tagger

#: The score from which a candidate counts, by operating point.
POINTS: Final = {"strict": 0.3, "balanced": 0.5, "utility": 0.75}

#: Raised whenever the same patterns would give other findings (resolution, propagation, lists).
_GENERATION = 4


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text as it is searched, and its way back to the original."""

    mapped: MappedText
    view: View


@dataclass(slots=True)
class _Touched:
    """What the texts searched so far touch on, packed."""

    bits: int = 0


class Classifier:
    """Finds identifiers, and says what texts touch on. Immutable after construction, but for the cache that it is given.

    Guarantees: findings of one passage do not overlap and come in text order; each one's offsets
    slice the original text, never part of a masking token; the same passages give the same
    findings, with or without a cache.

    ``thresholds`` replace the point's score for single labels. Of a finding that lies within a text of
    ``allow`` nothing remains. ``watch`` is told of every candidate, counted or not; it sees nothing of
    what a cache answers. ``setup`` is a digest of what else shapes the findings (the rules of configured
    detectors), for the version. Without a ``tagger`` the patterns, cues and lists decide alone.

    Raises :class:`ConfigError` for an unknown operating point or a name used twice.

    >>> Classifier().classify_text("SSN 123-45-6789")[0].label
    <Label.SSN: 'SSN'>
    """

    def __init__(
        self,
        detectors: Sequence[Detector] = DEFAULT,
        point: str = "balanced",
        cache: FindingCache | None = None,
        *,
        thresholds: Mapping[Label, float] | None = None,
        allow: Sequence[str] = (),
        watch: Watch | None = None,
        setup: bytes = b"",
        tagger: Tagger | None = None,
    ) -> None:
        if point not in POINTS:
            raise ConfigError(
                f"detection: unknown operating point {point!r}; choose one of {', '.join(POINTS)}."
            )
        self._detectors = checked(detectors)
        self.thresholds = {label: (thresholds or {}).get(label, POINTS[point]) for label in Label}
        self._allowed = AllowList(allow)
        self._watch = watch
        self._tagger = tagger
        self._cache = cache
        self._topical = scanner()
        self._scanner = Scanner(pattern for detector in self._detectors for pattern in detector.patterns)
        self._asked_by: dict[Pattern, list[int]] = {}
        self._always = [place for place, detector in enumerate(self._detectors) if not detector.patterns]
        for place, detector in enumerate(self._detectors):
            for pattern in detector.patterns:
                self._asked_by.setdefault(pattern, []).append(place)
        self.version = self._version(point, setup)

    def classify(self, passages: Sequence[Passage]) -> list[Finding]:
        """Return the findings of all passages; ``Finding.segment`` is the index of the passage."""
        return list(self.examine(passages).findings)

    def examine(self, passages: Sequence[Passage]) -> Classification:
        """Return the findings of all passages, and what each of them touches on."""
        if self._cache is not None:
            return self._remembering(passages, self._cache)
        touched = [_Touched() for _ in passages]
        alone = [self._search(*one) for one in zip(passages, touched, strict=True)]
        names = names_told(
            (passage.text, ranges_telling(passage.text, spans))
            for passage, spans in zip(passages, alone, strict=True)
        )
        findings = [
            finding
            for index, (passage, spans) in enumerate(zip(passages, alone, strict=True))
            for finding in self._among(names, index, passage.text, spans)
        ]
        return _classification(findings, (one.bits for one in touched))

    def _remembering(self, passages: Sequence[Passage], cache: FindingCache) -> Classification:
        """Return the same, of what was seen before from the cache."""
        digests = [cache.digest(self.version, passage) for passage in passages]
        new: dict[bytes, tuple[Span, ...]] = {}
        telling: list[Sequence[Range]] = []
        topics: list[int] = []
        for passage, digest in zip(passages, digests, strict=True):
            ranges = cache.telling(digest)
            if ranges is None:
                touched = _Touched()
                new[digest] = spans = self._search(passage, touched)
                ranges = ranges_telling(passage.text, spans)
                cache.put(digest, spans, ranges, touched.bits)
            telling.append(ranges)
            topics.append(cache.topics(digest))
        history = History(passages, digests, telling)
        findings: list[Finding] = []
        for index, (passage, digest) in enumerate(zip(passages, digests, strict=True)):
            found = history.recall(cache, digest, index, passage.text)
            if found is None:
                known = new.get(digest) or cache.get(digest)
                spans = (
                    self._search(passage, _Touched()) if known is None else known
                )  # the new ones may drive it out
                found = self._among(history.names, index, passage.text, spans)
                history.remember(cache, digest, index, found)
            findings.extend(found)
        return _classification(findings, topics)

    def _among(self, names: KnownNames, index: int, text: str, spans: Sequence[Span]) -> list[Finding]:
        """Return the findings of a passage among others that tell these names."""
        again = names.mentions(text, spans) if names else ()
        whole = self._allowed.drop(text, resolve(text, (*spans, *again))) if again else spans
        return [Finding(index, s.start, s.end, s.label, s.entity, s.score, s.detector, s.rule) for s in whole]

    def uncached(self) -> Classifier:
        """Return the same classifier without its cache, so that everything is searched anew."""
        same = copy(self)
        same._cache = None  # noqa: SLF001 - it is our own
        return same

    @property
    def tagger_version(self) -> str | None:
        """The version of the tagger that is asked, where there is one."""
        return None if self._tagger is None else self._tagger.version

    @property
    def detectors(self) -> Sequence[Detector]:
        """The detectors that are asked."""
        return self._detectors

    def classify_text(self, text: str) -> list[Finding]:
        """Return the findings of one text that nothing leads to."""
        return self.classify([Passage(text)])

    def _search(self, passage: Passage, touched: _Touched) -> tuple[Span, ...]:
        """Return what is found in a passage whatever stands in the others: the unit of the cache.

        What it touches on is added to ``touched``.
        """
        spans: list[Span] = []
        readings: list[_Reading] = []
        # Whatever reads the text learns from it: nobody is shown a random token.
        text = blanked(passage.text)
        structured = leaves(text)
        for leaf in [Leaf(MappedText(text), ())] if structured is None else structured:
            keys = (*passage.keys, *leaf.keys)
            if len(leaf.value.text) > WHOLE:
                spans.extend(self._search_long(leaf.value, keys, touched))
            else:
                readings.extend(self._readings(leaf.value.text, keys, leaf.value))
        if self._watch is not None:
            self._watch.searching(None, 0)
        spans.extend(self._search_readings(readings, touched))
        return tuple(self._allowed.drop(passage.text, resolve(passage.text, spans)))

    def _search_long(self, leaf: MappedText, keys: tuple[str, ...], touched: _Touched) -> list[Span]:
        """Search a text piece by piece, the key that leads to it before the first."""
        spans: list[Span] = []
        for piece in pieces(leaf.text):
            text = leaf.text[piece.since : piece.until]
            lead = keys if not piece.since else ()
            if self._watch is not None:
                self._watch.searching(leaf, piece.since)
            for span in self._known_piece(text, lead, touched):
                start, end = span.start + piece.since, span.end + piece.since
                if start < piece.end and end > piece.start:
                    first, last = leaf.original(start, end)
                    spans.append(
                        Span(
                            first,
                            last,
                            span.label,
                            span.entity,
                            span.score,
                            span.detector,
                            span.rule,
                            span.evidence,
                        )
                    )
        return spans

    def _known_piece(self, text: str, keys: tuple[str, ...], touched: _Touched) -> Iterable[Span]:
        if self._cache is None:
            return self._search_readings(self._readings(text, keys), touched)
        digest = self._cache.digest(self.version, Passage(text, keys), b"piece")
        spans = self._cache.get(digest)
        if spans is None:
            here = _Touched()
            spans = tuple(self._search_readings(self._readings(text, keys), here))
            self._cache.put(digest, spans, topics=here.bits)
        touched.bits |= self._cache.topics(digest)
        return spans

    def _readings(self, text: str, keys: tuple[str, ...], outer: MappedText | None = None) -> list[_Reading]:
        """Read a text as it stands and, around what is spelt otherwise, as it is meant."""
        if not text:
            return []
        readings = [self._reading(outer or MappedText(text), keys)]
        readings.extend(
            self._reading(compose(variant, outer) if outer else variant, keys) for variant in variants(text)
        )
        return readings

    def _reading(self, mapped: MappedText, keys: tuple[str, ...]) -> _Reading:
        lead = lead_of(keys)
        return _Reading(mapped, self._scanner.view(lead + blanked(mapped.text), keys, len(lead)))

    def _search_readings(self, readings: Sequence[_Reading], touched: _Touched) -> list[Span]:
        """Search texts that belong together: the tagger sees them as lines of one text."""
        touched.bits |= self._topical.packed(reading.view.encoded.data for reading in readings)
        spans: list[Span] = []
        for reading, tags in zip(readings, self._tags(readings), strict=True):
            spans.extend(self._search_reading(reading, tags))
        return spans

    def _search_reading(self, reading: _Reading, tags: Sequence[Tag] | None) -> Iterable[Span]:
        mapped, view = reading.mapped, reading.view
        proposals: Iterable[tuple[str, Candidate]] = self._proposals(view)
        if tags is not None:
            if self._watch is not None:
                proposals = list(proposals)
                self._watch.weighing([found for _, found in proposals])
            proposals = weigh(view.text, proposals, tags)
        for name, found in proposals:
            start = max(found.start - view.lead, 0)
            end = found.end - view.lead
            if end <= start:
                continue
            if self._watch is not None:
                self._watch.proposed(Proposal(mapped, view.keys, view, name, found))
            if found.score < self.thresholds[found.label]:
                continue
            first, last = mapped.original(start, end)
            yield Span(first, last, found.label, found.entity, found.score, name, found.rule, found.evidence)

    def _proposals(self, view: View) -> Iterable[tuple[str, Candidate]]:
        asked = {place for pattern in view.present or () for place in self._asked_by[pattern]}
        for place in sorted(asked.union(self._always)):
            detector = self._detectors[place]
            for found in detector.detect(view):
                if found.evidence is Evidence.CUE and view.keys and found.start <= view.lead < found.end:
                    # The cue is the key that leads to the value: that needs no second opinion.
                    yield detector.name, replace(found, evidence=Evidence.KEY)
                else:
                    yield detector.name, found

    def _tags(self, readings: Sequence[_Reading]) -> Iterable[Sequence[Tag] | None]:
        """What the tagger reads in each text, in offsets of that text; None without a tagger."""
        if self._tagger is None:
            return [None] * len(readings)
        tags = self._tagger.tag("\n".join(reading.view.text for reading in readings))
        at = first = 0
        parts: list[Sequence[Tag]] = []
        for reading in readings:
            end = at + len(reading.view.text)
            part: list[Tag] = []
            while first < len(tags) and tags[first].start < end:
                tag = tags[first]
                if tag.end > end:  # goes on in the next line, as a name in two fields does
                    part.append(replace(tag, start=max(tag.start, at) - at, end=end - at))
                    break
                part.append(replace(tag, start=max(tag.start, at) - at, end=tag.end - at) if at else tag)
                first += 1
            parts.append(part)
            at = end + 1
        return parts

    def _version(self, point: str, setup: bytes) -> bytes:
        hasher = hashlib.blake2b(digest_size=16)
        hasher.update(f"{_GENERATION} {point} {self._tagger.version if self._tagger else '-'}".encode())
        for detector in self._detectors:
            hasher.update(f"\0{detector.name}".encode())
            for pattern in detector.patterns:
                hasher.update(f"\0{pattern.name}\0{pattern.regex}".encode())
        hasher.update(repr(sorted(self.thresholds.items())).encode() + self._allowed.digest + setup)
        hasher.update(self._topical.digest)
        return hasher.digest()


def _classification(findings: Sequence[Finding], topics: Iterable[int]) -> Classification:
    return Classification(findings, {index: unpacked(bits) for index, bits in enumerate(topics) if bits})
