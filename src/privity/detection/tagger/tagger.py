"""The tagger as the other rooms use it, and how it is loaded from package data."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO
from typing import Any

import numpy as np

from privity.detection.lexicon import lexicon
from privity.detection.tagger.decode import CANDIDATE, Decoder, Tag, Threshold
from privity.detection.tagger.features import FORMS, GRAMS, Featuriser
from privity.detection.tagger.kinds import CLASSES, KINDS, Kind
from privity.detection.tagger.network import Network, Scores
from privity.detection.tagger.vectors import Tables, Vectors
from privity.detection.tagger.words import FIRST, Words, split
from privity.domain.errors import ConfigError


@dataclass(frozen=True, slots=True, repr=False)
class Weights:
    """What training leaves: the network, the table rows, the word pieces, and the facts about them."""

    network: bytes
    tables: bytes
    pieces: tuple[str, ...]
    facts: dict[str, Any]


class Tagger:
    """Tags texts. Same text, same tags: alone, among others, whole or in windows, in any thread.

    ``thresholds`` are one for each kind; without them, those that training chose hold.

    Raises :class:`ConfigError` where the weights do not fit this code.
    """

    def __init__(
        self, weights: Weights, threads: int = 1, thresholds: Mapping[Kind, Threshold] | None = None
    ) -> None:
        facts = weights.facts
        arrays = np.load(BytesIO(weights.tables), allow_pickle=False)
        tables = Tables(
            arrays["contents"], arrays["forms"], np.float32(facts["input_factor"]), int(facts["input_zero"])
        )
        expected = ([str(kind) for kind in KINDS], CLASSES, len(weights.pieces) + GRAMS, FORMS)
        found = (facts["kinds"], facts["classes"], len(tables.contents), len(tables.forms))
        if expected != found:
            raise ConfigError(
                "detection: the tagger's weights were trained for other features; train them anew with "
                "`python -m training`."
            )
        self._vectors = Vectors(tables, Featuriser(weights.pieces, lexicon()))
        self._network = Network(weights.network, int(facts["reach"]), threads)
        self._decoder = Decoder(
            thresholds or {Kind(kind): Threshold(*limits) for kind, limits in facts["thresholds"].items()}
        )
        self.version = str(facts["version"])

    def tag(self, text: str) -> list[Tag]:
        """Return the tags of a text in its order; they do not overlap and their offsets slice it."""
        return self._decoder.tags(*self.scored(text))

    def scored(self, text: str) -> tuple[Words, Scores]:
        """Return the words of a text and the network's scores of them, from which tags are read."""
        words = split(text)
        return words, self._network.scores(self._vectors.of(text, words))

    def tag_many(self, texts: Sequence[str]) -> list[list[Tag]]:
        """Return what ``tag`` returns for each text, faster where many of them are short."""
        joined = "\n".join(texts)
        ends = np.cumsum([len(text) + 1 for text in texts])
        starts = np.concatenate(([0], ends))
        words = split(joined)
        borders = np.searchsorted(words.starts, starts)
        words.gaps[borders[:-1][np.diff(borders) > 0]] = FIRST
        scores = self._network.scores_of_many(self._vectors.of(joined, words), borders)
        out: list[list[Tag]] = [[] for _ in texts]
        for tag in self._decoder.tags(words, scores):
            number = int(np.searchsorted(ends, tag.start, side="right"))
            first = int(starts[number])
            out[number].append(tag._replace(start=tag.start - first, end=tag.end - first))
        return out


def shipped_weights() -> Weights:
    """Read the weights of ``detection/data``.

    Raises :class:`ConfigError` where they are missing: names would be found by lists alone, and nobody told.
    """
    data = resources.files("privity.detection.data")
    try:
        return Weights(
            network=data.joinpath("tagger.onnx").read_bytes(),
            tables=data.joinpath("tagger.npz").read_bytes(),
            pieces=tuple(data.joinpath("tagger_pieces.txt").read_text("utf-8").split("\n")),
            facts=json.loads(data.joinpath("tagger.json").read_bytes()),
        )
    except FileNotFoundError:
        raise ConfigError(
            "detection: this installation lacks the tagger's weights (detection/data/tagger*); install the "
            "package anew."
        ) from None


@cache
def tagger() -> Tagger:
    """Return the shipped tagger, loaded once."""
    return Tagger(shipped_weights(), thresholds=dict.fromkeys(KINDS, CANDIDATE))
