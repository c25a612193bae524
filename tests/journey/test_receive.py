"""The way back: interleaved choices, tools side by side, and everything a stream may carry besides text."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Coroutine, Iterable, Mapping
from typing import Any, TypeVar

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.house import House, application, build, chat, detect, key_id, now_ms, person

from privity.domain.errors import BadInput
from privity.domain.inventory import Mode, Tool
from privity.journey.pipeline import Arrival, Outgoing
from privity.journey.protocols import PROTOCOLS
from privity.journey.sse import Frames

T = TypeVar("T")

INVENTED = "512-68-9036"
ENVELOPE = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
DONE = b"data: [DONE]"


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(coroutine)


def frame(*choices: Mapping[str, Any], **more: Any) -> bytes:
    return b"data: " + orjson.dumps({**ENVELOPE, "choices": choices, **more})


def delta(text: str, index: int = 0, key: str = "content", finish: str | None = None) -> dict[str, Any]:
    return {"index": index, "delta": {key: text} if text else {}, "finish_reason": finish}


def call(index: int, arguments: str, *, choice: int = 0, name: str | None = None) -> dict[str, Any]:
    piece: dict[str, Any] = {"index": index, "function": {"arguments": arguments}}
    if name is not None:
        piece |= {"id": f"call_{index}", "type": "function"}
        piece["function"]["name"] = name
    return {"index": choice, "delta": {"tool_calls": [piece]}, "finish_reason": None}


async def opened(mode: str = "window", **more: Any) -> tuple[House, Outgoing, str, str]:
    """An interaction about to be answered, with the tokens of a name and of a number."""
    changes = {"output_mode": mode} | more.pop("changes", {})
    house = await build([application("clinic", **changes)], classify=detect)
    outgoing = await house.open(person(key_id(1)), chat("Maria Lopez, 412-68-9035", stream=True, **more))
    words = orjson.loads(outgoing.body)["messages"][0]["content"]
    name, _, number = words.partition(", ")
    return house, outgoing, name, number


async def feed(outgoing: Outgoing, *frames: bytes) -> list[dict[str, Any]]:
    """Send the frames; return the client's events, without the last."""
    wire = b"".join([await outgoing.receiver.event(one) for one in frames])
    return parsed(wire)


def parsed(wire: bytes) -> list[dict[str, Any]]:
    return [
        orjson.loads(one.removeprefix(b"data: "))
        for one in Frames().feed(wire)
        if one != DONE and not one.startswith(b":")
    ]


def texts(events: Iterable[dict[str, Any]], key: str = "content") -> dict[int, str]:
    """What each choice's client collects of a field."""
    collected: dict[int, str] = {}
    for event in events:
        for choice in event["choices"]:
            text = choice["delta"].get(key)
            if text:
                collected[choice["index"]] = collected.get(choice["index"], "") + text
    return collected


def arguments(events: Iterable[dict[str, Any]]) -> dict[tuple[int, int], str]:
    collected: dict[tuple[int, int], str] = {}
    for event in events:
        for choice in event["choices"]:
            for piece in choice["delta"].get("tool_calls") or ():
                place = (choice["index"], piece["index"])
                collected[place] = collected.get(place, "") + piece["function"].get("arguments", "")
    return collected


MODES = pytest.mark.parametrize("mode", ["pass", "window"])


# ---- channels -----------------------------------------------------------------------------------


@MODES
@settings(deadline=None, max_examples=25)
@given(order=st.permutations([0] * 12 + [1] * 12 + [2] * 12), size=st.integers(1, 9))
def test_interleaved_choices_never_share_a_buffer(mode: str, order: list[int], size: int) -> None:
    async def drive() -> None:
        _, outgoing, name, number = await opened(mode)
        whole = {0: f"Choice {name} one.", 1: f"{number} and {name}", 2: "no token at all here, none."}
        left = {i: [t[j : j + size] for j in range(0, len(t), size)] for i, t in whole.items()}
        frames = [frame(delta(left[i].pop(0), i)) for i in order if left[i]]
        frames += [frame(delta(text, i)) for i, rest in left.items() for text in rest]
        frames += [frame(delta("", i, finish="stop")) for i in (2, 0, 1)]
        events = await feed(outgoing, *frames, DONE)
        real = {name: "Maria Lopez", number: "412-68-9035"}
        want = {i: t.replace(name, real[name]).replace(number, real[number]) for i, t in whole.items()}
        assert texts(events) == want
        tally = outgoing.receiver.tally()
        assert (tally.choices, tally.finish) == (3, "stop")
        assert tally.restored == {"NAME": 2, "SSN": 1}

    run(drive())


@MODES
def test_several_choices_in_one_event(mode: str) -> None:
    async def drive() -> None:
        _, outgoing, name, _ = await opened(mode)
        events = await feed(
            outgoing,
            frame(delta(name[:9], 0), delta(name[:4], 1)),
            frame(delta(name[9:], 0, finish="stop"), delta(name[4:], 1)),
            frame(delta("", 1, finish="length")),
            DONE,
        )
        assert texts(events) == {0: "Maria Lopez", 1: "Maria Lopez"}

    run(drive())


@MODES
@pytest.mark.parametrize("key", ["content", "refusal", "reasoning_content", "reasoning"])
def test_every_field_of_prose_is_restored_in_its_own_buffer(mode: str, key: str) -> None:
    async def drive() -> None:
        _, outgoing, name, _ = await opened(mode)
        frames = [frame(delta(char, 0, key)) for char in f"It is {name}."]
        other = [frame(delta(char)) for char in f"Not {name[:8]}?"]
        mixed = [one for pair in itertools.zip_longest(frames, other) for one in pair if one]
        events = await feed(outgoing, *mixed, frame(delta("", finish="stop")), DONE)
        if key == "content":
            return
        assert texts(events, key) == {0: "It is Maria Lopez."}
        assert texts(events) == {0: f"Not {name[:8]}?"}

    run(drive())


@MODES
def test_arguments_of_tools_side_by_side_come_whole_and_keep_their_tokens(mode: str) -> None:
    async def drive() -> None:
        _, outgoing, name, number = await opened(mode)
        first, second = f'{{"who": "{name}", "n": [1, 2]}}', f'{{"ssn": "{number}"}}'
        frames = [frame(call(0, "", name="find")), frame(call(1, "", name="send"))]
        for a, b in itertools.zip_longest(first, second, fillvalue=""):
            frames += [frame(call(1, b)), frame(call(0, a))]
        events = await feed(outgoing, *frames)
        assert set(arguments(events).values()) == {""}
        events += await feed(outgoing, frame(delta("", finish="tool_calls")), DONE)
        assert arguments(events) == {(0, 0): first, (0, 1): second}
        names = [p["function"]["name"] for e in events for c in e["choices"] for p in c["delta"].get("tool_calls", ())
                 if "name" in p["function"]]  # fmt: skip
        assert names == ["find", "send"]
        assert events[-1]["choices"][0]["finish_reason"] == "tool_calls"
        assert outgoing.receiver.tally().restored == {}

    run(drive())


def test_what_was_invented_in_arguments_is_withheld_in_a_window_and_counted_in_pass() -> None:
    async def drive() -> None:
        for mode in ("window", "pass"):
            _, outgoing, _, _ = await opened(mode)
            text = f'{{"ssn": "{INVENTED}"}}'
            frames = [frame(call(0, char, name="find" if i == 0 else None)) for i, char in enumerate(text)]
            events = await feed(outgoing, *frames, frame(delta("", finish="tool_calls")), DONE)
            shown = orjson.loads(arguments(events)[0, 0])["ssn"]
            tally = outgoing.receiver.tally()
            if mode == "window":
                assert (shown, tally.redacted, tally.passed) == ("[SSN withheld]", {"SSN": 1}, {})
            else:
                assert (shown, tally.redacted, tally.passed) == (INVENTED, {}, {"SSN": 1})

    run(drive())


@MODES
def test_arguments_that_are_cut_off_stay_as_they_are_and_keep_their_tokens(mode: str) -> None:
    async def drive() -> None:
        _, outgoing, name, _ = await opened(mode)
        text = f'{{"who": "{name}", "n": '
        events = await feed(
            outgoing, frame(call(0, text, name="find")), frame(delta("", finish="length")), DONE
        )
        assert arguments(events) == {(0, 0): text}

    run(drive())


# ---- ends ---------------------------------------------------------------------------------------


@MODES
def test_a_finish_event_may_carry_text_of_its_own(mode: str) -> None:
    async def drive() -> None:
        _, outgoing, name, _ = await opened(mode)
        events = await feed(
            outgoing,
            frame(delta("It is ")),
            frame(delta(name[:10])),
            frame(delta(name[10:] + " now", finish="stop")),
            DONE,
        )
        assert texts(events) == {0: "It is Maria Lopez now"}
        assert events[-1]["choices"][0]["finish_reason"] == "stop"

    run(drive())


@MODES
def test_what_is_held_goes_before_the_finish_event(mode: str) -> None:
    async def drive() -> None:
        _, outgoing, name, _ = await opened(mode)
        events = await feed(
            outgoing, frame(delta(f"It is {name[:12]}")), frame(delta("", finish="stop")), DONE
        )
        assert texts(events) == {0: f"It is {name[:12]}"}
        assert [e["choices"][0]["finish_reason"] for e in events][-1] == "stop"
        assert all(e["id"] == "c1" for e in events)

    run(drive())


@MODES
def test_a_stream_without_finish_flushes_before_done(mode: str) -> None:
    async def drive() -> None:
        _, outgoing, name, _ = await opened(mode)
        assert texts(await feed(outgoing, frame(delta(f"Dear {name}")), DONE)) == {0: "Dear Maria Lopez"}
        assert outgoing.receiver.done

    run(drive())


@MODES
def test_a_stream_without_done_flushes_at_its_close(mode: str) -> None:
    async def drive() -> None:
        _, outgoing, name, _ = await opened(mode)
        events = await feed(outgoing, frame(delta(f"Dear {name}")), frame(delta(name[:10], 1)))
        events += parsed(await outgoing.receiver.close())
        assert texts(events) == {0: "Dear Maria Lopez", 1: name[:10]}
        assert not outgoing.receiver.done
        assert outgoing.receiver.tally().restored == {"NAME": 1}
        assert await outgoing.receiver.close() == b""

    run(drive())


def test_a_choice_that_goes_on_behind_its_end_is_no_protocol() -> None:
    async def drive() -> None:
        _, outgoing, _, _ = await opened()
        await feed(outgoing, frame(delta("412-68", finish="stop")))
        with pytest.raises(BadInput):
            await feed(outgoing, frame(delta("-9035")))

    run(drive())


def test_an_error_event_is_a_fact_without_its_words() -> None:
    async def drive() -> None:
        _, outgoing, name, _ = await opened()
        wire = await outgoing.receiver.event(b'data: {"error": {"message": "about ' + name.encode() + b'"}}')
        assert wire == b""
        assert outgoing.receiver.failed

    run(drive())


# ---- everything besides text --------------------------------------------------------------------


@MODES
def test_the_usage_chunk_is_untouched(mode: str) -> None:
    async def drive() -> None:
        _, outgoing, _, _ = await opened(mode)
        usage = {"prompt_tokens": 412689036, "completion_tokens": 1, "details": {"cached_tokens": 0}}
        await feed(outgoing, frame(delta("hi")), frame(delta("", finish="stop")))
        (event,) = await feed(outgoing, frame(usage=usage))
        assert event == {**ENVELOPE, "choices": [], "usage": usage}
        assert await outgoing.receiver.event(DONE) == DONE + b"\n\n"

    run(drive())


def test_unknown_fields_are_inspected_and_never_restored() -> None:
    async def drive() -> None:
        _, outgoing, name, _ = await opened()
        odd = {
            "index": 0,
            "delta": {"content": "hi", "audio": {"transcript": f"{name} {INVENTED}"}, "note": INVENTED},
            "finish_reason": None,
            "extra": [INVENTED, {"deep": name}],
        }
        (event, *_) = await feed(
            outgoing, frame(odd, trace=f"{name} {INVENTED}"), frame(delta("", finish="stop")), DONE
        )
        raw = orjson.dumps(event).decode()
        assert INVENTED not in raw
        assert "Maria" not in raw
        assert event["trace"] == f"{name} [SSN withheld]"
        assert event["choices"][0]["extra"] == ["[SSN withheld]", {"deep": name}]
        assert event["choices"][0]["delta"]["audio"]["transcript"] == f"{name} [SSN withheld]"
        assert outgoing.receiver.tally().redacted["SSN"] == 4

    run(drive())


def test_log_probabilities_that_spell_the_text_out_are_dropped() -> None:
    async def drive() -> None:
        _, outgoing, _, _ = await opened()
        spelled = delta("hi") | {"logprobs": {"content": [{"token": INVENTED, "bytes": [53, 49]}]}}
        events = await feed(outgoing, frame(spelled), frame(delta("", finish="stop")), DONE)
        assert all(c.get("logprobs") is None for e in events for c in e["choices"])

    run(drive())


def test_comments_keep_the_line_alive_and_say_nothing() -> None:
    async def drive() -> None:
        _, outgoing, _, _ = await opened()
        assert await outgoing.receiver.event(f": {INVENTED}".encode()) == b": keep-alive\n\n"
        assert await outgoing.receiver.event(f"event: {INVENTED}".encode()) == b""

    run(drive())


def test_an_event_with_nothing_left_to_say_is_not_sent() -> None:
    async def drive() -> None:
        _, outgoing, _, _ = await opened()
        assert await outgoing.receiver.event(frame(delta("held"))) == b""
        assert await outgoing.receiver.idle() == b""
        assert outgoing.receiver.held == 4

    run(drive())


@pytest.mark.parametrize("bad", [b"data: {", b"data: 7", b'data: {"choices": [{"delta": 7}]}'])
def test_what_is_not_the_protocols_is_refused(bad: bytes) -> None:
    async def drive() -> None:
        _, outgoing, _, _ = await opened()
        with pytest.raises(BadInput):
            await outgoing.receiver.event(bad)

    run(drive())


# ---- observing, and plain answers ---------------------------------------------------------------


def test_observing_changes_no_byte_and_counts() -> None:
    async def drive() -> None:
        import datetime as dt

        changes = {"mode": Mode.OBSERVE, "observe_until": dt.date(2999, 1, 1)}
        _, outgoing, _, _ = await opened(changes=changes)
        frames = [
            b'data: { "choices" : [ {"index":0,"delta":{"content":"512-68"}} ] , "x":1.0}',
            frame(delta("-9036 PVY-NAME-7K2M-F-3QX9TB4C-YVP")),
            frame(delta("", finish="stop")),
            DONE,
        ]
        wire = b"".join([await outgoing.receiver.event(one) for one in frames])
        assert wire == b"".join(one + b"\n\n" for one in frames)
        assert outgoing.receiver.tally().passed == {"SSN": 1}
        body = b'{ "choices" :[{"index":0,"message":{"content":"512-68-9036"},"logprobs":{}}]}'
        assert await outgoing.receiver.answer(body) == body

    run(drive())


@MODES
def test_a_plain_answer_changes_in_its_texts_only(mode: str) -> None:
    async def drive() -> None:
        _, outgoing, name, number = await opened(mode)
        arguments_ = f'{{"who": "{name}"}}'
        document = {
            **ENVELOPE,
            "choices": [
                {
                    "index": i,
                    "message": {
                        "role": "assistant",
                        "content": f"{name} has {number}",
                        "tool_calls": [
                            {
                                "id": "call_1",
                                "type": "function",
                                "function": {"name": "find", "arguments": arguments_},
                            }
                        ],
                        "odd": name,
                    },
                    "finish_reason": "tool_calls",
                }
                for i in range(2)
            ],
            "usage": {"prompt_tokens": 412689036},
        }
        body = orjson.dumps(document, option=orjson.OPT_INDENT_2)
        got = await outgoing.receiver.answer(body)
        assert got == body.replace(f"{name} has {number}".encode(), b"Maria Lopez has 412-68-9035")
        tally = outgoing.receiver.tally()
        assert (tally.choices, tally.finish, tally.bytes_out) == (2, "tool_calls", len(got))
        assert tally.restored == {"NAME": 2, "SSN": 2}

    run(drive())


def test_a_plain_answer_is_inspected_wherever_it_has_text() -> None:
    async def drive() -> None:
        _, outgoing, _, _ = await opened()
        choice = {
            "index": 0,
            "message": {
                "content": f"is {INVENTED}",
                "refusal": INVENTED,
                "annotations": [{"title": INVENTED}],
            },
        }
        body = orjson.dumps({"choices": [choice], "system": INVENTED})
        assert INVENTED.encode() not in await outgoing.receiver.answer(body)
        assert outgoing.receiver.tally().redacted == {"SSN": 4}

    run(drive())


def test_a_providers_own_words_are_inspected_and_never_restored() -> None:
    async def drive() -> None:
        _, outgoing, name, _ = await opened()
        assert await outgoing.receiver.inspected(f"{name} {INVENTED}") == f"{name} [SSN withheld]"

    run(drive())


# ---- whose arguments these are ------------------------------------------------------------------

#: A provider's stream of one tool call, as pieces of (name or None, arguments or None).
Said = tuple[str | None, str | None]

TOOLS = (Tool("find", ("clinic",), restore=("who",)), Tool("send", ("clinic",)))


def chat_call(name: str | None, text: str | None, index: int = 0) -> bytes:
    function = {key: value for key, value in (("name", name), ("arguments", text)) if value is not None}
    choice = {"index": 0, "delta": {"tool_calls": [{"index": index, "function": function}]}}
    return frame({**choice, "finish_reason": None})


def messages_call(name: str | None, text: str | None, index: int = 0) -> bytes:
    out = b""
    if name is not None:
        block = {"type": "tool_use", "id": "toolu_1", "name": name, "input": {}}
        out += named("content_block_start", index=index, content_block=block)
    if text is not None:
        delta = {"type": "input_json_delta", "partial_json": text}
        out += named("content_block_delta", index=index, delta=delta)
    return out


def named(kind: str, **fields: Any) -> bytes:
    return b"data: " + orjson.dumps({"type": kind, **fields}) + b"\n\n"


BOTH = pytest.mark.parametrize("protocol", ["openai_chat", "anthropic_messages"])


async def calling(protocol: str) -> tuple[Outgoing, str]:
    """An interaction with tools, about to be answered in a stream, and the token of its name."""
    speaks = "openai" if protocol == "openai_chat" else "anthropic"
    there = await build([application("clinic", tools=TOOLS)], classify=detect, provider_protocol=speaks)
    body = orjson.dumps(chat("Maria Lopez", stream=True, max_tokens=9))
    outgoing = await there.journey.open(Arrival(person(key_id(1)), PROTOCOLS[protocol], body, None, now_ms()))
    return outgoing, orjson.loads(outgoing.body)["messages"][0]["content"]


async def say(outgoing: Outgoing, protocol: str, *said: Said) -> bytes:
    make = chat_call if protocol == "openai_chat" else messages_call
    wire = b""
    for one in Frames().feed(b"".join(make(*piece) + b"\n\n" for piece in said)):
        wire += await outgoing.receiver.event(one)
    end = (
        frame(delta("", finish="tool_calls"))
        if protocol == "openai_chat"
        else named("content_block_stop", index=0)
    )
    return wire + await outgoing.receiver.event(end.strip())


@BOTH
@pytest.mark.parametrize("again", [None, "find"])
def test_arguments_are_restored_by_the_right_of_the_tool_that_was_named_first(
    protocol: str, again: str | None
) -> None:
    async def drive() -> None:
        outgoing, token = await calling(protocol)
        text = f'{{"who": "{token}"}}'
        wire = await say(outgoing, protocol, ("find", ""), (again, text[:9]), (again, text[9:]))
        assert b"Maria Lopez" in wire
        outgoing, token = await calling(protocol)
        wire = await say(outgoing, protocol, ("send", ""), (None, f'{{"who": "{token}"}}'))
        assert b"Maria Lopez" not in wire
        assert token.encode() in wire

    run(drive())


@BOTH
@pytest.mark.parametrize("begun", ["", '{"who": "', None])
@pytest.mark.parametrize(("first", "second"), [("send", "find"), ("find", "send"), ("", "find")])
def test_a_second_name_for_the_same_arguments_is_refused(
    protocol: str, begun: str | None, first: str, second: str
) -> None:
    async def drive() -> None:
        outgoing, token = await calling(protocol)
        rest = f'{{"who": "{token}"}}'.removeprefix(begun or "")
        with pytest.raises(BadInput, match="another tool"):
            await say(outgoing, protocol, (first, begun), (second, rest))

    run(drive())


@BOTH
def test_a_name_that_comes_after_its_arguments_gives_them_no_right(protocol: str) -> None:
    async def drive() -> None:
        outgoing, token = await calling(protocol)
        with pytest.raises(BadInput, match="another tool"):
            await say(outgoing, protocol, (None, f'{{"who": "{token}'), ("find", '"}'))

    run(drive())


def test_each_index_has_a_name_of_its_own() -> None:
    async def drive() -> None:
        outgoing, token = await calling("openai_chat")
        text = f'{{"who": "{token}"}}'
        wire = await feed(
            outgoing,
            chat_call("send", "", 0),
            chat_call("find", "", 1),
            chat_call(None, text, 0),
            chat_call(None, text, 1),
            frame(delta("", finish="tool_calls")),
        )
        assert arguments(wire) == {(0, 0): text, (0, 1): '{"who": "Maria Lopez"}'}

    run(drive())


# ---- half an answer -----------------------------------------------------------------------------


def chats(*events: bytes) -> tuple[str, list[bytes]]:
    return "openai_chat", list(events)


def messages(*events: bytes) -> tuple[str, list[bytes]]:
    return "anthropic_messages", list(events)


_BEGIN = named("content_block_start", index=0, content_block={"type": "text", "text": ""})
_SAY = named("content_block_delta", index=0, delta={"type": "text_delta", "text": "It is"})
_STOP = named("content_block_stop", index=0)
_REASON = named("message_delta", delta={"stop_reason": "end_turn"})

ENDS: dict[str, tuple[bool, tuple[str, list[bytes]]]] = {
    "nothing": (False, chats()),
    "text": (False, chats(frame(delta("It is")))),
    "a comment": (False, chats(frame(delta("It is")), b": ping")),
    "usage": (False, chats(frame(delta("It is")), frame(usage={"total_tokens": 3}))),
    "a reason": (True, chats(frame(delta("It is")), frame(delta("", finish="length")))),
    "the last event": (True, chats(frame(delta("It is")), DONE)),
    "the last event alone": (True, chats(DONE)),
    "one of two choices": (
        False,
        chats(frame(delta("a", 0), delta("b", 1)), frame(delta("", 0, finish="stop"))),
    ),
    "both choices": (
        True,
        chats(
            frame(delta("a", 0), delta("b", 1)),
            frame(delta("", 0, finish="stop")),
            frame(delta("", 1, finish="stop")),
        ),
    ),
    "no block": (False, messages(named("message_start", message={"id": "msg_1"}))),
    "half a block": (False, messages(_BEGIN, _SAY)),
    "a block": (False, messages(_BEGIN, _SAY, _STOP)),
    "a block and a reason": (True, messages(_BEGIN, _SAY, _STOP, _REASON)),
    "a reason in the middle of a block": (False, messages(_BEGIN, _SAY, _REASON)),
    "the end of the message": (True, messages(_BEGIN, _SAY, _STOP, _REASON, named("message_stop"))),
    "the end without a reason": (True, messages(_BEGIN, _SAY, _STOP, named("message_stop"))),
}


@pytest.mark.parametrize("case", ENDS)
def test_an_answer_is_whole_when_all_of_it_was_said_to_have_ended(case: str) -> None:
    finished, (protocol, sent) = ENDS[case]

    async def drive() -> None:
        outgoing, _ = await calling(protocol)
        for one in sent:
            await outgoing.receiver.event(one.strip())
        assert outgoing.receiver.finished is finished

    run(drive())
