from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.detection.classifier import Classifier
from privity.detection.structure import Leaf, json_text, leaves
from privity.detection.structure.naming import FIELD_NAMES
from privity.domain.labels import Label

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=12,
)
CLASSIFIER = Classifier()


def texts_of(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case list():
            return [text for item in value for text in texts_of(item)]
        case dict():
            keys = [key for key in value if key not in FIELD_NAMES]
            return [*keys, *(text for item in value.values() for text in texts_of(item))]
    return []


def strings(text: str, found: list[Leaf]) -> list[str]:
    places = [(leaf.value.text, leaf.value.original(0, 1)[0]) for leaf in found if leaf.value.text]
    return [value for value, start in places if text[start - 1] == '"']


def read(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (leaf.value.text, leaf.keys) for region in json_text.read(text) for leaf in region.leaves if leaf.keys
    ]


def found(text: str) -> list[tuple[str, Label]]:
    return [(text[f.start : f.end], f.label) for f in CLASSIFIER.classify_text(text)]


@given(
    st.lists(VALUES, max_size=3) | st.dictionaries(st.text(max_size=6), VALUES, max_size=3),
    st.booleans(),
    st.booleans(),
)
def test_every_string_and_key_is_a_leaf_that_decodes_as_json_does(
    document: object, ascii_only: bool, pretty: bool
) -> None:
    text = json.dumps(document, ensure_ascii=ascii_only, indent=2 if pretty else None)
    regions = list(json_text.read(text))
    expected = sorted(value for value in texts_of(document) if value)
    assert sorted(strings(text, [leaf for region in regions for leaf in region.leaves])) == expected
    assert all(region.whole and (region.start, region.end) == (0, len(text)) for region in regions)


def test_numbers_are_leaves_with_their_place() -> None:
    text = '{"patient": {"mrn": 8842113}}'
    (number,) = [leaf for leaf in leaves(text) or [] if leaf.value.text == "8842113"]
    assert number.keys == ("patient", "mrn")
    assert text[slice(*number.value.original(0, 7))] == "8842113"


@pytest.mark.parametrize(
    "text",
    ["", "plain", "{", "{]", "null", "see [12] and {x}", "[" * 500, "f({})", "a[i] = {}"],
)
def test_what_is_no_document_is_read_as_prose(text: str) -> None:
    assert leaves(text) is None


@pytest.mark.parametrize(
    ("text", "value", "keys"),
    [
        ('Result:\n```json\n{"pt": {"mrn": "8842113"}}\n```\ndone', "8842113", ("pt", "mrn")),
        ('{"mrn": "1"}\n{"mrn": "8842113"}\n', "8842113", ("mrn",)),
        ("{'pt': {'mrn': '8842113'}, 'ok': True}", "8842113", ("pt", "mrn")),
        ("const pt = {mrn: '8842113', name: x}", "8842113", ("mrn",)),
        ('{"pt": {"name": "Li", "mrn": "8842113", "no', "8842113", ("pt", "mrn")),
        ('Li", "mrn": "8842113"}], "total": 1}', "8842113", ("mrn",)),
        ('"a": [{"b": 1}], "mrn": "8842113"', "8842113", ("mrn",)),
        ('{"a": 1, ... , "mrn": "8842113"}', "8842113", ("mrn",)),
        ('{"a": 1, // note\n "mrn": "8842113",}', "8842113", ("mrn",)),
        ('{"columns": ["id", "mrn"], "rows": [[1, "8842113"]]}', "8842113", ("rows", "mrn")),
        (
            '{"fields": [{"name": "x"}, {"name": "mrn"}], "records": [[1, "8842113"]]}',
            "8842113",
            ("records", "mrn"),
        ),
        ('{"columns": ["id", "mrn"], "rows": [[1, "8842113"], [2,', "8842113", ("rows", "mrn")),
        ('[["id", "mrn"], [1, "8842113"]]', "8842113", ("mrn",)),
        ('{"resourceType": "Patient", "id": "8842113"}', "8842113", ("Patient", "id")),
    ],
)
def test_a_document_is_found_in_whatever_it_stands_in(text: str, value: str, keys: tuple[str, ...]) -> None:
    assert (value, keys) in read(text)


@pytest.mark.parametrize(
    "text",
    ['{"a": 1} and more', '["a" "b"]', '{"a": 1', "{a: 1}", '{"a": 1 "b": 2}', '"a": 1', "{'a' 1}"],
)
def test_only_what_keeps_to_the_grammar_stands_for_its_prose(text: str) -> None:
    regions = list(json_text.read(text))
    assert not any(region.whole and region.end == len(text) for region in regions)


def test_what_stands_around_a_document_is_prose() -> None:
    text = 'Ask {"mrn": 1} Okafor'
    assert [leaf.value.text for leaf in leaves(text) or [] if not leaf.keys] == ["Ask ", " Okafor"]


def test_a_name_beside_a_value_is_its_key() -> None:
    text = json.dumps(
        {
            "telecom": [{"system": "phone", "value": "6175550142"}],
            "identifier": [
                {"system": "http://hl7.org/fhir/sid/us-ssn", "value": "219099999"},
                {
                    "type": {"coding": [{"code": "DL"}], "text": "Driver's License"},
                    "system": "urn:oid:1.2.3",
                    "value": "S20417358",
                },
            ],
            "fields": [{"name": "mrn", "value": "0042917"}],
        }
    )
    assert found(text) == [
        ("6175550142", Label.PHONE),
        ("219099999", Label.SSN),
        ("S20417358", Label.LICENSE),
        ("0042917", Label.MRN),
    ]


def test_keys_that_hold_identifiers_are_content() -> None:
    assert found('{"ana.lopez@example.org": {"visits": 3}}') == [("ana.lopez@example.org", Label.EMAIL)]


def test_offsets_pass_through_escapes() -> None:
    text = r'{"note": "caf\u00e9 \ud83d\ude00\n\tSSN 123-45-6789, ana\u0040example.org"}'
    assert [value for value, _ in found(text)] == ["123-45-6789", r"ana\u0040example.org"]


@given(st.text(alphabet="{}[]:,'\"\\ab1 \n", max_size=60))
def test_regions_of_any_text_come_in_order_and_their_leaves_lie_inside(text: str) -> None:
    done = 0
    for region in json_text.read(text):
        assert done <= region.start < region.end <= len(text)
        done = region.end
        for leaf in region.leaves:
            start, end = leaf.value.original(0, len(leaf.value.text))
            assert region.start <= start < end <= region.end


@given(st.text(alphabet="{}[]:,'\"a1 \n", max_size=40))
def test_nothing_of_a_document_that_stands_for_its_prose_is_lost(text: str) -> None:
    for region in json_text.read(text):
        if region.whole:
            covered = {
                at for leaf in region.leaves for at in range(*leaf.value.original(0, len(leaf.value.text)))
            }
            assert all(at in covered for at in range(region.start, region.end) if text[at].isalnum())
