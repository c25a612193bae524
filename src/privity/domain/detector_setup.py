"""What an operator may choose about detection: operating point, thresholds, recognisers, texts that pass."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import astuple, dataclass, field
from enum import StrEnum
from typing import Final

from privity.domain.labels import Label

#: The score of a recogniser that names none: it counts at every operating point.
CONFIGURED_SCORE: Final = 0.9


class Point(StrEnum):
    """How much doubt is masked. Strict masks most, utility least."""

    STRICT = "strict"
    BALANCED = "balanced"
    UTILITY = "utility"


class RecogniserKind(StrEnum):
    """By what a recogniser of the operator's finds."""

    PATTERN = "pattern"  # a shape, in RE2 syntax
    LIST = "list"  # certain words
    CUE = "cue"  # a value of some shape behind words that announce it


@dataclass(frozen=True, slots=True)
class Recogniser:
    """A detector as configuration. Which fields count depends on the kind.

    ``found`` and ``not_found`` are its own test: texts in which it must find something (the part in double
    square brackets, where there are such), and texts in which it must not.
    """

    name: str
    kind: RecogniserKind
    label: Label
    entity: str
    score: float = CONFIGURED_SCORE
    pattern: str = ""
    words: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    value: str = ""
    check: str = ""
    case_sensitive: bool = False
    found: tuple[str, ...] = ()
    not_found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Allowed:
    """A text that is never masked, with who answers for that and why."""

    text: str
    owner: str
    reason: str


class OnDrift(StrEnum):
    """What follows where a worker finds something else in the canaries than it should."""

    REFUSE = "refuse"  # it is replaced, and nothing is sent until all agree
    ALERT = "alert"  # it is on record, and traffic goes on


@dataclass(frozen=True, slots=True)
class DetectorSetup:
    """All of it. The default is what is shipped."""

    point: Point = Point.BALANCED
    thresholds: Mapping[Label, float] = field(default_factory=dict)
    recognisers: tuple[Recogniser, ...] = ()
    allow: tuple[Allowed, ...] = ()

    @property
    def digest(self) -> bytes:
        """Digest of 16 bytes over everything that changes what is found."""
        hasher = hashlib.blake2b(digest_size=16)
        parts = (
            self.point.value,
            *(f"{label.value}={score!r}" for label, score in sorted(self.thresholds.items())),
            *(repr(astuple(recogniser)) for recogniser in self.recognisers),
            *(allowed.text for allowed in self.allow),
        )
        for part in parts:
            data = part.encode("utf-8", "surrogatepass")
            hasher.update(len(data).to_bytes(8, "big") + data)
        return hasher.digest()
