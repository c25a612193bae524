"""Documents in rows of equal length, in another order in each epoch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from privity.detection.tagger.features import FORMS
from training.tagger.encode import Corpus, Ints

_PAD: Final = -1

Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Batch:
    """What one step of training sees: distinct words, and rows of their numbers."""

    contents: Tensor
    forms: Tensor
    which: Tensor
    gaps: Tensor
    mask: Tensor
    truth: Tensor


@dataclass(frozen=True, slots=True)
class Dropping:
    """How often a word of a batch comes without some of its rows, so that context must do."""

    contents: float = 0.06
    lists: float = 0.10


@dataclass(frozen=True, slots=True)
class Batches:
    """A corpus in batches of `rows` rows of `length` words; between two documents `apart` places stay empty.

    A document that does not fit goes on in the next row as a text of its own.
    """

    corpus: Corpus
    rows: int
    length: int
    apart: int
    dropping: Dropping | None
    seed: int

    def epoch(self, number: int, *, skip: int = 0) -> Iterator[Batch]:
        """Yield the batches of an epoch from the `skip`-th on; same seed and number, same batches."""
        rng = np.random.default_rng((self.seed, number))
        stream = self._stream(rng.permutation(len(self.corpus)))
        size = self.rows * self.length
        for place in range(len(stream) // size):
            seed = rng.integers(1 << 31)
            if place >= skip:
                yield self._batch(stream[place * size : (place + 1) * size], np.random.default_rng(seed))

    def count(self) -> int:
        """Return how many batches an epoch has."""
        return (len(self.corpus.words) + self.apart * len(self.corpus)) // (self.rows * self.length)

    def _stream(self, order: Places) -> Places:
        """Return the places in the corpus, document after document, with gaps between them."""
        borders = self.corpus.borders
        lengths = np.diff(borders)[order]
        ends = np.cumsum(lengths + self.apart)
        stream = np.full(ends[-1], _PAD, dtype=np.int64)
        starts = ends - lengths - self.apart
        filled = np.repeat(starts, lengths) + _counts(lengths)
        stream[filled] = np.repeat(borders[order], lengths) + _counts(lengths)
        return stream

    def _batch(self, places: Places, rng: np.random.Generator) -> Batch:
        corpus = self.corpus
        there = places != _PAD
        safe = np.where(there, places, 0)
        distinct, which = np.unique(corpus.words[safe], return_inverse=True)
        contents, forms = corpus.contents[distinct], corpus.forms[distinct]
        if self.dropping is not None:
            contents, forms = _dropped(contents, forms, self.dropping, rng)
        truth = np.where(there, corpus.truth[safe], 0)
        two = (self.rows, self.length)
        return Batch(
            torch.from_numpy(contents.astype(np.int64)),
            torch.from_numpy(forms.astype(np.int64)),
            torch.from_numpy(which.reshape(two)),
            torch.from_numpy(corpus.gaps[safe].astype(np.int64).reshape(two)),
            torch.from_numpy(there.astype(np.float32).reshape(*two, 1)),
            torch.from_numpy(truth.astype(np.int64).reshape(two)),
        )


def _counts(lengths: Places) -> Places:
    """Return 0, 1, ... length - 1 for each length."""
    ends = np.cumsum(lengths)
    counts: Places = np.arange(ends[-1]) - np.repeat(ends - lengths, lengths)
    return counts


def _dropped(contents: Ints, forms: Ints, dropping: Dropping, rng: np.random.Generator) -> tuple[Ints, Ints]:

    none = contents.max()
    is_word = forms[:, 2] < FORMS  # only words of letters have three form rows
    contents, forms = contents.copy(), forms.copy()
    contents[is_word & (rng.random(len(contents)) < dropping.contents)] = none
    forms[is_word & (rng.random(len(forms)) < dropping.lists), 2] = FORMS
    return contents, forms
