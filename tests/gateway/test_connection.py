"""One connection's bounds, over real sockets: the head, its time, and what waits for a slow client."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

import pytest
import uvicorn

from privity.gateway import connection
from privity.gateway.connection import ABORT, MAX_HEAD, MAX_UNENDED, Connection

T = TypeVar("T")

pytestmark = pytest.mark.slow


def serve(app: Any, use: Callable[[int], Coroutine[Any, Any, T]]) -> T:
    """Serve the application on a free port while it is used."""

    async def drive() -> T:
        config = uvicorn.Config(
            app,
            host="127.0.0.1",
            port=0,
            http=Connection,
            lifespan="off",
            log_config=None,
            access_log=False,
            ws="none",
            timeout_graceful_shutdown=1,
        )
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve())
        while not server.started:  # noqa: ASYNC110 - the server has no event for it
            await asyncio.sleep(0.01)
        try:
            return await use(server.servers[0].sockets[0].getsockname()[1])
        finally:
            server.should_exit = True
            await serving

    return asyncio.run(drive())


async def hello(scope: Any, receive: Any, send: Callable[[Any], Awaitable[None]]) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"hi", "more_body": False})


async def reading(scope: Any, receive: Callable[[], Awaitable[Any]], send: Any) -> None:
    while (await receive()).get("more_body"):
        pass
    await hello(scope, receive, send)


async def _talk(port: int, data: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(data)
    try:
        async with asyncio.timeout(5):
            return await reader.read(65536)
    finally:
        writer.close()


@pytest.mark.parametrize(
    "head",
    [
        b"GET /" + b"a" * MAX_HEAD + b" HTTP/1.1\r\nhost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost: x\r\nx-a: " + b"a" * MAX_HEAD + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost: x\r\n" + b"x-a: b\r\n" * (MAX_HEAD // 4) + b"\r\n",
    ],
)
def test_a_head_that_is_too_long_is_refused(head: bytes) -> None:
    got = serve(hello, lambda port: _talk(port, head))
    assert got.startswith(b"HTTP/1.1 400 ")


@pytest.mark.parametrize(
    "begin",
    [
        b"GET / HTTP/1.1\r\nx: ",
        b"GET / HTTP/1.1\r\nx",
        b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n3;x=",
        b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n0\r\nx: ",  # a trailer
    ],
)
def test_a_header_without_end_is_not_kept(begin: bytes) -> None:
    async def use(port: int) -> int:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(begin)
        sent = 0
        with contextlib.suppress(ConnectionError):
            async with asyncio.timeout(10):
                while sent < 64 * MAX_UNENDED:
                    writer.write(b"y" * 4096)
                    await writer.drain()
                    sent += 4096
        writer.transport.abort()
        return sent

    assert serve(hello, use) < 64 * MAX_UNENDED


def test_a_large_body_and_many_requests_are_taken() -> None:
    async def use(port: int) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        got = b""
        for size in (3 * MAX_UNENDED, *[0] * 400):
            head = b"POST / HTTP/1.1\r\nhost: x\r\nx: %b\r\ncontent-length: %d\r\n\r\n" % (b"y" * 400, size)
            writer.write(head + b"z" * size)
            got = await reader.readuntil(b"\r\n\r\nhi")
        writer.close()
        return got

    assert serve(reading, use).startswith(b"HTTP/1.1 200")


def test_an_ordinary_head_is_served_again_and_again() -> None:
    async def use(port: int) -> bytes:
        request = b"GET / HTTP/1.1\r\nhost: x\r\nx-a: " + b"a" * 8000 + b"\r\n\r\n"
        return await _talk(port, request) + await _talk(port, request)

    assert serve(hello, use).count(b"hi") == 2


@pytest.mark.parametrize("data", [b"", b"GET / HTTP/1.1\r\nhost:"])
def test_a_head_that_does_not_come_in_time_is_not_waited_for(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "HEAD_S", 0.1)

    async def use(port: int) -> None:
        with pytest.raises((ConnectionResetError, asyncio.IncompleteReadError)):
            if await _talk(port, data) == b"":
                raise ConnectionResetError

    serve(hello, use)


def test_a_client_that_takes_nothing_stops_the_answer_and_can_be_dropped() -> None:
    sent: list[int] = []
    dropped = asyncio.Event()

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        try:
            async with asyncio.timeout(0.5):
                while True:
                    await send({"type": "http.response.body", "body": bytes(8192), "more_body": True})
                    sent.append(8192)
        except TimeoutError:
            scope["extensions"][ABORT]()
            dropped.set()

    async def use(port: int) -> None:
        sock = socket.socket()
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        sock.setblocking(False)
        loop = asyncio.get_running_loop()
        await loop.sock_connect(sock, ("127.0.0.1", port))
        await loop.sock_sendall(sock, b"GET / HTTP/1.1\r\nhost: x\r\n\r\n")
        async with asyncio.timeout(5):
            await dropped.wait()
        with sock, contextlib.suppress(ConnectionResetError):
            async with asyncio.timeout(5):
                while await loop.sock_recv(sock, 65536):
                    pass

    serve(app, use)
    assert 0 < sum(sent) < 400_000
