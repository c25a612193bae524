"""Real parsers as oracles: whatever they make of an answer, no value stands in an attribute or in code.

``markdown-it`` reads the restored answer as CommonMark with inline HTML, and the standard library's HTML
parser reads both its output and the answer itself.
"""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from privity.domain.labels import Label
from privity.domain.sensitive import SensitiveText
from privity.domain.stand_in import Restoration, StandIn
from privity.masking.restorer import restore_text

TOKEN = "PVY-NAME-7K2M-S-3QX9TB4C-YVP"
VALUE = "Kowalczyk"
RESTORABLE = {TOKEN: StandIn("si_1", TOKEN, Label.NAME, "PERSON", SensitiveText(VALUE), Restoration.BY_RIGHT)}
FRAGMENTS = [
    TOKEN, TOKEN, TOKEN, " ", "\n", "\n\n", "a", "x y", "[", "]", "(", ")", "[x](", "](", "![", "]: ", "[x]: ",
    "[[", "]]", "<", ">", "<a ", "<img ", "</a>", "<b>", "src=", "alt=", '"', "'", "=", "/", "//", "\\", "https://",
    "e.example/", "http:", "mailto:", "www.", ".", "@", ":", "`", "``", "```", "~~~", "~", "```\n", "\n```\n",
    "\n~~~\n", "> ", "- ", "1. ", "    ", "\t", "<!--", "-->", "<!", "<?", "?>", "<![CDATA[", "]]>", "<script>",
    "</script>", "<pre>", "</pre>", "<style>", "</style>", "&", "&#46;", "&lt;", ";", "*", "**", "_", "|", "#", "\r\n",
    "<textarea>", "</textarea>", '"b"', "'b'", "(b)", "<b", "<1", "url(", "\\(", "\\)", "\\]", "\\`", '\\"', "`a`",
    " plain words of a note, 12:30. ", " plain words that end in src", "!",
]  # fmt: skip


class _Attributes(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.bad: list[str] = []
        self._code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.bad += [f"{tag} {name}" for name, value in attrs if VALUE in f"{name}={value}"]
        self.bad += [tag] if VALUE.lower() in tag else []

    def handle_comment(self, data: str) -> None:
        self.bad += ["comment"] if VALUE in data else []


def _bad_places(html: str) -> list[str]:
    parser = _Attributes()
    try:
        parser.feed(html)
        parser.close()
    except AssertionError:  # the parser's own way to refuse a badly written declaration
        return parser.bad
    return parser.bad


def _code_tokens(markdown: MarkdownIt, text: str) -> list[str]:
    places: list[str] = []
    for block in markdown.parse(text):
        for token in [block, *(block.children or [])]:
            if token.type in ("fence", "code_inline") and VALUE in token.content + token.info:
                places.append(token.type)
            places += [token.type for value in token.attrs.values() if VALUE in str(value)]
    return places


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(FRAGMENTS), min_size=2, max_size=14).map("".join))
@example(f"[x](<a) {TOKEN}>)")
def test_no_parser_finds_a_value_in_an_attribute(answer: str) -> None:
    out = restore_text(answer, RESTORABLE, frozenset({Label.NAME}))
    if VALUE not in out:
        return
    for markdown in (MarkdownIt("commonmark"), MarkdownIt("gfm-like", {"html": True, "linkify": False})):
        rendered = markdown.render(out)
        assert not _bad_places(rendered), (answer, rendered)
        assert not [place for place in _code_tokens(markdown, out) if place != "fence"], answer
    assert not _bad_places(out), answer


@pytest.mark.slow
@settings(max_examples=5_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(FRAGMENTS), min_size=2, max_size=20).map("".join))
def test_no_parser_finds_a_value_in_an_attribute_soak(answer: str) -> None:
    out = restore_text(answer, RESTORABLE, frozenset({Label.NAME}))
    if VALUE in out:
        assert not _bad_places(MarkdownIt("commonmark").render(out)), answer
        assert not _bad_places(out), answer
