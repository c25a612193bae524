from __future__ import annotations

from random import Random

import pytest
from training.corpus.scope import Scope
from training.corpus.template import render
from training.corpus.values.ages import nth, nth_said, said

from training.corpus.values import KINDS

LANGUAGES = ("en", "es", "de", "fr", "it", "pt", "nl")


@pytest.mark.parametrize(
    ("lang", "number", "word"),
    [
        ("en", 94, "ninety-four"),
        ("de", 94, "vierundneunzig"),
        ("nl", 92, "tweeënnegentig"),
        ("it", 98, "novantotto"),
        ("it", 93, "novantatré"),
        ("fr", 71, "soixante et onze"),
        ("fr", 91, "quatre-vingt-onze"),
        ("es", 95, "noventa y cinco"),
        ("pt", 101, "cento e um"),
        ("de", 101, "hunderteins"),
    ],
)
def test_an_age_is_said_as_its_language_says_it(lang: str, number: int, word: str) -> None:
    assert said(number, lang) == word


@pytest.mark.parametrize(
    ("lang", "number", "word"),
    [
        ("en", 101, "one hundred and first"),
        ("en", 90, "ninetieth"),
        ("de", 94, "vierundneunzigsten"),
        ("de", 103, "hundertdritten"),
        ("nl", 94, "vierennegentigste"),
        ("it", 94, "novantaquattresimo"),
        ("es", 94, "nonagésimo cuarto"),
        ("pt", 100, "centésimo"),
        ("fr", 92, "quatre-vingt-douzième"),
    ],
)
def test_an_ordinal_is_said_as_its_language_says_it(lang: str, number: int, word: str) -> None:
    assert nth_said(number, lang) == word


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_age_has_a_word_of_its_own(lang: str) -> None:
    assert len({said(number, lang) for number in range(1, 110)}) == 109
    assert len({nth_said(number, lang) for number in range(1, 110)}) == 109
    assert len({nth(number, lang) for number in range(1, 110)}) == 109


@pytest.mark.parametrize("lang", LANGUAGES)
def test_below_never_reaches_ninety_and_age90_always_does(lang: str) -> None:
    for seed in range(200):
        scope = Scope(Random(seed), lang, KINDS)
        assert int(render("{age.below}", scope).text) < 90
        (span,) = render("{age90}", scope).finish("f", "note").spans
        assert (span.label, span.opt) == ("AGE90", False)
        assert int(render("{age90}", scope).text) >= 90


def test_a_decade_is_free_and_a_centenarian_is_not() -> None:
    scope = Scope(Random(1), "en", KINDS)
    spans = render("{decade90} {centenarian}", scope).finish("f", "note").spans
    assert [(span.label, span.opt) for span in spans] == [("AGE90", True), ("AGE90", False)]
