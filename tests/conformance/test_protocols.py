"""Runs over every protocol listed in `journey/protocols/__init__.py`: the promises of the contract.

An adapter brings its own bodies in `SAMPLES`; a listed adapter without samples fails.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privity.domain.errors import BadInput
from privity.domain.interaction import Kind, Segment
from privity.domain.sensitive import SensitiveText
from privity.journey.protocol import Destination, ProtocolAdapter
from privity.journey.protocols import PROTOCOLS
from privity.journey.sse import Frames, data_of

MARK = "CANARY-7319"


@dataclass(frozen=True)
class Samples:
    minimal: dict[str, Any]
    full: dict[str, Any]  # every field of the protocol, with content everywhere
    answer: dict[str, Any]
    prose: tuple[str, ...]  # texts of the answer that may be restored
    stream: tuple[bytes, ...]


_CHUNK = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "m"}


def _chunk(index: int, delta: dict[str, Any], finish: str | None = None, **more: Any) -> bytes:
    choice = {"index": index, "delta": delta, "finish_reason": finish, "logprobs": None}
    return b"data: " + json.dumps({**_CHUNK, "choices": [choice], **more}).encode() + b"\n\n"


SAMPLES = {
    "openai_chat": Samples(
        minimal={"model": "m", "messages": [{"role": "user", "content": "hi"}]},
        full={
            "model": "m",
            "messages": [
                {"role": "system", "content": "You help."},
                {"role": "developer", "content": [{"type": "text", "text": "Be brief."}]},
                {"role": "user", "content": [{"type": "text", "text": "Note 1"}], "name": "n1"},
                {
                    "role": "assistant",
                    "content": None,
                    "refusal": "no",
                    "tool_calls": [
                        {
                            "id": "call_1",
                            "type": "function",
                            "function": {
                                "name": "lookup",
                                "arguments": '{"mrn": "001", "nested": "{\\"a\\": [1]}"}',
                            },
                        }
                    ],
                },
                {"role": "tool", "tool_call_id": "call_1", "content": '[{"name": "x", "age": 71}]'},
            ],
            "tools": [
                {
                    "type": "function",
                    "function": {
                        "name": "lookup",
                        "description": "Find a record",
                        "strict": True,
                        "parameters": {
                            "type": "object",
                            "properties": {
                                "mrn": {"type": ["string", "null"], "enum": ["001"], "default": "001"}
                            },
                            "required": ["mrn"],
                        },
                    },
                }
            ],
            "tool_choice": {"type": "function", "function": {"name": "lookup"}},
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "s", "schema": {"type": "object", "description": "d"}},
            },
            "temperature": 0.2,
            "top_p": 1,
            "n": 2,
            "max_tokens": 100,
            "seed": 7,
            "stop": ["END"],
            "logit_bias": {"50256": -100},
            "user": "u1",
            "metadata": {"k": "v"},
            "prediction": {"type": "content", "content": "p"},
            "stream": True,
            "stream_options": {"include_usage": True},
            "parallel_tool_calls": False,
            "reasoning_effort": "low",
        },
        answer={
            "id": "c1",
            "object": "chat.completion",
            "created": 1,
            "model": "m",
            "choices": [
                {
                    "index": 0,
                    "message": {
                        "role": "assistant",
                        "content": "prose one",
                        "refusal": None,
                        "annotations": [
                            {"type": "url_citation", "url_citation": {"url": "https://x.test", "title": "t"}}
                        ],
                        "tool_calls": [
                            {
                                "id": "call_1",
                                "type": "function",
                                "function": {"name": "f", "arguments": '{"a": 1}'},
                            }
                        ],
                    },
                    "logprobs": {
                        "content": [{"token": "prose", "bytes": [112], "logprob": -1.0, "top_logprobs": []}]
                    },
                    "finish_reason": "tool_calls",
                },
                {
                    "index": 1,
                    "message": {"role": "assistant", "content": "prose two"},
                    "logprobs": None,
                    "finish_reason": "stop",
                },
            ],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
        },
        prose=("prose one", "prose two"),
        stream=(
            _chunk(0, {"role": "assistant", "content": ""}),
            _chunk(1, {"role": "assistant", "content": "two "}),
            _chunk(0, {"content": "one "}, logprobs=None, obfuscation="xx"),
            b": ping\n\n",
            _chunk(
                0,
                {
                    "tool_calls": [
                        {
                            "index": 0,
                            "id": "call_1",
                            "type": "function",
                            "function": {"name": "f", "arguments": ""},
                        }
                    ]
                },
            ),
            _chunk(0, {"tool_calls": [{"index": 0, "function": {"arguments": '{"a": "b"}'}}]}),
            _chunk(1, {"content": "more", "new_field": {"deep": ["text"]}}),
            _chunk(0, {}, "tool_calls"),
            _chunk(1, {}, "stop"),
            b"data: "
            + json.dumps({**_CHUNK, "choices": [], "usage": {"total_tokens": 3}}).encode()
            + b"\n\n",
            b"data: [DONE]\n\n",
        ),
    ),
}


def _event(kind: str, **fields: Any) -> bytes:
    return f"event: {kind}\ndata: {json.dumps({'type': kind, **fields})}\n\n".encode()


_ANTHROPIC = Samples(
    minimal={"model": "m", "max_tokens": 9, "messages": [{"role": "user", "content": "hi"}]},
    full={
        "model": "m",
        "max_tokens": 100,
        "system": [{"type": "text", "text": "You help.", "cache_control": {"type": "ephemeral", "ttl": "5m"}}],
        "messages": [
            {"role": "user", "content": [{"type": "text", "text": "Note 1"}]},
            {
                "role": "assistant",
                "content": [
                    {"type": "text", "text": "Looking."},
                    {"type": "tool_use", "id": "toolu_1", "name": "lookup", "input": {"mrn": "001", "deep": [1, "x"]}},
                ],
            },
            {
                "role": "user",
                "content": [
                    {
                        "type": "tool_result",
                        "tool_use_id": "toolu_1",
                        "is_error": False,
                        "content": [{"type": "text", "text": '{"name": "x", "age": 71}'}],
                    },
                    {"type": "tool_result", "tool_use_id": "toolu_2", "content": "plain"},
                    {
                        "type": "document",
                        "title": "t",
                        "source": {"type": "text", "media_type": "text/plain", "data": "d"},
                    },
                ],
            },
        ],
        "tools": [
            {
                "name": "lookup",
                "description": "Find a record",
                "input_schema": {
                    "type": "object",
                    "properties": {"mrn": {"type": ["string", "null"], "enum": ["001"], "default": "001"}},
                    "required": ["mrn"],
                },
                "cache_control": {"type": "ephemeral"},
            }
        ],
        "tool_choice": {"type": "tool", "name": "lookup", "disable_parallel_tool_use": True},
        "temperature": 0.2,
        "top_p": 1,
        "top_k": 5,
        "stop_sequences": ["END"],
        "metadata": {"user_id": "u1"},
        "stream": True,
    },
    answer={
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "m",
        "content": [
            {"type": "text", "text": "prose one", "citations": None},
            {"type": "tool_use", "id": "toolu_1", "name": "f", "input": {"a": 1, "b": {"c": ["d"]}}},
            {"type": "text", "text": "prose two"},
        ],
        "stop_reason": "tool_use",
        "stop_sequence": None,
        "usage": {"input_tokens": 1, "output_tokens": 2},
    },
    prose=("prose one", "prose two"),
    stream=(
        _event("message_start", message={"id": "msg_1", "type": "message", "role": "assistant", "model": "m",
                                         "content": [], "usage": {"input_tokens": 1}}),
        _event("content_block_start", index=0, content_block={"type": "text", "text": ""}),
        _event("ping"),
        _event("content_block_delta", index=0, delta={"type": "text_delta", "text": "one "}),
        _event("content_block_delta", index=0, delta={"type": "text_delta", "text": "more"}),
        _event("content_block_stop", index=0),
        _event("content_block_start", index=1,
               content_block={"type": "tool_use", "id": "toolu_1", "name": "f", "input": {}}),
        _event("content_block_delta", index=1, delta={"type": "input_json_delta", "partial_json": '{"a": '}),
        _event("content_block_delta", index=1, delta={"type": "input_json_delta", "partial_json": '"b"}'}),
        _event("content_block_stop", index=1),
        _event("new_kind", index=2, delta={"deep": ["text"]}),
        _event("message_delta", delta={"stop_reason": "tool_use", "stop_sequence": None},
               usage={"output_tokens": 5}),
        _event("message_stop"),
    ),
)  # fmt: skip
SAMPLES |= {
    "anthropic_messages": _ANTHROPIC,
    "anthropic_count_tokens": replace(_ANTHROPIC, answer={"input_tokens": 12}, prose=()),
}


@pytest.fixture(params=sorted(PROTOCOLS))
def adapter(request: pytest.FixtureRequest) -> ProtocolAdapter:
    return PROTOCOLS[request.param]


def _samples(adapter: ProtocolAdapter) -> Samples:
    assert adapter.name in SAMPLES, f"{adapter.name} is listed and has no samples here"
    return SAMPLES[adapter.name]


def _positions(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place of a document where a value stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _positions(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _positions(inner, (*path, index))
    else:
        yield path


def _put(document: Any, path: tuple[Any, ...], value: Any) -> Any:
    copy = json.loads(json.dumps(document))
    at = copy
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return copy


def _objects(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict):
        yield path
    for key, inner in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from _objects(inner, (*path, key))


def test_a_canary_at_every_position_is_a_segment(adapter: ProtocolAdapter) -> None:
    """Promise 1: a string put anywhere becomes a segment, or the request is refused by name."""
    full = _samples(adapter).full
    seen = refused = 0
    for path in _positions(full):
        body = json.dumps(_put(full, path, MARK)).encode()
        try:
            interaction = adapter.parse(body)
        except Exception as error:
            assert MARK not in str(error)  # noqa: PT017 - most positions are accepted
            refused += 1
            continue
        if path == ("model",):
            assert interaction.model == MARK  # matched against the inventory, never forwarded as it came
        else:
            assert any(s.text.reveal() == MARK for s in interaction.segments), path
        seen += 1
    assert seen > 30
    assert refused <= 8  # roles, stream: fields whose value the gateway must understand


def test_an_unknown_key_anywhere_is_a_segment_and_so_is_its_value(adapter: ProtocolAdapter) -> None:
    full = _samples(adapter).full
    for path in _objects(full):
        body = json.dumps(_put(full, (*path, MARK), {"x-inner": [f"{MARK}-value", 424242424]})).encode()
        texts = [s.text.reveal() for s in adapter.parse(body).segments]
        assert MARK in texts, path
        assert f"{MARK}-value" in texts, path
        assert "x-inner" in texts, path
        assert "424242424" in texts, path


_CALL_ID_KEYS = ("id", "tool_call_id", "tool_use_id")


def test_the_ids_of_calls_are_one_kind_of_place(adapter: ProtocolAdapter) -> None:
    """In requests and in answers of both kinds: what refers to a call must never be judged by its position."""
    samples = _samples(adapter)
    ids = {path for path in _positions(samples.full) if path[0] == "messages" and path[-1] in _CALL_ID_KEYS}
    assert len(ids) >= 2
    for path in _positions(samples.full):
        try:
            segments = adapter.parse(json.dumps(_put(samples.full, path, MARK)).encode()).segments
        except BadInput:
            continue
        for segment in segments:
            if segment.text.reveal() == MARK:
                assert (segment.kind is Kind.CALL_ID) == (path in ids), path
    answers = [adapter.read_answer(json.dumps(samples.answer).encode()).pieces]
    events = [adapter.read_event(b"data: " + json.dumps(one).encode()) for one in _documents(samples)]
    answers.append(tuple(piece for event in events for piece in event.pieces))
    for pieces in answers if samples.prose else answers[1:]:
        texts = {piece.text for piece in pieces if piece.destination is Destination.CALL_ID}
        assert texts in ({"call_1"}, {"toolu_1"})


def test_an_id_that_is_no_string_does_not_go(adapter: ProtocolAdapter) -> None:
    for event in _documents(_samples(adapter)):
        for path in _positions(event):
            if path[-1] in _CALL_ID_KEYS and len(path) > 2:
                for wrong in (7319, ["CANARY 7319"], {"CANARY": "7319"}):
                    assert b"7319" not in _unseen(adapter, _put(event, path, wrong)), path


def test_a_long_number_at_a_numeric_parameter_is_content(adapter: ProtocolAdapter) -> None:
    full = _samples(adapter).full
    for path in _positions(full):
        value = full
        for step in path:
            value = value[step]  # type: ignore[assignment,index]
        if isinstance(value, int | float) and not isinstance(value, bool):
            for number in (123456789, 0.123456789):
                texts = [
                    s.text.reveal()
                    for s in adapter.parse(json.dumps(_put(full, path, number)).encode()).segments
                ]
                assert str(number) in texts, path


def test_writing_nothing_changes_nothing(adapter: ProtocolAdapter) -> None:
    for indent in (None, 3):
        body = json.dumps(_samples(adapter).full, indent=indent).encode()
        interaction = adapter.parse(body)
        assert adapter.segments(body) == interaction.segments
        assert adapter.write(interaction, {}, None) == body
        same = {s.index: s.text.reveal() for s in interaction.segments}
        carriers = {s.parent for s in interaction.segments}
        assert adapter.write(interaction, {i: t for i, t in same.items() if i not in carriers}, None) == body


@given(st.data())
def test_rewritten_segments_stand_where_they_stood(data: st.DataObject) -> None:
    for adapter in PROTOCOLS.values():
        interaction = adapter.parse(json.dumps(_samples(adapter).full, indent=1).encode())
        carriers = {s.parent for s in interaction.segments}
        chosen = data.draw(
            st.lists(
                st.sampled_from([s for s in interaction.segments if s.index not in carriers]), unique=True
            )
        )
        texts = {s.index: _replacement(s) for s in chosen}
        again = adapter.parse(adapter.write(interaction, texts, "another-model"))
        assert again.model == "another-model"
        assert [_shown(s) for s in again.segments if s.index not in carriers] == [
            texts.get(s.index, s.text.reveal()) for s in interaction.segments if s.index not in carriers
        ]


def _replacement(segment: Segment) -> str:
    return "31337" if segment.kind is Kind.NUMBER else f'new "{segment.index}"\n'


def _shown(segment: Segment) -> str:
    assert isinstance(segment.text, SensitiveText)
    return segment.text.reveal()


def test_the_opening_is_stable_over_a_resent_history(adapter: ProtocolAdapter) -> None:
    minimal = _samples(adapter).minimal
    longer = _put(
        minimal,
        ("messages",),
        [
            *minimal["messages"],
            {"role": "assistant", "content": "hello"},
            {"role": "user", "content": "more"},
        ],
    )
    other = _put(minimal, ("messages", 0, "content"), "another")
    opening = adapter.parse(json.dumps(minimal).encode()).opening
    assert adapter.parse(json.dumps(longer, indent=2).encode()).opening == opening
    assert adapter.parse(json.dumps(other).encode()).opening != opening


def test_an_answer_shows_every_string_and_restores_prose_only(adapter: ProtocolAdapter) -> None:
    samples = _samples(adapter)
    answer = adapter.read_answer(json.dumps(samples.answer).encode())
    prose = tuple(p.text for p in answer.pieces if p.destination is Destination.PROSE)
    assert prose == samples.prose
    changed = adapter.write_answer(answer, [p.text if p.raw else p.text.upper() for p in answer.pieces])
    after = json.loads(changed)
    for path in _positions(samples.answer):
        if "logprobs" in path:
            continue  # dropped: they spell out a text that no longer stands
        before = samples.answer
        now = after
        for step in path:
            before, now = before[step], now[step]  # type: ignore[assignment,index]
        if before != now:
            assert now == str(before).upper()
    assert "logprob" not in changed.decode().replace('"logprobs"', "")


def test_a_stream_that_is_only_read_and_rendered_says_the_same(adapter: ProtocolAdapter) -> None:
    out: dict[Any, str] = {}
    expected: dict[Any, str] = {}
    done = False
    for frame in _samples(adapter).stream:
        (inner,) = Frames().feed(frame)
        event = adapter.read_event(inner)
        for piece in event.pieces:
            expected[piece.channel] = expected.get(piece.channel, "") + piece.text
        rendered = event.render([p.text for p in event.pieces])
        done |= event.done
        if rendered and not event.done:
            for again in Frames().feed(rendered):
                for piece in adapter.read_event(again).pieces:
                    out[piece.channel] = out.get(piece.channel, "") + piece.text
    assert done
    assert {k: v for k, v in out.items() if v} == {k: v for k, v in expected.items() if v}
    assert expected


def _documents(samples: Samples) -> Iterator[dict[str, Any]]:
    """The events of the sample stream that are JSON."""
    for frame in samples.stream:
        data = data_of(frame)
        if data.startswith(b"{"):
            yield json.loads(data)


def _unseen(adapter: ProtocolAdapter, event: dict[str, Any]) -> bytes:
    """What of an event reaches the client without having been a piece: every piece is taken out."""
    try:
        read = adapter.read_event(b"data: " + json.dumps(event).encode())
    except BadInput as error:
        return str(error).encode()
    return read.render(["x" if piece.text else "" for piece in read.pieces])


def test_a_canary_at_every_position_of_every_event_is_inspected_or_dropped(adapter: ProtocolAdapter) -> None:
    """Promise 1 on the way back; a blank in it, so that it is no opaque id."""
    tried = 0
    for event in _documents(_samples(adapter)):
        for path in _positions(event):
            for canary in ("CANARY 7319", {"note": "CANARY 7319"}, ["CANARY 7319"]):
                assert b"CANARY" not in _unseen(adapter, _put(event, path, canary)), path
                tried += 1
        for path in _objects(event):
            unknown = {"note": ["CANARY 7319", {"CANARY 7319": 1}], "CANARY 7319": 1}
            for key, value in unknown.items():
                assert b"CANARY" not in _unseen(adapter, _put(event, (*path, key), value)), path
                tried += 1
    assert tried > 150


def test_only_prose_arguments_and_seals_of_an_event_are_more_than_inspected(adapter: ProtocolAdapter) -> None:
    """A known word in an unknown place is never restored: it is on no channel of its own."""
    for event in _documents(_samples(adapter)):
        for path in _objects(event):
            odd = _put(event, (*path, "odd"), {"content": MARK, "text": MARK, "arguments": MARK})
            for piece in adapter.read_event(b"data: " + json.dumps(odd).encode()).pieces:
                assert piece.destination is Destination.OTHER or MARK not in piece.text, path


def test_text_held_back_can_be_carried_on_every_channel(adapter: ProtocolAdapter) -> None:
    for frame in _samples(adapter).stream:
        event = adapter.read_event(Frames().feed(frame)[0])
        for piece in event.pieces:
            if piece.channel[0] < 0:
                continue  # of the envelope: never held back
            carried = adapter.read_event(Frames().feed(event.carry(piece.channel, "held"))[0])
            assert [p.text for p in carried.pieces if p.channel[0] == piece.channel[0]] == ["held"]


@given(st.lists(st.integers(1, 40), max_size=60))
def test_frames_do_not_depend_on_the_chunking(cuts: list[int]) -> None:
    for samples in SAMPLES.values():
        wire = b"".join(samples.stream)
        frames, reader, position = [], Frames(), 0
        for cut in cuts:
            frames += reader.feed(wire[position : position + cut])
            position += cut
        frames += reader.feed(wire[position:]) + reader.close()
        assert frames == [f.strip() for f in samples.stream]


def test_errors_name_a_request_and_a_kind(adapter: ProtocolAdapter) -> None:
    from privity.domain.decision import Reason
    from privity.domain.errors import Denied, Unauthenticated, Unavailable, UpstreamError

    for error in (
        BadInput("messages", "is empty."),
        Denied(Reason.NO_PERMIT, "no"),
        Unauthenticated("who"),
        Unavailable(Reason.KEY_UNAVAILABLE, "later"),
        UpstreamError(502, "broken"),
    ):
        body = json.loads(adapter.error_body(error, "req_1"))
        assert body["error"]["type"]
        assert "req_1" in json.dumps(body)
        assert json.loads(adapter.error_event(error, "req_1").decode().split("data: ", 1)[1]) == body
