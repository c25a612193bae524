"""TEST: forms with labels that no other family uses."""

from __future__ import annotations

from training.corpus.families.form_pairs import write
from training.corpus.family import Family

FAMILY = Family("form_other", "form", lambda scope: write(scope, other=True))
