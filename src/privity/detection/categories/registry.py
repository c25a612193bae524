"""The tables that are searched for, in a list you can read."""

from __future__ import annotations

from privity.detection.categories import (
    family_history,
    genetic,
    hiv,
    mental_health,
    psychotherapy_notes,
    reproductive,
    somebody,
    sti,
    substance_use,
    violence,
)
from privity.detection.categories.terms import Terms

TABLES: tuple[Terms, ...] = (
    substance_use.TABLE,
    mental_health.TABLE,
    psychotherapy_notes.TABLE,
    hiv.TABLE,
    sti.TABLE,
    genetic.TABLE,
    family_history.TABLE,
    reproductive.TABLE,
    violence.TABLE,
    somebody.TABLE,
)
