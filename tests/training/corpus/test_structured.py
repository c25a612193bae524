"""The structured families write their formats: parsers read them, and spans cover what was parsed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from random import Random
from typing import Any
from xml.etree import ElementTree as ET
from xml.sax.saxutils import unescape

import pytest
from training.corpus.document import Document
from training.corpus.family import Family
from training.corpus.registry import SPLITS, families

BY_NAME: dict[str, Family] = {family.name: family for split in SPLITS for family in families(split)}


def written(name: str, count: int = 40) -> Iterator[Document]:
    for seed in range(count):
        yield BY_NAME[name].write(Random(seed))


def leaves(tree: Any) -> Iterator[str]:
    if isinstance(tree, dict):
        for item in tree.values():
            yield from leaves(item)
    elif isinstance(tree, list):
        for item in tree:
            yield from leaves(item)
    else:
        yield str(tree)


@pytest.mark.parametrize(
    "name",
    sorted(
        name for name, family in BY_NAME.items() if family.form in ("json", "fhir") and family.lang == "en"
    ),
)
def test_json_can_be_read_and_spans_cover_its_values(name: str) -> None:
    for document in written(name):
        parsed = []
        try:
            parsed.append(json.loads(document.text))
        except json.JSONDecodeError:
            parsed += [json.loads(line) for line in document.text.splitlines()]
        texts = list(leaves(parsed))
        assert texts
        inner = " ".join(texts)
        for span in document.spans:
            value = document.text[span.start : span.end]
            said = value if value.isdigit() else json.loads(f'"{value}"')
            assert str(said) in inner or value.replace("\\\\", "\\") in inner


@pytest.mark.parametrize(
    "name", ["fhir_people", "fhir_events", "fhir_billing", "fhir_logistics", "fhir_clean"]
)
def test_fhir_resources_name_their_type(name: str) -> None:
    for document in written(name):
        assert json.loads(document.text)["resourceType"]


def test_twenty_types_of_fhir_resources_at_least() -> None:
    types = set()
    for name in ("fhir_people", "fhir_events", "fhir_billing", "fhir_logistics", "fhir_clean"):
        for document in written(name, 80):
            types |= set(re.findall(r'"resourceType": ?"(\w+)"', document.text))
    assert len(types) >= 20


@pytest.mark.parametrize("name", ["hl7_adt", "hl7_results", "hl7_money", "hl7_schedule"])
def test_hl7_segments(name: str) -> None:
    for document in written(name):
        for segment in re.split(r"\r\n|\r|\n", document.text):
            assert re.match(r"[A-Z][A-Z0-9]{2}\|", segment)
        for span in document.spans:
            assert not set(document.text[span.start : span.end]) & set("|^\r\n")


@pytest.mark.parametrize("name", ["x12_claims", "x12_eligibility", "x12_payments"])
def test_x12_segments(name: str) -> None:
    for document in written(name):
        assert document.text.endswith("~")
        for segment in document.text.strip("~").split("~"):
            assert re.match(r"[A-Z][A-Z0-9]{1,2}\*", segment.strip())
        for span in document.spans:
            assert not set(document.text[span.start : span.end]) & set("*~:")


def test_fhir_in_xml_can_be_read() -> None:
    for document in written("xml_fhir"):
        found = " ".join(str(node.get("value")) for node in ET.fromstring(document.text).iter())
        for span in document.spans:
            assert unescape(document.text[span.start : span.end], {"&quot;": '"'}) in found


def test_no_identifier_is_left_without_a_span_in_a_record() -> None:
    # the values of the fields that hold persons are all labelled
    for document in written("json_record", 80):
        covered = "".join(document.text[s.start : s.end] for s in document.spans)
        assert document.text.count("@") == covered.count("@")


def test_log_times_are_free_and_results_times_are_not() -> None:
    kinds = {
        (span.src, span.opt)
        for name in ("log_application", "hl7_results")
        for d in written(name)
        for span in d.spans
    }
    assert ("logtime", True) in kinds
    assert ("stamp", False) in kinds


def test_what_is_pasted_below_a_request_keeps_its_spans() -> None:
    forms = {
        json.dumps(sorted({span.label for span in document.spans}))
        for document in written("form_embedded", 60)
    }
    assert len(forms) > 10
    for document in written("form_embedded", 60):
        assert document.lang == "en"
        assert all(span.src for span in document.spans)
