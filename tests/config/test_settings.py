from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from privity.config.settings import AuditSettings, KeySettings, Settings


def test_settings_cannot_be_changed_after_the_start() -> None:
    settings = Settings("clinic", KeySettings(Path("k")), AuditSettings("o"))
    with pytest.raises(dataclasses.FrozenInstanceError):
        settings.workspace = "other"  # type: ignore[misc]
