"""Passages in, findings out: the one door through which the other rooms use detection."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from privity.detection.allow import AllowList
from privity.detection.cache import FindingCache
from privity.detection.cues import lead_of
from privity.detection.detector import Detector, Evidence, Pattern
from privity.detection.mapping import MappedText, compose
from privity.detection.normalise import normalise
from privity.detection.pieces import WHOLE, pieces
from privity.detection.propagate import KnownNames
from privity.detection.proposal import Proposal, Watch
from privity.detection.registry import DEFAULT, checked
from privity.detection.resolve import Span, resolve
from privity.detection.scanner import Scanner
from privity.detection.structure import leaves
from privity.domain.errors import ConfigError
from privity.domain.finding import Finding, Passage
from privity.domain.labels import Label
from privity.domain.tokens import blanked

#: The score from which a candidate counts, by operating point.
POINTS: Final = {"strict": 0.3, "balanced": 0.5, "utility": 0.75}

#: Raised whenever the same patterns would give other findings (resolution, propagation, lists).
_GENERATION = 1


class Classifier:
    """Finds identifiers. Immutable after construction, but for the cache that it is given.

    Guarantees: findings of one passage do not overlap and come in text order; each one's offsets
    slice the original text, never part of a masking token; the same passages give the same
    findings, with or without a cache.

    ``thresholds`` replace the point's score for single labels. Of a finding that lies within a text of
    ``allow`` nothing remains. ``watch`` is told of every candidate, counted or not; it sees nothing of
    what a cache answers. ``setup`` is a digest of what else shapes the findings (the rules of configured
    detectors), for the version.

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
    ) -> None:
        if point not in POINTS:
            raise ConfigError(
                f"detection: unknown operating point {point!r}; choose one of {', '.join(POINTS)}."
            )
        self._detectors = checked(detectors)
        self.thresholds = {label: (thresholds or {}).get(label, POINTS[point]) for label in Label}
        self._allowed = AllowList(allow)
        self._watch = watch
        self._cache = cache
        self._scanner = Scanner(pattern for detector in self._detectors for pattern in detector.patterns)
        self._asked_by: dict[Pattern, list[int]] = {}
        self._always = [place for place, detector in enumerate(self._detectors) if not detector.patterns]
        for place, detector in enumerate(self._detectors):
            for pattern in detector.patterns:
                self._asked_by.setdefault(pattern, []).append(place)
        self.version = self._version(point, setup)

    def classify(self, passages: Sequence[Passage]) -> list[Finding]:
        """Return the findings of all passages; ``Finding.segment`` is the index of the passage."""
        alone = [self._found_alone(passage) for passage in passages]
        names = KnownNames(
            (passage.text, span) for passage, spans in zip(passages, alone, strict=True) for span in spans
        )
        findings: list[Finding] = []
        for index, (passage, spans) in enumerate(zip(passages, alone, strict=True)):
            again = names.mentions(passage.text, spans) if names else ()
            whole = (
                self._allowed.drop(passage.text, resolve(passage.text, (*spans, *again))) if again else spans
            )
            findings.extend(
                Finding(index, s.start, s.end, s.label, s.entity, s.score, s.detector, s.rule) for s in whole
            )
        return findings

    def classify_text(self, text: str) -> list[Finding]:
        """Return the findings of one text that nothing leads to."""
        return self.classify([Passage(text)])

    def _found_alone(self, passage: Passage) -> tuple[Span, ...]:
        """What is found in a passage whatever stands in the others: the unit of the cache."""
        if self._cache is None:
            return self._search(passage)
        digest = self._cache.digest(self.version, passage)
        spans = self._cache.get(digest)
        if spans is None:
            spans = self._search(passage)
            self._cache.put(digest, spans)
        return spans

    def _search(self, passage: Passage) -> tuple[Span, ...]:
        spans: list[Span] = []
        structured = leaves(passage.text)
        if structured is None:
            spans.extend(self._search_leaf(MappedText(passage.text), passage.keys))
        else:
            for leaf in structured:
                spans.extend(self._search_leaf(leaf.value, (*passage.keys, *leaf.keys)))
        return tuple(self._allowed.drop(passage.text, resolve(passage.text, spans)))

    def _search_leaf(self, leaf: MappedText, keys: tuple[str, ...]) -> Iterable[Span]:
        """Search a text piece by piece, the key that leads to it before the first."""
        if len(leaf.text) <= WHOLE:
            if self._watch is not None:
                self._watch.searching(None, 0)
            return self._search_piece(leaf.text, keys, leaf)
        spans: list[Span] = []
        for piece in pieces(leaf.text):
            text = leaf.text[piece.since : piece.until]
            lead = keys if not piece.since else ()
            if self._watch is not None:
                self._watch.searching(leaf, piece.since)
            for span in self._known_piece(text, lead):
                start = span.start + piece.since
                if piece.start <= start < piece.end:
                    first, last = leaf.original(start, span.end + piece.since)
                    spans.append(replace(span, start=first, end=last))
        return spans

    def _known_piece(self, text: str, keys: tuple[str, ...]) -> Iterable[Span]:
        if self._cache is None:
            return self._search_piece(text, keys)
        digest = self._cache.digest(self.version, Passage(text, keys), b"piece")
        spans = self._cache.get(digest)
        if spans is None:
            spans = tuple(self._search_piece(text, keys))
            self._cache.put(digest, spans)
        return spans

    def _search_piece(self, text: str, keys: tuple[str, ...], outer: MappedText | None = None) -> list[Span]:
        """Search one text as it stands and, where that differs, in its plain form."""
        if not text:
            return []
        spans = self._search_text(outer or MappedText(text), keys)
        plain = normalise(text)
        if plain is not None:
            spans.extend(self._search_text(compose(plain, outer) if outer else plain, keys))
        return spans

    def _search_text(self, mapped: MappedText, keys: tuple[str, ...]) -> list[Span]:
        lead = lead_of(keys)
        before = len(lead)
        view = self._scanner.view(lead + blanked(mapped.text), keys, before)
        spans: list[Span] = []
        asked = {place for pattern in view.present or () for place in self._asked_by[pattern]}
        for detector in (self._detectors[place] for place in sorted(asked.union(self._always))):
            for found in detector.detect(view):
                start = max(found.start - before, 0)
                end = found.end - before
                if end <= start:
                    continue
                if self._watch is not None:
                    self._watch.proposed(Proposal(mapped, keys, view, detector, found))
                if found.score < self.thresholds[found.label]:
                    continue
                evidence = found.evidence
                if keys and evidence is Evidence.CUE and start == 0:
                    evidence = Evidence.KEY
                first, last = mapped.original(start, end)
                spans.append(
                    Span(
                        first,
                        last,
                        found.label,
                        found.entity,
                        found.score,
                        detector.name,
                        found.rule,
                        evidence,
                    )
                )
        return spans

    def _version(self, point: str, setup: bytes) -> bytes:
        hasher = hashlib.blake2b(digest_size=16)
        hasher.update(f"{_GENERATION} {point}".encode())
        for detector in self._detectors:
            hasher.update(f"\0{detector.name}".encode())
            for pattern in detector.patterns:
                hasher.update(f"\0{pattern.name}\0{pattern.regex}".encode())
        hasher.update(repr(sorted(self.thresholds.items())).encode() + self._allowed.digest + setup)
        return hasher.digest()
