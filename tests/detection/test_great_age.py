from __future__ import annotations

import pytest

from privity.detection.detector import View
from privity.detection.detectors import age, age_abroad, age_told
from privity.detection.great_age import _VERY_OLD, counts, says_very_old


@pytest.mark.parametrize(
    "text",
    [
        "94",
        "94th",
        "ninety-four",
        "ninety fourth",
        "one hundred and two",
        "noventa y tres",
        "cento e um",
        "quatre-vingt-onze",
        "nonante-deux",
        "novantotto",
        "vierundneunzigjährige",
        "eenennegentig",
        "centenarian",
        "nineties",
    ],
)
def test_what_says_an_age_over_89(text: str) -> None:
    assert says_very_old(text)


@pytest.mark.parametrize(
    "text", ["89", "130", "eighty-nine", "ochenta y nueve", "soixante-dix", "neun", "octogenarian", "1994"]
)
def test_what_does_not(text: str) -> None:
    assert not says_very_old(text)


@pytest.mark.parametrize(
    "text",
    [
        "patients aged 90 and older were excluded",
        "adults over 90 years old",
        "those aged 95 or above",
        "Patienten über 90 Jahre",
        "mayores de 90 años",
        "vor 100 Jahren gegründet",
        "hace 95 años",
    ],
)
def test_statements_about_classes_of_people_and_stretches_of_time_stay(text: str) -> None:
    assert not [found for one in (age, age_told, age_abroad) for found in one.DETECTOR.detect(View(text))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("my aunt is over 95 years old", "95"),
        ("he died at 91, in his sleep", "91"),
        ("How old is she?\nDaughter: She's ninety-three.", "ninety-three"),
        ("Rosa Oakfield, 97, of Millbury", "97"),
        ("her mother (98) came along", "98"),
        ("looking good for 102!", "102"),
        ("Er wurde im Mai 96.", "96"),
        ("elle fête son 95e anniversaire", "95e"),
    ],
)
def test_ages_as_people_tell_them(text: str, value: str) -> None:
    view = View(text)
    found = {
        text[one.start : one.end]
        for which in (age, age_told, age_abroad)
        for one in which.DETECTOR.detect(view)
    }
    assert found == {value}


def test_an_age_in_digits_is_read_as_one_in_words() -> None:
    numbers = [*map(str, range(1500)), "090", "0104"]
    assert [says_very_old(number) for number in numbers] == [
        bool(_VERY_OLD.search(number)) for number in numbers
    ]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("pt age bmi\n1 94 22\n2 97 31", "94"),
        ("pt age bmi\n1 94 22\n2 97 31", "97"),
        ("ward 7, 94, 2 falls at home", "94"),
        ("Admitted to ward 12, 91, 3 daughters.", "91"),
        ("ages 71, 94, 83 respectively", "94"),
        ("aged 88, 92, 95", "92"),
        ("MRN 4471, 94, 6", "94"),
        ("No  Age  LOS\n 1   94   7\n 2   103   9", "94"),
        ("No  Age  LOS\n 1   94   7\n 2   103   9", "103"),
    ],
)
def test_a_number_among_others_in_a_row_may_be_an_age(text: str, age: str) -> None:
    start = text.index(age)
    assert not counts(text, start, start + len(age))
