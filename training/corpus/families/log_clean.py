"""Logs without people."""

from __future__ import annotations

from training.corpus.families.log_application import write
from training.corpus.family import Family

FAMILY = Family("log_clean", "log", lambda scope: write(scope, 0.0), weight=0.6)
