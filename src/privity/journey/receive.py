"""Step 9, receive: an answer is rewritten piece by piece on its way to the client.

One release per choice, field and tool index, so that interleaved choices and parallel tools never
share a hold-back buffer. The last event of a stream is not returned by this module's callers until
the outcome is durable.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from privity.domain.clock import Random
from privity.domain.decision import Decision, OutputMode, Recipient
from privity.domain.errors import BadInput, Unavailable
from privity.domain.labels import Label
from privity.domain.stand_in import Restoration
from privity.journey.again import Again, learn
from privity.journey.documents import ArgumentRelease, DocumentRelease
from privity.journey.offload import LARGE, Begin, Offload, in_place, when_asked
from privity.journey.protocol import Channel, Destination, Piece, ProtocolAdapter, StreamEvent
from privity.journey.release import Classify, Judge, PassRelease, Release, WindowRelease, redact
from privity.journey.seals import SealedRelease, digests
from privity.masking.masker import Masked
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


#: The fields of sealed blocks that are words; the others are opaque bytes.
_READABLE_SEALED = frozenset(("thinking",))

#: Those that a window holds until the block ends: the words, and the signature that comes after them.
_HELD_SEALED = frozenset(("thinking", "signature"))


#: An unknown field or an id is no stream: it is whole as it comes.
_WHOLE = frozenset((Destination.OTHER, Destination.CALL_ID))

#: Random bytes of what stands for a call's id: another one in each answer of a conversation, and short
#: enough for every provider (40 characters).
_CALL_ID_BYTES = 12


#: Events of a stream that are looked at more closely, for what those behind them may have in common.
_LESSONS = 32


class Receiver:
    """The way back of one interaction."""

    def __init__(
        self,
        adapter: ProtocolAdapter,
        decision: Decision,
        masked: Masked,
        classify: Classify,
        *,
        json_answer: bool = False,
        random: Random,
        offload: Offload = in_place,
        begin: Begin = when_asked,
    ) -> None:
        """``json_answer``: the client asked for JSON, so prose is a document and restored as one."""
        self._adapter = adapter
        self._obligations = decision.obligations
        self._window = decision.obligations.output_mode is not OutputMode.PASS and decision.enforced
        self._enforced = decision.enforced
        self._restorable = masked.restorable
        self._judge = Judge(decision.obligations, masked.search, classify)
        restore = decision.obligations.restore
        self._rights = frozenset(label for label, to in restore if to is Recipient.CLIENT)
        self._tools = {right.tool: right for right in decision.obligations.tools} if decision.enforced else {}
        self._ways: dict[Channel, _Way] = {}
        self._json_answer = json_answer
        self._random = random
        self._call_ids: dict[str, str] = {}  # of this answer: what stands for the ids that may not go
        self._offload = offload
        self._begin = begin
        self._ended: set[int] = set()
        self._sealed: dict[Channel, SealedRelease] = {}
        self._whole_ways = Tally()  # of texts that came whole
        self._last: StreamEvent | None = None
        self._again: Again | None = None
        self._lessons = _LESSONS
        self._choices = 0
        self._finish = "none"
        self.bytes_out = 0
        self.done = False
        self.failed = False

    @property
    def finished(self) -> bool:
        """Whether the provider said that all of it has ended: half an answer must not look whole."""
        return self.done or (
            self._finish != "none" and all(channel[0] in self._ended for channel in self._ways)
        )

    @property
    def held(self) -> int:
        """Characters held in memory over all channels."""
        return sum(way.release.held for way in self._ways.values())

    async def break_off(self) -> Tally:
        """Return what became of an answer that ends here. In pass mode what went is inspected first."""
        for way in self._ways.values():
            with contextlib.suppress(Unavailable):  # what was found until then is recorded
                await way.release.settle()
        return self.tally()

    def tally(self) -> Tally:
        """Return what became of the answer up to now."""
        total = Tally(choices=self._choices, finish=self._finish, bytes_out=self.bytes_out)
        for part in (self._whole_ways, *(way.tally(prevented=self._window) for way in self._ways.values())):
            total.restored.update(part.restored)
            total.withheld.update(part.withheld)
            total.redacted.update(part.redacted)
            total.passed.update(part.passed)
        return total

    def seals(self) -> list[bytes]:
        """Return the digests of the sealed blocks that the client got unaltered."""
        return digests(self._sealed)

    async def answer(self, body: bytes) -> bytes:
        """Rewrite a plain answer. Raises BadInput when it is not the protocol's."""
        work = self._offload if len(body) >= LARGE else in_place
        answer = await work(lambda: self._adapter.read_answer(body))
        texts = [await self._let_out_whole(piece) for piece in answer.pieces]
        self._choices = len({piece.channel[0] for piece in answer.pieces if piece.channel[0] >= 0})
        self._finish = answer.finish[0] if answer.finish else "none"
        new = await work(lambda: self._adapter.write_answer(answer, texts)) if self._enforced else body
        self.bytes_out = len(new)
        return new

    async def event(self, frame: bytes) -> bytes:
        """Rewrite one stream event; the last one comes back with everything flushed before it.

        Raises BadInput when it is not the protocol's, Unavailable when it cannot be inspected.
        """
        again = self._again
        piece = again.read(frame) if again is not None else None
        if again is not None and piece is not None:
            text = await self._let_out(piece)
            self._last = again.event
            return again.render(text) if self._enforced else frame + b"\n\n"
        event = self._adapter.read_event(frame)
        if self._lessons:
            self._lessons -= 1
            self._again = learn(self._adapter, frame, event) or again
        self.failed |= event.error
        out: list[bytes] = []
        texts = [await self._let_out(piece) for piece in event.pieces]
        for channel, way in self._ways.items():
            if not (event.done or channel[0] in event.ends):
                continue
            rest = await way.release.close()
            at = max((i for i, p in enumerate(event.pieces) if p.channel == channel), default=None)
            if rest and at is not None:
                texts[at] += rest
            elif rest:
                out.append(self._carry(event, channel, rest))
        self._choices += len(event.ends)
        self._ended.update(event.ends)
        self._finish = event.finish or self._finish
        if not event.done and not event.error and event.pieces:
            self._last = event
        out.append(event.render(texts))
        if event.done:
            await self._settle()
        self.done |= event.done
        return b"".join(out) if self._enforced else frame + b"\n\n"

    async def inspected(self, text: str) -> str:
        """Return a provider's words outside an answer (an error message): never restored."""
        return redact(text, await self._judge.inspect("", text))

    async def idle(self) -> bytes:
        """Nothing came for a while: release up to the safe borders."""
        return await self._flush(lambda release: release.idle())

    async def close(self) -> bytes:
        """The stream ended without its last event: flush what may still go."""
        rest = await self._flush(lambda release: release.close())
        await self._settle()
        return rest

    async def _settle(self) -> None:
        """Wait for what is inspected behind: the outcome counts it, and the end waits for the outcome."""
        for way in self._ways.values():
            await way.release.settle()

    async def _flush(self, take: Callable[[Release], Awaitable[str]]) -> bytes:
        out: list[bytes] = []
        for channel, way in self._ways.items():
            text = await take(way.release)
            if text and self._last is not None:
                out.append(self._last.carry(channel, text))
        return b"".join(out) if self._enforced else b""

    def _carry(self, event: StreamEvent, channel: Channel, text: str) -> bytes:
        if event.done and self._last is not None:
            event = self._last
        return event.carry(channel, text)

    async def _let_out(self, piece: Piece) -> str:
        if piece.destination in _WHOLE:
            return await self._let_out_whole(piece)
        if piece.text and piece.channel[0] in self._ended:
            # What was flushed at the end was judged as the end: nothing may be joined to it.
            raise BadInput("stream", "the provider goes on with a choice that it has finished.")
        way = self._ways.get(piece.channel)
        if way is None:
            way = self._ways[piece.channel] = self._new_way(piece)
        if piece.tool and isinstance(way.release, ArgumentRelease) and piece.tool != way.release.tool:
            # Whose arguments these are decides what is restored in them: it is said once, and first.
            raise BadInput("stream", "the provider names another tool for arguments that have begun.")
        return await way.release.feed(piece.text)

    async def _let_out_whole(self, piece: Piece) -> str:
        if piece.destination is Destination.CALL_ID:
            return await self._call_id(piece.text)
        return await self._whole(piece)

    async def _call_id(self, text: str) -> str:
        """Return the id by which the client knows a call: one rule for plain and streamed answers.

        What stands for an id that may not go differs from any other, and is the same for the same id: two
        calls of one answer must not become one, nor a call another in its result.
        """
        stand_in = self._restorable.get(text)
        if stand_in is not None and stand_in.restoration is not Restoration.NEVER:
            if stand_in.restoration is Restoration.ALWAYS:
                return stand_in.value.reveal()
            entitled = stand_in.label in self._rights
            (self._whole_ways.restored if entitled else self._whole_ways.withheld)[stand_in.label] += 1
            return stand_in.value.reveal() if entitled else text
        label = await self._judge.inspect_call_id(text)
        if label is None:
            return text
        (self._whole_ways.redacted if self._window else self._whole_ways.passed)[label] += 1
        if not self._window:
            return text
        if text not in self._call_ids:
            self._call_ids[text] = f"withheld_{self._random(_CALL_ID_BYTES).hex()}"
        return self._call_ids[text]

    async def _whole(self, piece: Piece) -> str:
        way = self._new_way(piece)
        release = way.release
        if isinstance(release, WindowRelease | PassRelease):
            text = await release.whole(piece.text)
        else:
            text = await release.feed(piece.text) + await release.close()
        part = way.tally(prevented=self._window)
        self._whole_ways.restored.update(part.restored)
        self._whole_ways.withheld.update(part.withheld)
        self._whole_ways.redacted.update(part.redacted)
        self._whole_ways.passed.update(part.passed)
        return text

    def _new_way(self, piece: Piece) -> _Way:
        if piece.destination is Destination.SEALED:
            judge = self._judge if piece.channel[1] in _READABLE_SEALED else None
            sealed = self._sealed[piece.channel] = SealedRelease(
                judge, prevent=self._window and piece.channel[1] in _HELD_SEALED
            )
            return _Way(sealed)
        if piece.destination is Destination.ARGUMENT and self._enforced:
            arguments = ArgumentRelease(self._judge, self._tools, self._restorable, prevent=self._window)
            arguments.tool = piece.tool
            return _Way(arguments)
        if piece.destination is Destination.PROSE and self._enforced and self._json_answer:
            return _Way(
                DocumentRelease(self._judge, self._restorable, prevent=self._window, rights=self._rights)
            )
        restorer = None
        if piece.destination is Destination.PROSE and self._enforced and self._restorable:
            # Only prose is restored here: an unknown field keeps its tokens. Where there is nothing to
            # put back, the places of the text need not be followed either.
            in_code = self._obligations.restore_in_code
            restorer = Restorer(self._restorable, self._rights, in_code=in_code)
        release: Release = (
            WindowRelease(self._judge, restorer)
            if self._window
            else PassRelease(self._judge, restorer, self._begin)
        )
        return _Way(release, restorer)


@dataclass(frozen=True, slots=True)
class _Way:
    """A channel's release with what it counts."""

    release: Release
    restorer: Restorer | None = None

    def tally(self, *, prevented: bool) -> Tally:
        found = Counter(self.release.withheld)
        tally = Tally(redacted=found) if prevented else Tally(passed=found)
        if isinstance(self.release, DocumentRelease):
            tally.restored, tally.withheld = self.release.restored, self.release.kept
        elif self.restorer is not None:
            tally.restored, tally.withheld = self.restorer.restored, self.restorer.withheld
        return tally
