"""How the text of an answer is let out, channel by channel (design, section 2 step 9).

*Pass*: restored text goes at once, holding back only from a token's opening mark; what went is
inspected behind in pieces that are then forgotten, so nothing is ever collected. *Window*: text is
held until a detector has seen it together with what follows: released up to the last safe border,
48 characters behind the end, or behind the unbroken run in progress if that is longer. Identifiers
that did not come from this request's restorable set are replaced by a notice.

Detection runs on the provider's words, tokens still in place, before anything is restored: a
restored value is never mistaken for a leak, nor a leak for a restored value.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from privity.domain.decision import Obligations, Recipient
from privity.domain.finding import Finding, Passage
from privity.domain.labels import DESCRIPTIVE, Label
from privity.masking.egress import KnownValues
from privity.masking.restorer import Restorer
from privity.masking.tokens import find_tokens

#: Characters that stay behind the end of what has arrived: longer than any structured identifier
#: with its separators (an IBAN in groups has 42).
MARGIN = 48

#: Released text that detection sees again as left context, so that a cue keeps its effect.
CONTEXT = 200

#: Pass mode inspects behind in pieces of this many characters.
BEHIND = 512

_RUN = re.compile(r"\S+\Z")
_BLANK = re.compile(r"\s(?=\S*\Z)")

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

    @property
    def held(self) -> int:
        """Characters held in memory."""


class Judge:
    """Which findings of an answer may stand: by the decision's matrix, and by where they came from."""

    def __init__(self, obligations: Obligations, known: KnownValues, classify: Classify) -> None:
        self._receive = obligations.receive | DESCRIPTIVE
        self._rights = {label for label, to in obligations.restore if to is Recipient.CLIENT}
        self._known = known
        self._classify = classify

    async def inspect(self, context: str, text: str) -> list[tuple[int, int, str, Label]]:
        """Return (start, end, replacement, label) in ``text`` of what may not go, in order."""
        found: list[tuple[int, int, str, Label]] = []
        allowed: list[tuple[int, int]] = []
        tokens = find_tokens(text)
        for start, end, stand_in in self._known.find(text):
            # A value of this very request: its owner may see it where the matrix says so.
            if stand_in.label in self._rights:
                allowed.append((start, end))
            else:
                found.append((start, end, stand_in.text, stand_in.label))
        taken = [*tokens, *allowed, *((start, end) for start, end, _, _ in found)]
        offset = len(context)
        for finding in await self._classify([Passage(context + text)]):
            if finding.label in self._receive or finding.end <= offset:
                continue
            span = (max(0, finding.start - offset), finding.end - offset)
            for start, end in _minus(span, taken):
                if any(c.isalnum() for c in text[start:end]):
                    found.append((start, end, f"[{finding.label} withheld]", finding.label))
        return sorted(found, key=lambda item: item[:2])


class PassRelease:
    """Pass mode: at once, inspected behind."""

    def __init__(self, judge: Judge, restorer: Restorer | None) -> None:
        self._judge = judge
        self._restorer = restorer
        self._behind = ""
        self._context = ""
        self.withheld: Counter[Label] = Counter()

    @property
    def held(self) -> int:
        """Characters held in memory: a bounded piece, whatever the length of the answer."""
        return len(self._behind) + len(self._context)

    async def feed(self, text: str) -> str:
        """See the contract."""
        self._behind += text
        if len(self._behind) >= BEHIND:
            await self._inspect(last=False)
        return self._restorer.feed(text) if self._restorer else text

    async def idle(self) -> str:
        """Nothing waits in pass mode but a possible token, which only more text decides."""
        return ""

    async def close(self) -> str:
        """See the contract."""
        await self._inspect(last=True)
        return self._restorer.close() if self._restorer else ""

    async def _inspect(self, *, last: bool) -> None:
        cut = len(self._behind) if last else _border(self._behind, len(self._behind) - MARGIN)
        # A run longer than the piece is cut in its middle: seen in two halves rather than collected.
        cut = cut or (len(self._behind) if len(self._behind) >= 4 * BEHIND else 0)
        if cut:
            for start, _, _, label in await self._judge.inspect(self._context, self._behind):
                if start < cut:
                    self.withheld[label] += 1
            self._context = (self._context + self._behind[:cut])[-CONTEXT:]
            self._behind = self._behind[cut:]


class WindowRelease:
    """Window mode: nothing goes before a detector has seen what follows it."""

    def __init__(self, judge: Judge, restorer: Restorer | None) -> None:
        self._judge = judge
        self._restorer = restorer
        self._held = ""
        self._context = ""
        self._seen = 0  # length of the held text at the last inspection
        self.withheld: Counter[Label] = Counter()

    @property
    def held(self) -> int:
        """Characters held in memory: the window, or the unbroken run in progress."""
        return len(self._held) + len(self._context)

    async def feed(self, text: str) -> str:
        """See the contract."""
        self._held += text
        border = _border(self._held, len(self._held) - MARGIN)
        return await self._release(border, last=False) if border else ""

    async def idle(self) -> str:
        """Release up to the safe border, and no further: idling must not be a way out."""
        border = _border(self._held, len(self._held) - MARGIN)
        return await self._release(border, last=False) if border else ""

    async def close(self) -> str:
        """See the contract."""
        text = await self._release(len(self._held), last=True) if self._held else ""
        return text + (self._restorer.close() if self._restorer else "")

    async def _release(self, border: int, *, last: bool) -> str:
        replacements = await self._judge.inspect(self._context, self._held)
        if not last:
            for start, end, _, _ in replacements:
                if start < border <= end:  # touching counts: what follows may still belong to it
                    border = start
            border = _outside_tokens(self._held, border)
            if not border:
                return ""
        out: list[str] = []
        position = 0
        for start, end, replacement, label in replacements:
            if start >= border or start < position:
                if start < border and end > position:
                    position = min(end, border)  # overlapping findings: both are covered
                continue
            out += (self._held[position:start], replacement)
            self.withheld[label] += 1
            position = end
        out.append(self._held[position:border])
        released = "".join(out)
        self._context = (self._context + self._held[:border])[-CONTEXT:]
        self._held = self._held[border:]
        return self._restorer.feed(released) if self._restorer else released


def _border(text: str, limit: int) -> int:
    """Return the last border between words at or before ``limit``; 0 when there is none."""
    run = _RUN.search(text)
    if run:
        limit = min(limit, run.start())
    if limit <= 0:
        return 0
    blank = _BLANK.search(text[:limit])
    return blank.end() if blank else 0


def _outside_tokens(text: str, border: int) -> int:
    for start, end in find_tokens(text):
        if start < border < end:
            return start
    return border


def _minus(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the parts of the span that no taken span covers."""
    parts = [span]
    for start, end in taken:
        parts = [
            piece for a, b in parts for piece in ((a, min(b, start)), (max(a, end), b)) if piece[0] < piece[1]
        ]
    return parts
