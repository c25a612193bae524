"""What stands before a date and belongs to it: the day of the week, the earlier days of a range."""

from __future__ import annotations

import pytest
from tests.support.growth import grows_linearly

from privity.detection.calendar_words import first_half, with_weekday


@pytest.mark.parametrize(
    ("before", "weekday"),
    [
        ("seen Tue ", "Tue "),
        ("am Donnerstag, dem ", "Donnerstag, dem "),
        ("OP-Tag: Mi., ", "Mi., "),
        ("Verzonden: do ", "do "),
        ("le jeudi ", "jeudi "),
        ("sexta-feira, ", "sexta-feira, "),
        ("nato in Roma il ", ""),
        ("ma ", "ma "),
        ("poi ma ", ""),
        ("per so ", ""),
        ("Lemon ", ""),
        ("2sat ", ""),
        ("Monday\n", ""),
    ],
)
def test_the_day_of_the_week_belongs_to_its_date(before: str, weekday: str) -> None:
    text = before + "3/4/2024"
    assert text[with_weekday(text, len(before)) : len(before)] == weekday


@pytest.mark.parametrize(
    ("before", "days"),
    [
        ("entre el 11 y el ", "11"),
        ("dal 18 al ", "18"),
        ("from Monday 3 to ", "Monday 3"),
        ("du mardi 3 au ", "mardi 3"),
        ("vom 3. bis zum ", "3."),
        ("Am 22., 23. und ", "22., 23."),
        ("stay 3-", "3"),
        ("room 4, ", ""),
        ("Zimmer 4 und ", ""),
        ("the bed 3 and ", ""),
        ("on 40 and ", ""),
        ("1.2-", ""),
    ],
)
def test_the_days_before_the_last_belong_to_a_range(before: str, days: str) -> None:
    half = first_half(before + "12 March", len(before))
    assert (before[slice(*half)] if half else "") == days


@pytest.mark.parametrize("unit", ["on ", "Mo ", "1", "1., ", " ", "el "])
def test_what_stands_before_is_read_no_further_than_it_reaches(unit: str) -> None:
    def read(size: int) -> None:
        text = unit * (size // len(unit))
        for at in range(0, len(text), 16):
            with_weekday(text, at)
            first_half(text, at)

    assert grows_linearly(read, 20_000, 80_000)
