from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.detection.classifier import Classifier
from privity.detection.structure import leaves
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


def texts_of(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case list():
            return [text for item in value for text in texts_of(item)]
        case dict():
            return [text for key, item in value.items() for text in (key, *texts_of(item))]
    return []


@given(
    st.lists(VALUES, max_size=3) | st.dictionaries(st.text(max_size=6), VALUES, max_size=3),
    st.booleans(),
    st.booleans(),
)
def test_every_string_and_key_is_a_leaf_that_decodes_as_json_does(
    document: object, ascii_only: bool, pretty: bool
) -> None:
    text = json.dumps(document, ensure_ascii=ascii_only, indent=2 if pretty else None)
    found = leaves(text)
    assert found is not None
    assert sorted(t for t in texts_of(document) if t) == sorted(
        leaf.value.text for leaf in found if leaf.value.text and _quoted(text, leaf.value.original(0, 1)[0])
    )


def _quoted(text: str, start: int) -> bool:
    return text[start - 1] == '"'


def test_numbers_are_leaves_with_their_place() -> None:
    text = '{"patient": {"mrn": 8842113}}'
    found = leaves(text)
    assert found is not None
    (number,) = [leaf for leaf in found if leaf.value.text == "8842113"]
    assert number.keys == ("patient", "mrn")
    assert text[slice(*number.value.original(0, 7))] == "8842113"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "{",
        "{]",
        "[1,]",
        '{"a" 1}',
        '{"a":1} and more',
        "{'a': 1}",
        '["\\x"]',
        "[" * 500 + "]" * 500,
        "null",
        "[1 2]",
    ],
)
def test_what_is_no_json_is_read_as_prose(text: str) -> None:
    assert leaves(text) is None


def test_a_name_beside_a_value_is_its_key() -> None:
    text = json.dumps(
        {
            "telecom": [{"system": "phone", "value": "6175550142"}],
            "identifier": [
                {"system": "http://hl7.org/fhir/sid/us-ssn", "value": "219099999"},
                {
                    "type": {"coding": [{"code": "DL"}], "text": "Driver's License"},
                    "system": "urn:oid:1.2.3",
                    "value": "S99966304",
                },
            ],
            "fields": [{"name": "mrn", "value": "0042917"}],
        }
    )
    findings = CLASSIFIER.classify_text(text)
    assert [(text[f.start : f.end], f.label) for f in findings] == [
        ("6175550142", Label.PHONE),
        ("219099999", Label.SSN),
        ("S99966304", Label.LICENSE),
        ("0042917", Label.MRN),
    ]


def test_keys_that_hold_identifiers_are_content() -> None:
    text = '{"ana.lopez@example.org": {"visits": 3}}'
    (finding,) = CLASSIFIER.classify_text(text)
    assert text[finding.start : finding.end] == "ana.lopez@example.org"


def test_offsets_pass_through_escapes() -> None:
    text = r'{"note": "caf\u00e9\n\tSSN 123-45-6789, ana\u0040example.org"}'
    assert [text[f.start : f.end] for f in CLASSIFIER.classify_text(text)] == [
        "123-45-6789",
        r"ana\u0040example.org",
    ]


CLASSIFIER = Classifier()
