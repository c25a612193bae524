"""CSV, TSV and their like, with and without header and quotes."""

from __future__ import annotations

from training.corpus import tables
from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import IDENTIFIER_STYLES, LABEL_STYLES, key_style
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    plan = layout(rng, most=5, clean=rng.random() < 0.12)
    style = key_style(rng, IDENTIFIER_STYLES if rng.random() < 0.6 else LABEL_STYLES)
    names = tables.headers(plan, style) if rng.random() < 0.85 else []
    cells = tables.rows(scope, plan, rng.randint(1, 7))
    return tables.delimited(
        names, cells, rng.choice((",", ",", ",", ";", "\t", "|", "~")), always=rng.random() < 0.2
    )


FAMILY = Family("csv_records", "table", _build, weight=1.5)
