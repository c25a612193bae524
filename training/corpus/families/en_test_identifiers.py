"""TEST. Each of the eighteen identifiers and the rest, in wordings that no training family uses."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_LINES = (
    "the folder with {mrn} on its spine belongs to bed 3", "pulled up {mrn} in the archive", "record {mrn}, opened twice", "quoting hospital ref. {mrn}", "her social? {ssn}, if memory serves", "social sec: {ssn}", "gave {ssn} as the tax identity", "scheme membership {plan}, tier gold", "covered under {plan}", "benefit card shows {plan}",
    "ledger entry against a/c {account}", "moved the balance to {account}", "sort it via {iban}", "bank transit {routing}", "holds permit {licence}", "registered practitioner ({licence.medical})", "produced a driving permit, {licence.driving}", "controlled-drug registration {licence.dea}", "{vehicle.plate} was clamped outside", "chassis {vehicle.vin}", "the silver van, {vehicle.plate}, belongs to the porter",
    "unit swapped, old one stamped {device.serial}", "explanted generator no. {device.serial}", "box code {device.udi}", "handset {device.imei}", "adapter {mac}", "thumb scan stored as {biometric}", "gait signature {biometric}", "iris file {biometric} matched", "portrait kept under {photo}", "snapshot: {photo}", "mugshot {photo} attached", "charged plastic {card}, good thru {expiry}, back code {cvv}",
    "the safe opens with {pin}", "passphrase {secret.password} still works", "bearer {secret.token}", "export TOKEN={secret.key}", "known online as {username}", "docket {id.case}", "loss no. {id.claim}", "slide box {id.accession}", "trip ref {id.order}", "staff no {id.employee}", "participant {id.subject}", "travels on {passport}", "provider enumerator {npi}",
    "ring {phone} any time", "landline {phone}, voicemail full", "telefax {fax}", "drop a line to {email}", "write: {email}", "album at {url}", "browse {url}", "came in from {ip}", "host {ip.v4} probed us", "DMs open: {handle}", "came into the world on {dob.long}", "cake day {dob.us}", "vintage: {dob.dayfirst}", "operated {date}", "passed on {date.long}", "as at {date}", "w/e {date.short}", "valid till {date.iso}",
    "a spry {age90}", "now in {~his} {age90}th year", "lived to {age90}", "at {age90.word}, still sharp", "dwelling: {address.line}", "abode {street}, {city}", "billed to {street}, {unit}, {city} {zip}", "hails from {city}", "posted to {city}, {state.code}", "area {zip.five}", "parish of {city}, {county}", "meet by {street.bare} and {street.bare#2}", "client: {name}", "on behalf of {name.full}", "sgd. {name.initial}", "for {~title} {name.family}",
)  # fmt: skip


def _build(scope: Scope) -> str:
    lines = shuffled(scope.rng, _LINES, 1, 5)
    return scope.rng.choice((". ", "\n", " — ", "; ", ", ")).join(lines)


FAMILY = Family("en_test_identifiers", "prose", _build, weight=3.0, cases=_LINES)
