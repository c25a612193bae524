from __future__ import annotations

import pytest

from privity.detection.cues import lead_of, telling, words_of_key


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("patientMRN", "patient mrn"),
        ("patient_mrn", "patient mrn"),
        ("Patient MRN", "patient mrn"),
        ("HTTPServerName", "http server name"),
        ("Größe", "größe"),
        ("--", ""),
    ],
)
def test_keys_read_alike_however_they_are_written(key: str, words: str) -> None:
    assert words_of_key(key) == words


@pytest.mark.parametrize(
    "key", ["mrn", "lastName", "DATE_OF_BIRTH", "pt.phone", "Geburtsdatum", "téléphone", "NOMBRE"]
)
def test_keys_that_tell_something(key: str) -> None:
    assert telling(key)


@pytest.mark.parametrize("key", ["", "x", "color", "retries", "However", "for_each"])
def test_keys_that_tell_nothing(key: str) -> None:
    assert not telling(key)


def test_a_value_is_led_to_by_its_last_two_keys() -> None:
    assert lead_of(("bundle", "patient", "birthDate")) == "patient birth date: "
    assert lead_of(()) == ""


def test_a_long_key_costs_each_of_its_values_little() -> None:
    lead = lead_of(("x" * 50_000 + " note", "y" * 50_000 + " patient mrn"))
    assert len(lead) < 250
    assert lead.endswith(" patient mrn: ")
