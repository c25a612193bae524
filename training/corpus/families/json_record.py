"""Flat JSON objects: one record, a few, or one a line."""

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import IDENTIFIER_STYLES, LABEL_STYLES, Bare, Json, json_writer, key_style
from training.corpus.scope import Scope

_BARE = (
    "{mrn",
    "{phone.plain",
    "{account",
    "{npi",
    "{zip",
    "{age",
    "{~number.count",
    "{id.int",
    "{card.plain",
    "{pin",
)


def value(scope: Scope, template: str) -> Json:
    """A field's value; numbers without quotes now and then."""
    return Bare(template) if template.startswith(_BARE) and scope.rng.random() < 0.3 else template


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    writer = json_writer(rng)
    style = key_style(rng, IDENTIFIER_STYLES if rng.random() < 0.85 else LABEL_STYLES)
    plan = layout(rng)
    rows: list[Json] = [
        {style(field.words): value(scope, field.template) for field in plan.flat(number)}
        for number in range(rng.choice((1, 1, 1, 2, 3)))
    ]
    if len(rows) == 1 and rng.random() < 0.7:
        return writer.write(scope, rows[0])
    if writer.indent is None and rng.random() < 0.4:
        return joined([writer.write(scope, row) for row in rows])
    wrapped: Json = (
        rows
        if rng.random() < 0.5
        else {rng.choice(("data", "results", "records", "items", "entries", "patients")): rows}
    )
    return writer.write(scope, wrapped)


FAMILY = Family("json_record", "json", _build, weight=2.0)
