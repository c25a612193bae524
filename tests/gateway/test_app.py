"""The data port: routes, refusals in the caller's shape, and what a stream's end may depend on."""

from __future__ import annotations

import asyncio
import gzip
import itertools
import logging
import os
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import orjson
import pytest
from tests.support.house import (
    WORKSPACE,
    DiaryStore,
    House,
    application,
    build,
    chat,
    detect,
    events,
    key_id,
    now_ms,
    provider,
    stream_events,
    words_of,
)

from privity.config.settings import AuditSettings, KeySettings, Settings
from privity.domain.decision import Reason
from privity.domain.errors import Unavailable
from privity.domain.finding import Finding, Passage
from privity.domain.inventory import Inventory, Model
from privity.gateway import exchange as exchange_module
from privity.gateway.app import Gateway, Limits
from privity.gateway.unauthenticated import RefusalCounter
from privity.gateway.upstream import UpstreamAnswer
from privity.identity.api_keys import digest, generate
from privity.identity.authenticate import Authenticator
from privity.journey.protocols import PROTOCOLS
from privity.storage.ports import ApiKeyRow, StoreUnavailable

T = TypeVar("T")

CHAT = "/v1/chat/completions"
MESSAGES = "/v1/messages"
NOTE = "Maria Lopez, 412-68-9035"
BROKEN = Unavailable(
    Reason.UPSTREAM_UNAVAILABLE, "The provider could not be reached or broke off. Try again."
)


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(coroutine)


def answer_of(text: str) -> bytes:
    return orjson.dumps({"choices": [{"index": 0, "message": {"content": text}, "finish_reason": "stop"}]})


def wire(*pieces: str) -> list[bytes]:
    """A streamed answer as the chunks of a provider that sends event by event."""
    return [frame + b"\n\n" for frame in stream_events(pieces)]


def message_event(kind: str, **fields: Any) -> bytes:
    """One event of a streamed message."""
    return f"event: {kind}\ndata: ".encode() + orjson.dumps({"type": kind, **fields}) + b"\n\n"


def message_wire(text: str) -> list[bytes]:
    """A streamed message of one block, from its beginning to its end."""
    block = {"type": "text", "text": ""}
    return [
        message_event("message_start", message={"id": "msg_1", "type": "message", "role": "assistant"}),
        message_event("content_block_start", index=0, content_block=block),
        message_event("content_block_delta", index=0, delta={"type": "text_delta", "text": text}),
        message_event("content_block_stop", index=0),
        message_event("message_delta", delta={"stop_reason": "end_turn"}),
        message_event("message_stop"),
    ]


Step = bytes | Exception | asyncio.Event


@dataclass
class FakeUpstream:
    """A provider by script: its chunks, or what breaks, or an event that it waits for."""

    script: Callable[[dict[str, Any]], Sequence[Step]] = lambda seen: [
        answer_of(seen["messages"][-1]["content"])
    ]
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    diary: list[str] = field(default_factory=list)
    seen: list[tuple[str, bytes, Mapping[str, str]]] = field(default_factory=list)
    fails: Exception | None = None
    closed: int = 0

    async def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> UpstreamAnswer:
        self.diary.append("forward")
        self.seen.append((url, body, headers))
        if self.fails:
            raise self.fails
        return UpstreamAnswer(
            self.status, self.headers, ScriptedBody(self, [*self.script(orjson.loads(body))])
        )


@dataclass
class ScriptedBody:
    """What a provider says, step by step."""

    upstream: FakeUpstream
    steps: list[Step]

    async def read(self, within: float, /) -> bytes | None:
        while self.steps:
            step = self.steps[0]
            if isinstance(step, asyncio.Event):
                try:
                    async with asyncio.timeout(within):
                        await step.wait()
                except TimeoutError:
                    return None
            del self.steps[0]
            if isinstance(step, Exception):
                raise step
            if isinstance(step, bytes) and step:
                return step
        return b""

    def close(self) -> None:
        self.upstream.closed += 1


@dataclass
class Got:
    """What a client received: every message, and the place of each in the diary."""

    status: int
    headers: dict[str, str]
    body: bytes
    ended: bool

    @property
    def error(self) -> dict[str, Any]:
        error = orjson.loads(self.body)["error"]
        assert isinstance(error, dict)
        return error


@dataclass
class Client:
    """The gateway, called as an ASGI server calls it."""

    gateway: Gateway
    house: House
    upstream: FakeUpstream
    key: str
    refusals: RefusalCounter
    ready: dict[str, bool]
    diary: list[str]
    leave: asyncio.Event = field(default_factory=asyncio.Event)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    async def ask(
        self,
        body: Any = None,
        *,
        path: str = CHAT,
        method: str = "POST",
        key: str | None = "",
        headers: Mapping[str, str] | None = None,
        pieces: Sequence[dict[str, Any]] | None = None,
    ) -> Got:
        data = body if isinstance(body, bytes) else orjson.dumps(body)
        given = {"authorization": f"Bearer {key or self.key}"} if key is not None else {}
        given |= headers or {}
        pending = list(pieces or [{"type": "http.request", "body": data}])
        status, sent, head, ended = 0, b"", {}, False

        async def receive() -> dict[str, Any]:
            if pending:
                return pending.pop(0)
            await self.leave.wait()
            return {"type": "http.disconnect"}

        async def send(message: dict[str, Any]) -> None:
            nonlocal status, sent, head, ended
            assert not ended
            if message["type"] == "http.response.start":
                assert status == 0, "the answer was begun twice"
                status = message["status"]
                head = {name.decode(): value.decode() for name, value in message["headers"]}
                return
            assert status
            sent += message["body"]
            ended = not message["more_body"]
            self.diary.append("last byte" if ended else "byte")
            self.arrived.set()

        await self.gateway(
            {
                "type": "http",
                "method": method,
                "path": path,
                "headers": [(name.encode(), value.encode()) for name, value in given.items()],
                "client": ("192.0.2.7", 1),
            },
            receive,
            send,
        )
        return Got(status, head, sent, ended)

    async def kinds(self) -> list[str]:
        return [event["event"].partition(".")[2] for event in await events(self.house)]


async def client(upstream: FakeUpstream | None = None, **changes: Any) -> Client:
    """A client with a key of the application ``clinic``."""
    speaks = changes.pop("speaks", "openai")
    diary: list[str] = []
    classify = changes.pop("classify", detect)
    baa = changes.pop("baa", True)
    limits = changes.pop("limits", Limits(100_000, 200_000))
    apps = {"clinic": application("clinic", **changes), "billing": application("billing", models=("m", "n"))}
    house = await build(
        list(apps.values()),
        baa=baa,
        classify=classify,
        store=DiaryStore(diary),
        provider_protocol=speaks,
    )
    key = generate(os.urandom)
    await house.store.put_api_key(ApiKeyRow(key_id(1), WORKSPACE, "clinic", "test", digest(key), 1))
    settings = Settings(WORKSPACE, KeySettings(Path("k")), AuditSettings("test"), applications=apps)
    upstream = upstream or FakeUpstream()
    upstream.diary = diary
    refusals, ready = RefusalCounter(), {"store": True, "log": True}

    async def parts() -> dict[str, bool]:
        return ready

    models = {"m": Model("m", "sim", "upstream-m"), "n": Model("n", "sim", "upstream-n")}
    gateway = Gateway(
        journey=house.journey,
        inventory=Inventory(WORKSPACE, apps, {"sim": provider(baa=baa, protocol=speaks)}, models),
        authenticator=Authenticator(house.store, settings, now_ms),
        adapters=PROTOCOLS,
        upstream=upstream,
        provider_keys={"sim": "sk-provider"},
        limits=limits,
        ready=parts,
        refusals=refusals,
        clock=now_ms,
        random=os.urandom,
    )
    return Client(gateway, house, upstream, key, refusals, ready, diary)


def store_of(there: Client) -> DiaryStore:
    assert isinstance(there.house.store, DiaryStore)
    return there.house.store


# ---- the way through ----------------------------------------------------------------------------


def test_a_request_goes_masked_and_comes_back_restored() -> None:
    async def drive() -> None:
        there = await client()
        got = await there.ask(chat(NOTE), headers={"cookie": "a=1", "x-mrn": "77", "user-agent": "Maria"})
        assert got.status == 200
        assert orjson.loads(got.body)["choices"][0]["message"]["content"] == NOTE
        ((url, body, headers),) = there.upstream.seen
        assert url == "http://localhost/chat/completions"
        assert headers == {"authorization": "Bearer sk-provider"}
        assert b"Maria" not in body
        assert orjson.loads(body)["model"] == "upstream-m"
        decided = (await events(there.house))[0]
        assert got.headers["x-privity-receipt"] == decided["interaction"]
        assert got.headers["x-privity-scope"] == decided["fields"]["scope"]
        assert got.headers["x-request-id"].startswith("req_")
        assert got.headers["content-length"] == str(len(got.body))
        assert await there.kinds() == ["decided", "completed"]

    run(drive())


def test_the_order_decision_forward_outcome_last_byte() -> None:
    async def drive() -> None:
        for stream in (False, True):
            there = await client()
            there.diary.clear()
            if stream:
                there.upstream.script = lambda _: wire("one ", "two ", "three " * 30)
            await there.ask(chat(NOTE, stream=stream))
            told = [word for word in there.diary if word not in ("scope", "decision asked", "other")]
            assert told[:2] == ["decision", "forward"]
            assert told[-2:] == ["outcome", "last byte"]
            assert set(told[2:-2]) <= {"byte"}
            assert there.upstream.closed == 1

    run(drive())


def test_a_stream_comes_event_by_event_with_its_headers() -> None:
    async def drive() -> None:
        there = await client(output_mode="pass")
        held = asyncio.Event()
        there.upstream.script = lambda _: [*wire("one ")[:2], held, *wire("two")[1:]]
        asking = asyncio.ensure_future(there.ask(chat("hello", stream=True)))
        await there.arrived.wait()
        assert not asking.done()
        held.set()
        got = await asking
        assert got.headers["content-type"].startswith("text/event-stream")
        assert {"x-request-id", "x-privity-receipt", "x-privity-scope"} <= set(got.headers)
        assert words_of(got.body) == "one two"
        assert got.body.endswith(b"data: [DONE]\n\n")

    run(drive())


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_the_cutting_of_the_bytes_makes_no_difference(size: int) -> None:
    async def drive() -> None:
        there = await client()

        def script(seen: dict[str, Any]) -> list[bytes]:
            data = b"".join(wire("Well, ", *seen["messages"][-1]["content"], " it is."))
            return [data[i : i + size] for i in range(0, len(data), size)]

        there.upstream.script = script
        assert words_of((await there.ask(chat(NOTE, stream=True))).body) == f"Well, {NOTE} it is."

    run(drive())


def test_a_silence_releases_no_further_than_the_border(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange_module, "IDLE", 0)

    async def drive() -> None:
        there = await client()
        held = asyncio.Event()
        text = "word " * 30 + "512-68-90"
        there.upstream.script = lambda _: [*wire(text)[:2], held, *wire("36.")[1:]]
        asking = asyncio.ensure_future(there.ask(chat(NOTE, stream=True)))
        await there.arrived.wait()
        for _ in range(20):
            await asyncio.sleep(0)
        held.set()
        got = words_of((await asking).body)
        assert got == "word " * 30 + "[SSN withheld]."

    run(drive())


def test_a_gzip_body_is_read() -> None:
    async def drive() -> None:
        there = await client()
        got = await there.ask(gzip.compress(orjson.dumps(chat(NOTE))), headers={"content-encoding": "gzip"})
        assert got.status == 200

    run(drive())


# ---- routes -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/v1/embeddings"),
        ("POST", "/v1/chat/completions/"),
        ("POST", "/v1//chat/completions"),
        ("POST", "/chat/completions"),
        ("GET", "/"),
        ("GET", "/v1/files/Maria-Lopez"),
    ],
)
def test_what_is_not_listed_is_not_served(method: str, path: str) -> None:
    async def drive() -> None:
        there = await client()
        got = await there.ask(chat(NOTE), method=method, path=path)
        assert got.status == 404
        assert got.error["type"] == "invalid_request_error"
        assert "Maria" not in got.error["message"]
        assert got.headers["x-should-retry"] == "false"
        assert there.upstream.seen == []

    run(drive())


_VERSION = {"anthropic-version": "2023-06-01"}


@pytest.mark.parametrize(
    ("path", "headers", "messages"),
    [
        ("/v1/messages/batches", {}, True),
        ("/v1/messages/", {}, True),
        ("/v1/messages/count_tokens/x", {}, True),
        ("/v1/messages-of-another", {}, False),
        ("/v1/files", _VERSION, True),
        ("/v1/complete", _VERSION, True),
        ("/v1/files", {}, False),
        ("/v1/chat/completions/x", _VERSION, False),
        ("/v1/responses", {"openai-organization": "o"}, False),
    ],
)
def test_an_unknown_path_is_refused_in_the_shape_of_whoever_asks(
    path: str, headers: dict[str, str], messages: bool
) -> None:
    async def drive() -> None:
        there = await client()
        got = await there.ask(chat(NOTE), path=path, headers=headers)
        assert (got.status, got.error["type"]) == (
            404,
            "not_found_error" if messages else "invalid_request_error",
        )
        assert (orjson.loads(got.body).get("type") == "error") is messages
        assert there.upstream.seen == []

    run(drive())


@pytest.mark.parametrize(("headers", "messages"), [({}, False), (_VERSION, True)])
def test_a_list_of_models_is_refused_in_the_shape_of_whoever_asks(
    headers: dict[str, str], messages: bool
) -> None:
    async def drive() -> None:
        there = await client()
        got = await there.ask(method="GET", path="/v1/models/none", headers=headers)
        assert got.status == 404
        assert (orjson.loads(got.body).get("type") == "error") is messages

    run(drive())


def test_models_are_the_applications_own() -> None:
    async def drive() -> None:
        there = await client()
        got = orjson.loads((await there.ask(method="GET", path="/v1/models")).body)
        assert [model["id"] for model in got["data"]] == ["m"]
        one = await there.ask(method="GET", path="/v1/models/m")
        assert (one.status, orjson.loads(one.body)["owned_by"]) == (200, "sim")
        other = await there.ask(method="GET", path="/v1/models/n")
        assert other.status == 404
        assert (await there.ask(method="GET", path="/v1/models", key=None)).status == 401

    run(drive())


def test_health_needs_no_key_and_readiness_names_what_is_out() -> None:
    async def drive() -> None:
        there = await client()
        assert (await there.ask(method="GET", path="/healthz", key=None)).status == 200
        ready = await there.ask(method="GET", path="/readyz", key=None)
        assert (ready.status, orjson.loads(ready.body)["status"]) == (200, "ready")
        there.ready["log"] = False
        got = await there.ask(method="GET", path="/readyz", key=None)
        assert got.status == 503
        assert orjson.loads(got.body) == {
            "status": "not ready",
            "store": True,
            "log": False,
            "disk": True,
            "accepting": True,
        }

    run(drive())


# ---- refusals before forwarding -----------------------------------------------------------------


@pytest.mark.parametrize("key", [None, "nonsense", "pvk_" + "a" * 36, "sk-123"])
def test_strangers_are_refused_and_counted(key: str | None) -> None:
    async def drive() -> None:
        there = await client()
        got = await there.ask(chat(NOTE), key=key)
        assert got.status == 401
        assert got.error["type"] == "authentication_error"
        assert got.headers["www-authenticate"] == "Bearer"
        assert got.headers["x-should-retry"] == "false"
        assert got.headers["x-request-id"] in got.error["message"]
        assert there.refusals.take() == {"192.0.2.7": 1}
        assert await there.kinds() == []

    run(drive())


def test_a_policy_refusal_is_403_with_its_code_and_never_retried() -> None:
    async def drive() -> None:
        there = await client(baa=False)
        got = await there.ask(chat(NOTE))
        assert (got.status, got.error["type"], got.error["code"]) == (
            403,
            "permission_error",
            "phi_without_baa",
        )
        assert got.headers["x-should-retry"] == "false"
        assert there.upstream.seen == []
        assert await there.kinds() == ["refused"]

    run(drive())


def _broken_detector(_: Sequence[Passage]) -> list[Finding]:
    raise Unavailable(Reason.DETECTION_FAILED, "Detection failed, so nothing was sent. Try again.")


_BAD: Mapping[str, tuple[int, str | None, dict[str, Any]]] = {
    "not json": (400, "body", {"body": b"{"}),
    "no model": (400, "model", {"body": {"messages": [{"role": "user", "content": "x"}]}}),
    "not gzip": (400, "body", {"body": b"{}", "headers": {"content-encoding": "gzip"}}),
    "brotli": (415, "content-encoding", {"body": b"{}", "headers": {"content-encoding": "br"}}),
    "too long": (413, "body", {"body": b" " * 100_001}),
    "a bomb": (413, "body", {"body": gzip.compress(bytes(1 << 20)), "headers": {"content-encoding": "gzip"}}),
    "a conversation that is none": (
        400,
        "x-privity-conversation",
        {"body": chat("x"), "headers": {"x-privity-conversation": "Maria Lopez"}},
    ),
}


@pytest.mark.parametrize("case", _BAD)
def test_bad_input_names_its_field_and_is_on_record(case: str) -> None:
    status, field_, request = _BAD[case]

    async def drive() -> None:
        there = await client()
        got = await there.ask(**request)
        assert (got.status, got.error["type"], got.error["param"]) == (
            status,
            "invalid_request_error",
            field_,
        )
        assert got.headers["x-should-retry"] == "false"
        assert "Maria" not in got.error["message"]
        assert there.upstream.seen == []
        (event,) = await events(there.house)
        assert event["event"] == "interaction.refused"
        assert (event["fields"]["status"], event["fields"]["reasons"]) == (status, ["bad_input"])

    run(drive())


_REFUSED: Mapping[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "policy": ({"baa": False}, {"body": chat(NOTE)}),
    "bad input": ({}, {"body": {"model": "m", "messages": []}}),
    "at the door": ({}, {"body": b" " * 100_001}),
    "a header": ({}, {"body": chat("x"), "headers": {"x-privity-conversation": "Maria Lopez"}}),
    "an outage": ({"classify": _broken_detector}, {"body": chat(NOTE)}),
}


@pytest.mark.parametrize("case", _REFUSED)
@pytest.mark.parametrize("path", [CHAT, MESSAGES])
def test_a_refusal_on_record_says_under_which_id(case: str, path: str) -> None:
    changes, request = _REFUSED[case]

    async def drive() -> None:
        there = await client(**changes, speaks="openai" if path == CHAT else "anthropic")
        for _ in range(2):
            got = await there.ask(**request, path=path)
            assert got.status >= 400
            event = (await events(there.house))[-1]
            assert event["event"] == "interaction.refused"
            assert got.headers["x-privity-receipt"] == event["interaction"]
            assert event["interaction"].startswith("int_")
        first, second = await events(there.house)
        assert first["interaction"] != second["interaction"]

    run(drive())


def test_a_refusal_that_is_not_on_record_has_no_receipt() -> None:
    async def drive() -> None:
        there = await client(limits=Limits(100_000, 200_000, running=0))
        for request in ({"path": "/v1/none"}, {"key": "pvk_nobody"}, {"method": "GET"}, {}):
            got = await there.ask(chat(NOTE), **request)
            assert got.status >= 400
            assert "x-privity-receipt" not in got.headers
        there = await client()
        await there.ask(chat(NOTE))
        there.house.store.available = False
        got = await there.ask(chat(NOTE))
        assert (got.status, "x-privity-receipt" in got.headers) == (503, False)

    run(drive())


def test_an_outage_is_503_and_says_when_to_come_again() -> None:
    async def drive() -> None:
        there = await client()
        await there.ask(chat(NOTE))
        there.house.store.available = False
        got = await there.ask(chat(NOTE))
        assert (got.status, got.error["type"], got.error["code"]) == (503, "server_error", "log_unavailable")
        assert got.headers["retry-after"] == "1"
        assert "x-should-retry" not in got.headers
        assert len(there.upstream.seen) == 1

    run(drive())


def test_a_mistake_of_ours_refuses_and_its_message_is_told_to_nobody(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(_: Sequence[Passage]) -> list[Finding]:
        raise RuntimeError(f"could not parse {NOTE}")

    async def drive() -> None:
        there = await client(classify=broken)
        got = await there.ask(chat(NOTE))
        assert got.status == 503
        assert there.upstream.seen == []
        assert b"Maria" not in got.body

    with caplog.at_level(logging.DEBUG):
        run(drive())
    assert "RuntimeError" in caplog.text
    assert "Maria" not in caplog.text


def test_a_client_that_leaves_before_its_body_is_complete_gets_nothing() -> None:
    async def drive() -> None:
        there = await client()
        half = [{"type": "http.request", "body": b"{", "more_body": True}, {"type": "http.disconnect"}]
        got = await there.ask(pieces=half)
        assert (got.status, got.body) == (0, b"")
        assert there.upstream.seen == []

    run(drive())


# ---- what the provider may do -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "told", "kind"),
    [
        (400, 400, "upstream_error"),
        (404, 404, "upstream_error"),
        (413, 413, "upstream_error"),
        (422, 422, "upstream_error"),
        (401, 502, "upstream_error"),
        (403, 502, "upstream_error"),
        (429, 429, "upstream_error"),
        (500, 502, "upstream_error"),
        (503, 503, "upstream_error"),
        (529, 529, "upstream_error"),
        (302, 502, "upstream_error"),
        (204, 502, "upstream_error"),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
def test_a_providers_error_in_the_callers_shape(status: int, told: int, kind: str, stream: bool) -> None:
    async def drive() -> None:
        words = b'{"error": {"message": "bad, see 512-68-9036 and sk-provider-account"}}'
        headers = {"retry-after": "17", "set-cookie": "a=1", "location": "http://elsewhere"}
        there = await client(FakeUpstream(lambda _: [words], status, headers))
        got = await there.ask(chat(NOTE, stream=stream))
        assert (got.status, got.error["type"]) == (told, kind)
        assert "512-68" not in got.error["message"]
        assert ("[SSN withheld]" in got.error["message"]) == (told == status < 500)
        assert got.headers.get("retry-after") == ("17" if status == 429 else None)
        assert not {"set-cookie", "location"} & set(got.headers)
        assert {"x-request-id", "x-privity-receipt"} <= set(got.headers)
        last = (await events(there.house))[-1]
        assert (last["event"], last["fields"]["status"]) == ("interaction.upstream_failed", status)
        assert last["fields"]["presumed"] == "disclosed"
        assert await there.house.store.open_interactions() == []
        assert there.upstream.closed == 1

    run(drive())


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(
    ("status", "told", "kind"),
    [
        (529, 529, "overloaded_error"),
        (503, 503, "api_error"),
        (500, 502, "api_error"),
        (429, 429, "rate_limit_error"),
        (401, 502, "api_error"),
    ],
)
def test_an_overloaded_provider_of_messages_says_so_itself(
    status: int, told: int, kind: str, stream: bool
) -> None:
    """SDKs try again after each of these, and have a class of its own for 529."""

    async def drive() -> None:
        words = b'{"type": "error", "error": {"message": "see 512-68-9036"}}'
        there = await client(FakeUpstream(lambda _: [words], status), speaks="anthropic")
        got = await there.ask(chat(NOTE, stream=stream, max_tokens=9), path=MESSAGES)
        assert (got.status, got.error["type"]) == (told, kind)
        assert orjson.loads(got.body)["type"] == "error"
        assert "512-68" not in got.error["message"]
        assert "x-should-retry" not in got.headers
        last = (await events(there.house))[-1]
        assert (last["event"], last["fields"]["status"]) == ("interaction.upstream_failed", status)

    run(drive())


def test_a_providers_error_never_brings_a_value_back() -> None:
    async def drive() -> None:
        there = await client(
            FakeUpstream(
                lambda seen: [orjson.dumps({"error": {"message": seen["messages"][0]["content"]}})], 400
            )
        )
        got = await there.ask(chat("Maria Lopez"))
        assert "PVY-NAME" in got.error["message"]
        assert "Maria" not in got.error["message"]

    run(drive())


def test_a_providers_error_that_cannot_be_inspected_is_not_told() -> None:
    calls = itertools.count()

    def later(passages: Sequence[Passage]) -> list[Finding]:
        if next(calls) < 1:
            return detect(passages)
        raise Unavailable(Reason.DETECTION_TIMEOUT, "Detection overran its time budget.")

    async def drive() -> None:
        words = b'{"error": {"message": "bad, see 512-68-9036"}}'
        there = await client(FakeUpstream(lambda _: [words], 400), classify=later)
        got = await there.ask(chat(NOTE))
        assert got.status == 400
        assert got.error["message"].startswith("The provider refused it (400).")
        assert await there.kinds() == ["decided", "upstream_failed"]

    run(drive())


def test_no_answer_at_all_is_503_and_on_record() -> None:
    async def drive() -> None:
        there = await client(FakeUpstream(fails=BROKEN))
        got = await there.ask(chat(NOTE))
        assert (got.status, got.error["code"]) == (503, "upstream_unavailable")
        assert got.headers["retry-after"] == "1"
        assert "x-privity-receipt" in got.headers
        assert (await events(there.house))[-1]["fields"]["status"] == 0
        assert await there.kinds() == ["decided", "upstream_failed"]

    run(drive())


@pytest.mark.parametrize(
    ("steps", "status"),
    [([b'{"choices": [', BROKEN], 503), ([b'{"choices": ['], 502), ([b"<html>"], 502), ([], 502)],
)
def test_a_plain_answer_that_breaks_off_gives_nothing_of_it(steps: list[Step], status: int) -> None:
    async def drive() -> None:
        there = await client(FakeUpstream(lambda _: steps))
        got = await there.ask(chat(NOTE))
        assert got.status == status
        assert b"choices" not in got.body
        assert await there.kinds() == ["decided", "partial"]

    run(drive())


@pytest.mark.parametrize(
    "end",
    [
        [BROKEN],
        [b"data: {oops\n\n"],
        [b"data: []\n\n"],
        [b'data: {"error": {"message": "see 512-68-9036"}}\n\n', b"data: [DONE]\n\n"],
        [b"x" * (5 * 1024 * 1024)],
    ],
)
def test_a_stream_that_breaks_ends_in_an_error_event_and_flushes_nothing(end: list[Step]) -> None:
    async def drive() -> None:
        there = await client(FakeUpstream(lambda _: [*wire("word " * 30 + "and held 77")[:2], *end]))
        got = await there.ask(chat(NOTE, stream=True))
        assert got.status == 200
        assert got.ended
        *_, last = got.body.strip().split(b"\n\n")
        error = orjson.loads(last.removeprefix(b"data: "))["error"]
        assert error["type"] in ("upstream_error", "server_error")
        assert got.headers["x-request-id"] in error["message"]
        assert b"held" not in got.body
        assert b"512-68" not in got.body
        assert b"[DONE]" not in got.body
        assert await there.kinds() == ["decided", "partial"]
        assert there.upstream.closed == 1

    run(drive())


def test_a_stream_without_its_last_event_is_flushed_and_complete() -> None:
    async def drive() -> None:
        there = await client(FakeUpstream(lambda _: wire("held words")[:-1]))
        got = await there.ask(chat(NOTE, stream=True))
        assert words_of(got.body) == "held words"
        assert got.ended
        assert await there.kinds() == ["decided", "completed"]

    run(drive())


_CUT: Mapping[str, tuple[str, list[bytes], bool]] = {
    "chat, nothing at all": (CHAT, [], False),
    "chat, its first event": (CHAT, wire("held words")[:1], False),
    "chat, its words": (CHAT, wire("held words")[:-2], False),
    "chat, without [DONE]": (CHAT, wire("held words")[:-1], True),
    "messages, nothing at all": (MESSAGES, [], False),
    "messages, its words": (MESSAGES, message_wire("held words")[:3], False),
    "messages, a block": (MESSAGES, message_wire("held words")[:4], False),
    "messages, without message_stop": (MESSAGES, message_wire("held words")[:5], True),
}


@pytest.mark.parametrize("mode", ["pass", "window"])
@pytest.mark.parametrize("case", _CUT)
def test_a_stream_that_ends_cleanly_and_too_early_is_half_an_answer(case: str, mode: str) -> None:
    path, sent, whole = _CUT[case]

    async def drive() -> None:
        speaks = "openai" if path == CHAT else "anthropic"
        there = await client(FakeUpstream(lambda _: sent), output_mode=mode, speaks=speaks)
        got = await there.ask(chat("hello", stream=True, max_tokens=9), path=path)
        assert got.ended
        *_, last = got.body.strip().split(b"\n\n")
        assert (b'"error"' in last) is not whole
        assert (b"held words" in got.body) or not whole
        assert b"[DONE]" not in got.body
        assert b"message_stop" not in got.body
        last_event = (await events(there.house))[-1]
        assert (last_event["event"], last_event["fields"]["status"]) == (
            ("interaction.completed", 200) if whole else ("interaction.partial", 502)
        )
        assert await there.house.store.open_interactions() == []
        # What has begun to arrive is not asked for again under the same decision.
        there.upstream.script = lambda _: []
        await there.ask(chat("hello", stream=True, max_tokens=9), path=path, headers=RETRY)
        assert (await there.kinds()).count("decided") == 2

    run(drive())


def test_what_comes_behind_the_last_event_is_not_sent_on() -> None:
    async def drive() -> None:
        there = await client(FakeUpstream(lambda _: [*wire("one"), *wire(" more")]))
        got = await there.ask(chat("hello", stream=True))
        assert words_of(got.body) == "one"
        assert got.body.endswith(b"data: [DONE]\n\n")

    run(drive())


def test_detection_that_fails_in_mid_stream_withholds_the_rest() -> None:
    calls = itertools.count()

    def later(passages: Sequence[Passage]) -> list[Finding]:
        if next(calls) < 2:
            return detect(passages)
        raise Unavailable(Reason.DETECTION_TIMEOUT, "Detection overran its time budget.")

    async def drive() -> None:
        there = await client(FakeUpstream(lambda _: wire(*["word " * 30] * 5)), classify=later)
        got = await there.ask(chat(NOTE, stream=True))
        assert b"detection_timeout" in got.body
        assert await there.kinds() == ["decided", "partial"]

    run(drive())


def test_a_mistake_of_ours_in_mid_stream_ends_the_stream_and_says_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    calls = itertools.count()

    def later(passages: Sequence[Passage]) -> list[Finding]:
        if next(calls) < 2:
            return detect(passages)
        raise RuntimeError(NOTE)

    async def drive() -> None:
        there = await client(FakeUpstream(lambda _: wire(*["word " * 30] * 5)), classify=later)
        got = await there.ask(chat(NOTE, stream=True))
        assert got.status == 200
        assert got.ended
        assert b"[DONE]" not in got.body
        assert b"server_error" in got.body
        assert there.upstream.closed == 1
        assert await there.kinds() == ["decided", "partial"]

    run(drive())
    assert "Maria" not in caplog.text


# ---- the client leaves, the log is out ----------------------------------------------------------


def test_a_client_that_leaves_in_mid_stream_closes_the_provider_and_is_partial() -> None:
    async def drive() -> None:
        there = await client(FakeUpstream(), output_mode="pass")
        never = asyncio.Event()
        there.upstream.script = lambda _: [*wire("one ")[:2], never]
        asking = asyncio.ensure_future(there.ask(chat("hello", stream=True)))
        await there.arrived.wait()
        there.leave.set()
        got = await asking
        assert not got.ended
        assert there.upstream.closed == 1
        last = (await events(there.house))[-1]
        assert (last["event"], last["fields"]["status"]) == ("interaction.partial", 499)
        assert last["fields"]["bytes_out"] == len(got.body) > 0
        assert await there.house.store.open_interactions() == []

    run(drive())


@pytest.mark.parametrize("stream", [False, True])
def test_without_an_outcome_on_record_the_last_byte_stays_here(stream: bool) -> None:
    async def drive() -> None:
        there = await client()
        there.upstream.script = lambda _: wire("words of it") if stream else [answer_of("words of it")]
        commit = store_of(there).commit

        async def failing(writes: Any) -> None:
            if writes.closes:
                raise StoreUnavailable("disk full")
            await commit(writes)

        there.house.store.commit = failing  # type: ignore[method-assign]
        got = await there.ask(chat("hello", stream=stream))
        assert got.ended
        assert (b"[DONE]" if stream else b"words of it") not in got.body
        assert b"log_unavailable" in got.body
        assert got.status == (200 if stream else 503)
        assert len(await there.house.store.open_interactions()) == 1

    run(drive())


def test_a_client_that_leaves_while_the_log_is_out_is_not_answered_twice() -> None:
    async def drive() -> None:
        there = await client(FakeUpstream(), output_mode="pass")
        never = asyncio.Event()
        there.upstream.script = lambda _: [*wire("one ")[:2], never]
        asking = asyncio.ensure_future(there.ask(chat("hello", stream=True)))
        await there.arrived.wait()
        there.house.store.available = False
        there.leave.set()
        got = await asking
        assert got.status == 200
        assert there.upstream.closed == 1

    run(drive())


@pytest.mark.parametrize("stream", [False, True])
def test_a_client_that_leaves_while_the_provider_thinks_is_partial(stream: bool) -> None:
    async def drive() -> None:
        there = await client(FakeUpstream())
        never = asyncio.Event()
        there.upstream.script = lambda _: [never]
        asking = asyncio.ensure_future(there.ask(chat(NOTE, stream=stream)))
        while not there.upstream.seen:  # noqa: ASYNC110 - the script has no event for it
            await asyncio.sleep(0)
        there.leave.set()
        got = await asking
        assert not got.ended
        assert there.upstream.closed == 1
        last = (await events(there.house))[-1]
        assert (last["event"], last["fields"]["status"]) == ("interaction.partial", 499)
        assert last["fields"]["bytes_out"] == 0

    run(drive())


@pytest.mark.parametrize("stream", [False, True])
def test_a_client_that_leaves_before_the_decision_sends_nothing_on(stream: bool) -> None:
    async def drive() -> None:
        there = await client()
        store_of(there).held = asyncio.Event()
        asking = asyncio.ensure_future(there.ask(chat(NOTE, stream=stream)))
        for _ in range(20):
            await asyncio.sleep(0)
        there.leave.set()
        for _ in range(20):
            await asyncio.sleep(0)
        store_of(there).held.set()  # type: ignore[union-attr]
        got = await asking
        assert got.status == 0
        assert there.upstream.seen == []
        assert await there.kinds() == ["decided", "abandoned"]
        assert (await events(there.house))[-1]["fields"] == {"presumed": "not_disclosed"}
        assert await there.house.store.open_interactions() == []

    run(drive())


def test_a_partial_answer_counts_what_went_and_inspects_what_was_behind() -> None:
    async def drive() -> None:
        there = await client(FakeUpstream(), output_mode="pass")
        never = asyncio.Event()
        there.upstream.script = lambda seen: [
            b"".join(wire(seen["messages"][0]["content"] + " and 512-68-9036 too ")[:2]),
            never,
        ]
        asking = asyncio.ensure_future(there.ask(chat("Maria Lopez", stream=True)))
        await there.arrived.wait()
        there.leave.set()
        await asking
        _, partial, found = await events(there.house)
        assert partial["fields"]["restored"] == {"NAME": 1}
        assert found["event"] == "output.found"
        assert found["fields"] == {"labels": {"SSN": 1}, "prevented": False}

    run(drive())


# ---- the same request again ---------------------------------------------------------------------

RETRY = {"x-stainless-retry-count": "1"}


@pytest.mark.parametrize("fails", ["status", "no answer", "cut"])
def test_a_retry_of_an_unanswered_request_is_one_decision(fails: str) -> None:
    async def drive() -> None:
        there = await client()
        honest = there.upstream.script
        if fails == "status":
            there.upstream.status = 503
        elif fails == "no answer":
            there.upstream.fails = BROKEN
        else:
            there.upstream.script = lambda _: [b'{"choices": [', BROKEN]
        first = await there.ask(chat(NOTE))
        assert first.status == 503
        there.upstream.status, there.upstream.fails, there.upstream.script = 200, None, honest
        second = await there.ask(chat(NOTE), headers=RETRY)
        assert second.status == 200
        assert orjson.loads(second.body)["choices"][0]["message"]["content"] == NOTE
        assert second.headers["x-privity-receipt"] == first.headers["x-privity-receipt"]
        kinds = await there.kinds()
        assert [kinds[0], *kinds[2:]] == ["decided", "retried", "completed"]
        assert (await events(there.house))[2]["fields"] == {"attempt": 2}
        (_, body, _), (_, again, _) = there.upstream.seen
        assert body == again
        assert await there.house.store.open_interactions() == []

    run(drive())


_NOT_THE_SAME: Mapping[str, dict[str, Any]] = {
    "no retry": {"body": chat(NOTE)},
    "a count of none": {"body": chat(NOTE), "headers": {"x-stainless-retry-count": "0"}},
    "other words": {"body": chat(NOTE + "!"), "headers": RETRY},
    "another conversation": {"body": chat(NOTE), "headers": {**RETRY, "x-privity-conversation": "c" * 20}},
    "a key that came later": {"body": chat(NOTE), "headers": {**RETRY, "idempotency-key": "k"}},
}


@pytest.mark.parametrize("case", _NOT_THE_SAME)
def test_what_is_not_the_same_request_is_decided_anew(case: str) -> None:
    async def drive() -> None:
        there = await client(FakeUpstream(status=503))
        await there.ask(chat(NOTE))
        there.upstream.status = 200
        assert (await there.ask(**_NOT_THE_SAME[case])).status == 200
        assert (await there.kinds()).count("decided") == 2

    run(drive())


def test_an_answered_request_is_decided_anew_whatever_its_key() -> None:
    async def drive() -> None:
        there = await client()
        for _ in range(2):
            got = await there.ask(chat(NOTE), headers={**RETRY, "idempotency-key": "same"})
            assert got.status == 200
        assert await there.kinds() == ["decided", "completed"] * 2

    run(drive())


def test_an_idempotency_key_under_way_is_409_and_for_another_body_422() -> None:
    async def drive() -> None:
        there = await client()
        held = asyncio.Event()
        there.upstream.script = lambda _: [held, answer_of("x")]
        key = {"idempotency-key": "one"}
        first = asyncio.ensure_future(there.ask(chat(NOTE), headers=key))
        while not there.upstream.seen:  # noqa: ASYNC110 - the script has no event for it
            await asyncio.sleep(0)
        same = await there.ask(chat(NOTE), headers=key)
        other = await there.ask(chat("hello"), headers=key)
        assert (same.status, other.status) == (409, 422)
        assert same.headers["retry-after"] == "1"
        assert other.headers["x-should-retry"] == "false"
        held.set()
        assert (await first).status == 200
        assert len(there.upstream.seen) == 1

    run(drive())


def test_a_refusal_by_an_outage_is_no_decision_and_its_retry_is_the_first() -> None:
    calls = itertools.count()

    def once(passages: Sequence[Passage]) -> list[Finding]:
        if next(calls) == 0:
            raise Unavailable(Reason.DETECTION_FAILED, "Detection failed.")
        return detect(passages)

    async def drive() -> None:
        there = await client(classify=once)
        assert (await there.ask(chat(NOTE))).status == 503
        assert (await there.ask(chat(NOTE), headers=RETRY)).status == 200
        assert await there.kinds() == ["refused", "decided", "completed"]

    run(drive())


# ---- limits, stopping, slow clients -------------------------------------------------------------


def test_limits_answer_429_per_key_and_503_for_all() -> None:
    async def drive() -> None:
        there = await client(limits=Limits(100_000, 200_000, running=3, running_per_key=2))
        held = asyncio.Event()
        there.upstream.script = lambda _: [held, answer_of("x")]
        running = [asyncio.ensure_future(there.ask(chat(NOTE))) for _ in range(2)]
        while len(there.upstream.seen) < 2:  # noqa: ASYNC110 - the script has no event for it
            await asyncio.sleep(0)
        third = await there.ask(chat(NOTE))
        assert (third.status, third.error["code"]) == (429, "too_many_requests")
        assert third.headers["retry-after"] == "1"
        there.gateway.admission.running = 3
        fourth = await there.ask(chat(NOTE))
        assert (fourth.status, fourth.error["code"]) == (503, "overloaded")
        there.gateway.admission.running = 2
        held.set()
        assert [got.status for got in await asyncio.gather(*running)] == [200, 200]
        assert there.gateway.admission.running == 0
        counts = there.gateway.admission.take_counts()
        assert sorted((reason, n) for (_, reason), n in counts.items()) == [
            (Reason.OVERLOADED, 1),
            (Reason.TOO_MANY_REQUESTS, 1),
        ]
        assert (await there.kinds()).count("refused") == 0

    run(drive())


def test_bodies_in_memory_are_bounded_together() -> None:
    async def drive() -> None:
        there = await client(limits=Limits(100_000, 200_000, held=50))
        assert (await there.ask(chat(NOTE))).status == 503
        assert there.gateway.admission.running == there.gateway.admission._held == 0

    run(drive())


@pytest.mark.parametrize(("path", "kind"), [(CHAT, "server_error"), (MESSAGES, "rate_limit_error")])
def test_a_key_that_holds_its_share_of_the_bytes_is_429_and_the_others_go_on(path: str, kind: str) -> None:
    async def drive() -> None:
        data = orjson.dumps(chat(NOTE, max_tokens=9))
        speaks = "openai" if path == CHAT else "anthropic"
        there = await client(limits=Limits(100_000, 200_000, held=len(data) * 4), speaks=speaks)
        other = generate(os.urandom)
        row = ApiKeyRow(key_id(2), WORKSPACE, "clinic", "test", digest(other), 1)
        await there.house.store.put_api_key(row)
        held = asyncio.Event()
        there.upstream.script = lambda _: [held, answer_of("x")]
        first = asyncio.ensure_future(there.ask(data, path=path))
        while not there.upstream.seen:  # noqa: ASYNC110 - the script has no event for it
            await asyncio.sleep(0)
        got = await there.ask(data, path=path)
        assert (got.status, got.error["type"], got.headers["retry-after"]) == (429, kind, "1")
        second = asyncio.ensure_future(there.ask(data, path=path, key=other))
        while len(there.upstream.seen) < 2:  # noqa: ASYNC110 - the script has no event for it
            await asyncio.sleep(0)
        held.set()
        assert [one.status for one in await asyncio.gather(first, second)] == [200, 200]
        assert there.gateway.admission._held == 0

    run(drive())


def test_a_body_that_never_arrives_is_408() -> None:
    async def drive() -> None:
        there = await client(limits=Limits(100_000, 200_000, arrive_s=0.02))
        got = await there.ask(pieces=[{"type": "http.request", "body": b"{", "more_body": True}])
        assert got.status == 408

    run(drive())


def test_below_the_disks_reserve_nothing_new_is_taken_and_what_runs_ends() -> None:
    async def drive() -> None:
        there = await client()
        held = asyncio.Event()
        there.upstream.script = lambda _: [held, answer_of("x")]
        running = asyncio.ensure_future(there.ask(chat(NOTE)))
        while not there.upstream.seen:  # noqa: ASYNC110 - the script has no event for it
            await asyncio.sleep(0)
        there.gateway.admission.below_reserve = True
        got = await there.ask(chat(NOTE))
        assert (got.status, got.error["code"], got.headers["retry-after"]) == (503, "disk_reserve", "30")
        assert (await there.ask(method="GET", path="/readyz", key=None)).status == 503
        held.set()
        assert (await running).status == 200
        assert await there.kinds() == ["decided", "completed"]

    run(drive())


@pytest.mark.parametrize("stream", [False, True])
def test_stopping_takes_nothing_new_and_records_what_it_breaks_off(stream: bool) -> None:
    async def drive() -> None:
        there = await client(FakeUpstream(), output_mode="pass")
        never = asyncio.Event()
        there.upstream.script = lambda _: [*wire("one ")[:2], never] if stream else [never]
        running = asyncio.ensure_future(there.ask(chat("hello", stream=stream)))
        while not there.upstream.seen or (stream and not there.arrived.is_set()):  # noqa: ASYNC110
            await asyncio.sleep(0)
        stopping = asyncio.ensure_future(there.gateway.drain(0.05))
        await asyncio.sleep(0)
        refused = await there.ask(chat("hello"))
        assert (refused.status, refused.error["code"]) == (503, "draining")
        ready = await there.ask(method="GET", path="/readyz", key=None)
        assert (ready.status, orjson.loads(ready.body)["accepting"]) == (503, False)
        assert (await there.ask(method="GET", path="/healthz", key=None)).status == 200
        await stopping
        got = await running
        assert got.ended
        assert got.status == (200 if stream else 503)
        assert b"draining" in got.body
        assert await there.kinds() == ["decided", "partial"]

    run(drive())


def test_stopping_waits_for_what_ends_in_time() -> None:
    async def drive() -> None:
        there = await client()
        held = asyncio.Event()
        there.upstream.script = lambda _: [held, answer_of("x")]
        running = asyncio.ensure_future(there.ask(chat(NOTE)))
        while not there.upstream.seen:  # noqa: ASYNC110 - the script has no event for it
            await asyncio.sleep(0)
        stopping = asyncio.ensure_future(there.gateway.drain(10))
        await asyncio.sleep(0)
        held.set()
        await stopping
        assert (await running).status == 200

    run(drive())


def test_a_client_that_takes_nothing_is_dropped() -> None:
    async def drive() -> None:
        there = await client(limits=Limits(100_000, 200_000, stall_s=0.05), output_mode="pass")
        there.upstream.script = lambda _: wire("one ", "two ")
        aborted: list[bool] = []
        data = orjson.dumps(chat("hello", stream=True))
        pending = [{"type": "http.request", "body": data}]

        async def receive() -> dict[str, Any]:
            if pending:
                return pending.pop(0)
            await asyncio.Event().wait()
            raise AssertionError

        async def send(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.body":
                await asyncio.Event().wait()

        await there.gateway(
            {
                "type": "http",
                "method": "POST",
                "path": CHAT,
                "headers": [(b"authorization", f"Bearer {there.key}".encode())],
                "client": ("192.0.2.7", 1),
                "extensions": {"privity.abort": lambda: aborted.append(True)},
            },
            receive,
            send,
        )
        assert aborted == [True]
        assert await there.kinds() == ["decided", "partial"]
        assert there.upstream.closed == 1

    run(drive())


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [("GET", CHAT, "POST"), ("DELETE", CHAT, "POST"), ("POST", "/v1/models", "GET, HEAD")],
)
def test_a_wrong_method_is_405_and_says_which_is_right(method: str, path: str, allowed: str) -> None:
    async def drive() -> None:
        there = await client()
        got = await there.ask(chat(NOTE), method=method, path=path)
        assert (got.status, got.headers["allow"]) == (405, allowed)
        assert got.headers["x-should-retry"] == "false"
        assert there.upstream.seen == []

    run(drive())


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/v1/models"])
def test_head_is_answered_where_get_is(path: str) -> None:
    async def drive() -> None:
        there = await client()
        assert (await there.ask(method="HEAD", path=path)).status == 200

    run(drive())


def test_nothing_else_than_http_is_served() -> None:
    async def drive() -> None:
        there = await client()

        async def never(*_: Any) -> Any:
            raise AssertionError("asked")

        await there.gateway({"type": "lifespan"}, never, never)

    run(drive())
