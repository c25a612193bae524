"""DEV: lines of a register: who, what number, since when."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_LINES = (
    "{name.comma#N} carries {device.serial#N}, fitted {date#N}, checked by {name.initial#9}", "{vehicle.plate#N} — {name.full#N}, bay {~number.count_int}", "{licence.medical#N} {name.full#N}, {~credential}, good until {date.month#N}",
    "{plan#N} covers {name.given#N} and {name.given#8}", "{id.order#N} for {name.full#N}: {~device_class}", "{photo#N} shows {name.given#N}", "{biometric#N} enrolled for {name.full#N}", "{iban#N} pays for {name.full#N}", "{mrn#N} → {mrn#7}",
    "{ssn#N} {name.uppercomma#N} {dob.us#N}", "{username#N} → {secret.password#N}", "shelf 4: {~number.count} x {~code.part}", "{~code.cpt} {~procedure} {~amount.usd}", "{ip#N} last used by {login#N}", "{device.imei#N} lent to {name.full#N}",
)  # fmt: skip


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    return joined(
        [
            leaf(scope, rng.choice(_LINES).replace("#N", f"#{number}"))
            for number in range(1, rng.randint(2, 5))
        ]
    )


FAMILY = Family("id_registry", "note", _build)
