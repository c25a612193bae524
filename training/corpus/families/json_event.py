"""DEV: events of a message bus as JSON, with the names that only test and dev use."""

from __future__ import annotations

from training.corpus.document import Draft
from training.corpus.family import Family
from training.corpus.fields import layout
from training.corpus.markup import Json, json_writer, key_style
from training.corpus.scope import Scope


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    style = key_style(rng, ("pascal", "camel", "flat"))
    plan = layout(rng, other=True, most=6)
    body: dict[str, Json] = {style(f.words): {"was": None, "now": f.template} for f in plan.flat(0)}
    event: Json = {
        "specversion": "1.0",
        "type": rng.choice(("chart.amended", "person.merged", "visit.closed", "bill.sent")),
        "source": "/bus/" + rng.choice(("adt", "billing", "lab")),
        "time": "{logtime.iso}",
        "changes": body,
    }
    return json_writer(rng).write(scope, event)


FAMILY = Family("json_event", "json", _build)
