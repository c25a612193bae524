"""Planning and applying: nothing that a finding marks is left over, everything comes back as typed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privity.domain.errors import ConfigError
from privity.domain.finding import Finding
from privity.domain.interaction import Kind
from privity.domain.inventory import Scope
from privity.domain.labels import DESCRIPTIVE, Label
from privity.domain.tokens import TOKEN, find_tokens, root_of
from privity.masking.masker import apply, plan
from privity.masking.profiles import DEFAULT, profile_named
from privity.masking.restorer import restore_text

from .conftest import House, finding, run, scope_named, segment

ALL = frozenset(Label)
LOOK_ALIKE = "PVY-NAME-7K2M-F-3QX9TB4C-YVP"


def test_round_trip_over_segments(house: House, scope: Scope) -> None:
    texts = ["Patient Maria Lopez, MRN 48213.", "Maria Lopez called. Lopez is well."]
    findings = [
        finding(texts[0], "Maria Lopez", Label.NAME),
        finding(texts[0], "48213", Label.MRN),
        finding(texts[1], "Maria Lopez", Label.NAME, index=1),
        replace(finding(texts[1], "Lopez is", Label.NAME, index=1), end=texts[1].index("Lopez is") + 5),
    ]
    masked = house.mask([segment(text, index) for index, text in enumerate(texts)], findings, scope)
    assert all("Maria" not in text and "Lopez" not in text for text in masked.texts.values())
    assert masked.labels == {Label.NAME: 3, Label.MRN: 1}
    assert [restore_text(masked.texts[i], masked.restorable, ALL) for i in range(2)] == texts
    assert len(masked.restorable) == 3
    names = [token for token, s in masked.restorable.items() if s.label is Label.NAME]
    assert len({root_of(token) for token in names}) == 1
    assert "Maria" not in repr(masked)


def test_unchanged_segments_have_no_text(house: House, scope: Scope) -> None:
    text = "a woman of 42 from Ohio"
    found = [finding(text, "42", Label.AGE), finding(text, "Ohio", Label.STATE)]
    masked = house.mask([segment(text), segment("nothing", 1)], found, scope)
    assert masked.texts == masked.restorable == masked.labels == {}


def test_look_alikes_are_masked_and_come_back_as_typed(house: House, scope: Scope) -> None:
    text = f"I typed {LOOK_ALIKE} and {LOOK_ALIKE.lower()}."
    masked = house.mask([segment(text)], [], scope)
    assert LOOK_ALIKE not in masked.texts[0]
    assert "PVY-LIT-" in masked.texts[0]
    assert restore_text(masked.texts[0], masked.restorable, frozenset()) == text
    assert restore_text(LOOK_ALIKE, masked.restorable, ALL) == LOOK_ALIKE
    assert not masked.labels


def test_look_alikes_cut_findings(house: House, scope: Scope) -> None:
    text = f"Maria {LOOK_ALIKE} Lopez"
    masked = house.mask(
        [segment(text)], [Finding(0, 0, len(text), Label.NAME, "PERSON", 1.0, "d", "r")], scope
    )
    assert [len(find_tokens(masked.texts[0]))] == [3]
    assert restore_text(masked.texts[0], masked.restorable, ALL) == text


def test_a_literal_of_an_issued_token_is_not_the_token(house: House, scope: Scope) -> None:
    text = "Patient Maria Lopez."
    issued = house.mask([segment(text)], [finding(text, "Maria Lopez", Label.NAME)], scope)
    token = next(iter(issued.restorable))
    # The client types the token itself in a later request of the same scope.
    later = house.mask([segment(f"Who is {token}?")], [], scope)
    assert token not in later.texts[0]
    assert token not in later.restorable
    assert restore_text(later.texts[0], later.restorable, ALL) == f"Who is {token}?"
    assert restore_text(token, later.restorable, ALL) == token


def test_card_data(house: House, scope: Scope) -> None:
    text = "card 4111 1111 1111 1111 cvv 737 pin 9876 track ;4111111111111111=2512?"
    masked = house.mask(
        [segment(text)],
        [
            finding(text, "4111 1111 1111 1111", Label.CARD, "CARD_PAN"),
            finding(text, "737", Label.CARD, "CARD_CVV"),
            finding(text, "9876", Label.CARD, "CARD_PIN"),
            finding(text, ";4111111111111111=2512?", Label.CARD, "CARD_TRACK"),
        ],
        scope,
    )
    restored = restore_text(masked.texts[0], masked.restorable, ALL)
    assert restored == "card 411111******1111 cvv [REDACTED-CVV] pin [REDACTED-PIN] track [REDACTED-TRACK]"
    assert len(masked.restorable) == 1


def test_overlaps_leave_nothing_over(house: House, scope: Scope) -> None:
    text = "Maria Lopez 737-4111"
    findings = [
        Finding(0, 0, 11, Label.NAME, "PERSON", 0.9, "d", "r"),
        Finding(0, 6, 16, Label.MRN, "MRN", 0.8, "d", "r"),
        Finding(0, 12, 15, Label.CARD, "CARD_CVV", 0.1, "d", "r"),
        Finding(0, 16, 99, Label.ID, "ID", 0.1, "d", "r"),
    ]
    masked = house.mask([segment(text)], findings, scope)
    left = TOKEN.sub("", masked.texts[0]).replace("[REDACTED-CVV]", "")
    assert not any(char.isalnum() for char in left)
    assert "737" not in restore_text(masked.texts[0], masked.restorable, ALL)


def test_overlapping_tokens_are_one(house: House, scope: Scope) -> None:
    text = "Maria Lopez-4111"
    findings = [
        Finding(0, 0, 11, Label.NAME, "PERSON", 0.9, "d", "r"),
        Finding(0, 6, 16, Label.MRN, "MRN", 0.8, "d", "r"),
    ]
    masked = house.mask([segment(text)], findings, scope)
    assert TOKEN.fullmatch(masked.texts[0])
    assert restore_text(masked.texts[0], masked.restorable, ALL) == text


@pytest.mark.parametrize("literal", ["123456789", "-12.50", "7", "4111111111111111"])
def test_numbers_keep_their_shape(house: House, scope: Scope, literal: str) -> None:
    found = [Finding(0, 0, len(literal), Label.ID, "ID", 0.9, "d", "r")]
    masked = house.mask([segment(literal, kind=Kind.NUMBER)], found, scope)
    made = masked.texts[0]
    assert made != literal
    assert [c.isdigit() for c in made] == [c.isdigit() for c in literal]
    assert masked.restorable == {}
    assert house.mask([segment(literal, kind=Kind.NUMBER)], found, scope).texts[0] == made


def test_a_number_that_repeats_an_identifier_is_masked_with_it(house: House, scope: Scope) -> None:
    text = "SSN 123-45-6789"
    segments = [segment(text), segment("123456789", 1, Kind.NUMBER), segment("12345678", 2, Kind.NUMBER)]
    masked = house.mask(segments, [finding(text, "123-45-6789", Label.SSN)], scope)
    assert masked.texts[1] != "123456789"
    assert 2 not in masked.texts


def test_a_cvv_that_is_a_number_is_not_kept(house: House, scope: Scope) -> None:
    masking = plan(
        [segment("737", kind=Kind.NUMBER)],
        [Finding(0, 0, 3, Label.CARD, "CARD_CVV", 0.9, "d", "r")],
        "default",
    )
    issued = run(house.vault.issue(scope, masking.wanted))
    assert issued.rows == ()
    assert apply(masking, issued.stand_ins).texts[0] != "737"


def test_the_id_of_a_call_is_masked_whole_and_alike_where_it_was_found_once(
    house: House, scope: Scope
) -> None:
    texts = ["call_MariaLopez", "call_MariaLopez", "call_1", f"x_{LOOK_ALIKE}"]
    segments = [segment(text, place, Kind.CALL_ID) for place, text in enumerate(texts)]
    masked = house.mask(segments, [finding(texts[0], "Lopez", Label.NAME, index=1)], scope)
    assert set(masked.texts) == {0, 1, 3}
    assert TOKEN.fullmatch(masked.texts[0])
    assert masked.texts[0] == masked.texts[1]
    assert TOKEN.fullmatch(masked.texts[3])
    assert restore_text(masked.texts[0], masked.restorable, ALL) == texts[0]
    assert restore_text(masked.texts[3], masked.restorable, frozenset()) == texts[3]


def test_a_cvv_in_the_id_of_a_call_is_not_kept(house: House, scope: Scope) -> None:
    segments = [segment(text, place, Kind.CALL_ID) for place, text in enumerate(["c-737", "c-737", "c-738"])]
    found = [Finding(place, 2, 5, Label.CARD, "CARD_CVV", 0.9, "d", "r") for place in range(3)]
    masking = plan(segments, found, "default")
    issued = run(house.vault.issue(scope, masking.wanted))
    assert issued.rows == ()
    texts = apply(masking, issued.stand_ins).texts
    assert texts[0] == texts[1] != texts[2]
    assert all(text.startswith("redacted_") and len(text) <= 40 for text in texts.values())


def test_keys_are_masked_as_text(house: House, scope: Scope) -> None:
    masked = house.mask(
        [segment("Maria Lopez", kind=Kind.KEY)], [finding("Maria Lopez", "Maria Lopez", Label.NAME)], scope
    )
    assert TOKEN.fullmatch(masked.texts[0])


def test_refusals() -> None:
    with pytest.raises(ConfigError, match="default"):
        plan((), (), "defualt")
    with pytest.raises(KeyError):
        plan((), [Finding(0, 0, 1, Label.NAME, "PERSON", 1.0, "d", "r")], DEFAULT)
    with pytest.raises(ValueError, match="plan"):
        apply(plan([segment(LOOK_ALIKE)], (), DEFAULT), ())


def test_the_default_profile_is_complete() -> None:
    for label in Label:
        operator = profile_named("default").operator_for(label, str(label))
        assert operator == ("card" if label is Label.CARD else "keep" if label in DESCRIPTIVE else "token")
    for entity, operator in {"CARD_PAN": "card", "CARD_CVV": "redact", "CARD_PIN": "redact"}.items():
        assert DEFAULT.operator_for(Label.CARD, entity) == operator
        assert DEFAULT.operator_for(Label.SECRET, entity) == operator


@st.composite
def _marked(draw: st.DrawFn) -> tuple[str, list[Finding]]:
    word = st.one_of(
        st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=8),
        st.sampled_from([LOOK_ALIKE, "PVY-", "PVY-NAME-7K2M-", "-YVP", "Lopez", "A. Li", "4111111111111111"]),
    )
    text = " ".join(draw(st.lists(word, min_size=1, max_size=8)))
    findings = []
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        label = draw(st.sampled_from([Label.NAME, Label.SSN, Label.AGE]))
        findings.append(Finding(0, start, end, label, str(label), draw(st.floats(0, 1)), "d", "r"))
    return text, findings


@settings(max_examples=150, deadline=None)
@given(_marked())
def test_whatever_is_marked_comes_back(marked: tuple[str, list[Finding]]) -> None:
    text, findings = marked
    masked = House().mask([segment(text)], findings, scope_named("scp_1"))
    out = masked.texts.get(0, text)
    # Put back by hand, since the places of random text may be links: the masker itself loses nothing.
    parts, position = [], 0
    for start, end in find_tokens(out):
        parts += [out[position:start], masked.restorable[out[start:end]].value.reveal()]
        position = end
    assert "".join([*parts, out[position:]]) == text
    assert all(out[start:end] in masked.restorable for start, end in find_tokens(out))
