"""Sealed blocks: what a provider signed or encrypted goes back to it as it came, or not at all.

A signed thinking block may hold tokens, never values: it is written by the provider, and never
restored. It is known again by its digest, recorded when this provider sent it into this scope
(promise 1); a block that nobody sent, or that was altered on the way, is refused.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping

from privity.domain.labels import Label
from privity.journey.protocol import Channel
from privity.journey.release import Judge, redact


def digest(fields: Mapping[str, str]) -> bytes:
    """Return the digest of a sealed block: its fields by name, each with its length."""
    hasher = hashlib.sha256(b"privity/sealed/v1\0")
    for name, text in sorted(fields.items()):
        for part in (name.encode(), text.encode("utf-8", "surrogatepass")):
            hasher.update(len(part).to_bytes(8, "big") + part)
    return hasher.digest()


def sealed_by(provider: str, block: bytes) -> bytes:
    """Return the digest of a block as this provider's: another one must not get what it did not write."""
    return hashlib.sha256(b"privity/sealed-by/v1\0" + provider.encode() + b"\0" + block).digest()


class SealedRelease:
    """The way out of one field of a sealed block. In window mode it is held until it was seen whole."""

    def __init__(self, judge: Judge | None, *, prevent: bool) -> None:
        """``judge`` None: opaque bytes (a signature), in which a detector finds nothing but accidents."""
        self._judge = judge
        self._prevent = prevent
        self._parts: list[str] = []
        self.held = 0  # characters of the block so far, kept for its digest
        self.text = ""
        self.intact = True
        self.withheld: Counter[Label] = Counter()

    async def feed(self, text: str) -> str:
        """Take what arrived; in pass mode it goes at once."""
        self._parts.append(text)
        self.held += len(text)
        return "" if self._prevent else text

    async def idle(self) -> str:
        """A sealed block is released whole or at once."""
        return ""

    async def close(self) -> str:
        """Return what was held: unaltered, or redacted and then no longer sealed."""
        held, self._parts, self.held = "".join(self._parts), [], 0
        self.text += held
        found = await self._judge.inspect("", held) if held and self._judge else []
        for _, _, _, label in found:
            self.withheld[label] += 1
        if not self._prevent:
            return ""
        self.intact &= not found
        return redact(held, found)

    async def settle(self) -> None:
        """A block was inspected when it ended."""


def digests(ways: Mapping[Channel, SealedRelease]) -> list[bytes]:
    """Return the digests of the blocks that went out unaltered."""
    blocks: dict[tuple[int, int], dict[str, SealedRelease]] = {}
    for (choice, field, number), way in ways.items():
        blocks.setdefault((choice, number), {})[field] = way
    return [
        digest({field: way.text for field, way in block.items() if way.text})
        for block in blocks.values()
        if all(way.intact for way in block.values())
    ]
