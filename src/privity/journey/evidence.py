"""Which keys speak for a value: its path, and the name that stands beside it.

A document may name an attribute next to its value instead of above it, as FHIR's
``{"system": "http://hl7.org/fhir/sid/us-ssn", "value": "..."}`` or ``{"name": "mrn", "value": "..."}`` do.
The journey splits documents into leaves, so it is here that the sibling is still in sight.
"""

from __future__ import annotations

from collections.abc import Sequence

from privity.detection.structure import NAMING_KEYS, VALUE_KEY, named_by
from privity.domain.interaction import NESTED, Kind, Path, Segment

#: What a naming object (a FHIR CodeableConcept under ``type``) may call itself by.
_DESCRIPTIONS = (("text",), ("display",), ("code",), ("coding", 0, "display"), ("coding", 0, "code"))


class Evidence:
    """The key evidence of every segment of one interaction."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._texts: dict[Path, str] = {}
        for segment in segments:
            step = segment.path[-1] if segment.path else None
            if segment.kind is Kind.TEXT and isinstance(step, str) and len(segment.text) <= 256:
                self._texts[segment.path] = segment.text.reveal()

    def keys(self, segment: Segment) -> tuple[str, ...]:
        """Return the keys that lead to the segment, a bare ``value`` replaced by what names it."""
        steps: list[str] = []
        path = segment.path if segment.kind is not Kind.KEY else segment.path[:-1]
        for place, step in enumerate(path):
            if not isinstance(step, str) or step == NESTED:
                continue
            named = self._named(path[:place]) if VALUE_KEY.match(step) else ""
            steps.append(named or step)
        return tuple(steps)

    def _named(self, container: Path) -> str:
        naming = {
            key: text for key in NAMING_KEYS if (text := self._texts.get((*container, key))) is not None
        }
        for key in NAMING_KEYS:
            for description in _DESCRIPTIONS:
                text = self._texts.get((*container, key, *description))
                if text is not None:
                    naming.setdefault("type text", text)
        return named_by(naming) if naming else ""
