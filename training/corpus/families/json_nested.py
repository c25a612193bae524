"""JSON objects with groups: patient, provider, visit, payment, each with its fields."""

from __future__ import annotations

from training.corpus.document import Draft
from training.corpus.families.json_record import value
from training.corpus.family import Family
from training.corpus.fields import Section, layout
from training.corpus.markup import IDENTIFIER_STYLES, Json, json_writer, key_style
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    style = key_style(rng, IDENTIFIER_STYLES)
    plan = layout(rng)

    def tree(sections: tuple[Section, ...]) -> dict[str, Json]:
        made: dict[str, Json] = {}
        for section in sections:
            body: dict[str, Json] = {
                style(field.words): value(scope, field.template) for field in section.fields
            }
            name = style(section.words)
            if rng.random() < 0.15:
                made[name] = [body]
            elif rng.random() < 0.15:
                made.update(body)
            elif rng.random() < 0.1:
                made[name] = {rng.choice(("value", "item", "details", "0", "primary")): body}
            else:
                made[name] = body
        return made

    count = rng.choice((1, 1, 1, 2))
    trees: list[Json] = [tree(plan.record(number)) for number in range(count)]
    outer: Json = trees[0] if count == 1 else trees
    if rng.random() < 0.3:
        outer = {
            "status": rng.choice(("ok", "success", 200)),
            rng.choice(("data", "payload", "result", "body")): outer,
        }
    return json_writer(rng).write(scope, outer)


FAMILY = Family("json_nested", "json", _build, weight=2.0)
