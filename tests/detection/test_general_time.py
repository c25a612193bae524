"""Months of the year's course and opening hours are nobody's; what is told of somebody is theirs."""

from __future__ import annotations

import pytest

from privity.detection.general_time import said_in_general, tells_hours


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Vitamin D is lowest in February at northern latitudes.", "February"),
        ("Trees bloom in April. Grass pollen peaks in June.", "June"),
        ("Should a clinic be closed on Good Friday?", "Good Friday"),
        ("Influenza peaks in January in the northern hemisphere.", "January"),
        ("Die Praxis bleibt am Rosenmontag geschlossen.", "Rosenmontag"),
    ],
)
def test_a_time_of_every_year_is_nobodys(text: str, time: str) -> None:
    start = text.index(time)
    assert said_in_general(text, start, start + len(time))


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Her pollen allergy peaks in June.", "June"),
        ("Impfung im Oktober, seit da müde.", "Oktober"),
        ("Mammogram in May; annual exam due in June", "May"),
        ("Mammogram in May; annual exam due in June", "June"),
        ("Usually worse in November; ER visit in November.", "November"),
        ("Hospitalised with influenza in January, worse in February.", "January"),
        ("Hospitalised with influenza in January, worse in February.", "February"),
        ("Had influenza in January.", "January"),
        ("Tdap in May, influenza in October", "May"),
        ("Tdap in May, influenza in October", "October"),
        ("Grippeimpfung im Oktober, Corona im November", "Oktober"),
        ("Grippeimpfung im Oktober, Corona im November", "November"),
        ("Pollen allergy, worst in May", "May"),
        ("Wound closed in March.", "March"),
        ("Wunde im Mai geschlossen.", "Mai"),
        ("Seen in February with influenza.", "February"),
        ("Flu peaked on 3 February.", "3 February"),
        ("Flu peaked in February 2019.", "February 2019"),
        ("Pollen counts peak in spring. Surgery in June.", "June"),
    ],
)
def test_a_time_of_somebody_or_of_one_year_is_not_general(text: str, time: str) -> None:
    start = text.index(time)
    assert not said_in_general(text, start, start + len(time))


def test_who_is_named_in_the_sentence_has_the_time() -> None:
    text = "As pollen peaks, Okafor wheezes in April"
    start = text.index("April")
    assert said_in_general(text, start, len(text))
    assert not said_in_general(text, start, len(text), [text.index("Okafor")])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Montag bis Donnerstag 8-12 und 14-18 Uhr", "Donnerstag 8-12"),
        ("Freitag 8-13 Uhr", "Freitag 8-13"),
        ("Sat 9-12, Sun 10-11", "Sat 9-12"),
        ("Friday 8-12 am", "Friday 8-12"),
    ],
)
def test_days_of_the_week_are_told_with_hours(text: str, day: str) -> None:
    start = text.index(day)
    assert tells_hours(text, start, start + len(day))


@pytest.mark.parametrize("day", ["Friday 8-12", "Donnerstag, 8.12.", "Saturday 9-12-2024"])
def test_days_of_the_week_are_told_with_dates_too(day: str) -> None:
    text = f"Next visit {day}."
    start = text.index(day)
    assert not tells_hours(text, start, start + len(day))
