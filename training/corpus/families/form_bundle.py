"""TEST: requests with blocks of the other test families pasted in, one or two of them."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.families import (
    csv_fixed,
    de_gutachten,
    es_epicrisis,
    fhir_billing,
    fhir_logistics,
    form_other,
    hl7_schedule,
    json_envelope,
    log_switchboard,
    sql_console,
    x12_payments,
)
from training.corpus.families.form_embedded import drawn
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_BLOCKS = tuple(
    module.FAMILY
    for module in (
        csv_fixed,
        de_gutachten,
        es_epicrisis,
        fhir_billing,
        fhir_logistics,
        form_other,
        hl7_schedule,
        json_envelope,
        log_switchboard,
        sql_console,
        x12_payments,
    )
)
_LINES = (
    "pasted from the other window, sorry for the mess", "can you reconcile these two", "our vendor {name.full#95} says the feed is fine, see for yourself", "what would you bill for this", "I am {name.given#96}, new on the team; walk me through it", "count the distinct people", "is {~drug} mentioned anywhere?", "mask it before {name.family#95} sees it",
)  # fmt: skip


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    blocks = [drawn(scope, family, family.lang) for family in rng.sample(_BLOCKS, rng.choice((1, 1, 2)))]
    parts = [leaf(scope, rng.choice(_LINES)), *blocks]
    if rng.random() < 0.5:
        parts.reverse()
    return joined(parts, rng.choice(("\n\n", "\n>>>\n", "\n\n~~~\n")))


FAMILY = Family("form_bundle", "prompt", _build)
