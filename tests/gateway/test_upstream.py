"""The way to a provider, against a real server on loopback: what goes there, and what does not come back."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

import pytest
from aiohttp import web

from privity.domain.decision import Reason
from privity.domain.errors import ProviderUnreached, Unavailable
from privity.gateway.upstream import HttpUpstream, Patience

T = TypeVar("T")
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Use = Callable[[HttpUpstream, str], Coroutine[Any, Any, T]]

BODY = b'{"model": "m"}'


def serve(handler: Handler, use: Use[T], **options: Any) -> T:
    """Start the server, use it, stop it."""

    async def drive() -> T:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", handler)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        upstream = HttpUpstream(Patience(**options))
        await upstream.start()
        try:
            return await use(upstream, f"http://{host}:{port}")
        finally:
            await upstream.close()
            await runner.cleanup()

    return asyncio.run(drive())


async def ask(
    upstream: HttpUpstream, url: str, headers: dict[str, str] | None = None
) -> tuple[int, dict[str, str], bytes]:
    with await upstream.post(url, BODY, headers or {}) as answer:
        return answer.status, dict(answer.headers), await answer.whole(1 << 20)


def test_only_our_own_headers_and_the_body_go_out() -> None:
    seen: list[tuple[str, str, dict[str, str], bytes]] = []

    async def handler(request: web.Request) -> web.Response:
        headers = {name.lower(): value for name, value in request.headers.items()}
        seen.append((request.method, request.raw_path, headers, await request.read()))
        return web.Response(body=b"{}", headers={"X-Thing": "1"})

    async def use(upstream: HttpUpstream, base: str) -> None:
        status, headers, body = await ask(upstream, f"{base}/v1/x", {"authorization": "Bearer sk-1"})
        assert (status, body) == (200, b"{}")
        assert headers["x-thing"] == "1"

    serve(handler, use)
    ((method, path, headers, body),) = seen
    assert (method, path, body) == ("POST", "/v1/x", BODY)
    assert headers.pop("host").startswith("127.0.0.1:")
    assert headers == {
        "authorization": "Bearer sk-1",
        "content-type": "application/json",
        "content-length": str(len(BODY)),
        "user-agent": "privity",
        "accept": "*/*",
        "accept-encoding": headers["accept-encoding"],
    }


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_an_answer_and_not_followed(status: int) -> None:
    paths: list[str] = []

    async def handler(request: web.Request) -> web.Response:
        paths.append(request.path)
        return web.Response(status=status, headers={"location": "/elsewhere"})

    async def use(upstream: HttpUpstream, base: str) -> int:
        return (await ask(upstream, f"{base}/v1/x"))[0]

    assert serve(handler, use) == status
    assert paths == ["/v1/x"]


def test_a_providers_cookies_are_not_kept() -> None:
    cookies: list[str | None] = []

    async def handler(request: web.Request) -> web.Response:
        cookies.append(request.headers.get("cookie"))
        return web.Response(body=b"{}", headers={"set-cookie": "session=1; Path=/"})

    async def use(upstream: HttpUpstream, base: str) -> None:
        for _ in range(3):
            await ask(upstream, f"{base}/v1/x")

    serve(handler, use)
    assert cookies == [None, None, None]


def test_proxies_and_netrc_of_the_environment_are_not_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login maria password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    seen: list[str | None] = []

    async def handler(request: web.Request) -> web.Response:
        seen.append(request.headers.get("authorization"))
        return web.Response(body=b"{}")

    async def use(upstream: HttpUpstream, base: str) -> None:
        await ask(upstream, f"{base}/v1/x")

    serve(handler, use)
    assert seen == [None]


def test_a_packed_answer_is_unpacked() -> None:
    async def handler(_: web.Request) -> web.Response:
        return web.Response(body=gzip.compress(b"answer"), headers={"content-encoding": "gzip"})

    async def use(upstream: HttpUpstream, base: str) -> bytes:
        return (await ask(upstream, base))[2]

    assert serve(handler, use) == b"answer"


def test_chunks_come_as_they_are_sent() -> None:
    async def drive_server(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"one")
        await went.wait()
        await response.write(b"two")
        return response

    went = asyncio.Event()

    async def use(upstream: HttpUpstream, base: str) -> list[bytes]:
        got = []
        with await upstream.post(base, BODY, {}) as answer:
            while piece := await answer.body.read(5):
                got.append(piece)
                went.set()
        return got

    assert serve(drive_server, use) == [b"one", b"two"]


def _cut(*, after: bytes) -> Handler:
    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        if after:
            await response.prepare(request)
            await response.write(after)
        assert request.transport is not None
        request.transport.close()
        return response

    return handler


@pytest.mark.parametrize("after", [b"", b'{"choices": ['])
def test_a_connection_that_breaks_is_unavailable_and_tells_no_address(after: bytes) -> None:
    async def use(upstream: HttpUpstream, base: str) -> str:
        with pytest.raises(Unavailable) as caught:
            await ask(upstream, base)
        assert caught.value.reason is Reason.UPSTREAM_UNAVAILABLE
        assert caught.value.__cause__ is None
        return str(caught.value)

    assert "127.0.0.1" not in serve(_cut(after=after), use)


def test_nobody_there_is_unavailable() -> None:
    async def drive() -> None:
        upstream = HttpUpstream()
        with pytest.raises(Unavailable):
            await ask(upstream, "http://127.0.0.1:9")  # not started
        await upstream.start()
        for url in ("http://127.0.0.1:9", "http://nowhere.invalid"):
            with pytest.raises(Unavailable):
                await ask(upstream, url)
        await upstream.close()
        with pytest.raises(Unavailable):
            await ask(upstream, "http://127.0.0.1:9")

    asyncio.run(drive())


def test_a_provider_that_falls_silent_is_unavailable() -> None:
    async def handler(_: web.Request) -> web.Response:
        await asyncio.Event().wait()
        raise AssertionError

    async def use(upstream: HttpUpstream, base: str) -> None:
        with pytest.raises(Unavailable):
            await ask(upstream, base)

    serve(handler, use, first_byte=0.05)


def test_an_answer_past_the_limit_is_not_collected() -> None:
    async def handler(_: web.Request) -> web.Response:
        return web.Response(body=bytes(1000))

    async def use(upstream: HttpUpstream, base: str) -> None:
        with await upstream.post(base, BODY, {}) as answer:
            assert len(await answer.whole(1000)) == 1000
        with await upstream.post(base, BODY, {}) as answer, pytest.raises(Unavailable, match="too large"):
            await answer.whole(999)

    serve(handler, use)


def test_leaving_early_ends_the_request_at_the_provider() -> None:
    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"one")
        with contextlib.suppress(ConnectionError):
            while request.transport is not None:  # aiohttp drops it when the client is gone
                await response.write(b"x" * 1000)
                await asyncio.sleep(0)
        gone.set()
        return response

    gone = asyncio.Event()

    async def use(upstream: HttpUpstream, base: str) -> None:
        with await upstream.post(base, BODY, {}) as answer:
            assert (await answer.body.read(5) or b"").startswith(b"one")
        async with asyncio.timeout(5):
            await gone.wait()

    serve(handler, use)


def test_a_connection_that_breaks_before_the_answer_is_tried_once_more() -> None:
    seen: list[bytes] = []

    async def handler(request: web.Request) -> web.StreamResponse:
        seen.append(await request.read())
        if len(seen) == 1:
            assert request.transport is not None
            request.transport.abort()
        return web.Response(body=b"{}")

    async def use(upstream: HttpUpstream, base: str) -> int:
        return (await ask(upstream, base))[0]

    assert serve(handler, use) == 200
    assert seen == [BODY, BODY]


@pytest.mark.parametrize("after", [b"", b"one"])
def test_nothing_is_sent_a_third_time_nor_again_once_an_answer_has_begun(after: bytes) -> None:
    seen: list[str] = []
    cut = _cut(after=after)

    async def handler(request: web.Request) -> web.StreamResponse:
        seen.append(request.path)
        return await cut(request)

    async def use(upstream: HttpUpstream, base: str) -> None:
        with pytest.raises(Unavailable) as caught:
            await ask(upstream, base)
        assert not isinstance(caught.value, ProviderUnreached)

    serve(handler, use)
    assert len(seen) == (1 if after else 2)


def test_a_refused_connection_is_known_to_have_sent_nothing() -> None:
    async def drive() -> None:
        upstream = HttpUpstream()
        await upstream.start()
        with pytest.raises(ProviderUnreached):
            await ask(upstream, "http://127.0.0.1:9")
        await upstream.close()

    asyncio.run(drive())


def test_a_provider_that_stops_in_the_middle_is_not_waited_for() -> None:
    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"one")
        await asyncio.Event().wait()
        raise AssertionError

    async def use(upstream: HttpUpstream, base: str) -> None:
        with await upstream.post(base, BODY, {}) as answer, pytest.raises(Unavailable):
            await answer.whole(1000)

    serve(handler, use, between_bytes=0.05)


def test_a_full_pool_is_an_outage_and_not_a_wait_without_end() -> None:
    async def handler(_: web.Request) -> web.Response:
        await asyncio.Event().wait()
        raise AssertionError

    async def use(upstream: HttpUpstream, base: str) -> None:
        first = asyncio.ensure_future(ask(upstream, base))
        await asyncio.sleep(0.02)
        with pytest.raises(ProviderUnreached):
            await ask(upstream, base)
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)

    serve(handler, use, connections=1, connect=0.05)
