"""Why something was found, and why something else was not: every proposal with what became of it.

    explanation = explain(Classifier, [Passage(text)])        # anything that makes a classifier for a watch
    for told in explanation.findings: ...

An explanation holds offsets and words of the code, never text; whoever has the text can look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from typing import Protocol

from privity.detection.allow import AllowList
from privity.detection.classifier import Classifier
from privity.detection.detector import Candidate, Detector, Evidence, Pattern
from privity.detection.mapping import MappedText
from privity.detection.proposal import Proposal, Watch
from privity.domain.category import NO_TOPICS, Topics, united
from privity.domain.finding import Finding, Passage
from privity.domain.labels import Label
from privity.domain.tokens import find_tokens


class Outcome(StrEnum):
    """What became of a proposal."""

    WON = "won"  # it is the finding
    JOINED = "joined"  # it is a part of the finding
    CUT = "cut"  # what nobody else had of it is the finding
    LOST = "lost"  # another took its place
    BELOW = "below"  # its score lies below the threshold
    ALLOWED = "allowed"  # the allow list lets it pass
    TOKEN = "token"  # noqa: S105 - it lies in a token that stands for something masked before
    DROPPED = "dropped"  # nothing of it was left


class Because(StrEnum):
    """Why one proposal loses to another, in the order in which they are compared."""

    EVIDENCE = "weaker evidence"
    LENGTH = "shorter"
    SCORE = "lower score"
    ORDER = "equal, and named later"


@dataclass(frozen=True, slots=True)
class Considered:
    """One proposal. Offsets are those of the passage's original text.

    ``cue`` is where the words stand that announced it, ``None`` where there are none or where they are
    the key's. ``normalised`` says that it was read in another spelling than the text has, ``unweighed``
    what its score was before the tagger's word on it, where that changed it.
    """

    start: int
    end: int
    label: Label
    entity: str
    score: float
    threshold: float
    evidence: Evidence
    detector: str
    rule: str
    keys: tuple[str, ...] = ()
    cue: tuple[int, int] | None = None
    normalised: bool = False
    unweighed: float | None = None
    outcome: Outcome = Outcome.DROPPED
    lost_to: str | None = None
    because: Because | None = None

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a character with a range."""
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class Told:
    """A finding with the proposals that lie on it, the one that became it first.

    ``mention_of`` is set where a name was found again: the passage and range of one that was found by
    itself.
    """

    finding: Finding
    considered: tuple[Considered, ...]
    mention_of: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """All findings, for each passage the proposals that came to nothing, and what all of them touch on."""

    findings: tuple[Told, ...]
    nothing: tuple[tuple[Considered, ...], ...]
    topics: Topics = NO_TOPICS


class Make(Protocol):
    """Makes a classifier that tells a watch; :func:`functools.partial` of ``assemble`` is one."""

    def __call__(self, *, watch: Watch) -> Classifier: ...


def explain(make: Make, passages: Sequence[Passage], allow: Sequence[str] = ()) -> Explanation:
    """Classify passages and say why. ``allow`` is the list that the classifier was made with."""
    recorder = _Recorder()
    classifier = make(watch=recorder)
    examined = classifier.examine(passages)
    findings = examined.findings
    recorder.patterns = _patterns(classifier.detectors)
    recorder.asked = classifier
    told: list[Told] = []
    nothing: list[tuple[Considered, ...]] = []
    for index, passage in enumerate(passages):
        here = [finding for finding in findings if finding.segment == index]
        considered = recorder.considered(classifier, passage)
        judged = list(_judged(passage.text, here, considered, AllowList(allow)))
        for finding in here:
            on_it = [one for one in judged if one.overlaps(finding.start, finding.end)]
            on_it.sort(key=lambda one: (_PLACE[one.outcome], -one.evidence, one.start, one.rule))
            told.append(Told(finding, tuple(on_it), _mentioned(finding, findings, passages, on_it)))
        nothing.append(tuple(one for one in judged if not any(one.overlaps(f.start, f.end) for f in here)))
    return Explanation(tuple(told), tuple(nothing), united(examined.topics.values()))


_PLACE = {outcome: place for place, outcome in enumerate(Outcome)}


def _patterns(detectors: Sequence[Detector]) -> dict[str, Pattern]:
    return {pattern.name: pattern for detector in detectors for pattern in detector.patterns}


@dataclass(slots=True)
class _Recorder:
    """Keeps proposals of one passage at a time, in offsets of its original."""

    patterns: Mapping[str, Pattern] = field(default_factory=dict)
    asked: Classifier | None = None
    _leaf: MappedText | None = None
    _since: int = 0
    _text: str | None = None
    _seen: dict[tuple[object, ...], Considered] = field(default_factory=dict)
    _raw: dict[tuple[object, ...], float] = field(default_factory=dict)

    def searching(self, leaf: MappedText | None, since: int) -> None:
        self._leaf, self._since = leaf, since

    def weighing(self, raw: Sequence[Candidate]) -> None:
        self._raw = {_key(found): found.score for found in raw}

    def proposed(self, proposal: Proposal) -> None:
        if self._text is None or self.asked is None:
            return  # all passages together: they are asked again one by one
        found, lead = proposal.candidate, proposal.view.lead
        start, end = max(found.start - lead, 0), found.end - lead
        first, last = self._original(proposal.mapped, start, end)
        raw = self._raw.get(_key(found))
        worth = partial(self.asked.worth, proposal.detector, found.label, found.evidence)
        one = Considered(
            first,
            last,
            found.label,
            found.entity,
            worth(found.score),
            self.asked.threshold(proposal.detector, found.label),
            found.evidence,
            proposal.detector,
            found.rule,
            proposal.keys,
            self._cue(proposal),
            self._text[first:last] != proposal.mapped.text[start:end],
            None if raw is None or raw == found.score else worth(raw),
        )
        # Neighbouring pieces of a long text share their edges; the plain spelling often says the same.
        self._seen.setdefault((first, last, one.label, one.detector, one.rule, one.score), one)

    def considered(self, classifier: Classifier, passage: Passage) -> list[Considered]:
        """Return what is proposed in a passage."""
        self._text, self._seen = passage.text, {}
        classifier.classify([passage])
        self._text = None
        return sorted(self._seen.values(), key=lambda one: (one.start, one.end, one.rule))

    def _original(self, mapped: MappedText, start: int, end: int) -> tuple[int, int]:
        first, last = mapped.original(start, end)
        if self._leaf is None:
            return first, last
        return self._leaf.original(first + self._since, last + self._since)

    def _cue(self, proposal: Proposal) -> tuple[int, int] | None:
        pattern = self.patterns.get(proposal.candidate.rule)
        if pattern is None:
            return None
        found, view = proposal.candidate, proposal.view
        for hit in view.find(pattern):
            if hit.start <= found.start and found.end <= hit.end:
                start = max(hit.outer_start, view.lead)
                end = start + len(view.text[start : hit.start].rstrip())
                return (
                    self._original(proposal.mapped, start - view.lead, end - view.lead)
                    if start < end
                    else None
                )
        return None


def _key(found: Candidate) -> tuple[object, ...]:
    return found.start, found.end, found.label, found.rule


def _judged(
    text: str, findings: Sequence[Finding], considered: Sequence[Considered], allow: AllowList
) -> Iterator[Considered]:
    """Say of each proposal what became of it."""
    passing, tokens = allow.places(text), find_tokens(text)
    for one in considered:
        if one.score < one.threshold:
            yield replace(one, outcome=Outcome.BELOW)
            continue
        on = [finding for finding in findings if one.overlaps(finding.start, finding.end)]
        own = next(
            (f for f in on if (f.detector, f.rule, f.label) == (one.detector, one.rule, one.label)), None
        )
        if own is not None:
            yield replace(one, outcome=_kept(one, own))
        elif on:
            yield _lost(one, on[0], considered)
        elif any(start <= one.start and one.end <= end for start, end in passing):
            yield replace(one, outcome=Outcome.ALLOWED)
        elif any(one.overlaps(start, end) for start, end in tokens):
            yield replace(one, outcome=Outcome.TOKEN)
        else:
            yield one


def _kept(one: Considered, own: Finding) -> Outcome:
    if (one.start, one.end) == (own.start, own.end):
        return Outcome.WON
    return Outcome.JOINED if own.start <= one.start and one.end <= own.end else Outcome.CUT


def _lost(one: Considered, to: Finding, considered: Sequence[Considered]) -> Considered:
    rivals = [
        rival
        for rival in considered
        if (rival.detector, rival.rule) == (to.detector, to.rule) and rival.overlaps(one.start, one.end)
    ]
    if not rivals and one.label is to.label:
        return replace(one, outcome=Outcome.JOINED, lost_to=to.rule)
    because = _because(one, max(rivals, key=_strength)) if rivals else None
    return replace(one, outcome=Outcome.LOST, lost_to=to.rule, because=because)


def _strength(one: Considered) -> tuple[int, int, float]:
    return one.evidence, one.end - one.start, one.score


_COMPARED: tuple[tuple[Because, Callable[[Considered], float]], ...] = (
    (Because.EVIDENCE, lambda one: one.evidence),
    (Because.LENGTH, lambda one: one.end - one.start),
    (Because.SCORE, lambda one: one.score),
)


def _because(one: Considered, rival: Considered) -> Because:
    return next((why for why, of in _COMPARED if of(one) < of(rival)), Because.ORDER)


def _mentioned(
    finding: Finding, findings: Sequence[Finding], passages: Sequence[Passage], on_it: Sequence[Considered]
) -> tuple[int, int, int] | None:
    """Return where a name that no proposal explains was found by itself."""
    if any(one.outcome in (Outcome.WON, Outcome.JOINED, Outcome.CUT) for one in on_it):
        return None
    words = set(passages[finding.segment].text[finding.start : finding.end].lower().split())
    for other in findings:
        if other is finding or other.label is not finding.label or other.rule == finding.rule:
            continue
        if words & set(passages[other.segment].text[other.start : other.end].lower().split()):
            return other.segment, other.start, other.end
    return None
