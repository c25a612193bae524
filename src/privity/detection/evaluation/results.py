"""What one system scored on one set: counts, slices, figures with intervals, speed, places of errors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from privity.detection.evaluation.documents import Document, Marked, Prediction
from privity.detection.evaluation.intervals import interval
from privity.detection.evaluation.measures import MEASURES
from privity.detection.evaluation.score import Slice, Tally, score
from privity.detection.evaluation.timing import Timing, timing

_NONE = Prediction(())


@dataclass(frozen=True, slots=True)
class Error:
    """Where something leaked, or was masked for nothing: the document's place in the set, and the span."""

    document: int
    span: Marked


@dataclass(frozen=True, slots=True)
class Result:
    """Counts over a set. ``missing`` documents had no prediction and count as if nothing was found."""

    tally: Tally
    rows: tuple[Tally, ...]
    slices: Mapping[Slice, Tally]
    timing: Timing | None
    missing: int
    leaks: tuple[Error, ...]
    false: tuple[Error, ...]

    def figures(self) -> dict[str, float | None]:
        """Return every measure by name."""
        return figures(self.tally)

    def interval(self, measure: str) -> tuple[float, float] | None:
        """Return a measure's 95 % interval."""
        return interval(self.rows, MEASURES[measure])

    def cut(self, by: str) -> dict[str, Tally]:
        """Return the slices of one dimension, the largest first."""
        found = {part.of: tally for part, tally in self.slices.items() if part.by == by}
        order = sorted(found, key=lambda of: (-found[of].identifiers, -found[of].false_spans, of))
        return {of: found[of] for of in order}

    def document(self) -> dict[str, object]:
        """Return everything as plain data for a report."""
        return {
            "docs": self.tally.documents,
            "docs_with_phi": self.tally.documents_with,
            "phi_entities": self.tally.identifiers,
            "phi_tokens": self.tally.tokens,
            "words": self.tally.words,
            "missing_predictions": self.missing,
            **self.figures(),
            "ci95": {name: self.interval(name) for name in WITH_INTERVAL},
            "timing": asdict(self.timing) if self.timing else None,
            **{
                f"by_{by}": {of: _slice(tally) for of, tally in self.cut(by).items()}
                for by in ("label", "group", "lang", "source")
            },
        }


#: The figures that are told with their intervals.
WITH_INTERVAL = ("leak", "doc_leak", "precision", "f2", "fp_per_1000_words")


def figures(tally: Tally) -> dict[str, float | None]:
    """Return every measure of these counts by name."""
    return {name: measure.of(tally) for name, measure in MEASURES.items()}


def _slice(tally: Tally) -> dict[str, float | int | None]:
    return {
        "entities": tally.identifiers,
        "tokens": tally.tokens,
        "false_spans": tally.false_spans,
        **{name: MEASURES[name].of(tally) for name in ("leak", "ent_leak", "doc_leak", "precision", "f2")},
    }


def evaluate(documents: Sequence[Document], predictions: Mapping[str, Prediction]) -> Result:
    """Score predictions (by document id) on a set."""
    rows: list[Tally] = []
    slices: dict[Slice, Tally] = {}
    leaks: list[Error] = []
    false: list[Error] = []
    times: list[tuple[float, int]] = []
    missing = 0
    for place, document in enumerate(documents):
        prediction = predictions.get(document.id)
        if prediction is None:
            missing += 1
            prediction = _NONE
        if prediction.ms is not None:
            times.append((prediction.ms, len(document.text)))
        scored = score(document, prediction.spans)
        rows.append(scored.tally)
        for part, tally in scored.slices.items():
            slices[part] = slices[part] + tally if part in slices else tally
        leaks.extend(Error(place, span) for span in scored.leaks)
        false.extend(Error(place, span) for span in scored.false)
    return Result(total(rows), tuple(rows), slices, timing(times), missing, tuple(leaks), tuple(false))


def total(rows: Sequence[Tally]) -> Tally:
    """Return the sum of many counts."""
    return Tally(*map(sum, zip(*(row.numbers() for row in rows), strict=True))) if rows else Tally()
