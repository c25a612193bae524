"""Streams: exact tokens only, only of this request, only to the entitled; any chunking is the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from privity.domain.labels import Label
from privity.domain.sensitive import SensitiveText
from privity.domain.stand_in import Restoration, StandIn
from privity.masking.restorer import Restorer, restore_text

NAME = "PVY-NAME-7K2M-F-3QX9TB4C-YVP"
SSN = "PVY-SSN-7K2M-X-AAAAAAAA-YVP"
LITERAL = "PVY-LIT-0000-X-BBBBBBBB-YVP"
OTHERS = "PVY-NAME-7K2M-F-3QX9TB4D-YVP"
TYPED = "PVY-SSN-7K2M-X-AAAAAAAB-YVP"


def _stand_in(
    text: str, value: str, label: Label, restoration: Restoration = Restoration.BY_RIGHT
) -> StandIn:
    return StandIn("si", text, label, str(label), SensitiveText(value), restoration)


RESTORABLE = {
    NAME: _stand_in(NAME, "Maria Lopez", Label.NAME),
    SSN: _stand_in(SSN, "123-45-6789", Label.SSN),
    LITERAL: _stand_in(LITERAL, TYPED, Label.OTHER, Restoration.ALWAYS),
}
ALL = frozenset(Label)


def test_counters() -> None:
    restorer = Restorer(RESTORABLE, frozenset({Label.NAME}))
    out = restorer.feed(f"{NAME}, {SSN}, {LITERAL}, {OTHERS}, https://x/{NAME} ") + restorer.close()
    assert out == f"Maria Lopez, {SSN}, {TYPED}, {OTHERS}, https://x/{NAME} "
    assert restorer.restored == {Label.NAME: 1}
    assert restorer.withheld == {Label.SSN: 1, Label.NAME: 1}


def test_literals_come_back_everywhere() -> None:
    assert restore_text(f"[x](https://e/{LITERAL}) `{LITERAL}`", RESTORABLE, frozenset()) == (
        f"[x](https://e/{TYPED}) `{TYPED}`"
    )


def test_what_never_comes_back() -> None:
    redacted = {NAME: _stand_in(NAME, "Maria Lopez", Label.NAME, Restoration.NEVER)}
    assert restore_text(NAME, redacted, ALL) == NAME


def test_a_changed_token_is_text() -> None:
    for changed in (NAME.lower(), NAME[:-1], NAME.replace("-F-", "-S-"), NAME.replace("-", "- "), NAME[1:]):
        assert restore_text(f"{changed} x", RESTORABLE, ALL) == f"{changed} x"


def test_a_cut_token_is_flushed_as_text() -> None:
    for length in range(1, len(NAME)):
        restorer = Restorer(RESTORABLE, ALL)
        assert restorer.feed("Dear " + NAME[:length]) == "Dear "
        assert restorer.held == length
        assert restorer.close() == NAME[:length]
        assert not restorer.withheld


def test_only_what_may_be_a_token_is_held() -> None:
    restorer = Restorer(RESTORABLE, ALL)
    assert restorer.feed("Dear Ms. P") == "Dear Ms. "
    assert restorer.feed("ark") == "Park"
    assert restorer.feed(NAME) == ""
    assert restorer.feed(",") == "Maria Lopez,"
    assert restorer.feed(NAME + ".") == ""
    assert restorer.feed(" ") == "Maria Lopez. "
    assert restorer.feed(f"{NAME}.e") == f"{NAME}.e"


def test_tokens_in_a_row() -> None:
    assert restore_text(f"{NAME} {NAME}\n{SSN}", RESTORABLE, ALL) == "Maria Lopez Maria Lopez\n123-45-6789"
    assert restore_text(f"{NAME}, {NAME}/{SSN}", RESTORABLE, ALL).startswith("Maria Lopez, ")
    assert restore_text(f"{NAME}{SSN}", RESTORABLE, ALL) == f"{NAME}123-45-6789"


def test_values_are_not_read_again() -> None:
    nested = RESTORABLE | {OTHERS: _stand_in(OTHERS, NAME, Label.NAME)}
    assert restore_text(OTHERS, nested, ALL) == NAME


PIECES = st.sampled_from(
    [NAME, SSN, LITERAL, OTHERS, TYPED, NAME[:9], NAME[5:], "PVY-", "P", "-YVP", " ", "\n", "\n\n", ".", ". ", ":",
     "](", "[x](", ")", "<a ", ">", '"', "'", "https://", "e.example/", "`", "```", "\n```\n", "s", "@", "\\", "é",
     "[x]: ", "<!--", "-->", "<script>", "</script>", "&#46;", "%2", "F", "www", "\\href{", "}", "[img]", " some plain words of a note, at 12:30. ", " and a long plain href = ", " the src", "=",
     " he was seen at the url", "(", " import @import plain words of a sheet ", "!", "\r", "~~~"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=20), st.booleans(), st.data())
def test_any_chunking_is_the_whole(pieces: list[str], in_code: bool, data: st.DataObject) -> None:
    text = "".join(pieces)
    whole = restore_text(text, RESTORABLE, ALL, in_code=in_code)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=12)))
    restorer = Restorer(RESTORABLE, ALL, in_code=in_code)
    out = [restorer.feed(text[a:b]) for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    assert "".join(out) + restorer.close() == whole


@settings(max_examples=200, deadline=None)
@given(
    st.text(st.sampled_from("PVY-NAMESX7K2F3Q9TB4CD .")),
    st.lists(st.sampled_from([OTHERS, TYPED]), max_size=3),
)
def test_nothing_outside_the_restorable_set(noise: str, tokens: list[str]) -> None:
    text = noise.join(["", *tokens, ""])
    if not any(token in text for token in RESTORABLE):
        assert restore_text(text, RESTORABLE, ALL) == text
