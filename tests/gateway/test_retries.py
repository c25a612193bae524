"""The real SDKs repeat what failed, through the running gateway: one question, one decision."""

from __future__ import annotations

import base64
import json

import openai
import pytest
from tests.support.gateway import Harness, harness

from privity.audit.leaf import SALT_BYTES

pytestmark = pytest.mark.slow

NOTE = [{"role": "user", "content": "Maria Lopez, SSN 412-68-9035. Summarise."}]


def test_a_503_is_retried_by_the_sdk_and_is_one_decision_and_a_denial_arrives_once() -> None:
    models = {"sim-error-503": "sim-error-503", "sim-echo": "sim-echo", "blocked": "sim-echo"}
    applications = {"clinic": {"models": ["sim-error-503", "sim-echo"]}}
    with harness(models=models, applications=applications) as h:
        client = h.client(h.key(), max_retries=2)
        with pytest.raises(openai.InternalServerError) as failed:
            client.chat.completions.create(model="sim-error-503", messages=NOTE)  # type: ignore[arg-type,call-overload]
        receipt = failed.value.response.headers["x-privity-receipt"]
        assert len(h.capture()) == 3
        bodies = {request.body for request in h.capture()}
        assert len(bodies) == 1
        expected = ["decided", *["upstream_failed", "retried"] * 2, "upstream_failed"]
        assert _events(h, receipt, len(expected)) == expected
        with pytest.raises(openai.PermissionDeniedError) as denied:
            client.chat.completions.create(model="blocked", messages=NOTE)  # type: ignore[arg-type,call-overload]
        assert denied.value.response.headers["x-should-retry"] == "false"
        assert denied.value.response.request.headers["x-stainless-retry-count"] == "0"
        assert len(h.capture()) == 3


def _events(h: Harness, interaction: str, wanted: int) -> list[str]:
    """Wait for the checkpoint that covers all of the interaction; one is made each second."""
    found: list[str] = []
    for _ in range(40):
        done = h.command("audit", "receipt", interaction)
        found = _opened(done.stdout) if done.returncode == 0 else []
        if len(found) >= wanted:
            break
    return found


def _opened(receipt: str) -> list[str]:
    """The events in a receipt: behind a salt of SALT_BYTES stands the canonical event."""
    found = []
    for line in receipt.splitlines():
        if line.startswith("extra "):
            document = json.loads(base64.b64decode(line.removeprefix("extra "))[SALT_BYTES:])
            found.append(str(document["event"]).partition(".")[2])
    return found
