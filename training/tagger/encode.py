"""Documents as arrays: the words of a corpus once each, and the documents as numbers of words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from privity.detection.tagger.features import FORMS, Featuriser
from privity.detection.tagger.words import split
from training.tagger.truth import Truth, truth

CONTENTS: Final = 10  # content rows of a word at most: six pieces and four letter groups
SHAPES: Final = 3

Ints = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Documents, one after the other.

    Attributes:
        contents: For each distinct word its content rows, filled up with the row behind the last.
        forms: For each distinct word its form rows, filled up likewise.
        words: For each word of the documents its number in `contents` and `forms`.
        gaps: The kind of gap before it.
        truth: The classes allowed for it, as bits.
        borders: Where each document starts, and at last the number of words.
    """

    contents: Ints
    forms: Ints
    words: Ints
    gaps: npt.NDArray[np.uint8]
    truth: Truth
    borders: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.borders) - 1

    def save(self, path: Path) -> None:
        part = path.with_suffix(".part.npz")
        np.savez(part, **{name: getattr(self, name) for name in self.__slots__})
        part.replace(path)

    @classmethod
    def load(cls, path: Path) -> Corpus:
        with np.load(path) as arrays:
            return cls(**{name: arrays[name] for name in cls.__slots__})


def encode(records: Iterable[Mapping[str, Any]], featuriser: Featuriser) -> Corpus:
    """Encode records in the format of the data sets; those without words are left out."""
    numbers: dict[str, int] = {}
    words: list[Ints] = []
    gaps: list[npt.NDArray[np.uint8]] = []
    truths: list[Truth] = []
    for record in records:
        text = record["text"]
        found = split(text)
        if not len(found):
            continue
        spans = zip(found.starts.tolist(), found.ends.tolist(), strict=True)
        words.append(
            np.array([numbers.setdefault(text[start:end], len(numbers)) for start, end in spans], np.int32)
        )
        gaps.append(found.gaps.astype(np.uint8))
        truths.append(truth(record, found))
    contents = np.full((len(numbers), CONTENTS), featuriser.contents, dtype=np.int32)
    forms = np.full((len(numbers), SHAPES), FORMS, dtype=np.int32)
    for word, number in numbers.items():
        of_content, of_form = featuriser.rows(word)
        contents[number, : len(of_content)] = of_content
        forms[number, : len(of_form)] = of_form
    borders = np.cumsum([0, *(len(document) for document in words)])
    return Corpus(
        contents, forms, np.concatenate(words), np.concatenate(gaps), np.concatenate(truths), borders
    )


def read(*paths: Path) -> Iterable[dict[str, Any]]:
    """Yield the records of JSONL files."""
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)
