"""What structured families share: escapes that keep spans, key styles, and a JSON writer.

Values are filled first and escaped afterwards, piece by piece, so a span always covers its value as it is
spelt in the format (`O\\u0027Brien`, `O&#39;Brien`, `O%27Brien`).
"""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from urllib.parse import quote, quote_plus

from training.corpus.document import Draft
from training.corpus.scope import Scope
from training.corpus.template import render

Escape = Callable[[str], str]


def plain(text: str) -> str:
    """Leave a text as it is."""
    return text


def one_line(text: str) -> str:
    """Put a text of several lines on one, as single-line formats ask."""
    return text.replace("\n", ", ")


def json_escape(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def json_ascii(text: str) -> str:
    return json.dumps(text)[1:-1]


def json_slashed(text: str) -> str:
    """As PHP writes JSON: slashes escaped, other characters as code units."""
    return json_ascii(text).replace("/", "\\/")


def twice_json(text: str) -> str:
    """For JSON inside of a JSON string."""
    return json_escape(json_escape(text))


def xml_escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def html_escape(text: str) -> str:
    return xml_escape(text).replace("'", "&#39;")


def sql_escape(text: str) -> str:
    return text.replace("'", "''")


def percent(text: str) -> str:
    return quote(text, safe="")


def form_encoded(text: str) -> str:
    return quote_plus(text)


def hl7_escape(text: str) -> str:
    """HL7 v2 chapter 2, 2.7: delimiters inside of a value."""
    return (
        one_line(text)
        .replace("\\", "\\E\\")
        .replace("|", "\\F\\")
        .replace("^", "\\S\\")
        .replace("&", "\\T\\")
    )


def x12_value(text: str) -> str:
    """X12 has upper case and no delimiters inside of values."""
    return "".join(" " if char in "*~:^\n" else char for char in text).upper()


def leaf(scope: Scope, template: str, escape: Escape = plain) -> Draft:
    """Fill a template and escape what came out, spans kept."""
    filled = render(template, scope)
    return Draft([replace(piece, text=escape(piece.text)) for piece in filled.pieces])


# --- keys ---------------------------------------------------------------------------------------------------

Style = Callable[[Sequence[str]], str]


def _camel(words: Sequence[str]) -> str:
    return words[0] + "".join(word.title() for word in words[1:])


STYLES: dict[str, Style] = {
    "snake": "_".join,
    "camel": _camel,
    "pascal": lambda words: "".join(word.title() for word in words),
    "kebab": "-".join,
    "upper": lambda words: "_".join(words).upper(),
    "flat": "".join,
    "title": lambda words: " ".join(word[:1].upper() + word[1:] for word in words),
    "words": " ".join,
    "capitals": lambda words: " ".join(words).upper(),
    "dotted": ".".join,
    "first": lambda words: (words[0][:1].upper() + words[0][1:] + " " + " ".join(words[1:])).strip(),
}
IDENTIFIER_STYLES = ("snake", "snake", "snake", "camel", "camel", "camel", "pascal", "kebab", "upper", "flat")
LABEL_STYLES = ("title", "title", "title", "first", "words", "capitals")
XML_STYLES = ("camel", "camel", "pascal", "pascal", "snake", "kebab", "upper")


def key_style(rng: Random, names: Sequence[str]) -> Style:
    """One style for a whole document, as people keep to one."""
    style = STYLES[rng.choice(list(names))]
    return lambda words: style([word for word in words if word])


# --- JSON ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Bare:
    """A leaf written without quotes if it is a number, as some systems write identifiers."""

    template: str


Json = str | Bare | int | float | bool | None | Draft | Mapping[str, "Json"] | Sequence["Json"]


@dataclass(frozen=True, slots=True)
class JsonWriter:
    """Writes a tree whose string leaves are templates.

    Attributes:
        indent: Spaces per level; None: all on one line.
        tight: Without spaces after commas and colons, if on one line.
        escape: Of values; keys are our own and need none.
        quote: The quotation mark; an escaped one for JSON inside of a string.
    """

    indent: int | None = None
    tight: bool = False
    escape: Escape = json_escape
    quote: str = '"'
    newline: str = "\n"

    def write(self, scope: Scope, value: Json, depth: int = 0) -> Draft:
        draft = Draft()
        if isinstance(value, Draft):
            draft.add(self.quote, value, self.quote)
        elif isinstance(value, str):
            draft.add(self.quote, leaf(scope, value, self.escape), self.quote)
        elif isinstance(value, Bare):
            number = leaf(scope, value.template)
            bare = number.text.isascii() and number.text.isdigit() and not number.text.startswith("0")
            draft.add(number) if bare else draft.add(self.quote, number, self.quote)
        elif isinstance(value, bool | int | float) or value is None:
            draft.add(json.dumps(value))
        elif isinstance(value, Mapping):
            items = [Draft().add(f"{self.quote}{key}{self.quote}{self._colon}", self.write(scope, item, depth + 1))
                     for key, item in value.items()]  # fmt: skip
            self._block(draft, "{", items, "}", depth)
        else:
            self._block(draft, "[", [self.write(scope, item, depth + 1) for item in value], "]", depth)
        return draft

    @property
    def _colon(self) -> str:
        return ":" if self.tight and self.indent is None else ": "

    def _block(self, draft: Draft, start: str, items: list[Draft], end: str, depth: int) -> None:
        draft.add(start)
        for place, item in enumerate(items):
            if place:
                draft.add("," if self.tight or self.indent is not None else ", ")
            if self.indent is not None:
                draft.add(self.newline + " " * (self.indent * (depth + 1)))
            draft.add(item)
        if items and self.indent is not None:
            draft.add(self.newline + " " * (self.indent * depth))
        draft.add(end)


def json_writer(rng: Random) -> JsonWriter:
    """A writer in one of the habits that systems have."""
    return JsonWriter(
        indent=rng.choice([None, None, 2, 2, 4, 1]),
        tight=rng.random() < 0.5,
        escape=rng.choices([json_escape, json_ascii, json_slashed], [70, 22, 8])[0],
    )
