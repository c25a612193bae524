"""DEV. The identifiers in a manner of their own."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_LINES = (
    "Filed under {mrn} in our system", "He wrote {ssn} on the form", "Subscriber {plan} is active", "Debit {account} monthly", "Transfer to {iban} failed", "Certificate {licence} has lapsed", "Licensed driver, {licence.driving}", "Tag {vehicle.plate} was towed", "Recall affects {vehicle.vin}", "Replaced unit {device.serial}", "Scanned {device.udi}", "Template {biometric} did not match", "Stored face as {photo}",
    "Paid by {card} ({expiry})", "Unlock with {pin}", "Temporary login {username} / {secret.password}", "Reopened {id.case}", "Settled {id.claim}", "Sample {id.specimen} arrived warm", "Dial {phone}", "Send by fax to {fax}", "Write to {email}", "Posted on {url}", "Blocked {ip}", "As {handle} said", "Birth: {dob}", "Visit of {date}", "Due {date.monthday}", "He is {age90} now", "Home: {address.line}", "Near {city}", "Mail to {street}, {city} {zip}", "Signed by {name}", "NPI on claim: {npi}",
)  # fmt: skip


def _build(scope: Scope) -> str:
    return scope.rng.choice((". ", "\n", "; ")).join(shuffled(scope.rng, _LINES, 1, 5))


FAMILY = Family("en_dev_identifiers", "prose", _build, weight=2.0, cases=_LINES)
