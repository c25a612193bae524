"""XML (1.0, fifth edition), C-CDA documents and HTML: element names, attributes and headers lead to text.

Lenient as browsers are: what is never closed ends where its parent ends. Only a document whose tags
all match stands for its prose. Elements that belong to a line of text (``<b>``, ``<span>``) part no
words; tags that belong to HTML's layout (``<div>``) are no keys, but a table's headers and a list's
terms are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from privity.detection.cues import telling
from privity.detection.mapping import MappedText, joined
from privity.detection.structure.called import called_leaf, is_called
from privity.detection.structure.leaf import Form, Leaf, Region
from privity.detection.structure.naming import FIELD_NAMES
from privity.detection.structure.pieces import stamp
from privity.domain.late import late

# A name, then attributes or the end: ``<ana@example.org>`` is no tag. Nothing gives back, and no part
# can run over the next "<": each character is looked at once.
_TAG = late(
    r"<(?:(/?)([A-Za-z_][\w.-]*+(?::[\w.-]++)?)((?:[\s/][^<>]*+)?)>|(!--)|(!\[CDATA\[)|[!?][^<>]*+>)",
)
_ATTRIBUTE = late(
    r"(?<![\w:.-])([\w:.-]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))",
)
# Both halves of a document: something is closed, or was never meant to have content.
_GATE = r"</[A-Za-z_]|/>|<\?xml"

_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip
_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
})  # fmt: skip
_LAYOUT = _INLINE | _VOID | {
    "html", "head", "body", "div", "p", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption",
    "ul", "ol", "li", "dl", "dt", "dd", "section", "article", "main", "header", "footer", "nav", "aside",
    "h1", "h2", "h3", "h4", "h5", "h6", "form", "fieldset", "legend", "label", "select", "option", "button",
    "textarea", "pre", "blockquote", "figure", "figcaption", "style", "script", "title", "paragraph",
    "content", "list", "item",
}  # fmt: skip
_CONTAINERS = _LAYOUT - _VOID
# Elements whose end may be left out (HTML, 13.1.2.4).
_ENDLESS = frozenset({"p", "li", "td", "tr", "th", "dt", "dd", "option"})
# An attribute that says what its element's text or value is.
_NAMING = frozenset({"name", "key", "label", "displayname", "field", "property", "itemprop", "for"})
_VALUES = frozenset({"value", "content"})
_PLAIN_NAME = re.compile(r"[A-Za-z:-]+\Z")

# HL7 CDA R2: what an identifier is follows from whose it is, or from the register it comes from.
_OWNERS = {
    "patientRole": "mrn",
    "patient": "mrn",
    "assignedAuthor": "provider id",
    "assignedEntity": "provider id",
    "assignedCustodian": "organization id",
    "encompassingEncounter": "encounter id",
}
_REGISTERS = {
    "2.16.840.1.113883.4.1": "ssn",
    "2.16.840.1.113883.4.6": "npi",
    "2.16.840.1.113883.4.814": "dea",
}
# What says of a document or an entry how it is made (HL7 V3, templateId and typeId).
_TEMPLATES = frozenset({"templateId", "typeId"})
_CDA_VALUES = {
    "birthTime": "date of birth",
    "deceasedTime": "date of death",
    "effectiveTime": "date",
    "time": "date",
    "low": "date",
    "high": "date",
    "center": "date",
    "telecom": "phone",
}
_PATH = 6
_BLOCKS = frozenset({"div", "p", "li", "section", "article", "header", "h5", "h6"})
_LONGEST_NAME, _LONGEST_NAMED = 40, 64
# What may stand between attributes.
_BETWEEN = " \t\r\n/"


def read(text: str) -> Iterator[Region]:
    """Yield each outermost element that is no mere part of a line."""
    yield from _Walk(text).run()


FORM = Form("markup", _GATE, read)


class _Walk:
    """One pass over the tags with a stack of open elements."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._stack: list[tuple[str, str]] = []  # the name in the document, the key it amounts to
        self._open: Counter[str] = Counter()
        self._run: list[tuple[int, int]] = []
        self._leaves: list[Leaf] = []
        self._start = 0
        self._strict = True
        self._pairs = 0
        self._before = ""  # the short block that may name the next
        # Of the innermost table: its headers, the row's own header, the place in the row.
        self._headers: list[str] = []
        self._row_header = ""
        self._cell = -1
        self._term = ""
        # Endings that do not come any more: nobody looks for them twice.
        self._missing: set[str] = set()
        # Whether elements without content in HTML have none.
        self._void: dict[str, bool] = {}
        # Names that are nobody's.
        self._plain: set[str] = set()

    def run(self) -> Iterator[Region]:
        text = self._text
        at = 0
        while (tag := _TAG.search(text, at)) is not None:
            if self._stack and at < tag.start():
                self._run.append((at, tag.start()))
            at = tag.end()
            if tag[4] or tag[5]:
                at = self._verbatim(at, "-->" if tag[4] else "]]>", is_text=bool(tag[5]))
            elif tag[2] is None:
                self._take(tag.start() + 2, tag.end() - 1, ())
            elif tag[1]:
                if not tag[3].isspace():
                    self._take(*tag.span(3), ())  # an end has no attributes
                inside = bool(self._stack)
                self._close(tag[2])
                if inside:
                    self._name(*tag.span(2))
                if not self._stack and self._leaves:
                    yield self._region(at)
            elif self._stack or tag[2].lower() not in _INLINE:
                if not self._stack:
                    self._begin(tag.start())
                self._open_tag(tag)
                if not self._stack and self._leaves:
                    yield self._region(at)
        if self._stack:
            self._run.append((at, len(text)))
            self._flush()
            self._strict = False
            yield self._region(len(text))

    def _begin(self, start: int) -> None:
        self._start = start
        self._leaves = []
        self._strict = True
        self._pairs = 0
        self._before = ""

    def _region(self, end: int) -> Region:
        region = Region(self._start, end, self._leaves, whole=self._strict and self._pairs > 0)
        self._begin(end)
        return region

    def _verbatim(self, start: int, ending: str, *, is_text: bool) -> int:
        """Take a comment or a CDATA section; one without an end is read as text."""
        end = -1 if ending in self._missing else self._text.find(ending, start)
        if end < 0:
            self._missing.add(ending)
            self._strict = False
            return start
        if is_text and self._stack:
            self._run.append((start, end))
        else:
            self._take(start, end, ())
        return end + len(ending)

    def _take(self, start: int, end: int, keys: tuple[str, ...]) -> None:
        if self._stack and start < end:
            value = stamp(self._text, start, end) or MappedText(self._text[start:end], shift=start)
            self._leaves.append(Leaf(value, keys))

    def _name(self, start: int, end: int) -> None:
        """Take what an element or attribute is called, where that may be somebody's name or number."""
        text = self._text[start:end]
        prefix, colon, local = text.rpartition(":")
        if colon and _PLAIN_NAME.match(prefix):
            start, text = end - len(local), local
        if text in self._plain or text in FIELD_NAMES or text.lower() in _LAYOUT:
            return
        if is_called(text) or not _PLAIN_NAME.match(text):
            self._leaves.append(called_leaf(MappedText(text, shift=start), self._path()[-1:], holds=True))
        else:
            self._plain.add(text)

    def _open_tag(self, tag: re.Match[str]) -> None:
        name = tag[2].rsplit(":", 1)[-1]
        lower = name.lower()
        if lower not in _INLINE:
            self._flush()
        self._table(lower)
        self._name(*tag.span(2))
        void = lower in _VOID and self._is_void(name)
        key = "" if void or lower in _CONTAINERS else name
        self._stack.append((name, key))
        self._open[name] += 1
        named = self._attributes(*tag.span(3)) if tag[3] else ""
        if named:
            self._stack[-1] = (name, named)
        if tag[3].endswith("/") or void:
            self._leave()
            self._pairs += 1

    def _is_void(self, name: str) -> bool:
        """Whether an element of HTML that has no content has none here: no other document closes it."""
        known = self._void.get(name)
        if known is None:
            self._void[name] = known = name.lower() == "br" or f"/{name}>" not in self._text
        return known

    def _attributes(self, start: int, end: int) -> str:
        """Take the attributes' values; return the name that one of them gives to the element."""
        text = self._text
        found: list[tuple[str, int, int]] = []
        at = start
        stray = False
        for match in _ATTRIBUTE.finditer(text, start, end):
            group = match.lastindex or 4
            found.append((match[1].rsplit(":", 1)[-1], *match.span(group)))
            stray = stray or bool(text[at : match.start()].strip(_BETWEEN))
            at = match.end()
            self._name(*match.span(1))
        if stray or text[at:end].strip(_BETWEEN):
            self._take(start, end, ())  # something that is no attribute
        values = {name.lower(): text[first:last] for name, first, last in found}
        named = next((values[name] for name in values if name in _NAMING), "")[:64]
        path = self._path()
        for name, first, last in found:
            lower = name.lower()
            if lower == "extension" and self._stack[-1][0] in _TEMPLATES:
                continue  # which version of a template
            if lower == "extension":
                keys = (*path[:-1], self._owner(values.get("root", "")))
            elif lower in _VALUES:
                keys = (*path, named or _CDA_VALUES.get(self._stack[-1][0], "")) if path or named else ()
                keys = tuple(filter(None, keys))
            else:
                keys = (*path, name)
            self._take(first, last, keys)
        return named

    def _owner(self, root: str) -> str:
        if root in _REGISTERS:
            return _REGISTERS[root]
        for name, _ in reversed(self._stack[-_PATH:]):
            if name in _OWNERS:
                return _OWNERS[name]
        return "id"

    def _path(self) -> tuple[str, ...]:
        return tuple(key for _, key in self._stack[-_PATH:] if key)

    def _close(self, qualified: str) -> None:
        name = qualified.rsplit(":", 1)[-1]
        if not self._open[name]:
            self._strict = False
            return
        lower = name.lower()
        if lower not in _INLINE:
            self._flush()
        if lower == "tr" and self._cell >= 0:
            self._cell = -1
        self._pairs += 1
        while True:
            left = self._leave()
            if left == name:
                return
            self._strict = self._strict and left.lower() in _ENDLESS

    def _leave(self) -> str:
        name, _ = self._stack.pop()
        self._open[name] -= 1
        return name

    def _table(self, lower: str) -> None:
        """Follow rows and cells, terms and descriptions."""
        if lower == "table":
            self._headers = []
        elif lower == "tr":
            self._cell = -1
            self._row_header = ""
        elif lower in ("td", "th"):
            self._cell += 1

    def _flush(self) -> None:
        """Make a leaf of the text that has come together."""
        ranges, self._run = self._run, []
        if not ranges or not self._stack:
            return
        if len(ranges) == 1:
            ((start, end),) = ranges
            value = stamp(self._text, start, end) or MappedText(self._text[start:end], shift=start)
        else:
            value = joined(self._text, ranges)
        if not value.text or value.text.isspace():
            return
        self._leaves.append(Leaf(value, self._keys(value.text.strip())))

    def _keys(self, words: str) -> tuple[str, ...]:
        path = self._path()
        element = next(
            (name.lower() for name, _ in reversed(self._stack[-_PATH:]) if name.lower() not in _INLINE), ""
        )
        if element == "th":
            if self._cell == len(self._headers) and len(words) <= 64:
                self._headers.append(words)
            self._row_header = words[:64]
        elif element == "td":
            named = self._headers[self._cell] if 0 <= self._cell < len(self._headers) else self._row_header
            if self._cell == 0 and not named and words.endswith(":"):
                self._row_header = words[:64]
            return (*path, named) if named else path
        elif element in ("dt", "label"):
            self._term = words[:64]
        elif element == "dd":
            return (*path, self._term) if self._term else path
        elif element in _BLOCKS:
            return self._beside(path, words)
        return path

    def _beside(self, path: tuple[str, ...], words: str) -> tuple[str, ...]:
        """A block may be named by the short one before it: ``<div>MRN</div><div>8842113</div>``."""
        before, self._before = self._before, ""
        # Numbers need a cue; a name is seen without one, and "Plan" before it would speak against it.
        if before and len(words) <= _LONGEST_NAMED and any(map(str.isdigit, words)):
            return (*path, before)
        if len(words) <= _LONGEST_NAME and telling(words) and not any(map(str.isdigit, words)):
            self._before = words
        return path
