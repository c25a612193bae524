"""Texts that remember which part of an original each of their characters came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class MappedText:
    """``text`` with, for each character, the original range it stands for.

    INVARIANT: ``starts`` and ``ends`` never fall, so a range of the text maps to one range of the
    original. ``None`` for both means that the text is the original from ``shift`` on.
    """

    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None
    shift: int = 0

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the original range of ``text[start:end]``, which must not be empty."""
        if self.starts is None or self.ends is None:
            return start + self.shift, end + self.shift
        return self.starts[start], self.ends[end - 1]

    def __repr__(self) -> str:
        return f"<MappedText {len(self.text)} characters>"


def compose(inner: MappedText, outer: MappedText) -> MappedText:
    """Return ``inner`` (whose original is ``outer.text``) mapped to ``outer``'s original."""
    if outer.starts is None and not outer.shift:
        return inner
    spans = [outer.original(*inner.original(i, i + 1)) for i in range(len(inner.text))]
    return MappedText(inner.text, [start for start, _ in spans], [end for _, end in spans])
