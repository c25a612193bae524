"""The configuration that the stack writes is one that the gateway reads; its parts start and end."""

from __future__ import annotations

import datetime as dt
import os
import signal
import socket
import sys
from pathlib import Path

import openai
import pytest

from privity.cli.demo import stack as stack_module
from privity.cli.demo.stack import PROVIDER_KEY_ENV, Plan, Stack, StackError, _Process, free_port
from privity.config.load import load, require_secrets


def test_the_written_configuration_is_accepted_whole(tmp_path: Path) -> None:
    plan = Plan(
        applications={"clinic": {}, "billing": {"purposes": ["payment"], "restore_labels": ["NAME"]}},
        sections={"detection": {"budget_ms": 50}, "server": {"max_body_bytes": 4096}},
        provider={"baa_from": None, "baa_until": None},
    )
    stack = Stack(tmp_path / "deep", plan)
    stack.prepare()
    stack.prepare()
    today = dt.datetime.now(tz=dt.UTC).date()
    settings = load(stack.config, today=today)
    require_secrets(settings, stack.environment)
    assert settings.keys.keyfile.is_file()
    assert not settings.keys.keyfile.is_relative_to(stack.data)
    assert settings.applications["billing"].purposes == ("payment",)
    assert settings.applications["billing"].restore_labels == ("NAME",)
    assert settings.applications["clinic"].models == tuple(settings.models)
    assert settings.detection.budget_ms == 50
    assert settings.providers["simulated"].baa_until is None
    assert settings.providers["simulated"].base_url == stack.provider_url
    assert settings.providers["simulated"].key_env == PROVIDER_KEY_ENV


def test_an_agreement_is_in_force_unless_told_otherwise(tmp_path: Path) -> None:
    today = dt.datetime.now(tz=dt.UTC).date()
    stack = Stack(tmp_path)
    stack.prepare()
    assert load(stack.config, today=today).providers["simulated"].baa_in_force(today)


def test_a_part_that_ends_at_its_start_is_named_with_its_log(tmp_path: Path) -> None:
    log = tmp_path / "part.log"
    command = [sys.executable, "-c", "print('the key file is missing'); raise SystemExit(3)"]
    part = _Process("the part", command, os.environ, log)
    with pytest.raises(StackError, match=r"the part ended with 3 at its start") as caught:
        part.wait_for(free_port(), "/readyz")
    assert "the key file is missing" in str(caught.value)
    assert str(log) in str(caught.value)
    assert part.stop() == 3


def test_a_part_that_ignores_the_request_to_end_is_killed_with_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stack_module, "STOP_SECONDS", 0.1)
    port = free_port()
    # A parent that does not listen to SIGTERM, and a child of it that holds a port.
    program = f"""
import signal, socket, os, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
listener = socket.create_server(("127.0.0.1", {port}))
os.fork()
while True:
    connection, _ = listener.accept()
    connection.recv(1000)
    connection.sendall(b"HTTP/1.1 200 OK\\r\\ncontent-length: 0\\r\\nconnection: close\\r\\n\\r\\n")
    connection.close()
"""
    part = _Process("the part", [sys.executable, "-c", program], os.environ, tmp_path / "part.log")
    part.wait_for(port, "/")
    assert part.exit(0.01) is None
    assert part.stop() == -signal.SIGKILL
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), 1).close()


@pytest.mark.slow
def test_the_provider_starts_and_its_capture_begins_empty(tmp_path: Path) -> None:
    stack = Stack(tmp_path)
    stack.prepare()
    try:
        stack.start_provider()
        assert stack.requests() == []
        with openai.OpenAI(base_url=stack.provider_url, api_key="sk-x") as client:
            client.chat.completions.create(model="sim-echo", messages=[{"role": "user", "content": "hello"}])
        assert len(stack.requests()) == 1
        assert [reply.text for reply in stack.replies()] == ["hello"]
    finally:
        stack.stop()
        stack.stop()
