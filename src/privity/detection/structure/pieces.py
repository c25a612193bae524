"""What the forms share: splitting at a mark, quoted cells, and times written without marks."""

from __future__ import annotations

from collections.abc import Iterator

from privity.detection.mapping import Builder, MappedText
from privity.domain.late import late

# HL7 TS, ISO 8601 basic format (X12, iCalendar): a day, and a time that belongs to it.
_STAMP = late(r"(\d{8})(?:T?\d{2,6}(?:\.\d{1,6})?(?:Z|[+-]\d{4})?|-\d{8})\Z")


def pieces(text: str, start: int, end: int, mark: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges between the marks of a range, empty ones too."""
    while (at := text.find(mark, start, end)) >= 0:
        yield start, at
        start = at + 1
    yield start, end


def stamp(text: str, start: int, end: int) -> MappedText | None:
    """Return a time without marks as its day, of which the rest is a part; ``None`` if it is none."""
    if end - start < 10 or _STAMP.match(text[start:end]) is None:
        return None
    builder = Builder(text)
    builder.keep(start, start + 7)
    builder.put(text[start + 7], start + 7, end)
    return builder.done()


def cells(text: str, start: int, end: int, mark: str) -> list[tuple[int, int]]:
    """Return the cells of a line, unquoted and trimmed (RFC 4180, 2: a quoted cell may hold the mark)."""
    found: list[tuple[int, int]] = []
    at = start
    while at <= end:
        while at < end and text[at] in " \t" and text[at] != mark:
            at += 1
        if at < end and text[at] == '"':
            close = _closing(text, at + 1, end)
            if close >= 0:
                after = text.find(mark, close, end)
                found.append((at + 1, close))
                at = (after if after >= 0 else end) + 1
                continue
        after = text.find(mark, at, end)
        last = after if after >= 0 else end
        found.append((at, at + len(text[at:last].rstrip())))
        at = last + 1
    return found


def _closing(text: str, at: int, end: int) -> int:
    """Return where a quoted cell ends; a doubled quote does not end it."""
    while (close := text.find('"', at, end)) >= 0:
        if not text.startswith('"', close + 1):
            return close
        at = close + 2
    return -1
