r"""A text written as a string literal, without its quotes: ``Name\tMRN\nLi\t8842113``, ``{\"mrn\": ...}``.

Logs, prompts made by programs and cut-off documents hold such text. It is read once more as what it
means, with whatever form that has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from privity.detection.mapping import unescaped
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.domain.late import late

# From the first escape's line to the last one's: what stands around them is their context.
_GATE = r"\\[nrt\"]"
_ESCAPE = late(r"\\(?:u([0-9a-fA-F]{4})|([nrt\"'\\/]))")
_MEANING = {"n": "\n", "r": "\r", "t": "\t"}
# A path on Windows (``C:\new\table``) and a regular expression have backslashes too.
_SURE = late(r"\\[nrt](?![a-z]{2,12}\\|[a-z]{1,12}\.[a-z]{2,4}\b)|\\\"")


def read(text: str) -> Iterator[Region]:
    """Yield the text, unescaped, where it has escapes for what a line or a string cannot hold."""
    if _SURE.search(text):
        yield Region(0, len(text), [Leaf(unescaped(text, 0, len(text), _ESCAPE, _meaning))])


FORM = Form("escaped", _GATE, read)


def _meaning(escape: re.Match[str]) -> str | None:
    if escape[2]:
        return _MEANING.get(escape[2], escape[2])
    unit = int(escape[1], 16)
    return None if 0xD800 <= unit < 0xE000 else chr(unit)
