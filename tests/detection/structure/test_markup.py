from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.detection.structure import leaves, markup


def read(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(leaf.value.text.strip(), leaf.keys) for leaf in leaves(text) or []]


@pytest.mark.parametrize(
    ("text", "value", "keys"),
    [
        ("<pt><name><family>Li</family></name></pt>", "Li", ("pt", "name", "family")),
        ('<pt:person xmlns:pt="urn:x"><pt:mrn>8842113</pt:mrn></pt:person>', "8842113", ("person", "mrn")),
        ('<pt mrn="8842113"/>', "8842113", ("pt", "mrn")),
        ('<field name="mrn">8842113</field>', "8842113", ("mrn",)),
        ('<form><input type="hidden" name="mrn" value="8842113"></form>', "8842113", ("mrn",)),
        ("<pt><note><![CDATA[MRN <8842113>]]></note></pt>", "MRN <8842113>", ("pt", "note")),
        ("<p>Ann <b>L</b>i</p>", "Ann Li", ()),
        ("<p>one</p><p>two</p>", "two", ()),
        ("<pt><!-- MRN 8842113 --></pt>", "MRN 8842113", ()),
        ("<tr><th>MRN</th><td>8842113</td></tr>", "8842113", ("MRN",)),
        (
            "<table><tr><th>Name</th><th>MRN</th></tr><tr><td>Ann Li</td><td>8842113</td></tr></table>",
            "8842113",
            ("MRN",),
        ),
        ("<dl><dt>MRN</dt><dd>8842113</dd></dl>", "8842113", ("MRN",)),
        (
            '<patientRole><id root="1.2.3" extension="8842113"/></patientRole>',
            "8842113",
            ("patientRole", "mrn"),
        ),
        (
            '<id root="2.16.840.1.113883.4.1" extension="219099999"/>',
            "219099999",
            ("ssn",),
        ),
        ('<birthTime value="19520314"/>', "19520314", ("birthTime", "date of birth")),
        (
            '<pt><effectiveTime value="20250310084120-0500"/></pt>',
            "20250310",
            ("pt", "effectiveTime", "date"),
        ),
        ("<phone><area>617</area><number>5550143</number></phone>", "617", ("phone", "area")),
        ('<p>x<img src="a"><b>Li</b></p>', "Li", ()),
        ("<pt><mrn>8842113</mrn><name>", "8842113", ("pt", "mrn")),
        ('<doc>see {"mrn": "8842113"}</doc> ok', "8842113", ("doc", "mrn")),
    ],
)
def test_elements_and_attributes_lead_to_their_text(text: str, value: str, keys: tuple[str, ...]) -> None:
    assert (value, keys) in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a < b > c",
        "<ana@example.org>",
        "List<String> x;",
        "<b>Ann</b> Li",
        "1 </ 2",
        "x -> y </p",
        "if a<b: c/>d",
    ],
)
def test_what_is_no_document_is_prose(text: str) -> None:
    assert not any(region.whole for region in markup.read(text))


def test_what_is_not_closed_is_prose_too() -> None:
    text = "<pt><name>Ann Li</pt> said"
    assert (text, ()) in read(text)


def test_what_stands_around_a_document_is_prose() -> None:
    assert [value for value, keys in read("Ask <pt><mrn>1</mrn></pt> Okafor") if not keys] == [
        "Ask",
        "Okafor",
    ]


@given(st.text(alphabet="<>/ab=\"' !-[]CDAT\n", max_size=60))
def test_regions_of_any_text_come_in_order_and_their_leaves_lie_inside(text: str) -> None:
    done = 0
    for region in markup.read(text):
        assert done <= region.start < region.end <= len(text)
        done = region.end
        for leaf in region.leaves:
            start, end = leaf.value.original(0, len(leaf.value.text))
            assert region.start <= start < end <= region.end


@given(
    st.lists(
        st.sampled_from(
            ["<a>", "</a>", "<b>", "</b>", "<p x='1'>", "</p>", "<br/>", "2", "<3>", " <d e>", "<!--4-->"]
        )
    )
)
def test_no_digit_of_a_document_that_stands_for_its_prose_is_lost(parts: list[str]) -> None:
    text = "".join(parts)
    for region in markup.read(text):
        if region.whole:
            covered = {
                at for leaf in region.leaves for at in range(*leaf.value.original(0, len(leaf.value.text)))
            }
            assert all(at in covered for at in range(region.start, region.end) if text[at].isdigit())


@pytest.mark.parametrize(
    "text",
    [
        "<p>ok</p 8842113><p>x</p>",
        "<p>ok</n8842113:p>",
        '<p a="" b="" c="" d="" e="" f="" g="" h="" i="" 8842113>ok</p>',
        "<p title='x' 8842113 lang=en>ok</p>",
    ],
)
def test_what_is_no_attribute_is_read(text: str) -> None:
    assert any("8842113" in value for value, _ in read(text))
