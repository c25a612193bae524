"""TEST: JSON in envelopes, with names for fields that no other family uses."""

from __future__ import annotations

from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import Json, json_writer, key_style
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    style = key_style(rng, ("snake", "camel", "dotted", "kebab"))
    plan = layout(rng, other=True)
    records: list[Json] = []
    for number in range(rng.choice((1, 1, 2))):
        parts: list[Json] = []
        for section in plan.record(number):
            slots: list[Json] = [
                {"tag": style(field.words), "content": {"string": field.template}} for field in section.fields
            ]
            bag: Json = {style(field.words): [field.template] for field in section.fields}
            parts.append(
                {"segment": style(section.words), "slots": slots}
                if rng.random() < 0.5
                else {"segment": style(section.words), "bag": bag}
            )
        records.append({"envelope": {"body": parts}})
    made: Json = records[0] if len(records) == 1 else {"batch": records}
    return json_writer(rng).write(scope, made)


FAMILY = Family("json_envelope", "json", _build)
