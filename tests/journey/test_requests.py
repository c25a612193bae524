"""What no detector can read: bytes in place of text, wherever and however they are written."""

from __future__ import annotations

import asyncio
import base64
import json
from typing import Any

import pytest
from tests.support.house import application, build, detect, events, key_id, now_ms, person

from privity.domain.decision import Reason
from privity.domain.errors import Denied
from privity.domain.interaction import Kind
from privity.journey.document import Leaf
from privity.journey.pipeline import Arrival
from privity.journey.protocols import PROTOCOLS
from privity.journey.requests import encoded_bytes

BOTH = pytest.mark.parametrize("protocol", ["openai_chat", "anthropic_messages"])

#: 300 characters in which upper and lower case and digits mix, as in a picture.
BYTES = base64.b64encode(bytes(range(225))).decode()

DATA_URLS = {
    "plain": "data:image/png;base64,iVBORw0KGgo=",
    "upper case": "DATA:IMAGE/PNG;BASE64,iVBORw0KGgo=",
    "mixed case": "dAtA:text/plain;BaSe64,TWFyaWE=",
    "no type": "data:;base64,TWFyaWE=",
    "parameters": "data:text/plain;charset=utf-8;name=a.txt;base64,TWFyaWE=",
    "blanks": "data: text/plain ; base64 ,TWFyaWE=",
    "no marker": "data:image/svg+xml,<svg><text>Maria</text></svg>",
    "percent-coded": "data:image/png,%89PNG%0D%0A",
    "a sound": "data:audio/wav,RIFF",
    "a film": "data:video/mp4,ftyp",
    "a file": "data:application/pdf,%25PDF",
    "a font": "data:font/woff2,wOF2",
    "long parameters": "data:application/pdf;name=" + "x" * 300 + ";base64,JVBERi0=",
    "in a sentence": "see ![x](data:image/png;base64,iVBORw0KGgo=) here",
    "in nested JSON": '{"url": "data:image/png;base64,iVBORw0KGgo="}',
}

#: A place of a request, from the value that stands there.
PLACES: dict[str, Any] = {
    "words": lambda value: {"messages": [{"role": "user", "content": value}]},
    "a part": lambda value: _message({"type": "text", "text": value}),
    "a key": lambda value: {"messages": [{"role": "user", "content": "x"}], "metadata": {value: "x"}},
    "metadata": lambda value: {
        "messages": [{"role": "user", "content": "x"}],
        "metadata": {"user_id": value},
    },
    "an unknown field": lambda value: {"messages": [{"role": "user", "content": "x"}], "odd": [{"a": value}]},
}

#: Parts of a message that are pictures, files or sounds, from what they hold.
PARTS: dict[str, dict[str, Any]] = {
    "openai_chat": {
        "image_url": lambda held: {"type": "image_url", "image_url": {"url": held}},
        "input_audio": lambda held: {"type": "input_audio", "input_audio": {"data": held, "format": "wav"}},
        "file": lambda held: {"type": "file", "file": {"file_data": held, "filename": "a.pdf"}},
        "a text that is also a picture": lambda held: {
            "type": "text",
            "text": "x",
            "image_url": {"url": held},
        },
        "no kind": lambda held: {"image_url": {"url": held}},
    },
    "anthropic_messages": {
        "image": lambda held: {"type": "image", "source": _source(held)},
        "document": lambda held: {"type": "document", "source": _source(held)},
        "a text with a source": lambda held: {"type": "text", "text": "x", "source": _source(held)},
        "a tool's picture": lambda held: {
            "type": "tool_result",
            "tool_use_id": "t",
            "content": [{"type": "image", "source": _source(held)}],
        },
        "container_upload": lambda held: {"type": "container_upload", "file_id": held},
        "no kind": lambda held: {"source": _source(held)},
    },
}


def _source(held: str) -> dict[str, str]:
    return {"type": "base64", "media_type": "image/png", "data": held}


def _message(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"messages": [{"role": "user", "content": list(parts)}]}


def unreadable(protocol: str, body: dict[str, Any]) -> tuple[str, ...]:
    data = json.dumps({"model": "m", "max_tokens": 9, **body}).encode()
    return PROTOCOLS[protocol].parse(data).unreadable


def leaf(value: str, kind: Kind | None = Kind.TEXT, *path: str) -> Leaf:
    return Leaf(path or ("odd",), kind, value, 0, 0)


@BOTH
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("url", DATA_URLS)
def test_a_data_url_is_unreadable_however_it_is_written(protocol: str, place: str, url: str) -> None:
    assert unreadable(protocol, PLACES[place](DATA_URLS[url]))
    assert encoded_bytes(leaf(DATA_URLS[url])) == "data_url"


@BOTH
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("held", [BYTES, "x " + BYTES.replace("+", "-").replace("/", "_") + "."])
def test_a_long_run_of_bytes_is_unreadable_without_any_announcement(
    protocol: str, place: str, held: str
) -> None:
    assert unreadable(protocol, PLACES[place](held))
    assert encoded_bytes(leaf(held)) == "encoded"


@pytest.mark.parametrize(
    ("protocol", "part"), [(protocol, part) for protocol, parts in PARTS.items() for part in parts]
)
@pytest.mark.parametrize("held", ["iVBORw0KGgo=", BYTES, "https://x.test/1.png", "file-1", ""])
def test_pictures_files_and_sounds_are_unreadable_whatever_they_hold(
    protocol: str, part: str, held: str
) -> None:
    assert unreadable(protocol, _message({"type": "text", "text": "see"}, PARTS[protocol][part](held)))


@BOTH
@pytest.mark.parametrize("part", [{"type": "odd", "text": "x"}, {"text": "x"}, {"type": 7, "text": "x"}])
def test_a_part_of_no_kind_that_we_know_is_unreadable_even_with_a_text(
    protocol: str, part: dict[str, Any]
) -> None:
    assert unreadable(protocol, _message({"type": "text", "text": "see"}, part))


@BOTH
@pytest.mark.parametrize("kind", ["image", "input_audio", "input_file", "video_url", "container_upload"])
def test_an_object_that_calls_itself_a_picture_is_unreadable_in_an_unknown_place(
    protocol: str, kind: str
) -> None:
    assert unreadable(protocol, {**PLACES["words"]("x"), "odd": [{"deep": {"type": kind, "id": "file-1"}}]})


@BOTH
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "text",
    [
        "Data: the patient rests.",
        "data:text/plain,hello",
        "metadata:image",
        "base64",
        "An image, a file, an audio",
        BYTES[:255],
        "a" * 400,
        "0123456789abcdef" * 40,
        " ".join([BYTES[:100]] * 9),
    ],
)
def test_text_about_bytes_is_text(protocol: str, place: str, text: str) -> None:
    assert unreadable(protocol, PLACES[place](text)) == ()


def test_numbers_and_constants_are_no_bytes() -> None:
    assert encoded_bytes(leaf("1" * 300, Kind.NUMBER)) is None
    assert encoded_bytes(leaf("{}", None)) is None
    assert encoded_bytes(leaf("image", Kind.TEXT, "odd", "type")) == "type"
    assert encoded_bytes(leaf("image", Kind.KEY, "odd", "type")) is None


@BOTH
def test_a_definition_may_name_bytes_and_not_hold_them(protocol: str) -> None:
    def tools(description: str) -> dict[str, Any]:
        schema = {"type": "object", "description": description, "properties": {"type": {"const": "image"}}}
        tool = {"name": "f", "description": description}
        shape = (
            {"type": "function", "function": {**tool, "parameters": schema}}
            if protocol == "openai_chat"
            else {**tool, "input_schema": schema}
        )
        return {**PLACES["words"]("x"), "tools": [shape]}

    assert unreadable(protocol, tools("Takes data:image/png;base64,... of the wound")) == ()
    assert "encoded" in unreadable(protocol, tools(BYTES)) or "content" in unreadable(protocol, tools(BYTES))


@BOTH
@pytest.mark.parametrize("held", [DATA_URLS["upper case"], BYTES])
def test_a_request_with_bytes_in_it_is_refused_with_its_reason(protocol: str, held: str) -> None:
    async def drive() -> None:
        speaks = "openai" if protocol == "openai_chat" else "anthropic"
        there = await build([application("clinic")], classify=detect, provider_protocol=speaks)
        data = json.dumps({"model": "m", "max_tokens": 9, **PLACES["a part"](held)}).encode()
        with pytest.raises(Denied) as caught:
            await there.journey.open(Arrival(person(key_id(1)), PROTOCOLS[protocol], data, None, now_ms()))
        assert caught.value.reason is Reason.UNREADABLE_CONTENT
        assert held not in str(caught.value)
        (event,) = await events(there)
        assert event["fields"]["reasons"] == ["unreadable_content"]

    asyncio.run(drive())
