from __future__ import annotations

import asyncio
import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date

import orjson
import pytest

from privity.audit.checkpoint import Signer
from privity.audit.sequencer import Sequencer
from privity.bootstrap import open_keyring, open_log, open_storage
from privity.cli.init import Places
from privity.config.load import load
from privity.crypto.keyring import Keyring
from privity.detection.classifier import Classifier
from privity.domain.errors import Denied
from privity.domain.finding import Classification, Passage
from privity.domain.inventory import Inventory, Principal
from privity.journey.pipeline import Arrival, Journey
from privity.journey.ports import Ports
from privity.journey.protocols import PROTOCOLS
from privity.masking.vault import Vault
from privity.policy.engine import Engine

from .conftest import Privity

TEXT = "Patient: Maria Lopez, SSN 412-68-9035, was seen for chest pain."
RAW = ("Maria", "Lopez", "412-68-9035")


def clock() -> int:
    return 1_800_000_000_000


async def send(
    places: Places, model: str, *, finish: bool = True, sign: bool = True, text: str = TEXT
) -> str:
    """Take one request through the journey over the installation's own stores; return its id."""
    settings = load(places.config, today=date(2026, 6, 1))
    classifier = Classifier()

    async def classify(passages: Sequence[Passage]) -> Classification:
        return classifier.examine(passages)

    async with open_storage(settings, places.data) as storage:
        keyring: Keyring = open_keyring(settings, storage)
        ports = Ports(
            classify=classify,
            detector_digest=classifier.version,
            engine=Engine.load(settings.policy.packs, settings.policy.extra),
            keyring=keyring,
            vault=Vault(keyring, storage.data, clock, os.urandom),
            store=storage.data,
            clock=clock,
            random=os.urandom,
        )
        inventory = Inventory(settings.workspace, settings.applications, settings.providers, settings.models)
        journey = Journey(ports, inventory)
        body = orjson.dumps({"model": model, "messages": [{"role": "user", "content": text}]})
        who = Principal(settings.workspace, "first-app", "key_" + "0" * 32, None, "treatment")
        arrival = Arrival(who, PROTOCOLS["openai_chat"], body, None, clock())
        interaction = ""
        try:
            outgoing = await journey.open(arrival)
        except Denied:
            finish = False
        else:
            interaction = outgoing.interaction
        if finish:
            said = orjson.loads(outgoing.body)["messages"][0]["content"]
            choice = {"index": 0, "message": {"content": said}, "finish_reason": "stop"}
            await outgoing.receiver.answer(orjson.dumps({"choices": [choice]}))
            await journey.complete(outgoing, 200, outgoing.receiver.tally())
        if sign:
            log = await open_log(settings, storage, keyring, places.data)
            assert isinstance(log.signer, Signer)
            await Sequencer(storage.log, settings.workspace, log.signer, log.mirror).step()
    return interaction


@pytest.fixture(scope="module", autouse=True)
def plain_terminal() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", "160")
        yield


def test_a_recorded_interaction_is_told_without_raw_text(installed: Privity, places: Places) -> None:
    interaction = asyncio.run(send(places, "sim-echo"))
    done = installed("explain", interaction, "--json")
    assert done.exit_code == 0, done.output
    said = json.loads(done.output)
    assert said["application"] == "first-app"
    assert (said["provider"], said["model"]) == ("simulated", "sim-echo")
    assert said["decision"]["effect"] == "mask"
    assert said["decision"]["policies"] == ["hipaa-prompt-readable"]
    assert said["labels"] == {"NAME": 1, "SSN": 1}
    assert said["disclosed"] == []
    assert said["restore"]["client"] == ["NAME", "SSN"]
    assert said["outcome"]["restored"] == {"NAME": 1, "SSN": 1}
    assert said["signed"] is True
    spans = {(f["path"], TEXT[f["start"] : f["end"]]) for f in said["findings"]}
    assert spans == {("messages[0].content", "Maria Lopez"), ("messages[0].content", "412-68-9035")}
    assert "chest pain" in said["masked"]["messages"][0]["content"]
    for output in (done.output, installed("explain", interaction).output):
        assert not [word for word in RAW if word in output]


def test_without_an_id_the_newest_is_told(installed: Privity, places: Places) -> None:
    asyncio.run(send(places, "sim-echo"))
    newest = asyncio.run(send(places, "sim-clinic", finish=False, sign=False))
    said = json.loads(installed("explain", "--json").output)
    assert said["interaction"] == newest
    assert said["signed"] is False
    assert said["outcome"] is None
    assert "not recorded yet" in installed("explain").output


def test_a_refusal_is_told_with_its_reason(installed: Privity, places: Places) -> None:
    text = places.config.read_text().replace("2099-01-01", "2020-01-01")
    places.config.write_text(text)
    asyncio.run(send(places, "sim-echo"))
    done = installed("explain")
    assert "phi_without_baa" in done.output
    assert "nothing was sent" in done.output
    said = json.loads(installed("explain", "--json").output)
    assert said["masked"] is None
    assert said["decision"]["policies"] == ["hipaa-phi-needs-baa"]
    assert not [word for word in RAW if word in done.output]


def test_what_a_conversation_touches_on_is_told_by_its_code(installed: Privity, places: Places) -> None:
    asyncio.run(send(places, "sim-echo", text="She takes Suboxone."))
    assert json.loads(installed("explain", "--json").output)["categories"] == ["substance_use"]
    assert "touches on   substance_use" in installed("explain").output
    asyncio.run(send(places, "sim-echo"))
    assert "touches on" not in installed("explain").output


def test_another_policy_set_is_not_taken_for_the_one_that_decided(installed: Privity, places: Places) -> None:
    asyncio.run(send(places, "sim-echo"))
    extra = places.config.parent / "own.cedar"
    extra.write_text('@id("own") forbid (principal, action == Privity::Action::"prompt", resource);')
    places.config.write_text(places.config.read_text() + '\n[policy]\nextra = ["own.cedar"]\n')
    assert json.loads(installed("explain", "--json").output)["decision"]["policies"] is None
    assert "not the one loaded now" in installed("explain").output


@pytest.mark.parametrize(
    ("given", "remedy"),
    [("req_1", "x-privity-receipt"), ("Maria Lopez " * 9, "int_"), ("int_" + "0" * 32, "without an id")],
)
def test_an_unknown_id_names_the_remedy(installed: Privity, places: Places, given: str, remedy: str) -> None:
    asyncio.run(send(places, "sim-echo"))
    done = installed("explain", given)
    assert remedy in str(done.exception)
    assert "Maria" not in str(done.exception)


def test_an_empty_log_and_a_missing_folder_name_the_remedy(privity: Privity, installed: Privity) -> None:
    assert "send a request" in str(installed("explain").exception)


def test_an_erased_transcript_leaves_what_the_log_says(installed: Privity, places: Places) -> None:
    interaction = asyncio.run(send(places, "sim-echo"))

    async def erase() -> None:
        settings = load(places.config, today=date(2026, 6, 1))
        async with open_storage(settings, places.data) as storage:
            await storage.keys.delete([interaction])

    asyncio.run(erase())
    said = json.loads(installed("explain", interaction, "--json").output)
    assert (said["erased"], said["masked"], said["findings"]) == (True, None, [])
    assert said["labels"] == {"NAME": 1, "SSN": 1}
    assert "erased with its key" in installed("explain", interaction).output


def test_an_altered_transcript_is_said_to_be_one(installed: Privity, places: Places) -> None:
    asyncio.run(send(places, "sim-echo"))
    with closing(sqlite3.connect(places.data / "data.db")) as database, database:
        database.execute("UPDATE transcripts SET sealed = zeroblob(length(sealed))")
    done = installed("explain")
    assert done.exit_code == 1
    assert "no known format" in done.stderr
