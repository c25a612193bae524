"""``privity init``: four questions, and then a configuration, a keyfile and a first API key.

Who owns it, what for, BAA until when, which models. Answers given as options are not asked for, so
the command also runs from a script; without a terminal every missing one is named instead.
Nothing that exists is overwritten, and where a step fails, what the steps before it made is taken away.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import os
import re
import shutil
import sys
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from privity.cli.common import today as current_day
from privity.cli.key import issue, open_desk
from privity.config.load import load, parse
from privity.config.placement import keyfile_lies_with_data
from privity.config.settings import Settings
from privity.config.table import did_you_mean, is_slug
from privity.crypto import keyfile as keyfiles
from privity.crypto.errors import KeyErased, KeyUnavailable
from privity.domain.errors import ConfigError
from privity.storage.ports import StoreUnavailable


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known of a provider before anything is asked."""

    base_url: str | None
    key_env: str | None
    models: str
    note: str = ""
    protocol: str = "openai"
    #: What stands behind the gateway's address in the application's SDK.
    client_path: str = "/v1"


PROVIDERS: Mapping[str, Kind] = {
    "openai": Kind("https://api.openai.com/v1", "OPENAI_API_KEY", "gpt-4o-mini"),
    "azure": Kind(
        None,
        "AZURE_OPENAI_API_KEY",
        "gpt-4o-mini",
        "Model names are your deployments' names.",
    ),
    "anthropic": Kind(
        "https://api.anthropic.com/v1",
        "ANTHROPIC_API_KEY",
        "claude-sonnet-4-5",
        protocol="anthropic",
        client_path="",
    ),
    "simulated": Kind(
        "http://127.0.0.1:9099/v1",
        None,
        "sim-echo",
        "Start the simulated provider with: "
        "python -m privity.cli.demo.provider --port 9099 --capture capture.jsonl",
    ),
}

Ask = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Answers:
    """What the options say; None is to be asked."""

    provider: str | None = None
    key_env: str | None = None
    owner: str | None = None
    purpose: str | None = None
    baa_until: str | None = None
    models: str | None = None
    base_url: str | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """Where things go. The keyfile's default lies with the user's configuration, apart from the data."""

    config: Path
    data: Path
    keyfile: Path

    @classmethod
    def of(
        cls, folder: Path, config: Path | None, data: Path | None, keyfile: Path | None, workspace: str
    ) -> Self:
        """Return the places that the options mean, as absolute paths."""
        config = (config or folder / "privity.toml").absolute()
        data = (data or config.parent / "privity-data").absolute()
        if keyfile is None:
            home = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
            # Two installations may lie in folders of one name; each has a keyfile of its own.
            mark = hashlib.sha256(bytes(config)).hexdigest()[:8]
            keyfile = home / "privity" / f"{config.parent.name or 'root'}-{workspace}-{mark}.keyfile"
        return cls(config, data, keyfile.absolute())


async def run(
    answers: Answers,
    places: Places,
    application: str,
    workspace: str,
    *,
    as_json: bool,
    ask: Ask | None = None,
    today: dt.date | None = None,
) -> int:
    """Write everything or nothing; print the first API key once."""
    today = today or current_day()
    if places.config.exists():
        raise ConfigError(
            f"{places.config} exists and is never overwritten. Edit it, or choose another --dir."
        )
    if keyfile_lies_with_data(places.keyfile, places.data):
        raise ConfigError(
            f"--keyfile {places.keyfile}: lies in or beside the data folder, where a copy of the one takes "
            "the other along. Choose another folder, best on another disk."
        )
    answers = complete(answers, ask or (_ask if sys.stdin.isatty() else None))
    text = configuration(answers, places, application, workspace)
    # Checked before anything is written: a mistaken answer leaves nothing behind.
    parse(tomllib.loads(text), folder=places.config.parent)
    mirror = _mirror(places)
    if mirror.exists():
        raise ConfigError(
            f"{mirror} exists: it is the published checkpoint of a former log, which a new one would "
            "contradict. Move it away, or choose another --keyfile."
        )
    with contextlib.ExitStack() as undo:
        _make(places.keyfile, "--keyfile", keyfiles.create, undo)
        _make(places.config, "--dir", lambda path: _write(path, text), undo)
        if not places.data.exists():
            undo.callback(shutil.rmtree, places.data, ignore_errors=True)
        settings = load(places.config)
        try:
            async with open_desk(settings, places.data, create=True) as desk:
                row, secret = await issue(desk, settings, application, "first key")
        except (StoreUnavailable, KeyUnavailable, KeyErased) as error:
            raise ConfigError(f"--data {places.data}: {error}. Choose another folder.") from None
        undo.pop_all()
    for warning in _warnings(settings, today):
        print(f"privity: {warning}", file=sys.stderr)
    kind = PROVIDERS[answers.provider or ""]
    if as_json:
        print(
            json.dumps(
                {
                    "config": str(places.config),
                    "data": str(places.data),
                    "keyfile": str(places.keyfile),
                    "application": application,
                    "id": row.id,
                    "key": secret,
                }
            )
        )
    else:
        print(_farewell(places, answers, kind, secret, settings.applications[application].purposes))
    return 0


def complete(answers: Answers, ask: Ask | None) -> Answers:
    """Return the answers with every open one asked for. Raises ConfigError where nobody can be asked."""
    provider = answers.provider
    if provider is None:
        provider = _answer(ask, "--provider", f"Which provider ({', '.join(PROVIDERS)})?", "openai")
    if provider not in PROVIDERS:
        raise ConfigError(
            f"--provider {provider}: unknown{did_you_mean(provider, PROVIDERS)}. "
            f"Write one of: {', '.join(PROVIDERS)}."
        )
    kind = PROVIDERS[provider]
    base_url = answers.base_url or kind.base_url
    if base_url is None:
        example = "https://YOUR-RESOURCE.openai.azure.com/openai/v1"
        base_url = _answer(ask, "--base-url", f"The address of your resource ({example})?", "")
    return replace(
        answers,
        provider=provider,
        base_url=base_url,
        key_env=answers.key_env or kind.key_env,
        owner=answers.owner or _answer(ask, "--owner", "Who answers for this application?", ""),
        purpose=answers.purpose or _answer(ask, "--purpose", "What is it for?", "treatment"),
        baa_until=answers.baa_until
        or _answer(
            ask, "--baa-until", "Until when runs the BAA with the provider (YYYY-MM-DD, or none)?", "none"
        ),
        models=answers.models or _answer(ask, "--models", "Which models, separated by commas?", kind.models),
    )


def configuration(answers: Answers, places: Places, application: str, workspace: str) -> str:
    """Return the text of the configuration file for complete answers."""
    models = [name.strip() for name in (answers.models or "").split(",") if name.strip()]
    names = [_model_id(name) for name in models]
    lines = [
        "# Privity's settings. Unknown keys stop the start; secrets come from the environment.",
        "",
        "[workspace]",
        f"id = {_quoted(workspace)}",
        "",
        "[server]",
        'host = "127.0.0.1"',
        "port = 8080",
        "",
        "[keys]",
        "# Outside the data folder. Back it up apart: without it nothing stored can be read.",
        f"keyfile = {_quoted(str(places.keyfile))}",
        "",
        "[audit]",
        f"origin = {_quoted(f'privity.localhost/{workspace}')}",
        "# The newest checkpoint in a second place; best on another disk or host.",
        f"checkpoint_mirror = {_quoted(str(_mirror(places)))}",
        "",
        "[[providers]]",
        f"id = {_quoted(answers.provider or '')}",
        f"protocol = {_quoted(PROVIDERS[answers.provider or ''].protocol)}",
        f"base_url = {_quoted(answers.base_url or '')}",
        *([f"key_env = {_quoted(answers.key_env)}"] if answers.key_env else []),
        *_agreement(answers.baa_until or "none"),
    ]
    for name, id_ in zip(models, names, strict=True):
        lines += [
            "",
            "[[models]]",
            f"id = {_quoted(id_)}",
            f"provider = {_quoted(answers.provider or '')}",
            f"upstream = {_quoted(name)}",
        ]
    lines += [
        "",
        "[[applications]]",
        f"id = {_quoted(application)}",
        f"owner = {_quoted(answers.owner or '')}",
        f"purposes = [{_quoted(_slug(answers.purpose or ''))}]",
        f"models = [{', '.join(_quoted(id_) for id_ in names)}]",
        "",
    ]
    return "\n".join(lines)


def _agreement(until: str) -> list[str]:
    if until.strip().lower() == "none":
        return ["# No BAA: the shipped policy refuses PHI to this provider, masked or not."]
    try:
        day = dt.date.fromisoformat(until.strip())
    except ValueError:
        raise ConfigError(f"--baa-until {until}: must be a date such as 2027-01-31, or none.") from None
    return [f"baa_until = {day.isoformat()}"]


def _answer(ask: Ask | None, option: str, question: str, default: str) -> str:
    if ask is None:
        raise ConfigError(f"{option} is missing, and there is no terminal to ask at. Give it as an option.")
    answer = ask(question, default).strip()
    if not answer:
        raise ConfigError(f"{option}: needs an answer.")
    return answer


def _ask(question: str, default: str) -> str:
    given = input(f"{question} [{default}] " if default else f"{question} ")
    return given.strip() or default


def _model_id(name: str) -> str:
    """Return the name that clients use: the provider's own where it can be one of ours."""
    return name if is_slug(name) else _slug(name)


def _slug(text: str) -> str:
    """Return a name made of a text: letters lose their accents, and what is left over becomes a dash."""
    plain = unicodedata.normalize("NFKD", text.strip().casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9._]+", "-", plain).strip("-._")[:64].strip("-._") or "unnamed"


def _quoted(text: str) -> str:
    # A JSON string is a TOML basic string for everything that settings may hold.
    return json.dumps(text, ensure_ascii=False)


def _mirror(places: Places) -> Path:
    return places.keyfile.with_suffix(".checkpoint")


def _make(path: Path, option: str, make: Callable[[Path], None], undo: contextlib.ExitStack) -> None:
    """Make a file that does not exist, and see that it goes again where this or a later step fails."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            undo.callback(path.unlink, missing_ok=True)
        make(path)
    except OSError as error:
        raise ConfigError(f"{option}: {path} cannot be written ({error.strerror}). Choose another.") from None


def _write(path: Path, text: str) -> None:
    with path.open("x", encoding="utf-8") as file:
        file.write(text)


def _warnings(settings: Settings, today: dt.date) -> Iterator[str]:
    """Name what was taken as it was given and will not do."""
    for provider in settings.providers.values():
        if provider.baa_until is not None and provider.baa_until < today:
            yield (
                f"the BAA with {provider.id} ended on {provider.baa_until}: PHI to it is refused, masked or "
                "not. Renew it and change baa_until."
            )


def _farewell(places: Places, answers: Answers, kind: Kind, secret: str, purposes: tuple[str, ...]) -> str:
    place = f"--config {places.config} --data {places.data}"
    lines = [
        f"Wrote {places.config}",
        f"      {places.keyfile} (the key of all stored data: back it up apart from the data)",
        "",
        "The first API key, shown this once (only its hash is kept):",
        "",
        f"    {secret}",
        "",
        "Next:",
        *(
            [f"    export {answers.key_env}=...   # the provider's key, if it is not set"]
            if answers.key_env
            else []
        ),
        f"    privity serve {place}",
        f"    privity try {place}   # what a first request would look like masked; nothing is sent",
        f"and in your application: base_url=http://localhost:8080{kind.client_path} with the key above.",
    ]
    if purposes != (answers.purpose,):
        lines.append(f"The purpose is called {', '.join(purposes)} in x-privity-purpose and in policies.")
    if kind.note:
        lines.append(kind.note)
    if (answers.baa_until or "none").lower() == "none":
        lines.append("Without a BAA the shipped policy refuses PHI to this provider, masked or not.")
    return "\n".join(lines)
