"""What stands beside a value speaks for it: in a request, in an answer that is JSON, in arguments."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import orjson
import pytest
from tests.support.house import application, build, chat, key_id, person

from privity.domain.interaction import NESTED, Path
from privity.journey.evidence import Evidence

#: An object that names its value beside it, the value's path, and the word that has to be its key.
NAMED: dict[str, tuple[dict[str, Any], Path, str]] = {
    "a FHIR system": ({"system": "http://hl7.org/fhir/sid/us-ssn", "value": "1"}, ("value",), "us-ssn"),
    "a system that ends in a slash": ({"system": "http://x.test/mrn/", "value": "1"}, ("value",), "mrn"),
    "an urn": ({"system": "urn:oid:mrn", "value": "1"}, ("value",), "mrn"),
    "a name": ({"name": "mrn", "value": "1"}, ("value",), "mrn"),
    "a key": ({"key": "ssn", "val": "1"}, ("val",), "ssn"),
    "a label behind it": (
        {"value": "1", "label": "Medical record number"},
        ("value",),
        "Medical record number",
    ),
    "an answer": ({"question": "What is your SSN", "answer": "1"}, ("answer",), "What is your SSN"),
    "a typed value": ({"url": "http://x.test#mrn", "valueString": "1"}, ("valueString",), "mrn"),
    "content": ({"field": "dob", "content": "1"}, ("content",), "dob"),
    "an answer in a list": ({"question": "SSN", "answer": ["1"]}, ("answer", 0), "SSN"),
    "answers in a list": (
        {"question": "SSN", "answer": [{"valueString": "1"}]},
        ("answer", 0, "valueString"),
        "SSN",
    ),
    "an answer that is an object": (
        {"question": "SSN", "answer": {"value": "1"}},
        ("answer", "value"),
        "SSN",
    ),
    "beside its object": ({"question": "SSN", "result": {"value": "1"}}, ("result", "value"), "SSN"),
    "a type": ({"type": {"text": "Driver's License"}, "value": "1"}, ("value",), "Driver's License"),
    "a coded type": (
        {"type": {"coding": [{"display": "Passport", "code": "PPN"}]}, "value": "1"},
        ("value",),
        "Passport",
    ),
    "a system and a type": (
        {"system": "http://x.test/id", "type": {"text": "Social Security"}, "value": "1"},
        ("value",),
        "id Social Security",
    ),
}


def texts(document: Any, path: Path = ()) -> list[tuple[Path, str]]:
    """Every string of a document with its path."""
    if isinstance(document, str):
        return [(path, document)]
    steps = (
        document.items()
        if isinstance(document, dict)
        else enumerate(document)
        if isinstance(document, list)
        else ()
    )
    return [found for step, inner in steps for found in texts(inner, (*path, step))]


@pytest.mark.parametrize("case", NAMED)
@pytest.mark.parametrize("above", [(), ("entry", 2, "identifier"), ("messages", 0, "content", NESTED)])
def test_a_value_has_the_key_that_stands_beside_it(case: str, above: Path) -> None:
    named, path, word = NAMED[case]
    evidence = Evidence(((*above, *place), text) for place, text in texts(named))
    keys = evidence.keys((*above, *path))
    assert word in keys
    assert keys[: len(keys) - len([s for s in path if isinstance(s, str)])] == tuple(
        step for step in above if isinstance(step, str) and step != NESTED
    )


@pytest.mark.parametrize(
    ("document", "path", "keys"),
    [
        ({"value": "1"}, ("value",), ("value",)),
        ({"mrn": "1", "system": "ssn"}, ("mrn",), ("mrn",)),
        ({"a": {"system": "ssn"}, "b": {"value": "1"}}, ("b", "value"), ("b", "value")),
        ([{"name": "ssn", "value": "1"}, {"value": "2"}], (1, "value"), ("value",)),
        ({"name": "x" * 257, "value": "1"}, ("value",), ("value",)),
        ({"name": "ssn", "value": {"x": {"value": "1"}}}, ("value", "x", "value"), ("ssn", "x", "value")),
        ({"name": 7, "value": "1"}, ("value",), ("value",)),
        ({"name": "ssn", "amount": "1"}, ("amount",), ("amount",)),
    ],
)
def test_a_neighbours_name_is_not_borrowed(document: Any, path: Path, keys: tuple[str, ...]) -> None:
    assert Evidence(texts(document)).keys(path) == keys


# ---- in a request, and in an answer that is JSON --------------------------------------------------

#: Nine digits are anything; by their name they are somebody's.
DIGITS = "219099999"
SIBLINGS: dict[str, dict[str, Any]] = {
    "FHIR": {"identifier": [{"system": "http://hl7.org/fhir/sid/us-ssn", "value": DIGITS}]},
    "name and value": {"fields": [{"name": "ssn", "value": DIGITS}]},
    "value before name": {"fields": [{"value": DIGITS, "name": "ssn"}]},
    "question and answer": {"form": [{"question": "Social security number", "answer": DIGITS}]},
    "question and answers": {"form": [{"question": "SSN", "answer": [{"valueString": DIGITS}]}]},
    "a coded type": {"identifier": [{"type": {"coding": [{"code": "SSN"}]}, "value": DIGITS}]},
}
UNNAMED = {"fields": [{"name": "batch", "value": DIGITS}, {"name": "ssn", "value": "none"}]}
CASES = pytest.mark.parametrize(("case", "named"), [*((case, True) for case in SIBLINGS), ("unnamed", False)])


def document(case: str) -> dict[str, Any]:
    return SIBLINGS.get(case, UNNAMED)


@CASES
@pytest.mark.parametrize("nested", [False, True])
def test_a_value_of_a_request_is_masked_by_the_name_beside_it(case: str, named: bool, nested: bool) -> None:
    async def drive() -> None:
        there = await build([application("clinic")])
        more: dict[str, Any] = {"extra": document(case)}
        if nested:
            more = {"extra": json.dumps(document(case))}
        outgoing = await there.open(person(key_id(1)), chat("Please file this.", **more))
        assert (DIGITS.encode() in outgoing.body) is not named
        assert (b"PVY-SSN-" in outgoing.body) is named

    asyncio.run(drive())


@CASES
@pytest.mark.parametrize("stream", [False, True])
def test_a_value_of_a_json_answer_is_withheld_by_the_name_beside_it(
    case: str, named: bool, stream: bool
) -> None:
    """JSON mode: the document is looked at leaf by leaf, each with what stands beside it."""

    async def drive() -> None:
        there = await build([application("clinic", output_mode="window")])
        form = {"response_format": {"type": "json_object"}}
        got = await there.talk(
            person(key_id(1)),
            chat("Fill in the form.", stream=stream, **form),
            lambda _: json.dumps(document(case)),
            chunks=lambda text: [text[i : i + 5] for i in range(0, len(text), 5)],
        )
        assert (DIGITS not in got) is named
        assert ("[SSN withheld]" in got) is named
        blank = json.dumps(document(case)).replace(DIGITS, "[SSN withheld]" if named else DIGITS)
        assert json.loads(got) == json.loads(blank)

    asyncio.run(drive())


@CASES
def test_a_value_of_arguments_is_withheld_by_the_name_beside_it(case: str, named: bool) -> None:
    async def drive() -> None:
        there = await build([application("clinic", output_mode="window")])
        outgoing = await there.open(person(key_id(1)), chat("File it."))
        function = {"name": "file", "arguments": json.dumps(document(case))}
        message = {
            "content": None,
            "tool_calls": [{"id": "call_1", "type": "function", "function": function}],
        }
        body = orjson.dumps({"choices": [{"index": 0, "message": message, "finish_reason": "tool_calls"}]})
        got = await outgoing.receiver.answer(body)
        assert (DIGITS.encode() not in got) is named
        assert outgoing.receiver.tally().redacted == ({"SSN": 1} if named else {})

    asyncio.run(drive())
