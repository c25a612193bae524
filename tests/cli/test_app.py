from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from privity import __version__
from privity.cli import app as cli
from privity.cli.app import app
from privity.domain.decision import Reason
from privity.domain.errors import ConfigError, Unavailable
from privity.storage.ports import StoreUnavailable

COMMANDS = [
    ["init"], ["serve"], ["demo"], ["try"], ["detect"], ["doctor"],
    ["audit", "verify"], ["audit", "export"], ["audit", "receipt"],
    ["key", "create"], ["key", "list"], ["key", "revoke"],
    ["admin", "enrol"],
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_explains_itself(command: list[str]) -> None:
    done = CliRunner().invoke(app, [*command, "--help"])
    assert done.exit_code == 0
    assert "Usage" in done.output


def test_version() -> None:
    assert CliRunner().invoke(app, ["--version"]).output.strip() == __version__


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConfigError("keys.keyfile: is missing. Add it."), 2),
        (Unavailable(Reason.KEY_UNAVAILABLE, "later"), 3),
        (StoreUnavailable("gone"), 3),
    ],
)
def test_an_error_of_ours_is_one_line(
    error: Exception, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise error

    monkeypatch.setattr(cli, "app", fail)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == code
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("privity: ")
    assert printed.err.count("\n") == 1


def test_no_command_imports_the_gateway_before_it_runs() -> None:
    code = "import sys, privity.cli.app; print([m for m in sys.modules if m.split('.')[:2] in (['privity','gateway'],['privity','journey'],['privity','detection'])])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_detect_runs_as_a_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "privity.cli", "detect", "--jsonl"],
        input='{"id": "a", "text": "SSN 123-45-6789"}\n',
        capture_output=True,
        text=True,
        check=True,
    )
    assert '"label":"SSN"' in done.stdout.replace(" ", "")


def test_serve_refuses_a_keyfile_beside_the_data(tmp_path: Path) -> None:
    (tmp_path / "privity.toml").write_text(
        '[workspace]\nid = "main"\n[keys]\nkeyfile = "main.keyfile"\n', encoding="utf-8"
    )
    (tmp_path / "main.keyfile").write_bytes(b"k" * 32)
    arguments = ["serve", "--config", str(tmp_path / "privity.toml"), "--data", str(tmp_path / "data")]
    done = CliRunner().invoke(app, arguments)
    assert "--development" in str(done.exception)
