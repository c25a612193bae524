"""Values for the slots: one file per family of kinds, and the table of all kinds.

Kinds that follow a person, a day or an address are made from the document's scope and come from the modules'
`KINDS`. Identifiers are shapes, made from dice alone; their modules hold `MAKERS` (`kind` or `kind.form` ->
maker), and `LABELS` below gives each kind its label. Names, not values, decide what is an identifier.
"""

from __future__ import annotations

from training.corpus.scope import Kind, Scope
from training.corpus.values import (
    ages,
    biometric,
    clinical,
    contacts,
    credentials,
    cues,
    dates,
    devices,
    facilities,
    names,
    numbers,
    payment,
    places,
    secrets,
    stamps,
    streets,
    terms,
    vehicles,
    words,
)
from training.corpus.values.shapes import Maker

# Kinds made of shapes -> label of the common scheme; None for fillers.
LABELS: dict[str, str | None] = {
    "ssn": "SSN",
    "mrn": "MRN",
    "plan": "PLAN",
    "account": "ACCOUNT",
    "iban": "ACCOUNT",
    "routing": "ACCOUNT",
    "licence": "LICENSE",
    "npi": "ID",
    "vehicle": "VEHICLE",
    "device": "DEVICE",
    "mac": "DEVICE",
    "biometric": "BIOMETRIC",
    "photo": "PHOTO",
    "id": "ID",
    "passport": "ID",
    "card": "CARD",
    "cvv": "CARD",
    "expiry": "DATE",
    "login": "ID",
    "pin": "SECRET",
    "secret": "SECRET",
    "~code": None,
    "~number": None,
    "~amount": None,
    "~cue": None,
}

_MAKERS: dict[str, Maker] = {
    name: maker
    for module in (numbers, payment, secrets, devices, vehicles, biometric, credentials, cues)
    for name, maker in module.MAKERS.items()
}


def _shaped(kind: str, label: str | None) -> Kind:
    makers = {
        name.removeprefix(kind).removeprefix("."): maker
        for name, maker in _MAKERS.items()
        if name == kind or name.startswith(f"{kind}.")
    }

    def make(scope: Scope, form: str, _number: int) -> str:
        if form not in makers:
            raise ValueError(f"{kind} has no form {form!r}; it has {sorted(makers)}")
        return makers[form](scope.rng)

    return Kind(kind, label, make, tuple(sorted(makers.keys() - {""})), fresh=label is None)


def _table() -> dict[str, Kind]:
    table: dict[str, Kind] = {}
    for kind in (
        *(_shaped(name, label) for name, label in LABELS.items()),
        *names.KINDS,
        *dates.KINDS,
        *ages.KINDS,
        *stamps.KINDS,
        *places.KINDS,
        *streets.KINDS,
        *facilities.KINDS,
        *contacts.KINDS,
        *clinical.KINDS,
        *words.KINDS,
        *terms.KINDS,
    ):
        if kind.name in table:
            raise ValueError(f"two makers for the kind {kind.name!r}; keep one in training/corpus/values")
        table[kind.name] = kind
    return table


KINDS: dict[str, Kind] = _table()
