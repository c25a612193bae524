"""A period over which many were studied is nobody's; one in which somebody may stand is."""

from __future__ import annotations

import re

import pytest

from privity.detection.detector import Candidate, Evidence
from privity.detection.fusion import weigh
from privity.detection.study_period import of_a_study
from privity.detection.tagger.decode import Tag
from privity.detection.tagger.kinds import Kind
from privity.domain.labels import Label

_DATE = re.compile(r"(?:[A-Z][a-z]+ (?:\d{1,2}, )?\d{4}|\d{2}/\d{2}/\d{4}|(?<=[a-z] )\d{4})")


def judged(text: str) -> list[bool]:
    found = [of_a_study(text, *date.span()) for date in _DATE.finditer(text)]
    assert len(found) == 2
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Between June 2001 and January 2005, 110 consecutive patients had surgery here.",
        "We retrospectively reviewed 245 patients who had a resection from January 1990 to December 2004.",
        "Patients with cirrhosis were enrolled between June 2001 and January 2005 in three centres.",
        "From January 2000 through December 2006, a total of 1,204 women were treated.",
        "From July 2004 to June 2005, 18 patients underwent nephrectomy.",
        "The literature published between January 1990 and June 2010 was searched.",
    ],
)
def test_a_period_of_many_is_nobodys(text: str) -> None:
    assert judged(text) == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        "Previously enrolled in a clinical trial from 03/04/2019 to 07/08/2020 (cohort B).",
        "Worked as a teacher of children from June 2001 to January 2005, then diagnosed with asbestosis.",
        "Pt treated in registry from 03/04/2019 to 07/08/2020, referred to oncology with other patients.",
        "Mother of two children, hospitalized from January 5, 2019 to March 9, 2020, presented again.",
        "Had three pregnancies from January 2015 to March 2020, presented with anemia.",
        "Incarcerated from January 5, 2019 to March 9, 2020, evaluated with other residents.",
        "She was among 110 consecutive patients enrolled from June 2001 to January 2005.",
        "The patient\nwas enrolled from June 2001 to January 2005 with 110 consecutive patients.",
        "A 54-year-old among 110 consecutive patients enrolled from June 2001 to January 2005.",
        "Between April 2001 and May 2001, 110 consecutive patients had surgery here.",
    ],
)
def test_a_period_in_which_somebody_may_stand_is_a_persons(text: str) -> None:
    assert judged(text) == [False, False]


def test_a_sentence_whose_beginning_is_out_of_sight_may_be_somebodys() -> None:
    far = "He was, " + "as the registry of the ward has it in its notes, " * 8
    text = far + "of 110 consecutive patients enrolled from June 2001 to January 2005."
    assert judged(text) == [False, False]
    assert judged(text[len(far) :]) == [True, True]


def test_dates_beside_a_name_are_not_let_through() -> None:
    text = "From June 2001 to January 2005, 110 consecutive patients, Maria Lopez among them, were treated."
    at, named = text.index("June 2001"), text.index("Maria")
    month = Candidate(at, at + 9, Label.DATE, "DATE", 0.9, "date.month_first", Evidence.VALIDATED)
    assert weigh(text, [("date", month)], [])[0][1].score < 0.01
    assert weigh(text, [("date", month)], [Tag(named, named + 11, Kind.NAME, 0.9)])[0][1].score == 0.9


def _told(text: str) -> bool:
    """Whether the date in brackets counts as a study's."""
    start, end = text.index("["), text.index("]") - 1
    return of_a_study(text.replace("[", "").replace("]", ""), start, end)


@pytest.mark.parametrize(
    "text",
    [
        "Between [June 2001] and January 2005, a total of 110 patients underwent surgery.",
        "Between June 2001 and [January 2005], a total of 110 patients underwent surgery.",
        "We reviewed infants in the registry from 1 July 2009 to [30 June 2011].",
        "Patients were referred to five centres between [Jan. 1, 1999], and Dec. 30, 2009.",
    ],
)
def test_a_period_of_many(text: str) -> None:
    assert _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "She was treated between [June 2001] and January 2005 with 110 patients in the trial.",
        "Between [June 2001] and January 2005 the patient presented twice; other patients were reviewed.",
        "Mr Oyelaran took part in the study from [June 2001] to January 2005, as did other patients.",
        "Admitted from [June 3, 2021] to June 8, 2021; all patients of the ward were reviewed.",
        "Ana Ruiz was seen from [June 2001] to January 2005.",
        "Born in [June 2001]. Many patients were studied between May 2003 and June 2005.",
        "Many patients were studied. Treated from [June 2001] to January 2005.",
    ],
)
def test_dates_of_one(text: str) -> None:
    assert not _told(text)


def test_the_border_of_what_is_looked_at_is_no_border_of_a_sentence() -> None:
    period = "between [June 2001] and January 2005 we reviewed 110 patients."
    assert _told(f"{'x' * 200} {period}")
    start = period.index("[")
    assert not _told(f"{'x' * (320 - start)}{period}")
