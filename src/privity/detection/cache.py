"""Remember what was found in a passage, by a keyed hash of its bytes; never the passage itself.

A conversation resends its history with every turn; only its new part should cost. The key is
secret because an unkeyed hash of a short identifier can be guessed (RFC 7693, keyed BLAKE2b), and
one cache belongs to one workspace. The value holds offsets without text. Look-ups are exact.
"""

from __future__ import annotations

import hashlib
import struct
from collections import OrderedDict

from privity.detection.detector import Evidence
from privity.detection.resolve import Span
from privity.domain.finding import Passage
from privity.domain.labels import Label

# Start, end, score, number of the kind: a tenth of what the objects take.
_PACKED = struct.Struct("<IIdH")
_Kind = tuple[Label, str, str, str, Evidence]

_KEY_BYTES = 32


class FindingCache:
    """A bounded store, least recently used first out. One owner, one thread.

    ``capacity`` counts passages. Dropping the object forgets everything; nothing is written.
    """

    def __init__(self, key: bytes, capacity: int = 4096) -> None:
        if len(key) != _KEY_BYTES:
            raise ValueError(f"the detection cache takes a key of {_KEY_BYTES} bytes")
        if capacity < 1:
            raise ValueError("the detection cache needs room for one passage or more")
        self._key = key
        self._capacity = capacity
        self._entries: OrderedDict[bytes, bytes] = OrderedDict()
        # Labels, detectors and rules are few and belong to the code, not to any text.
        self._kinds: list[_Kind] = []
        self._numbers: dict[_Kind, int] = {}

    def digest(self, version: bytes, passage: Passage, kind: bytes = b"passage") -> bytes:
        """Return the entry's key: kind, version, key path and text, none running into the next."""
        hasher = hashlib.blake2b(key=self._key, digest_size=32)
        hasher.update(len(passage.keys).to_bytes(8, "big"))
        for part in (kind, version, *(key.encode("utf-8", "surrogatepass") for key in passage.keys)):
            hasher.update(len(part).to_bytes(8, "big"))
            hasher.update(part)
        hasher.update(passage.text.encode("utf-8", "surrogatepass"))
        return hasher.digest()

    def get(self, digest: bytes) -> tuple[Span, ...] | None:
        """Return what was found, or ``None`` where nothing is known."""
        packed = self._entries.get(digest)
        if packed is None:
            return None
        self._entries.move_to_end(digest)
        return tuple(self._span(*row) for row in _PACKED.iter_unpack(packed))

    def _span(self, start: int, end: int, score: float, number: int) -> Span:
        label, entity, detector, rule, evidence = self._kinds[number]
        return Span(start, end, label, entity, score, detector, rule, evidence)

    def put(self, digest: bytes, spans: tuple[Span, ...]) -> None:
        """Remember what was found."""
        self._entries[digest] = b"".join(
            _PACKED.pack(span.start, span.end, span.score, self._number(span)) for span in spans
        )
        self._entries.move_to_end(digest)
        if len(self._entries) > self._capacity:
            self._entries.popitem(last=False)

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
