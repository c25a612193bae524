"""Which keys speak for a value: its path, and the name that stands beside it.

A document may name an attribute next to its value instead of above it, as FHIR's
``{"system": "http://hl7.org/fhir/sid/us-ssn", "value": "..."}`` or ``{"name": "mrn", "value": "..."}`` do.
The journey splits documents into leaves, so it is here that the sibling is still in sight.
"""

from __future__ import annotations

from collections.abc import Iterable

from privity.detection.structure import NAMING_KEYS, VALUE_KEY, named_by
from privity.domain.interaction import NESTED, Kind, Path, Segment

#: What a naming object (a FHIR CodeableConcept under ``type``) may call itself by.
_DESCRIPTIONS = (("text",), ("display",), ("code",), ("coding", 0, "display"), ("coding", 0, "code"))


class Evidence:
    """The key evidence of every place of one document."""

    def __init__(self, texts: Iterable[tuple[Path, str]]) -> None:
        """``texts``: the strings of the document by their paths."""
        self._texts = {
            path: text for path, text in texts if path and isinstance(path[-1], str) and len(text) <= 256
        }
        #: Where there is a naming key at all: most places are asked about in vain.
        self._naming = {
            path[:place] for path in self._texts for place, step in enumerate(path) if step in NAMING_KEYS
        }

    @classmethod
    def of(cls, segments: Iterable[Segment]) -> Evidence:
        """Return the evidence of a request's segments."""
        return cls((s.path, s.text.reveal()) for s in segments if s.kind is Kind.TEXT)

    def keys(self, path: Path) -> tuple[str, ...]:
        """Return the keys that lead to a place, a bare ``value`` replaced by what names it."""
        steps: list[str] = []
        named = ""
        for place, step in enumerate(path):
            if not isinstance(step, str) or step == NESTED:
                continue
            if VALUE_KEY.match(step):
                # The name may stand beside the value, or beside the object that the value is in; values
                # within a named value (an answer that is a list of them) are called as it is.
                beside = self._named(path[:place]) or (self._named(path[: place - 1]) if place else "")
                named = beside or named
            else:
                named = ""
            steps.append(named or step)
        return tuple(steps)

    def _named(self, container: Path) -> str:
        if container not in self._naming:
            return ""
        naming = {
            key: text for key in NAMING_KEYS if (text := self._texts.get((*container, key))) is not None
        }
        for key in NAMING_KEYS:
            for description in _DESCRIPTIONS:
                text = self._texts.get((*container, key, *description))
                if text is not None:
                    naming.setdefault("type text", text)
        return named_by(naming) if naming else ""
