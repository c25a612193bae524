"""A term of a sensitive category is no name, unless something better than its look says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from privity.detection.categories.scan import TopicScanner
from privity.detection.categories.terms import REACH
from privity.detection.detector import Evidence
from privity.detection.lexicon import LISTED, lexicon
from privity.detection.resolve import Span

# A cue, a key, a checksum and a shape of its own are believed against a term.
_WEAK = (Evidence.LIST, Evidence.MODEL)


def unmasked(text: str, spans: Sequence[Span], scanner: TopicScanner) -> Sequence[Span]:
    """Return the spans without what terms cover of those that rest on a list or the tagger alone.

    What a span holds beside a term stays covered, and so does a term that is also somebody's name.
    """
    if not any(span.evidence in _WEAK for span in spans):
        return spans
    return [
        part for span in spans for part in (_rest(text, span, scanner) if span.evidence in _WEAK else (span,))
    ]


def _rest(text: str, span: Span, scanner: TopicScanner) -> Iterator[Span]:
    """Yield what is left of a span between terms, where letters or digits are."""
    at = span.start
    for start, end in _terms(text, span, scanner):
        if at < start < span.end:
            yield from _part(text, span, at, start)
        at = max(at, end)
    yield from _part(text, span, at, span.end)


def _terms(text: str, span: Span, scanner: TopicScanner) -> Iterator[tuple[int, int]]:
    """Yield the words that terms on or near a span cover."""
    since, until = max(span.start - REACH, 0), min(span.end + REACH, len(text))
    while 0 < since < span.start and not text[since - 1].isspace():
        since += 1
    while span.end < until < len(text) and not text[until].isspace():
        until -= 1
    near = text[since:until]
    mentioned = scanner.topics(near).mentioned
    if not mentioned:
        return
    for one in scanner.mentions(near, mentioned):
        start, end = one.start + since, one.end + since
        if end <= span.start or start >= span.end or _is_name(text[start:end]):
            continue
        while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
            end += 1
        while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
            start -= 1
        yield start, end


def _is_name(term: str) -> bool:
    known = lexicon()
    return any(known.facts(word) & LISTED for word in term.lower().split())


def _part(text: str, span: Span, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
    if start < end and any(map(str.isalnum, text[start:end])):
        yield span if (start, end) == (span.start, span.end) else span._replace(start=start, end=end)
