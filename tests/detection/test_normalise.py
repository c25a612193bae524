from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.detection.classifier import Classifier
from privity.detection.normalise import normalise


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("１２３-４５", "123-45"),
        ("ana&#64;example.org", "ana@example.org"),
        ("ana&#x40;b &amp; c", "ana@b & c"),
        ("ana%40example.org", "ana@example.org"),
        ("J%C3%B6rg", "Jörg"),
        ("123\u201345\u22126789", "123-45-6789"),
        ("12\u200b3\u00ad-\u206045", "123-45"),
        ("a\u00a0b\u202fc\u3000d", "a b c d"),
        ("O\u2019Brien \u201cx\u201d", 'O\'Brien "x"'),
        ("\u0661\u0662\u0663", "123"),
        ("Jo\u0308rg", "Jörg"),
        ("\U0001d7d9\U0001d7da", "12"),
        (r"\u0040example", "@example"),
        ("ﬁne", "fine"),
    ],
)
def test_plain_forms(text: str, plain: str) -> None:
    mapped = normalise(text)
    assert mapped is not None
    assert mapped.text == plain


@pytest.mark.parametrize(
    "text", ["", "plain", "50% of 100%", "a & b", "C:\\users", "%zz &nosuch;", "%ff", "Jörg"]
)
def test_what_is_plain_stays(text: str) -> None:
    assert normalise(text) is None


@given(st.text(alphabet=st.sampled_from("ab1 \u200b\u00ad\u0308é%40&#6;４ﬁ\u2013\\u")))
def test_the_map_never_goes_back_and_stays_inside(text: str) -> None:
    mapped = normalise(text)
    if mapped is None:
        return
    assert mapped.starts is not None
    assert mapped.ends is not None
    assert len(mapped.starts) == len(mapped.ends) == len(mapped.text)
    assert list(mapped.starts) == sorted(mapped.starts)
    assert list(mapped.ends) == sorted(mapped.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(mapped.starts, mapped.ends, strict=True))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("SSN １２３\u2013４５\u2013６７８９!", "１２３\u2013４５\u2013６７８９"),
        ("mail ana&#64;example.org now", "ana&#64;example.org"),
        ("mail ana%40example.org now", "ana%40example.org"),
        ("SSN 123-4\u200b5-67\u00ad89.", "123-4\u200b5-67\u00ad89"),
        ("dial (617)\u00a0555\u20110142", "(617)\u00a0555\u20110142"),
    ],
)
def test_offsets_slice_the_original(text: str, value: str) -> None:
    assert [text[f.start : f.end] for f in CLASSIFIER.classify_text(text)] == [value]


CLASSIFIER = Classifier()
