from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.growth import grows_linearly

from privity.detection.structure import FORMS, leaves

FODDER = [
    "<", "{", '"', "|", "[", ":", "=", "<a", "<a>", "</a>", "<a b='", "<!--", "<![CDATA[", '{"a":', "{'a':", "[1,", "[[",
    '{"a":[', "{a:", '"a" ', "a_b=", "&a=", "?a=b&", "'", "(", "INSERT INTO t (a) VALUES (", "x = '", "\\n", '\\"', "PID|1|2~",
    "~NM1*", "*", "name,mrn,", "name\tmrn\t", "name|b\n", "name,b\n", "a_b: c\n", "a:\n ", " ", "\n", "\r", "\t", "=?utf-8?q?", "From: ,",
    "From: \"", "N:;", "TEL;A=", "ABCDabcd1", "-", "a.b.", 'x_y="', 'name, "b', "[a]\n", "é",
    "=C3=B3", "=\n", "a=\n", "=3Da", "Content-Transfer-Encoding: quoted-printable\n=41", "base64: ", "b64 YW5hOnNlY3JldDE ",
    "Basic YW5hOnM", '{"patient_ann_li":', '{"ssn_1":"123","ssn_2":"45",', '"1",', '{"ssn":["1",', "<a_ann_li>", "</a_b>",
]  # fmt: skip
SIZE = 20_000


def test_names_of_forms_are_used_once() -> None:
    assert len({form.name for form in FORMS}) == len(FORMS)


@pytest.mark.parametrize("unit", FODDER)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def read(size: int) -> None:
        text = unit * (size // len(unit))
        leaves(text)
        for form in FORMS:
            list(form.read(text))

    assert grows_linearly(read, SIZE, SIZE * 4)


def test_documents_within_documents_are_opened_so_deep_and_no_deeper() -> None:
    text = "8842113"
    for _ in range(3):
        text = json.dumps({"mrn": text, "of": "a patient"})
    assert ("8842113", ("mrn",) * 3) in [(leaf.value.text, leaf.keys) for leaf in leaves(text) or []]
    for _ in range(9):
        text = json.dumps({"mrn": text})
    assert all(len(leaf.keys) <= 9 for leaf in leaves(text) or [])


@settings(deadline=None)
@given(st.text(max_size=80) | st.text(alphabet="{}[]<>/\"':,=|\\ \nab1", max_size=80))
def test_every_digit_of_any_text_is_read(text: str) -> None:
    found = leaves(text)
    if found is None:
        return
    read = {at for leaf in found for at in range(*leaf.value.original(0, len(leaf.value.text)))}
    assert all(at in read for at, char in enumerate(text) if char.isdigit())


def test_no_repr_shows_text() -> None:
    (leaf, *_) = leaves('{"x1": "Okonjo"}') or []
    assert "x1" not in repr(leaf)
