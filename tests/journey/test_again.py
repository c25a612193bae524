"""An event that is an earlier one with another text is what the adapter would have read, in every part."""

from __future__ import annotations

from itertools import product
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privity.domain.errors import BadInput
from privity.journey.again import Again, learn
from privity.journey.protocols import PROTOCOLS

CHAT, MESSAGES = PROTOCOLS["openai_chat"], PROTOCOLS["anthropic_messages"]


def chunk(delta: dict[str, Any], *, finish: str | None = None, **more: Any) -> bytes:
    choice = {"index": more.pop("index", 0), "delta": delta, "finish_reason": finish}
    event = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
    return b"data: " + orjson.dumps(event | more)


def block(text: str, index: int = 0, **more: Any) -> bytes:
    kind, delta = "content_block_delta", {"type": "text_delta", "text": text}
    event = {"type": kind, "index": index, "delta": delta | more}
    return b"event: content_block_delta\ndata: " + orjson.dumps(event)


CHUNKS = {
    "a word": chunk({"content": "word"}),
    "another": chunk({"content": "another\nword \u00e9 \"quoted\" \\ 'x'"}),
    "escaped": chunk({"content": "x"}).replace(b'"x"', rb'"\u00e9\n\ud83d\ude00\/"'),
    "half a pair": chunk({"content": "x"}).replace(b'"x"', rb'"\ud83d"'),
    "a wrong escape": chunk({"content": "x"}).replace(b'"x"', rb'"\q"'),
    "a raw line end": chunk({"content": "x"}).replace(b'"x"', b'"\t"'),
    "no UTF-8": chunk({"content": "x"}).replace(b'"x"', b'"\xff"'),
    "two literals": chunk({"content": "x"}).replace(b'"x"', b'"x","refusal":"y"'),
    "a number": chunk({"content": 7}),
    "empty": chunk({"content": ""}),
    "a mark of the protocol": chunk({"content": "assistant"}),
    "with a role": chunk({"role": "assistant", "content": "word"}),
    "with the same role": chunk({"role": "assistant", "content": "assistant"}),
    "another choice": chunk({"content": "word"}, index=1),
    "refusal": chunk({"refusal": "word"}),
    "unknown field": chunk({"other": "word"}),
    "last": chunk({"content": "word"}, finish="stop"),
    "nothing": chunk({}),
    "padded": chunk({"content": "word"}, obfuscation="Ab3"),
    "padded otherwise": chunk({"content": "other"}, obfuscation="Ab3xyz"),
    "padded with the text": chunk({"content": "Ab3"}, obfuscation="Ab3"),
    "padding first": b'data: {"obfuscation":"a",' + chunk({"content": "word"})[7:],
    "padding first again": b'data: {"obfuscation":"bc",' + chunk({"content": "words"})[7:],
    "key twice": chunk({"content": "word"}).replace(b'"content":', b'"content":"y","content":'),
    "blanks": chunk({"content": "word"}).replace(b",", b", "),
    "no blank behind data": chunk({"content": "word"}).replace(b"data: ", b"data:"),
    "in two lines": chunk({"content": "word"}).replace(b',"choices"', b'\ndata: ,"choices"'),
    "odd id": chunk({"content": "word"}, id="an id with blanks"),
    "usage": chunk({"content": "word"}, usage={"total_tokens": 3}),
    "log probabilities": chunk({"content": "word"}, logprobs={"content": []}),
    "tool": chunk({"tool_calls": [{"index": 0, "function": {"name": "f", "arguments": "word"}}]}),
    "error": b'data: {"error":{"message":"word"}}',
    "done": b"data: [DONE]",
    "comment": b": word",
}
BLOCKS = {
    "a word": block("word"),
    "another": block("another \u00e9\n"),
    "another block": block("word", 1),
    "with more": block("word", citation="x"),
    "the kind as text": block("text_delta"),
    "without the name": block("word").partition(b"\n")[2],
    "thinking": block("word").replace(b"text_delta", b"thinking_delta").replace(b'"text"', b'"thinking"'),
    "stop": b'event: content_block_stop\ndata: {"type":"content_block_stop","index":0}',
}
PAIRS = [
    pytest.param(adapter, *pair, id=f"{adapter.name}: {pair[0]}, then {pair[1]}")
    for adapter, frames in ((CHAT, CHUNKS), (MESSAGES, BLOCKS))
    for pair in product(frames, frames)
]


def _learnt(adapter: Any, frame: bytes) -> Again | None:
    try:
        return learn(adapter, frame, adapter.read_event(frame))
    except BadInput:
        return None  # what the adapter refuses teaches nothing


def _same(adapter: Any, again: Again, frame: bytes, text: str) -> None:
    piece = again.read(frame)
    if piece is None:
        return
    event = adapter.read_event(frame)
    assert event.pieces == (piece,)
    assert (event.ends, event.finish, event.done, event.error) == ((), None, False, False)
    assert adapter.read_event(frame).render([text]) == again.render(text)
    assert event.carry(piece.channel, text) == again.event.carry(piece.channel, text)


@pytest.mark.parametrize(("adapter", "first", "second"), PAIRS)
def test_what_is_read_again_is_what_the_adapter_reads(adapter: Any, first: str, second: str) -> None:
    frames = CHUNKS if adapter is CHAT else BLOCKS
    again = _learnt(adapter, frames[first])
    if again is not None:
        for text in ("", "a", 'two\nlines \u00e9 "q"', "privity: the text of this event"):
            _same(adapter, again, frames[second], text)


@pytest.mark.parametrize(
    ("adapter", "first", "second", "text"),
    [
        (CHAT, "a word", "another", "another\nword \u00e9 \"quoted\" \\ 'x'"),
        (CHAT, "a word", "escaped", "\u00e9\n\U0001f600/"),
        (CHAT, "a word", "empty", ""),
        (CHAT, "another", "a mark of the protocol", "assistant"),
        (CHAT, "padded", "padded otherwise", "other"),
        (CHAT, "padding first", "padding first again", "words"),
        (CHAT, "with a role", "with the same role", "assistant"),
        (MESSAGES, "a word", "another", "another \u00e9\n"),
    ],
)
def test_the_usual_events_are_read_again(adapter: Any, first: str, second: str, text: str) -> None:
    frames = CHUNKS if adapter is CHAT else BLOCKS
    again = _learnt(adapter, frames[first])
    assert again is not None
    piece = again.read(frames[second])
    assert piece is not None
    assert piece.text == text


@pytest.mark.parametrize(
    "first",
    ["with the same role", "last", "key twice", "tool", "unknown field", "error", "empty", "in two lines"],
)
def test_what_is_not_all_in_its_text_teaches_nothing(first: str) -> None:
    assert _learnt(CHAT, CHUNKS[first]) is None


@settings(deadline=None, max_examples=200)
@given(
    taught=st.text(min_size=1),
    text=st.text(),
    new=st.text(),
    cut=st.integers(0, 300),
    byte=st.binary(max_size=2),
)
def test_any_text_and_any_change_of_a_byte(taught: str, text: str, new: str, cut: int, byte: bytes) -> None:
    again = _learnt(CHAT, chunk({"content": taught}))
    if again is None:
        return
    frame = chunk({"content": text})
    _same(CHAT, again, frame, new)
    _same(CHAT, again, frame[:cut] + byte + frame[cut + 1 :], new)
