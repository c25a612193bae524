"""Long texts are cut, and nobody can tell from the findings."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privity.detection import classifier, pieces
from privity.detection.cache import FindingCache
from privity.detection.classifier import Classifier
from privity.detection.scanner import Scanner
from privity.domain.finding import Finding
from privity.domain.labels import Label

PLAIN = (
    "The wound is dry. ",
    "She sleeps well; ",
    "no fever\n",
    "Plan: walk daily.\n\n",
    "dose unchanged, ",
)
TOLD = (
    "Patient: Maria Lopez, ",
    "SSN 412-68-9035, ",
    "phone (608) 555-0142\n",
    "seen 03/14/2026 by Dr. A. Svensson. ",
    "lives at 12 Oak Street,\nMadison, WI 53703. ",
    "Ms. Lopez ",
    "e-mail m.lopez@example.org; ",
    "MRN: 8842113\n\n",
)
TEXTS = st.lists(st.sampled_from(PLAIN + TOLD), min_size=300, max_size=900).map("".join)
WORDS = st.text(st.sampled_from("ab \n.é"), max_size=12_000)


@given(WORDS)
def test_pieces_cover_a_text_and_cut_no_word(text: str) -> None:
    cut = list(pieces.pieces(text))
    assert "".join(text[piece.start : piece.end] for piece in cut) == text
    assert all(a.end == b.start for a, b in pairwise(cut))
    assert all(text[piece.end - 1].isspace() for piece in cut[:-1])
    assert all(piece.since <= piece.start < piece.end <= piece.until for piece in cut)


@given(WORDS, st.text(max_size=50))
def test_what_is_appended_moves_the_last_piece_alone(text: str, more: str) -> None:
    before = [piece.end for piece in pieces.pieces(text)][:-1]
    assert [piece.end for piece in pieces.pieces(text + more)][: len(before)] == before


def found(judge: Classifier, text: str) -> list[Finding]:
    return judge.classify_text(text)


@settings(max_examples=15, deadline=None)
@given(TEXTS)
def test_cutting_and_remembering_change_nothing(text: str) -> None:
    whole = Classifier()
    cached = Classifier(cache=FindingCache(bytes(32)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(classifier, "WHOLE", len(text))
        expected = found(whole, text)
    assert len(text) <= classifier.WHOLE or found(whole, text) == expected
    assert found(cached, text) == expected
    assert found(cached, text + " Ms. Lopez left.")[: len(expected)] == expected


def test_a_growing_text_costs_its_new_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    judge = Classifier(cache=FindingCache(bytes(32)))
    view = Scanner.view

    def counted(self: Scanner, text: str, *rest: object) -> object:
        seen.append(len(text))
        return view(self, text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Scanner, "view", counted)
    history = "".join(f"Visit {n}. {text}" for n in range(300) for text in PLAIN + TOLD)
    found(judge, history)
    assert sum(seen) >= len(history)
    seen.clear()
    found(judge, history + "And Ms. Okafor called.")
    assert 0 < sum(seen) < 4 * pieces.WHOLE


@pytest.mark.parametrize("before", range(0, 3_000, 375))
def test_a_private_key_is_seen_to_its_end(before: int) -> None:
    lines = "\n".join(["MIIEowIBAAKCAQEA" * 4] * 40)
    key = f"-----BEGIN RSA PRIVATE KEY-----\n{lines}\n-----END RSA PRIVATE KEY-----"
    prose = "The wound is dry. She sleeps well.\n" * 300
    text = f"{prose[:before]}\n{key}\n{prose}"
    secret = next(finding for finding in Classifier().classify_text(text) if finding.label is Label.SECRET)
    assert text[secret.start : secret.end] == key
