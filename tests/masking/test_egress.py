"""Known values are found wherever they tell, and everyday words never are."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.domain.labels import Label
from privity.domain.sensitive import SensitiveText
from privity.domain.stand_in import Restoration, StandIn
from privity.masking.egress import KnownValues

TOKEN = "PVY-NAME-7K2M-F-3QX9TB4C-YVP"


def _known(*values: tuple[str, Label], restoration: Restoration = Restoration.BY_RIGHT) -> KnownValues:
    return KnownValues(
        [
            StandIn(f"si_{i}", TOKEN, label, str(label), SensitiveText(value), restoration)
            for i, (value, label) in enumerate(values)
        ]
    )


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("It is PVY-NAME-7K2M-F-3QX", "PVY-NAME-7K2M-F-3QX"),
        ("It is PVY-N", "PVY-N"),
        ("It is PVY-NAME-7K2M-F-3QX.", ""),
        ("It is PVY-NAME-7K2N-F-3QX", ""),
        ("It is PVY-SSN-1234-F-56789", ""),
        ("It is PVY-", ""),
        (TOKEN, ""),
        ("", ""),
    ],
)
def test_only_a_token_of_this_request_can_have_been_cut_off(text: str, cut: str) -> None:
    assert text[_known(("Maria Lopez", Label.NAME)).cut(text) :] == cut
    masked = KnownValues([StandIn("si", "P", Label.CARD, "CARD", SensitiveText("x"), Restoration.NEVER)])
    assert masked.cut(text) == len(text)


def _hits(known: KnownValues, text: str) -> list[str]:
    return [text[start:end] for start, end, _ in known.find(text)]


@pytest.mark.parametrize(
    ("value", "label", "text", "hits"),
    [
        ("123-45-6789", Label.SSN, "ssn 123456789, 123 45 6789", ["123456789", "123 45 6789"]),
        ("123456789", Label.SSN, "ssn 123-45-6789", ["123-45-6789"]),
        ("123-45-6789", Label.SSN, "1234567890 and 0123456789 and x123456789", []),
        ("123-45-6789", Label.SSN, "１２３-45-6789", ["１２３-45-6789"]),
        ("123-45-6789", Label.SSN, "123-45-\u200b6789", ["123-45-\u200b6789"]),
        ("48213", Label.MRN, "MRN-48213.", ["48213"]),
        ("4821", Label.MRN, "in 4821 cases", []),
        (
            "Maria Lopez",
            Label.NAME,
            "MARIA  LOPEZ and maria\nlopez and Maria-Lopez",
            ["MARIA  LOPEZ", "maria\nlopez", "Maria-Lopez"],
        ),
        ("Maria Lopez", Label.NAME, "maria.lopez@example.org", ["maria.lopez"]),
        ("Maria Lopez", Label.NAME, "Maria Lopezson, AnaMaria Lopez", []),
        ("Maria Lopez", Label.NAME, "Maria\n\nLopez", []),
        ("Kowalczyk", Label.NAME, "kowalczyk's", ["kowalczyk"]),
        ("José Núñez", Label.NAME, "Jose\u0301 NU\u0301N\u0303EZ", ["Jose\u0301 NU\u0301N\u0303EZ"]),
        ("Straße 12 Oldenburg", Label.ADDRESS, "STRASSE 12 OLDENBURG", ["STRASSE 12 OLDENBURG"]),
        ("maria@example.org", Label.EMAIL, "Mail MARIA@EXAMPLE.ORG", ["MARIA@EXAMPLE.ORG"]),
        ("May", Label.NAME, "It may be May", []),
        ("Young", Label.NAME, "a young woman, Young", []),
        ("Li", Label.NAME, "Li Li li", []),
        ("Will", Label.NAME, "He will. Will he?", []),
        ("Rose", Label.NAME, "It rose. Rose", []),
        ("May Young", Label.NAME, "in may young adults", []),
        ("May Young", Label.NAME, "Dear May Young,", ["May Young"]),
        ("92", Label.AGE90, "92 patients", []),
        ("", Label.NAME, "x", []),
        ("?!", Label.NAME, "?!", []),
    ],
)
def test_what_is_found(value: str, label: Label, text: str, hits: list[str]) -> None:
    assert _hits(_known((value, label)), text) == hits


def test_tokens_are_skipped_and_literals_not_searched() -> None:
    known = _known(("3QX9TB4C", Label.ID), ("PVY NAME", Label.ID))
    assert _hits(known, f"a {TOKEN} 3QX9TB4C") == ["3QX9TB4C"]
    assert _known((TOKEN, Label.OTHER), restoration=Restoration.ALWAYS).find(TOKEN) == []


def test_the_longest_wins() -> None:
    known = _known(
        ("Maria Lopez", Label.NAME), ("Maria Lopez Kowalczyk", Label.NAME), ("Kowalczyk", Label.NAME)
    )
    assert _hits(known, "Maria Lopez Kowalczyk, Maria Lopez and Kowalczyk") == [
        "Maria Lopez Kowalczyk",
        "Maria Lopez",
        "Kowalczyk",
    ]


def test_no_false_hit_for_names_that_are_words() -> None:
    rng = random.Random(7)
    text = "may young li will rose the patient in of and adult woman it to be he not well"
    words = text.split()
    known = _known(*((name, Label.NAME) for name in ("May", "Young", "Li", "Will", "Rose")))
    for _ in range(200):
        assert known.find(" ".join(rng.choice(words).capitalize() for _ in range(60))) == []


@given(st.text(max_size=40), st.text(max_size=20))
def test_offsets_lie_in_the_text(left: str, right: str) -> None:
    known = _known(("Zoë Kowalczyk", Label.NAME))
    text = f"{left} ZOE\u0308 KOWALCZYK {right}"
    hits = known.find(text)
    assert any(text[start:end].rstrip() == "ZOE\u0308 KOWALCZYK" for start, end, _ in hits)
    assert all(0 <= start < end <= len(text) for start, end, _ in hits)
