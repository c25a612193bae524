"""What the commands share: the clock, today, and the settings."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import replace
from pathlib import Path

from privity.config.load import load, require_current
from privity.config.settings import Settings
from privity.config.table import did_you_mean
from privity.domain.detector_setup import DetectorSetup, Point
from privity.domain.errors import ConfigError


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


def detector_setup(config: Path | None, point: str | None = None) -> DetectorSetup:
    """Return what a file chooses about detection (without one: as shipped), at this operating point.

    Raises ConfigError.
    """
    setup = load(config).detection.setup if config is not None else DetectorSetup()
    if point is None:
        return setup
    if point not in list(Point):
        raise ConfigError(
            f"--point {point}: is none of {', '.join(Point)}{did_you_mean(point, list(Point))}."
        )
    return replace(setup, point=Point(point))
