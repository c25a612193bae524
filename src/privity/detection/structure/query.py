"""URL query strings and form posts (``application/x-www-form-urlencoded``, WHATWG URL 5): key=value&...

A plus is a blank, and percent escapes are UTF-8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote_plus

from privity.detection.cues import telling
from privity.detection.mapping import unescaped
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.domain.late import late

_KEY, _VALUE = r"([A-Za-z][\w.\[\]%+-]{0,63}+)", r"([^\s&#\"'<>;]++)"
_PAIR = late(rf"(?<=[?&;\n \"']){_KEY}={_VALUE}|^{_KEY}={_VALUE}(?=&)")
_GATE = r"[?&][A-Za-z][\w.\[\]%+-]*=|^[A-Za-z][\w.\[\]%+-]*=[^\s&=]*&"
_ESCAPE = re.compile(r"\+|(?:%[0-9A-Fa-f]{2})+")


def read(text: str) -> Iterator[Region]:
    """Yield each pair whose key says something."""
    for pair in _PAIR.finditer(text):
        key, group = (pair[1], 2) if pair[1] else (pair[3], 4)
        if telling(unquote_plus(key)):
            value = unescaped(text, *pair.span(group), _ESCAPE, _meaning)
            yield Region(*pair.span(), [Leaf(value, (unquote_plus(key),))])


FORM = Form("query", _GATE, read)


def _meaning(escape: re.Match[str]) -> str | None:
    if escape.group() == "+":
        return " "
    try:
        return bytes.fromhex(escape.group().replace("%", "")).decode()
    except UnicodeDecodeError:
        return None
