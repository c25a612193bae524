"""An id of a tool call is kept when it was drawn, and judged whole when it may say something of somebody."""

from __future__ import annotations

from random import Random

import pytest
from tests.support.call_ids import FORMS, drawn

from privity.detection.cache import FindingCache
from privity.detection.call_ids import own, spelled, told
from privity.detection.classifier import Classifier
from privity.detection.lexicon import lexicon
from privity.detection.provider_ids import is_drawn
from privity.domain.finding import Finding, Passage
from privity.domain.labels import Label

CLASSIFIER = Classifier(cache=FindingCache(bytes(32)))


def found(*call_ids: str) -> list[Finding]:
    return CLASSIFIER.classify([Passage(one, call_id=True) for one in call_ids])


@pytest.mark.parametrize("form", FORMS)
def test_what_a_provider_draws_is_nobodys(form: str) -> None:
    ids = drawn(form, 2_000)
    others = [one for one in ids if not is_drawn(one)]
    assert len(others) <= 40  # a fiftieth: they are read like any id
    assert len(found(*others)) <= (4 if form == "mistral" else 0)


@pytest.mark.parametrize(
    ("call_id", "label"),
    [
        ("412689035", Label.SSN),
        ("call_412-68-9035", Label.SSN),
        ("toolu_412_68_9035", Label.SSN),
        ("2125550143", Label.PHONE),
        ("call_212-555-0143", Label.PHONE),
        ("mrn44718822", Label.MRN),
        ("call_MRN-44718822", Label.MRN),
        ("call_44718822_mrn", Label.MRN),
        ("patientMRN44718822", Label.MRN),
        ("call_dob_1961-03-12", Label.DATE),
        ("call_4111111111111111", Label.CARD),
        ("Maria-Lopez", Label.NAME),
        ("call_MariaLopez", Label.NAME),
        ("marialopez", Label.NAME),
        ("mlopez", Label.NAME),
        ("call_lopez_1", Label.NAME),
        ("toolu_May_Young", Label.NAME),
        ("call_Joy_Day_aB3dE5fG7h", Label.NAME),
    ],
)
def test_what_an_id_says_of_somebody_is_found_and_is_all_of_it(call_id: str, label: Label) -> None:
    (finding,) = found(call_id)
    assert (finding.start, finding.end, finding.label) == (0, len(call_id), label)
    assert not is_drawn(call_id)


@pytest.mark.parametrize(
    "call_id",
    [
        *("call_1", "toolu_2", "c1", "call_get_weather_1", "tool_0_get_weather", "call_96425732", "run-7"),
        *("functions.get_weather:0", "functions.kafka_publish:12", "call_1731612345", "1731612345678"),
    ],
)
def test_plain_counts_and_tools_names_are_no_finding(call_id: str) -> None:
    assert found(call_id) == []


@pytest.mark.parametrize("number", ["412689035", "999999999", "2125550143", "1731612345"])
def test_nine_or_ten_digits_are_not_drawn(number: str) -> None:
    for call_id in (number, f"call_{number}", f"toolu_{number}"):
        assert not is_drawn(call_id)


_SHAPES = (
    "{G}-{S}",
    "{g}_{s}",
    "{G}{S}",
    "{g}{s}",
    "call_{s}_{g}",
    "toolu_{G}_{S}_1961",
    "{s}.{g}",
    "{S}{G}9",
)


@pytest.mark.parametrize("shape", _SHAPES)
def test_names_of_the_lists_are_found_however_they_are_joined(shape: str) -> None:
    random = Random(shape)
    lists = lexicon()
    given = [one for one in list(lists.given)[:1000] if len(one) > 2]
    surnames = [one for one in list(lists.surnames)[:2000] if len(one) > 2]
    ids = []
    for _ in range(200):
        one, other = random.choice(given), random.choice(surnames)
        ids.append(shape.format(g=one, s=other, G=one.title(), S=other.title()))
    named = {finding.segment for finding in found(*ids)}
    assert [one for place, one in enumerate(ids) if place not in named] == []


def test_an_id_is_spelt_out_without_the_words_of_the_protocol() -> None:
    assert spelled("call_mrn44718822_MariaLopez") == "mrn 44718822 Maria Lopez"
    assert spelled("toolu_dob_1961-03-12") == "dob 1961-03-12"
    assert own("call_call_5") == "5"
    assert told("call_5") == []


def test_where_an_id_stands_says_nothing_and_its_words_are_no_names_for_others() -> None:
    alone = found("call_51936841")
    assert alone == []
    assert CLASSIFIER.classify([Passage("call_51936841", ("tool_calls", "id"))])
    findings = CLASSIFIER.classify([Passage("toolu_Maria_Lopez", call_id=True), Passage("the toolu is slow")])
    assert {finding.segment for finding in findings} == {0}


def test_a_token_in_an_id_is_not_read() -> None:
    assert found("PVY-NAME-7K2M-F-3QX9TB4C-YVP") == []


def test_a_name_told_elsewhere_is_found_in_an_id_in_whichever_turn() -> None:
    classifier = Classifier(cache=FindingCache(bytes(32)))
    call_id, told_later = Passage("call_okonkwo_1", call_id=True), Passage("Patient: Adaeze Okonkwo, well")
    assert classifier.classify([Passage("Good morning"), call_id]) == []
    findings = classifier.classify([Passage("Good morning"), call_id, told_later])
    assert [(f.start, f.end, f.label) for f in findings if f.segment == 1] == [(0, 14, Label.NAME)]
    findings = classifier.classify([told_later, call_id, Passage("call_okonkwo-3f9a0c1b2d4e", call_id=True)])
    assert [f.segment for f in findings] == [0, 1, 2]
