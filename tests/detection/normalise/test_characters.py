from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.detection.classifier import Classifier
from privity.detection.normalise import variants
from privity.detection.normalise.characters import rewrites

CLASSIFIER = Classifier()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("１２３-４５", "123-45"),
        ("ana&#64;example.org", "ana@example.org"),
        ("ana&#x40;b &amp; c", "ana@b & c"),
        ("ana&amp;#64;b", "ana@b"),
        ("ana%40example.org", "ana@example.org"),
        ("ana%2540b", "ana@b"),
        ("J%C3%B6rg", "Jörg"),
        ("123\u201345\u22126789", "123-45-6789"),
        ("12\u200b3\u00ad-\u206045", "123-45"),
        ("ab\u00a0bc\u202fcd\u3000de", "ab bc cd de"),
        ("O\u2019Brien \u201cx\u201d", 'O\'Brien "x"'),
        ("\u0661\u0662\u0663", "123"),
        ("¹²³⁻⁴⁵", "123-45"),
        ("Jo\u0308rg", "Jörg"),
        ("M\u0336a\u0336r\u0336y\u0336 5\u03325\u0332", "Mary 55"),
        ("1\ufe0f\u20e32\ufe0f\u20e3", "12"),
        ("1\x002\x083\x7f-\x9f4", "123-4"),
        ("\U0001d7d9\U0001d7da", "12"),
        (r"\u0040example", "@example"),
        (r"\x40example", "@example"),
        ("ﬁne", "fine"),
        ("SIGNED ___Ada Li___ on ___2/15", "SIGNED  Ada Li  on  2/15"),
        ("937\u00b7555\u20220121", "937-555-0121"),
        ("ana\u2423at\u2423b", "ana at b"),
        (r"\textbf{x} R.~Li, No.~RV\_118\,220", r"\textbf{x} R. Li, No. RV_118 220"),
        (r"{\rtf1 Fran\'e7ois 514\~555}", r"{\rtf1 François 514 555}"),
        ("M\u0430r\u0443 Li", "Mary Li"),
        ("\u041cRN 1", "MRN 1"),
        ("\u039fkonjo", "Okonjo"),
    ],
)
def test_plain_forms(text: str, plain: str) -> None:
    assert variants(text)[-1].text == plain


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "50% of 100%",
        "a & b",
        "C:\\users",
        "%zz &nosuch;",
        "%ff",
        "Jörg, São, Łódź, Müller",
        "Мария Иванова",
        "__init__ and a_b, 7\u00b75 mg, 120\u00b780",
        r"a~b, C:\_x\,y, 3~5 days",
        "β-blocker, 5 µg, ≥ 10 °C ± 2",
        "α1-antitrypsin",
        "患者 かな",
    ],
)
def test_what_is_plain_stays(text: str) -> None:
    assert variants(text) == []


@given(st.text(alphabet=st.sampled_from("ab1 \u200b\u00ad\u0308\u0301é%40&#6;４ﬁ\u2013\\uаО²ß")))
def test_maps_never_go_back_and_stay_inside(text: str) -> None:
    for mapped in variants(text):
        assert mapped.starts is not None
        assert mapped.ends is not None
        assert len(mapped.starts) == len(mapped.ends) == len(mapped.text)
        assert list(mapped.starts) == sorted(mapped.starts)
        assert list(mapped.ends) == sorted(mapped.ends)
        assert all(0 <= a < b <= len(text) for a, b in zip(mapped.starts, mapped.ends, strict=True))


@given(st.text(max_size=20))
def test_what_has_no_plainer_form_in_unicode_is_left_alone(text: str) -> None:
    if (
        unicodedata.normalize("NFKC", text) == text
        and text.isalnum()
        and not any("\u0370" <= c <= "\u04ff" for c in text)
    ):
        assert all(
            any(c.isdecimal() and not c.isascii() for c in text[r.start : r.end]) for r in rewrites(text)
        )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("SSN １２３\u2013４５\u2013６７８９!", "１２３\u2013４５\u2013６７８９"),
        ("mail ana&#64;example.org now", "ana&#64;example.org"),
        ("mail ana%40example.org now", "ana%40example.org"),
        ("SSN 123-4\u200b5-67\u00ad89.", "123-4\u200b5-67\u00ad89"),
        ("dial (617)\u00a0555\u20110142", "(617)\u00a0555\u20110142"),
        ("\u041cR\u039d: 8842113", "8842113"),
        ("x " * 400 + "ＭＲＮ： 8842113" + " x" * 400, "8842113"),
    ],
)
def test_offsets_slice_the_original(text: str, value: str) -> None:
    assert [text[f.start : f.end] for f in CLASSIFIER.classify_text(text)] == [value]


def test_no_character_makes_a_text_many_times_as_long() -> None:
    assert sum(len(window.text) for window in variants("\ufdfa" * 1000)) == 0
