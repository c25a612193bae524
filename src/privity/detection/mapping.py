"""Texts that remember which part of an original each of their characters came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, repr=False)
class MappedText:
    """``text`` with, for each character, the original range it stands for.

    INVARIANT: ``starts`` and ``ends`` never fall, so a range of the text maps to one range of the
    original. ``None`` for both means that the text is the original from ``shift`` on. ``gaps`` are ranges
    of the original, in order, that no finding covers: what stands between values that were strung together.
    """

    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None
    shift: int = 0
    gaps: tuple[tuple[int, int], ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the original range of ``text[start:end]``, which must not be empty."""
        if self.starts is None or self.ends is None:
            return start + self.shift, end + self.shift
        return self.starts[start], self.ends[end - 1]

    def ranges(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the original ranges of ``text[start:end]``, which must not be empty: one, but for gaps."""
        first, last = self.original(start, end)
        if not self.gaps:
            if first < last:
                yield first, last
            return
        for gap_start, gap_end in self.gaps:
            if gap_end <= first:
                continue
            if gap_start >= last:
                break
            if first < gap_start:
                yield first, gap_start
            first = gap_end
        if first < last:
            yield first, last

    def part(self, start: int, end: int) -> MappedText:
        """Return ``text[start:end]`` with its way back."""
        if self.starts is None or self.ends is None:
            return MappedText(self.text[start:end], shift=self.shift + start, gaps=self.gaps)
        return MappedText(self.text[start:end], self.starts[start:end], self.ends[start:end], gaps=self.gaps)

    def __repr__(self) -> str:
        return f"<MappedText {len(self.text)} characters>"


class Builder:
    """Puts a :class:`MappedText` together from left to right."""

    __slots__ = ("_ends", "_pieces", "_starts", "_text")

    def __init__(self, text: str) -> None:
        """``text`` is the original."""
        self._text = text
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []

    def keep(self, start: int, end: int) -> None:
        """Take over a range of the original as it stands."""
        if start < end:
            self._pieces.append(self._text[start:end])
            self._starts.extend(range(start, end))
            self._ends.extend(range(start + 1, end + 1))

    def put(self, piece: str, start: int, end: int) -> None:
        """Add what a range of the original means; each character of it stands for the whole range."""
        self._pieces.append(piece)
        self._starts.extend([start] * len(piece))
        self._ends.extend([end] * len(piece))

    def done(self) -> MappedText:
        return MappedText("".join(self._pieces), self._starts, self._ends)


def compose(inner: MappedText, outer: MappedText) -> MappedText:
    """Return ``inner`` (whose original is ``outer.text``) mapped to ``outer``'s original."""
    mapped = _composed(inner, outer)
    if not inner.gaps and not outer.gaps:
        return mapped
    within = (
        (outer.original(start - 1, start)[1], outer.original(end, end + 1)[0]) for start, end in inner.gaps
    )
    return replace(mapped, gaps=(*outer.gaps, *(gap for gap in within if gap[0] < gap[1])))


def _composed(inner: MappedText, outer: MappedText) -> MappedText:
    if outer.starts is None or outer.ends is None:
        shift = outer.shift
        if not shift:
            return inner
        if inner.starts is None or inner.ends is None:
            return MappedText(inner.text, shift=inner.shift + shift)
        return MappedText(inner.text, [at + shift for at in inner.starts], [at + shift for at in inner.ends])
    if inner.starts is None or inner.ends is None:
        return outer.part(inner.shift, inner.shift + len(inner.text))
    starts, ends = outer.starts, outer.ends
    return MappedText(inner.text, [starts[at] for at in inner.starts], [ends[at - 1] for at in inner.ends])


def unescaped(
    text: str,
    start: int,
    end: int,
    escape: re.Pattern[str],
    meaning: Callable[[re.Match[str]], str | None],
) -> MappedText:
    """Return ``text[start:end]`` with each match of ``escape`` replaced by what it means.

    ``None`` says that a match is no escape after all: it stays as it stands.
    """
    builder: Builder | None = None
    done = start
    for match in escape.finditer(text, start, end):
        meant = meaning(match)
        if meant is None:
            continue
        builder = builder or Builder(text)
        builder.keep(done, match.start())
        builder.put(meant, *match.span())
        done = match.end()
    if builder is None:
        return MappedText(text[start:end], shift=start)
    builder.keep(done, end)
    return builder.done()


def joined(text: str, ranges: Iterable[tuple[int, int]], joint: str = "") -> MappedText:
    """Return ranges of the original one behind the other, with ``joint`` standing for each gap."""
    builder = Builder(text)
    last: int | None = None
    for start, end in ranges:
        if last is not None and joint and last < start:
            builder.put(joint, last, start)
        builder.keep(start, end)
        last = end
    return builder.done()


def strung(values: Sequence[MappedText], joint: str) -> MappedText:
    """Return values of one original, in order and apart, as one; what stands between them is a gap."""
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[tuple[int, int]] = []
    for value in values:
        if starts:
            gap = ends[-1], value.original(0, 1)[0]
            starts.extend([gap[0]] * len(joint))
            ends.extend([gap[1]] * len(joint))
            gaps.append(gap)
        starts.extend(value.starts or range(value.shift, value.shift + len(value.text)))
        ends.extend(value.ends or range(value.shift + 1, value.shift + len(value.text) + 1))
    return MappedText(joint.join(value.text for value in values), starts, ends, gaps=tuple(gaps))
