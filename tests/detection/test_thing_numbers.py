"""Numbers of releases, catalogues and registries are nobody's; machines, days and telephones keep theirs."""

from __future__ import annotations

import pytest

from privity.detection.assemble import assemble
from privity.detection.thing_numbers import is_published, of_a_thing
from privity.domain.detector_setup import DetectorSetup
from privity.domain.labels import Label

THINGS = [
    ("after the upgrade from 12.2.0.1 to 19.3.0.0", "12.2.0.1", Label.IP),
    ("after the upgrade from 12.2.0.1 to 19.3.0.0", "19.3.0.0", Label.IP),
    ("pump, sw 9.33.1.2", "9.33.1.2", Label.IP),
    ("see NPSG.02.03.01 for that", "02.03.01", Label.DATE),
    ("Apgar 8/9/10", "8/9/10", Label.DATE),
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


DAYS = [
    ("Carpal tunnel release 12.03.24", "12.03.24"),
    ("ACL revision 03.04.23, THA revision 11.05.22", "03.04.23"),
    ("ACL revision 03.04.23, THA revision 11.05.22", "11.05.22"),
    ("Fentanyl patch 12.03.24", "12.03.24"),
    ("Z.n. Revision 11.05.22", "11.05.22"),
    ("Update von 03.04.24: stabil", "03.04.24"),
    ("SAS 11.05.22 CPAP", "11.05.22"),
    ("GIT 11.05.22 Blutung", "11.05.22"),
    ("ROI release: 11.05.22", "11.05.22"),
    ('{"dob":"03.04.51","rev":"11.05.22"}', "03.04.51"),
    ('{"dob":"03.04.51","rev":"11.05.22"}', "11.05.22"),
    ("Ruby Jenkins 03.04.51", "03.04.51"),
    ("Mr Kafka 11.05.22", "11.05.22"),
    ("Jenkins 03.04.51 M", "03.04.51"),
    ("DOB.03.04.51", "03.04.51"),
    ("GEB.03.04.51", "03.04.51"),
    ("ADM.03.04.24", "03.04.24"),
    ("DOD.12.03.24", "12.03.24"),
    ("EDD.03.04.24", "03.04.24"),
    ("MRI.11.05.22", "11.05.22"),
    ("Second opinion 11/2023", "11/2023"),
    ("Cardiology opinion 05/2019", "05/2019"),
    ("Last recommendation 11/2023 from rheumatology", "11/2023"),
    ("Directive 05/2021 signed, DNR.", "05/2021"),
    ("MDK Stellungnahme 04/2022", "04/2022"),
    ("Empfehlung 03/2023 Reha", "03/2023"),
    ("Verordnung 03/2023", "03/2023"),
    ("Apgar 3/4/2024", "3/4/2024"),
    ("Apgar 12.03.2024", "12.03.2024"),
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
        ("NICE NG136, CG181 for lipids", "CG181"),
        ("HFE C282Y/H63D", "C282Y/H63D"),
        ("MTHFR C677T and A1298C", "A1298C"),
        ("FMR1 CGG 55-200", "CGG 55-200"),
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
        ("Patient QS1182 was given guidance", "QS1182"),
        ("Patient CG2231, dietary guidance given", "CG2231"),
        ("Patient R2207T, JAK2 mutation positive", "R2207T"),
        ("Sample S4471F, CFTR variant", "S4471F"),
        ("Chart 7777777", "7777777"),
    ],
)
def test_what_nobody_publishes_may_be_somebodys(text: str, code: str) -> None:
    start = text.index(code)
    assert not is_published(text, start, start + len(code))


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_words_that_care_has_too_take_no_day_away(text: str, day: str) -> None:
    start = text.index(day)
    assert not of_a_thing(text, start, start + len(day), Label.DATE)
    found = {text[one.start : one.end] for one in assemble(DetectorSetup()).classify_text(text)}
    assert day in found
