"""The proofs' harness, for integration tests: one way to start the whole thing."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "proofs" / "lib"))

from harness import APPLICATIONS, MODELS, Harness, harness

__all__ = ["APPLICATIONS", "MODELS", "Harness", "harness"]
