"""What `privity serve` refuses to start with, by name and with the remedy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from privity.cli import serve
from privity.cli.init import Places
from privity.domain.errors import ConfigError

from .conftest import Privity


def change(places: Places, old: str, new: str) -> None:
    text = places.config.read_text(encoding="utf-8")
    assert old in text
    places.config.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The port and the data folder of each gateway that would have been started."""
    started: list[Any] = []

    async def started_with(_settings: object, data: Path, port: int) -> int:
        started.append((data, port))
        return 0

    monkeypatch.setattr(serve, "_serve", started_with)
    return started


@pytest.mark.parametrize(("port", "used"), [("0", 0), ("9000", 9000), (None, 8080)])
def test_the_port_is_the_one_that_was_given(
    port: str | None, used: int, installed: Privity, places: Places, served: list[Any]
) -> None:
    assert installed("serve", *(["--port", port] if port else [])).exit_code == 0
    assert served == [(places.data, used)]


@pytest.mark.parametrize("port", ["70000", "-1", "65536"])
def test_a_port_out_of_range_is_refused(port: str, installed: Privity, served: list[Any]) -> None:
    done = installed("serve", "--port", port)
    assert done.exit_code == 2
    assert "--port" in done.output
    assert not served


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.1.2.3", "gateway.example"])
def test_plain_http_on_the_network_starts_only_behind_tls(
    host: str, installed: Privity, places: Places, served: list[Any]
) -> None:
    change(places, 'host = "127.0.0.1"', f'host = "{host}"')
    refusal = installed("serve").exception
    assert isinstance(refusal, ConfigError)
    assert "server.behind_tls = true" in str(refusal)
    assert not served
    assert installed("serve", "--development").exit_code == 0
    change(places, f'host = "{host}"', f'host = "{host}"\nbehind_tls = true')
    assert installed("serve").exit_code == 0
    assert len(served) == 2


def test_an_observe_period_that_is_over_stops_the_start_and_nothing_else(
    installed: Privity, places: Places, served: list[Any]
) -> None:
    change(places, 'owner = "Privacy office"', 'owner = "x"\nmode = "observe"\nobserve_until = 2026-01-01')
    assert "observe_until: has passed" in str(installed("serve").exception)
    assert "observe_until: has passed" in str(installed("try", "hello").exception)
    assert not served
    listed = installed("key", "list", "--json")
    assert listed.exit_code == 0
    key = listed.output.split('"id": "')[1].split('"')[0]
    assert installed("key", "revoke", key).exit_code == 0
    assert "observe_until" not in installed("audit", "verify").output


@pytest.mark.parametrize("value", ["", "  ", "sk-one sk-two", "sk-\u00e4", "sk-one\nsk-two", "sk\x00"])
def test_a_provider_key_that_no_header_can_carry_is_named_by_its_variable(
    value: str, installed: Privity, places: Places, served: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    change(places, "baa_until", 'key_env = "SIMULATED_KEY"\nbaa_until')
    monkeypatch.setattr(serve.os, "environ", {"SIMULATED_KEY": value})
    refusal = str(installed("serve").exception)
    assert "SIMULATED_KEY" in refusal
    assert "sk-one" not in refusal
    assert not served
