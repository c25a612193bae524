"""The reference pages say what the code says now, and the documents hold what they promise."""

from __future__ import annotations

import importlib.util
import re
import shlex
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
import typer

from privity.cli.app import app
from privity.cli.telling import REASONS
from privity.config.load import parse
from privity.domain.decision import Reason
from privity.policy import packs
from privity.policy.cedar import Policies, Source

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("changelog.d/*.md")])
TEXTS = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in DOCUMENTS}

_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]*#[^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_FENCED = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"(?:^\s*(?:\$ )?|\$\(|`)(privity (?!--version)[a-z][^`\n]*)", re.MULTILINE)


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference", ROOT / "docs/reference/generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_is_fresh(generator: ModuleType) -> None:
    assert generator.stale() == [], "run make docs"


def test_a_word_without_an_explanation_stops(generator: ModuleType) -> None:
    with pytest.raises(SystemExit, match="add one"):
        generator.explained("new_field", {}, "the event field")


def test_every_reason_is_explained() -> None:
    assert set(REASONS) == {reason.value for reason in Reason}


def slug(heading: str) -> str:
    """Return the anchor that renderers give a heading."""
    kept = re.sub(r"[^\w\- ]", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading.lower()))
    return kept.strip().replace(" ", "-")


@pytest.mark.parametrize("name", TEXTS)
def test_anchors_exist(name: str) -> None:
    missing = []
    for link in _LINK.findall(TEXTS[name]):
        if "://" in link:
            continue
        target, _, anchor = link.partition("#")
        page = (ROOT / name).parent / target if target else ROOT / name
        if anchor not in {slug(h) for h in _HEADING.findall(page.read_text(encoding="utf-8"))}:
            missing.append(link)
    assert not missing


def commands() -> Iterator[tuple[str, str]]:
    for name, text in TEXTS.items():
        for found in _COMMAND.findall(text):
            yield name, found


def words(line: str) -> list[str]:
    """Return the words of one command, up to where the shell takes over."""
    lexer = shlex.shlex(line.rstrip(")"), posix=True, punctuation_chars="|&<>;()")
    lexer.whitespace_split = True
    out: list[str] = []
    for word in lexer:
        if word[0] in "|&<>;()#":
            break
        out.append(word)
    return out


@pytest.mark.parametrize(("name", "line"), sorted(set(commands())))
def test_command_lines_parse(name: str, line: str) -> None:
    command = typer.main.get_command(app)
    rest = words(line)[1:]
    while (subs := getattr(command, "commands", None)) and rest:
        assert rest[0] in subs, f"{name}: there is no command {line!r}"
        command, rest = subs[rest[0]], rest[1:]
    required = any(p.required for p in command.params)
    if rest or not required:  # a command named in passing need not bring its arguments
        command.make_context("privity", rest)


def test_commands_were_found() -> None:
    assert len(set(commands())) > 20


def test_each_named_proof_exists() -> None:
    page = TEXTS["docs/security/threat-model.md"]
    named = re.findall(r"`((?:proofs|tests)/[^`]+)`", page)
    assert len(named) > 8
    assert [path for path in named if not (ROOT / path).is_file()] == []
    promises = re.findall(r"^\| \*\*(\d)\. ", page, re.MULTILINE)
    assert promises == list("12345678")


def fenced(kind: str) -> list[tuple[str, str]]:
    return [(name, text) for name in TEXTS for found, text in _FENCED.findall(TEXTS[name]) if found == kind]


@pytest.mark.parametrize(("name", "text"), fenced("toml"))
def test_settings_in_the_documents_load(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "own.cedar").write_text("")
    document = tomllib.loads(text)
    provider = {"id": "p", "protocol": "openai", "base_url": "https://p.example/v1"}
    needed = {
        "workspace": {"id": "main"},
        "keys": {"keyfile": "k"},
        "providers": [provider],
        "models": [{"id": "gpt-4o-mini", "provider": "p"}],
    }
    parse(needed | document, folder=tmp_path, today=date(2026, 6, 1))


def test_policies_in_the_documents_fit_the_schema() -> None:
    texts = [text for _, text in fenced("text") if "@id(" in text]
    assert len(texts) >= 2
    Policies([*packs.read(("hipaa",), ()), *(Source(f"block {n}", text) for n, text in enumerate(texts))])


@pytest.mark.parametrize(("name", "text"), fenced("python"))
def test_python_in_the_documents_compiles(name: str, text: str) -> None:
    compile(text, name, "exec")
