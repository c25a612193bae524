"""Sentences about each of the Safe Harbor identifiers and the payment and login types, in many wordings."""
# ruff: noqa: E501  # a template stands on its line

from __future__ import annotations

from training.corpus.family import Family, shuffled
from training.corpus.scope import Scope

_LINES = (
    "{~cue.mrn} {mrn}", "{~cue.mrn}: {mrn}", "{~cue.mrn} is {mrn}.", "her {~cue.mrn} {mrn} was merged", "{name} ({~cue.mrn} {mrn})", "{~cue.ssn} {ssn}", "{~cue.ssn}: {ssn}", "my {~cue.ssn} is {ssn}", "SSN ending {ssn.last}", "{~cue.plan} {plan}", "{~cue.plan}: {plan}, {~cue.group} {plan.group}",
    "the {~cue.plan} on the card says {plan}", "{~cue.account} {account}", "{~cue.account}: {account}", "please debit {~cue.account} {account}", "{~cue.routing} {routing}, {~cue.account} {account}", "{~cue.iban} {iban}", "{~cue.licence} {licence.medical}", "{~cue.licence}: {licence}",
    "{~cue.dea} {licence.dea}", "{~cue.driving} {licence.driving}", "{~cue.driving}: {licence.driving} ({state.code})", "{~cue.npi} {npi}", "{~cue.passport} {passport}", "{~cue.plate} {vehicle.plate}", "a car with plate {vehicle.plate} blocked the ramp", "{~cue.vin} {vehicle.vin}", "{~cue.vin}: {vehicle.vin}",
    "{~cue.serial} {device.serial}", "{~device_class} {~cue.serial} {device.serial}", "the {~device_class} has {~cue.serial}: {device.serial}", "{~cue.udi} {device.udi}", "{~cue.imei} {device.imei}", "{~cue.mac} {mac}", "{~cue.biometric} {biometric}", "{~cue.biometric}: {biometric}", "voice print {biometric} enrolled {date}",
    "{~cue.photo} {photo}", "{~cue.photo}: {photo}", "see the picture of {~his} face, {photo}", "uploaded {photo} to the chart", "{~cue.card} {card}", "{~cue.card}: {card} exp {expiry} {~cue.cvv} {cvv}", "{~cue.pin} {pin}", "{~cue.otp} {pin.otp}", "{~cue.password} {secret.password}", "{~cue.password}: {secret.password}",
    "{~cue.key}: {secret.key}", "{~cue.username} {username}", "log in as {username} with {secret.password}", "{~cue.claim} {id.claim}", "{~cue.case} {id.case}", "{~cue.accession} {id.accession}", "{~cue.encounter} {id.encounter}", "{~cue.ticket} {id.ticket}", "{~cue.order} {id.order}", "{~cue.employee} {id.employee}",
    "{~cue.student} {id.student}", "{~cue.subject} {id.subject}", "{~cue.national} {id}", "{~cue.nhs} {id.nhs}", "my {~cue.sin} is {id.sin}", "{~cue.aadhaar} {id.aadhaar}", "{~cue.wallet} {account.wallet}", "{~cue.swift} {account.swift}", "{~cue.answer} {secret.answer}",
    "phone {phone}", "call {phone}", "tel. {phone}", "cell {phone}, home {phone#2}, work {phone.ext#3}", "fax {fax}", "Fax: {fax}", "reach me at {phone} after {~time}", "text {phone.plain}", "email {email}", "e-mail: {email}", "my email is {email.spoken}", "contact {email} or {email#2}",
    "website {url}", "see {url}", "link: {url}", "{url} has my photos", "IP {ip}", "ip address {ip}", "from {ip.v6}", "login from {ip} at {~time}", "follow {handle}", "twitter {handle}, insta {handle#2}", "DOB {dob}", "born {dob.long}", "date of birth: {dob}", "d.o.b {dob.us2}", "b. {dob.dayfirst}", "birthday {dob.monthday}",
    "admitted {date}, discharged {date#2}", "seen on {date}", "{date}: {~sentence}", "died {date.long}", "surgery is {date.monthday}", "since {date.month}", "in {date.monthonly} of {year}", "from {date.short} to {date.short#2}", "on the morning of {date.dayfirst}", "last visit {date.abbr}", "collected {date.datetime}",
    "aged {age90}", "{age90} years old", "a {age90}-year-old {~man}", "turned {age90.word}", "age {age90}", "{age90} y/o", "lives at {address.line}", "address: {address.line}", "{address.block}", "{street}, {unit}", "home is {street} in {city}", "resides in {city}, {county}", "ZIP {zip}", "zip code {zip.five}", "from {city}, {state}", "{street.pobox}, {city}",
    "born in {city}", "moved to {county}", "corner of {street.bare} and {street.bare#2}",
)  # fmt: skip
_NEGATIVE = (
    "{~sentence}", "ICD-10 {~code.icd}", "NDC {~code.ndc}", "version {~code.version}", "error {~code.error}", "see {~number.page}", "{~number.room}", "LOINC {~code.loinc}", "CPT {~code.cpt}", "part no. {~code.part}", "total {~amount.usd}", "DOI {~code.doi}", "call {~number.service}", "ratio {~number.ratio}",
    "{~number.measure}", "ref {~code.ref}", "commit {~code.hash}", "age {age}", "in {year}", "{~lab}", "{~vital}", "{~drug} {~dose}", "ISBN {~code.isbn}", "port {~code.port}", "batch of {~number.count}",
)  # fmt: skip


def _build(scope: Scope) -> str:
    rng = scope.rng
    lines = shuffled(rng, _LINES, 1, 6) + shuffled(rng, _NEGATIVE, 0, 3)
    rng.shuffle(lines)
    # One number each, or two lines would show the same record.
    lines = [
        line.replace("#2}", f"#{number * 3 + 5}}}") if number else line for number, line in enumerate(lines)
    ]
    return rng.choice(("\n", ". ", "; ", ", ", "\n- ", " and ")).join(lines)


FAMILY = Family("en_identifiers", "prose", _build, weight=2.2, cases=_LINES + _NEGATIVE)
