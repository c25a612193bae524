"""What came of it, on families that neither trained the tagger nor made the curves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from privity.detection.calibration import Calibration
from privity.detection.classifier import Classifier, Stages
from privity.detection.evaluation.documents import Document, Marked, Prediction
from privity.detection.evaluation.reliability import ALL, BINS, Bins, error, reliability, spans
from privity.detection.evaluation.results import evaluate
from privity.detection.tagger.tagger import Tagger
from privity.domain.detector_setup import Point
from training.calibrate.candidates import AS_THEY_COME

#: Groups with fewer spans are not told: chance would speak.
_FEWEST: Final = 100

BEFORE: Final = "balanced, scores as they come"


@dataclass(frozen=True, slots=True)
class Report:
    """Reliability before and after, and leak and false spans of each point."""

    before: Mapping[str, Bins]
    after: Mapping[str, Bins]
    points: Mapping[str, tuple[float, float]]

    def lines(self) -> Iterator[str]:
        """Return the tables in Markdown."""
        yield "| findings | how many | expected calibration error before, % | after, % |"
        yield "| --- | --- | --- | --- |"
        for of, bins in self.after.items():
            if spans(bins) >= _FEWEST:
                before, after = _percent(error(self.before.get(of, ()))), _percent(error(bins))
                yield f"| {of} | {spans(bins)} | {before} | {after} |"
        yield ""
        yield "| score | findings | right, % | mean score, % |"
        yield "| --- | --- | --- | --- |"
        for place, one in enumerate(self.after[ALL]):
            if one.spans:
                limits = f"{place / BINS:.1f} to {(place + 1) / BINS:.1f}"
                right, mean = _percent(one.right / one.spans), _percent(one.scores / one.spans)
                yield f"| {limits} | {one.spans} | {right} | {mean} |"
        yield ""
        yield "| operating point | leak % | false spans per 1,000 words |"
        yield "| --- | --- | --- |"
        for name, (leak, false) in self.points.items():
            yield f"| {name} | {100 * leak:.2f} | {false:.2f} |"


def report(tagger: Tagger | None, calibration: Calibration, documents: Sequence[Document]) -> Report:
    """Classify documents at each point, and at the balanced one with scores as they come."""
    ours = Stages(calibration=lambda: calibration)
    made = {
        BEFORE: Classifier(tagger=tagger, stages=AS_THEY_COME),
        **{point.value: Classifier(point=point.value, tagger=tagger, stages=ours) for point in Point},
    }
    found = {name: _predictions(classifier, documents) for name, classifier in made.items()}
    figures = {name: evaluate(documents, one).figures() for name, one in found.items()}
    return Report(
        reliability(documents, found[BEFORE]),
        reliability(documents, found[Point.STRICT.value]),
        {name: (one["leak"] or 0.0, one["fp_per_1000_words"] or 0.0) for name, one in figures.items()},
    )


def _predictions(classifier: Classifier, documents: Sequence[Document]) -> dict[str, Prediction]:
    return {
        document.id: Prediction(
            tuple(
                Marked(found.start, found.end, found.label.value, score=found.score)
                for found in classifier.classify_text(document.text)
            )
        )
        for document in documents
    }


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f}"
