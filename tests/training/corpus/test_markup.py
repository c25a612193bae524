from __future__ import annotations

import html
import json
from random import Random
from urllib.parse import unquote, unquote_plus
from xml.sax.saxutils import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.corpus.markup import Bare, Escape, Json, JsonWriter, key_style, leaf
from training.corpus.scope import Scope

from training.corpus import markup
from training.corpus.values import KINDS

UNDONE: list[tuple[Escape, Escape]] = [
    (markup.plain, markup.plain),
    (markup.json_escape, lambda text: str(json.loads(f'"{text}"'))),
    (markup.json_ascii, lambda text: str(json.loads(f'"{text}"'))),
    (markup.json_slashed, lambda text: str(json.loads(f'"{text}"'))),
    (markup.twice_json, lambda text: str(json.loads('"' + json.loads(f'"{text}"') + '"'))),
    (markup.xml_escape, lambda text: unescape(text, {"&quot;": '"'})),
    (markup.html_escape, html.unescape),
    (markup.sql_escape, lambda text: text.replace("''", "'")),
    (markup.percent, unquote),
    (markup.form_encoded, unquote_plus),
]


def scope(seed: int = 1) -> Scope:
    return Scope(Random(seed), "en", KINDS)


@pytest.mark.parametrize(("escape", "undo"), UNDONE, ids=lambda function: getattr(function, "__name__", ""))
@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=20))
def test_an_escape_can_be_undone(escape: Escape, undo: Escape, text: str) -> None:
    assert undo(escape(text)) == text


def test_formats_without_escapes_lose_their_delimiters() -> None:
    assert markup.hl7_escape("a|b^c&d\\e\nf") == "a\\F\\b\\S\\c\\T\\d\\E\\e, f"
    assert markup.x12_value("O'Neil*a~b") == "O'NEIL A B"
    assert markup.one_line("a\nb") == "a, b"


def test_a_leaf_is_escaped_with_its_text_and_keeps_its_spans() -> None:
    draft = leaf(scope(), '{name.full#1} said "{~his#1}"', markup.json_escape)
    document = draft.finish("f", "json")
    assert json.loads(f'"{document.text}"').endswith('"')
    assert [span.label for span in document.spans] == ["NAME"]


def test_key_styles() -> None:
    words = ["date", "of", "birth"]
    written = {name: style(words) for name, style in markup.STYLES.items()}
    assert written == {
        "snake": "date_of_birth", "camel": "dateOfBirth", "pascal": "DateOfBirth", "kebab": "date-of-birth", "upper": "DATE_OF_BIRTH", "flat": "dateofbirth",
        "title": "Date Of Birth", "words": "date of birth", "capitals": "DATE OF BIRTH", "dotted": "date.of.birth", "first": "Date of birth",
    }  # fmt: skip
    assert key_style(Random(1), ("snake",))(words) == "date_of_birth"


@pytest.mark.parametrize("indent", [None, 0, 2])
@pytest.mark.parametrize("tight", [True, False])
def test_json_is_what_was_meant(indent: int | None, *, tight: bool) -> None:
    tree: Json = {
        "name": 'O\'Brien "Bud"',
        "n": 3,
        "x": [1.5, True, None],
        "empty": [],
        "deep": {"mrn": Bare("{mrn.digits#1}")},
    }
    text = JsonWriter(indent=indent, tight=tight).write(scope(3), tree).text
    read = json.loads(text)
    assert read["name"] == 'O\'Brien "Bud"'
    assert read["x"] == [1.5, True, None]
    assert str(read["deep"]["mrn"]).isdigit()


def test_json_inside_of_a_json_string() -> None:
    inner = JsonWriter(escape=markup.twice_json, quote='\\"').write(scope(), {"who": 'a"b'})
    outer = JsonWriter().write(scope(), {"arguments": inner})
    assert json.loads(json.loads(outer.text)["arguments"]) == {"who": 'a"b'}
