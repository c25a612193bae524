"""Spanish labels as keys in JSON, tables and XML."""

from __future__ import annotations

from training.corpus.families.es_formulario import LINES
from training.corpus.tongues import records

FAMILY = records("es_registros", "es", LINES)
