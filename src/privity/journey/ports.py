"""What the journey awaits or calls: its ports. Whoever drives it (a gateway, a batch, a library) chooses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from privity.crypto.keyring import Keyring
from privity.crypto.ports import WrappedKey
from privity.domain.clock import Clock, Random
from privity.domain.component import Component, Granted
from privity.domain.finding import Classification, Passage
from privity.domain.inventory import Mode, Scope
from privity.domain.labels import Tier
from privity.domain.stand_in import StandIn
from privity.journey.offload import Begin, Offload, in_place, when_asked
from privity.masking.operator import Wanted
from privity.policy.engine import Engine
from privity.storage.ports import DataStore, StandInRow


class Spare(Protocol):
    """Says whether an application may go on without a part that failed; see the degradation table."""

    def __call__(self, component: Component, tier: Tier, mode: Mode, today: dt.date, /) -> Granted | None: ...


def never(_component: Component, _tier: Tier, _mode: Mode, _today: dt.date, /) -> Granted | None:
    """Fail closed."""
    return None


class Issued(Protocol):
    """Stand-ins aligned with what was wanted, and the rows to store for them."""

    @property
    def stand_ins(self) -> tuple[StandIn, ...]: ...
    @property
    def rows(self) -> tuple[StandInRow, ...]: ...
    @property
    def keys(self) -> tuple[WrappedKey, ...]: ...


class Issuer(Protocol):
    """The half of the vault that the journey needs: it issues, and never opens."""

    async def issue(self, scope: Scope, wanted: Sequence[Wanted], *, new_scope: bool = False) -> Issued:
        """Return a stand-in for each wanted value. Raises KeyUnavailable, KeyErased, StoreUnavailable."""


#: Detection: findings in passages, and what the passages touch on.
Examine = Callable[[Sequence[Passage]], Awaitable[Classification]]


@dataclass(frozen=True, slots=True)
class Ports:
    """Everything the journey may await or call; bootstrap chooses."""

    classify: Examine
    detector_digest: bytes
    engine: Engine
    keyring: Keyring
    vault: Issuer
    store: DataStore
    clock: Clock
    random: Random
    #: Digest of the signed baseline of the detector, for the decision records; empty where there is none.
    baseline: bytes = b""
    #: Runs long pure work beside the event loop; the default runs it in place.
    offload: Offload = in_place
    #: Begins work that nobody waits for yet; the default does it when somebody does.
    begin: Begin = when_asked
    #: Exceptions to failing closed; the default has none. Detection's covers DetectionDown alone.
    spare: Spare = never
