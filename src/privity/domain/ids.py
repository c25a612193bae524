"""Identifiers of ours: UUIDv7 (RFC 9562, section 5.7) with a type prefix."""

from __future__ import annotations

import re

_ID = re.compile(r"[a-z]{2,6}_[0-9a-f]{32}\Z")


def make_id(prefix: str, milliseconds: int, random: bytes) -> str:
    """Return ``prefix_<32 hex>``; ``milliseconds`` since the epoch, ``random`` 10 bytes."""
    if len(random) != 10:
        raise ValueError("a UUIDv7 takes 10 random bytes")
    head = (milliseconds & ((1 << 48) - 1)) << 80
    tail = int.from_bytes(random, "big")
    value = head | tail
    value = value & ~(0xF << 76) | 0x7 << 76  # version 7
    value = value & ~(0x3 << 62) | 0x2 << 62  # variant 10
    return f"{prefix}_{value:032x}"


def made_ms(id_: str) -> int:
    """Return when an id of ours was made, in milliseconds since the epoch. Raises ValueError for others."""
    if not is_id(id_):
        raise ValueError("this is not an id of ours")
    return int(id_.rpartition("_")[2], 16) >> 80


def is_id(text: str, prefix: str | None = None) -> bool:
    """Whether the text has the form of an id of ours (with that prefix, where one is given)."""
    return bool(_ID.match(text)) and (prefix is None or text.startswith(prefix + "_"))
