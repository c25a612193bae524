from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privity.detection.classifier import Classifier, Proposed, Stages
from privity.detection.fusion import weigh
from privity.detection.mapping import MappedText
from privity.detection.normalise import variants
from privity.detection.structure import Leaf, leaves
from privity.detection.tagger.decode import Tag
from privity.detection.tagger.tagger import tagger
from privity.domain.finding import Passage
from privity.domain.labels import Label

CLASSIFIER = Classifier()
TOKEN = "PVY-NAME-7K2M-F-4TZQ9WXC-YVP"


def found(text: str, label: Label | None = None) -> list[str]:
    return [text[f.start : f.end] for f in CLASSIFIER.classify_text(text) if label in (None, f.label)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Patient: May Young", ["May Young"]),
        ("Mrs. Rose and Ms. Li came.", ["Rose", "Li"]),
        ("patient Will Li was seen", ["Will Li"]),
        ("Patient May Young reports pain.", ["May Young"]),
        ("Dear Rose Will,", ["Rose Will"]),
        ("May Young, 45 y/o F, has a cough", ["May Young"]),
        ("Summary for Will (DOB 01/02/1950)", ["Will"]),
        ("Okafor denies chest pain.", ["Okafor"]),
        ("name: ryota s. kanzawa", ["ryota s. kanzawa"]),
        ("my name is may young? She may be young.", []),
        ("A young woman rose; she will walk in may.", []),
        ("Will the patient rose early? Young men may.", []),
        ("May be young. Long days. Rose petals. Young age at onset.", []),
        ("Doctor: Good. Patient: Well, I may. Nurse: So, how long?", []),
    ],
)
def test_words_that_are_names_only_where_a_name_is_due(text: str, names: list[str]) -> None:
    assert found(text, Label.NAME) == names


@pytest.mark.parametrize(
    "text",
    [
        "Parkinson disease with Lewy bodies; Crohn's disease; Apgar score 9.",
        "Metoprolol 25 mg twice daily, Lisinopril 10 mg, Tylenol 500 mg q6h.",
        "BP 120/80, HR 72, Na 140, K 4.1, WBC 7.2, SpO2 98%, temp 98.6 F.",
        "A 45-year-old man, 89 years old last week, seen 3 days ago for 2 weeks.",
        "Follow up in 6 months. Pain 7/10. Take 1/2 tablet. Since 1987.",
        "ICD-10 E11.9, CPT 99213, version 2.10.3, ratio 1:100.",
        "The Kaplan-Meier curve and the Cox model, Student's t test.",
        "def patient_id(self, name: str) -> int: return self._table[name]",
    ],
)
def test_clinical_sense_stays(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("http://localhost:8080/Patient/Frey-Marta", "http://localhost:8080/Patient/Frey-Marta"),
        ("http://localhost/quillon/marta.pdf", "http://localhost/quillon/marta.pdf"),
        (
            "https://clinic.example/fhir/Questionnaire/QuillonMartaIntake",
            "https://clinic.example/fhir/Questionnaire/QuillonMartaIntake",
        ),
        ("| 555-867-53O9 | 4", "555-867-53O9"),
        ("tel 617 555 |234", "617 555 |234"),
        ("on 3/12 units transfused", "3/12"),
        ("discharged 4/5 strength improved", "4/5"),
        ("scheduled for 5/6 min invasive surgery", "5/6"),
        ("Software 03.04.23 updated", "03.04.23"),
        ("software 203.0.113.9 logged in", "203.0.113.9"),
        ("build 203.0.113.77", "203.0.113.77"),
        ("Part no. 212-555-0199 call back", "212-555-0199"),
        ("Phone EN 020 7946 0018", "020 7946 0018"),
    ],
)
def test_what_may_be_somebodys_is_found_whole(text: str, value: str) -> None:
    assert value in found(text)


HARMLESS = "Vitamin D is made in the skin. It is stored in fat and in the liver. Calcium needs it too. " * 4


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Mammogram in May; annual exam due in June", ["June"]),
        ("Usually worse in November; ER visit in November.", ["November", "November"]),
        ("Had influenza in January.", ["January"]),
        ("Tdap in May, influenza in October", ["October"]),
        ("Hospitalised with influenza in January, worse in February.", ["January", "February"]),
    ],
)
def test_months_of_somebody_who_is_not_named_count(text: str, months: list[str]) -> None:
    judged = Classifier(tagger=tagger())
    page = f"{HARMLESS}{text}"
    dates = [page[f.start : f.end] for f in judged.classify_text(page) if f.label is Label.DATE]
    assert [value for value in dates if value in months] == months


def test_only_all_of_a_passage_can_tell_of_nobody() -> None:
    asked: list[bool] = []

    def spy(
        text: str, proposals: Iterable[Proposed], tags: Sequence[Tag], *, whole: bool
    ) -> Iterable[Proposed]:
        asked.append(whole)
        return weigh(text, proposals, tags, whole=whole)

    judged = Classifier(tagger=tagger(), stages=Stages(weigh=spy))
    for text, told in ((HARMLESS, {True}), (HARMLESS * 40, {False}), (json.dumps({"a": HARMLESS}), {False})):
        asked.clear()
        judged.classify_text(text)
        assert set(asked) == told


def test_a_name_found_in_one_passage_is_found_in_the_others() -> None:
    passages = [
        Passage("Patient: Jennifer Okafor"),
        Passage("then okafor... Okafor and JENNIFER OKAFOR agreed"),
    ]
    names = [passages[f.segment].text[f.start : f.end] for f in CLASSIFIER.classify(passages)]
    assert names == ["Jennifer Okafor", "Okafor", "JENNIFER OKAFOR"]


def test_a_patient_called_parkinson_does_not_make_the_disease_a_name() -> None:
    text = "Patient: Alan Parkinson has no Parkinson's disease. Parkinson agreed."
    assert found(text, Label.NAME) == ["Alan Parkinson", "Parkinson"]


def test_honorifics_stay_outside() -> None:
    assert found("Dr. Olu Adeyemi and Prof. Maria Lopez-Chen", Label.NAME) == [
        "Olu Adeyemi",
        "Maria Lopez-Chen",
    ]


def test_masking_tokens_are_left_alone() -> None:
    text = f"Patient: {TOKEN} Okafor, MRN {TOKEN.replace('NAME', 'MRN')}, and Ms. {TOKEN}"
    inside = [(i, i + len(TOKEN)) for i in range(len(text)) if text.startswith("PVY-", i)]
    for finding in CLASSIFIER.classify_text(text):
        assert all(finding.end <= start or finding.start >= end - 1 for start, end in inside)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("card 4111 1111 1111 1111", "CARD_PAN"),
        ("CVV 123", "CARD_CVV"),
        ("PIN 4821", "CARD_PIN"),
        (";4111111111111111=27121010000000000000?", "CARD_TRACK"),
    ],
)
def test_card_data_has_its_own_entities(text: str, entity: str) -> None:
    (finding,) = CLASSIFIER.classify_text(text)
    assert (finding.label, finding.entity) == (Label.CARD, entity)


def test_a_key_is_a_cue() -> None:
    (finding,) = CLASSIFIER.classify([Passage("8842113", ("patient", "mrn"))])
    assert finding.label is Label.MRN
    assert CLASSIFIER.classify([Passage("8842113", ("total", "count"))]) == []


def test_points_differ_in_what_counts() -> None:
    text = "Ask Okafor Adeyemi. Patient: Maria Lopez"
    strict, utility = Classifier(point="strict"), Classifier(point="utility")
    assert len(utility.classify_text(text)) <= len(strict.classify_text(text))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120) | st.text(alphabet='PVY-NAME7KFX 0123456789.@:Mr Li{}"\n', max_size=120))
def test_findings_of_any_text_are_ordered_apart_and_inside(text: str) -> None:
    findings = CLASSIFIER.classify_text(text)
    assert all(0 <= f.start < f.end <= len(text) for f in findings)
    assert all(a.end <= b.start for a, b in pairwise(findings))
    assert findings == CLASSIFIER.classify_text(text)


def test_an_empty_text_holds_nothing() -> None:
    assert CLASSIFIER.classify_text("") == []
    assert CLASSIFIER.classify([]) == []


def test_nobody_is_shown_a_token() -> None:
    """Pattern engines learn what they read: fed with random tokens, they grow without end."""
    shown: list[str] = []

    def structure(text: str) -> list[Leaf] | None:
        shown.append(text)
        return leaves(text)

    def spellings(text: str) -> list[MappedText]:
        shown.append(text)
        return variants(text)

    token = "PVY-NAME-ACNY-F-KQ98Y7R4-YVP"
    watched = Classifier(stages=Stages(structure=structure, spellings=spellings))
    watched.classify_text(f'{{"note": "{token} called, SSN 412-68-9035", "n": 1}} and {token} again')
    assert shown
    assert not any("PVY-" in text for text in shown)
