from __future__ import annotations

import base64
import json
import urllib.parse
from collections.abc import Callable
from pathlib import Path

import pytest

from privity.cli.demo.search import search_bytes, search_folder

PLANTED = {"name": "Zoë O'Neill-Okafor", "ssn": "536-90-4417", "card": "3782 822463 10005", "cvv": "7391"}


def names(data: bytes) -> set[str]:
    return {trace.name for trace in search_bytes(data, PLANTED, "here")}


@pytest.mark.parametrize(
    "encode",
    [
        str.encode,
        lambda text: text.upper().encode(),
        lambda text: json.dumps(text).encode(),
        lambda text: "".join(f"\\u{ord(c):04X}" for c in text).encode(),
        lambda text: urllib.parse.quote(text).encode(),
        lambda text: urllib.parse.quote_plus(text).encode(),
        lambda text: text.replace("'", "&#39;").encode(),
        lambda text: base64.b64encode(text.encode()),
        lambda text: base64.b64encode(b"x" + text.encode() + b"y"),
        lambda text: base64.urlsafe_b64encode(b"xx" + text.encode() + b"yy"),
        lambda text: text.encode().hex().encode(),
    ],
)
@pytest.mark.parametrize("name", ["name", "ssn", "card"])
def test_every_encoding_is_found(name: str, encode: Callable[[str], bytes]) -> None:
    data = b'{"x": "' + encode(PLANTED[name]) + b'"}'
    assert name in names(data)
    assert names(data) <= {name}


def test_digits_are_found_with_other_separators() -> None:
    assert names(b"ssn 536904417") == {"ssn"}
    assert names(b"536 90 4417") == {"ssn"}
    assert names(b"3782-8224-6310-005") == {"card"}


def test_short_values_are_found_alone_only() -> None:
    assert names(b'{"cvv":7391}') == {"cvv"}
    assert names(b"a47391b, 73912, x7391") == set()


def test_nothing_is_found_in_nothing_and_a_trace_never_tells_the_value(tmp_path: Path) -> None:
    assert names(b"A letter about somebody else, 05/05/2026.") == set()
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "536-90-4417.log").write_bytes(b"\xff\x00 zo\xc3\xab o'neill-okafor")
    found = search_folder(tmp_path, PLANTED)
    assert {(t.name, t.place) for t in found} == {
        ("ssn", "the name of a file"),
        ("name", "deep/536-90-4417.log"),
    }
    assert "Okafor" not in str(found)
