from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privity.detection.tagger import tagger as module
from privity.detection.tagger.kinds import Kind
from privity.detection.tagger.tagger import Tagger, read_weights, shipped_weights, tagger, write_weights
from privity.domain.errors import ConfigError

TEXTS = st.text() | st.lists(
    st.sampled_from(["Ana", "Ruiz", "of", "Lugo", "on", "\n", "5", "/", "2019", "MRN"])
).map(" ".join)


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("I spoke with Maria Okonkwo this morning.", "Maria Okonkwo", Kind.NAME),
        ("Dear Mr. Vashnotti, your results are normal.", "Vashnotti", Kind.NAME),
        ('{"patient": {"family": "Okonkwo", "given": ["Maria"]}}', "Okonkwo", Kind.NAME),
        ("She was born on March 4, 1961 at home.", "March 4, 1961", Kind.DATE),
        ("Please call (555) 201-9933 after five.", "(555) 201-9933", Kind.PHONE),
        ("Lives at 44 Alder Grove Road with his wife.", "44 Alder Grove Road", Kind.ADDRESS),
        ("Chart number 88213-Q, seen today.", "88213-Q", Kind.ID),
    ],
)
def test_what_any_tagger_must_find(text: str, value: str, kind: Kind) -> None:
    assert (value, kind) in [(text[tag.start : tag.end], tag.kind) for tag in tagger().tag(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Parkinson disease and Crohn disease are chronic.",
        "Start metoprolol 25 mg twice daily and recheck potassium in three days.",
        "def parse(value: str) -> int:\n    return int(value.strip())",
        "What is the half-life of warfarin?",
    ],
)
def test_what_no_tagger_may_find(text: str) -> None:
    assert tagger().tag(text) == []


@given(TEXTS)
@settings(deadline=None)
def test_tags_slice_the_text_in_its_order_without_overlap(text: str) -> None:
    at = 0
    for tag in tagger().tag(text):
        assert at <= tag.start < tag.end <= len(text)
        assert not text[tag.start].isspace()
        assert not text[tag.end - 1].isspace()
        assert 0 < tag.probability <= 1
        at = tag.end


@given(st.lists(TEXTS, max_size=8))
@settings(deadline=None)
def test_many_texts_are_tagged_as_each_alone(texts: list[str]) -> None:
    assert tagger().tag_many(texts) == [tagger().tag(text) for text in texts]


def test_what_was_tagged_before_changes_nothing() -> None:
    texts = ["Ana Ruiz saw Tom", "Tom Ruiz of Lugo", "seen by Okafor on 3/4/2020"]
    fresh = [Tagger(shipped_weights()).tag(text) for text in texts]
    assert [tagger().tag(text) for text in reversed(texts)] == fresh[::-1]


def test_weights_of_other_features_are_refused() -> None:
    weights = shipped_weights()
    with pytest.raises(ConfigError, match="python -m training"):
        Tagger(replace(weights, pieces=weights.pieces[:-1]))


def test_weights_are_read_as_they_were_written(tmp_path: Path) -> None:
    weights = shipped_weights()
    write_weights(weights, tmp_path)
    again = read_weights(tmp_path)
    assert (again.network, again.pieces, again.facts) == (weights.network, weights.pieces, weights.facts)
    assert np.array_equal(again.contents, weights.contents)
    assert np.array_equal(again.forms, weights.forms)
    text = "Ana Ruiz of Lugo was seen by Tom Okafor"
    assert Tagger(again).tag(text) == Tagger(weights).tag(text)


def test_an_installation_without_weights_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    with pytest.raises(ConfigError, match="install the package anew"):
        shipped_weights()
