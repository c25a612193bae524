"""Progress notes in four parts (subjective, objective, assessment, plan)."""

from __future__ import annotations

from training.corpus.family import Family
from training.corpus.scope import Scope


def _build(scope: Scope) -> str:
    return "{name} is a {age}-year-old {~man} seen on {date}. {~sentences} MRN {mrn}."


FAMILY = Family("en_note_soap", "note", _build)
