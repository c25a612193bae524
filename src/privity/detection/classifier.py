"""Passages in, findings out: the one door through which the other rooms use detection."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from privity.detection import call_ids
from privity.detection.allow import AllowList
from privity.detection.cache import FindingCache, Range
from privity.detection.calibration import Calibration, calibration
from privity.detection.categories import scanner, unmasked
from privity.detection.cues import lead_of
from privity.detection.detector import Candidate, Detector, Evidence, Pattern, View
from privity.detection.fusion import NAME as TAGGER
from privity.detection.fusion import weigh
from privity.detection.history import History, names_told, ranges_telling
from privity.detection.mapping import MappedText, compose
from privity.detection.normalise import variants
from privity.detection.pieces import WHOLE, Piece, pieces
from privity.detection.propagate import KnownNames
from privity.detection.proposal import Proposal, Watch
from privity.detection.provider_ids import is_drawn
from privity.detection.registry import DEFAULT, checked
from privity.detection.resolve import Span, resolve
from privity.detection.scanner import Scanner
from privity.detection.structure import Leaf, leaves
from privity.domain.category import unpacked
from privity.domain.detector_setup import Point
from privity.domain.errors import ConfigError
from privity.domain.finding import Classification, Finding, Passage
from privity.domain.labels import Label
from privity.domain.tokens import blanked

if TYPE_CHECKING:
    from privity.detection.tagger.decode import Tag
    from privity.detection.tagger.tagger import Tagger

#: Raised whenever the same patterns would give other findings (resolution, propagation, lists).
_GENERATION = 20


#: A detector's name and what it proposes.
Proposed = tuple[str, Candidate]

# What their scores are worth was measured.
_SHIPPED: Final = frozenset((TAGGER, *(detector.name for detector in DEFAULT)))


class Weigh(Protocol):
    """Puts the tagger's word to what the detectors propose; told whether the text is a whole passage."""

    def __call__(
        self, text: str, proposals: Iterable[Proposed], tags: Sequence[Tag], /, *, whole: bool
    ) -> Iterable[Proposed]: ...


@dataclass(frozen=True, slots=True)
class Stages:
    """The steps of a search that a measurement can put another in the place of (see ``ablation.py``)."""

    calibration: Callable[[], Calibration] = calibration
    structure: Callable[[str], list[Leaf] | None] = leaves
    spellings: Callable[[str], list[MappedText]] = variants
    cut: Callable[[str], Iterable[Piece]] = pieces
    weigh: Weigh = weigh
    resolve: Callable[[str, Iterable[Span]], list[Span]] = resolve
    mentions: Callable[[KnownNames, str, Sequence[Span]], list[Span]] = KnownNames.mentions


ALL: Final = Stages()


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text as it is searched, and its way back to the original."""

    mapped: MappedText
    view: View
    #: Whether this is all of a passage, so that nothing beside it can tell whom it is about.
    whole: bool = False


@dataclass(slots=True)
class _Touched:
    """What the texts searched so far touch on, packed."""

    bits: int = 0


class Classifier:
    """Finds identifiers, and says what texts touch on. Immutable after construction, but for its cache.

    Guarantees: findings of one passage do not overlap and come in text order; each one's offsets
    slice the original text, never part of a masking token; the same passages give the same
    findings, with or without a cache.

    A finding's score is the share of such findings that are right, and the point says from which share a
    label counts (see ``calibration.py``); a detector that is not shipped is taken at its word, and counts
    from the point's usual share.
    ``thresholds`` replace the point's for single labels. Of a finding that lies within a text of ``allow``
    nothing remains. ``watch`` is told of every candidate, counted or not, with its detector's own score; it
    sees nothing of what a cache answers. ``setup`` is a digest of what else shapes the findings (the rules
    of configured detectors, other ``stages``), for the version. Without a ``tagger`` the patterns, cues and
    lists decide alone.

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
        stages: Stages = ALL,
    ) -> None:
        if point not in set(Point):
            raise ConfigError(
                f"detection: unknown operating point {point!r}; choose one of {', '.join(Point)}."
            )
        self._detectors = checked(detectors)
        self._stages = stages
        self._stated = frozenset(detector.name for detector in detectors).difference(_SHIPPED)
        self._calibration = stages.calibration()
        wanted = dict(thresholds or {})
        self._thresholds = self._calibration.thresholds(Point(point)) | wanted
        self._stated_thresholds = dict.fromkeys(Label, self._calibration.usual[Point(point)]) | wanted
        self._curves = {label: [self._calibration.curve(label, one) for one in Evidence] for label in Label}
        self._least = {
            label: [curve.least(self._thresholds[label]) for curve in curves]
            for label, curves in self._curves.items()
        }
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
            (passage.text, _telling(passage, spans)) for passage, spans in zip(passages, alone, strict=True)
        )
        findings = [
            finding
            for index, (passage, spans) in enumerate(zip(passages, alone, strict=True))
            for finding in self._among(names, index, passage, spans)
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
                ranges = _telling(passage, spans)
                cache.put(digest, spans, ranges, touched.bits)
            telling.append(ranges)
            topics.append(cache.topics(digest))
        history = History(passages, digests, telling)
        findings: list[Finding] = []
        for index, (passage, digest) in enumerate(zip(passages, digests, strict=True)):
            found = history.recall(cache, digest, index, passage.text)
            if found is None:
                known = new.get(digest) or cache.get(digest)
                # What was known may have been driven out by what is new.
                spans = self._search(passage, _Touched()) if known is None else known
                found = self._among(history.names, index, passage, spans)
                history.remember(cache, digest, index, found)
            findings.extend(found)
        return _classification(findings, topics)

    def _among(self, names: KnownNames, index: int, passage: Passage, spans: Sequence[Span]) -> list[Finding]:
        """Return the findings of a passage among others that tell these names."""
        text = passage.text
        if not names:
            again: Sequence[Span] = ()
        elif passage.call_id:
            again = self._mentions_in_id(names, text)
        else:
            again = self._stages.mentions(names, text, spans)
        whole = self._allowed.drop(text, self._stages.resolve(text, (*spans, *again))) if again else spans
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
        if passage.call_id:
            return self._search_call_id(passage.text, touched)
        spans: list[Span] = []
        readings: list[_Reading] = []
        # Whatever reads the text learns from it: nobody is shown a random token.
        text = blanked(passage.text)
        structured = self._stages.structure(text)
        for leaf in [Leaf(MappedText(text), ())] if structured is None else structured:
            keys = (*passage.keys, *leaf.keys)
            if len(leaf.value.text) > WHOLE:
                spans.extend(self._search_long(leaf.value, keys, touched))
            else:
                whole = structured is None
                readings.extend(self._readings(leaf.value.text, keys, leaf.value, whole=whole))
        if self._watch is not None:
            self._watch.searching(None, 0)
        spans.extend(self._search_readings(readings, touched))
        found = self._allowed.drop(passage.text, self._stages.resolve(passage.text, spans))
        if touched.bits:
            found = unmasked(passage.text, found, self._topical)
        # Last, so that what a score is worth changes nothing but what is told.
        return tuple(self._worth(span) for span in found)

    def _search_call_id(self, text: str, touched: _Touched) -> tuple[Span, ...]:
        """Return what the id of a tool call says of somebody, as one span over all of it."""
        if is_drawn(text):
            return ()
        plain = blanked(text)
        spans = [*call_ids.told(plain)]
        for reading in dict.fromkeys((call_ids.own(plain), call_ids.spelled(plain))):
            spans.extend(self._search(Passage(reading), touched))
        spans = [span._replace(start=0, end=len(text)) for span in spans]
        return tuple(self._allowed.drop(text, self._stages.resolve(text, spans)))

    def _mentions_in_id(self, names: KnownNames, text: str) -> list[Span]:
        """Return the names that others tell and the id of a call repeats, each as a span over all of it."""
        if is_drawn(text):
            return []
        found = self._stages.mentions(names, call_ids.spelled(text).title(), ())
        return [span._replace(start=0, end=len(text)) for span in found]

    def _worth(self, span: Span) -> Span:
        start, end, label, entity, raw, detector, rule, evidence = span
        score = self.worth(detector, label, evidence, raw)
        return Span(start, end, label, entity, score, detector, rule, evidence)

    def threshold(self, detector: str, label: Label) -> float:
        """Return the share from which a detector's candidates with this label count."""
        return (self._stated_thresholds if detector in self._stated else self._thresholds)[label]

    def worth(self, detector: str, label: Label, evidence: Evidence, score: float) -> float:
        """Return the share of such candidates of such a score that are right."""
        return score if detector in self._stated else self._curves[label][evidence - 1].at(score)

    def _search_long(self, leaf: MappedText, keys: tuple[str, ...], touched: _Touched) -> list[Span]:
        """Search a text piece by piece, the key that leads to it before the first."""
        spans: list[Span] = []
        for piece in self._stages.cut(leaf.text):
            text = leaf.text[piece.since : piece.until]
            lead = keys if not piece.since else ()
            if self._watch is not None:
                self._watch.searching(leaf, piece.since)
            for span in self._known_piece(text, lead, touched):
                start, end = span.start + piece.since, span.end + piece.since
                if start < piece.end and end > piece.start:
                    first, last = leaf.original(start, end)
                    spans.append(span._replace(start=first, end=last))
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

    def _readings(
        self, text: str, keys: tuple[str, ...], outer: MappedText | None = None, *, whole: bool = False
    ) -> list[_Reading]:
        """Read a text as it stands and, around what is spelt otherwise, as it is meant."""
        if not text:
            return []
        readings = [self._reading(outer or MappedText(text), keys, whole=whole)]
        readings.extend(
            self._reading(compose(variant, outer) if outer else variant, keys)
            for variant in self._stages.spellings(text)
        )
        return readings

    def _reading(self, mapped: MappedText, keys: tuple[str, ...], *, whole: bool = False) -> _Reading:
        lead = lead_of(keys)
        return _Reading(mapped, self._scanner.view(lead + blanked(mapped.text), keys, len(lead)), whole)

    def _search_readings(self, readings: Sequence[_Reading], touched: _Touched) -> list[Span]:
        """Search texts that belong together: the tagger sees them as lines of one text."""
        touched.bits |= self._topical.packed(reading.view.encoded.data for reading in readings)
        spans: list[Span] = []
        for reading, tags in zip(readings, self._tags(readings), strict=True):
            spans.extend(self._search_reading(reading, tags))
        return spans

    def _search_reading(self, reading: _Reading, tags: Sequence[Tag] | None) -> Iterable[Span]:
        mapped, view = reading.mapped, reading.view
        proposals: Iterable[Proposed] = self._proposals(view)
        if tags is not None:
            if self._watch is not None:
                proposals = list(proposals)
                self._watch.weighing([found for _, found in proposals])
            proposals = self._stages.weigh(view.text, proposals, tags, whole=reading.whole)
        lead = view.lead
        for name, found in proposals:
            begin, end, label, entity, score, rule, evidence = found
            start = max(begin - lead, 0)
            end -= lead
            if end <= start:
                continue
            if self._watch is not None:
                self._watch.proposed(Proposal(mapped, view.keys, view, name, found))
            least = (
                self._stated_thresholds[label] if name in self._stated else self._least[label][evidence - 1]
            )
            if score < least:
                continue
            for first, last in mapped.ranges(start, end):
                yield Span(first, last, label, entity, score, name, rule, evidence)

    def _proposals(self, view: View) -> Iterable[Proposed]:
        asked = {place for pattern in view.present or () for place in self._asked_by[pattern]}
        for place in sorted(asked.union(self._always)):
            detector = self._detectors[place]
            for found in detector.detect(view):
                if found.evidence is Evidence.CUE and view.keys and found.start <= view.lead < found.end:
                    # The cue is the key that leads to the value: that needs no second opinion.
                    yield detector.name, found._replace(evidence=Evidence.KEY)
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
                    part.append(tag._replace(start=max(tag.start, at) - at, end=end - at))
                    break
                part.append(tag._replace(start=max(tag.start, at) - at, end=tag.end - at) if at else tag)
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
        hasher.update(repr(sorted(self._thresholds.items())).encode() + self._calibration.digest)
        hasher.update(self._allowed.digest + setup)
        hasher.update(self._topical.digest)
        return hasher.digest()


def _telling(passage: Passage, spans: Sequence[Span]) -> Sequence[Range]:
    """Where a passage tells a name that others may mention: the whole of a call's id is nobody's."""
    return () if passage.call_id else ranges_telling(passage.text, spans)


def _classification(findings: Sequence[Finding], topics: Iterable[int]) -> Classification:
    return Classification(findings, {index: unpacked(bits) for index, bits in enumerate(topics) if bits})
