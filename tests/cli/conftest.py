from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from privity.cli.app import app
from privity.cli.init import Answers, Places

Privity = Callable[..., Result]

ANSWERS = Answers("simulated", None, "Privacy office", "treatment", "2099-01-01", "sim-echo, sim-clinic")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "etc/privity.toml", tmp_path / "var/data", tmp_path / "keys/main.keyfile")


@pytest.fixture
def privity(places: Places) -> Privity:
    """Run a command of this installation, as its user would type it."""

    def run(*arguments: str) -> Result:
        place = ["--config", str(places.config), "--data", str(places.data)]
        return CliRunner().invoke(app, [*arguments, *place])

    return run


@pytest.fixture
def installed(privity: Privity, places: Places) -> Privity:
    options = ["--provider", "simulated", "--owner", "Privacy office", "--purpose", "treatment"]
    more = ["--baa-until", "2099-01-01", "--models", "sim-echo,sim-clinic", "--keyfile", str(places.keyfile)]
    done = privity("init", *options, *more, "--json")
    assert done.exit_code == 0, done.output
    return privity
