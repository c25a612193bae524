"""HTTP as providers speak it, byte by byte: what is an answer, where it ends, and what breaks a connection."""

from __future__ import annotations

import asyncio
import datetime as dt
import gzip
import ssl
import zlib
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

import pytest
import uvloop
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from privity.domain.errors import ProviderUnreached, Unavailable
from privity.gateway import upstream as upstream_module
from privity.gateway.provider_connection import MAX_HEAD, READ_BUFFER
from privity.gateway.upstream import HttpUpstream, Patience, UpstreamAnswer

T = TypeVar("T")
#: The kind of loop that the test at hand runs on.
LOOP: dict[str, Any] = {}
LOOPS = [asyncio.new_event_loop, uvloop.new_event_loop]
Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
BODY = b'{"model": "m"}'
OK = b"HTTP/1.1 200 OK\r\n"


@pytest.fixture(params=LOOPS, autouse=True)
def _loop(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything here on the loop that serves, and on Python's own."""
    monkeypatch.setitem(LOOP, "kind", request.param)


def talk(serve: Serve, use: Callable[[HttpUpstream, str], Coroutine[Any, Any, T]], **options: Any) -> T:
    """Run a server that writes raw bytes, and use it."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await serve(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def drive() -> T:
        server = await asyncio.start_server(handle, "127.0.0.1", 0)
        upstream = HttpUpstream(Patience(**options))
        await upstream.start()
        try:
            port = server.sockets[0].getsockname()[1]
            return await use(upstream, f"http://127.0.0.1:{port}/v1/x")
        finally:
            await upstream.close()
            server.close()

    with asyncio.Runner(loop_factory=LOOP["kind"]) as runner:
        return runner.run(drive())


async def request(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    return head + await reader.readexactly(len(BODY))


def once(*pieces: bytes, then: str = "keep") -> Serve:
    """Answer each request with these pieces, each in a read of its own; then keep the connection or close it."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            await request(reader)
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
                for _ in range(3):
                    await asyncio.sleep(0)
            if then == "close":
                return

    return serve


async def ask(upstream: HttpUpstream, url: str, limit: int = 1 << 20) -> tuple[int, bytes]:
    with await upstream.post(url, BODY, {}) as answer:
        return answer.status, await answer.whole(limit)


def answered(serve: Serve, **options: Any) -> tuple[int, bytes]:
    return talk(serve, ask, **options)


WHOLE = {
    "with a length": [OK + b"content-length: 3\r\n\r\nabc"],
    "in chunks": [OK + b"transfer-encoding: chunked\r\n\r\n1\r\na\r\n2\r\nbc\r\n0\r\n\r\n"],
    "with a trailer": [OK + b"transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nx-status: 1\r\n\r\n"],
    "after a hint": [b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n", OK + b"content-length: 3\r\n\r\nabc"],
    "after continue": [b"HTTP/1.1 100 Continue\r\n\r\n" + OK + b"content-length: 3\r\n\r\nabc"],
    "byte by byte": [bytes([b]) for b in OK + b"content-length: 3\r\n\r\nabc"],
}


@pytest.mark.parametrize("name", WHOLE)
def test_an_answer_ends_where_it_says(name: str) -> None:
    assert answered(once(*WHOLE[name])) == (200, b"abc")


def test_an_answer_without_a_length_ends_with_its_connection() -> None:
    assert answered(once(OK + b"\r\nab", b"c", then="close")) == (200, b"abc")


@pytest.mark.parametrize("status", [204, 304])
def test_some_answers_have_no_body(status: int) -> None:
    assert answered(once(f"HTTP/1.1 {status} No\r\n\r\n".encode())) == (status, b"")


BROKEN = {
    "cut in the body": [OK + b"content-length: 4\r\n\r\nabc"],
    "cut in a chunk": [OK + b"transfer-encoding: chunked\r\n\r\n4\r\nabc"],
    "cut before the last chunk": [OK + b"transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n"],
    "cut in the head": [OK + b"content-le"],
    "no HTTP": [b"SSH-2.0-x\r\n"],
    "two lengths": [OK + b"content-length: 3\r\ncontent-length: 4\r\n\r\nabcd"],
    "a length and chunks": [OK + b"content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n"],
    "another protocol": [b"HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n"],
    "a head without end": [OK + b"x: " + b"y" * (MAX_HEAD + 1), b"\r\n\r\n"],
    "many headers": [OK + b"".join(b"x%d: y\r\n" % n for n in range(20_000))],
    "packed otherwise": [OK + b"content-encoding: br\r\ncontent-length: 3\r\n\r\nabc"],
    "packed badly": [OK + b"content-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc"],
    "packed and cut": [
        OK + b"content-encoding: gzip\r\ncontent-length: 20\r\n\r\n" + gzip.compress(b"abc" * 9, mtime=0)[:20]
    ],
}


@pytest.mark.parametrize("name", BROKEN)
def test_half_an_answer_is_none(name: str) -> None:
    with pytest.raises(Unavailable) as caught:
        answered(once(*BROKEN[name], then="close"))
    assert not isinstance(caught.value, ProviderUnreached)


CHUNKED = OK + b"transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n"


@pytest.mark.parametrize(
    ("begin", "more"),
    [
        (OK + b"x: ", b"y" * 4096),  # a header without end
        (b"HTTP/1.1 200 ", b"y" * 4096),
        (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n" * 100),
        (CHUNKED + b"3;x=", b"y" * 4096),
        (CHUNKED + b"0\r\nx: ", b"y" * 4096),  # a trailer without end
    ],
)
def test_what_is_no_body_has_an_end(begin: bytes, more: bytes) -> None:
    sent = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal sent
        await request(reader)
        writer.write(begin)
        while sent < 100 * MAX_HEAD:
            writer.write(more)
            sent += len(more)
            await writer.drain()

    async def use(upstream: HttpUpstream, url: str) -> None:
        with pytest.raises(Unavailable):
            await ask(upstream, url)

    talk(serve, use)
    assert sent < 100 * MAX_HEAD


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_packed_answer_is_unpacked_piece_by_piece(encoding: str) -> None:
    plain = bytes(3_000_000)
    packed = gzip.compress(plain, mtime=0) if encoding == "gzip" else zlib.compress(plain)
    head = OK + f"content-encoding: {encoding}\r\ncontent-length: {len(packed)}\r\n\r\n".encode()

    async def use(upstream: HttpUpstream, url: str) -> list[int]:
        with await upstream.post(url, BODY, {}) as answer:
            sizes = []
            while piece := await answer.body.read(5):
                sizes.append(len(piece))
        return sizes

    sizes = talk(once(head + packed), use)
    assert sum(sizes) == len(plain)
    assert max(sizes) <= READ_BUFFER


def _counted(*pieces: bytes) -> tuple[Serve, list[int]]:
    """A server that says for each request which connection it came on."""
    seen: list[int] = []
    connections = iter(range(100))
    answer = once(*pieces)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        number = next(connections)
        read = reader.readuntil

        async def readuntil(separator: bytes = b"\n") -> bytes:
            head = await read(separator)
            seen.append(number)
            return head

        reader.readuntil = readuntil  # type: ignore[method-assign, assignment]
        await answer(reader, writer)

    return serve, seen


@pytest.mark.parametrize(
    ("pieces", "kept"),
    [
        ([OK + b"content-length: 3\r\n\r\nabc"], True),
        ([OK + b"transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"], True),
        ([OK + b"content-length: 3\r\nconnection: close\r\n\r\nabc"], False),
        ([b"HTTP/1.0 200 OK\r\ncontent-length: 3\r\n\r\nabc"], False),
        ([OK + b"content-length: 3\r\n\r\nabc", OK + b"content-length: 3\r\n\r\nxyz"], False),
        ([OK + b"content-length: 3\r\n\r\nabc" + OK + b"content-length: 3\r\n\r\nxyz"], False),
    ],
)
def test_a_connection_is_used_again_where_nothing_is_left_on_it(pieces: list[bytes], kept: bool) -> None:
    serve, seen = _counted(*pieces)

    async def use(upstream: HttpUpstream, url: str) -> None:
        for _ in range(3):
            assert await ask(upstream, url) == (200, b"abc")
            await asyncio.sleep(0.01)  # what was sent behind the answer has come

    talk(serve, use)
    assert seen == ([0, 0, 0] if kept else [0, 1, 2])


def test_a_connection_that_was_not_read_to_its_end_is_not_used_again() -> None:
    serve, seen = _counted(OK + b"content-length: 3\r\n\r\nabc")

    async def use(upstream: HttpUpstream, url: str) -> None:
        with await upstream.post(url, BODY, {}):
            pass
        assert await ask(upstream, url) == (200, b"abc")

    talk(serve, use)
    assert seen == [0, 1]


def test_idle_connections_that_are_all_dead_cost_no_request() -> None:
    dead = False

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        old = not dead
        while True:
            await request(reader)
            if dead and old:
                return
            writer.write(OK + b"content-length: 3\r\n\r\nabc")

    async def use(upstream: HttpUpstream, url: str) -> None:
        nonlocal dead
        await asyncio.gather(*(ask(upstream, url) for _ in range(3)))
        dead = True
        assert await ask(upstream, url) == (200, b"abc")

    talk(serve, use)


def test_a_connection_that_waited_too_long_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upstream_module, "_KEPT_S", 0.0)
    serve, seen = _counted(OK + b"content-length: 3\r\n\r\nabc")

    async def use(upstream: HttpUpstream, url: str) -> None:
        assert await ask(upstream, url) == (200, b"abc")
        assert await ask(upstream, url) == (200, b"abc")

    talk(serve, use)
    assert seen == [0, 1]


def test_nothing_is_lost_to_a_reader_that_was_broken_off() -> None:
    go = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request(reader)
        writer.write(OK + b"content-length: 3\r\n\r\n")
        await go.wait()
        writer.write(b"abc")
        await reader.read()

    async def use(upstream: HttpUpstream, url: str) -> list[bytes | None]:
        with await upstream.post(url, BODY, {}) as answer:
            got = [await answer.body.read(0.001)]
            reading = asyncio.ensure_future(answer.body.read(5))
            await asyncio.sleep(0)
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)
            go.set()
            got += [await answer.body.read(5), await answer.body.read(5)]
        return got

    assert talk(serve, use) == [None, b"abc", b""]


def test_silence_adds_up_over_several_questions() -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request(reader)
        writer.write(OK + b"content-length: 3\r\n\r\n")
        await reader.read()

    async def use(upstream: HttpUpstream, url: str) -> int:
        count = 0
        with await upstream.post(url, BODY, {}) as answer, pytest.raises(Unavailable):
            while await answer.body.read(0.01) is None:
                count += 1
        return count

    assert talk(serve, use, between_bytes=0.035) == 3


#: What the kernel's buffers of both sides cannot hold.
_MUCH = 64 * 1024 * 1024


def test_a_reader_that_stops_stops_the_provider() -> None:
    written = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal written
        await request(reader)
        writer.write(OK + b"transfer-encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"4000\r\n" + bytes(0x4000) + b"\r\n")
            await writer.drain()
            written += 0x4000

    async def use(upstream: HttpUpstream, url: str) -> None:
        with await upstream.post(url, BODY, {}) as answer:
            before = -1
            while before != written and written < _MUCH:
                before = written
                await asyncio.sleep(0.05)
            held = written
            for _ in range(200):
                assert await answer.body.read(5)
            assert written > held

    talk(serve, use)
    assert written < _MUCH


def test_a_header_cannot_become_two() -> None:
    async def use(upstream: HttpUpstream, url: str) -> None:
        with pytest.raises(Unavailable):
            await upstream.post(url, BODY, {"authorization": "Bearer x\r\nhost: elsewhere"})
        assert await ask(upstream, url) == (200, b"abc")

    talk(once(OK + b"content-length: 3\r\n\r\nabc"), use)


def test_an_answer_is_closed_once() -> None:
    async def use(upstream: HttpUpstream, url: str) -> UpstreamAnswer:
        with await upstream.post(url, BODY, {}) as answer:
            assert await answer.whole(10) == b"abc"
        answer.body.close()
        for _ in range(3):
            assert await ask(upstream, url) == (200, b"abc")
        return answer

    talk(once(OK + b"content-length: 3\r\n\r\nabc"), use, connections=1, connect=0.5)


def _certificate(folder: Path, name: str) -> Path:
    """A key and a certificate of its own for a host, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(tz=dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = folder / "server.pem"
    path.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    return path


@pytest.mark.parametrize(
    ("name", "trusted", "good"),
    [("localhost", True, True), ("localhost", False, False), ("other", True, False)],
)
def test_only_a_provider_with_a_good_certificate_gets_anything(
    name: str, *, trusted: bool, good: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _certificate(tmp_path, name)
    server_side = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    server_side.load_cert_chain(path)
    if trusted:
        client_side = ssl.create_default_context(cafile=str(path))
        monkeypatch.setattr(upstream_module, "_tls", lambda: client_side)
    seen: list[bytes] = []

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for _ in range(2):
            seen.append(await request(reader))
            writer.write(OK + b"content-length: 3\r\n\r\nabc")
        writer.close()

    async def drive() -> None:
        server = await asyncio.start_server(handle, "localhost", 0, ssl=server_side)
        upstream = HttpUpstream()
        await upstream.start()
        url = f"https://localhost:{server.sockets[0].getsockname()[1]}/v1/x"
        if good:
            assert await ask(upstream, url) == (200, b"abc")
            assert await ask(upstream, url) == (200, b"abc")
        else:
            with pytest.raises(ProviderUnreached):
                await ask(upstream, url)
        await upstream.close()
        server.close()
        await asyncio.sleep(0.01)

    with asyncio.Runner(loop_factory=LOOP["kind"]) as runner:
        runner.run(drive())
    assert bool(seen) is good
