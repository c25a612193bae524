from __future__ import annotations

import asyncio
import datetime as dt
import json
import stat
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from privity.cli.init import PROVIDERS, Answers, Places, complete, configuration, run
from privity.config.load import load, parse
from privity.domain.errors import ConfigError
from privity.identity.api_keys import check_format

from .conftest import ANSWERS

TODAY = dt.date(2026, 6, 1)


def begin(answers: Answers, places: Places) -> int:
    return asyncio.run(run(answers, places, "first-app", "main", as_json=True, ask=None, today=TODAY))


def test_writes_a_configuration_a_keyfile_and_a_key(
    places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    assert begin(ANSWERS, places) == 0
    printed = json.loads(capsys.readouterr().out)
    assert check_format(printed["key"])
    settings = load(places.config, today=TODAY)
    assert settings.keys.keyfile == places.keyfile
    assert list(settings.models) == ["sim-echo", "sim-clinic"]
    assert settings.applications["first-app"].purposes == ("treatment",)
    assert settings.providers["simulated"].baa_in_force(TODAY)
    assert len(places.keyfile.read_bytes()) == 32
    assert stat.S_IMODE(places.keyfile.stat().st_mode) == 0o600
    assert stat.S_IMODE(places.data.stat().st_mode) == 0o700
    written = b"".join(path.read_bytes() for path in places.data.parent.rglob("*") if path.is_file())
    assert printed["key"].encode() not in written + places.config.read_bytes()


def test_nothing_is_overwritten(places: Places) -> None:
    begin(ANSWERS, places)
    before = places.config.read_bytes(), places.keyfile.read_bytes()
    with pytest.raises(ConfigError, match="never overwritten"):
        begin(ANSWERS, places)
    places.config.unlink()
    with pytest.raises(ConfigError, match="never overwritten"):
        begin(ANSWERS, places)
    assert places.keyfile.read_bytes() == before[1]


@pytest.mark.parametrize("keyfile", ["var/data/k", "var/k"])
def test_a_keyfile_with_the_data_is_refused(keyfile: str, places: Places, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="in or beside the data folder"):
        begin(ANSWERS, replace(places, keyfile=tmp_path / keyfile))
    assert not places.config.exists()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"provider": "opnai"}, 'did you mean "openai"'),
        ({"owner": None}, "--owner is missing"),
        ({"baa_until": "soon"}, "--baa-until soon"),
        ({"models": "a,a"}, "twice"),
        ({"base_url": "http://far.example/v1"}, "https"),
        ({"provider": "azure"}, "--base-url is missing"),
        ({"key_env": "sk-pasted-key"}, "not the key"),
    ],
)
def test_a_mistaken_answer_leaves_nothing_behind(
    change: dict[str, str | None], says: str, places: Places
) -> None:
    with pytest.raises(ConfigError, match=says) as caught:
        begin(replace(ANSWERS, **change), places)
    assert "sk-pasted-key" not in str(caught.value)
    assert not places.config.exists()
    assert not places.keyfile.exists()
    assert not places.data.exists()


@pytest.mark.parametrize("obstacle", ["keyfile", "config", "data"])
def test_a_place_that_cannot_be_written_leaves_nothing_behind(
    obstacle: str, places: Places, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    blocked = replace(places, **{obstacle: tmp_path / "file" / obstacle})
    with pytest.raises(ConfigError, match=str(tmp_path / "file" / obstacle)):
        begin(ANSWERS, blocked)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["file"]
    assert begin(ANSWERS, places) == 0


def test_data_of_another_keyfile_is_left_as_it_is(places: Places) -> None:
    begin(ANSWERS, places)
    places.config.unlink()
    places.keyfile.rename(places.keyfile.with_name("kept"))
    with pytest.raises(ConfigError, match="--data"):
        begin(ANSWERS, places)
    assert not places.config.exists()
    assert not places.keyfile.exists()
    assert (places.data / "data.db").exists()


def test_the_published_checkpoint_of_a_former_log_is_refused(places: Places) -> None:
    places.keyfile.parent.mkdir(parents=True)
    places.keyfile.with_suffix(".checkpoint").write_text("of another log")
    with pytest.raises(ConfigError, match="former log"):
        begin(ANSWERS, places)
    assert not places.keyfile.exists()


def test_folders_of_one_name_have_keyfiles_of_their_own(tmp_path: Path) -> None:
    one, two = (Places.of(tmp_path / name / "app", None, None, None, "main").keyfile for name in "ab")
    assert one != two
    assert one.parent == two.parent
    assert one == Places.of(tmp_path / "a" / "app", None, None, None, "main").keyfile


def test_an_agreement_that_has_ended_is_named(places: Places, capsys: pytest.CaptureFixture[str]) -> None:
    assert begin(replace(ANSWERS, baa_until="2020-01-31"), places) == 0
    assert "ended on 2020-01-31" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("said", "called"), [("für Ärzte", "fur-arzte"), ("Straße 7", "strasse-7"), ("  --  ", "unnamed")]
)
def test_a_purpose_in_other_letters_is_named_readably(said: str, called: str, places: Places) -> None:
    text = configuration(complete(replace(ANSWERS, purpose=said), None), places, "first-app", "main")
    assert f'purposes = ["{called}"]' in text


def test_a_terminal_is_asked_four_questions() -> None:
    asked: list[str] = []

    def ask(question: str, default: str) -> str:
        asked.append(question)
        return default or "Dr. Office"

    answers = complete(Answers(provider="openai"), ask)
    assert len(asked) == 4
    assert answers.owner == "Dr. Office"
    assert answers.key_env == "OPENAI_API_KEY"


@pytest.mark.parametrize("provider", PROVIDERS)
def test_every_provider_gives_a_configuration_that_loads(provider: str, places: Places) -> None:
    answers = complete(
        replace(ANSWERS, provider=provider, models="Vendor/Model A,b", baa_until="none", base_url=None),
        lambda question, default: default or "https://resource.example/openai/v1",
    )
    text = configuration(answers, places, "first-app", "main")
    settings = parse(tomllib.loads(text), folder=places.config.parent, today=TODAY)
    assert settings.models["vendor-model-a"].upstream == "Vendor/Model A"
    assert not settings.providers[provider].baa_in_force(TODAY)


@pytest.mark.parametrize("owner", ['Dr. "May" \\ Young', "Häusliche Pflege", "[x] = #"])
def test_answers_cannot_break_out_of_their_string(owner: str, places: Places) -> None:
    text = configuration(complete(replace(ANSWERS, owner=owner), None), places, "first-app", "main")
    settings = parse(tomllib.loads(text), folder=places.config.parent, today=TODAY)
    assert settings.applications["first-app"].owner == owner


def test_anthropic_is_reached_in_its_own_protocol(places: Places, capsys: pytest.CaptureFixture[str]) -> None:
    answers = replace(ANSWERS, provider="anthropic", models="claude-sonnet-4-5")
    asyncio.run(run(answers, places, "first-app", "main", as_json=False, ask=None, today=TODAY))
    assert load(places.config).providers["anthropic"].protocol == "anthropic"
    assert "base_url=http://localhost:8080 with" in capsys.readouterr().out
