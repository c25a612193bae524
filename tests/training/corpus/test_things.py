from __future__ import annotations

from collections.abc import Callable
from random import Random
from xml.etree import ElementTree as ET

import pytest
from training.corpus.document import Draft
from training.corpus.scope import Scope
from training.corpus.things import (
    REGISTERS,
    as_config,
    as_form,
    as_json,
    as_lines,
    as_markup,
    as_table,
    layout,
)

from training.corpus import fields
from training.corpus.values import KINDS

WRITERS = (as_json, as_config, as_table, as_lines, as_form, as_markup)


@pytest.mark.parametrize("write", WRITERS)
def test_every_writer_shows_labelled_values(write: Callable[[Scope], Draft]) -> None:
    labels: set[str] = set()
    for seed in range(150):
        document = write(Scope(Random(seed), "en", KINDS)).finish("f", "json")
        labels |= {span.label for span in document.spans}
        for span in document.spans:
            value = document.text[span.start : span.end]
            assert value == value.strip()
    assert {"NAME", "DATE", "VEHICLE", "BIOMETRIC", "PHOTO", "LICENSE", "SECRET", "AGE90"} <= labels


def test_rows_of_one_register_speak_of_different_people() -> None:
    plan = layout(Random(3))
    assert not set(plan.row(0)) & {template for template in plan.row(1) if "#" in template}


def test_xml_of_a_register_can_be_read() -> None:
    read = 0
    for seed in range(120):
        text = as_markup(Scope(Random(seed), "en", KINDS)).text
        if text.startswith("<") and not text.startswith("<table"):
            ET.fromstring(f"<all>{text}</all>")
            read += 1
    assert read > 20


def test_names_that_only_test_families_use_stay_theirs() -> None:
    tables = (
        fields.PERSON,
        fields.CLINICIAN,
        fields.CONTACT,
        fields.EVENT,
        fields.PAYMENT,
        fields.ACCESS,
        fields.CLINICAL,
    )
    theirs = {name for table in tables for field in table for name in field.other}
    ours = {name for register in REGISTERS for column in register.columns for name in column.names}
    assert not theirs & ours
