"""A cue and a number, in the hundreds of ways that they are joined, beside numbers that are nobody's."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.document import Draft, joined
from training.corpus.family import Family
from training.corpus.markup import leaf
from training.corpus.scope import Scope

_PAIRS = (
    ("mrn", "{mrn#N}"), ("mrn", "{mrn#N}"), ("ssn", "{ssn#N}"), ("plan", "{plan#N}"), ("plan", "{plan.mbi#N}"), ("group", "{plan.group#N}"), ("account", "{account#N}"), ("routing", "{routing#N}"),
    ("iban", "{iban#N}"), ("card", "{card#N}"), ("cvv", "{cvv#N}"), ("licence", "{licence.medical#N}"), ("dea", "{licence.dea#N}"), ("driving", "{licence.driving#N}"), ("npi", "{npi#N}"),
    ("passport", "{passport#N}"), ("vin", "{vehicle.vin#N}"), ("plate", "{vehicle.plate#N}"), ("serial", "{device.serial#N}"), ("udi", "{device.udi#N}"), ("imei", "{device.imei#N}"), ("mac", "{mac#N}"),
    ("biometric", "{biometric#N}"), ("photo", "{photo#N}"), ("case", "{id.case#N}"), ("claim", "{id.claim#N}"), ("accession", "{id.accession#N}"), ("ticket", "{id.ticket#N}"), ("order", "{id.order#N}"),
    ("employee", "{id.employee#N}"), ("student", "{id.student#N}"), ("subject", "{id.subject#N}"), ("encounter", "{id.encounter#N}"), ("username", "{?{username#N}|{login#N}}"), ("password", "{secret.password#N}"),
    ("key", "{secret.key#N}"), ("pin", "{pin#N}"), ("otp", "{pin.otp#N}"), ("answer", "{secret.answer#N}"), ("cookie", "{secret.cookie#N}"), ("wallet", "{account.wallet#N}"), ("swift", "{account.swift#N}"),
    ("nhs", "{id.nhs#N}"), ("aadhaar", "{id.aadhaar#N}"), ("sin", "{id.sin#N}"), ("tfn", "{id.tfn#N}"), ("national", "{id#N}"), ("driving", "{licence.driving#N}"), ("serial", "{device.id#N}"), ("licence", "{licence.certificate#N}"),
)  # fmt: skip
_JOINTS = (
    ": ",
    ": ",
    ": ",
    " ",
    " ",
    " is ",
    " - ",
    " #",
    " = ",
    ":",
    "=",
    " was ",
    ": #",
    " (",
    " no ",
    " → ",
    " of ",
    " number ",
    "\n",
    ': "',
    " `",
    " on file: ",
    " given as ",
    " ending in ",
    " recorded as ",
)
_PEERS = (
    "{?Diagnosis|Dx|ICD-10}: {~code.icd}", "CPT {~code.cpt}", "LOINC {~code.loinc}", "NDC {~code.ndc}", "SNOMED {~code.snomed}", "version {~code.version}", "{~code.part}", "{~number.page}", "{~number.room}", "{~vital}", "{~lab}",
    "{~drug} {~dose} {~freq}", "{~amount}", "{~number.measure}", "error {~code.error}", "see {~code.ref}", "{~code.pmid}", "ISBN {~code.isbn}", "doi:{~code.doi}", "commit {~code.hash}", "{~code.trial}", "model {~code.part}",
    "{~number.big} reads", "call {~number.service}", "{~number.ratio}", "{~code.gene}", "{~number.coordinate}", "Qty {~number.count}", "{~time}", "size {~number.measure}", "score {~number.decimal}",
)  # fmt: skip
_AROUND = (
    "{}",
    "{}",
    "{}.",
    "Patient's {}.",
    "His {}",
    "The {} was verified.",
    "Please note {}.",
    "({})",
    "Please check {} for me",
    "my {}",
    "What does {} mean?",
    "- {}",
    "* {}",
    "{}, thanks",
    "and the {}",
    "I have {} here.",
)


def _cell(scope: Scope, number: int) -> Draft:
    rng = scope.rng
    if rng.random() < 0.3:
        return leaf(scope, rng.choice(_PEERS))
    cue, value = rng.choice(_PAIRS)
    joint = rng.choice(_JOINTS)
    close = {"(": ")", '"': '"', "`": "`"}.get(joint[-1], "")
    before, _, after = rng.choice(_AROUND).partition("{}")
    return leaf(scope, f"{before}{{~cue.{cue}}}{joint}{value.replace('#N', f'#{number}')}{close}{after}")


def _build(scope: Scope) -> Draft:
    rng = scope.rng
    cells = [_cell(scope, number) for number in range(1, rng.randint(2, 7))]
    if rng.random() < 0.25:
        cells.insert(0, leaf(scope, "{name#1}"))
    if rng.random() < 0.3:
        cells.insert(rng.randrange(len(cells) + 1), leaf(scope, "{~sentence}"))
    return joined(cells, rng.choice(("\n", "\n", " ", ", ", "; ", " | ", " / ")))


FAMILY = Family("id_cues", "note", _build, weight=2.5)
