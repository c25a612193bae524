"""Base64 of text (RFC 4648, 4 and 5; lines as RFC 2045, 6.8): what it says is read as a document.

Only what decodes to UTF-8 that reads like text counts; chance makes twelve bytes so once in a hundred
thousand times. Shorter runs count where something says what they are: a key, the member beside the value, the
word before it, an ``Authorization: Basic`` (RFC 7617). A character stands for the symbols of its bytes.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator, Sequence
from itertools import accumulate

from privity.detection.cues import words_of_key
from privity.detection.mapping import MappedText, compose
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.domain.late import late

_RUN = re.compile(
    r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}+(?:\r?\n[A-Za-z0-9+/_-]{16,}+)*+(?:\r?\n[A-Za-z0-9+/_-]{1,15}+(?==))?={0,2}"
)
# Text in base64 has a capital behind another symbol before long; a word hardly ever has.
_GATE = (
    r"[A-Za-z0-9+/_-]{7}[a-z0-9][A-Z]|[a-z0-9][A-Z][A-Za-z0-9+/_-]{7}|"
    r"64\)?[\"':=]|;base64,|Basic [A-Za-z0-9+/]{10}|[:\"'] ?basic [A-Za-z0-9+/]{10}"
)
# What says that base64 follows, or a user's name and password in it.
_ANNOUNCED = late(r"(?<=[eEbB]64)[^A-Za-z0-9+/\r\n_-]{1,8}+([A-Za-z0-9+/_-]{6,}+={0,2})(?![A-Za-z0-9+/=])")
_CREDENTIALS = late(r"(?<=[Bb]asic) {1,2}+([A-Za-z0-9+/_-]{6,}+={0,2})(?![A-Za-z0-9+/=])")
_PASSWORD = re.compile(r"[^\s:]{1,128}:[^\r\n]{1,256}\Z")
_WHOLE = re.compile(r"[A-Za-z0-9+/_-]{6,}+={0,2}\Z")
_SHORTEST, _LONGEST_KEY = 12, 64
_NAMES = frozenset({"base64", "b64", "encoded", "enc"})
_ENCODINGS = frozenset({"base64", "base64url"})
_CONTENT = frozenset({"data", "content", "body", "value", "payload", "bytes", "text"})
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_URL_SAFE = str.maketrans("-_", "+/")
# Words of one case and hexadecimal digests decode to nothing; most long words are told by this.
_PLAIN = re.compile(r"[a-z]++[/_-]?[a-z]*+\Z|[0-9a-f-]++\Z|[0-9A-F-]++\Z|[-_/+]++")


def read(text: str) -> Iterator[Region]:
    """Yield each run of base64 that holds text."""
    for run in _RUN.finditer(text):
        yield from _region(text, *run.span())
    if "64" in text:
        for told in _ANNOUNCED.finditer(text):
            yield from _region(text, *told.span(1))
    if "asic " in text:
        for told in _CREDENTIALS.finditer(text):
            for region in _region(text, *told.span(1)):
                if _PASSWORD.match(region.leaves[0].value.text):
                    yield Region(region.start, region.end, [Leaf(region.leaves[0].value, ("password",))])


FORM = Form("base64", _GATE, read)


def _region(text: str, start: int, end: int) -> Iterator[Region]:
    value = _decoded(text, start, end) if end - start >= _SHORTEST else None
    if value is not None:
        yield Region(start, end, [Leaf(value)])


def declared(leaves: Sequence[Leaf]) -> Iterator[Leaf]:
    """Yield, decoded, the values of which their key or a member beside them says that they are base64."""
    said = {leaf.keys[:-1] for leaf in leaves if leaf.keys and leaf.value.text.lower() in _ENCODINGS}
    for leaf in leaves:
        text = leaf.value.text
        if not leaf.keys or len(text) < _SHORTEST or _WHOLE.match(text) is None:
            continue
        *above, last = leaf.keys
        words = words_of_key(last[:_LONGEST_KEY]).split()
        if _NAMES.isdisjoint(words) and not (tuple(above) in said and last.lower() in _CONTENT):
            continue
        value = _decoded(text, 0, len(text))
        if value is not None:
            name = " ".join(word for word in words if word not in _NAMES)
            yield Leaf(compose(value, leaf.value), (*above, name) if name else tuple(above))


def _decoded(text: str, start: int, end: int) -> MappedText | None:
    raw = text[start:end]
    if _PLAIN.match(raw):
        return None
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
