"""What every proof shares: whether it runs sabotaged, and how it ends.

A proof is a program ``proofs/NN-name/MM-name`` that tries to break one claim. Its header names its
tier (``# tier: test`` or ``# tier: soak``). It prints its figure last and exits 0 when the claim
held, 1 when it did not. With ``--sabotage`` it switches the control off that the claim rests on,
and must then fail: a proof that cannot fail proves nothing (docs/adr/0010-proofs-and-sabotage.md).
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[2]
SABOTAGE_PATH = Path(__file__).resolve().parent / "sabotage"


def sabotage() -> bool:
    """Whether this run must switch the control off and so must fail."""
    return "--sabotage" in sys.argv[1:]


def sabotaged_env(*names: str, base: dict[str, str] | None = None) -> dict[str, str]:
    """Return an environment in which every Python child applies these named patches.

    The names are those of ``proofs/lib/sabotage/patches.py``. The product has no such switch: the
    children load the patches because ``sabotage/`` precedes everything else on their ``PYTHONPATH``.
    """
    env = dict(os.environ if base is None else base)
    paths = [str(SABOTAGE_PATH), *filter(None, env.get("PYTHONPATH", "").split(os.pathsep))]
    env["PYTHONPATH"] = os.pathsep.join(dict.fromkeys(paths))
    named = [*filter(None, env.get("PROOF_SABOTAGE", "").split(",")), *names]
    env["PROOF_SABOTAGE"] = ",".join(dict.fromkeys(named))
    return env


def commit() -> str:
    """The commit under proof, marked ``+`` where tracked files differ from it."""
    try:
        head = _git("rev-parse", "--short=12", "HEAD")
        return head + ("+" if _git("status", "--porcelain", "--untracked-files=no") else "")
    except (OSError, subprocess.CalledProcessError):
        return "no commit"


def machine() -> str:
    """Where the figure was measured: architecture, processor count and kind, Python."""
    kind = "unknown processor"
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                kind = line.partition(":")[2].strip()
                break
    except OSError:
        pass
    return f"{platform.machine()}, {os.cpu_count()} x {kind}, Python {platform.python_version()}"


def finish(name: str, ok: bool, figure: str) -> NoReturn:
    """Print ``PASS|FAIL name: figure [commit, machine]`` as the last line and exit 0 or 1."""
    print(f"{'PASS' if ok else 'FAIL'} {name}: {figure} [{commit()}, {machine()}]", flush=True)
    sys.exit(0 if ok else 1)


def skip(name: str, reason: str) -> NoReturn:
    """Say why the proof cannot run here, and exit 77. Where everything is required, that is a failure."""
    print(f"SKIP {name}: {reason}", flush=True)
    sys.exit(77)


def _git(*args: str) -> str:
    done = subprocess.run(["git", *args], cwd=ROOT, check=True, capture_output=True, text=True, timeout=20)
    return done.stdout.strip()
