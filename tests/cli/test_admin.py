from __future__ import annotations

import hashlib
import io
import json
import stat
from pathlib import Path

import pytest

from privity.cli.admin import FILE, MINUTES, enrol
from privity.domain.errors import ConfigError


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = tmp_path / "privity.toml"
    file.write_text("", encoding="utf-8")
    (tmp_path / "data").mkdir()
    return file


def test_a_wrong_folder_gets_no_data(config: Path) -> None:
    (config.parent / "data").rmdir()
    with pytest.raises(ConfigError, match="there is no data folder"):
        make(config, terminal=Terminal())
    assert not (config.parent / "data").exists()


def make(
    config: Path, *, url: str = "http://localhost:8081", out: Path | None = None, terminal: io.StringIO
) -> int:
    return enrol(config, config.parent / "data", url=url, out=out, terminal=terminal, clock=lambda: 1000)


def token(text: str) -> str:
    return text.split("/enrol#")[1].split(maxsplit=1)[0]


def test_the_link_is_shown_and_only_its_hash_is_kept(config: Path) -> None:
    terminal = Terminal()
    assert make(config, terminal=terminal) == 0
    kept = (config.parent / "data" / FILE).read_text(encoding="utf-8")
    secret = token(terminal.getvalue())
    assert json.loads(kept) == {
        "sha256": hashlib.sha256(secret.encode()).hexdigest(),
        "ends_ms": 1000 + MINUTES * 60_000,
    }
    assert secret not in kept
    assert len(secret) == 43


def test_a_new_link_replaces_the_one_before(config: Path) -> None:
    first, second = Terminal(), Terminal()
    make(config, terminal=first)
    make(config, terminal=second)
    kept = json.loads((config.parent / "data" / FILE).read_text(encoding="utf-8"))
    assert kept["sha256"] == hashlib.sha256(token(second.getvalue()).encode()).hexdigest()


def test_never_into_a_pipe(config: Path) -> None:
    pipe = io.StringIO()
    with pytest.raises(ConfigError, match="--out FILE"):
        make(config, terminal=pipe)
    assert pipe.getvalue() == ""
    assert not list((config.parent / "data").iterdir())


def test_into_a_new_private_file(config: Path, tmp_path: Path) -> None:
    pipe, out = io.StringIO(), tmp_path / "link"
    make(config, out=out, terminal=pipe)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert token(out.read_text(encoding="utf-8")) not in pipe.getvalue()
    with pytest.raises(ConfigError, match="Name a new file"):
        make(config, out=out, terminal=pipe)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8081", "http://console.example", "ftp://localhost", "localhost:8081"]
)
def test_addresses_that_would_leak_it_or_refuse_passkeys(url: str, config: Path) -> None:
    with pytest.raises(ConfigError, match="https://"):
        make(config, url=url, terminal=Terminal())


def test_tls_is_fine(config: Path) -> None:
    assert make(config, url="https://console.example", terminal=Terminal()) == 0
