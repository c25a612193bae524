"""Changing a text while its spans move along: what all noises are made of."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from training.corpus.document import Document, Span

# What a span may never begin or end with after a change.
_EDGE = " \t\n\r\u00a0\u200b\u200c\u200d\u2060\ufeff\u00ad"

# Forms whose layout means something: noises that move lines or drop marks would make another format of them.
PROSE = frozenset(
    {"note", "letter", "dialogue", "chat", "mail", "prompt", "social", "prose", "negative", "transcript", "report", "support", "message", "memo"}
)  # fmt: skip


def respell(document: Document, parts: Sequence[str]) -> Document:
    """Spell each character anew.

    Args:
        document: Any.
        parts: For each character of the text what stands in its place; may be empty or longer.

    Returns:
        The document with its spans over the new spelling of the same characters, trimmed of space; a span of
        which nothing is left is dropped.
    """
    text = "".join(parts)
    places = [0, *accumulate(len(part) for part in parts)]
    spans = []
    for span in document.spans:
        start, end = places[span.start], places[span.end]
        while start < end and text[start] in _EDGE:
            start += 1
        while start < end and text[end - 1] in _EDGE:
            end -= 1
        if start < end:
            spans.append(replace(span, start=start, end=end))
    return replace(document, text=text, spans=tuple(spans))


def each(document: Document, spell: Callable[[str], str]) -> Document:
    """Spell every character by itself."""
    return respell(document, [spell(char) for char in document.text])


def edited(document: Document, edits: Iterable[tuple[int, int, str]]) -> Document:
    """Replace stretches.

    Args:
        document: Any.
        edits: Start, end and new text; they do not overlap and none crosses the edge of a span. An insertion
            (start = end) goes before the character at `start`.
    """
    parts = list(document.text)
    tail = ""
    for start, end, text in edits:
        if start == len(parts):
            tail = text
        elif start == end:
            parts[start] = text + parts[start]
        else:
            parts[start:end] = [text] + [""] * (end - start - 1)
    done = respell(document, parts)
    return replace(done, text=done.text + tail) if tail else done


def cut(document: Document, start: int, end: int) -> Document:
    """The stretch of the document from `start` to `end`; spans at the edges are clipped."""
    parts = ["" if not start <= place < end else char for place, char in enumerate(document.text)]
    return respell(document, parts)


def span_at(document: Document) -> list[Span | None]:
    """For each character the span that covers it."""
    covered: list[Span | None] = [None] * len(document.text)
    for span in document.spans:
        covered[span.start : span.end] = [span] * (span.end - span.start)
    return covered


def edges(document: Document) -> set[int]:
    """The places where spans begin and end, which no edit may cross."""
    return {place for span in document.spans for place in (span.start, span.end)}
