"""Dutch labels as keys in JSON, tables and XML."""

from __future__ import annotations

from training.corpus.families.nl_formulier import LINES
from training.corpus.tongues import records

FAMILY = records("nl_gegevens", "nl", LINES)
