"""Step 7, the egress check: the outgoing document is decoded once more and searched for known values.

Detection may have missed an occurrence of a value that it found elsewhere. A hit is masked where it
stands and the document is checked again; only one that cannot be rewritten stops the request.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from privity.domain.decision import Reason
from privity.domain.errors import Denied
from privity.domain.finding import Finding
from privity.domain.interaction import Interaction, Kind, Segment
from privity.domain.stand_in import StandIn
from privity.journey.protocol import ProtocolAdapter
from privity.masking.masker import Masked

#: Masked once and looked at once more; a value that survives that stops the request.
_ATTEMPTS = 2

#: What is never masked in part.
_WHOLE = frozenset((Kind.NUMBER, Kind.CALL_ID))


def check_egress(
    adapter: ProtocolAdapter, interaction: Interaction, body: bytes, masked: Masked
) -> tuple[bytes, list[Finding]]:
    """Return the body without known values, and findings for the numbers and the call ids that hold one.

    Raises Denied for a value that cannot be masked where it stands.
    """
    if not masked.known:
        return body, []  # nothing was masked: there is nothing to look for
    known = masked.search
    late: list[Finding] = []
    for _ in range(_ATTEMPTS):
        segments = adapter.segments(body)
        carriers = {segment.parent for segment in segments}
        rewritten: dict[int, str] = {}
        for segment in segments:
            text = segment.text.reveal()
            hits = [] if segment.index in carriers else known.find(text)
            if hits and segment.kind in _WHOLE:
                late.append(_late_whole(interaction, segment, hits[0][2]))
            elif hits:
                rewritten[segment.index] = _replace(text, hits)
        if late or not rewritten:
            return body, late
        body = adapter.write(replace(interaction, body=body, segments=segments), rewritten, None)
    raise Denied(Reason.EGRESS_CHECK, "A known value could not be masked where it stands.")


def _late_whole(interaction: Interaction, segment: Segment, stand_in: StandIn) -> Finding:
    """A number that repeats a value found elsewhere is that value, and so is a call's id that holds one."""
    original = interaction.segments[segment.index]
    if original.kind is not segment.kind:
        raise Denied(Reason.EGRESS_CHECK, "The masked document does not have the shape of the original.")
    size = len(original.text)
    return Finding(original.index, 0, size, stand_in.label, stand_in.entity, 1.0, "egress", "known_value")


def _replace(text: str, hits: Sequence[tuple[int, int, StandIn]]) -> str:
    out: list[str] = []
    position = 0
    for start, end, stand_in in hits:
        if start >= position:
            out += (text[position:start], stand_in.text)
            position = end
    return "".join((*out, text[position:]))
