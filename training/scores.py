"""What the whole pipeline finds with a tagger, and how far two taggers of one recipe may lie apart.

The same text in another order, from other first weights, makes another model. `training/noise.toml` holds
the standard deviation of each figure between such models; two of them are told apart only by more than
:func:`tolerance`. Nothing here needs what training needs.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from privity.cli.evaluation.sets import Sets, read_sets
from privity.detection.classifier import Classifier
from privity.detection.evaluation.documents import Marked, read_documents
from privity.detection.evaluation.score import Tally, score
from privity.detection.tagger.tagger import Tagger, Weights
from training.corpus.generate import documents

NOISE: Final = Path(__file__).with_name("noise.toml")
#: No corpus that anything learns from or is chosen by is drawn with it.
SEED: Final = 70_001
#: The difference of two models has the square root of two of a model's deviation; three of those are rare.
TIMES: Final = 3 * 2**0.5
#: A deviation that was measured with few seeds may be small by chance: it counts as so many points, and as
#: such a share of the mean, at least.
LEAST_POINTS, LEAST_SHARE = 0.05, 0.05

#: Set -> figure -> value: percent, or false spans for each 1,000 words.
Scores = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Spread:
    """A figure over the seeds."""

    mean: float
    deviation: float


def sets(count: int, folder: Path | None) -> Sets:
    """Return so many documents of the generators' dev and test families each, and the sets of a folder."""
    drawn: Sets = {}
    for split in ("dev", "test"):
        made = documents(SEED, count, split)
        lines = [json.dumps(document.record(f"{split}-{place}")) for place, document in enumerate(made)]
        drawn[f"generated_{split}"] = read_documents(lines, split)
    return drawn | (read_sets([folder], ()) if folder is not None else {})


def scores(weights: Weights, of: Sets) -> Scores:
    """Return what the pipeline with this tagger leaves uncovered, and what it masks for nothing."""
    classifier = Classifier(tagger=Tagger(weights))
    return {name: _figures(classifier, name, of) for name in of}


def _figures(classifier: Classifier, name: str, of: Sets) -> dict[str, float]:
    tally = Tally()
    for document in of[name]:
        found = [Marked(f.start, f.end, f.label) for f in classifier.classify_text(document.text)]
        tally += score(document, found).tally
    figures: dict[str, float] = {}
    if tally.tokens:
        figures["leak"] = 100 * tally.tokens_missed / tally.tokens
    if tally.words:
        figures["false_per_1000_words"] = 1000 * tally.false_spans / tally.words
    return figures


def read_noise(path: Path = NOISE) -> dict[str, dict[str, dict[str, Spread]]]:
    """Return recipe -> set -> figure -> spread."""
    table = tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
    return {
        recipe: {
            of: {figure: Spread(**spread) for figure, spread in figures.items()}
            for of, figures in section["sets"].items()
        }
        for recipe, section in table.items()
    }


def tolerance(spread: Spread) -> float:
    """Return by how much two models of one recipe may differ in a figure."""
    return TIMES * max(spread.deviation, LEAST_POINTS, LEAST_SHARE * spread.mean)


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure of two models, and by how much they may differ."""

    of: str
    figure: str
    one: float
    other: float
    tolerance: float

    @property
    def same(self) -> bool:
        return abs(self.one - self.other) <= self.tolerance


def compared(one: Scores, other: Scores, noise: Mapping[str, Mapping[str, Spread]]) -> Sequence[Compared]:
    """Return the figures that both models have and whose spread is known."""
    return [
        Compared(of, figure, value, other[of][figure], tolerance(noise[of][figure]))
        for of, figures in one.items()
        for figure, value in figures.items()
        if figure in noise.get(of, {}) and figure in other.get(of, {})
    ]
