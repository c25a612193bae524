"""Italian: short notes, messages, requests."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.tongues import mixed

FAMILY = mixed(
    "it_note",
    "note",
    "it",
    (
        "{date#1}: {~title#1} {name.family#1} riferisce <sx>.", "Consulenza {~title.dr#2} {name.family#2} (<sp>): <px> <re>.", "Telefona la figlia {name.given#3}, {phone#3}.", "Letto 12: {name.upper#1}, {~cue.mrn_it} {mrn#1}, <dx>.", "Riassumi la cartella di {name.full#1}, {age#1} anni.", "La mia paziente {name.given#1} assume <rx>: cosa controllo?", "Buongiorno, sono {name.full#4}, vorrei spostare la visita del {date.monthday#2}.",
        "Manda il referto a {email#2}.", "Abita in {street#5}, {city#5}.", "Trasferito da {hospital#1} in ambulanza, targa {vehicle.plate#1}.", "Scrivi una lettera a {~title.dr#2} {name.family#2}.", "Infermiera {name.full#6}, turno di notte.", "Rimborso su {iban.it#1}.", "La mia password è {secret.password#1}.", "Ciao {name.given#7}, puoi chiamare {name.given#8}?", "Codice fiscale {id.cf#1}, nata il {dob#1}.",
        "Fa il <job> presso {org.company#1}.", "Ha {age90#1} anni e vive a {city#1}.", "Glicemia 180 mg/dl, <rx>.",
    ),
)  # fmt: skip
