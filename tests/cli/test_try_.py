from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from privity.bootstrap import _ECHOES
from privity.cli.app import app
from privity.cli.init import Places
from privity.cli.try_ import _PROTOCOLS
from privity.config.load import PROTOCOLS

from .conftest import Privity

Piped = Callable[..., Result]
PICTURE = {"type": "image_url", "image_url": {"url": "data:image/png;base64,AAAA"}}


@pytest.fixture
def piped(installed: Privity, places: Places) -> Piped:
    def run(text: str, *arguments: str) -> Result:
        place = ["--config", str(places.config), "--data", str(places.data)]
        return CliRunner().invoke(app, ["try", *arguments, *place], input=text)

    return run


def test_a_pasted_prompt_is_masked_and_comes_back(installed: Privity) -> None:
    done = installed("try", "Call Maria Lopez on (608) 555-0142.", "--json")
    assert done.exit_code == 0, done.output
    said = json.loads(done.output)
    assert said["segments"] == [
        {
            "path": "messages[0].content",
            "kind": "text",
            "role": "user",
            "origin": "message",
            "trust": "user",
        }
    ]
    assert [row["text"] for row in said["findings"]] == ["Maria Lopez", "(608) 555-0142"]
    assert said["decision"]["effect"] == "mask"
    assert said["decision"]["policies"] == ["hipaa-prompt-readable"]
    assert "Lopez" not in json.dumps(said["masked"])
    assert said["restored"] == "Call Maria Lopez on (608) 555-0142."
    assert said["refused"] is None


def test_a_piped_request_is_taken_whole(piped: Piped) -> None:
    document = {
        "messages": [
            {"role": "system", "content": "Answer briefly."},
            {"role": "user", "content": "Call Maria Lopez.", "name": "Maria"},
        ]
    }
    said = json.loads(piped(json.dumps(document), "--json").output)
    assert [row["role"] for row in said["segments"]][:2] == ["system", "user"]
    assert said["masked"]["model"] == "sim-echo"


def test_a_refusal_shows_what_was_found_and_why(piped: Piped) -> None:
    content = [{"type": "text", "text": "SSN 412-68-9035"}, PICTURE]
    text = json.dumps({"messages": [{"role": "user", "content": content}]})
    done = piped(text, "--json")
    assert done.exit_code == 1
    said = json.loads(done.output)
    assert said["refused"]["code"] == "unreadable_content"
    assert said["findings"][0]["label"] == "SSN"
    assert said["masked"] is None
    assert "unreadable_content" in piped(text).output


def test_nothing_is_kept(piped: Piped, places: Places) -> None:
    def files() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in places.data.rglob("*") if path.is_file()}

    before = files()
    done = piped("Call Maria Lopez.")
    assert "Nothing was sent and nothing was kept." in done.output
    assert files() == before


def test_an_empty_pipe_shows_the_sample(piped: Piped) -> None:
    assert "chest pain" in piped("").output


def test_an_unknown_application_is_named(installed: Privity) -> None:
    done = installed("try", "x", "--application", "first-ap")
    assert 'did you mean "first-app"' in str(done.exception)


def test_the_protocol_is_the_one_that_the_models_provider_speaks(installed: Privity, places: Places) -> None:
    text = places.config.read_text()
    places.config.write_text(text.replace('protocol = "openai"', 'protocol = "anthropic"'))
    said = json.loads(installed("try", "Call Maria Lopez.", "--json").output)
    assert said["protocol"] == "anthropic_messages"
    assert said["restored"] == "Call Maria Lopez."
    assert "Lopez" not in json.dumps(said["masked"])


def test_every_protocol_of_the_configuration_can_be_tried() -> None:
    assert set(_PROTOCOLS) == set(PROTOCOLS)
    assert set(_PROTOCOLS.values()) == set(_ECHOES)


def test_what_a_prompt_touches_on_is_told_and_stays(installed: Privity) -> None:
    said = json.loads(installed("try", "My patient takes Suboxone.", "--json").output)
    assert said["decision"]["categories"] == ["substance_use"]
    assert said["decision"]["tier"] == "confidential"
    assert "Suboxone" in json.dumps(said["masked"])
    assert "touches on   substance_use" in installed("try", "My patient takes Suboxone.").output


def test_a_provider_that_is_not_cleared_is_not_tried(installed: Privity, places: Places) -> None:
    places.config.write_text(
        places.config.read_text().replace(
            "[[providers]]", '[[providers]]\nnot_cleared_for = ["substance_use"]'
        )
    )
    done = installed("try", "My patient takes Suboxone.", "--json")
    assert done.exit_code == 1
    assert json.loads(done.output)["refused"]["code"] == "category_not_cleared"
