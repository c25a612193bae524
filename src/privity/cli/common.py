"""What the commands share: the clock, today, and the settings."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

from privity.config.load import load, require_current
from privity.config.settings import Settings


def now_ms() -> int:
    """Return milliseconds since the Unix epoch."""
    return time.time_ns() // 1_000_000


def today() -> dt.date:
    """Return the day by UTC, by which the journey dates agreements too."""
    return dt.datetime.now(tz=dt.UTC).date()


def read(config: Path) -> Settings:
    """Return the settings of this file. Raises ConfigError."""
    return load(config)


def read_to_serve(config: Path) -> Settings:
    """Return the settings of this file, if traffic may run under them today. Raises ConfigError."""
    settings = load(config)
    require_current(settings, today())
    return settings
