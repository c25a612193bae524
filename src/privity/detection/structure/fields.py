"""Lines and pairs of keys and values: YAML, TOML, INI, forms, logs (``key=value``, syslog's SD-PARAM).

Prose reads ``MRN: 8842113`` as well as this does. So only what prose cannot read is a leaf: a key
written as programs write it (``patient_mrn``, ``pt.lastName``), a key whose sense is in the line
above (``name:`` / ``family: Li``), or a quoted value that prose would stop in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from privity.detection.cues import telling, words_of_key
from privity.detection.mapping import MappedText
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.domain.late import late

# One line: indent, list marks, a key (bare or quoted), ":" or "=", a value; or an INI section; or a number
# in a list.
_LINE = late(
    r"^([ \t]*+(?:[-*+>][ \t]++)?)(?:"
    r"[\"']?([A-Za-z][\w.-]{0,47}+)[\"']?(?:((?:[ /][\w.#/()-]{1,24}+){0,4}+)[\"']?[ \t]*+:(?=[ \t\r\n]|\Z)|"
    r"[ \t]*+(?:=>?|:=))[ \t]*+([^\r\n]*+)|"
    r"\[{1,2}([^\[\]\r\n]{1,64}+)\]{1,2}[ \t]*+$|"
    r"(?<=[-*+] )([\"']?[+(]?(?:[A-Z]{1,4}-?)?\d[\d ()./-]{0,22}[\"']?)[ \t]*+$)",
    re.MULTILINE,
)
# One pair within a line, its value quoted or up to a blank.
_PAIR = late(
    r"(?<![\w.@&?%-])([A-Za-z][\w.-]{1,47}+)[=:](?:\"([^\"\r\n]{1,256}+)\"|'([^'\r\n]{1,256}+)'|([^\s\"'=,;&|<>(){}\[\]]++))"
)
_GATE = (
    r"(?m)\b[A-Za-z]+(?:[_.-][A-Za-z0-9]+|[a-z][A-Z][a-z])[\w.-]*[\"']?[ \t]*(?:=|:[ \t\"'])|"
    r"^[ \t]*[\w\"' -]+:[ \t]*\r?\n(?:[ \t]+[\w\"'-]|[-*+] [\"']?\d)|^\[[^\[\]\n]+\][ \t]*\r?$"
)
_LONGEST_VALUE = 200
_QUOTES = "\"'`"


def read(text: str) -> Iterator[Region]:
    """Yield each line, and each pair within a line, whose key says what prose would not see."""
    parents: list[tuple[int, str]] = []
    section = ""
    for line in _LINE.finditer(text):
        if line[5]:
            section = line[5] if telling(line[5]) else ""
            parents.clear()
            continue
        indent = len(line[1])
        while parents and parents[-1][0] >= indent:
            parents.pop()
        if line[6]:
            if parents and telling(parents[-1][1]):
                yield _region(text, *_value(text, *line.span(6)), tuple(key for _, key in parents[-2:]))
            continue
        key = line[2] + (line[3] or "")
        start, end = _value(text, *line.span(4))
        if start == end:
            parents.append((indent, key))
        elif end - start <= _LONGEST_VALUE:
            above = parents[-1][1] if parents else section
            if _says_more(key, above):
                yield _region(text, start, end, (above, key) if above else (key,))
    for pair in _PAIR.finditer(text):
        if _says_more(pair[1], ""):
            yield _region(text, *pair.span(pair.lastindex or 4), (pair[1],))


FORM = Form("fields", _GATE, read)


def _says_more(key: str, above: str) -> bool:
    """Whether key and context tell something that the text as it stands does not."""
    return (bool(above) or words_of_key(key) != key.lower()) and (
        telling(key) or (bool(above) and telling(above))
    )


def _value(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out quotes, a trailing comma and blanks."""
    while end > start and text[end - 1] in " \t,;":
        end -= 1
    if end - start >= 2 and text[start] in _QUOTES and text[end - 1] == text[start]:
        return start + 1, end - 1
    return (
        (start, start)
        if text[start:end] in ("|", ">", "{", "[", "null", "~", "{}", "[]", "''", '""')
        else (start, end)
    )


def _region(text: str, start: int, end: int, keys: tuple[str, ...]) -> Region:
    return Region(start, end, [Leaf(MappedText(text[start:end], shift=start), keys)])
