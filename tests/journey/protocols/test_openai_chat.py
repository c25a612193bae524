"""Chat completions, read strictly: whose arguments a stream's fragments are."""

from __future__ import annotations

import json
from typing import Any

import pytest

from privity.domain.errors import BadInput
from privity.journey.protocol import Destination, StreamEvent
from privity.journey.protocols import PROTOCOLS

CHAT = PROTOCOLS["openai_chat"]


def call(function: Any, **more: Any) -> StreamEvent:
    choice = {"index": 0, "delta": {"tool_calls": [{"index": 2, "function": function, **more}]}}
    return CHAT.read_event(b"data: " + json.dumps({"choices": [choice]}).encode())


@pytest.mark.parametrize("function", [{"name": "find"}, {"name": "find", "arguments": None}])
def test_a_name_without_arguments_is_the_name_of_those_that_follow(function: dict[str, Any]) -> None:
    read = call(function, id="call_1", type="function")
    pieces = [p for p in read.pieces if p.destination is Destination.ARGUMENT]
    assert [(p.channel, p.tool, p.text) for p in pieces] == [((0, "arguments", 2), "find", "")]
    assert b'"name":"find"' in read.render([p.text for p in read.pieces])


def test_fragments_without_a_name_name_no_tool() -> None:
    (piece,) = call({"arguments": '{"a'}).pieces
    assert (piece.channel, piece.tool, piece.text) == ((0, "arguments", 2), "", '{"a')


def test_arguments_that_come_as_an_object_are_its_text() -> None:
    (piece, _) = call({"name": "find", "arguments": {"a": [1]}}).pieces
    assert (piece.destination, piece.text) == (Destination.ARGUMENT, '{"a":[1]}')


@pytest.mark.parametrize("name", [7, None, ["find"], {"a": "find"}])
def test_a_name_that_is_none_names_no_tool(name: Any) -> None:
    assert {p.tool for p in call({"name": name, "arguments": "{}"}).pieces} == {""}


@pytest.mark.parametrize("function", ["find", ["find"], 7, True])
def test_a_call_that_is_none_is_refused(function: Any) -> None:
    with pytest.raises(BadInput, match=r"stream\.function"):
        call(function)


@pytest.mark.parametrize("index", ["2", -1, 4096, None, 2.0])
def test_a_call_at_no_index_is_refused(index: Any) -> None:
    with pytest.raises(BadInput, match=r"stream\.index"):
        call({"name": "find", "arguments": ""}, index=index)
