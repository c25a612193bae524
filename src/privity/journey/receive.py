"""Step 9, receive: an answer is rewritten piece by piece on its way to the client.

One release per choice, field and tool index, so that interleaved choices and parallel tools never
share a hold-back buffer. The last event of a stream is not returned by this module's callers until
the outcome is durable.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from privity.domain.decision import Decision, Obligations, OutputMode
from privity.domain.labels import Label
from privity.domain.stand_in import StandIn
from privity.journey.protocol import Channel, Destination, Piece, ProtocolAdapter, StreamEvent
from privity.journey.release import Classify, Judge, PassRelease, Release, WindowRelease
from privity.masking.egress import KnownValues
from privity.masking.restorer import Restorer


@dataclass(slots=True)
class Tally:
    """What became of an answer, for its outcome record: counts by label, never text."""

    restored: Counter[Label] = field(default_factory=Counter)
    withheld: Counter[Label] = field(default_factory=Counter)  # tokens left as tokens
    redacted: Counter[Label] = field(default_factory=Counter)  # identifiers replaced by a notice
    passed: Counter[Label] = field(default_factory=Counter)  # seen behind in pass mode, not prevented
    choices: int = 0
    finish: str = "none"
    bytes_out: int = 0


class Receiver:
    """The way back of one interaction."""

    def __init__(
        self,
        adapter: ProtocolAdapter,
        decision: Decision,
        restorable: Mapping[str, StandIn],
        classify: Classify,
    ) -> None:
        self._adapter = adapter
        self._obligations: Obligations = decision.obligations
        self._window = decision.obligations.output_mode is not OutputMode.PASS and decision.enforced
        self._enforced = decision.enforced
        self._restorable = restorable
        self._judge = Judge(decision.obligations, KnownValues(tuple(restorable.values())), classify)
        self._rights = frozenset(label for label, _ in decision.obligations.restore)
        self._releases: dict[Channel, tuple[Release, Restorer | None]] = {}
        self._last: StreamEvent | None = None
        self.tally = Tally()
        self.done = False
        self.failed = False

    @property
    def held(self) -> int:
        """Characters held in memory over all channels."""
        return sum(release.held for release, _ in self._releases.values())

    async def answer(self, body: bytes) -> bytes:
        """Rewrite a plain answer."""
        answer = self._adapter.read_answer(body)
        texts = [await self._whole(piece) for piece in answer.pieces]
        self.tally.choices = len({piece.channel[0] for piece in answer.pieces})
        self.tally.finish = answer.finish[0] if answer.finish else "none"
        return self._adapter.write_answer(answer, texts) if self._enforced else body

    async def event(self, frame: bytes) -> bytes:
        """Rewrite one stream event; the last one comes back with everything flushed before it."""
        event = self._adapter.read_event(frame)
        self.failed |= event.error
        out: list[bytes] = []
        texts = [await self._let_out(piece) for piece in event.pieces]
        for channel in [c for c in self._releases if event.done or c[0] in event.ends]:
            release, _ = self._releases[channel]
            rest = await release.close()
            at = max((i for i, p in enumerate(event.pieces) if p.channel == channel), default=None)
            if rest and at is not None:
                texts[at] += rest
            elif rest:
                out.append(self._carry(event, channel, rest))
        self.tally.choices += len(event.ends)
        self.tally.finish = event.finish or self.tally.finish
        if not event.done and not event.error and event.pieces:
            self._last = event
        out.append(event.render(texts))
        if event.done:
            self.done = True
            self._count_all()
        return b"".join(out) if self._enforced else frame + b"\n\n"

    async def inspected(self, text: str) -> str:
        """Return a provider's words outside an answer (an error message): never restored."""
        release = WindowRelease(self._judge, None)
        return await release.feed(text) + await release.close()

    async def idle(self) -> bytes:
        """Nothing came for a while: release up to the safe borders."""
        out: list[bytes] = []
        for channel, (release, _) in self._releases.items():
            text = await release.idle()
            if text and self._last is not None:
                out.append(self._last.carry(channel, text))
        return b"".join(out) if self._enforced else b""

    async def close(self) -> bytes:
        """The stream ended without its last event: flush what may still go, and count."""
        out: list[bytes] = []
        for channel, (release, _) in self._releases.items():
            rest = await release.close()
            if rest and self._last is not None:
                out.append(self._last.carry(channel, rest))
        self._count_all()
        return b"".join(out) if self._enforced else b""

    def _carry(self, event: StreamEvent, channel: Channel, text: str) -> bytes:
        if event.done and self._last is not None:
            event = self._last
        return event.carry(channel, text)

    async def _let_out(self, piece: Piece) -> str:
        if piece.destination is Destination.OTHER:
            return await self._whole(piece)  # an unknown field is no stream: it is whole as it comes
        if piece.channel not in self._releases:
            self._releases[piece.channel] = self._new_release(piece.destination)
        return await self._releases[piece.channel][0].feed(piece.text)

    async def _whole(self, piece: Piece) -> str:
        release, restorer = self._new_release(piece.destination)
        text = await release.feed(piece.text) + await release.close()
        self._count(release, restorer)
        return text

    def _new_release(self, destination: Destination) -> tuple[Release, Restorer | None]:
        restorer = None
        if destination is Destination.PROSE and self._enforced:
            # Only prose is restored: an argument or an unknown field keeps its tokens.
            in_code = self._obligations.restore_in_code
            restorer = Restorer(self._restorable, self._rights, in_code=in_code)
        return (WindowRelease if self._window else PassRelease)(self._judge, restorer), restorer

    def _count_all(self) -> None:
        for release, restorer in self._releases.values():
            self._count(release, restorer)

    def _count(self, release: Release, restorer: Restorer | None) -> None:
        (self.tally.redacted if self._window else self.tally.passed).update(release.withheld)
        if restorer is not None:
            self.tally.restored.update(restorer.restored)
            self.tally.withheld.update(restorer.withheld)
