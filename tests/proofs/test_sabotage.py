"""The faults that proofs inject reach every child process, and a misspelt one stops it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = """
import multiprocessing, sys
from privity.detection.classifier import Classifier
def ask():
    try:
        Classifier.examine(None, [])
    except RuntimeError as error:
        return str(error)
    except Exception as error:
        return type(error).__name__
if __name__ == "__main__":
    print(ask())
"""


def run(names: str, code: str = CODE, **more: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(ROOT / "proofs/lib/sabotage"), str(ROOT / "src")])
    env = {**os.environ, "PYTHONPATH": path, "PROOF_SABOTAGE": names, **more}
    return subprocess.run(
        [sys.executable, "-c", code], check=False, env=env, capture_output=True, text=True, timeout=60
    )


def test_a_named_fault_is_applied_and_says_so(tmp_path: Path) -> None:
    log = tmp_path / "applied"
    assert "detector.raises" in run("detector.raises", PROOF_SABOTAGE_LOG=str(log)).stdout
    assert log.read_text(encoding="utf-8") == "detector.raises\n"


def test_nothing_named_nothing_done() -> None:
    assert "fault injected" not in run("").stdout


def test_a_grandchild_has_it_too() -> None:
    nested = f"import subprocess, sys; print(subprocess.run([sys.executable, '-c', {CODE!r}], capture_output=True, text=True).stdout)"
    assert "detector.raises" in run("detector.raises", nested).stdout


def test_a_misspelt_name_ends_the_process() -> None:
    done = run("detector.rises")
    assert done.returncode == 97
    assert "detector.raises" in done.stderr


@pytest.mark.parametrize("script", ["proofs/run"])
def test_every_proof_names_its_tier(script: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / script), "--list"],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
