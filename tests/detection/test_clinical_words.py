"""Drugs, microbes, languages and products are nobody's name; what the lists of names have stays a name."""

from __future__ import annotations

from functools import cache

import pytest

from privity.detection.assemble import assemble
from privity.detection.classifier import Classifier
from privity.detection.clinical_words import SHORT_FORMS, is_clinical
from privity.detection.fusion import weigh
from privity.detection.lexicon import lexicon
from privity.detection.tagger.decode import Tag
from privity.detection.tagger.kinds import Kind
from privity.domain.detector_setup import DetectorSetup

_BALANCED = 0.5


def counted(text: str, value: str, kind: Kind = Kind.NAME) -> bool:
    start = text.index(value)
    weighed = weigh(text, [], [Tag(start, start + len(value), kind, 0.95)])
    return any(found.score >= _BALANCED for _, found in weighed)


@pytest.mark.parametrize(
    "word",
    [
        "azithromycin",
        "bisoprolol",
        "apixaban",
        "tocilizumab",
        "acinetobacter",
        "hemicolectomy",
        "tylenol",
        "bartonella",
        "hmong",
        "postgres",
    ],
)
def test_stems_endings_and_tables_tell_what_is_no_name(word: str) -> None:
    assert is_clinical(word)


@pytest.mark.parametrize("word", ["caine", "virgil", "ranvir", "antonella", "okafor", "osis", "olol"])
def test_names_and_bare_stems_are_not_told_so(word: str) -> None:
    assert not is_clinical(word)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Culture grew Bartonella.", "Bartonella"),
        ("Started on Tylenol yesterday", "Tylenol"),
        ("METHIMAZOLE, held", "METHIMAZOLE"),
        ("Interpreter: Hmong", "Hmong"),
    ],
)
def test_the_tagger_alone_makes_no_name_of_them(text: str, value: str) -> None:
    assert not counted(text, value)


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("then Ana came", "Ana", Kind.NAME),
        ("then Okafor came", "Okafor", Kind.NAME),
        ("then Politis came", "Politis", Kind.NAME),
        ("Mr Humana came", "Humana", Kind.NAME),
        ("ANA CRUZ, then ANA", "ANA", Kind.NAME),
        ("then ASA, Maria came", "ASA", Kind.NAME),
        ("at Stokes Croft Rec today", "Stokes Croft Rec", Kind.FACILITY),
        ("with Tylenol Okafor", "Tylenol Okafor", Kind.NAME),
    ],
)
def test_a_name_among_or_like_them_stays(text: str, value: str, kind: Kind) -> None:
    assert counted(text, value, kind)


def test_what_the_lists_of_names_have_is_judged_by_those() -> None:
    lists = lexicon()
    assert lists.is_thing("lisinopril")
    assert not any(map(lists.is_thing, list(lists.given)[:500] + list(lists.surnames)[:500]))
    assert {word for word in SHORT_FORMS if not word.isalpha() or not word.islower()} == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr. Politis was seen.", "Politis"),
        ("Attending: Jonaitis", "Jonaitis"),
        ("PCP: Dr. Gasparin", "Gasparin"),
        ("Frau Leonide wurde entlassen.", "Leonide"),
        ("Patient Name: Soma", "Soma"),
        ("Ms. Tamil agrees.", "Tamil"),
        ("Mr Humana", "Humana"),
        ("Frau Arzt", "Arzt"),
        ("Patient: Arzt", "Arzt"),
        ("Nachname: Landschaft", "Landschaft"),
        ("Cognome: Redenzione", "Redenzione"),
        ("Herrschaft, Emil", "Herrschaft"),
        ("Vaitkus, Simonas", "Simonas"),
        ("Daughter Peg called.", "Peg"),
        ("ASA, Maria", "ASA"),
        ("PT LIST: UNG, SAH, RAO, DAS", "SAH"),
    ],
)
def test_people_who_are_called_like_them_are_found_where_a_cue_or_the_tagger_tells(
    text: str, name: str
) -> None:
    found = _whole().classify_text(text)
    assert any(f.start <= text.index(name) and text.index(name) + len(name) <= f.end for f in found)


@cache
def _whole() -> Classifier:
    return assemble(DetectorSetup())
