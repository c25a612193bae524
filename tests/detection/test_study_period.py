"""A study's period is no date of anybody; a person's is, however it is told."""

from __future__ import annotations

import pytest

from privity.detection.study_period import of_a_study


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
