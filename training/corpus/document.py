"""Documents with exact spans, and the pieces that they are made of.

A writer never counts characters. It makes a `Draft`, a row of pieces of which some carry a label, and the
offsets follow when the draft becomes a `Document`. So a span cannot disagree with its text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value stands: Python string indices, end exclusive.

    Attributes:
        label: The common scheme of the development sets (NAME, DATE, ADDRESS ...).
        opt: Free: masking it is no fault, leaving it is no leak.
        src: The kind of slot that made it (`hospital`, `npi` ...), finer than the label.
    """

    start: int
    end: int
    label: str
    opt: bool = False
    src: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One text with all its spans in order, none of them empty, none overlapping another.

    Attributes:
        family: The template family that wrote it: the unit by which train, dev and test are split.
        form: The broad form (note, dialogue, chat, mail, json ...) that several families share.
        noise: The names of the noises that were laid over it, joined by `+`.
    """

    text: str
    spans: tuple[Span, ...]
    family: str
    form: str
    noise: str = ""
    lang: str = "en"

    def __post_init__(self) -> None:
        """Refuse spans that are out of order, empty or outside of the text.

        Raises:
            ValueError: Naming the family and the noise, never the text.
        """
        last = 0
        for span in self.spans:
            if not last <= span.start < span.end <= len(self.text):
                raise ValueError(
                    f"family {self.family!r}, noise {self.noise!r}: span {span.start}..{span.end} "
                    f"({span.label}) lies outside of the text or over its neighbour; correct the writer"
                )
            last = span.end

    def record(self, id: str) -> dict[str, Any]:
        """Return the document as one line of a data set (see `python -m training.corpus`)."""
        spans = []
        for span in self.spans:
            row: dict[str, Any] = {
                "start": span.start,
                "end": span.end,
                "label": span.label,
                "src": span.src or span.label,
            }
            if span.opt:
                row["opt"] = True
            spans.append(row)
        return {
            "id": id,
            "source": "generated",
            "lang": self.lang,
            "text": self.text,
            "spans": spans,
            "family": self.family,
            "form": self.form,
            "noise": self.noise,
        }


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, labelled or not."""

    text: str
    label: str | None = None
    opt: bool = False
    src: str = ""


@dataclass(slots=True)
class Draft:
    """A document being written: pieces in order."""

    pieces: list[Piece] = field(default_factory=list)

    def add(self, *parts: str | Piece | Draft) -> Draft:
        """Append plain text, pieces or whole drafts; returns itself."""
        for part in parts:
            if isinstance(part, Draft):
                self.pieces.extend(part.pieces)
            elif isinstance(part, Piece):
                self.pieces.append(part)
            else:
                self.pieces.append(Piece(part))
        return self

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def finish(self, family: str, form: str, lang: str = "en") -> Document:
        """Count the offsets and return the document."""
        text = self.text
        spans: list[Span] = []
        at = 0
        for piece in self.pieces:
            end = at + len(piece.text)
            if piece.label is not None and end > at:
                span = Span(at, end, piece.label, piece.opt, piece.src)
                if spans and _one_name(spans[-1], span, text):
                    span = replace(spans.pop(), end=end)
                spans.append(span)
            at = end
        return Document(text, tuple(spans), family, form, lang=lang)


def _one_name(before: Span, after: Span, text: str) -> bool:
    """Whether a template wrote one name by two slots ("{name.given} {name.family}")."""
    return before.label == after.label == "NAME" and text[before.end : after.start] == " "


def joined(parts: Iterable[str | Piece | Draft], separator: str = "\n") -> Draft:
    """Return the parts as one draft with a separator between them."""
    draft = Draft()
    for number, part in enumerate(parts):
        if number:
            draft.add(separator)
        draft.add(part)
    return draft
