"""A small tagger from a part of the pool, made once: its weights lie in the work folder under their key."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from privity.detection.lexicon import lexicon
from privity.detection.tagger.features import Featuriser
from privity.detection.tagger.kinds import CLASSES
from privity.detection.tagger.tagger import Tagger, Weights, read_weights, write_weights
from privity.detection.tagger.words import split
from training.generalise.rounds import Round
from training.tagger import evaluate
from training.tagger.batches import Batches
from training.tagger.encode import Corpus, encode
from training.tagger.export import export
from training.tagger.initial import minilm, pieces_and_vectors
from training.tagger.train import Recipe, train
from training.tagger.truth import all_kinds

SAMPLE_BATCHES = 12
PLAIN_THRESHOLDS = [0.5, 0.25]
#: What a document is, in the tables.
FACETS = ("family", "form", "noise", "lang")


@dataclass(frozen=True, slots=True)
class Learnt:
    """A tagger, and how many documents of each family, form, noise and language it learnt from."""

    weights: Weights
    counts: dict[str, dict[str, int]]


class Pool:
    """Documents to learn from, encoded once for all rounds."""

    def __init__(self, records: Sequence[dict[str, Any]], dev: Sequence[dict[str, Any]], saved: Path) -> None:
        self._records = [record for record in records if len(split(record["text"]))]
        self._dev = dev
        self.pieces, self._start = pieces_and_vectors(minilm(), Recipe().shape.embedding)
        self._featuriser = Featuriser(self.pieces, lexicon())
        if not saved.exists():
            encode(self._records, self._featuriser).save(saved)
        self._corpus = Corpus.load(saved)
        if len(self._corpus) != len(self._records):
            raise ValueError(f"{saved.name} holds other documents than the pool; remove it")

    def learn(
        self, left_out: Round, count: int, recipe: Recipe, path: Path, report: Callable[[str], None]
    ) -> Learnt:
        """Train on the first `count` documents that are not left out, or read what was trained before.

        Raises:
            ValueError: So few documents remain.
        """
        kept = [place for place, record in enumerate(self._records) if left_out.takes(record)][:count]
        if len(kept) < count:
            raise ValueError(f"only {len(kept)} documents of {count} remain; make the pool larger")
        counts = _counted([self._records[place] for place in kept])
        if not (path / "tagger.json").exists():
            corpus = part(self._corpus, kept)
            self._train(corpus, recipe, path, report)
        return Learnt(read_weights(path), counts)

    def _train(self, corpus: Corpus, recipe: Recipe, path: Path, report: Callable[[str], None]) -> None:
        checkpoint = path.with_suffix(".pt")
        start = torch.from_numpy(self._start)
        network = train(corpus, self._featuriser.contents, start, recipe, checkpoint, report)
        sample = Batches(corpus, recipe.rows, recipe.length, max(recipe.shape.dilations), None, seed=0)
        made = export(network, itertools.islice(sample.epoch(0), SAMPLE_BATCHES))
        facts: dict[str, Any] = {
            "version": path.name,
            "kinds": all_kinds(),
            "classes": CLASSES,
            "reach": recipe.shape.reach,
            "input_factor": made.input_factor,
            "input_zero": made.input_zero,
            "thresholds": dict.fromkeys(all_kinds(), PLAIN_THRESHOLDS),
            "recipe": asdict(recipe),
        }
        weights = Weights(made.network, made.contents, made.forms, self.pieces, facts)
        facts["thresholds"] = evaluate.thresholds(Tagger(weights), self._dev)
        path.mkdir(exist_ok=True)
        write_weights(weights, path)
        checkpoint.unlink()


def part(corpus: Corpus, kept: Sequence[int]) -> Corpus:
    """Return a corpus of these documents alone, in their order."""
    lengths = np.diff(corpus.borders)
    chosen = np.zeros(len(corpus), dtype=np.bool_)
    chosen[list(kept)] = True
    places = np.repeat(chosen, lengths)
    return Corpus(
        corpus.contents,
        corpus.forms,
        corpus.words[places],
        corpus.gaps[places],
        corpus.truth[places],
        np.concatenate(([0], np.cumsum(lengths[chosen]))),
    )


def _counted(records: Sequence[dict[str, Any]]) -> dict[str, dict[str, int]]:
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    for record in records:
        for facet in FACETS:
            names = record[facet].split("+") if facet == "noise" else [record[facet]]
            counts[facet].update(filter(None, names))
    return {facet: dict(sorted(counter.items())) for facet, counter in counts.items()}
