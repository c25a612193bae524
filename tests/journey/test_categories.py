"""What a conversation touches on decides where it goes; its words go as they are, or not at all."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.house import House, application, build, chat, events, key_id, person

from privity.detection.categories import TABLES, scanner
from privity.detection.classifier import Classifier
from privity.domain.category import Category
from privity.domain.component import Component, Granted
from privity.domain.decision import Reason
from privity.domain.errors import Denied, DetectionDown
from privity.domain.finding import Classification, Passage
from privity.domain.inventory import Mode
from privity.domain.labels import Tier
from privity.journey.pipeline import Journey

ANNA = person(key_id(1))
PERSONAL = "My patient takes Suboxone."
GENERAL = "Which drugs are the first choice in opioid use disorder?"


async def house(*not_cleared: Category, baa: bool = True, **changes: Any) -> House:
    there = await build([application("clinic", **changes)], baa=baa)
    inventory = there.journey._inventory
    provider = dataclasses.replace(inventory.providers["sim"], not_cleared_for=frozenset(not_cleared))
    inventory = dataclasses.replace(inventory, providers={"sim": provider})
    there.journey = Journey(there.journey._ports, inventory)
    return there


async def sent(there: House, body: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return what left, as text, and the fields of the one decision."""
    outgoing = await there.open(ANNA, body)
    *_, event = await events(there)
    assert event["event"] == "interaction.decided"
    return outgoing.body.decode(), event["fields"]


async def refused(there: House, body: dict[str, Any]) -> tuple[Denied, dict[str, Any]]:
    with pytest.raises(Denied) as caught:
        await there.open(ANNA, body)
    assert there.sent == []
    *_, event = await events(there)
    assert event["event"] == "interaction.refused"
    return caught.value, event["fields"]


def test_the_words_go_and_the_record_names_the_category() -> None:
    async def drive() -> None:
        there = await house(Category.HIV)
        body, fields = await sent(there, chat(PERSONAL))
        assert PERSONAL in body
        assert fields["categories"] == ["substance_use"]
        assert (fields["tier"], fields["effect"], fields["labels"]) == ("confidential", "allow", {})

    asyncio.run(drive())


def test_a_provider_that_is_not_cleared_is_sent_nothing() -> None:
    async def drive() -> None:
        there = await house(Category.SUBSTANCE_USE, Category.VIOLENCE)
        error, fields = await refused(there, chat(PERSONAL + " She is HIV positive."))
        assert error.reason is Reason.CATEGORY_NOT_CLEARED
        assert "not cleared for: substance_use." in str(error)
        assert "Suboxone" not in str(error)
        assert fields["reasons"] == ["category_not_cleared"]
        assert fields["categories"] == ["hiv", "substance_use"]
        assert fields["status"] == 403

    asyncio.run(drive())


def test_a_question_about_nobody_is_no_record_of_anybody() -> None:
    async def drive() -> None:
        there = await house(*Category)
        body, fields = await sent(there, chat(GENERAL))
        assert GENERAL in body
        assert "categories" not in fields
        assert fields["tier"] == "internal"

    asyncio.run(drive())


@pytest.mark.parametrize("texts", [(GENERAL, "It is for my patient."), (GENERAL, "MRN 8842113")])
def test_somebody_anywhere_makes_it_count(texts: Sequence[str]) -> None:
    async def drive() -> None:
        there = await house(Category.SUBSTANCE_USE)
        _, fields = await refused(there, chat(*texts))
        assert fields["categories"] == ["substance_use"]

    asyncio.run(drive())


def test_a_term_across_two_parts_of_a_message_is_one() -> None:
    async def drive() -> None:
        there = await house(Category.SUBSTANCE_USE)
        parts = [{"type": "text", "text": "She has an opioid use"}, {"type": "text", "text": " disorder."}]
        await refused(there, {"model": "m", "messages": [{"role": "user", "content": parts}]})

    asyncio.run(drive())


TOOL = {
    "type": "function",
    "function": {
        "name": "history",
        "description": "Returns whether the patient has HIV or an opioid use disorder.",
        "parameters": {"type": "object", "properties": {"mrn": {"type": "string", "description": "his MRN"}}},
    },
}


def test_what_an_application_says_to_everybody_is_said_of_nobody() -> None:
    async def drive() -> None:
        there = await house(*Category)
        _, fields = await sent(there, {**chat("The wound of my patient is dry."), "tools": [TOOL]})
        assert "categories" not in fields

    asyncio.run(drive())


def test_a_tools_answer_counts() -> None:
    async def drive() -> None:
        there = await house(Category.HIV)
        call = {"id": "c1", "type": "function", "function": {"name": "history", "arguments": "{}"}}
        said = [
            {"role": "user", "content": "Look it up."},
            {"role": "assistant", "content": None, "tool_calls": [call]},
            {"role": "tool", "tool_call_id": "c1", "content": '{"patient": {"problems": ["HIV infection"]}}'},
        ]
        _, fields = await refused(there, {"model": "m", "messages": said})
        assert fields["categories"] == ["hiv"]

    asyncio.run(drive())


def test_observing_is_no_way_around_it() -> None:
    async def drive() -> None:
        until = dt.date(2999, 1, 1)
        there = await house(Category.SUBSTANCE_USE, mode=Mode.OBSERVE, observe_until=until)
        await refused(there, chat(PERSONAL))

    asyncio.run(drive())


def test_a_ceiling_below_it_stops_it() -> None:
    async def drive() -> None:
        there = await house(tier_ceiling=Tier.INTERNAL)
        error, _ = await refused(there, chat(PERSONAL))
        assert error.reason is Reason.TIER_ABOVE_CEILING

    asyncio.run(drive())


def test_what_nobody_has_seen_may_touch_on_everything() -> None:
    async def down(_: Sequence[Passage]) -> Classification:
        raise DetectionDown(Reason.DETECTION_FAILED, "down")

    granted = Granted(Component.DETECTOR, Tier.RESTRICTED, Mode.OBSERVE, "office", dt.date(2999, 1, 1))

    async def drive(*not_cleared: Category) -> House:
        there = await house(*not_cleared, mode=Mode.OBSERVE, observe_until=dt.date(2999, 1, 1))
        ports = dataclasses.replace(there.journey._ports, classify=down, spare=lambda *_: granted)
        there.journey = Journey(ports, there.journey._inventory)
        return there

    async def both() -> None:
        _, fields = await refused(await drive(Category.STI), chat("hello"))
        assert fields["categories"] == sorted(Category)
        there = await drive()
        assert (await there.open(ANNA, chat("hello"))).body

    asyncio.run(both())


SAID = [case.text for terms in TABLES for case in terms.cases if terms.category and case.counts]


CLASSIFIER = Classifier()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(SAID), min_size=1, max_size=3))
def test_no_word_of_a_category_is_masked(texts: list[str]) -> None:
    terms = [
        text[one.start : one.end]
        for text in texts
        for one in scanner().mentions(text)
        if one.category is not None
    ]

    async def leaving() -> bytes:
        there = await build([application("clinic")], classify=CLASSIFIER.classify)
        return (await there.open(ANNA, chat(*texts))).body

    left = asyncio.run(leaving())
    said = "\n".join(message["content"] for message in orjson.loads(left)["messages"])
    assert [term for term in terms if term.strip(" .,;") not in said] == []
