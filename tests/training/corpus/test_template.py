from __future__ import annotations

import json
from random import Random

import pytest
from training.corpus.document import Document
from training.corpus.scope import Scope
from training.corpus.template import BadTemplate, parse, render

from training.corpus.values import KINDS


def written(template: str, seed: int = 1, lang: str = "en") -> Document:
    return render(template, Scope(Random(seed), lang, KINDS)).finish("test", "note", lang)


def values(document: Document) -> list[str]:
    return [document.text[span.start : span.end] for span in document.spans]


def test_a_slot_gets_a_labelled_value_and_a_filler_none() -> None:
    document = written("{name.full} takes {~drug} {~dose}.")
    assert [(span.label, span.src) for span in document.spans] == [("NAME", "name")]


def test_a_person_stays_the_same_in_every_form() -> None:
    document = written("{name.full#2} / {name.family#2} / {name.given#2} / {name.full}")
    full, family, given, other = values(document)
    assert full == f"{given} {family}"
    assert other != full


def test_number_one_is_meant_when_none_is_given() -> None:
    first, second = values(written("{name.full} / {name.full#1}"))
    assert first == second


def test_a_filler_is_new_each_time_unless_it_has_a_number() -> None:
    text = written(" ".join(["{~drug}"] * 12 + ["{~drug#1}"] * 6)).text.split()
    assert len(set(text[:12])) > 1
    assert len(set(text[12:])) == 1


def test_pronouns_follow_the_person() -> None:
    for seed in range(20):
        sex, man, pronoun = written("{~sex#3} {~man#3} {~he#3}", seed).text.split()
        assert (sex, man, pronoun) in {("female", "woman", "she"), ("male", "man", "he")}


def test_dates_of_one_thing_agree_between_forms() -> None:
    iso, compact = values(written("{date.iso#4} {date.compact#4}"))
    assert iso.replace("-", "") == compact


def test_an_address_keeps_the_labels_of_its_parts() -> None:
    labels = [span.label for span in written("{address.block}").spans]
    assert "LOCATION" in labels
    assert "STATE" in labels
    assert labels[0] == labels[-1] == "ADDRESS"


def test_alternatives_hold_slots_and_may_be_empty() -> None:
    texts = {written("{?Dr. {name.family}|nobody|}!", seed).text.split()[0] for seed in range(40)}
    assert {"nobody!", "!", "Dr."} <= texts


def test_doubled_braces_are_literal() -> None:
    assert written("{{x}} {{{~he}}}").text in {"{x} {she}", "{x} {he}"}


def test_values_are_escaped_and_literal_text_is_not() -> None:
    def escape(text: str) -> str:
        return json.dumps(text)[1:-1]

    for seed in range(30):
        scope = Scope(Random(seed), "es", KINDS)
        draft = render('{{"name": "{name.full}", "note": "{~sentence}"}}', scope, escape)
        document = draft.finish("test", "json", "es")
        assert json.loads(document.text)["name"] == json.loads(f'"{values(document)[0]}"')


@pytest.mark.parametrize(
    ("template", "complaint"),
    [
        ("{nome}", "no kind 'nome'"),
        ("{name.loud}", "no form 'loud'"),
        ("{name", "cannot be read"),
        ("{Name}", "cannot be read"),
        ("a } b", "closing brace too many"),
        ("{?a|b", "without end"),
    ],
)
def test_a_bad_template_says_what_is_wrong(template: str, complaint: str) -> None:
    with pytest.raises(BadTemplate, match=complaint):
        parse(template)
