"""The whole gateway on a real PostgreSQL: masked, restored, recorded, killed, and the same after."""

from __future__ import annotations

import pytest
from tests.support.gateway import harness
from tests.support.postgres import server

pytestmark = [pytest.mark.slow, pytest.mark.postgres]

NOTE = "Patient: Maria Lopez, SSN 412-68-9035"


def test_a_conversation_outlives_a_killed_gateway() -> None:
    with server() as url, harness(sections={"storage": {"url": url}}) as h:
        client = h.client(h.key())
        ask = {"model": "sim-echo", "messages": [{"role": "user", "content": NOTE}]}
        for _ in range(2):
            answer = client.chat.completions.create(**ask)
            assert answer.choices[0].message.content == NOTE
            h.restart()
        first, second = (request.body for request in h.capture()[-2:])
        assert first == second  # the same stand-ins, out of the vault
        assert not h.leaks({"name": "Maria Lopez", "ssn": "412-68-9035"})
        verified = h.command("audit", "verify")
        assert verified.returncode == 0, verified.stderr
