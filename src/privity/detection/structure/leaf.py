"""What a form gives: leaves, and the regions of a text that they were read from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from privity.detection.mapping import MappedText


@dataclass(frozen=True, slots=True, repr=False)
class Leaf:
    """A value, key or stretch of prose of a document with the keys that lead to it."""

    value: MappedText
    keys: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Leaf {len(self.value.text)} characters>"


@dataclass(frozen=True, slots=True, repr=False)
class Region:
    """A stretch of a text that has one form.

    ``whole`` says that the leaves hold everything in it that a person could be told by, so that it
    need not be read as prose too: only forms with a closed grammar that was kept to the end say so.
    """

    start: int
    end: int
    leaves: list[Leaf]
    whole: bool = False

    def __repr__(self) -> str:
        return f"<Region {self.end - self.start} characters, {len(self.leaves)} leaves>"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write structured data.

    ``gate`` is an RE2 expression without which no text has the form. ``read`` gives the regions of
    a text in order, not overlapping, in linear time; it raises nothing, whatever the text.
    """

    name: str
    gate: str
    read: Callable[[str], Iterator[Region]]
