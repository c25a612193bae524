"""Patience, limits and exceptions in the configuration file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from privity.config.load import parse
from privity.config.settings import Settings, UpstreamSettings
from privity.domain.component import Component, Granted
from privity.domain.errors import ConfigError
from privity.domain.inventory import Mode
from privity.domain.labels import Tier

EXCEPTION = {
    "component": "detector",
    "tier": "internal",
    "mode": "observe",
    "owner": "Privacy Office",
    "until": dt.date(2027, 1, 31),
}


def read(**sections: Any) -> Settings:
    return parse({"workspace": {"id": "w"}, "keys": {"keyfile": "k"}, **sections}, folder=Path())


def test_what_is_not_said_has_its_default() -> None:
    settings = read()
    assert settings.upstream == UpstreamSettings()
    assert settings.exceptions == ()
    assert settings.storage.reserve_mib > 0


def test_patience_and_limits_are_read() -> None:
    settings = read(
        upstream={"connect_s": 1, "first_byte_s": 2.5, "between_bytes_s": 3, "max_connections": 4},
        server={"max_running": 5, "max_running_per_key": 6, "client_stall_s": 7, "drain_s": 8},
        storage={"reserve_mib": 9},
    )
    assert settings.upstream == UpstreamSettings(1.0, 2.5, 3.0, 4)
    server = settings.server
    assert (server.max_running, server.max_running_per_key, server.client_stall_s, server.drain_s) == (
        5,
        6,
        7.0,
        8.0,
    )
    assert settings.storage.reserve_mib == 9


def test_an_exception_has_everything_that_makes_somebody_answer_for_it() -> None:
    (granted,) = read(exceptions=[EXCEPTION]).exceptions
    assert granted == Granted(
        Component.DETECTOR, Tier.INTERNAL, Mode.OBSERVE, "Privacy Office", dt.date(2027, 1, 31)
    )


@pytest.mark.parametrize("missing", EXCEPTION)
def test_an_exception_without_one_of_them_stops_the_start(missing: str) -> None:
    with pytest.raises(ConfigError, match=missing):
        read(exceptions=[{key: value for key, value in EXCEPTION.items() if key != missing}])


@pytest.mark.parametrize("sections", [{"upstream": {"connect_s": 0}}, {"server": {"max_running": 0}}])
def test_a_limit_that_lets_nothing_through_stops_the_start(sections: Any) -> None:
    with pytest.raises(ConfigError, match="between"):
        read(**sections)
