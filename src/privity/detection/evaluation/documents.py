"""Evaluation sets and predictions: JSON lines, read strictly.

A document is ``{"id","text","spans":[{"start","end","label","opt"?}],"lang"?,"source"?,"recall_only"?}``;
a prediction is ``{"id","spans":[{"start","end","label"?,"score"?}],"ms"?}``. Offsets are code points, ends
exclusive. ``opt`` marks what may be masked or not, ``recall_only`` a document whose annotation is incomplete:
it counts for leaks and not for precision.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from privity.domain.errors import BadInput

#: The label of a prediction that has none.
UNLABELLED = "PHI"


@dataclass(frozen=True, slots=True)
class Marked:
    """A range of a text with a label. ``optional`` ranges may be masked or left.

    ``score`` says of a prediction how probable it is, where a system says so.
    """

    start: int
    end: int
    label: str
    optional: bool = False
    score: float | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Document:
    """One annotated text."""

    id: str
    text: str
    spans: tuple[Marked, ...]
    lang: str = ""
    source: str = ""
    recall_only: bool = False

    def __repr__(self) -> str:
        return f"<Document {len(self.text)} characters, {len(self.spans)} spans>"


@dataclass(frozen=True, slots=True)
class Prediction:
    """What a system found in one document, and in how many milliseconds, where that is known."""

    spans: tuple[Marked, ...]
    ms: float | None = None


def read_documents(lines: Iterable[str], name: str, *, recall_only: bool = False) -> list[Document]:
    """Return the documents of a set. ``recall_only`` takes the annotation of all of them for incomplete.

    Raises :class:`BadInput` that names set, line, field and remedy, and quotes nothing of the text.
    """
    documents: list[Document] = []
    seen: dict[str, int] = {}
    for number, row in _rows(lines, name, '{"id": ..., "text": ..., "spans": [...]}'):
        where = f"{name}, line {number}"
        identity = _identity(row, where)
        if identity in seen:
            raise BadInput(
                f"{where}, field id", f"is that of line {seen[identity]} too.", "Give each line its own."
            )
        seen[identity] = number
        text = row.get("text")
        if not isinstance(text, str):
            raise BadInput(f"{where}, field text", "is missing or no string.", "Write the document's text.")
        documents.append(
            Document(
                identity,
                text,
                tuple(_spans(row, where, len(text))),
                lang=_word(row, "lang", where),
                source=_word(row, "source", where),
                recall_only=recall_only or _flag(row, "recall_only", where),
            )
        )
    return documents


def read_predictions(lines: Iterable[str], name: str) -> dict[str, Prediction]:
    """Return document id -> prediction. Of two for one document the last counts. Raises :class:`BadInput`."""
    predictions: dict[str, Prediction] = {}
    for number, row in _rows(lines, name, '{"id": ..., "spans": [...]}'):
        where = f"{name}, line {number}"
        ms = row.get("ms")
        if ms is not None and (isinstance(ms, bool) or not isinstance(ms, int | float) or ms < 0):
            raise BadInput(f"{where}, field ms", "is no number of milliseconds.", "Correct or remove it.")
        predictions[_identity(row, where)] = Prediction(tuple(_spans(row, where, None)), ms)
    return predictions


def _rows(lines: Iterable[str], name: str, form: str) -> Iterator[tuple[int, Mapping[str, object]]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError:
            raise BadInput(f"{name}, line {number}", "is not JSON.", f"Write one {form} a line.") from None
        if not isinstance(row, dict):
            raise BadInput(f"{name}, line {number}", "is not an object.", f"Write one {form} a line.")
        yield number, row


def _identity(row: Mapping[str, object], where: str) -> str:
    identity = row.get("id")
    if isinstance(identity, bool) or not isinstance(identity, str | int):
        raise BadInput(f"{where}, field id", "is missing or no plain value.", "Use a string or a number.")
    return str(identity)


def _spans(row: Mapping[str, object], where: str, length: int | None) -> Iterator[Marked]:
    spans = row.get("spans")
    if not isinstance(spans, list):
        raise BadInput(
            f"{where}, field spans", "is missing or no list.", "Write [] where there is nothing to find."
        )
    for place, span in enumerate(spans):
        field = f"{where}, field spans[{place}]"
        if not isinstance(span, dict):
            raise BadInput(field, "is not an object.", 'Write {"start": ..., "end": ..., "label": ...}.')
        start, end = (_offset(span, edge, field) for edge in ("start", "end"))
        # Of predictions the scorer cuts off what lies outside; a set that disagrees with itself is broken.
        if length is not None and not 0 <= start < end <= length:
            raise BadInput(
                field,
                f"reaches from {start} to {end} in a text of {length} characters.",
                "Count code points from 0, the end exclusive.",
            )
        label = span.get("label", None if length is not None else UNLABELLED)
        if not isinstance(label, str) or not label:
            raise BadInput(f"{field}.label", "is missing or no word.", "Name the label.")
        yield Marked(start, end, label, _flag(span, "opt", field), _score(span, field))


def _offset(span: Mapping[str, object], edge: str, field: str) -> int:
    value = span.get(edge)
    if type(value) is not int:
        raise BadInput(f"{field}.{edge}", "is missing or no whole number.", "Count code points from 0.")
    return value


def _score(span: Mapping[str, object], where: str) -> float | None:
    score = span.get("score")
    if score is not None and (isinstance(score, bool) or not isinstance(score, int | float)):
        raise BadInput(f"{where}.score", "is no number.", "Write a share from 0 to 1 or remove it.")
    return None if score is None else min(max(float(score), 0.0), 1.0)


def _flag(row: Mapping[str, object], key: str, where: str) -> bool:
    value = row.get(key, False)
    if not isinstance(value, bool):
        raise BadInput(f"{where}, field {key}", "is neither true nor false.", "Write true or remove it.")
    return value


def _word(row: Mapping[str, object], key: str, where: str) -> str:
    value = row.get(key, "")
    if not isinstance(value, str):
        raise BadInput(f"{where}, field {key}", "is no string.", "Quote it or remove it.")
    return value
