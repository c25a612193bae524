"""Quoted-printable text is read as it is meant; what has its marks by chance is not."""

from __future__ import annotations

import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.detection.classifier import Classifier, Stages
from privity.detection.pieces import Piece
from privity.detection.structure import leaves
from privity.detection.structure.quoted import read
from privity.domain.labels import Label

CLASSIFIER = Classifier()
HEADER = "From: clinic@example.org\nContent-Transfer-Encoding: quoted-printable\n\n"
LINE = "The patient came in again for follow up of a chronic cough, and "


def found(text: str, classifier: Classifier = CLASSIFIER) -> list[tuple[str, Label]]:
    return [(text[f.start : f.end], f.label) for f in classifier.classify_text(text)]


def meant(text: str) -> list[str]:
    return [leaf.value.text for region in read(text) for leaf in region.leaves]


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        (HEADER + "Patient Mar=C3=ADa L=C3=B3pez came.", "Mar=C3=ADa L=C3=B3pez", Label.NAME),
        (HEADER + "Patient Maria Lo=\npez came.", "Maria Lo=\npez", Label.NAME),
        (HEADER + "SSN: 219-09-9=\r\n999 ok", "219-09-9=\r\n999", Label.SSN),
        (HEADER + "MRN=3a 8842113", "8842113", Label.MRN),
        (HEADER + "Herr J=F6rg M=FCller kam.", "J=F6rg M=FCller", Label.NAME),
        ("Seen by Mar=C3=ADa L=C3=B3pez; call 617-555-=\n0143.", "617-555-=\n0143", Label.PHONE),
        ("Seen by Dr. Mar=C3=ADa L=C3=B3pez today", "Mar=C3=ADa L=C3=B3pez", Label.NAME),
        ("<a href=3D\"mailto:ana=40example.org\">x</a> said=3D'y'", "ana=40example.org", Label.EMAIL),
        (f"{LINE}Lor=\netta Okonkwo was there. {LINE[:40]}=\nok", "Lor=\netta Okonkwo", Label.NAME),
    ],
)
def test_what_is_encoded_is_found_at_its_place(text: str, value: str, label: Label) -> None:
    assert (value, label) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "x=10 y=20 z=3D, mode=3D and k=FF",
        "PASSWORD=\nUSER=\nHOST=\n",
        "if (a ==\nb) { c=\nd }",
        "n=23 (p=05), CI=95; see url?a=1=2",
        "====================================================================\nTitle\n",
        "From: a\nContent-Transfer-Encoding: 7bit\n\nx=41 y=42",
        "\u00fc=C3 =A4 =C3=28",
        "the=AD=BE=EF",
    ],
)
def test_other_equals_signs_are_left_alone(text: str) -> None:
    assert meant(text) == []


def test_a_header_counts_up_to_the_next() -> None:
    text = HEADER + "a=41\n\nContent-Transfer-Encoding: base64\n\nb=42\n"
    (only,) = meant(text)
    assert "aA" in only
    assert "b=42" not in only


@given(st.text(alphabet="aé=\n 木4_.", min_size=1))
def test_what_an_encoder_wrote_reads_as_it_was(text: str) -> None:
    coded = quopri.encodestring(text.encode()).decode("ascii")
    read_back = "".join(meant(HEADER + coded)) or coded
    assert read_back.rpartition(HEADER[-2:])[2].strip("\n") in text.replace("\r", "") or "\n\n" in text


@given(st.text(alphabet="=C3AD4\n\r \ta-", max_size=60))
def test_regions_of_any_text_lie_inside_it(text: str) -> None:
    for prefix in ("", HEADER):
        for region in read(prefix + text):
            (leaf,) = region.leaves
            if leaf.value.text:
                start, end = leaf.value.original(0, len(leaf.value.text))
                assert region.start <= start < end <= region.end <= len(prefix + text)


def test_a_long_message_reads_the_same_however_it_is_cut() -> None:
    body = (
        (LINE + "nothing was done.\n\n") * 60 + "Seen by Dr. Maria Lo=\npez.\n\n" + (LINE + "so on.\n") * 60
    )
    whole = Classifier(stages=Stages(cut=lambda text: [Piece(0, 0, len(text), len(text))]))
    assert ("Maria Lo=\npez", Label.NAME) in found(HEADER + body)
    assert found(HEADER + body) == found(HEADER + body, whole)


def test_prose_is_prose() -> None:
    assert leaves("She said a = b, c=d and 2+2=4.\nThen it was = to x.") is None
