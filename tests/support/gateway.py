"""The proofs' harness, for integration tests: one way to start the whole thing."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "proofs" / "lib"))

from harness import APPLICATIONS, MESSAGES, MODELS, TOOLS, Harness, harness
from sdk_calls import CALLS, LOOKUP, NOTE, PAGE, Call
from sdks import WAYS, Anthropic, Driver, OpenAI

__all__ = [
    "APPLICATIONS",
    "CALLS",
    "LOOKUP",
    "MESSAGES",
    "MODELS",
    "NOTE",
    "PAGE",
    "TOOLS",
    "WAYS",
    "Anthropic",
    "Call",
    "Driver",
    "Harness",
    "OpenAI",
    "harness",
]
