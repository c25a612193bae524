"""Tables as JSON: columns and rows, parallel arrays, pairs of field and value."""

from __future__ import annotations

from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import IDENTIFIER_STYLES, Json, json_writer, key_style
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    writer = json_writer(rng)
    style = key_style(rng, IDENTIFIER_STYLES)
    plan = layout(rng, most=5, one_line=True)
    records = [plan.flat(number) for number in range(rng.randint(1, 5))]
    names: list[Json] = [style(field.words) for field in records[0]]
    made: Json
    match rng.randrange(4):
        case 0:
            rows: list[Json] = [[field.template for field in record] for record in records]
            made = {
                rng.choice(("columns", "fields", "header", "cols")): names,
                rng.choice(("rows", "data", "values")): rows,
            }
        case 1:
            made = [names, *([field.template for field in record] for record in records)]
        case 2:
            made = {
                style(first.words): [record[place].template for record in records]
                for place, first in enumerate(records[0])
            }
        case _:
            key, worth = rng.choice(
                (
                    ("name", "value"),
                    ("key", "value"),
                    ("field", "text"),
                    ("question", "answer"),
                    ("label", "content"),
                )
            )
            pairs: list[Json] = [{key: style(field.words), worth: field.template} for field in records[0]]
            made = {rng.choice(("form", "fields", "attributes", "answers", "params")): pairs}
    return writer.write(scope, made)


FAMILY = Family("json_table", "json", _build)
