"""French labels as keys in JSON, tables and XML."""

from __future__ import annotations

from training.corpus.families.fr_fiche import LINES
from training.corpus.tongues import records

FAMILY = records("fr_donnees", "fr", LINES)
