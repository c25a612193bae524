"""What the command line asks of ``privity eval``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to evaluate, as the command line says it."""

    sets: Sequence[Path]
    config: Path | None = None
    points: Sequence[str] = ()
    without: Sequence[str] = ()
    against: Sequence[str] = ()
    presidio_python: Path | None = None
    predictions: Path | None = None
    data: Path | None = None
    recall_only: Sequence[str] = ()
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """How to tell it."""

    by: Sequence[str] = ("set",)
    bars: Path | None = None
    bar: Sequence[str] = ()
    examples: int = 0
    speed: bool = False
    calibration: bool = False
    write_baseline: Path | None = None
    baseline_key: Path | None = None
    baseline: Path | None = None
    vkey: str | None = None
    as_json: bool = False
