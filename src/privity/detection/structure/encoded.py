"""Base64 of text (RFC 4648, 4 and 5; lines as RFC 2045, 6.8): what it says is read as a document.

Only what decodes to UTF-8 that reads like text counts; chance makes twelve bytes so once in a hundred
thousand times. A character stands for the symbols that hold its bytes.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from itertools import accumulate

from privity.detection.mapping import MappedText
from privity.detection.structure.leaf import Form, Leaf, Region

_RUN = re.compile(
    r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}+(?:\r?\n[A-Za-z0-9+/_-]{16,}+)*+(?:\r?\n[A-Za-z0-9+/_-]{1,15}+(?==))?={0,2}"
)
# Text in base64 has a capital behind another symbol before long; a word hardly ever has.
_GATE = r"[A-Za-z0-9+/_-]{7}[a-z0-9][A-Z]|[a-z0-9][A-Z][A-Za-z0-9+/_-]{7}"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_URL_SAFE = str.maketrans("-_", "+/")
# Words of one case and hexadecimal digests decode to nothing; most long words are told by this.
_PLAIN = re.compile(r"[a-z]++[/_-]?[a-z]*+\Z|[0-9a-f-]++\Z|[0-9A-F-]++\Z|[-_/+]++")


def read(text: str) -> Iterator[Region]:
    """Yield each run of base64 that holds text."""
    for run in _RUN.finditer(text):
        if _PLAIN.match(run.group()) is None:
            value = _decoded(text, *run.span())
            if value is not None:
                yield Region(*run.span(), [Leaf(value)])


FORM = Form("base64", _GATE, read)


def _decoded(text: str, start: int, end: int) -> MappedText | None:
    raw = text[start:end]
    symbols = raw.replace("\r", "").replace("\n", "").rstrip("=")
    if len(symbols) % 4 == 1:
        return None
    data = b64decode(symbols.translate(_URL_SAFE) + "=" * (-len(symbols) % 4))
    try:
        meant = data.decode()
    except UnicodeDecodeError:
        return None
    if _CONTROL.search(meant):
        return None
    if len(symbols) == len(raw.rstrip("=")):
        places: range | list[int] = range(start, start + len(symbols))
    else:
        places = [start + at for at, symbol in enumerate(raw) if symbol not in "\r\n="]
    if len(data) == len(meant):
        firsts: range | list[int] = range(len(data))
        lasts: range | list[int] = range(1, len(data) + 1)
    else:
        lasts = list(accumulate(len(char.encode()) for char in meant))
        firsts = [0, *lasts[:-1]]
    # Byte n begins in symbol 4n/3, and ends before symbol ceil(4(n+1)/3).
    starts = [places[byte * 4 // 3] for byte in firsts]
    ends = [places[(byte * 4 + 2) // 3 - 1] + 1 for byte in lasts]
    return MappedText(meant, starts, ends)
