"""Looking for a value in bytes as an adversary would: also encoded, escaped, re-cased, re-spaced.

A value of seven characters and more is searched for as typed, case-folded, JSON-escaped,
percent-encoded, HTML-escaped, in base64 at each alignment, in hexadecimal, and, where it is a
number with separators, by its digits alone. A shorter one (a CVV, a ZIP code) is searched for only
where it stands alone, since its characters also occur by chance in digests and sealed boxes.
"""

from __future__ import annotations

import base64
import html
import re
import urllib.parse
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

#: Values shorter than this are looked for on word borders only.
_LONG = 7
_SEPARATORS = re.compile(rb"(?<=\d)[ ().\-/]{1,2}(?=\d)")
_UNICODE_ESCAPE = re.compile(rb"\\u([0-9a-fA-F]{4})")


@dataclass(frozen=True, slots=True)
class Trace:
    """A planted value that was found: its name, in what form, and where. Never the value."""

    name: str
    form: str
    place: str

    def __str__(self) -> str:
        return f"{self.name} ({self.form}) in {self.place}"


def search_bytes(data: bytes, planted: Mapping[str, str], place: str) -> list[Trace]:
    """Return a trace for each planted value and each form of it that occurs in the bytes."""
    views = {name: view(data) for name, view in _VIEWS.items()}
    return [
        Trace(name, form, place)
        for name, value in planted.items()
        for form, view, found in _forms(value)
        if found(views[view])
    ]


def search_folder(folder: Path, planted: Mapping[str, str]) -> list[Trace]:
    """The same over every file below a folder, names of files included."""
    found: list[Trace] = []
    for path in sorted(folder.rglob("*")):
        place = str(path.relative_to(folder))
        found += search_bytes(place.encode(), planted, "the name of a file")
        if path.is_file():
            found += search_bytes(path.read_bytes(), planted, place)
    return found


def _unescape(data: bytes) -> bytes:
    """Undo what JSON, HTML and URLs do to characters."""
    plain = _UNICODE_ESCAPE.sub(lambda m: chr(int(m[1], 16)).encode("utf-8", "surrogatepass"), data)
    plain = plain.replace(b'\\"', b'"').replace(b"\\/", b"/").replace(b"\\n", b"\n")
    plain = urllib.parse.unquote_to_bytes(plain.replace(b"+", b" "))
    return html.unescape(plain.decode("utf-8", "replace")).casefold().encode()


#: How the bytes are looked at. Exact bytes are for the encodings in which case matters.
_VIEWS: dict[str, Callable[[bytes], bytes]] = {
    "exact": lambda data: data,
    "folded": lambda data: data.decode("utf-8", "replace").casefold().encode(),
    "unescaped": _unescape,
    "digits": lambda data: _SEPARATORS.sub(b"", data),
}


def _forms(value: str) -> Iterator[tuple[str, str, Callable[[bytes], bool]]]:
    """(name of the form, view it is looked for in, test)."""
    folded = value.casefold().encode()
    if len(value) < _LONG:
        alone = re.compile(rb"(?<![0-9A-Za-z])" + re.escape(folded) + rb"(?![0-9A-Za-z])")
        yield "as typed", "folded", lambda view: alone.search(view) is not None
        return
    yield "as typed", "folded", lambda view: folded in view
    yield "escaped", "unescaped", lambda view: folded in view
    digits = "".join(c for c in value if c.isdigit()).encode()
    if len(digits) >= _LONG:
        yield "digits alone", "digits", lambda view: digits in view
    for spelled in dict.fromkeys((value, value.lower(), value.upper())):
        raw = spelled.encode()
        yield "base64", "exact", lambda view, raw=raw: any(piece in view for piece in _base64(raw))  # type: ignore[misc]
        yield "hexadecimal", "folded", lambda view, raw=raw: raw.hex().encode() in view  # type: ignore[misc]


def _base64(raw: bytes) -> Iterator[bytes]:
    """The part of the base64 text that does not depend on neighbours, at each of three alignments."""
    for shift in range(3):
        whole = base64.b64encode(b"\0" * shift + raw)
        first = (shift * 8 + 5) // 6
        yield whole[first : (shift + len(raw)) * 8 // 6]
        yield base64.urlsafe_b64encode(b"\0" * shift + raw)[first : (shift + len(raw)) * 8 // 6]
