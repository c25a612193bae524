from __future__ import annotations

import itertools
import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.domain.errors import Unauthenticated
from privity.identity.api_keys import KeyIndex, check_format, credential, digest, generate
from privity.storage.ports import ApiKeyRow

KEY = generate(random.Random(1).randbytes)
OTHER = generate(random.Random(2).randbytes)
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def row(key: str, workspace: str = "clinic", revoked_ms: int | None = None) -> ApiKeyRow:
    return ApiKeyRow("key_1", workspace, "intake", "n", digest(key), 0, revoked_ms)


def test_form() -> None:
    assert len(KEY) == 4 + 30 + 6
    assert KEY.startswith("pvk_")
    value = 0
    for character in KEY[-6:]:
        value = value * 62 + ALPHABET.index(character)
    assert value == zlib.crc32(KEY[:-6].encode())


def test_bytes_that_would_favour_characters_are_thrown_away() -> None:
    stream = itertools.chain([255, 248, 250], itertools.cycle(range(62)))
    key = generate(lambda n: bytes(itertools.islice(stream, n)))
    assert key[4:34] == ALPHABET[:30]


@given(st.integers(4, 39), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(place: int, character: str) -> None:
    changed = KEY[:place] + character + KEY[place + 1 :]
    assert check_format(changed) == (changed == KEY)


@pytest.mark.parametrize(
    "text", ["", "pvk_", KEY + "\n", KEY[:-1], KEY + "a", "pvk_" + "é" * 36, KEY.upper()]
)
def test_what_is_no_key(text: str) -> None:
    assert not check_format(text)


@pytest.mark.parametrize(
    "headers",
    [
        [(b"authorization", b"Bearer " + KEY.encode())],
        [(b"authorization", b"bearer   " + KEY.encode() + b" ")],
        [(b"x-api-key", KEY.encode())],
        [(b"x-api-key", KEY.encode()), (b"authorization", b"Bearer " + KEY.encode())],
    ],
)
def test_where_a_key_may_stand(headers: list[tuple[bytes, bytes]]) -> None:
    assert credential([(b"accept", b"*/*"), *headers]) == KEY


@pytest.mark.parametrize(
    ("headers", "says"),
    [
        ([], "No API key"),
        ([(b"authorization", b"Basic dXNlcjpwYXNz")], "Bearer"),
        ([(b"authorization", b"Bearer ")], "not one of Privity's"),
        ([(b"authorization", b"Bearer sk-provider-key")], "provider's own key"),
        ([(b"x-api-key", KEY[:-1].encode())], "checksum"),
        ([(b"x-api-key", b"\xff\xfe")], "not one of Privity's"),
        ([(b"x-api-key", KEY.encode()), (b"authorization", b"Bearer " + OTHER.encode())], "Two different"),
    ],
)
def test_what_is_refused_and_never_repeated(headers: list[tuple[bytes, bytes]], says: str) -> None:
    with pytest.raises(Unauthenticated, match=says) as caught:
        credential(headers)
    assert "sk-provider-key" not in str(caught.value)
    assert KEY[4:20] not in str(caught.value)


def test_index_knows_live_keys_of_its_workspace_only() -> None:
    assert KeyIndex([row(KEY)], "clinic").find(KEY).id == "key_1"
    refusals = []
    for rows in ([], [row(OTHER)], [row(KEY, workspace="other")], [row(KEY, revoked_ms=1)]):
        with pytest.raises(Unauthenticated) as caught:
            KeyIndex(rows, "clinic").find(KEY)
        refusals.append(str(caught.value))
    assert len(set(refusals)) == 1, "the message must not tell whether a key once existed"
