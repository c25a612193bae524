"""What comes through the door: encodings, bombs, broken bodies, and limits at the byte."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.domain.errors import BadInput
from privity.gateway.arrive import ClientGone, inflate, read_body

BODY = b'{"model": "m"}' * 100


def _gzip(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)  # test ids are made of it: the same in every process


def _raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def read(
    *pieces: bytes,
    encoding: str | None = None,
    length: str | None = None,
    limit: int = 1 << 20,
    inflated: int = 1 << 20,
    gone: bool = False,
) -> bytes:
    """Read a body that arrives in these pieces."""
    messages: list[dict[str, Any]] = [
        {"type": "http.request", "body": piece, "more_body": True} for piece in pieces
    ]
    messages.append({"type": "http.disconnect"} if gone else {"type": "http.request"})
    headers = {"content-length": length}

    async def receive() -> dict[str, Any]:
        return messages.pop(0)

    given_ = {name: value for name, value in headers.items() if value is not None}
    body = asyncio.run(read_body(receive, given_, limit, lambda _: None))
    return inflate(body, encoding or "", inflated)


def refused(*pieces: bytes, **options: Any) -> BadInput:
    with pytest.raises(BadInput) as caught:
        read(*pieces, **options)
    return caught.value


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        (None, bytes),
        ("", bytes),
        ("identity", bytes),
        ("gzip", _gzip),
        ("x-gzip", _gzip),
        ("GZip", _gzip),
        ("deflate", zlib.compress),
        ("deflate", _raw_deflate),
        ("deflate, gzip", lambda b: _gzip(zlib.compress(b))),
        ("gzip , identity", _gzip),
    ],
)
def test_every_encoding_gives_the_body(encoding: str | None, pack: Any) -> None:
    assert read(pack(BODY), encoding=encoding) == BODY
    assert read(pack(b""), encoding=encoding) == b""


@given(
    st.binary(max_size=300),
    st.sampled_from([("gzip", _gzip), ("deflate", zlib.compress), ("deflate", _raw_deflate)]),
    st.lists(st.integers(1, 40), max_size=20),
)
def test_pieces_make_no_difference(data: bytes, encoding: Any, sizes: list[int]) -> None:
    packed, pieces = encoding[1](data), []
    for size in sizes:
        pieces.append(packed[:size])
        packed = packed[size:]
    assert read(*pieces, packed, encoding=encoding[0]) == data


@pytest.mark.parametrize("encoding", ["br", "zstd", "compress", "gzip, br", "none", "gzip;q=1"])
def test_an_encoding_that_we_do_not_read_is_415(encoding: str) -> None:
    error = refused(_gzip(BODY), encoding=encoding)
    assert (error.status, error.field) == (415, "content-encoding")
    assert "gzip, deflate or none" in str(error)


def test_several_gzip_members_are_one_body() -> None:
    """RFC 1952, section 2.2; the limit is over all of them."""
    cut = len(BODY) // 2
    packed = _gzip(BODY[:cut]) + _gzip(BODY[cut:])
    assert read(packed, encoding="gzip", inflated=len(BODY)) == BODY
    assert refused(packed, encoding="gzip", inflated=len(BODY) - 1).status == 413
    assert refused(_gzip(b"") * 100, encoding="gzip").status == 400


def test_a_chain_of_encodings_is_no_way_to_make_us_work() -> None:
    assert refused(BODY, encoding=",".join(["gzip"] * 50)).status == 415


def test_whoever_counts_the_bytes_may_refuse_them() -> None:
    held: list[int] = []

    def hold(size: int) -> None:
        held.append(size)
        if sum(held) > 5:
            raise MemoryError

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"xyz", "more_body": True}

    with pytest.raises(MemoryError):
        asyncio.run(read_body(receive, {}, 1 << 20, hold))
    assert held == [3, 3]


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", b""),
        ("gzip", BODY),
        ("gzip", _gzip(BODY)[:-1]),
        ("gzip", _gzip(BODY)[:12]),
        ("gzip", _gzip(BODY) + b"\0"),
        ("gzip", _gzip(BODY)[:-8] + b"\0" * 8),
        ("gzip", zlib.compress(BODY)),
        ("deflate", b""),
        ("deflate", zlib.compress(BODY)[:-1]),
        ("deflate", zlib.compress(BODY)[:-4] + b"\0\0\0\0"),
        ("deflate", zlib.compress(BODY) + b"x"),
        ("deflate", _raw_deflate(BODY) + b"x"),
        ("deflate", _raw_deflate(BODY)[:-1]),
        ("deflate", _gzip(BODY)),
        ("gzip, gzip", _gzip(BODY)),
    ],
)
def test_a_body_that_is_not_what_it_says_is_refused(encoding: str, body: bytes) -> None:
    error = refused(body, encoding=encoding)
    assert (error.status, error.field) == (400, "body")
    assert "content-encoding" in str(error)


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", _gzip), ("deflate", zlib.compress), ("deflate", _raw_deflate)]
)
def test_a_bomb_is_cut_off(encoding: str, pack: Any) -> None:
    bomb = pack(bytes(50 * 1024 * 1024))
    assert len(bomb) < 100_000
    assert refused(bomb, encoding=encoding).status == 413
    twice = pack(bomb)
    assert refused(twice, encoding=f"{encoding}, {encoding}").status == 413


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", _gzip), ("deflate", zlib.compress), ("deflate", _raw_deflate)]
)
@pytest.mark.parametrize("size", [1, 65_535, 65_536, 65_537, 200_000])
def test_the_inflated_limit_is_exact(encoding: str, pack: Any, size: int) -> None:
    body = bytes(size)
    assert read(pack(body), encoding=encoding, inflated=size) == body
    assert refused(pack(body), encoding=encoding, inflated=size - 1).status == 413


def test_the_limit_of_the_body_is_exact_and_counts_what_arrives() -> None:
    assert read(b"x" * 60, b"y" * 40, limit=100) == b"x" * 60 + b"y" * 40
    error = refused(b"x" * 60, b"y" * 41, limit=100)
    assert (error.status, error.field) == (413, "body")
    assert "max_body_bytes" in str(error)


@pytest.mark.parametrize("length", ["101", "99999999999999999999"])
def test_a_length_that_is_too_large_is_refused_before_anything_is_read(length: str) -> None:
    async def receive() -> dict[str, Any]:
        raise AssertionError("read")

    with pytest.raises(BadInput) as caught:
        asyncio.run(read_body(receive, {"content-length": length}, 100, 100))
    assert caught.value.status == 413


@pytest.mark.parametrize("length", ["5", "0", "-1", "abc", "", "٣"])
def test_a_length_is_a_hint_and_never_believed(length: str) -> None:
    assert read(b"x" * 100, length=length, limit=100) == b"x" * 100
    assert refused(b"x" * 101, length=length, limit=100).status == 413


def test_a_client_that_leaves_is_gone_not_wrong() -> None:
    with pytest.raises(ClientGone):
        read(b"half", gone=True)


def test_no_message_quotes_the_body() -> None:
    assert "Maria" not in str(refused(b"Maria Lopez", encoding="gzip"))
