"""German labels as keys in JSON, tables and XML."""

from __future__ import annotations

from training.corpus.families.de_ueberweisung import LINES
from training.corpus.tongues import records

FAMILY = records("de_daten", "de", LINES)
