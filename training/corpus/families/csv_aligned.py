"""Tables for the eye: padded columns, Markdown, query results of terminals."""

from __future__ import annotations

from training.corpus import tables
from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import IDENTIFIER_STYLES, LABEL_STYLES, key_style
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    plan = layout(rng, most=3, clean=rng.random() < 0.12, one_line=True)
    style = key_style(rng, IDENTIFIER_STYLES if rng.random() < 0.4 else LABEL_STYLES)
    names, cells = tables.headers(plan, style), tables.rows(scope, plan, rng.randint(1, 6))
    if rng.random() < 0.5:
        return tables.markdown(names, cells, padded=rng.random() < 0.5)
    return tables.aligned(names, cells, rng.choice(("  ", " | ", "   ", "\t")), rng.choice(("", "-", "=")))


FAMILY = Family("csv_aligned", "table", _build)
