"""Dutch: short notes, messages, requests."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "nl_notities",
    "note",
    "nl",
    (
        "{date#1}: {~title#1} {name.family#1} klaagt over <sx>.", "Consult {~title.dr#2} {name.family#2} (<sp>): <px> <re>.", "Dochter {name.given#3} belt, {phone#3}.", "Kamer 12: {name.upper#1}, {~cue.mrn_nl} {mrn#1}, <dx>.", "Vat het dossier van {name.full#1} ({age#1} jaar) samen.", "Mijn patiënte {name.given#1} gebruikt <rx>, waar let ik op?", "Goedemorgen, met {name.full#4}, kan de afspraak van {date.monthday#2} verzet?",
        "Stuur de uitslag naar {email#2}.", "Zij woont {street#5} in {city#5}.", "Overgenomen uit {hospital#1}, ambulance {vehicle.plate#1}.", "Schrijf een brief aan {~title.dr#2} {name.family#2}.", "Verpleegkundige {name.full#6}, nachtdienst.", "Graag terugstorten op {iban.nl#1}.", "Mijn wachtwoord is {secret.password#1}.", "Hoi {name.given#7}, bel jij {name.given#8}?", "BSN {id.bsn#1}, geboren {dob#1}.", "Werkt als <job> bij {org.company#1}.",
        "Is {age90#1} jaar en woont in {hospital#2}.", "Glucose 9,8 mmol/l, <rx>.",
    ),
)  # fmt: skip
