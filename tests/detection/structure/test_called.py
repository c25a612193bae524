"""What a field is called after a person is read as that person's name or number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.detection.classifier import Classifier
from privity.detection.mapping import MappedText
from privity.detection.structure import leaves
from privity.detection.structure.called import called_leaf, is_called
from privity.detection.structure.naming import FIELD_NAMES
from privity.domain.labels import Label

CLASSIFIER = Classifier()


def found(text: str) -> list[tuple[str, Label]]:
    return [(text[f.start : f.end], f.label) for f in CLASSIFIER.classify_text(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('{"patients": {"Maria Lopez": {"status": "stable"}}}', ["Maria Lopez"]),
        ('{"patients": {"maria_lopez": 3}}', ["maria_lopez"]),
        ('{"patient_maria_lopez": {"bp": "120/80"}}', ["maria_lopez"]),
        ('{"mariaLopez": {"bp": "120/80"}}', ["mariaLopez"]),
        ('{"MARIA-LOPEZ": 1}', ["MARIA-LOPEZ"]),
        ('{"patient_lopez": 1, "dr_okwuosa": 2}', ["lopez", "okwuosa"]),
        ("<patient_maria_lopez>ok</patient_maria_lopez>", ["maria_lopez", "maria_lopez"]),
        ("<doc><maria.t.lopez/></doc>", ["maria.t.lopez"]),
        ("<patients><MariaLopez>ok</MariaLopez></patients>", ["MariaLopez", "MariaLopez"]),
        ('<doc patient-maria-lopez="stable">x</doc>', ["maria-lopez"]),
        ("<x:doc><x:mariaLopez/></x:doc>", ["mariaLopez"]),
        ("<team><dr_okwuosa>x</dr_okwuosa></team>", ["okwuosa", "okwuosa"]),
    ],
)
def test_names_of_fields_are_names_of_people(text: str, names: list[str]) -> None:
    assert found(text) == [(name, Label.NAME) for name in names]


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ('{"patients": {"4471-88-2291": {"status": "stable"}}}', "4471-88-2291", Label.MRN),
        ('{"byMrn": {"8842113": {"bp": "120/80"}}}', "8842113", Label.MRN),
    ],
)
def test_numbers_under_a_key_that_tells_are_what_it_says(text: str, value: str, label: Label) -> None:
    assert found(text) == [(value, label)]


@pytest.mark.parametrize(
    "text",
    [
        '{"patients": {"2021": 14, "2022-03": 15, "20210304": 2, "Total Count": 4}}',
        '{"patient": {"Chief Complaint": "pain", "Creatinine Clearance": {"value": 90}, "12345": 1}}',
        '{"patients": {"Creatinine Clearance": {"value": 90}, "Inclusion Criteria": ["a"]}}',
        '{"jackson_pratt": 30, "young_adult": 1, "grace_period": 2, "may_will": 3}',
        '{"patient_status": 1, "patient_age": 2, "user_agent": 3, "pt_vida": 5, "client_secret": 4, "dr_report": 5}',
        "<jackson_pratt><user_id/><grace_period/><patientStatus>ok</patientStatus></jackson_pratt>",
    ],
)
def test_names_of_fields_stay_names_of_fields(text: str) -> None:
    assert found(text) == []


def test_no_field_that_formats_define_is_called_after_a_person() -> None:
    assert [name for name in FIELD_NAMES if is_called(name)] == []


@pytest.mark.parametrize("text", ["<n8842113>x</n8842113>", "<doc><n8842113>x</n8842113></doc>"])
def test_both_ends_of_an_element_are_read(text: str) -> None:
    read = [leaf.value.original(0, 8)[0] for leaf in leaves(text) or [] if leaf.value.text == "n8842113"]
    assert read == [at for at in range(len(text)) if text.startswith("n8842113", at)]


@pytest.mark.parametrize("name", ["maria_lopez_8842113", "8842113.maria.lopez", "ana@example.org.maria"])
def test_nothing_that_stands_beside_a_name_is_left_out(name: str) -> None:
    assert name in [leaf.value.text for leaf in leaves(f'{{"{name}": 1}}') or []]


@given(st.text(alphabet="maria lopezMLdr_.-4ßİ", max_size=24), st.booleans())
def test_a_leaf_of_a_name_lies_within_it(text: str, holds: bool) -> None:
    leaf = called_leaf(MappedText(text, shift=7), ("patients",), holds=holds)
    if leaf.value.text:
        start, end = leaf.value.original(0, len(leaf.value.text))
        assert 7 <= start < end <= 7 + len(text)
