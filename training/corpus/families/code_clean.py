"""Source code without people, whose names of classes and fields look like theirs."""

from __future__ import annotations

from training.corpus.families.code_fixtures import write
from training.corpus.family import Family

FAMILY = Family("code_clean", "code", lambda scope: write(scope, 0.0), weight=1.2)
