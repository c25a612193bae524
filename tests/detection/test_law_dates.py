"""The date of a law is nobody's; what was decided about somebody is dated too."""

from __future__ import annotations

import pytest

from privity.detection.detector import Candidate, Evidence
from privity.detection.fusion import weigh
from privity.detection.law_dates import of_a_law
from privity.detection.tagger.decode import Tag
from privity.detection.tagger.kinds import Kind
from privity.domain.labels import Label

LAWS = [
    ("Legge 22 dicembre 2017, n. 219: Norme in materia di consenso", "22 dicembre 2017"),
    ("ai sensi del D.Lgs. 30 giugno 2003, n. 196", "30 giugno 2003"),
    ("il D.P.R. 28 dicembre 2000, n. 445", "28 dicembre 2000"),
    ("Regolamento (UE) 2016/679 del 27 aprile 2016", "27 aprile 2016"),
    ("Regulation (EU) 2016/679 of 27 April 2016", "27 April 2016"),
    ("a Lei nº 8.080, de 19 de setembro de 1990", "19 de setembro de 1990"),
    ("o Decreto-Lei n.º 74/2016, de 8 de novembro", "8 de novembro"),
    ("Ley 41/2002, de 14 de noviembre, artículo 8.2", "14 de noviembre"),
    ("loi n° 2002-303 du 4 mars 2002", "4 mars 2002"),
    ("Verordnung (EU) 2016/679 vom 27. April 2016", "27. April 2016"),
    ("Directive 95/46/EC of 24 October 1995", "24 October 1995"),
]
DECISIONS = [
    ("sentenza n. 44/2025 del 5 maggio 2025", "5 maggio 2025"),
    ("nominata con decreto n. 88/2025 del 3 marzo 2025", "3 marzo 2025"),
    ("per lei 3 marzo 2025 ore 9", "3 marzo 2025"),
    ("bed wet 5 May 2024", "5 May 2024"),
    ("paziente D.M. 5 marzo 2024", "5 marzo 2024"),
    ("arrêté préfectoral du 7 mai 2024", "7 mai 2024"),
    ("Heilmittel-Verordnung Nr. 3 vom 12.03.2024", "12.03.2024"),
    ("Verordnung Nr. 4711 vom 03.04.1951", "03.04.1951"),
    ("Verordnung Nr. 4711 vom 3. April 1951", "3. April 1951"),
    ("Advance directive of 12 March 2024, no. 3 in chart.", "12 March 2024"),
    ("Advance directive, no. 12 of 4 March 2024", "4 March 2024"),
    ("Rossi L. 45/2023 del 12/03/2024", "12/03/2024"),
    ("Rossi L. 45/2023 del 12 marzo 2024", "12 marzo 2024"),
    ("Ricetta D.M. n. 33 del 12.03.2024", "12.03.2024"),
    ("Ricetta D.M. n. 33 del 12 marzo 2024", "12 marzo 2024"),
    ("Betreuung gem. Gesetz vom 12.03.2024", "12.03.2024"),
    ("Betreuung gem. Gesetz vom 12. März 2024", "12. März 2024"),
    ("per lei n. 45/2023 del 12/03/2024", "12/03/2024"),
    ("Lei Maria consultada em 14 de agosto de 2024", "14 de agosto de 2024"),
]


def scores(text: str, date: str) -> list[float]:
    """What a rule's candidate and the tagger's are worth in the end."""
    start, end = text.index(date), text.index(date) + len(date)
    told = Candidate(start, end, Label.DATE, "DATE", 0.9, "date.numeric", Evidence.VALIDATED)
    weighed = weigh(text, [("date", told)], [Tag(start, end, Kind.DATE, 0.99)])
    return [found.score for _, found in weighed]


@pytest.mark.parametrize(("text", "date"), LAWS)
def test_a_law_is_cited_with_its_date(text: str, date: str) -> None:
    start = text.index(date)
    assert of_a_law(text, start, start + len(date))
    assert max(scores(text, date)) < 0.01


@pytest.mark.parametrize(("text", "date"), DECISIONS)
def test_whatever_concerns_somebody_keeps_its_date(text: str, date: str) -> None:
    start = text.index(date)
    assert not of_a_law(text, start, start + len(date))
    assert min(scores(text, date)) > 0.8


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("D.Lgs. 30 giugno 2003, n. 196", "giugno 2003"),
        ("Lei nº 8.080, de 19 de setembro de 1990", "setembro de 1990"),
    ],
)
def test_the_month_of_a_law_is_no_date_either(text: str, month: str) -> None:
    assert of_a_law(text, text.index(month), text.index(month) + len(month))
