"""Application logs as JSON lines and as pairs (logfmt)."""

from __future__ import annotations

from training.corpus import lines
from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.fields import layout, numbered
from training.corpus.markup import IDENTIFIER_STYLES, Json, JsonWriter, key_style, leaf
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    pairs = rng.random() < 0.4
    style = key_style(rng, IDENTIFIER_STYLES)
    made = []
    plan = layout(rng, most=3, one_line=True)
    for number in range(rng.randint(1, 4)):
        message = (
            numbered(rng.choice(lines.PEOPLE), number) if rng.random() < 0.5 else rng.choice(lines.CLEAN)
        )
        extra = (
            {style(field.words): field.template for field in plan.flat(number)} if rng.random() < 0.7 else {}
        )
        if pairs:
            cells: list[Draft] = [leaf(scope, f'ts={{logtime.iso}} level={lines.LEVEL} msg="{message}"')]
            for key, template in extra.items():
                value = leaf(scope, template)
                mark = '"' if " " in value.text else ""
                cells.append(Draft().add(f"{key}={mark}", value, mark))
            made.append(joined(cells, " "))
        else:
            row: dict[str, Json] = {
                rng.choice(("ts", "@timestamp", "time")): "{logtime.iso}",
                "level": lines.LEVEL,
                rng.choice(("msg", "message")): message,
                **extra,
            }
            made.append(JsonWriter(tight=rng.random() < 0.5).write(scope, row))
    return joined(made)


FAMILY = Family("log_json", "log", _build)
