"""The configuration that the stack writes is one that the gateway reads."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from privity.cli.demo.stack import PROVIDER_KEY_ENV, Plan, Stack
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
