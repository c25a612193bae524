"""TEST: notebooks and sessions at a prompt: cells, outputs, data frames as they are printed."""

from __future__ import annotations

from training.corpus import tables
from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import JsonWriter, key_style, leaf
from training.corpus.scope import Scope

_CELLS = (
    'In [{~number.count_int}]: df[df.surname == "{name.family#1}"].head()',
    ">>> lookup(\"{name.full#1}\")\n'{mrn#1}'",
    ">>> [p.name for p in ward]\n['{name.full#1}', '{name.full#2}', '{name.full#3}']",
    "In [3]: roster.query(\"city == '{city#1}' and plan == '{plan#1}'\")",
    "> subset(visits, patient == '{name.comma#1}')",
    "In [7]: df.groupby('unit').los.mean()\nOut[7]: \nICU    4.2\nMED    3.1",
    "$ grep -i {name.lowerfamily#1} admissions.csv | head -1\n{mrn#1},{name.full#1},{date.iso#1}",
    "%timeit model.predict(X_test)\n12.4 ms ± 310 µs per loop",
)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    parts = [leaf(scope, cell) for cell in rng.sample(_CELLS, rng.randint(1, 3))]
    if rng.random() < 0.6:
        plan = layout(rng, other=True, most=3, one_line=True)
        cells = tables.rows(scope, plan, rng.randint(2, 5))
        numbered = [[Draft().add(str(place)), *row] for place, row in enumerate(cells)]
        parts.append(
            tables.aligned(["", *tables.headers(plan, key_style(rng, ("snake", "camel")))], numbered)
        )
    if rng.random() < 0.3:
        source = leaf(scope, "people.append(('{name.full#4}', '{dob.iso#4}'))", lambda text: text)
        cell = Draft().add('{"cell_type": "code", "source": ["', source, '\\n"], "outputs": []}')
        return cell if rng.random() < 0.5 else cell.add("\n", joined(parts))
    if rng.random() < 0.1:
        return JsonWriter().write(
            scope, {"cells": [{"cell_type": "markdown", "source": "# Visit of {name.full#5}"}]}
        )
    return joined(parts, "\n\n")


FAMILY = Family("code_notebook", "code", _build)
