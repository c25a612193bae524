"""Identifiers whose parts stand in several values are found, each part at its place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.detection.classifier import Classifier, Stages
from privity.detection.explain import explain
from privity.detection.pieces import Piece
from privity.detection.structure import leaves
from privity.detection.structure.json_text import read
from privity.detection.structure.split import whole_values
from privity.domain.finding import Passage
from privity.domain.labels import Label

CLASSIFIER = Classifier()
SSN = [("123", Label.SSN), ("45", Label.SSN), ("6789", Label.SSN)]
PAN = [("4111", Label.CARD)] + [("1111", Label.CARD)] * 3
PHONE = [("617", Label.PHONE), ("555-0143", Label.PHONE)]
BORN = [("1952", Label.DATE), ("3", Label.DATE), ("14", Label.DATE)]


def found(text: str, classifier: Classifier = CLASSIFIER) -> list[tuple[str, Label]]:
    return [(text[f.start : f.end], f.label) for f in classifier.classify_text(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('{"ssn": ["123","45","6789"]}', SSN),
        ('{"ssn": [\n  123,\n  45,\n  6789\n]}', SSN),
        ('{"patient": {"ssn": {"parts": ["123", "45", "6789"]}}}', SSN),
        ('{"ssn": ["1","2","3","4","5","6","7","8","9"]}', [(digit, Label.SSN) for digit in "123456789"]),
        ('{"x": ["123", "45", "6789"]}', SSN),
        ('["4111","1111","1111","1111"]', PAN),
        ('{"card": ["4111","1111","1111","1111"]}', PAN),
        ('{"phone": ["617", "555-0143"]}', PHONE),
        ('{"dob": [1952, 3, 14]}', BORN),
        ('{"iban": ["DE89","3704","0044","0532","0130","00"]}',
         [(part, Label.ACCOUNT) for part in ("DE89", "3704", "0044", "0532", "0130", "00")]),
        ('{"mrn": ["88", "42", "113"]}', [("88", Label.MRN), ("42", Label.MRN), ("113", Label.MRN)]),
        ('{"name": ["maria", "lopez"]}', [("maria", Label.NAME), ("lopez", Label.NAME)]),
        ('{"ssn": {"area": "123", "group": "45", "serial": "6789"}}', SSN),
        ('{"ssn_1": "123", "ssn_2": "45", "ssn_3": "6789"}', SSN),
        ('{"patient": {"id": "x", "ssn1": 123, "ssn2": 45, "ssn3": 6789, "ok": true}}', SSN),
        ('{"phone": {"area": "617", "number": "555-0143"}}', PHONE),
        ('{"phone": {"areaCode": "617", "number": "555-0143", "ext": "12"}}', PHONE),
        ('{"area_code": "617", "phone": "5550143"}', [("617", Label.PHONE), ("5550143", Label.PHONE)]),
        ("pt:\n  area_code: 617\n  phone: 5550143\n", [("617", Label.PHONE), ("5550143", Label.PHONE)]),
        ("ssn:\n  - 123\n  - 45\n  - 6789\n", SSN),
        ("Her social: the first three are 123, then 45, and the last four 6789.", SSN),
        ('{"phoneArea": "617", "phoneNumber": "555-0143"}', PHONE),
        ('{"dob": {"year": 1952, "month": 3, "day": 14}}', BORN),
        ('{"birth_year": 1952, "birth_month": 3, "birth_day": 14}', BORN),
        ('{"patient": {"first": "May", "last": "Young"}}', [("May", Label.NAME), ("Young", Label.NAME)]),
        (r'{"args": "{\"ssn\": [\"123\", \"45\", \"6789\"]}"}', SSN),
        ("<pt><ssn><area>123</area><group>45</group><serial>6789</serial></ssn></pt>", SSN),
        ("<pt><ssn><one>123</one><two>45</two><three>6789</three></ssn></pt>", SSN),
        ("<pt><ssn>123</ssn><ssn>45</ssn><ssn>6789</ssn></pt>", SSN),
        ("id,ssn_1,ssn_2,ssn_3\nx,123,45,6789\n", SSN),
        ("GET /pt?ssn_1=123&ssn_2=45&ssn_3=6789 HTTP/1.1", SSN),
        ("ssn:\n  area: 123\n  group: 45\n  serial: 6789\n", SSN),
    ],
)  # fmt: skip
def test_parts_are_found_each_at_its_place(text: str, parts: list[tuple[str, Label]]) -> None:
    assert found(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        '{"scores": [123, 45, 6789], "history": [120, 80, 77], "tags": ["red", "green", "blue"]}',
        '{"mobile": {"width": 320, "height": 480, "dpi": 160}, "cell": {"row": 12, "col": 3456789}}',
        '{"mobile": [320, 480, 1600], "card": [4, 12, 400, 300, 2000, 17], "card_row": 3, "card_col": 12}',
        '{"license": ["MIT", "BSD"], "date": [1, 2, 3], "page": {"first": "Alpha", "last": "Beta"}}',
        '{"patient": {"allergies": ["Penicillin", "Latex"]}, "medication": {"name": ["Aspirin", "Ibuprofen"]}}',
        '{"column": {"name": ["id", "city", "status"]}, "x": ["12", "345", "6789"]}',
        '{"card": ["4111", "1111", "1111", "1112"]}',
    ],
)
def test_what_only_stands_side_by_side_is_nobody(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        '{"phone": ["617-555-0143", "617-555-0199"]}',
        '{"home_phone": "617-555-0143", "work_phone": "617-555-0199"}',
        '{"ssn": ["123-45-6789", "219-09-9999"], "dob": ["1952-03-14", "1949-02-11"]}',
        '{"card_number": "4111111111111111", "card_exp_month": "12", "card_exp_year": "2027"}',
        '{"patients": [{"ssn": "123-45-6789", "x": 1}, {"ssn": "219-09-9999", "x": 2}]}',
    ],
)
def test_whole_values_are_no_parts(text: str) -> None:
    for region in read(text):
        assert list(whole_values(text, region.leaves)) == []


def test_an_explanation_tells_of_each_part() -> None:
    text = '{"ssn": ["123", "45", "6789"]}'
    told = explain(Classifier, [Passage(text)]).findings
    assert [text[one.finding.start : one.finding.end] for one in told] == ["123", "45", "6789"]
    assert all(one.considered for one in told)


def test_parts_in_a_long_document_are_found_however_it_is_cut() -> None:
    filler = [{"note": "The wound heals well. " * 40} for _ in range(20)]
    text = json.dumps([*filler, {"ssn": ["123", "45", "6789"]}, *filler])
    whole = Classifier(stages=Stages(cut=lambda text: [Piece(0, 0, len(text), len(text))]))
    assert found(text) == found(text, whole) == SSN


SCALARS = st.sampled_from(["123", "45", "6789", "4111", "617", "May", "x", "", "\\u0031", 3, 1952, None])
DOCUMENTS = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.dictionaries(
            st.sampled_from(
                ["ssn", "ssn_1", "ssn_2", "phone", "first", "last", "patient", "12", "name", "dob"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=16,
)


@given(DOCUMENTS)
def test_a_whole_is_made_of_stretches_of_the_text(document: object) -> None:
    text = json.dumps(document)
    for leaf in leaves(text) or []:
        if leaf.value.gaps:
            places = list(leaf.value.ranges(0, len(leaf.value.text)))
            assert places == sorted(places)
            assert "".join(text[first:last] for first, last in places) == leaf.value.text.replace(
                " ", ""
            ).replace("-", "")
            assert all(text[first - 1] in '" [,:{\n' for first, _ in places)
