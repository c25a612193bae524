"""Where × what: a table of positions in a document, matched on paths.

A rule names a path with ``*`` for any array index and says what may stand there: an enumerated
constant, a bounded number, or content of some origin. The first rule that matches wins; a position
without a rule is unknown content. Keys of an object are constants where ``Known`` lists them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from privity.domain.interaction import Origin, Path

Pattern = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Constant:
    """An enumerated protocol word; anything else at this position is content."""

    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Number:
    """A numeric protocol parameter within bounds; anything else at this position is content."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Content:
    """Content that came through this door."""

    origin: Origin


@dataclass(frozen=True, slots=True)
class CallId:
    """The id of a tool call, or of the call that a result answers.

    It is content, and one thing at all its places: a provider refuses a result whose call it cannot find,
    so an id leaves as it came, or is masked whole by the same stand-in everywhere.
    """

    origin: Origin


@dataclass(frozen=True, slots=True)
class Model:
    """The model's name: policy matches it against the inventory, and the adapter rewrites it."""


Place = Constant | Number | Content | CallId | Model


def words(*names: str) -> Constant:
    """Return the constant that allows these words."""
    return Constant(frozenset(names))


def pattern_of(path: Path) -> Pattern:
    """Return the path with array indices as ``*``."""
    return tuple("*" if isinstance(step, int) else step for step in path)


class Places:
    """Looks positions up: exact patterns first, then the subtrees' own functions."""

    def __init__(
        self,
        exact: dict[str, Place],
        keys: dict[str, frozenset[str]],
        subtrees: tuple[tuple[str, Callable[[Pattern], Place | None], frozenset[str]], ...] = (),
    ) -> None:
        """``exact``: dotted pattern -> place. ``keys``: dotted pattern of an object -> its known keys.

        ``subtrees``: (dotted prefix, function of the rest of the pattern -> place, known keys
        anywhere below).
        """
        self._exact = {tuple(k.split(".")): v for k, v in exact.items()}
        self._keys = {tuple(k.split(".")) if k else (): v for k, v in keys.items()}
        self._subtrees = tuple((tuple(prefix.split(".")), f, known) for prefix, f, known in subtrees)

    def place(self, path: Path) -> Place | None:
        """Return what may stand at this position, or None for unknown content."""
        pattern = pattern_of(path)
        found = self._exact.get(pattern)
        if found is not None:
            return found
        for prefix, function, _ in self._subtrees:
            if pattern[: len(prefix)] == prefix:
                return function(pattern[len(prefix) :])
        return None

    def is_known_key(self, path: Path) -> bool:
        """Whether the key that ends this path is one of the protocol's own at that position."""
        pattern = pattern_of(path)
        known = self._keys.get(pattern[:-1])
        if known is not None:
            return pattern[-1] in known
        for prefix, _, keys in self._subtrees:
            if pattern[: len(prefix)] == prefix:
                return pattern[-1] in keys
        return False
