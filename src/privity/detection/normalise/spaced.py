"""Letters and digits set apart, by blanks or a mark: ``J o h n  L i``, ``1 2 3 - 4 5``, ``O.k.o.n.j.o``."""

from __future__ import annotations

from collections.abc import Iterator

from privity.detection.normalise.rewrite import Rewrite, Spelling
from privity.domain.late import late

_RUN = late(r"(?<![^\s\"'(:=])[^\W_](?: {1,3}[^\W_](?![^\W_])| {0,3}[@./-](?= {0,3}[^\W_](?![^\W_]))){3,}+")
_GATE = r"(?:^|[\s\"'(:=])[A-Za-z0-9](?: {1,3}[A-Za-z0-9]| {0,3}[@./-]){3}"
# Each character, marks included, with the same mark before the next one.
_MARKED = late(
    "|".join(
        rf"(?<![^\s\"'(:=,@|]){one}(?:{mark}{one}(?={mark}|[\s\"',;:|)]|\Z)){{3,}}+"
        for one, mark in (
            (r"[\w@.,()+-]", "-"),
            (r"[\w@.,()-]", r"\."),
            (r"[^\W_]", "_"),
        )
    )
)
_SHORTEST = 4
_MARKS = "@./-"


def rewrites(text: str) -> Iterator[Rewrite]:
    """Yield each run, joined; two blanks, or a capital behind a small letter, begin a new word."""
    for run in _RUN.finditer(text):
        if sum(char.isalnum() for char in run.group()) < _SHORTEST or " " not in run.group():
            continue
        pieces = tuple(_joined(text, *run.span()))
        yield Rewrite(*run.span(), pieces)


def marked(text: str) -> Iterator[Rewrite]:
    """Yield each run set apart by a mark, without it."""
    for run in _MARKED.finditer(text):
        start, end = run.span()
        if sum(text[at].isalnum() for at in range(start, end, 2)) >= _SHORTEST:
            yield Rewrite(start, end, tuple((text[at], at, at + 1) for at in range(start, end, 2)))


MARKED = Spelling(
    "marked",
    r"[A-Za-z0-9]-[A-Za-z0-9]-[A-Za-z0-9]-[A-Za-z0-9,(@.+-]|[A-Za-z0-9]\.[A-Za-z0-9]\.[A-Za-z0-9]\.[A-Za-z0-9@_-]|[A-Za-z0-9]_[A-Za-z0-9]_[A-Za-z0-9]_[A-Za-z0-9]",
    marked,
)
SPELLING = Spelling("spaced", _GATE, rewrites)


def _joined(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    last = start
    for at in range(start, end):
        if text[at] == " ":
            continue
        gap = at - last
        apart = gap >= 2 or (text[last - 1].islower() and text[at].isupper())
        if gap and apart and text[at] not in _MARKS and text[last - 1] not in _MARKS:
            yield " ", last, at
        yield text[at], at, at + 1
        last = at + 1
