"""Numbers of releases, catalogues and registries are nobody's; machines, days and telephones keep theirs."""

from __future__ import annotations

import pytest

from privity.detection.thing_numbers import is_published, of_a_thing
from privity.domain.labels import Label

THINGS = [
    ("after the upgrade from 12.2.0.1 to 19.3.0.0", "12.2.0.1", Label.IP),
    ("after the upgrade from 12.2.0.1 to 19.3.0.0", "19.3.0.0", Label.IP),
    ("pump, sw 9.33.1.2", "9.33.1.2", Label.IP),
    ("on Ubuntu 22.04.", "22.04.", Label.DATE),
    ("Version 7.2.11, Java 11.0.20", "7.2.11", Label.DATE),
    ("see NPSG.02.03.01 for that", "02.03.01", Label.DATE),
    ("Apgar 8/9/10", "8/9/10", Label.DATE),
    ("Opinion 05/2014 on techniques", "05/2014", Label.DATE),
    ("GTIN 00382903096534", "00382903096534", Label.PHONE),
    ("P/N 800-443-1120, gasket", "800-443-1120", Label.PHONE),
    ("ISO 13485, ISO 14971", "14971", Label.ADDRESS),
    ("NDC 00409-3795-01", "00409-3795-01", Label.PHONE),
    ("cable REF 989803160781", "989803160781", Label.CARD),
]
SOMEBODYS = [
    ("the pump at 10.33.0.50 runs", "10.33.0.50", Label.IP),
    ("sw 10.1.4.2 is down", "10.1.4.2", Label.IP),
    ("node 10.0.0.5 and redis 34.18.2.4", "10.0.0.5", Label.IP),
    ("node 10.0.0.5 and redis 34.18.2.4", "34.18.2.4", Label.IP),
    ("hotfix 2025-05-22 by the team", "2025-05-22", Label.DATE),
    ("Excel vom 22.04., Excel 12.03.2024", "22.04.", Label.DATE),
    ("Excel vom 22.04., Excel 12.03.2024", "12.03.2024", Label.DATE),
    ("Opinion given on 05/2014", "05/2014", Label.DATE),
    ("ref 800-443-1120", "800-443-1120", Label.PHONE),
    ("Part No. 4 Elm Court", "4 Elm Court", Label.ADDRESS),
    ("MRN 13485", "13485", Label.MRN),
]


@pytest.mark.parametrize(("text", "number", "label"), THINGS)
def test_what_stands_before_a_number_says_that_it_is_a_things(text: str, number: str, label: Label) -> None:
    start = text.index(number)
    assert of_a_thing(text, start, start + len(number), label)


@pytest.mark.parametrize(("text", "number", "label"), SOMEBODYS)
def test_no_other_number_is_a_things(text: str, number: str, label: Label) -> None:
    start = text.index(number)
    assert not of_a_thing(text, start, start + len(number), label)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CVE-2021-44228 is not applicable", "CVE-2021-44228"),
        ("registered as NCT01234567", "NCT01234567"),
        ("NICE NG136 for hypertension, CG181 for lipids", "CG181"),
        ("HFE C282Y/H63D", "C282Y/H63D"),
        ("a carrier of A1298C", "A1298C"),
        ("FMR1 CGG 55-200", "CGG 55-200"),
        ("such as 999999900", "999999900"),
    ],
)
def test_what_registries_publish_is_nobodys(text: str, code: str) -> None:
    start = text.index(code)
    assert is_published(text, start, start + len(code))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ward list: CG181, NG238", "CG181"),
        ("chart A1298C pulled", "A1298C"),
        ("NCT01234567-004 was seen", "NCT01234567-004"),
        ("NICE guideline; NG136-22 called", "NG136-22"),
        ("case 8842113", "8842113"),
    ],
)
def test_what_nobody_publishes_may_be_somebodys(text: str, code: str) -> None:
    start = text.index(code)
    assert not is_published(text, start, start + len(code))
