"""Italian labels as keys in JSON, tables and XML."""

from __future__ import annotations

from training.corpus.families.it_scheda import LINES
from training.corpus.tongues import records

FAMILY = records("it_dati", "it", LINES)
