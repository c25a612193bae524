"""TEST: database consoles: prompts, results, errors that quote the row, triggers, grants."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus import tables
from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import key_style, leaf
from training.corpus.scope import Scope

_LINES = (
    "ERROR:  duplicate key value violates unique constraint \"uq_person\"\nDETAIL:  Key (surname, born)=({name.family#1}, {dob.iso#1}) already exists.", "ehr=> SELECT mobile FROM people WHERE surname ~* '^{name.lowerfamily#1}';", "mysql> SHOW GRANTS FOR '{login#1}'@'{ip.v4#1}';",
    "ERROR 1062 (23000): Duplicate entry '{email#1}' for key 'mail'", "IDENTIFIED BY '{secret.password#1}' ACCOUNT UNLOCK;", "REPLACE INTO roster VALUES (7, \"{name.full#1}\", \"{street#1}\", \"{zip#1}\");", "-- {name.given#1}'s copy, do not drop", "SQL> VARIABLE p VARCHAR2(9)\nSQL> EXEC :p := '{ssn.plain#1}'",
    "(0 rows)", "Query OK, 3 rows affected (0.02 sec)", "CREATE TRIGGER audit_name AFTER UPDATE ON person FOR EACH ROW EXECUTE FUNCTION log_change();", "VACUUM ANALYZE visits;",
)  # fmt: skip


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    parts = [leaf(scope, line) for line in rng.sample(_LINES, rng.randint(1, 3))]
    if rng.random() < 0.5:
        plan = layout(rng, other=True, most=3, one_line=True)
        names = tables.headers(plan, key_style(rng, ("snake",)))
        parts.append(tables.aligned(names, tables.rows(scope, plan, rng.randint(1, 4)), " | ", "-"))
    return joined(parts)


FAMILY = Family("sql_console", "sql", _build)
