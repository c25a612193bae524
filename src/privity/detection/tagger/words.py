"""Split a text into words, without a loop over its characters."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

_SPACE, _LETTER, _DIGIT, _OTHER = range(4)
_TABLED = 0x500  # Latin, Greek and Cyrillic; anything beyond is looked up as it occurs

#: What stands before a word.
FIRST, JOINED, BLANK, WIDE, LINE, PARAGRAPH = range(6)
GAPS: Final = 6

Offsets = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True, repr=False)
class Words:
    """Where the words of a text start and end (exclusive), and the kind of gap before each."""

    starts: Offsets
    ends: Offsets
    gaps: Offsets

    def __len__(self) -> int:
        return len(self.starts)

    def __repr__(self) -> str:
        return f"<Words {len(self)}>"


def split(text: str) -> Words:
    """Return the words of a text: runs of letters, runs of digits, runs of one other character.

    Takes linear time. Every character that is not white space belongs to exactly one word.
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    if not len(codes):
        none = np.zeros(0, dtype=np.intp)
        return Words(none, none, none)
    classes = _classes(codes)
    change = np.empty(len(codes) + 1, dtype=bool)
    change[0] = change[-1] = True
    np.not_equal(classes[1:], classes[:-1], out=change[1:-1])
    change[1:-1] |= (classes[1:] == _OTHER) & (codes[1:] != codes[:-1])
    borders = np.flatnonzero(change)
    kept = np.flatnonzero(classes[borders[:-1]] != _SPACE)
    starts, ends = borders[kept], borders[kept + 1]
    return Words(starts, ends, _gaps(codes, starts, ends))


def _gaps(codes: npt.NDArray[np.uint32], starts: Offsets, ends: Offsets) -> Offsets:
    gaps = np.full(len(starts), FIRST, dtype=np.intp)
    if len(starts) < 2:
        return gaps
    width = starts[1:] - ends[:-1]
    lines = np.zeros(len(codes) + 1, dtype=np.int32)
    np.cumsum(codes == 10, out=lines[1:])
    broken = lines[starts[1:]] - lines[ends[:-1]]
    inner = np.minimum(width, 2) + JOINED
    inner[broken == 1] = LINE
    inner[broken > 1] = PARAGRAPH
    gaps[1:] = inner
    return gaps


def _class_of(char: str) -> int:
    if char.isspace():
        return _SPACE
    if char.isdecimal():
        return _DIGIT
    # A mark belongs to the letter before it.
    return _LETTER if char.isalpha() or unicodedata.category(char) in {"Mn", "Mc"} else _OTHER


_TABLE = np.array([_class_of(chr(code)) for code in range(_TABLED)], dtype=np.uint8)


def _classes(codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint8]:
    classes: npt.NDArray[np.uint8] = _TABLE[np.minimum(codes, _TABLED - 1)]
    beyond = np.flatnonzero(codes >= _TABLED)
    if len(beyond):
        distinct, which = np.unique(codes[beyond], return_inverse=True)
        found = np.array([_class_of(chr(int(code))) for code in distinct], dtype=np.uint8)
        classes[beyond] = found[which]
    return classes
