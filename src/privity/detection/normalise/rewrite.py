"""What a spelling is undone by: pieces of a text replaced, and windows around them to search again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from privity.detection.mapping import Builder, MappedText

# What is searched again around a replacement: room for the cues before it and the value behind it.
_BEFORE = 120
_BEHIND = 80


@dataclass(frozen=True, slots=True, repr=False)
class Rewrite:
    """``text[start:end]`` read as the pieces, each with the range that it stands for."""

    start: int
    end: int
    pieces: tuple[tuple[str, int, int], ...]

    def __repr__(self) -> str:
        return f"<Rewrite {self.end - self.start} characters>"


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way in which an identifier hides: ``gate`` (RE2) occurs in any text that has it.

    ``rewrites`` yields in order and without overlap, in linear time, for any text.
    """

    name: str
    gate: str
    rewrites: Callable[[str], Iterator[Rewrite]]


def windows(text: str, rewrites: Iterable[Rewrite]) -> Iterator[MappedText]:
    """Yield the stretches of a text around its rewrites, rewritten; a word is never cut."""
    group: list[Rewrite] = []
    for rewrite in rewrites:
        if group and rewrite.start - group[-1].end > _BEFORE + _BEHIND:
            yield _window(text, group)
            group = []
        group.append(rewrite)
    if group:
        yield _window(text, group)


def _window(text: str, group: list[Rewrite]) -> MappedText:
    builder = Builder(text)
    at = _word_start(text, group[0].start)
    for rewrite in group:
        builder.keep(at, rewrite.start)
        for piece, start, end in rewrite.pieces:
            if piece == text[start:end]:
                builder.keep(start, end)
            else:
                builder.put(piece, start, end)
        at = rewrite.end
    builder.keep(at, _word_end(text, at))
    return builder.done()


def _word_start(text: str, at: int) -> int:
    first = at - _BEFORE
    if first <= 0:
        return 0
    while first < at and not text[first - 1].isspace():
        first += 1
    return first


def _word_end(text: str, at: int) -> int:
    last = at + _BEHIND
    if last >= len(text):
        return len(text)
    while last > at and not text[last].isspace():
        last -= 1
    return last if last > at else min(at + _BEHIND, len(text))
