from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.domain.errors import BadInput
from privity.domain.inventory import Principal
from privity.identity.scopes import claim, conversation_id, owns

KEY = b"k" * 32
OPENING = b"o" * 32
A = Principal("clinic", "intake", "key_a", None, "treatment")
B = dataclasses.replace(A, key_id="key_b")


def test_another_who_names_a_conversation_finds_the_first_ones_scope_and_does_not_own_it() -> None:
    a, b = (claim(KEY, who, conversation="c-1", opening=OPENING) for who in (A, B))
    assert a.lookup == b.lookup
    assert not owns(a.owner, b.owner)


def test_the_same_first_words_of_two_people_never_meet() -> None:
    a, b = (claim(KEY, who, conversation=None, opening=OPENING) for who in (A, B))
    assert a.lookup != b.lookup


def test_a_resent_history_meets_its_scope_again() -> None:
    again = dataclasses.replace(A, purpose="payment")
    assert claim(KEY, A, conversation=None, opening=OPENING) == claim(
        KEY, again, conversation=None, opening=OPENING
    )


@pytest.mark.parametrize(
    "change", [{"workspace": "other"}, {"application": "billing"}, {"end_user": "u"}, {"key_id": "k"}]
)
def test_whoever_differs_owns_something_else(change: dict[str, str]) -> None:
    other = dataclasses.replace(A, **change)
    assert (
        claim(KEY, other, conversation=None, opening=OPENING).owner
        != claim(KEY, A, conversation=None, opening=OPENING).owner
    )


def test_a_user_named_like_a_key_is_no_key() -> None:
    user = dataclasses.replace(A, end_user="key_a")
    assert (
        claim(KEY, user, conversation=None, opening=OPENING).owner
        != claim(KEY, A, conversation=None, opening=OPENING).owner
    )


@given(*(st.text(alphabet="ab:", max_size=3) for _ in range(4)))
def test_parts_never_run_into_each_other(w: str, x: str, y: str, z: str) -> None:
    one = dataclasses.replace(A, workspace=w, application=x)
    two = dataclasses.replace(A, workspace=y, application=z)
    same = claim(KEY, one, conversation=None, opening=OPENING) == claim(
        KEY, two, conversation=None, opening=OPENING
    )
    assert same == ((w, x) == (y, z))


def test_a_conversation_id_is_never_an_opening() -> None:
    named = claim(KEY, A, conversation=OPENING.decode(), opening=OPENING)
    assert named.lookup != claim(KEY, A, conversation=None, opening=OPENING).lookup


def test_the_key_has_its_length() -> None:
    with pytest.raises(ValueError, match="32"):
        claim(b"short", A, conversation=None, opening=OPENING)


def test_conversation_header() -> None:
    assert conversation_id([(b"accept", b"*/*")]) is None
    assert conversation_id([(b"x-privity-conversation", b" c-1 ")]) == "c-1"


@pytest.mark.parametrize("value", [b"", b"two words", b"\xc3\xa9", b"x" * 201, b"a\x00b"])
def test_a_conversation_id_that_cannot_be_one(value: bytes) -> None:
    with pytest.raises(BadInput):
        conversation_id([(b"x-privity-conversation", value)])


def test_two_conversation_ids() -> None:
    with pytest.raises(BadInput):
        conversation_id([(b"x-privity-conversation", b"a"), (b"x-privity-conversation", b"b")])
