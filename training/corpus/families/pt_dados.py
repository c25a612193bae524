"""Portuguese labels as keys in JSON, tables and XML."""

from __future__ import annotations

from training.corpus.families.pt_ficha import LINES
from training.corpus.tongues import records

FAMILY = records("pt_dados", "pt", LINES)
