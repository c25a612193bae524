"""The contract of a masking operator: what stands in a value's place, and what comes back for it.

An operator is pure: the vault gives it randomness and keeps what must be kept. The conformance suite
runs over every listed operator: round trip, consistency, nothing left over, streamed = whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from privity.domain.clock import Random
from privity.domain.labels import Label
from privity.domain.sensitive import SensitiveText
from privity.domain.stand_in import Restoration


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value that needs a stand-in. Members of one ``group`` (aliases of one person) share a root."""

    value: SensitiveText
    label: Label
    entity: str
    operator: str
    group: int | None = None
    form: str = "X"


class Operator(Protocol):
    """One way of masking.

    ``family`` separates the index of the vault: operators whose stand-ins may be exchanged share one.
    ``stored``: whether the vault keeps an entry, so that the same value gets the same stand-in again.
    ``hides``: whether the value is gone from the outgoing text.
    ``examples`` are values that the conformance suite masks; ``source`` says why it is done this way.
    """

    @property
    def name(self) -> str: ...
    @property
    def family(self) -> str: ...
    @property
    def stored(self) -> bool: ...
    @property
    def hides(self) -> bool: ...
    @property
    def restoration(self) -> Restoration: ...
    @property
    def source(self) -> str: ...
    @property
    def examples(self) -> tuple[str, ...]: ...

    def make(self, wanted: Wanted, root: str, random: Random) -> str:
        """Return a fresh stand-in. The value is an input only where its shape must be kept."""

    def returned(self, value: str) -> str:
        """Return what may come back for the value, and is all that the vault may store of it."""
