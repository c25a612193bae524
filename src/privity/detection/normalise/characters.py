r"""Characters that stand for others, and escapes.

Unicode compatibility forms (NFKC, UAX 15), zero-width and soft-hyphen characters, digits of any
script, the many dashes, blanks and quotes, HTML character references (HTML 5, 13.5), percent escapes
(RFC 3986, 2.1), ``\uXXXX`` (RFC 8259, 7) and ``\xXX``; in TeX and RTF a tie for a blank, ``\_`` for a mark
and ``\'e9`` for a letter; the line of a form on which something is written, and points between the groups
of a number.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from privity.detection.normalise.rewrite import Rewrite, Spelling
from privity.domain.late import late

_ESCAPE = (
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30}+);|(?:%[0-9A-Fa-f]{2})++|"
    r"(?:\\u[0-9A-Fa-f]{4})++|(?:\\x[0-9A-Fa-f]{2})++|"
    r"(?<=[^\W_])_{3,}+|_{3,}+(?=[^\W_])|(?<=\d{3})[\u00b7\u2022](?=\d{3})"
)
# What binds and what means itself (The TeXbook, 3 and 7; RTF 1.9.1): read so only where a command stands too.
_TYPESET = late(r"\\(?:[a-zA-Z]{2,24}\{|rtf\d)")
_ESCAPE_TYPESET = (
    r"(?<=[\w.])~(?=\w)|(?<=\w)\\[~,;](?=\w)|(?<![\\\r\n])\\[_&%#$-](?=[\w ])|(?<=[\w ])\\'[0-9a-fA-F]{2}"
)
# Letters of the Latin, Greek, Cyrillic and Chinese scripts, and signs without a plainer form that matters.
# They stay unless a combining mark follows or a word mixes scripts.
_SETTLED = (
    r"\u00a1-\u00a9\u00ac\u00ae-\u00b1\u00b5-\u00b8\u00bc-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0180-\u01c3"
    r"\u01cd-\u01f0\u01f4-\u02af\u0386-\u03ce\u0400-\u0482\u048a-\u052f\u1e00-\u1e99\u1e9e-\u1eff"
    r"\u2022\u2026\u20ac\u2122\u2190-\u21ff\u2200-\u2211\u2213-\u22ff\u2500-\u27bf\u3041-\u3096\u30a1-\u30fa"
    r"\u4e00-\u9fff\U0001f300-\U0001faff"
)
# Control characters that are no white space stand for nothing.
_HIDDEN = rf"[^\t-\r\x1c-\x7e{_SETTLED}]"
_GATE = (
    "[^\\t-\\r\\x1c-\\x7e" + re.sub(r"\\[uU]0*([0-9a-f]+)", r"\\x{\1}", _SETTLED) + "]|"
    r"&[#A-Za-z]|%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|___|"
    r"[0-9]{3}[\x{b7}\x{2022}][0-9]{3}|[\w.]~\w|\w\\[~,;_&%#$-]\w|\\'[0-9a-fA-F]{2}"
)
_PIECE = late(rf"{_HIDDEN}++")
_PIECE_OR_ESCAPE = late(rf"{_HIDDEN}++|{_ESCAPE}")
_PIECE_OR_TYPESET = late(rf"{_HIDDEN}++|{_ESCAPE}|{_ESCAPE_TYPESET}")
_ESCAPING = ("&", "%", "\\", "___", "\u00b7", "\u2022")

_PLAIN = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d\u058a\u30fb", "-"),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\u02b9\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'),
    **dict.fromkeys("\u1680\u2028\u2029\u0085\u2420\u2422\u2423", " "),
}
# Cf holds zero-width characters, the soft hyphen, direction marks and tags; the others are
# invisible without being Cf: variation selectors, the combining grapheme joiner, Hangul fillers.
_INVISIBLE = {*map(chr, range(0xFE00, 0xFE10)), "\u034f", "\u115f", "\u1160", "\u3164", "\uffa0"}

_LONGEST = 6  # a word in a square


def rewrites(text: str) -> Iterator[Rewrite]:
    """Yield every stretch that reads otherwise in its plain form."""
    pattern = _PIECE_OR_ESCAPE if any(mark in text for mark in _ESCAPING) else _PIECE
    if "\\" in text and _TYPESET.search(text):
        pattern = _PIECE_OR_TYPESET
    for match in pattern.finditer(text):
        first, last = match.span()
        if text[first] in "&%\\_~\u00b7\u2022":
            meaning = _meaning(match.group())
            if meaning is not None:
                yield Rewrite(first, last, ((_plain(meaning), first, last),))
            continue
        if first and unicodedata.combining(text[first]):
            first -= 1
        pieces = tuple(_clusters(text, first, last))
        if any(piece != text[a:b] for piece, a, b in pieces):
            yield Rewrite(first, last, pieces)


SPELLING = Spelling("characters", _GATE, rewrites)


def _clusters(text: str, at: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield each character with the marks that belong to it, in its plain form."""
    while at < end:
        after = at + 1
        while after < end and unicodedata.combining(text[after]):
            after += 1
        yield _plain(text[at:after]), at, after
        at = after


def _plain(piece: str) -> str:
    out: list[str] = []
    meant = unicodedata.normalize("NFKC", piece)
    if len(meant) > _LONGEST * len(piece):
        return piece  # an Arabic phrase in one character, which would make a text many times as long
    for char in meant:
        if char in _PLAIN:
            out.append(_PLAIN[char])
        elif char in _INVISIBLE or _is_nothing(char, out[-1:]):
            continue
        elif not char.isascii() and char.isdecimal():
            out.append(str(unicodedata.decimal(char)))
        else:
            out.append(char)
    return "".join(out)


def _is_nothing(char: str, before: list[str]) -> bool:
    """Whether a character shows nothing of its own: a format, a control, a frame, a stroke through one."""
    category = unicodedata.category(char)
    if category == "Mn":
        # What belongs to a plain letter has become one character with it by now.
        return bool(before) and before[0].isascii()
    return category in ("Cf", "Me") or (category == "Cc" and not char.isspace())


def _meaning(escape: str) -> str | None:
    """Return what an escape stands for, or ``None`` where it is none after all."""
    if escape[0] == "&":
        meaning = html.unescape(escape)
        return None if meaning == escape else meaning
    if escape[0] == "%":
        return _utf8(escape.replace("%", ""))
    if escape[0] in "_~" or escape in _BINDS:
        return " "
    if escape[0] in "\u00b7\u2022":
        return "-"
    if escape[1] == "'":
        return bytes.fromhex(escape[2:]).decode("cp1252", "replace")
    if escape[1] in "_&%#$-":
        return "" if escape[1] == "-" else escape[1]
    if escape[1] == "x":
        return _utf8(escape.replace("\\x", ""))
    try:
        return bytes.fromhex(escape.replace("\\u", "")).decode("utf-16-be")
    except UnicodeDecodeError:
        return None


_BINDS = ("\\~", "\\,", "\\;")


def _utf8(digits: str) -> str | None:
    try:
        return bytes.fromhex(digits).decode()
    except UnicodeDecodeError:
        return None
