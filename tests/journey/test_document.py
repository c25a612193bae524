"""JSON by places: nothing moves that need not move, and nothing is read twice differently."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.domain.errors import BadInput
from privity.domain.interaction import Kind
from privity.journey.document import MAX_DEPTH, is_json_document, literal, scan, splice

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(-1e9, 1e9) | _TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXT, inner, max_size=4),
    max_leaves=20,
)


def _leaves(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Kind, str]]:
    """What a plain reader finds: an oracle for the scanner."""
    found: list[tuple[tuple[str | int, ...], Kind, str]] = []
    if isinstance(value, dict):
        for key, inner in value.items():
            found.append(((*path, key), Kind.KEY, key))
            found += _leaves(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            found += _leaves(inner, (*path, index))
    elif isinstance(value, str):
        found.append((path, Kind.TEXT, value))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        found.append((path, Kind.NUMBER, json.dumps(value)))
    return found


@given(_JSON, st.sampled_from([None, 2]), st.booleans())
def test_the_scanner_finds_what_a_json_reader_finds(
    value: object, indent: int | None, ascii_only: bool
) -> None:
    data = json.dumps(value, indent=indent, ensure_ascii=ascii_only).encode()
    leaves = [leaf for leaf in scan(data) if leaf.kind is not None]
    assert [(leaf.path, leaf.kind, leaf.value) for leaf in leaves] == _leaves(value)
    for leaf in leaves:
        assert json.loads(data[leaf.start : leaf.end]) == (
            json.loads(leaf.value) if leaf.kind is Kind.NUMBER else leaf.value
        )


@given(_JSON)
def test_rewriting_every_text_changes_texts_only(value: object) -> None:
    data = json.dumps(value, indent=1).encode()
    leaves = [leaf for leaf in scan(data) if leaf.kind is Kind.TEXT]
    new = splice(
        data, [(leaf.start, leaf.end, literal(Kind.TEXT, f'{leaf.value}"\n\x00')) for leaf in leaves]
    )
    after = scan(new)
    assert [leaf.value for leaf in after if leaf.kind is Kind.TEXT] == [
        f'{leaf.value}"\n\x00' for leaf in leaves
    ]
    assert splice(data, []) == data
    assert [leaf.path for leaf in after] == [leaf.path for leaf in scan(data)]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "not valid JSON"),
        (b'{"a": 1', "not valid JSON"),
        (b'{"a": NaN}', "not valid JSON"),
        (b'{"a": "\xff"}', "not valid JSON"),
        (b'{"a": "\\ud800"}', "not valid JSON"),
        (b'{"a": 1, "a": 2}', "twice"),
        (b'{"m": [{"a": 1, "\\u0061": 2}]}', "twice"),
        (b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "nested deeper"),
    ],
)
def test_what_two_readers_could_read_differently_is_refused(body: bytes, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        scan(body)


def test_an_error_never_quotes_the_document() -> None:
    with pytest.raises(BadInput) as caught:
        scan(b'{"patient": "Maria Lopez", oops}')
    assert "Maria" not in str(caught.value)
    with pytest.raises(BadInput) as caught:
        scan(b'{"Maria Lopez": 1, "Maria Lopez": 2}')
    assert "Maria" not in str(caught.value)


def test_containers_follow_their_contents_with_their_bytes() -> None:
    data = b'{"a": [1, {"b": "c"}]}'
    spans = {leaf.path: data[leaf.start : leaf.end] for leaf in scan(data) if leaf.kind is None}
    assert spans == {("a", 1): b'{"b": "c"}', ("a",): b'[1, {"b": "c"}]', (): data}


def test_overlapping_edits_are_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="overlap"):
        splice(b"0123456789", [(0, 5, b"x"), (4, 6, b"y")])


@pytest.mark.parametrize(
    ("text", "is_document"),
    [
        ('{"a": 1}', True),
        (" [1, 2]\n", True),
        ("[not json]", False),
        ("{", False),
        ("12", False),
        ('"x"', False),
    ],
)
def test_nested_documents_are_recognised(text: str, is_document: bool) -> None:
    assert is_json_document(text) is is_document
