"""The tagger as the other rooms use it, and how it is loaded from package data."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from privity.detection.data import FOLDER
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
    """What training leaves: the network, the two tables, the word pieces, and the facts about them."""

    network: bytes
    contents: npt.NDArray[np.int8]
    forms: npt.NDArray[np.int16]
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
        tables = Tables(
            weights.contents, weights.forms, np.float32(facts["input_factor"]), int(facts["input_zero"])
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


def read_weights(folder: Path) -> Weights:
    """Read a model. Of the larger table only those rows come into memory that words select.

    Raises :class:`FileNotFoundError` where a part is missing.
    """
    return Weights(
        network=(folder / "tagger.onnx").read_bytes(),
        contents=np.asarray(np.load(folder / "tagger_contents.npy", mmap_mode="r")),
        forms=np.load(folder / "tagger_forms.npy"),
        pieces=tuple((folder / "tagger_pieces.txt").read_text("utf-8").split("\n")),
        facts=json.loads((folder / "tagger.json").read_bytes()),
    )


def write_weights(weights: Weights, folder: Path) -> None:
    """Write a model so that :func:`read_weights` reads it; last the facts, so that where they are all is."""
    (folder / "tagger.onnx").write_bytes(weights.network)
    np.save(folder / "tagger_contents.npy", weights.contents)
    np.save(folder / "tagger_forms.npy", weights.forms)
    (folder / "tagger_pieces.txt").write_text("\n".join(weights.pieces), "utf-8")
    (folder / "tagger.json").write_text(json.dumps(weights.facts, indent=1) + "\n")


def shipped_weights() -> Weights:
    """Read the weights of ``detection/data``.

    Raises :class:`ConfigError` where they are missing: names would be found by lists alone, and nobody told.
    """
    try:
        return read_weights(FOLDER)
    except FileNotFoundError:
        raise ConfigError(
            "detection: this installation lacks the tagger's weights (detection/data/tagger*); install the "
            "package anew."
        ) from None


@cache
def tagger() -> Tagger:
    """Return the shipped tagger, loaded once."""
    return Tagger(shipped_weights(), thresholds=dict.fromkeys(KINDS, CANDIDATE))
