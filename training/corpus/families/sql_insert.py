"""SQL that writes: inserts of one row and of many, dumps, COPY."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus import tables
from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import key_style, leaf, one_line, sql_escape
from training.corpus.scope import Scope

TABLES = (
    "patients",
    "members",
    "users",
    "encounters",
    "claims",
    "public.person",
    "dbo.Customer",
    "contacts",
    "tbl_patient",
    "appointments",
    "`orders`",
    "staff",
)


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    style = key_style(rng, ("snake", "snake", "camel", "upper", "pascal"))
    plan = layout(rng, most=5, clean=rng.random() < 0.12, one_line=True)
    table = rng.choice(TABLES)
    names = [style(field.words) for field in plan.flat(0)]
    count = rng.choice((1, 1, 2, 3, 5))
    if rng.random() < 0.12:
        cells = tables.rows(scope, plan, count)
        return Draft().add(
            f"COPY {table} ({', '.join(names)}) FROM stdin;\n", tables.delimited([], cells, "\t"), "\n\\."
        )
    lower = rng.random() < 0.2
    head = f"INSERT INTO {table} ({', '.join(names)}) VALUES"
    rows = []
    for number in range(count):
        values = [
            Draft().add(*(("", leaf(scope, f.template), "") if f.template.startswith(("{age#", "{~number.count")) else ("'", leaf(scope, f.template, lambda text: sql_escape(one_line(text))), "'")))
            for f in plan.flat(number)
        ]  # fmt: skip
        rows.append(Draft().add("(", joined(values, ", "), ")"))
    return Draft().add(head.lower() if lower else head, rng.choice((" ", "\n")), joined(rows, ",\n"), ";")


FAMILY = Family("sql_insert", "sql", _build)
