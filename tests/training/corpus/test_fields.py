from __future__ import annotations

from random import Random

from training.corpus.fields import layout, numbered
from training.corpus.template import parse

from training.corpus import fields

ALL = [
    *fields.PERSON,
    *fields.CLINICIAN,
    *fields.CONTACT,
    *fields.EVENT,
    *fields.PAYMENT,
    *fields.ACCESS,
    *fields.CLINICAL,
    *fields.TECHNICAL,
]


def test_every_template_can_be_read() -> None:
    for field in ALL:
        assert field.names
        parse(numbered(field.template, 2))


def test_names_kept_for_test_stand_nowhere_else() -> None:
    usual = {name for field in ALL for name in field.names}
    assert not usual & {name for field in ALL for name in field.other}


def test_every_field_has_a_name_that_is_kept_for_test() -> None:
    assert all(field.other for field in ALL)


def test_test_layouts_take_the_kept_names_alone() -> None:
    kept = {name for field in ALL for name in field.other}
    for seed in range(40):
        words = {" ".join(field.words) for field in layout(Random(seed), other=True).flat(0)}
        assert words <= kept


def test_people_are_numbered_by_record() -> None:
    assert numbered("{name.full#P} {name#Q} {phone#R}", 0) == "{name.full#1} {name#2} {phone#3}"
    assert numbered("{name.full#P} {name#Q} {phone#R}", 2) == "{name.full#7} {name#8} {phone#9}"


def test_rows_of_a_layout_agree_in_their_columns() -> None:
    for seed in range(40):
        plan = layout(Random(seed), most=5)
        columns = {tuple(field.words for field in plan.flat(number)) for number in range(4)}
        assert len(columns) == 1
        keys = [words for section in plan.record(0) for words in [[f.words for f in section.fields]]]
        assert all(len(set(words)) == len(words) for words in keys)


def test_a_clean_layout_has_no_labels() -> None:
    labelled = {
        field.template
        for group in (fields.PERSON, fields.CONTACT, fields.EVENT, fields.PAYMENT, fields.ACCESS)
        for field in group
    } - {"{~his#P}", "{~amount}"}
    for seed in range(40):
        assert not {field.template for field in layout(Random(seed), clean=True).flat(0)} & labelled


def test_only_the_groups_that_are_asked_for() -> None:
    groups = layout(Random(3), only=("person", "payment")).groups
    assert len(groups) == 2
