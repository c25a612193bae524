"""Detection without one of its stages, to see what each contributes: for measurements, never for traffic.

Each entry of ``STAGES`` puts something that does nothing, or something plainer, in the place of a stage.
``assemble``, by which gateway and command line make their classifiers, knows nothing of it, and the linter
lets only ``privity eval`` import it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from privity.detection import recognisers
from privity.detection.assemble import classifier
from privity.detection.cache import FindingCache
from privity.detection.calibration import PLAIN
from privity.detection.classifier import Classifier, Proposed, Stages
from privity.detection.detector import Candidate, Detector, Evidence, Example, Pattern, View
from privity.detection.doubts import doubt_of
from privity.detection.fusion import NAME, READINGS, WORDY, odds_of, probability_of, weigh
from privity.detection.pieces import Piece
from privity.detection.proposal import Watch
from privity.detection.registry import DEFAULT
from privity.detection.resolve import Span, resolve
from privity.detection.rules import RuleDetector
from privity.detection.structure import Leaf, leaves
from privity.detection.tagger.kinds import Kind
from privity.domain.detector_setup import DetectorSetup
from privity.domain.errors import ConfigError
from privity.domain.labels import Label

if TYPE_CHECKING:
    from privity.detection.tagger.decode import Tag


@dataclass(frozen=True, slots=True)
class Without:
    """How a stage is left out: what ``says`` then happens instead, and what takes its place."""

    says: str
    stages: Callable[[Stages], Stages] = lambda stages: stages
    detector: Callable[[Detector], Detector] = lambda detector: detector
    tagger: bool = True


@dataclass(frozen=True, slots=True)
class _Less:
    """A detector that says less."""

    whole: Detector
    drops: Callable[[Candidate], bool]

    @property
    def name(self) -> str:
        return self.whole.name

    @property
    def labels(self) -> frozenset[Label]:
        return self.whole.labels

    @property
    def entities(self) -> frozenset[str]:
        return self.whole.entities

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        return self.whole.patterns

    @property
    def source(self) -> str:
        return self.whole.source

    @property
    def examples(self) -> tuple[Example, ...]:
        return self.whole.examples

    def detect(self, view: View) -> Iterable[Candidate]:
        return (found for found in self.whole.detect(view) if not self.drops(found) or _by_key(view, found))


def _by_key(view: View, found: Candidate) -> bool:
    """Whether the key of a value is what announces it: that is the structure's part."""
    return found.evidence is Evidence.CUE and bool(view.keys) and found.start <= view.lead < found.end


def _dropping(drops: Callable[[Candidate], bool]) -> Callable[[Detector], Detector]:
    return lambda detector: _Less(detector, drops)


def _unchecked(detector: Detector) -> Detector:
    if not isinstance(detector, RuleDetector):
        return detector
    return replace(detector, rules=tuple(replace(rule, check=None) for rule in detector.rules))


def _keyless(text: str) -> list[Leaf] | None:
    found = leaves(text)
    return None if found is None else [Leaf(leaf.value, ()) for leaf in found]


def _union(_: str, proposals: Iterable[Proposed], tags: Sequence[Tag], **_whole: bool) -> list[Proposed]:
    """What rules and lists propose and what the tagger reads, each as it says itself."""
    read = (
        (
            NAME,
            Candidate(
                tag.start, tag.end, reading.label, reading.entity, tag.probability, NAME, Evidence.MODEL
            ),
        )
        for tag in tags
        if (reading := READINGS.get(tag.kind))
    )
    return [*proposals, *read]


_WORDY_RULES: Final = frozenset(f"{NAME}.{Kind(kind).lower()}" for kind in WORDY)


def _undoubting(
    text: str, proposals: Iterable[Proposed], tags: Sequence[Tag], *, whole: bool = False
) -> list[Proposed]:
    """Give back what was taken from a name for how it is written and what follows."""
    weighed: list[Proposed] = []
    for name, found in weigh(text, proposals, tags, whole=whole):
        if found.rule in _WORDY_RULES:
            doubt = doubt_of(text, found.start, found.end, person=found.label is Label.NAME)
            weighed.append((name, found._replace(score=probability_of(odds_of(found.score) + doubt))))
        else:
            weighed.append((name, found))
    return weighed


def _by_length(text: str, spans: Iterable[Span]) -> list[Span]:
    """Let the longest win, whatever it rests on."""
    found = list(spans)
    evidence = {(span.detector, span.rule): span.evidence for span in found}
    alike = (span._replace(evidence=Evidence.LIST) for span in found)
    return [s._replace(evidence=evidence[s.detector, s.rule]) for s in resolve(text, alike)]


def _in_one_piece(text: str) -> Iterable[Piece]:
    return (Piece(0, 0, len(text), len(text)),)


STAGES: Final[Mapping[str, Without]] = {
    "structure": Without(
        "everything is read as prose", stages=lambda all_: replace(all_, structure=lambda _: None)
    ),
    "keys": Without(
        "values are read without the keys that lead to them",
        stages=lambda all_: replace(all_, structure=_keyless),
    ),
    "spellings": Without(
        "texts are read as they are spelt", stages=lambda all_: replace(all_, spellings=lambda _: [])
    ),
    "cues": Without(
        "cue words in prose announce nothing",
        detector=_dropping(lambda found: found.evidence is Evidence.CUE),
    ),
    "checks": Without("no check digit, calendar or number plan is looked at", detector=_unchecked),
    "lists": Without(
        "lists of names and the look of a name propose nothing",
        detector=_dropping(lambda found: found.evidence is Evidence.LIST),
    ),
    "languages": Without(
        "rules are those of English alone", detector=_dropping(lambda found: "abroad" in found.rule)
    ),
    "tagger": Without("rules and lists are alone", tagger=False),
    "weighing": Without(
        "what rules, lists and tagger say is put together as each says it",
        stages=lambda all_: replace(all_, weigh=_union),
    ),
    "doubts": Without(
        "eponyms, words of the dictionary, abbreviations and code speak against no name of the tagger's",
        stages=lambda all_: replace(all_, weigh=_undoubting),
    ),
    "scores": Without(
        "scores are taken as they come, one limit for all labels",
        stages=lambda all_: replace(all_, calibration=lambda: PLAIN),
    ),
    "resolution": Without(
        "of proposals that overlap the longest wins", stages=lambda all_: replace(all_, resolve=_by_length)
    ),
    "memory": Without(
        "a name found once is not looked for again",
        stages=lambda all_: replace(all_, mentions=lambda _names, _text, _found: []),
    ),
    "pieces": Without(
        "a long text is searched in one piece", stages=lambda all_: replace(all_, cut=_in_one_piece)
    ),
}


def without(
    names: Collection[str],
    setup: DetectorSetup | None = None,
    *,
    cache: FindingCache | None = None,
    watch: Watch | None = None,
) -> Classifier:
    """Return what ``assemble`` returns for this setup, but for the stages of these names.

    Raises :class:`ConfigError` for an unknown stage, and as ``assemble`` does.
    """
    unknown = sorted(set(names) - set(STAGES))
    if unknown:
        raise ConfigError(f"detection: {unknown[0]} is no stage. Known: {', '.join(STAGES)}.")
    setup = setup or DetectorSetup()
    stages, detectors, tagger = Stages(), (*DEFAULT, *recognisers.compiled(setup)), True
    for name in names:
        one = STAGES[name]
        stages, tagger = one.stages(stages), tagger and one.tagger
        detectors = tuple(map(one.detector, detectors))
    mark = repr(sorted(names)).encode() if names else b""
    return classifier(setup, detectors, stages, tagger=tagger, mark=mark, cache=cache, watch=watch)
