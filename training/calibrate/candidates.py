"""All that detection proposes in annotated texts, counted or not, and whether it is right."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from privity.detection.calibration import PLAIN
from privity.detection.classifier import Classifier, Stages
from privity.detection.detector import Candidate, Evidence
from privity.detection.evaluation.documents import Document, read_documents
from privity.detection.evaluation.reliability import Truth
from privity.detection.mapping import MappedText
from privity.detection.proposal import Proposal
from privity.detection.tagger.tagger import Tagger
from privity.domain.labels import Label
from training.corpus.generate import documents

#: Scores are those of the detectors.
AS_THEY_COME = Stages(calibration=lambda: PLAIN)

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Proposed:
    """A candidate in offsets of its document. ``right`` is ``None`` where nobody can say."""

    start: int
    end: int
    label: Label
    evidence: Evidence
    score: float
    right: bool | None


@dataclass(frozen=True, slots=True)
class Case:
    """A document's candidates, and the words of its identifiers."""

    candidates: tuple[Proposed, ...]
    wanted: tuple[tuple[int, int], ...]


def drawn(seed: int, count: int, split: str) -> list[Document]:
    """Return documents of the generators as evaluation reads them."""
    lines = (
        json.dumps(made.record(f"{split}-{number}"))
        for number, made in enumerate(documents(seed, count, split))
    )
    return read_documents(lines, f"the generators' {split} families")


def cases(tagger: Tagger | None, texts: Iterable[Document]) -> list[Case]:
    """Return what is proposed in each document, of equal candidates the one with the highest score."""
    watch = _Watch()
    every = dict.fromkeys(Label, 0.0)
    classifier = Classifier(watch=watch, tagger=tagger, stages=AS_THEY_COME, thresholds=every)
    out: list[Case] = []
    for document in texts:
        watch.seen = {}
        classifier.classify_text(document.text)
        truth = Truth(document)
        out.append(
            Case(
                tuple(
                    Proposed(start, end, label, evidence, score, truth.right(start, end))
                    for (start, end, label, evidence), score in watch.seen.items()
                ),
                _wanted(document),
            )
        )
    return out


def _wanted(document: Document) -> tuple[tuple[int, int], ...]:
    must: Sequence[tuple[int, int]] = [(s.start, s.end) for s in document.spans if not s.optional]
    return tuple(
        (word.start() + start, word.end() + start)
        for start, end in must
        for word in _WORD.finditer(document.text[start:end])
    )


class _Watch:
    """Keeps the candidates of one document."""

    def __init__(self) -> None:
        self.seen: dict[tuple[int, int, Label, Evidence], float] = {}
        self._leaf: MappedText | None = None
        self._since = 0

    def searching(self, leaf: MappedText | None, since: int) -> None:
        self._leaf, self._since = leaf, since

    def weighing(self, raw: Sequence[Candidate]) -> None:
        """What detection proposes before it weighs is not what its scores mean in the end."""

    def proposed(self, proposal: Proposal) -> None:
        found, lead = proposal.candidate, proposal.view.lead
        start, end = proposal.mapped.original(max(found.start - lead, 0), found.end - lead)
        if self._leaf is not None:
            start, end = self._leaf.original(start + self._since, end + self._since)
        key = (start, end, found.label, found.evidence)
        self.seen[key] = max(found.score, self.seen.get(key, 0.0))
