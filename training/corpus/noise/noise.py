"""What a noise is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from training.corpus.document import Document


@dataclass(frozen=True, slots=True)
class Noise:
    """One way to spoil a text.

    Attributes:
        name: As its file.
        apply: Returns the document with its spans moved along; it may drop a span whose text it cut away. The
            registry's caller sets `Document.noise`.
        forms: The broad forms it may be laid over; empty: any.
        weight: Its share among the noises that fit.
    """

    name: str
    apply: Callable[[Document, Random], Document]
    forms: frozenset[str] = frozenset()
    weight: float = 1.0

    def fits(self, document: Document) -> bool:
        return not self.forms or document.form in self.forms
