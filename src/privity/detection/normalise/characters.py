r"""Undo the spellings that hide an identifier from a pattern, keeping the way back.

Unicode compatibility forms (NFKC, UAX 15), zero-width and soft-hyphen characters, digits of any
script, HTML character references (HTML 5, 13.5), percent escapes (RFC 3986, 2.1), ``\uXXXX``
escapes (RFC 8259, 7), and the many dashes, blanks and quotes.
"""

from __future__ import annotations

import html
import re
import unicodedata

from privity.detection.mapping import MappedText

_ESCAPE = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});|(?:%[0-9A-Fa-f]{2})+|"
    r"(?:\\u[0-9A-Fa-f]{4})+"
)
_SUSPECT = re.compile(r"[^\x00-\x7f]|&[#A-Za-z]|%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}")

# With the character before, which combining marks may belong to.
_FOREIGN = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")

_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d\u058a\u30fb", "-")
_QUOTES = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\u02b9\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'),
}
_BLANKS = dict.fromkeys("\u1680\u2028\u2029\u0085", " ")
_PLAIN = {**_DASHES, **_QUOTES, **_BLANKS}

# Cf holds zero-width characters, the soft hyphen, direction marks and tags; the others are
# invisible without being Cf: variation selectors, the combining grapheme joiner, Hangul fillers.
_INVISIBLE = {*map(chr, range(0xFE00, 0xFE10)), "\u034f", "\u115f", "\u1160", "\u3164", "\uffa0"}


def normalise(text: str) -> MappedText | None:
    """Return the plain form of a text, or ``None`` where the text already is plain."""
    if not _SUSPECT.search(text):
        return None
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def put(piece: str, start: int, end: int) -> None:
        plain = _plain(piece)
        pieces.append(plain)
        starts.extend([start] * len(plain))
        ends.extend([end] * len(plain))

    def put_literal(start: int, end: int) -> None:
        done = start
        for foreign in _FOREIGN.finditer(text, start, end):
            put_plain(done, foreign.start())
            at, done = foreign.span()
            while at < done:
                after = at + 1
                while after < done and unicodedata.combining(text[after]):
                    after += 1
                put(text[at:after], at, after)
                at = after
        put_plain(done, end)

    def put_plain(start: int, end: int) -> None:
        pieces.append(text[start:end])
        starts.extend(range(start, end))
        ends.extend(range(start + 1, end + 1))

    done = 0
    for escape in _ESCAPE.finditer(text):
        meaning = _meaning(escape.group())
        if meaning is not None:
            put_literal(done, escape.start())
            put(meaning, escape.start(), escape.end())
            done = escape.end()
    put_literal(done, len(text))
    plain = "".join(pieces)
    return None if plain == text else MappedText(plain, starts, ends)


def _plain(piece: str) -> str:
    out: list[str] = []
    for char in unicodedata.normalize("NFKC", piece):
        if char in _PLAIN:
            out.append(_PLAIN[char])
        elif char in _INVISIBLE or unicodedata.category(char) == "Cf":
            continue
        elif not char.isascii() and char.isdecimal():
            out.append(str(unicodedata.decimal(char)))
        else:
            out.append(char)
    return "".join(out)


def _meaning(escape: str) -> str | None:
    """Return what an escape stands for, or ``None`` where it is none after all."""
    if escape[0] == "&":
        meaning = html.unescape(escape)
        return None if meaning == escape else meaning
    if escape[0] == "%":
        try:
            return bytes.fromhex(escape.replace("%", "")).decode()
        except UnicodeDecodeError:
            return None
    units = bytes.fromhex(escape.replace("\\u", ""))
    try:
        return units.decode("utf-16-be")
    except UnicodeDecodeError:
        return None
