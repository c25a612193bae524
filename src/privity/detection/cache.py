"""Remember what was found in a passage, by a keyed hash of its bytes; never the passage itself.

A conversation resends its history with every turn; only its new part should cost. The key is
secret because an unkeyed hash of a short identifier can be guessed (RFC 7693, keyed BLAKE2b), and
one cache belongs to one workspace. What is remembered holds offsets without text. Look-ups are exact.

What a passage holds by itself is remembered, packed, for many passages. For those seen last there is also
what they came to among others, as objects: it depends on the names that the others told, so the entry
says which passages told some (:mod:`privity.detection.history`).
"""

from __future__ import annotations

import hashlib
import struct
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from privity.detection.detector import Evidence
from privity.detection.resolve import Span
from privity.domain.finding import Finding, Passage
from privity.domain.labels import Label

# Start, end, score, number of the kind: a tenth of what the objects take.
_PACKED = struct.Struct("<IIdH")
_RANGE = struct.Struct("<II")
_Kind = tuple[Label, str, str, str, Evidence]

_KEY_BYTES = 32

# How many findings stay objects, of all passages together: some six megabytes.
_OBJECTS = 32_768

#: A range of a text.
Range = tuple[int, int]


@dataclass(slots=True)
class Among:
    """What a passage came to as a certain one of several, among which those of these digests told names."""

    telling: frozenset[bytes]
    segment: int
    findings: tuple[Finding, ...]


class FindingCache:
    """A bounded store, least recently used first out. One owner, one thread.

    ``capacity`` counts passages. Dropping the object forgets everything; nothing is written.
    """

    def __init__(self, key: bytes, capacity: int = 4096) -> None:
        if len(key) != _KEY_BYTES:
            raise ValueError(f"the detection cache takes a key of {_KEY_BYTES} bytes")
        if capacity < 1:
            raise ValueError("the detection cache needs room for one passage or more")
        self._keyed = hashlib.blake2b(key=key, digest_size=32)
        self._capacity = capacity
        # Packed spans, packed ranges that tell names, and packed topics.
        self._entries: OrderedDict[bytes, tuple[bytes, bytes, int]] = OrderedDict()
        self._among: OrderedDict[bytes, Among] = OrderedDict()
        self._objects = 0
        # Labels, detectors and rules are few and belong to the code, not to any text.
        self._kinds: list[_Kind] = []
        self._numbers: dict[_Kind, int] = {}

    def digest(self, version: bytes, passage: Passage, kind: bytes = b"passage") -> bytes:
        """Return the entry's key: kind, version, key path and text, none running into the next."""
        keys = passage.keys
        if passage.call_id:
            kind = b"call id"
        parts = (kind, version, *(key.encode("utf-8", "surrogatepass") for key in keys))
        head = [len(keys).to_bytes(8, "big")]
        for part in parts:
            head += len(part).to_bytes(8, "big"), part
        hasher = self._keyed.copy()
        hasher.update(b"".join(head))
        hasher.update(passage.text.encode("utf-8", "surrogatepass"))
        return hasher.digest()

    def get(self, digest: bytes) -> tuple[Span, ...] | None:
        """Return what was found, or ``None`` where nothing is known."""
        entry = self._entries.get(digest)
        if entry is None:
            return None
        self._entries.move_to_end(digest)
        return tuple(self._span(*row) for row in _PACKED.iter_unpack(entry[0]))

    def telling(self, digest: bytes) -> Sequence[Range] | None:
        """Return where names stand that other passages may mention, or ``None`` where nothing is known."""
        entry = self._entries.get(digest)
        if entry is None:
            return None
        self._entries.move_to_end(digest)
        return [(start, end) for start, end in _RANGE.iter_unpack(entry[1])]

    def topics(self, digest: bytes) -> int:
        """Return what the text touches on, packed; nothing where nothing is known."""
        entry = self._entries.get(digest)
        return 0 if entry is None else entry[2]

    def put(
        self, digest: bytes, spans: Sequence[Span], telling: Sequence[Range] = (), topics: int = 0
    ) -> None:
        """Remember what was found, which of it tells names, and what the text touches on."""
        self._entries[digest] = (
            b"".join(_PACKED.pack(span.start, span.end, span.score, self._number(span)) for span in spans),
            b"".join(_RANGE.pack(*range_) for range_ in telling),
            topics,
        )
        self._entries.move_to_end(digest)
        if len(self._entries) > self._capacity:
            self._entries.popitem(last=False)

    def among(self, digest: bytes) -> Among | None:
        """Return what a passage came to among others when last seen, or ``None`` where that is gone."""
        among = self._among.get(digest)
        if among is not None:
            self._among.move_to_end(digest)
        return among

    def put_among(self, digest: bytes, among: Among) -> None:
        """Remember what a passage came to among others."""
        before = self._among.pop(digest, None)
        self._objects += len(among.findings) - (len(before.findings) if before else 0)
        self._among[digest] = among
        while self._objects > _OBJECTS or len(self._among) > self._capacity:
            _, gone = self._among.popitem(last=False)
            self._objects -= len(gone.findings)

    def _span(self, start: int, end: int, score: float, number: int) -> Span:
        label, entity, detector, rule, evidence = self._kinds[number]
        return Span(start, end, label, entity, score, detector, rule, evidence)

    def _number(self, span: Span) -> int:
        kind = (span.label, span.entity, span.detector, span.rule, span.evidence)
        number = self._numbers.get(kind)
        if number is None:
            number = self._numbers[kind] = len(self._kinds)
            self._kinds.append(kind)
        return number

    def __len__(self) -> int:
        return len(self._entries)

    def __repr__(self) -> str:
        return f"<FindingCache {len(self)} of {self._capacity} passages>"
