"""How the text of an answer is let out, channel by channel (design, section 2 step 9).

*Pass*: restored text goes at once, holding back only from a token's opening mark; what went is
inspected behind in pieces that are then forgotten, so nothing is ever collected. No text waits for an
inspection, unless too much has gone that none has seen; the answer's end waits for all of them.

*Window*: text is held until a detector has seen it together with what follows: released up to the last
safe border, 48 characters behind the end, or behind the unbroken run in progress if that is longer.
Identifiers that did not come from this request's restorable set are replaced by a notice.

Detection runs on the provider's words, tokens still in place, before anything is restored: a
restored value is never mistaken for a leak, nor a leak for a restored value.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Protocol

from privity.domain.decision import Obligations, Recipient
from privity.domain.finding import Finding, Passage
from privity.domain.labels import DESCRIPTIVE, Label
from privity.domain.tokens import find_tokens, held_from
from privity.journey.offload import Begin, when_asked
from privity.masking.egress import KnownValues
from privity.masking.restorer import Restorer

#: Characters that stay behind the end of what has arrived: longer than any structured identifier
#: with its separators (an IBAN in groups has 42).
MARGIN = 48

#: Released text that detection sees again as left context, so that a cue keeps its effect.
CONTEXT = 200

#: Pass mode inspects behind in pieces of this many characters: what each sees again of the one before,
#: and the way to a worker, are then a small part of it.
BEHIND = 2048

#: And lets no more go while the inspection of what went before is still to come.
MOST_BEHIND = 4 * BEHIND

_BLANK = re.compile(r"\s")

Classify = Callable[[Sequence[Passage]], Awaitable[list[Finding]]]


class Release(Protocol):
    """One channel's way out. Feeding any chunking gives the same text in the end."""

    withheld: Counter[Label]  # identifiers replaced by a notice, or seen and not prevented in pass mode

    async def feed(self, text: str) -> str:
        """Take what arrived, return what may go."""

    async def idle(self) -> str:
        """Nothing arrived for a while: return what may go up to the safe border."""

    async def close(self) -> str:
        """The block has ended: return the rest."""

    async def settle(self) -> None:
        """Nothing more will come: return when all that went was inspected, and counted."""

    @property
    def held(self) -> int:
        """Characters held in memory."""


#: Start, end, what to put in its place, and the label, of something that may not go.
Found = tuple[int, int, str, Label]


class Judge:
    """Which findings of an answer may stand: by the decision's matrix, and by where they came from."""

    def __init__(self, obligations: Obligations, known: KnownValues, classify: Classify) -> None:
        self._receive = obligations.receive | DESCRIPTIVE
        self._rights = {label for label, to in obligations.restore if to is Recipient.CLIENT}
        self._known = known
        self._classify = classify

    async def inspect(self, context: str, text: str, keys: tuple[str, ...] = ()) -> list[Found]:
        """Return what may not go of ``text``, in order; ``context`` stands before it, ``keys`` lead to it."""
        findings = await self._classify([Passage(context + text, keys)])
        return self._judged(text, len(context), findings)

    async def inspect_all(self, passages: Sequence[Passage]) -> list[list[Found]]:
        """Return the same for texts that belong together (a document's), with one question to detection."""
        findings: list[list[Finding]] = [[] for _ in passages]
        for finding in await self._classify(passages):
            findings[finding.segment].append(finding)
        return [self._judged(p.text, 0, found) for p, found in zip(passages, findings, strict=True)]

    async def inspect_call_id(self, text: str) -> Label | None:
        """Return for what the id of a tool call may not go, None where it may."""
        found = self._judged(text, 0, await self._classify([Passage(text, call_id=True)]))
        return found[0][3] if found else None

    def _judged(self, text: str, offset: int, findings: Sequence[Finding]) -> list[Found]:
        found: list[Found] = []
        allowed: list[tuple[int, int]] = []
        for start, end, stand_in in self._known.find(text):
            # A value of this very request: its owner may see it where the matrix says so.
            if stand_in.label in self._rights:
                allowed.append((start, end))
            else:
                found.append((start, end, stand_in.text, stand_in.label))
        # An answer may end within a token, by a length limit: the rest of it is random.
        tokens = [*find_tokens(text), (self._known.cut(text), len(text))]
        taken = [*tokens, *allowed, *((start, end) for start, end, _, _ in found)]
        for finding in findings:
            if finding.label in self._receive or finding.end <= offset:
                continue
            span = (max(0, finding.start - offset), finding.end - offset)
            for start, end in _minus(span, taken):
                if any(c.isalnum() for c in text[start:end]):
                    found.append((start, end, f"[{finding.label} withheld]", finding.label))
        return sorted(found, key=lambda item: item[:2])

    def indivisible(self, text: str) -> list[tuple[int, int]]:
        """Return the spans that no border may cut: tokens, known values, one that has begun at the end."""
        # A token that has only begun would hide that a known value ends before it.
        settled = text[: held_from(text)]
        known = [(start, end) for start, end, _ in self._known.find(settled)]
        # One past the end: whatever touches the end of the text may go on.
        return [*find_tokens(text), *known, (self._known.begun(settled), len(text) + 1)]


class PassRelease:
    """Pass mode: at once, inspected behind.

    INVARIANT: one inspection at a time. It looks at what is there when it begins; what is fed meanwhile
    comes behind it, and the text before that is cut off by none but itself.
    """

    def __init__(self, judge: Judge, restorer: Restorer | None, begin: Begin = when_asked) -> None:
        self._judge = judge
        self._restorer = restorer
        self._begin = begin
        self._behind = _Held()
        self._context = ""
        self._running: Awaitable[None] | None = None
        self._ended = True  # whether the inspection that was begun has ended
        self._wanted = BEHIND  # how much there must be for the next
        self.withheld: Counter[Label] = Counter()

    @property
    def held(self) -> int:
        """Characters held in memory: a bounded piece, whatever the length of the answer."""
        return len(self._behind.text) + len(self._context)

    async def feed(self, text: str) -> str:
        """See the contract. Raises what an inspection behind has raised."""
        for start in range(0, len(text), BEHIND):
            self._behind.add(text[start : start + BEHIND])
            if len(self._behind.text) >= self._wanted:
                await self._keep_up()
        return self._restorer.feed(text) if self._restorer else text

    async def idle(self) -> str:
        """Nothing waits in pass mode but a possible token, which only more text decides."""
        return ""

    async def close(self) -> str:
        """See the contract. The last piece is inspected behind as well: see :meth:`settle`."""
        self._running = self._begin(partial(self._finish, self._running))
        return self._restorer.close() if self._restorer else ""

    async def settle(self) -> None:
        """See the contract. Raises what an inspection behind has raised."""
        running, self._running = self._running, None
        await self._finish(running)

    async def whole(self, text: str) -> str:
        """Take a block that came whole: what feed and close return, after one inspection."""
        self._behind.text = text  # its inner borders are not needed: it is not cut
        await self._finish(None)
        return self._restorer.feed(text) + self._restorer.close() if self._restorer else text

    async def _keep_up(self) -> None:
        """Have what went inspected; wait for it only where too much has gone meanwhile."""
        if self._running is not None and (self._ended or len(self._behind.text) >= MOST_BEHIND):
            running, self._running = self._running, None
            await running
        if self._running is None and self._cut():
            self._ended = False
            self._running = self._begin(self._next)

    def _cut(self) -> int:
        """Return up to where what went can be inspected: before a word that more text may go on with."""
        size = len(self._behind.text)
        # A run longer than the piece is cut in its middle: seen in two halves rather than collected.
        return self._behind.border(size - MARGIN) or (size if size >= MOST_BEHIND else 0)

    async def _next(self) -> None:
        try:
            await self._inspect(self._cut(), last=False)
        finally:
            self._ended = True

    async def _finish(self, running: Awaitable[None] | None) -> None:
        if running is not None:
            await running
        if size := len(self._behind.text):
            await self._inspect(size, last=True)

    async def _inspect(self, cut: int, *, last: bool) -> None:
        text = self._behind.text
        size = len(text)
        found = await self._judge.inspect(self._context, text)
        if not last:
            free = _before(self._behind, cut, found, self._judge.indivisible(text))
            cut = free or (cut if size >= MOST_BEHIND else 0)
        for start, _, _, label in found:
            if start < cut:
                self.withheld[label] += 1
        self._context = (self._context + self._behind.take(cut))[-CONTEXT:]
        # Where all of it hangs together, it is not looked at again with every word that comes.
        self._wanted = BEHIND if cut else min(size + BEHIND, MOST_BEHIND)


class WindowRelease:
    """Window mode: nothing goes before a detector has seen what follows it.

    A block that begins as a JSON document is held whole: keys far away decide what its values are,
    and half a document is of no use to anyone.
    """

    def __init__(self, judge: Judge, restorer: Restorer | None) -> None:
        self._judge = judge
        self._restorer = restorer
        self._held = _Held()
        self._context = ""
        self._structured: bool | None = None
        self._seen = -1  # the border that the last inspection could not release up to
        self.withheld: Counter[Label] = Counter()

    @property
    def held(self) -> int:
        """Characters held in memory: the window, or the unbroken run in progress."""
        return len(self._held.text) + len(self._context)

    async def feed(self, text: str) -> str:
        """See the contract."""
        self._held.add(text)
        if self._structured is None and (begin := self._held.text.lstrip()):
            self._structured = begin[0] in "{["
        return await self.idle()

    async def idle(self) -> str:
        """Release up to the safe border, and no further: idling must not be a way out."""
        if self._structured:
            return ""
        border = self._held.border(len(self._held.text) - MARGIN)
        return await self._release(border, last=False) if border > max(self._seen, 0) else ""

    async def close(self) -> str:
        """See the contract."""
        text = await self._release(len(self._held.text), last=True) if self._held.text else ""
        return text + (self._restorer.close() if self._restorer else "")

    async def settle(self) -> None:
        """Nothing goes before it was inspected."""

    async def whole(self, text: str) -> str:
        """Take a block that came whole: what feed and close return, after one inspection."""
        self._held.text = text  # its inner borders are not needed: it is not cut
        return await self.close()

    async def _release(self, border: int, *, last: bool) -> str:
        held, wanted = self._held.text, border
        replacements = await self._judge.inspect(self._context, held)
        if not last:
            border = _before(self._held, border, replacements, self._judge.indivisible(held))
            if not border:
                # Asked again only when there is a further border: an identifier that fills the
                # window would otherwise be inspected with every character that arrives.
                self._seen = wanted
                return ""
        going = [found for found in replacements if found[0] < border]
        for _, _, _, label in going:
            self.withheld[label] += 1
        taken = self._held.take(border)
        released = redact(taken, going)
        self._context = (self._context + taken)[-CONTEXT:]
        self._seen = -1
        return self._restorer.feed(released) if self._restorer else released


def redact(text: str, found: Sequence[Found]) -> str:
    """Put the replacements in place; of overlapping ones the first is shown and all are covered."""
    out: list[str] = []
    position = 0
    for start, end, replacement, _ in found:
        if start >= position:
            out += (text[position:start], replacement)
        position = max(position, min(end, len(text)))
    return "".join((*out, text[position:]))


class _Held:
    """Text that waits, with the borders between its words; they are looked for when they are asked for."""

    def __init__(self) -> None:
        self.text = ""
        self._borders: list[int] = []  # the place behind each blank, in order
        self._seen = 0  # as far as the text was looked through

    def add(self, text: str) -> None:
        """Append what arrived."""
        self.text += text

    def border(self, limit: int) -> int:
        """Return the last border at or before ``limit``, 0 when there is none.

        The unbroken run in progress begins at the last border, so no border lies in it.
        """
        if self._seen < len(self.text):
            self._borders += [blank.end() for blank in _BLANK.finditer(self.text, self._seen)]
            self._seen = len(self.text)
        place = bisect.bisect_right(self._borders, limit)
        return self._borders[place - 1] if place else 0

    def take(self, border: int) -> str:
        """Cut off and return the text before ``border``."""
        taken, self.text = self.text[:border], self.text[border:]
        place = bisect.bisect_right(self._borders, border)
        self._borders = [old - border for old in self._borders[place:]]
        self._seen = max(0, self._seen - border)
        return taken


def _before(held: _Held, border: int, found: Sequence[Found], indivisible: Sequence[tuple[int, int]]) -> int:
    """Return the border moved before whatever it would cut, to where a word begins."""
    # Touching a finding counts: what follows may still belong to it.
    spans = [(start, end + 1) for start, end, _, _ in found] + list(indivisible)
    while True:
        cut = [start for start, end in spans if start < border < end]
        if not cut:
            return border
        border = held.border(min(cut))  # in a word's middle, its rest would be read as another word


def _minus(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the parts of the span that no taken span covers."""
    parts = [span]
    for start, end in taken:
        parts = [
            piece for a, b in parts for piece in ((a, min(b, start)), (max(a, end), b)) if piece[0] < piece[1]
        ]
    return parts
