"""Messages, read strictly: what a known event may hold, what an error is called, what is sealed."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from tests.support.house import application, build, detect, key_id, now_ms, person

from privity.domain.decision import Reason
from privity.domain.errors import BadInput, PrivityError, Unavailable, UpstreamError
from privity.journey.pipeline import Arrival
from privity.journey.protocol import Destination, StreamEvent
from privity.journey.protocols import PROTOCOLS
from privity.journey.sse import Frames, data_of

MESSAGES = PROTOCOLS["anthropic_messages"]

TEXT = "Maria 7319"  # neither a word of a protocol nor an opaque id

KNOWN: dict[str, dict[str, Any]] = {
    "message_start": {"message": {"id": "msg_1", "type": "message", "role": "assistant", "model": "m"}},
    "content_block_start": {"index": 0, "content_block": {"type": "text", "text": ""}},
    "content_block_delta": {"index": 0, "delta": {"type": "text_delta", "text": "x"}},
    "content_block_stop": {"index": 0},
    "message_delta": {"delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 5}},
    "ping": {},
}

#: Fields of one event that mean nothing, or something else, in another.
STRAY = ("delta", "content_block", "message", "usage", "error", "odd")


def event(kind: Any, **fields: Any) -> StreamEvent:
    return MESSAGES.read_event(b"data: " + json.dumps({"type": kind, **fields}).encode())


def shown(read: StreamEvent, texts: Any = None) -> dict[str, Any]:
    """What a client reads when each piece becomes X."""
    (frame,) = Frames().feed(read.render(texts or ["X"] * len(read.pieces)))
    document = json.loads(data_of(frame))
    assert isinstance(document, dict)
    assert frame.startswith(f"event: {document['type']}\n".encode())
    return document


# ---- events -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "stray"), [(kind, stray) for kind in KNOWN for stray in STRAY if stray not in KNOWN[kind]]
)
def test_a_field_of_another_kind_of_event_is_content(kind: str, stray: str) -> None:
    read = event(kind, **KNOWN[kind], **{stray: {"note": TEXT, "deep": [TEXT, 412689035]}})
    strange = [p for p in read.pieces if p.destination is Destination.OTHER]
    assert [p.text for p in strange if p.text != "5"] == [TEXT, TEXT, "412689035"]
    assert "7319" not in json.dumps(shown(read))
    assert shown(read)[stray] == {"note": "X", "deep": ["X", "X"]}


@pytest.mark.parametrize(
    ("kind", "inside"),
    [
        ("message_start", ("message",)),
        ("content_block_start", ("content_block",)),
        ("content_block_delta", ("delta",)),
        ("message_delta", ("delta",)),
        ("message_delta", ("usage",)),
    ],
)
def test_a_field_that_we_do_not_know_is_content_inside_an_event_too(kind: str, inside: tuple[str]) -> None:
    fields = json.loads(json.dumps(KNOWN[kind]))
    fields[inside[0]] |= {"odd": TEXT, "note": {"text": TEXT}, "412-68-9035": TEXT}
    read = event(kind, **fields)
    assert [p.text for p in read.pieces if p.destination is Destination.OTHER] == [TEXT, TEXT]
    again = shown(read)[inside[0]]
    assert (again["odd"], again["note"]) == ("X", {"text": "X"})
    assert "412-68-9035" not in again, "a key that is no name has no place for a replacement"


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        ("message_start", "message"),
        ("content_block_start", "content_block"),
        ("content_block_delta", "delta"),
        ("message_delta", "delta"),
    ],
)
@pytest.mark.parametrize("instead", [None, TEXT, 7, [TEXT], True, "missing"])
def test_an_event_without_its_object_is_none_of_the_protocol(kind: str, field: str, instead: Any) -> None:
    fields = {key: value for key, value in KNOWN[kind].items() if key != field}
    if instead != "missing":
        fields[field] = instead
    with pytest.raises(BadInput, match=f"stream.{field}") as caught:
        event(kind, **fields)
    assert "Maria" not in str(caught.value)


@pytest.mark.parametrize("kind", ["content_block_start", "content_block_delta", "content_block_stop"])
@pytest.mark.parametrize("index", ["0", -1, 4096, 0.0, None, [0]])
def test_an_index_that_is_none_is_refused(kind: str, index: Any) -> None:
    with pytest.raises(BadInput, match=r"stream\.index"):
        event(kind, **{**KNOWN[kind], "index": index})


def test_a_delta_of_an_unknown_kind_goes_on_whatever_its_field_is_called() -> None:
    read = event("content_block_delta", index=0, delta={"type": "new_delta", "": TEXT})
    assert shown(read)["delta"] == {"type": "new_delta"}


@pytest.mark.parametrize("wrong", [TEXT, 7, None, [TEXT], {"a": TEXT}])
def test_what_is_no_word_is_not_passed_on_as_one(wrong: Any) -> None:
    """The kinds, roles and reasons of a protocol are words; anything else there is somebody's text."""
    assert shown(event(wrong)) == {"type": "other"}
    message = shown(
        event("message_start", message={"id": wrong, "model": wrong, "type": wrong, "role": wrong})
    )
    assert message["message"] == {"id": None, "model": None, "type": "other", "role": "other"}
    block = shown(event("content_block_start", index=0, content_block={"type": wrong, "id": wrong}))
    assert block["content_block"]["type"] == "other"
    assert "7319" not in json.dumps(block)
    call = shown(event("content_block_start", index=0, content_block={"type": "tool_use", "id": wrong}))
    assert call["content_block"]["id"] == ("X" if isinstance(wrong, str) else None)
    assert shown(event("content_block_delta", index=0, delta={"type": wrong}))["delta"] == {"type": "other"}
    ended = event("message_delta", delta={"stop_reason": wrong})
    assert "7319" not in json.dumps(shown(ended))
    assert ended.finish == (None if wrong is None else "stop")


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        ("text_delta", "text"),
        ("input_json_delta", "partial_json"),
        ("thinking_delta", "thinking"),
        ("signature_delta", "signature"),
    ],
)
@pytest.mark.parametrize("wrong", [{"a": TEXT}, [TEXT], 412689035])
def test_a_delta_of_another_type_is_inspected_and_never_restored(kind: str, field: str, wrong: Any) -> None:
    read = event("content_block_delta", index=0, delta={"type": kind, field: wrong})
    assert [p.destination for p in read.pieces] == [Destination.OTHER]
    rendered = json.dumps(shown(read))
    assert "7319" not in rendered
    assert "412689035" not in rendered


@pytest.mark.parametrize("kind", ["server_tool_use", "mcp_tool_use", "web_search_tool_result", "image"])
def test_a_block_of_a_kind_that_we_do_not_know_is_content(kind: str) -> None:
    block = {"type": kind, "id": TEXT, "name": TEXT, "input": {"q": TEXT}, "text": TEXT}
    read = event("content_block_start", index=0, content_block=block)
    assert {p.destination for p in read.pieces} == {Destination.OTHER, Destination.CALL_ID}
    assert "7319" not in json.dumps(shown(read))


def test_a_call_begins_with_its_name_and_whatever_input_it_brings_is_content() -> None:
    block = {"type": "tool_use", "id": "toolu_1", "name": "find", "input": {"who": TEXT}}
    read = event("content_block_start", index=3, content_block=block)
    assert [(p.channel, p.tool) for p in read.pieces if p.destination is Destination.ARGUMENT] == [
        ((3, "arguments", 0), "find")
    ]
    assert [p.text for p in read.pieces if p.destination is Destination.OTHER] == ["find", TEXT]


def test_the_last_event_says_that_it_is_the_last_and_nothing_else() -> None:
    read = event("message_stop", note=TEXT, delta={"text": TEXT})
    assert read.done
    assert shown(read) == {"type": "message_stop"}


def test_an_error_in_a_stream_is_a_fact_without_its_words() -> None:
    read = event("error", error={"type": "overloaded_error", "message": TEXT})
    assert (read.error, read.pieces, read.render([])) == (True, (), b"")


def test_a_frame_without_data_keeps_the_line_alive_and_says_nothing() -> None:
    assert MESSAGES.read_event(f"event: {TEXT}".encode()).render([]) == b": keep-alive\n\n"


def test_what_stands_in_odd_places_of_a_stream_reaches_the_client_inspected_and_not_restored() -> None:
    """The same through the whole way back: a token stays a token, an invented number does not pass."""
    invented = "512-68-9036"

    async def drive() -> None:
        there = await build([application("clinic")], classify=detect, provider_protocol="anthropic")
        data = {
            "model": "m",
            "max_tokens": 9,
            "stream": True,
            "messages": [{"role": "user", "content": "Maria Lopez"}],
        }
        outgoing = await there.journey.open(
            Arrival(person(key_id(1)), MESSAGES, json.dumps(data).encode(), None, now_ms())
        )
        token = json.loads(outgoing.body)["messages"][0]["content"]
        assert token.startswith("PVY-NAME-")
        odd = {"note": f"{token} {invented}"}
        wire = b""
        for kind, fields in {**KNOWN, "new_kind": {}, "message_stop": {}}.items():
            sent = json.loads(json.dumps({"type": kind, "odd": odd, **fields}))
            for inside in ("message", "content_block", "delta"):
                if inside in sent:
                    sent[inside]["odd"] = odd
            wire += await outgoing.receiver.event(b"data: " + json.dumps(sent).encode())
        assert wire.count(f"{token} [SSN withheld]".encode()) == 11
        assert b"Maria" not in wire
        assert invented.encode() not in wire

    asyncio.run(drive())


# ---- errors -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (UpstreamError(529, "x"), "overloaded_error"),
        (UpstreamError(503, "x"), "api_error"),
        (UpstreamError(502, "x"), "api_error"),
        (UpstreamError(429, "x"), "rate_limit_error"),
        (UpstreamError(400, "x", kind="billing_error"), "billing_error"),
        (Unavailable(Reason.OVERLOADED, "x"), "overloaded_error"),
        (Unavailable(Reason.TOO_MANY_REQUESTS, "x"), "rate_limit_error"),
        (BadInput("path", "x", status=404), "not_found_error"),
        (BadInput("body", "x", status=413), "request_too_large"),
        (PrivityError("x"), "api_error"),
    ],
)
def test_an_error_has_the_type_that_the_sdks_know(error: PrivityError, kind: str) -> None:
    assert json.loads(MESSAGES.error_body(error, "req_1"))["error"]["type"] == kind
