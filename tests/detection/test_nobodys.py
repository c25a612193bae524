"""What looks like an identifier and leads to nobody, by all that says so."""

from __future__ import annotations

import pytest

from privity.detection.detector import Candidate, Evidence
from privity.detection.nobodys import is_nobodys
from privity.domain.labels import Label


def candidate(text: str, value: str, label: Label, evidence: Evidence, rule: str = "test.rule") -> Candidate:
    start = text.index(value)
    return Candidate(start, start + len(value), label, "ANY", 0.9, rule, evidence)


@pytest.mark.parametrize(
    ("text", "value", "label", "evidence"),
    [
        ("firmware 9.33.0.50", "9.33.0.50", Label.IP, Evidence.VALIDATED),
        ("Legge 22 dicembre 2017, n. 219", "22 dicembre 2017", Label.DATE, Evidence.VALIDATED),
        ("Olmesartan 40, amlodipine 10", "Olmesartan 40", Label.ADDRESS, Evidence.MODEL),
        ("CVE-2021-44228", "CVE-2021-44228", Label.ID, Evidence.MODEL),
        ("Freitag 8-13 Uhr", "Freitag", Label.NAME, Evidence.LIST),
    ],
)
def test_what_is_nobodys_whatever_else_is_told(
    text: str, value: str, label: Label, evidence: Evidence
) -> None:
    assert is_nobodys(text, candidate(text, value, label, evidence), [], alone=False)


def test_what_stands_under_a_key_is_what_the_key_says() -> None:
    text = "device version 9.33.0.50"
    assert not is_nobodys(text, candidate(text, "9.33.0.50", Label.IP, Evidence.KEY), [], alone=True)


def test_a_month_of_every_year_may_be_somebodys_in_a_text_on_somebody() -> None:
    text = "Pollen peaks in May."
    found = candidate(text, "May", Label.DATE, Evidence.SHAPE)
    assert is_nobodys(text, found, [], alone=True)
    assert not is_nobodys(text, found, [], alone=False)


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("software 203.0.113.9 logged in", "203.0.113.9", Label.IP),
        ("build 203.0.113.77", "203.0.113.77", Label.IP),
        ("build 10.0.0.5", "10.0.0.5", Label.IP),
        ("Part no. 212-555-0199 call back", "212-555-0199", Label.PHONE),
        ("Phone EN 020 7946 0018", "020 7946 0018", Label.PHONE),
        ("Part no. 212-555-0199 fax", "212-555-0199", Label.FAX),
    ],
)
def test_an_address_and_a_number_that_is_called_may_stand_behind_a_things_name(
    text: str, value: str, label: Label
) -> None:
    found = candidate(text, value, label, Evidence.VALIDATED)
    assert not is_nobodys(text, found, [], alone=True)


@pytest.mark.parametrize(
    ("text", "value"), [("build 9.33.0.50", "9.33.0.50"), ("v203.0.113.9", "203.0.113.9")]
)
def test_low_numbers_with_a_nought_and_those_behind_a_v_count_releases(text: str, value: str) -> None:
    assert is_nobodys(text, candidate(text, value, Label.IP, Evidence.VALIDATED), [], alone=False)


def test_states_in_a_list_are_no_towns() -> None:
    text = "What about Texas, Georgia and Florida? They came from Georgia, Vermont."
    rule = "location.before_state"
    state = candidate(text, "Texas", Label.LOCATION, Evidence.SHAPE, rule)
    town = Candidate(text.rindex("Georgia"), text.rindex(","), Label.LOCATION, "CITY", 0.8, rule)
    assert is_nobodys(text, state, [], alone=False)
    assert not is_nobodys(text, town, [], alone=False)
