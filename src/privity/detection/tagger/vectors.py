"""Words to the network's input: the sum of their table rows, remembered for the words of public lists."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import repeat
from threading import Lock
from typing import Final

import numpy as np
import numpy.typing as npt

from privity.detection.tagger.features import Featuriser, gap_row
from privity.detection.tagger.words import GAPS, Words

_KEPT: Final = 16384  # words remembered: 4 MB at 128 numbers

Bytes = npt.NDArray[np.uint8]
Sums = npt.NDArray[np.int16]


@dataclass(frozen=True, slots=True, repr=False)
class Tables:
    """The rows, in units of one common step, and the factor from sums of steps to the network's input."""

    contents: npt.NDArray[np.int8]
    forms: Sums
    factor: np.float32
    zero: int


class Vectors:
    """Turns words into rows of the network's input.

    Remembers only words of the public lists and words of one or two characters, so that nothing of a
    text stays in memory. Threads may share it.
    """

    def __init__(self, tables: Tables, featuriser: Featuriser) -> None:
        self._tables = tables
        self._featuriser = featuriser
        width = tables.contents.shape[1]
        self._gaps = tables.forms[[gap_row(gap) for gap in range(GAPS)]]
        self._slots: dict[str, int] = {}
        self._lock = Lock()
        self._sums = np.zeros((_KEPT, width), dtype=np.int16)

    def of(self, text: str, words: Words) -> Bytes:
        """Return one row for each word."""
        spelt = [
            text[start:end] for start, end in zip(words.starts.tolist(), words.ends.tolist(), strict=True)
        ]
        where = np.fromiter(map(self._slots.get, spelt, repeat(-1)), dtype=np.intp, count=len(spelt))
        unknown = np.flatnonzero(where < 0)
        # Of what is not remembered the last row, which is put right below.
        total = self._sums.take(where, axis=0, mode="wrap")
        if len(unknown):
            fresh: dict[str, int] = {}
            rows = [fresh.setdefault(spelt[place], len(fresh)) for place in unknown.tolist()]
            new = self._summed(list(fresh))
            total[unknown] = new[rows]
            self._remember(list(fresh), new)
        total += self._gaps[words.gaps]
        scaled = total * self._tables.factor
        np.rint(scaled, out=scaled)
        scaled += self._tables.zero
        np.clip(scaled, 0, 255, out=scaled)
        return scaled.astype(np.uint8)

    def _summed(self, words: list[str]) -> Sums:
        contents: list[int] = []
        forms: list[int] = []
        content_ends: list[int] = []
        form_ends: list[int] = []
        for word in words:
            of_content, of_form = self._featuriser.rows(word)
            contents += of_content
            forms += of_form
            content_ends.append(len(contents))
            form_ends.append(len(forms))
        return _sums(self._tables.contents, contents, content_ends) + _sums(
            self._tables.forms, forms, form_ends
        )

    def _remember(self, words: list[str], sums: Sums) -> None:
        with self._lock:
            for word, row in zip(words, sums, strict=True):
                slot = len(self._slots)
                if slot == _KEPT:
                    return
                if word not in self._slots and self._featuriser.is_listed(word):
                    self._sums[slot] = row  # before its slot is known, for readers do not lock
                    self._slots[word] = slot


def _sums(table: npt.NDArray[np.int8] | Sums, rows: list[int], ends: list[int]) -> Sums:
    """Sum consecutive groups of rows; a group may be empty."""
    out = np.zeros((len(ends), table.shape[1]), dtype=np.int16)
    borders = np.array([0, *ends])
    filled = np.flatnonzero(borders[1:] > borders[:-1])
    if len(filled):
        out[filled] = np.add.reduceat(table[rows], borders[filled], axis=0, dtype=np.int16)
    return out
